"""Tests of changing who takes part in an event."""

from collections.abc import Callable

import pytest

from event_builders import EventOffice, event_office
from lmdesk.errors import LmdeskError
from lmdesk.services import event_people
from lmdesk.services.readers import Readers
from lmdesk.store.desk import Desk
from lmdesk.store.tables import SessionRole


@pytest.fixture
def office(desk: Desk, readers: Readers) -> EventOffice:
    return event_office(desk, readers.countries)


def roles(office: EventOffice) -> list[tuple[object, ...]]:
    return office.desk.sql(
        "SELECT session_id, participation_id, role, rank FROM session_role ORDER BY id"
    )


def test_added_people_are_printed_as_they_are_today(office: EventOffice) -> None:
    change = event_people.add_people(office.desk, office.event, None, office.people)

    assert office.desk.sql(
        "SELECT printed_title, printed_name, printed_position, printed_unit, printed_institution,"
        " printed_country, status, printed_at FROM participation ORDER BY id"
    )[0] == (
        *("H.E. Mr.", "HENG Dara", "Vice-Minister", None, "Ministry of Water", "KH", "invited"),
        "2026-03-01T00:00:06Z",
    )
    assert len(office.ids()) == 4
    (told,) = office.desk.steps(limit=1)
    assert (told.label, told.params) == ("people_added", {"count": 4, "where": "RW26"})
    assert change.step == told.id


def test_who_is_there_already_is_left_alone(office: EventOffice) -> None:
    first = office.sessions[0]
    office.join(0, status="confirmed")
    event_people.edit_participation(office.desk, [1], {"capacity": "head"})

    event_people.add_people(office.desk, office.event, first, office.people[:2])
    same = event_people.add_people(office.desk, office.event, first, office.people[:2])

    assert [(row.status, row.capacity) for row in office.rows()] == [
        ("confirmed", "head"),
        ("invited", None),
    ]
    assert roles(office) == [(first, 1, "participant", 1), (first, 2, "participant", 2)]
    assert same.step is None


def test_one_undo_takes_all_of_them_off(office: EventOffice) -> None:
    before = office.desk.dump()
    office.join(0, 1, 2, session=office.sessions[0])

    office.desk.undo()

    assert office.desk.dump() == before


def test_a_person_without_a_post_is_added_too(office: EventOffice) -> None:
    office.new_post(3, end_date="2026-01-01")

    office.join(3)

    (row,) = office.rows()
    assert (row.name, row.position, row.institution) == ("Astrid Halvorsen", None, None)


def test_what_is_not_there_is_refused(office: EventOffice) -> None:
    desk = office.desk
    calls: tuple[Callable[[], object], ...] = (
        lambda: event_people.add_people(desk, 99, None, office.people),
        lambda: event_people.add_people(desk, office.event, 99, office.people),
        lambda: event_people.add_people(desk, office.event, None, [99]),
        lambda: event_people.edit_participation(desk, [99], {"status": "invited"}),
        lambda: event_people.set_session_role(desk, 99, [1], "chair"),
        lambda: event_people.set_session_role(desk, office.sessions[0], [99], "chair"),
        lambda: event_people.remove_participants(desk, [99]),
    )
    tables = []
    for call in calls:
        with pytest.raises(LmdeskError) as told:
            call()
        tables.append((told.value.code, told.value.params["table"]))

    assert tables == [
        ("record_gone", table)
        for table in (
            *("event", "session", "person", "participation"),
            *("session", "participation", "participation"),
        )
    ]


def test_several_are_edited_in_one_step(office: EventOffice) -> None:
    office.join(0, 1)
    before = office.desk.dump()

    change = event_people.edit_participation(
        office.desk, [2, 1, 2], {"status": "confirmed", "delegation": " Laos ", "note": "a\nb"}
    )

    assert [(row.status, row.delegation, row.note) for row in office.rows()] == [
        ("confirmed", "Laos", "a\nb"),
        ("confirmed", "Laos", "a\nb"),
    ]
    assert change.label == "participations_edited"
    office.desk.undo()
    assert office.desk.dump() == before


def test_one_is_edited_under_their_name(office: EventOffice) -> None:
    office.join(0)

    event_people.edit_participation(office.desk, [1], {"capacity": "head"})

    (told,) = office.desk.steps(limit=1)
    assert told.label == "participation_edited"
    assert told.params == {"name": "HENG Dara", "count": 1, "event": "RW26"}


def test_an_edit_that_changes_nothing_writes_nothing(office: EventOffice) -> None:
    office.join(0)
    steps = office.desk.steps()

    changes = (
        event_people.edit_participation(office.desk, [1], {"status": "invited", "capacity": ""}),
        event_people.edit_participation(office.desk, [], {"status": "confirmed"}),
        event_people.remove_participants(office.desk, []),
        event_people.set_session_role(office.desk, office.sessions[0], [], "chair"),
        event_people.set_session_role(office.desk, office.sessions[0], [1], None),
    )

    assert [change.step for change in changes] == [None] * 5
    assert office.desk.steps() == steps


@pytest.mark.parametrize("values", [{"status": "perhaps"}, {"status": None}, {"capacity": "king"}])
def test_codes_are_chosen_and_never_typed(
    office: EventOffice, values: dict[str, str | None]
) -> None:
    office.join(0)

    with pytest.raises(ValueError, match=r"none of|has a status"):
        event_people.edit_participation(office.desk, [1], values)


def test_a_role_is_given_changed_and_taken(office: EventOffice) -> None:
    session = office.sessions[0]
    office.join(0, session=session)
    office.join(1, 2)
    with office.desk.step("person_edited", name="x") as step:
        step.insert(SessionRole, session=session, participation=1, role="speaker", rank=4)

    event_people.set_session_role(office.desk, session, [3, 1, 2], "chair")
    assert roles(office) == [
        (session, 1, "chair", 1),
        (session, 3, "chair", 5),
        (session, 2, "chair", 6),
    ]

    event_people.set_session_role(office.desk, session, [1, 3], None)
    assert roles(office) == [(session, 2, "chair", 6)]
    assert len(office.ids()) == 3


def test_whoever_is_taken_off_the_event_loses_the_roles(office: EventOffice) -> None:
    office.join(0, 1, session=office.sessions[0])
    before = office.desk.dump()

    change = event_people.remove_participants(office.desk, [1])

    assert office.ids() == [2]
    assert [role[1] for role in roles(office)] == [2]
    assert change.label == "participants_removed"
    office.desk.undo()
    assert office.desk.dump() == before
