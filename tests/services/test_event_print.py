"""Tests of printed snapshots: taken anew, or kept."""

import pytest

from event_builders import EventOffice, event_office
from lmdesk.errors import LmdeskError
from lmdesk.services import event_print
from lmdesk.services.institution_names import rename
from lmdesk.services.participation import printed_and_today
from lmdesk.services.readers import Readers
from lmdesk.store.desk import Desk
from lmdesk.store.tables import Participation, Person


@pytest.fixture
def office(desk: Desk, readers: Readers) -> EventOffice:
    made = event_office(desk, readers.countries)
    made.join(0, 1)
    made.new_post(0, position="Secretary of State")
    return made


def positions(office: EventOffice) -> list[tuple[str | None, bool]]:
    return [(row.position, row.changed_since) for row in office.rows()]


def test_a_new_post_is_printed_when_it_is_asked_for(office: EventOffice) -> None:
    before = office.desk.dump()

    event_print.refresh_printed(office.desk, [1])

    assert positions(office) == [("Secretary of State", False), ("Deputy Director", False)]
    office.desk.undo()
    assert office.desk.dump() == before
    assert positions(office)[0] == ("Vice-Minister", True)


def test_only_those_who_changed_are_printed_anew(office: EventOffice) -> None:
    with office.desk.step("person_edited", name="x") as step:
        step.update(Participation, 2, printed_position="Chair of the board")

    change = event_print.refresh_changed(office.desk, office.event)

    assert change.touched == {"participation": frozenset({1})}
    assert [row for row, _ in positions(office)] == ["Secretary of State", "Chair of the board"]


def test_what_is_kept_is_no_more_told(office: EventOffice) -> None:
    event_print.keep_printed(office.desk, [1])
    assert positions(office)[0] == ("Vice-Minister", False)

    office.desk.undo()
    assert positions(office)[0] == ("Vice-Minister", True)

    office.desk.redo()
    office.new_post(0, position="Minister")
    assert positions(office)[0] == ("Vice-Minister", True)


def test_whatever_is_equal_is_left_alone(office: EventOffice) -> None:
    assert event_print.refresh_printed(office.desk, [2]).step is None
    assert event_print.refresh_printed(office.desk, []).step is None
    assert event_print.keep_printed(office.desk, []).step is None


def test_whoever_is_gone_stays_as_printed(office: EventOffice) -> None:
    with office.desk.step("person_edited", name="x") as step:
        step.update(Person, office.people[0], deleted_at="2026")

    change = event_print.refresh_printed(office.desk, [1])

    assert change.step is None
    assert positions(office)[0] == ("Vice-Minister", False)


def test_institutions_are_printed_as_they_are_called_on_the_day_of_the_event(
    office: EventOffice,
) -> None:
    ((body,),) = office.desk.sql("SELECT id FROM institution ORDER BY id LIMIT 1")
    rename(office.desk, body, "Ministry of Rivers and Lakes", "2026-06-01")

    event_print.refresh_changed(office.desk, office.event)
    before = [(row.institution, row.changed_since) for row in office.rows()]
    event_print.refresh_printed(office.desk, [1, 2])
    after = [(row.institution, row.changed_since) for row in office.rows()]

    assert before == after == [("Ministry of Water", False)] * 2
    values = printed_and_today(office.desk, 1)
    assert [value.today for value in values if value.field == "institution"] == [
        "Ministry of Water"
    ]


def test_body_that_was_renamed_before_the_event_is_told_and_printed_anew(
    office: EventOffice,
) -> None:
    ((body,),) = office.desk.sql("SELECT id FROM institution ORDER BY id LIMIT 1")
    rename(office.desk, body, "Ministry of Rivers and Lakes", "2026-04-01")

    before = [(row.institution, row.changed_since) for row in office.rows()]
    event_print.refresh_changed(office.desk, office.event)
    after = [(row.institution, row.changed_since) for row in office.rows()]

    assert before == [("Ministry of Water", True)] * 2
    assert after == [("Ministry of Rivers and Lakes", False)] * 2


def test_a_participation_that_is_gone_is_refused(office: EventOffice) -> None:
    for work in (event_print.refresh_printed, event_print.keep_printed):
        with pytest.raises(LmdeskError) as told:
            work(office.desk, [1, 99])
        assert told.value.params == {"table": "participation", "id": 99}
