"""The events and sessions into which a list can go."""

from collections import defaultdict
from typing import NamedTuple

from lmdesk.store.desk import Desk
from lmdesk.store.events import events_listed
from lmdesk.store.targets import sessions_listed


class SessionChoice(NamedTuple):
    """A session of an event."""

    code: str
    title: str


class EventChoice(NamedTuple):
    """An event with its sessions in the order of their beginning."""

    code: str
    title: str
    sessions: tuple[SessionChoice, ...]


def target_choices(desk: Desk) -> tuple[EventChoice, ...]:
    """Return the live events, the latest first, each with its sessions."""
    sessions: defaultdict[int, list[SessionChoice]] = defaultdict(list)
    for event_id, code, title in sessions_listed(desk):
        sessions[event_id].append(SessionChoice(code, title or code))
    return tuple(
        EventChoice(event.code, event.title, tuple(sessions[event.event_id]))
        for event in events_listed(desk)
    )
