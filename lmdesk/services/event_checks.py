"""What is to be looked at before the papers of an event are printed."""

from collections.abc import Iterable, Iterator
from itertools import combinations
from types import MappingProxyType

from lmdesk.domain.countries import CountryTable
from lmdesk.domain.event_codes import LEADING, NOT_COMING, WITHOUT_CHAIR
from lmdesk.domain.event_times import overlap
from lmdesk.domain.events import EventFinding, EventRecord, SessionRecord
from lmdesk.domain.problem import Problem
from lmdesk.services.event_print import changed_participants
from lmdesk.services.participation import participant_groups
from lmdesk.store.desk import Desk
from lmdesk.store.events import event_record
from lmdesk.store.events_desk import session_roles
from lmdesk.store.participation_list import Participated, participated_of

NAMED = 3
"""So many people are named in a sentence; the others stand behind it."""


def to_check(desk: Desk, countries: CountryTable, event_id: int) -> tuple[EventFinding, ...]:
    """Return what is missing or no longer true of an event; nothing of one that is not there.

    Those who are not coming are not printed, and so nothing is asked about them.
    """
    record = event_record(desk, event_id)
    if record is None:
        return ()
    people = [
        someone for someone in participated_of(desk, event_id) if someone.status not in NOT_COMING
    ]
    return (
        *_of_event(record),
        *_of_sessions(desk, record, people),
        *_of_delegations(desk, countries, event_id),
        *_of_people(people),
        *_about("post_changed_since", _coming(changed_participants(desk, event_id))),
    )


def _of_event(record: EventRecord) -> Iterator[EventFinding]:
    if record.start_date is None:
        yield EventFinding(Problem("event_without_dates"))


def _of_sessions(
    desk: Desk, record: EventRecord, people: list[Participated]
) -> Iterator[EventFinding]:
    led: set[int] = set()
    busy: dict[int, list[SessionRecord]] = {}
    by_id = {session.id: session for session in record.sessions}
    for session_id, role, participation in session_roles(desk, record.id):
        if role in LEADING:
            led.add(session_id)
        if role != "participant" and by_id[session_id] not in busy.setdefault(participation, []):
            busy[participation].append(by_id[session_id])
    for session in record.sessions:
        if session.kind in WITHOUT_CHAIR:
            continue
        if session.title is None:
            problem = Problem(
                "session_without_title", params=MappingProxyType({"session": session.code})
            )
            yield EventFinding(problem, session=session.id)
        if session.id not in led:
            params = MappingProxyType({"session": session.title or session.code})
            yield EventFinding(Problem("session_without_chair", params=params), session=session.id)
    for someone in people:
        for first, second in combinations(busy.get(someone.id, ()), 2):
            if _at_once(first, second):
                params = MappingProxyType(
                    {"name": _name(someone), "first": first.code, "second": second.code}
                )
                problem = Problem("needed_in_two_sessions", params=params)
                yield EventFinding(problem, (someone.id,), first.id)


def _of_delegations(desk: Desk, countries: CountryTable, event_id: int) -> Iterator[EventFinding]:
    for group in participant_groups(desk, countries, event_id):
        if group.head_missing:
            params = MappingProxyType({"delegation": group.name})
            yield EventFinding(Problem("delegation_without_head", params=params), tuple(group.ids))


def _of_people(people: list[Participated]) -> Iterator[EventFinding]:
    named = [someone for someone in people if someone.printed.name]
    for someone in people:
        if not someone.printed.name:
            params = MappingProxyType({"institution": _name(someone)})
            yield EventFinding(Problem("place_without_name", params=params), (someone.id,))
    yield from _about("printed_without_post", (p for p in named if not p.printed.position))
    yield from _about("printed_without_country", (p for p in named if not p.printed.country))


def _about(code: str, people: Iterable[Participated]) -> Iterator[EventFinding]:
    """Yield one finding about all these people, if there are any."""
    found = list(people)
    if not found:
        return
    names = ", ".join(_name(someone) for someone in found[:NAMED])
    params = MappingProxyType({"count": len(found), "names": names})
    yield EventFinding(Problem(code, params=params), tuple(someone.id for someone in found))


def _coming(people: Iterable[Participated]) -> list[Participated]:
    return [someone for someone in people if someone.status not in NOT_COMING]


def _at_once(first: SessionRecord, second: SessionRecord) -> bool:
    """Tell whether two sessions overlap, as far as their hours are known."""
    hours = [(each.starts_at or "", each.ends_at or "") for each in (first, second)]
    if any("T" not in moment for span in hours for moment in span):
        return False
    return overlap(*hours)


def _name(someone: Participated) -> str:
    return someone.printed.name or someone.printed.institution or someone.seat or "…"
