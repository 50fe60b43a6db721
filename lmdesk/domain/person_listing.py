"""People as a long list shows, sorts and narrows them."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from lmdesk.domain.facets import NO_CHOICE, Facet

SORT_KEYS = (
    *("name", "native_name", "position", "unit", "institution", "country", "email", "phone"),
    "changed",
)
"""What a list of people can be sorted by."""

GROUPS = (
    *("country", "institution_type", "institution", "event", "role", "tag", "email", "to_check"),
)
"""The groups of values by which a list is narrowed, in the order in which they are shown."""

WITH, WITHOUT = "with", "without"
"""The values of `email`: whether there is an address that is used."""

UNCONFIRMED, DUPLICATE = "unconfirmed", "duplicate"
"""The values of `to_check`."""


class PeopleQuery(NamedTuple):
    """Which people are wanted. All groups hold together, the values of one are alternatives.

    `text` is searched in all that is known of a person. `country` holds ISO 3166-1 codes, or
    NOT_GIVEN; `institution_type` types as they are written and `institution` ids in digits, both
    of the main post, an institution with all that belongs to it. `event` holds ids in digits,
    `role` roles in sessions and categories of participants in small letters: with both, people
    who had the role at the event. `tag` holds names of tags, `email` WITH and WITHOUT, `to_check`
    UNCONFIRMED (for a year nobody and no list has said anything of them) and DUPLICATE. `in_bin`
    asks for the people in the bin instead of the live ones; there the text is looked for in names
    only.
    """

    text: str = ""
    country: frozenset[str] = NO_CHOICE
    tag: frozenset[str] = NO_CHOICE
    institution_type: frozenset[str] = NO_CHOICE
    institution: frozenset[str] = NO_CHOICE
    event: frozenset[str] = NO_CHOICE
    role: frozenset[str] = NO_CHOICE
    email: frozenset[str] = NO_CHOICE
    to_check: frozenset[str] = NO_CHOICE
    in_bin: bool = False

    def chosen(self, group: str) -> frozenset[str]:
        """Return what is chosen in one of GROUPS."""
        found: frozenset[str] = getattr(self, group)
        return found

    def choosing(self, group: str, values: frozenset[str]) -> "PeopleQuery":
        """Return the query with other values chosen in one of GROUPS."""
        changed: dict[str, Any] = {group: values}
        return self._replace(**changed)


class PersonRow(NamedTuple):
    """One person as a list shows it.

    `name` is as printed, `surname` the part of it that is set apart. Position, unit, institution
    and country are those of the current main post, `email` and `phone` the ones in use.
    `last_event` is the short name of the latest event, `changed` when the last step touched
    the person (ISO 8601, UTC); `in_bin` is True for a person who lies in the bin.
    """

    person_id: int
    name: str
    titles: str | None
    surname: str | None
    native_name: str | None
    position: str | None
    unit: str | None
    institution: str | None
    country: str | None
    email: str | None
    phone: str | None
    tags: tuple[str, ...]
    last_event: str | None
    changed: str | None
    in_bin: bool


class PeopleFacets(NamedTuple):
    """The values by which a list can be narrowed, those of the most people first.

    Each group counts the people of the query as if nothing were chosen in that group itself, so
    that its counts say how many another choice would bring. An institution counts with all that
    belongs to it. `names` are those of institutions and events, by group and value. `total`
    counts all live people, `in_bin` those in the bin.
    """

    country: tuple[Facet, ...]
    institution_type: tuple[Facet, ...]
    institution: tuple[Facet, ...]
    event: tuple[Facet, ...]
    role: tuple[Facet, ...]
    tag: tuple[Facet, ...]
    email: tuple[Facet, ...]
    to_check: tuple[Facet, ...]
    names: Mapping[tuple[str, str], str]
    in_bin: int
    total: int

    def of(self, group: str) -> tuple[Facet, ...]:
        """Return the values of one of GROUPS."""
        found: tuple[Facet, ...] = getattr(self, group)
        return found
