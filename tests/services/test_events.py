"""Tests of events: the list, the record with its numbers, and changing them."""

from typing import Any

import pytest

from event_builders import event_office
from lmdesk.domain.events import EventSummary
from lmdesk.errors import LmdeskError
from lmdesk.services import events
from lmdesk.services.readers import Readers
from lmdesk.store.desk import Desk
from lmdesk.store.tables import EventTitle, Participation


def added(desk: Desk, code: str = "RW26", **values: Any) -> int:
    return events.add_event(desk, {"code": code, **values})[0]


def facts(desk: Desk, event_id: int) -> dict[str, Any]:
    found = events.event(desk, event_id)
    assert found is not None
    return found.record._asdict()


def refused(desk: Desk, event_id: int, **values: Any) -> tuple[str, dict[str, object]]:
    with pytest.raises(LmdeskError) as told:
        events.edit_event(desk, event_id, values)
    return told.value.code, dict(told.value.params)


def test_a_new_event_holds_what_was_typed(desk: Desk) -> None:
    event_id, change = events.add_event(
        desk,
        {
            "code": " RW26 ",
            "title": "Regional\u00a0 Workshop",
            "start_date": "14 May 2026",
            "end_date": "2026-05-15",
            "mode": "in_person",
            "venue": "Lake Hotel",
            "city": "Kunming",
            "country": "China",
            "summary": "First line\nsecond line",
            "acronym": "",
        },
    )

    found = facts(desk, event_id)
    assert {key: found[key] for key in ("code", "title", "start_date", "end_date", "mode")} == {
        "code": "RW26",
        "title": "Regional Workshop",
        "start_date": "2026-05-14",
        "end_date": "2026-05-15",
        "mode": "in_person",
    }
    assert (found["venue"], found["city"], found["country"]) == ("Lake Hotel", "Kunming", "CN")
    assert (found["summary"], found["acronym"]) == ("First line\nsecond line", None)
    assert change.touched == {"event": frozenset({event_id})}
    assert events.events(desk) == [
        EventSummary(
            *(event_id, "RW26", "Regional Workshop", None, "2026-05-14", "2026-05-15"),
            *("Kunming", "CN", 0, 0),
        )
    ]


def test_an_event_is_called_by_its_code_until_it_has_a_title(desk: Desk) -> None:
    event_id = added(desk)

    assert facts(desk, event_id)["title"] == "RW26"


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({}, "event_code_missing"),
        ({"code": "  "}, "event_code_missing"),
        ({"code": "rw26"}, "code_taken"),
        ({"code": "B", "start_date": "2026-05-15", "end_date": "2026-05-14"}, "ends_before_start"),
        ({"code": "B", "start_date": "soon"}, "day_not_understood"),
        ({"code": "B", "country": "Atlantis"}, "country_not_known"),
    ],
)
def test_an_event_that_cannot_be_is_refused(desk: Desk, values: dict[str, str], code: str) -> None:
    added(desk)
    before = desk.dump()

    with pytest.raises(LmdeskError) as told:
        events.add_event(desk, values)

    assert told.value.code == code
    assert desk.dump() == before


def test_fields_are_edited_one_by_one(desk: Desk) -> None:
    event_id = added(desk, title="Workshop", start_date="2026-05-14")
    before = desk.dump()

    change = events.edit_event(desk, event_id, {"city": " Vientiane ", "country": "laos"})

    found = facts(desk, event_id)
    assert (found["city"], found["country"], found["title"]) == ("Vientiane", "LA", "Workshop")
    assert change.touched == {"event": frozenset({event_id})}
    events.edit_event(desk, event_id, {"city": None, "country": " ", "start_date": ""})
    found = facts(desk, event_id)
    assert (found["city"], found["country"], found["start_date"]) == (None, None, None)
    desk.undo()
    desk.undo()
    assert desk.dump() == before


def test_an_edit_that_changes_nothing_writes_nothing(desk: Desk) -> None:
    event_id = added(desk, city="Kunming")
    steps = desk.steps()

    change = events.edit_event(desk, event_id, {"city": "Kunming ", "code": "RW26"})

    assert change.step is None
    assert desk.steps() == steps


def test_what_cannot_be_is_refused_at_its_field(desk: Desk) -> None:
    event_id = added(desk, start_date="2026-05-14")
    added(desk, "RTD")

    assert refused(desk, event_id, code="rtd") == ("code_taken", {"wanted": "rtd", "other": "RTD"})
    assert refused(desk, event_id, title=" ") == ("event_title_missing", {})
    assert refused(desk, event_id, code="") == ("event_code_missing", {})
    assert refused(desk, event_id, end_date="2026-05-13") == (
        "ends_before_start",
        {"start": "2026-05-14", "end": "2026-05-13"},
    )
    assert refused(desk, event_id, country="Atlantis") == (
        "country_not_known",
        {"text": "Atlantis"},
    )
    assert refused(desk, 99, city="X") == ("record_gone", {"table": "event", "id": 99})


def test_codes_are_chosen_and_fields_are_known(desk: Desk) -> None:
    event_id = added(desk)

    with pytest.raises(ValueError, match="on paper is none of"):
        events.edit_event(desk, event_id, {"mode": "on paper"})
    with pytest.raises(KeyError):
        events.edit_event(desk, event_id, {"uid": "x"})


def test_an_event_changes_the_case_of_its_own_code(desk: Desk) -> None:
    event_id = added(desk)

    events.edit_event(desk, event_id, {"code": "rw26"})

    assert facts(desk, event_id)["code"] == "rw26"


def test_the_bin_keeps_an_event_whole(desk: Desk, readers: Readers) -> None:
    office = event_office(desk, readers.countries)
    office.join(0)
    whole = desk.dump()

    events.to_bin(desk, office.event)

    assert events.events(desk) == []
    assert [event.code for event in events.events_in_bin(desk)] == ["RW26"]
    with pytest.raises(LmdeskError):
        added(desk, "RW26")
    events.out_of_bin(desk, office.event)
    assert desk.dump() == whole
    assert events.events_in_bin(desk) == []


def test_the_desk_of_an_event_counts_statuses_and_members(desk: Desk, readers: Readers) -> None:
    office = event_office(desk, readers.countries)
    office.join(0, 1, session=office.sessions[0], status="confirmed")
    office.join(2)
    with desk.step("person_edited", name="x") as step:
        step.insert(Participation, uid="x", event=office.event, status="lost")

    found = events.event(desk, office.event)

    assert found is not None
    assert found.statuses == (("invited", 1), ("confirmed", 2), ("lost", 1))
    assert found.participants == 4
    assert found.members == {office.sessions[0]: 2}


def test_there_is_no_desk_of_no_event(desk: Desk) -> None:
    assert events.event(desk, 1) is None


def test_events_are_found_by_words_of_their_titles(desk: Desk) -> None:
    first = added(desk, "RW26", title="Workshop on Rivers", start_date="2026-05-14", city="Huế")
    second = added(desk, "RTD20", title="Roundtable Dialogue")
    with desk.step("person_edited", name="x") as step:
        step.insert(EventTitle, event=second, kind="variant", title="Green Belt")

    def found(text: str) -> list[int]:
        return [event.event_id for event in events.events(desk, text)]

    assert found(" ") == [first, second]
    assert found("RIV work") == [first]
    assert found("hue 2026") == [first]
    assert found("green") == [second]
    assert found("green rivers") == []
