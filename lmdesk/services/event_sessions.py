"""The sessions of an event and their topics."""

from collections.abc import Sequence
from typing import Any

from lmdesk.domain.change import Change
from lmdesk.domain.event_codes import MODES, SESSION_KINDS
from lmdesk.domain.event_times import must_not_end_before, read_moment
from lmdesk.errors import LmdeskError
from lmdesk.services.event_fields import Values, choice, free_code, whole_number
from lmdesk.services.typed_fields import line, paragraphs
from lmdesk.store.desk import Desk
from lmdesk.store.events_desk import (
    SessionMark,
    event_mark,
    imports_into,
    session_codes,
    session_mark,
    sessions_under,
    topics_of,
)
from lmdesk.store.tables import ImportBatch, Session, SessionTopic
from lmdesk.store.uids import new_uid

LINES = frozenset({"title", "room", "link", "languages"})
USUAL_KIND = "parallel"


def add_session(desk: Desk, event_id: int, values: Values) -> tuple[int, Change]:
    """Add a session to an event; return its id and what was written.

    Without a code it gets the next free one of S1, S2, …; without a kind it is a parallel
    session, as in an import. Raises LmdeskError: record_gone, and what `edit_session` raises.
    """
    event = event_mark(desk, event_id)
    if event is None:
        raise LmdeskError("record_gone", table="event", id=event_id)
    codes = session_codes(desk, event_id)
    code = line(values.get("code")) or _next_code(codes.values())
    facts = _read({**values, "code": code}, codes, event.start_date)
    must_not_end_before(facts.get("starts_at"), facts.get("ends_at"))
    facts["kind"] = facts.get("kind") or USUAL_KIND
    with desk.step("session_added", session=code, event=event.code) as step:
        session_id = step.insert(Session, uid=new_uid(), event=event_id, **facts)
    return session_id, step.change


def edit_session(desk: Desk, session_id: int, values: Values) -> Change:
    """Set fields of a session: code, kind, number, title, starts_at, ends_at, room, mode, link,
    languages, summary.

    A time alone belongs to the day of the session, else to the first day of the event. Raises
    LmdeskError: record_gone, session_code_missing, code_taken, number_not_understood,
    day_not_understood, time_not_understood, time_without_day, ends_before_start.
    """
    known = _known(desk, session_id)
    codes = session_codes(desk, known.event.id)
    del codes[session_id]
    facts = _read(values, codes, known.starts_at or known.event.start_date)
    if "kind" in facts:
        facts["kind"] = facts["kind"] or USUAL_KIND
    must_not_end_before(
        facts.get("starts_at", known.starts_at), facts.get("ends_at", known.ends_at)
    )
    with desk.step("session_edited", session=known.code, event=known.event.code) as step:
        step.update(Session, session_id, **facts)
    return step.change


def remove_session(desk: Desk, session_id: int) -> Change:
    """Remove a session with its topics, organisers and roles; its people stay at the event.

    Sessions that were part of it become part of what it was part of; imports into it count as
    imports into the event.
    """
    known = _known(desk, session_id)
    with desk.step("session_removed", session=known.code, event=known.event.code) as step:
        for part in sessions_under(desk, session_id):
            step.update(Session, part, parent=known.parent_id)
        for batch in imports_into(desk, session_id):
            step.update(ImportBatch, batch, session=None)
        step.delete(Session, session_id)
    return step.change


def set_topics(desk: Desk, session_id: int, topics: Sequence[str]) -> Change:
    """Make these the topics of a session, in this order; blank ones are left out."""
    known = _known(desk, session_id)
    wanted = [topic for topic in map(line, topics) if topic]
    there = topics_of(desk, session_id)
    with desk.step("topics_set", session=known.code, event=known.event.code) as step:
        for at, topic in enumerate(wanted):
            if at < len(there):
                step.update(SessionTopic, there[at][0], rank=at + 1, topic=topic)
            else:
                step.insert(SessionTopic, session=session_id, rank=at + 1, topic=topic)
        for topic_id, _, _ in there[len(wanted) :]:
            step.delete(SessionTopic, topic_id)
    return step.change


def _known(desk: Desk, session_id: int) -> SessionMark:
    known = session_mark(desk, session_id)
    if known is None:
        raise LmdeskError("record_gone", table="session", id=session_id)
    return known


def _next_code(taken: Any) -> str:
    codes = {code.casefold() for code in taken}
    number = 1
    while f"s{number}" in codes:
        number += 1
    return f"S{number}"


def _read(values: Values, codes: dict[int, str], day: str | None) -> dict[str, Any]:
    facts: dict[str, Any] = {}
    for key, value in values.items():
        if key == "code":
            facts[key] = free_code(value, codes.values(), "session_code_missing")
        elif key == "kind":
            facts[key] = choice(value, SESSION_KINDS)
        elif key == "number":
            facts[key] = whole_number(value)
        elif key in {"starts_at", "ends_at"}:
            facts[key] = read_moment(value, day)
            # The end of a session is mostly given after its beginning, and on the same day.
            day = facts[key] or day
        elif key == "mode":
            facts[key] = choice(value, MODES)
        elif key == "summary":
            facts[key] = paragraphs(value)
        elif key in LINES:
            facts[key] = line(value)
        else:
            raise KeyError(key)
    return facts
