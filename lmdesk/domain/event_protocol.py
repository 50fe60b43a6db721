"""The order in which the people of an event are listed: by delegations, heads first."""

from array import array
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from lmdesk.domain.countries import CountryTable
from lmdesk.domain.event_codes import CAPACITIES, COMING, HEAD, NOT_COMING, SIX, STATUSES
from lmdesk.domain.participation import ParticipantGroup
from lmdesk.domain.text import fold, fold_words

GROUPINGS = ("delegation", "country", "institution", "category", "status", "none")
"""By what people can be grouped."""

ORDERS = ("protocol", "name", "institution", "speaking")
"""How people within a group can stand; "speaking" is the order of a session."""

LEADERS = ("head", "deputy_head")

_LAST = "\U0010ffff"


class Listed(NamedTuple):
    """What the order needs to know of a participation.

    `country` is a code, `delegation` the words of a list, `rank` the office's own order, and
    `speaking` the place in the session asked for. `is_named` is False for a place without a name.
    """

    id: int
    delegation: str | None
    country: str | None
    institution: str | None
    category: str | None
    capacity: str | None
    status: str
    rank: int
    speaking: int
    sort_key: str
    is_named: bool


class _Heading(NamedTuple):
    """Where a group stands, and what it is: a country, or something with a name of its own."""

    place: tuple[int, str]
    country: str | None
    name: str | None

    @property
    def key(self) -> str:
        return f"{self.place[0]} {self.country or self.place[1]}"


def grouped(
    people: Iterable[Listed], countries: CountryTable, *, by: str, order: str
) -> tuple[ParticipantGroup, ...]:
    """Return the people in groups, one of GROUPINGS, within them in one of ORDERS.

    The six countries come first, in the order of their English names (as the ASEAN Charter has
    it for the chair), then other countries, then delegations that are no country's, and at the
    end who has none. In protocol order the head of a delegation is first, then the deputy, then
    those to whom the office has given a rank, then the others by name.
    """
    groups: dict[str, tuple[_Heading, list[Listed]]] = {}
    has_heads = False
    for someone in people:
        heading = _heading(someone, countries, by)
        groups.setdefault(heading.key, (heading, []))[1].append(someone)
        has_heads = has_heads or someone.capacity == HEAD
    asks_for_head = has_heads and by in {"delegation", "country"}
    return tuple(
        _group(heading, group, order, asks_for_head=asks_for_head)
        for heading, group in sorted(groups.values(), key=lambda each: each[0].place)
    )


def _group(
    heading: _Heading, people: list[Listed], order: str, *, asks_for_head: bool
) -> ParticipantGroup:
    people.sort(key=_PLACES[order])
    expected = [someone for someone in people if someone.status not in NOT_COMING]
    has_head = any(someone.capacity == HEAD for someone in expected)
    is_delegation = heading.country is not None and any(_delegated(someone) for someone in expected)
    return ParticipantGroup(
        key=heading.key,
        country=heading.country,
        name=heading.name,
        ids=array("q", (someone.id for someone in people)),
        coming=sum(someone.status in COMING for someone in people),
        expected=len(expected),
        unnamed=sum(not someone.is_named for someone in expected),
        head_missing=asks_for_head and is_delegation and not has_head,
    )


def _heading(someone: Listed, countries: CountryTable, by: str) -> _Heading:
    if by == "none":
        return _Heading((0, ""), None, None)
    if by == "status":
        at = STATUSES.index(someone.status) if someone.status in STATUSES else len(STATUSES)
        return _Heading((at, someone.status), None, someone.status)
    if by == "institution":
        return _named(someone.institution)
    if by == "category":
        return _named(someone.category)
    country = someone.country
    if by == "delegation" and someone.delegation:
        read = countries.read(someone.delegation)
        country = read.code if read else None
        if country is None:
            return _named(someone.delegation)
    if country is None:
        return _named(None)
    known = countries.by_code(country)
    name = known.short if known else country
    return _Heading((0 if country in SIX else 1, name), country, name)


def _named(name: str | None) -> _Heading:
    """Return the heading of a text; texts that differ in letter case only are one heading."""
    words = " ".join(fold_words(name or ""))
    if not name or not words:
        return _Heading((3, ""), None, None)
    return _Heading((2, words), None, name)


def _delegated(someone: Listed) -> bool:
    """Tell whether somebody speaks for a country: observers, press and staff do not."""
    capacity = someone.capacity
    return capacity is None or capacity in CAPACITIES[: CAPACITIES.index("observer")]


def _by_protocol(someone: Listed) -> tuple[object, ...]:
    capacity = someone.capacity or ""
    leads = LEADERS.index(capacity) if capacity in LEADERS else len(LEADERS)
    # The office gives ranks from 1 on; who has none stands behind.
    return leads, someone.rank or float("inf"), someone.sort_key or _LAST, someone.id


def _by_name(someone: Listed) -> tuple[object, ...]:
    return someone.sort_key or _LAST, someone.id


def _by_institution(someone: Listed) -> tuple[object, ...]:
    return fold(someone.institution or _LAST), *_by_protocol(someone)


def _by_speaking(someone: Listed) -> tuple[object, ...]:
    return someone.speaking or float("inf"), someone.id


_PLACES: Mapping[str, Callable[[Listed], tuple[object, ...]]] = MappingProxyType(
    {
        "protocol": _by_protocol,
        "name": _by_name,
        "institution": _by_institution,
        "speaking": _by_speaking,
    }
)
