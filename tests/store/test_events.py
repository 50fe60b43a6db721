from pathlib import Path

from desk_builders import MADE, add_institution, add_person
from lmdesk.domain.events import (
    EventRecord,
    EventSummary,
    OrganiserRecord,
    SessionRecord,
    TitleRecord,
)
from lmdesk.store.desk import Step
from lmdesk.store.events import event_record, events_listed
from lmdesk.store.tables import (
    Event,
    EventOrganiser,
    EventTitle,
    Participation,
    Session,
    SessionTopic,
)
from search_builders import searched_desk


def add_event(step: Step, code: str, start_date: str | None = None) -> int:
    return step.insert(
        Event, uid=code, code=code, title=f"Event {code}", start_date=start_date, created_at=MADE
    )


def add_session(step: Step, event: int, code: str, starts_at: str | None, number: int) -> int:
    return step.insert(
        Session,
        uid=f"{event} {code}",
        event=event,
        code=code,
        kind="parallel",
        starts_at=starts_at,
        number=number,
    )


def session_record(
    row: int,
    code: str,
    starts_at: str | None,
    number: int,
    topics: tuple[str, ...] = (),
    organisers: tuple[OrganiserRecord, ...] = (),
) -> SessionRecord:
    return SessionRecord(
        *(row, None, code, "parallel", number, None, starts_at, None),
        *(None, None, None, None, None),
        topics,
        organisers,
    )


def test_record_holds_titles_organisers_and_sessions_in_order(desk_path: Path) -> None:
    with searched_desk(desk_path) as desk:
        with desk.step("a") as step:
            event = add_event(step, "E26", "2026-03-01")
            step.insert(EventTitle, event=event, kind="short", title="Dialogue", language="en")
            late = add_session(step, event, "S9", None, 1)
            second = add_session(step, event, "S2", "2026-03-01T14:00", 2)
            first = add_session(step, event, "S1", "2026-03-01T09:00", 3)
            for rank, topic in ((2, "Floods"), (1, "Fish")):
                step.insert(SessionTopic, session=first, rank=rank, topic=topic)
            bodies = [add_institution(step, name) for name in ("A", "B", "C")]
            for rank, body, session in ((2, 0, None), (1, 1, None), (1, 2, second)):
                step.insert(
                    EventOrganiser,
                    event=event,
                    session=session,
                    institution=bodies[body],
                    name_as_printed=f"Body {body}",
                    role="host",
                    rank=rank,
                )
            add_session(step, add_event(step, "E25"), "S1", None, 1)
        assert event_record(desk, event) == EventRecord(
            id=event,
            uid="E26",
            code="E26",
            title="Event E26",
            acronym=None,
            mode=None,
            start_date="2026-03-01",
            end_date=None,
            timezone=None,
            venue=None,
            city=None,
            country=None,
            summary=None,
            deleted_at=None,
            created_at=MADE,
            titles=(TitleRecord("en", "short", "Dialogue"),),
            organisers=(
                OrganiserRecord(bodies[1], "Body 1", "host", 1, 2),
                OrganiserRecord(bodies[0], "Body 0", "host", 2, 1),
            ),
            sessions=(
                session_record(first, "S1", "2026-03-01T09:00", 3, ("Fish", "Floods")),
                session_record(
                    second,
                    "S2",
                    "2026-03-01T14:00",
                    2,
                    organisers=(OrganiserRecord(bodies[2], "Body 2", "host", 1, 3),),
                ),
                session_record(late, "S9", None, 1),
            ),
        )


def test_events_are_listed_latest_first_with_their_numbers(desk_path: Path) -> None:
    with searched_desk(desk_path) as desk:
        with desk.step("a") as step:
            undated = add_event(step, "E0")
            old, new = add_event(step, "E25", "2025-03-01"), add_event(step, "E26", "2026-03-01")
            gone = add_event(step, "E24", "2024-03-01")
            step.update(Event, gone, deleted_at=MADE)
            add_session(step, new, "S1", None, 1)
            for number in range(2):
                step.insert(
                    Participation,
                    uid=str(number),
                    event=new,
                    person=add_person(step),
                    status="invited",
                )
        assert events_listed(desk) == [
            EventSummary(new, "E26", "Event E26", None, "2026-03-01", None, None, None, 1, 2),
            EventSummary(old, "E25", "Event E25", None, "2025-03-01", None, None, None, 0, 0),
            EventSummary(undated, "E0", "Event E0", None, None, None, None, None, 0, 0),
        ]


def test_no_event_has_no_record(desk_path: Path) -> None:
    with searched_desk(desk_path) as desk:
        assert event_record(desk, 1) is None
