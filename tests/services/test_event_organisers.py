"""Tests of those who hold an event or a session, in the order of print."""

from collections.abc import Callable

import pytest

from event_builders import EventOffice, event_office
from lmdesk.errors import LmdeskError
from lmdesk.services import event_organisers, events
from lmdesk.services.institution_names import rename
from lmdesk.services.readers import Readers
from lmdesk.store.desk import Desk


@pytest.fixture
def office(desk: Desk, readers: Readers) -> EventOffice:
    return event_office(desk, readers.countries)


def organisers(office: EventOffice) -> list[tuple[str, str, int]]:
    found = events.event(office.desk, office.event)
    assert found is not None
    return [(each.name, each.role, each.rank) for each in found.record.organisers]


def add(office: EventOffice, *names: str) -> list[int]:
    return [event_organisers.add_organiser(office.desk, office.event, name)[0] for name in names]


def test_organiser_has_the_name_of_the_day_of_the_event(office: EventOffice) -> None:
    ((body,),) = office.desk.sql("SELECT id FROM institution ORDER BY id LIMIT 1")
    rename(office.desk, body, "Ministry of Rivers and Lakes", "2026-06-01")

    organiser, _ = event_organisers.add_organiser(office.desk, office.event, body, "host")
    added = organisers(office)
    event_organisers.edit_organiser(office.desk, organiser, {"name_as_printed": "Water"})
    event_organisers.edit_organiser(office.desk, organiser, {"name_as_printed": ""})

    assert added == organisers(office) == [("Ministry of Water", "host", 1)]
    events.edit_event(office.desk, office.event, {"end_date": "2026-07-02"})
    events.edit_event(office.desk, office.event, {"start_date": "2026-07-01"})
    event_organisers.edit_organiser(office.desk, organiser, {"name_as_printed": ""})
    assert organisers(office) == [("Ministry of Rivers and Lakes", "host", 1)]


def institutions(office: EventOffice) -> int:
    ((count,),) = office.desk.sql("SELECT count(*) FROM institution")
    return int(count)


def test_an_institution_is_added_by_its_id(office: EventOffice) -> None:
    ((body,),) = office.desk.sql("SELECT id FROM institution ORDER BY id LIMIT 1")

    _, change = event_organisers.add_organiser(office.desk, office.event, body, "host")

    assert organisers(office) == [("Ministry of Water", "host", 1)]
    assert change.label == "organiser_added"


def test_a_name_that_is_known_makes_no_second_institution(office: EventOffice) -> None:
    before = institutions(office)

    add(office, "  the ministry of  WATER ")

    assert organisers(office) == [("the ministry of WATER", "organiser", 1)]
    assert institutions(office) == before


def test_a_name_that_is_new_adds_the_institution_in_the_same_step(office: EventOffice) -> None:
    before, whole = institutions(office), office.desk.dump()

    _, change = event_organisers.add_organiser(
        office.desk,
        office.event,
        "Embassy of Laos in China",
        "supporter",
        name_as_printed="Embassy of the Lao PDR",
        countries=office.countries,
    )

    assert organisers(office) == [("Embassy of the Lao PDR", "supporter", 1)]
    assert institutions(office) == before + 1
    assert {"event_organiser", "institution", "institution_name"} <= set(change.touched)
    office.desk.undo()
    assert office.desk.dump() == whole


def test_sessions_have_organisers_of_their_own(office: EventOffice) -> None:
    add(office, "A", "B")
    event_organisers.add_organiser(office.desk, office.event, "C", session_id=office.sessions[0])

    found = events.event(office.desk, office.event)
    assert found is not None
    assert [each.name for each in found.record.sessions[0].organisers] == ["C"]
    assert [each.rank for each in found.record.sessions[0].organisers] == [1]
    assert organisers(office) == [("A", "organiser", 1), ("B", "organiser", 2)]


def test_organisers_move_within_the_order_of_print(office: EventOffice) -> None:
    first, second, third = add(office, "A", "B", "C")

    event_organisers.move_organiser(office.desk, third, -1)
    event_organisers.move_organiser(office.desk, first, 5)
    same = event_organisers.move_organiser(office.desk, first, 1)
    event_organisers.move_organiser(office.desk, second, -9)

    assert organisers(office) == [
        ("B", "organiser", 1),
        ("C", "organiser", 2),
        ("A", "organiser", 3),
    ]
    assert same.step is None


def test_a_removed_organiser_leaves_no_gap(office: EventOffice) -> None:
    first, _ = add(office, "A", "B")

    event_organisers.remove_organiser(office.desk, first)

    assert organisers(office) == [("B", "organiser", 1)]


def test_role_and_printed_name_are_edited(office: EventOffice) -> None:
    (organiser,) = add(office, "ministry of water")

    event_organisers.edit_organiser(office.desk, organiser, {"role": "host"})
    event_organisers.edit_organiser(office.desk, organiser, {"name_as_printed": "Water Ministry"})
    assert organisers(office) == [("Water Ministry", "host", 1)]
    event_organisers.edit_organiser(office.desk, organiser, {"name_as_printed": " ", "role": None})
    assert organisers(office) == [("Ministry of Water", "host", 1)]

    same = event_organisers.edit_organiser(office.desk, organiser, {"role": "host"})
    assert same.step is None
    with pytest.raises(KeyError):
        event_organisers.edit_organiser(office.desk, organiser, {"rank": "1"})


def test_what_is_not_there_is_refused(office: EventOffice) -> None:
    desk, event = office.desk, office.event
    calls: tuple[Callable[[], object], ...] = (
        lambda: event_organisers.add_organiser(desk, 99, "A"),
        lambda: event_organisers.add_organiser(desk, event, "A", session_id=99),
        lambda: event_organisers.add_organiser(desk, event, 99),
        lambda: event_organisers.add_organiser(desk, event, "  "),
        lambda: event_organisers.edit_organiser(desk, 99, {"role": "host"}),
        lambda: event_organisers.move_organiser(desk, 99, 1),
        lambda: event_organisers.remove_organiser(desk, 99),
    )
    codes = []
    for call in calls:
        with pytest.raises(LmdeskError) as told:
            call()
        codes.append(told.value.code)

    assert codes == [*["record_gone"] * 3, "organiser_missing", *["record_gone"] * 3]
