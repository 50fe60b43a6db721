"""Who takes part in an event or in one of its sessions."""

from collections.abc import Sequence
from typing import Any

from peewee import JOIN

from lmdesk.domain.participation import EventFacts, Participant
from lmdesk.store.desk import Desk
from lmdesk.store.doubled import counts_once
from lmdesk.store.id_slices import among
from lmdesk.store.tables import Event, Participation, Session, SessionRole
from lmdesk.store.tables.lines import PersonLine
from lmdesk.store.targets import event_id_of, session_id_of


def event_facts(desk: Desk, event_code: str, session_code: str | None = None) -> EventFacts | None:
    """Return the head of a list of an event or session; None when there is no such one."""
    found = desk.rows(
        Event.select(
            Event.id,
            Event.title,
            Event.start_date,
            Event.end_date,
            Event.venue,
            Event.city,
            Event.mode,
        ).where(Event.id == event_id_of(desk, event_code), Event.deleted_at.is_null())
    )
    if not found:
        return None
    event_id, title, starts, ends, venue, city, mode = found[0]
    place = ", ".join(part for part in (venue, city) if part) or None
    if session_code is None:
        return EventFacts(event_id, None, title, None, starts, ends, place, mode)
    sessions = desk.rows(
        Session.select(
            Session.id, Session.title, Session.starts_at, Session.ends_at, Session.mode
        ).where(Session.id == session_id_of(desk, event_id, session_code))
    )
    if not sessions:
        return None
    session_id, session_title, starts_at, ends_at, session_mode = sessions[0]
    return EventFacts(
        event_id,
        session_id,
        title,
        session_title or session_code,
        starts_at or starts,
        ends_at or ends,
        place,
        session_mode or mode,
    )


def participants(
    desk: Desk, facts: EventFacts, ids: Sequence[int] | None = None
) -> list[Participant]:
    """Return who takes part in the event, or in the session where the facts name one.

    `ids` keeps the list to these participations.
    """
    if facts.session_id is None:
        query = _select(None, None).where(Participation.event == facts.event_id)
    else:
        query = (
            _select(SessionRole.role, SessionRole.rank)
            .join(
                SessionRole,
                on=(
                    (SessionRole.participation == Participation.id)
                    & (SessionRole.session == facts.session_id)
                ),
            )
            .order_by(SessionRole.rank, Participation.id)
        )
    if ids is not None:
        query = query.where(Participation.id.in_(among(ids)))
    return [_participant(row) for row in desk.rows(query.where(counts_once()))]


def _select(role: Any, rank: Any) -> Any:
    columns = [
        Participation.person,
        Participation.printed_name,
        Participation.printed_title,
        Participation.printed_position,
        Participation.printed_unit,
        Participation.printed_institution,
        Participation.printed_country,
        Participation.category,
        Participation.capacity,
        Participation.status,
        Participation.delegation,
        PersonLine.sort_key,
        PersonLine.email,
        PersonLine.phone,
    ]
    if role is not None:
        columns += [role, rank]
    query = Participation.select(*columns).join(
        PersonLine, JOIN.LEFT_OUTER, on=(PersonLine.person == Participation.person)
    )
    return query.switch(Participation) if role is not None else query.order_by(Participation.id)


def _participant(row: tuple[Any, ...]) -> Participant:
    person_id, name, *printed = row[:11]
    sort_key, email, phone, *part = row[11:]
    role, rank = part or (None, 0)
    order = sort_key or (name or "").casefold()
    return Participant._make((person_id, name or "", *printed, role, rank, order, email, phone))
