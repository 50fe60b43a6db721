"""People at an event, as they are listed and printed."""

from array import array
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


class SessionPart(NamedTuple):
    """What somebody does in one session; `rank` is the order of speaking."""

    session_id: int
    session_code: str
    role: str
    rank: int


class ParticipantRow(NamedTuple):
    """One participation as the desk of an event shows it, printed fields as of `printed_at`.

    `name` is None for a place that an institution has without having named anybody; `surname` is
    the part of the printed name that is set apart. `country` is the printed one. `parts` are the
    roles in sessions, in the order of the sessions. `changed_since` says that the post of today
    is another one than was printed.
    """

    id: int
    person_id: int | None
    title: str | None
    name: str | None
    surname: str | None
    native_name: str | None
    position: str | None
    unit: str | None
    institution: str | None
    country: str | None
    delegation: str | None
    category: str | None
    capacity: str | None
    status: str
    note: str | None
    printed_at: str | None
    parts: tuple[SessionPart, ...]
    changed_since: bool


class ParticipantGroup(NamedTuple):
    """People of an event who are listed together, in order.

    `key` stays the same when the people change. `country` is the code of a delegation that is a
    country's, `name` the heading as a text or code, None where they have nothing in common.
    `coming` counts who is confirmed or was there, `expected` all but those who are not coming,
    `unnamed` places without a name. `head_missing` says that a delegation of this event has no
    head although others have one.
    """

    key: str
    country: str | None
    name: str | None
    ids: "array[int]"
    coming: int
    expected: int
    unnamed: int
    head_missing: bool
