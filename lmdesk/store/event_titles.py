"""The titles of all events, for finding one by its words."""

from typing import NamedTuple

from lmdesk.store.desk import Desk
from lmdesk.store.tables import Event, EventTitle


class EventTexts(NamedTuple):
    """An event with every title it is known by."""

    id: int
    code: str
    title: str
    other_titles: tuple[str, ...]


def event_texts(desk: Desk) -> list[EventTexts]:
    """Return all live events, the latest first."""
    others: dict[int, list[str]] = {}
    for event_id, title in desk.rows(EventTitle.select(EventTitle.event, EventTitle.title)):
        others.setdefault(event_id, []).append(title)
    query = (
        Event.select(Event.id, Event.code, Event.title)
        .where(Event.deleted_at.is_null())
        .order_by(Event.start_date.desc(), Event.id.desc())
    )
    return [
        EventTexts(event_id, code, title, tuple(others.get(event_id, ())))
        for event_id, code, title in desk.rows(query)
    ]
