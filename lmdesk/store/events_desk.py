"""What the desk of an event counts and asks beside the record of the event itself."""

from typing import Any, NamedTuple

from peewee import fn

from lmdesk.store.desk import Desk
from lmdesk.store.doubled import counts_once, holds_once
from lmdesk.store.tables import (
    Event,
    EventOrganiser,
    ImportBatch,
    Participation,
    Session,
    SessionRole,
    SessionTopic,
)
from lmdesk.store.tables.lines import InstitutionLine


class EventMark(NamedTuple):
    """An event by its code and title."""

    id: int
    code: str
    title: str
    start_date: str | None
    end_date: str | None


class SessionMark(NamedTuple):
    """A session with the event it is part of."""

    id: int
    code: str
    title: str | None
    starts_at: str | None
    ends_at: str | None
    parent_id: int | None
    event: EventMark


class OrganiserMark(NamedTuple):
    """One organiser: of which event, or of which session of it."""

    id: int
    event_id: int
    session_id: int | None
    institution_id: int
    name: str
    role: str


def event_mark(desk: Desk, event_id: int) -> EventMark | None:
    """Return an event by id, also one in the bin; None when there is none such."""
    found = desk.rows(_events().where(Event.id == event_id))
    return EventMark(*found[0]) if found else None


def all_event_marks(desk: Desk) -> list[EventMark]:
    """Return every event, also those in the bin: their codes are taken."""
    return [EventMark(*row) for row in desk.rows(_events().order_by(Event.id))]


def binned_events(desk: Desk) -> list[EventMark]:
    """Return the events in the bin, the last one that got there first."""
    query = _events().where(Event.deleted_at.is_null(False))
    return [EventMark(*row) for row in desk.rows(query.order_by(Event.deleted_at.desc()))]


def session_mark(desk: Desk, session_id: int) -> SessionMark | None:
    """Return a session by id, None when there is none such."""
    query = Session.select(
        Session.id,
        Session.code,
        Session.title,
        Session.starts_at,
        Session.ends_at,
        Session.parent,
        Event.id,
        Event.code,
        Event.title,
        Event.start_date,
        Event.end_date,
    ).join(Event, on=(Session.event == Event.id))
    found = desk.rows(query.where(Session.id == session_id))
    return SessionMark._make((*found[0][:6], EventMark(*found[0][6:]))) if found else None


def session_codes(desk: Desk, event_id: int) -> dict[int, str]:
    """Return the codes of the sessions of an event, by id."""
    return dict(
        desk.rows(Session.select(Session.id, Session.code).where(Session.event == event_id))
    )


def status_counts(desk: Desk, event_id: int) -> dict[str, int]:
    """Return how many participants of an event have which status."""
    query = Participation.select(Participation.status, fn.COUNT(Participation.id))
    counted = query.where(Participation.event == event_id, counts_once())
    return dict(desk.rows(counted.group_by(Participation.status)))


def member_counts(desk: Desk, event_id: int) -> dict[int, int]:
    """Return how many people have a role in which session of an event."""
    query = (
        SessionRole.select(SessionRole.session, fn.COUNT(SessionRole.participation.distinct()))
        .join(Session, on=(SessionRole.session == Session.id))
        .switch(SessionRole)
        .join(Participation, on=(SessionRole.participation == Participation.id))
        .where(Session.event == event_id, counts_once())
        .group_by(SessionRole.session)
    )
    return dict(desk.rows(query))


def session_roles(desk: Desk, event_id: int) -> list[tuple[int, str, int]]:
    """Return session, role and participation of every role in the sessions of an event."""
    query = (
        SessionRole.select(SessionRole.session, SessionRole.role, SessionRole.participation)
        .join(Session, on=(SessionRole.session == Session.id))
        .switch(SessionRole)
        .join(Participation, on=(SessionRole.participation == Participation.id))
        .where(Session.event == event_id, counts_once())
        .order_by(SessionRole.session, SessionRole.rank, SessionRole.id)
    )
    return [(session, role, participation) for session, role, participation in desk.rows(query)]


def topics_of(desk: Desk, session_id: int) -> list[tuple[int, int, str]]:
    """Return id, rank and text of the topics of a session in order."""
    query = SessionTopic.select(SessionTopic.id, SessionTopic.rank, SessionTopic.topic).where(
        SessionTopic.session == session_id
    )
    found = desk.rows(query.order_by(SessionTopic.rank, SessionTopic.id))
    return [(topic, rank, text) for topic, rank, text in found]


def organiser_mark(desk: Desk, organiser_id: int) -> OrganiserMark | None:
    """Return one organiser, None when there is none such."""
    query = EventOrganiser.select(
        EventOrganiser.id,
        EventOrganiser.event,
        EventOrganiser.session,
        EventOrganiser.institution,
        EventOrganiser.name_as_printed,
        EventOrganiser.role,
    )
    found = desk.rows(query.where(EventOrganiser.id == organiser_id))
    return OrganiserMark(*found[0]) if found else None


def organiser_ids(desk: Desk, event_id: int, session_id: int | None) -> list[int]:
    """Return the organisers of an event itself, or of a session, in the order of print."""
    query = EventOrganiser.select(EventOrganiser.id).where(
        EventOrganiser.event == event_id, holds_once()
    )
    if session_id is None:
        query = query.where(EventOrganiser.session.is_null())
    else:
        query = query.where(EventOrganiser.session == session_id)
    return [row for (row,) in desk.rows(query.order_by(EventOrganiser.rank, EventOrganiser.id))]


def institution_name(desk: Desk, institution_id: int) -> str | None:
    """Return the name a live institution is shown by, None when there is none such."""
    query = InstitutionLine.select(InstitutionLine.name)
    found: str | None = desk.value(query.where(InstitutionLine.institution == institution_id))
    return found


def imports_into(desk: Desk, session_id: int) -> list[int]:
    """Return the imports that put people on a session."""
    query = ImportBatch.select(ImportBatch.id).where(ImportBatch.session == session_id)
    return [row for (row,) in desk.rows(query)]


def sessions_under(desk: Desk, session_id: int) -> list[int]:
    """Return the sessions that are part of a session."""
    query = Session.select(Session.id).where(Session.parent == session_id)
    return [row for (row,) in desk.rows(query)]


def roles_in(desk: Desk, session_id: int) -> dict[int, list[tuple[int, str]]]:
    """Return id and name of each role in a session, by participation, the first one first."""
    query = SessionRole.select(SessionRole.participation, SessionRole.id, SessionRole.role).where(
        SessionRole.session == session_id
    )
    found: dict[int, list[tuple[int, str]]] = {}
    for participation, role_id, role in desk.rows(query.order_by(SessionRole.rank, SessionRole.id)):
        found.setdefault(participation, []).append((role_id, role))
    return found


def last_rank(desk: Desk, session_id: int) -> int:
    """Return the last place in the speaking order of a session, 0 when it is empty."""
    query = SessionRole.select(fn.MAX(SessionRole.rank)).where(SessionRole.session == session_id)
    return desk.value(query) or 0


def _events() -> Any:
    return Event.select(Event.id, Event.code, Event.title, Event.start_date, Event.end_date)
