"""Changing who takes part in an event: adding, status, capacity, roles, taking off."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from lmdesk.domain.change import Change
from lmdesk.domain.event_codes import CAPACITIES, SESSION_ROLES, STATUSES
from lmdesk.domain.event_snapshot import PersonToday
from lmdesk.domain.names import NameReading
from lmdesk.domain.people import PersonDraft
from lmdesk.domain.roles import RoleTable
from lmdesk.errors import LmdeskError
from lmdesk.services.event_fields import Values, choice
from lmdesk.services.import_target import Attendance, ImportTarget, TakingPart
from lmdesk.services.typed_fields import line, paragraphs
from lmdesk.store.desk import Desk
from lmdesk.store.events_desk import (
    EventMark,
    SessionMark,
    event_mark,
    last_rank,
    roles_in,
    session_mark,
)
from lmdesk.store.participation_list import Participated, participated
from lmdesk.store.participation_today import people_today
from lmdesk.store.tables import Participation, SessionRole


def add_people(
    desk: Desk,
    event_id: int,
    session_id: int | None,
    person_ids: Sequence[int],
    *,
    status: str = "invited",
) -> Change:
    """Put people on an event, and on one of its sessions, printed as they are today.

    Who is there already is left alone. Raises LmdeskError record_gone for an event, a session or
    a person that is not there.
    """
    event = _event(desk, event_id)
    session = _session(desk, session_id) if session_id is not None else None
    today = people_today(desk, person_ids, event.start_date)
    for person_id in person_ids:
        if person_id not in today:
            raise LmdeskError("record_gone", table="person", id=person_id)
    target = ImportTarget(event.code, session.code if session else None)
    # The people of the desk come without words for roles: there are none to read.
    attendance = Attendance(desk, target, RoleTable(()), status=_status(status))
    missing = {person: today[person] for person in person_ids if attendance.lacks(person)}
    if not missing:
        return Change(None)
    where = f"{session.code}, {event.code}" if session else event.code
    with desk.step("people_added", count=len(missing), where=where) as step:
        attendance.write(
            step,
            [TakingPart(person, _draft(now)) for person, now in missing.items()],
            desk.clock(),
        )
    return step.change


def edit_participation(desk: Desk, ids: Sequence[int], values: Values) -> Change:
    """Set status, capacity, category, delegation or note of some participations, in one step.

    Raises LmdeskError record_gone.
    """
    known = _known(desk, ids)
    if not known:
        return Change(None)
    facts = {key: _READERS[key](value) for key, value in values.items()}
    label = "participation_edited" if len(known) == 1 else "participations_edited"
    first, count = known[0], len(known)
    name = first.printed.name or first.printed.institution or first.seat or "…"
    event = _event(desk, first.event_id).code
    with desk.step(label, name=name, count=count, event=event) as step:
        for someone in known:
            step.update(Participation, someone.id, **facts)
    return step.change


def set_session_role(desk: Desk, session_id: int, ids: Sequence[int], role: str | None) -> Change:
    """Give some participants this one role in a session; None takes them off the session.

    Who has no part in the session yet comes last in its speaking order. Raises LmdeskError
    record_gone.
    """
    session = _session(desk, session_id)
    known = _known(desk, ids)
    if not known:
        return Change(None)
    code = choice(role, SESSION_ROLES)
    there = roles_in(desk, session_id)
    rank = last_rank(desk, session_id)
    label = "session_role_set" if code else "session_left"
    event = session.event.code
    with desk.step(label, count=len(known), session=session.code, event=event) as step:
        for someone in known:
            held = there.get(someone.id, [])
            if code and held:
                step.update(SessionRole, held[0][0], role=code)
            elif code:
                rank += 1
                step.insert(
                    SessionRole, session=session_id, participation=someone.id, role=code, rank=rank
                )
            for role_id, _ in held[1:] if code else held:
                step.delete(SessionRole, role_id)
    return step.change


def remove_participants(desk: Desk, ids: Sequence[int]) -> Change:
    """Take people off their event with all their roles in its sessions; they stay on the desk.

    Raises LmdeskError record_gone.
    """
    known = _known(desk, ids)
    if not known:
        return Change(None)
    event = _event(desk, known[0].event_id).code
    with desk.step("participants_removed", count=len(known), event=event) as step:
        for someone in known:
            step.delete(Participation, someone.id)
    return step.change


def _draft(today: PersonToday) -> PersonDraft:
    """Return a person of the desk as an import would give them to be printed."""
    post = today.posts[0] if today.posts else None
    titles = (today.title,) if today.title else ()
    return PersonDraft(
        name=NameReading(raw=today.name, printed=today.name, titles=titles),
        position=post.position if post else None,
        unit=post.unit if post else None,
        institution=post.institution if post else None,
        country=post.country if post else None,
    )


def _known(desk: Desk, ids: Sequence[int]) -> list[Participated]:
    there = participated(desk, ids)
    for row_id in ids:
        if row_id not in there:
            raise LmdeskError("record_gone", table="participation", id=row_id)
    return [there[row_id] for row_id in dict.fromkeys(ids)]


def _event(desk: Desk, event_id: int) -> EventMark:
    known = event_mark(desk, event_id)
    if known is None:
        raise LmdeskError("record_gone", table="event", id=event_id)
    return known


def _session(desk: Desk, session_id: int) -> SessionMark:
    known = session_mark(desk, session_id)
    if known is None:
        raise LmdeskError("record_gone", table="session", id=session_id)
    return known


def _status(value: str | None) -> str:
    code = choice(value, STATUSES)
    if code is None:
        raise ValueError("a participation has a status")
    return code


def _capacity(value: str | None) -> str | None:
    return choice(value, CAPACITIES)


_READERS: Mapping[str, Callable[[str | None], str | None]] = MappingProxyType(
    {
        "status": _status,
        "capacity": _capacity,
        "category": line,
        "delegation": line,
        "note": paragraphs,
    }
)
