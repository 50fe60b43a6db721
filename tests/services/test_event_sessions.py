"""Tests of the sessions of an event and of their topics."""

from typing import Any

import pytest

from event_builders import EventOffice, event_office
from lmdesk.domain.events import SessionRecord
from lmdesk.errors import LmdeskError
from lmdesk.services import event_organisers, event_sessions, events
from lmdesk.services.readers import Readers
from lmdesk.store.desk import Desk
from lmdesk.store.tables import ImportBatch, Session


@pytest.fixture
def office(desk: Desk, readers: Readers) -> EventOffice:
    return event_office(desk, readers.countries)


def sessions(office: EventOffice) -> dict[str, SessionRecord]:
    found = events.event(office.desk, office.event)
    assert found is not None
    return {session.code: session for session in found.record.sessions}


def refused(office: EventOffice, session_id: int, **values: Any) -> str:
    with pytest.raises(LmdeskError) as told:
        event_sessions.edit_session(office.desk, session_id, values)
    return told.value.code


def test_a_new_session_stands_on_the_first_day_of_the_event(office: EventOffice) -> None:
    session_id, change = event_sessions.add_session(
        office.desk,
        office.event,
        {"code": "PS1", "number": "1", "starts_at": "14:00", "ends_at": "15:30", "room": " A "},
    )

    assert sessions(office)["PS1"] == SessionRecord(
        *(session_id, None, "PS1", "parallel", 1, None, "2026-05-14T14:00", "2026-05-14T15:30"),
        *("A", None, None, None, None, (), ()),
    )
    assert change.touched == {"session": frozenset({session_id})}


def test_sessions_without_a_code_are_numbered(office: EventOffice) -> None:
    event_sessions.add_session(office.desk, office.event, {})
    event_sessions.edit_session(office.desk, office.sessions[0], {"code": "OPEN"})
    event_sessions.add_session(office.desk, office.event, {"kind": "break"})

    kinds = {code: session.kind for code, session in sessions(office).items()}
    assert kinds == {"OPEN": "plenary", "S2": "plenary", "S3": "parallel", "S1": "break"}


def test_a_time_alone_stays_on_the_day_of_the_session(office: EventOffice) -> None:
    session_id = office.sessions[1]
    event_sessions.edit_session(
        office.desk, session_id, {"starts_at": "2026-05-15 09:00", "ends_at": "10:00"}
    )
    event_sessions.edit_session(office.desk, session_id, {"ends_at": "11:00", "kind": None})

    found = sessions(office)["S2"]
    assert (found.starts_at, found.ends_at) == ("2026-05-15T09:00", "2026-05-15T11:00")
    assert found.kind == "parallel"


def test_the_other_fields_are_edited(office: EventOffice) -> None:
    values = {
        "title": "Closing words",
        "mode": "online",
        "link": "https://example.org/room",
        "languages": "en, zh",
        "summary": "One\nTwo",
        "number": 7,
    }
    event_sessions.edit_session(office.desk, office.sessions[1], values)

    found = sessions(office)["S2"]._asdict()
    assert {key: found[key] for key in values} == values


def test_what_cannot_be_is_refused_at_its_field(office: EventOffice) -> None:
    first, second = office.sessions

    assert refused(office, second, code="s1") == "code_taken"
    assert refused(office, second, code=" ") == "session_code_missing"
    assert refused(office, second, number="two") == "number_not_understood"
    assert refused(office, second, number="-2") == "number_not_understood"
    assert refused(office, second, starts_at="25:00") == "time_not_understood"
    assert refused(office, first, ends_at="08:00") == "ends_before_start"
    assert refused(office, 99, title="X") == "record_gone"
    with pytest.raises(KeyError):
        event_sessions.edit_session(office.desk, first, {"uid": "x"})
    with pytest.raises(LmdeskError):
        event_sessions.add_session(office.desk, 99, {})


def test_an_event_without_days_asks_for_the_day_of_a_time(office: EventOffice) -> None:
    event_id, _ = events.add_event(office.desk, {"code": "RTD"})

    with pytest.raises(LmdeskError) as told:
        event_sessions.add_session(office.desk, event_id, {"starts_at": "09:00"})

    assert told.value.code == "time_without_day"


def test_two_events_may_have_sessions_of_one_code(office: EventOffice) -> None:
    event_id, _ = events.add_event(office.desk, {"code": "RTD"})

    session_id, _ = event_sessions.add_session(office.desk, event_id, {"code": "S1"})

    assert session_id not in office.sessions


def test_topics_are_set_in_order_and_only_where_they_differ(office: EventOffice) -> None:
    session_id = office.sessions[0]
    before = office.desk.dump()
    event_sessions.set_topics(office.desk, session_id, ["Fish", " ", "Floods", "Green finance"])
    assert sessions(office)["S1"].topics == ("Fish", "Floods", "Green finance")

    change = event_sessions.set_topics(office.desk, session_id, ["Fish", "Green  finance"])
    same = event_sessions.set_topics(office.desk, session_id, ["Fish", "Green finance"])

    assert sessions(office)["S1"].topics == ("Fish", "Green finance")
    assert {table: len(ids) for table, ids in change.touched.items()} == {"session_topic": 2}
    assert same.step is None
    office.desk.undo()
    office.desk.undo()
    assert office.desk.dump() == before


def test_a_removed_session_leaves_its_people_at_the_event(office: EventOffice) -> None:
    desk, (first, second) = office.desk, office.sessions
    office.join(0, 1, session=first)
    event_sessions.set_topics(desk, first, ["Fish"])
    event_organisers.add_organiser(desk, office.event, "River Bank", session_id=first)
    with desk.step("person_edited", name="x") as step:
        step.update(Session, second, parent=first)
        batch = step.insert(
            ImportBatch,
            uid="b",
            file_name="a.xlsx",
            sha256="0",
            container="xlsx",
            event=office.event,
            session=first,
            columns="{}",
            counts="{}",
            applied_at="2026",
        )
    before = desk.dump()

    event_sessions.remove_session(desk, first)

    assert list(sessions(office)) == ["S2"]
    assert sessions(office)["S2"].parent_id is None
    assert [row.name for row in office.rows()] == ["HENG Dara", "LONG Sothea"]
    assert [row.parts for row in office.rows()] == [(), ()]
    assert desk.sql("SELECT event_id, session_id FROM import_batch WHERE id = ?", (batch,)) == [
        (office.event, None)
    ]
    desk.undo()
    assert desk.dump() == before
