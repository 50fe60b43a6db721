"""Events with their titles, organisers and sessions."""

from collections import defaultdict

from peewee import SQL, fn

from lmdesk.domain.events import (
    EventRecord,
    EventSummary,
    OrganiserRecord,
    SessionRecord,
    TitleRecord,
)
from lmdesk.store.desk import Desk
from lmdesk.store.doubled import counts_once, holds_once
from lmdesk.store.tables import (
    Event,
    EventOrganiser,
    EventTitle,
    Participation,
    Session,
    SessionTopic,
)


def events_listed(desk: Desk) -> list[EventSummary]:
    """Return the live events, the latest first, those without a date last; in three queries."""
    counted = (
        Session.select(Session.event, fn.COUNT(Session.id)),
        Participation.select(Participation.event, fn.COUNT(Participation.id)).where(counts_once()),
    )
    counts = [dict(desk.rows(query.group_by(SQL("1")))) for query in counted]
    query = (
        Event.select(
            Event.id,
            Event.code,
            Event.title,
            Event.acronym,
            Event.start_date,
            Event.end_date,
            Event.city,
            Event.country,
        )
        .where(Event.deleted_at.is_null())
        .order_by(Event.start_date.desc(), Event.id.desc())
    )
    return [
        EventSummary(*row, *(count.get(row[0], 0) for count in counts)) for row in desk.rows(query)
    ]


def event_record(desk: Desk, event_id: int) -> EventRecord | None:
    """Return all about an event, also a deleted one; None when there is none such."""
    found = desk.rows(
        Event.select(
            Event.id,
            Event.uid,
            Event.code,
            Event.title,
            Event.acronym,
            Event.mode,
            Event.start_date,
            Event.end_date,
            Event.timezone,
            Event.venue,
            Event.city,
            Event.country,
            Event.summary,
            Event.deleted_at,
            Event.created_at,
        ).where(Event.id == event_id)
    )
    if not found:
        return None
    organisers = _organisers(desk, event_id)
    titles = (
        EventTitle.select(EventTitle.language, EventTitle.kind, EventTitle.title)
        .where(EventTitle.event == event_id)
        .order_by(EventTitle.id)
    )
    return EventRecord._make(
        (
            *found[0],
            tuple(TitleRecord._make(row) for row in desk.rows(titles)),
            tuple(organisers[None]),
            _sessions(desk, event_id, organisers),
        )
    )


def _organisers(desk: Desk, event_id: int) -> defaultdict[int | None, list[OrganiserRecord]]:
    """Return the organisers in the order of print, by session; the event's own under None."""
    found: defaultdict[int | None, list[OrganiserRecord]] = defaultdict(list)
    query = (
        EventOrganiser.select(
            EventOrganiser.session,
            EventOrganiser.institution,
            EventOrganiser.name_as_printed,
            EventOrganiser.role,
            EventOrganiser.rank,
            EventOrganiser.id,
        )
        .where(EventOrganiser.event == event_id, holds_once())
        .order_by(EventOrganiser.rank, EventOrganiser.id)
    )
    for session_id, *organiser in desk.rows(query):
        found[session_id].append(OrganiserRecord._make(organiser))
    return found


def _sessions(
    desk: Desk, event_id: int, organisers: defaultdict[int | None, list[OrganiserRecord]]
) -> tuple[SessionRecord, ...]:
    topics: defaultdict[int, list[str]] = defaultdict(list)
    asked = (
        SessionTopic.select(SessionTopic.session, SessionTopic.topic)
        .join(Session, on=(SessionTopic.session == Session.id))
        .where(Session.event == event_id)
        .order_by(SessionTopic.rank, SessionTopic.id)
    )
    for session_id, topic in desk.rows(asked):
        topics[session_id].append(topic)
    query = (
        Session.select(
            Session.id,
            Session.parent,
            Session.code,
            Session.kind,
            Session.number,
            Session.title,
            Session.starts_at,
            Session.ends_at,
            Session.room,
            Session.mode,
            Session.link,
            Session.languages,
            Session.summary,
        )
        .where(Session.event == event_id)
        .order_by(Session.starts_at.is_null(), Session.starts_at, Session.number, Session.id)
    )
    return tuple(
        SessionRecord._make((*row, tuple(topics[row[0]]), tuple(organisers[row[0]])))
        for row in desk.rows(query)
    )
