"""Events of the desk: their titles, organisers and sessions."""

from typing import NamedTuple


class EventSummary(NamedTuple):
    """An event as one line of a list shows it; `participants` counts who is on its list."""

    event_id: int
    code: str
    title: str
    acronym: str | None
    start_date: str | None
    end_date: str | None
    city: str | None
    country: str | None
    sessions: int
    participants: int


class TitleRecord(NamedTuple):
    """Another title of an event: official, short or variant."""

    language: str | None
    kind: str
    title: str


class OrganiserRecord(NamedTuple):
    """The part an institution has in an event or a session; `name` is as it was printed."""

    institution_id: int
    name: str
    role: str
    rank: int


class SessionRecord(NamedTuple):
    """A session with its topics in order and those who hold it."""

    id: int
    parent_id: int | None
    code: str
    kind: str
    number: int | None
    title: str | None
    starts_at: str | None
    ends_at: str | None
    room: str | None
    mode: str | None
    link: str | None
    languages: str | None
    summary: str | None
    topics: tuple[str, ...]
    organisers: tuple[OrganiserRecord, ...]


class EventRecord(NamedTuple):
    """All that the desk knows of an event. Organisers are in the order in which they are printed.

    Sessions are in the order of their beginning, those without a time last, then by number.
    """

    id: int
    uid: str
    code: str
    title: str
    acronym: str | None
    mode: str | None
    start_date: str | None
    end_date: str | None
    timezone: str | None
    venue: str | None
    city: str | None
    country: str | None
    summary: str | None
    deleted_at: str | None
    created_at: str
    titles: tuple[TitleRecord, ...]
    organisers: tuple[OrganiserRecord, ...]
    sessions: tuple[SessionRecord, ...]
