"""People at an event, as they are listed and printed."""

from typing import NamedTuple


class Participant(NamedTuple):
    """One participation: what was printed then, the part played, and how to reach the person.

    `role` is the role in the session asked for, None for a whole event; `rank` the order of
    speaking; `sort_key` sorts by name. `email` and `phone` are the person's preferred ones now.
    """

    person_id: int | None
    name: str
    title: str | None
    position: str | None
    unit: str | None
    institution: str | None
    country: str | None
    category: str | None
    capacity: str | None
    status: str
    delegation: str | None
    role: str | None
    rank: int
    sort_key: str
    email: str | None
    phone: str | None


class EventFacts(NamedTuple):
    """What stands at the head of a list of an event or of one of its sessions."""

    event_id: int
    session_id: int | None
    title: str
    session_title: str | None
    starts: str | None
    ends: str | None
    place: str | None
    mode: str | None
