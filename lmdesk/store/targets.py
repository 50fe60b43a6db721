"""Where people of a list are put: an event, a session, and who is there already."""

from lmdesk.store.desk import Desk
from lmdesk.store.tables import Event, Participation, Session, SessionRole


def event_id_of(desk: Desk, code: str) -> int | None:
    """Return the id of the event with this code, or None. Codes are the same in small letters."""
    query = (
        Event.select(Event.id)
        .where(Event.code.collate("NOCASE") == code)
        .order_by((Event.code == code).desc())
    )
    found: int | None = desk.value(query)
    return found


def session_id_of(desk: Desk, event_id: int, code: str) -> int | None:
    """Return the id of the session with this code in an event, or None; case does not count."""
    query = (
        Session.select(Session.id)
        .where(Session.event == event_id, Session.code.collate("NOCASE") == code)
        .order_by((Session.code == code).desc())
    )
    found: int | None = desk.value(query)
    return found


def sessions_listed(desk: Desk) -> list[tuple[int, str, str | None]]:
    """Return all sessions as event id, code and title, in the order of their beginning."""
    query = Session.select(Session.event, Session.code, Session.title).order_by(
        Session.event, Session.starts_at, Session.number, Session.id
    )
    return [(event_id, code, title) for event_id, code, title in desk.rows(query)]


def participations_of(desk: Desk, event_id: int) -> dict[int, int]:
    """Return the ids of the participations at an event, by the id of the person."""
    query = Participation.select(Participation.person, Participation.id).where(
        Participation.event == event_id, Participation.person.is_null(False)
    )
    return dict(desk.rows(query))


def session_members(desk: Desk, session_id: int) -> set[int]:
    """Return the ids of the participations that have a role in a session."""
    query = SessionRole.select(SessionRole.participation).where(SessionRole.session == session_id)
    return {participation for (participation,) in desk.rows(query)}
