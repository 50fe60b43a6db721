"""Events of the desk: their titles, organisers and sessions."""

from collections.abc import Mapping
from typing import NamedTuple

from lmdesk.domain.problem import Problem


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
    id: int


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


class EventDesk(NamedTuple):
    """An event with the numbers that its desk shows.

    `statuses` counts participants by status, in the order of the statuses; `members` counts those
    who have a role in a session, by the id of the session.
    """

    record: EventRecord
    statuses: tuple[tuple[str, int], ...]
    members: Mapping[int, int]

    @property
    def participants(self) -> int:
        """How many are on the list, whatever their status."""
        return sum(count for _, count in self.statuses)


class EventFinding(NamedTuple):
    """Something about an event that is to be looked at before anything is printed.

    `participations` and `session` say which ones it is about.
    """

    problem: Problem
    participations: tuple[int, ...] = ()
    session: int | None = None
