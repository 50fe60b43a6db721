"""Institutions as a long list shows, sorts and narrows them."""

from typing import Any, NamedTuple

from lmdesk.domain.facets import NO_CHOICE, Facet

SORT_KEYS = (
    *("name", "acronym", "native_name", "type", "country", "host_country", "people", "parent"),
)
"""What a list of institutions can be sorted by."""

GROUPS = ("type", "country", "level", "people")
"""The groups of values by which a list is narrowed."""

WITH, WITHOUT = "with", "without"
"""The values of `people`: whether a live person has a post there now."""


class InstitutionQuery(NamedTuple):
    """Which institutions are wanted. All conditions hold together, values of one are alternatives.

    `text` is searched in all that is known of an institution. `type` holds types as they are
    written, `country` codes of the countries represented (ISO 3166-1), `level` levels as written;
    all three may hold NOT_GIVEN. `people` holds WITH and WITHOUT.
    `below` wants the parts of one institution, itself among them. `in_bin` asks for those in the
    bin instead of the live ones; there the text is looked for in names only.
    """

    text: str = ""
    type: frozenset[str] = NO_CHOICE
    country: frozenset[str] = NO_CHOICE
    below: int | None = None
    in_bin: bool = False
    level: frozenset[str] = NO_CHOICE
    people: frozenset[str] = NO_CHOICE

    def chosen(self, group: str) -> frozenset[str]:
        """Return what is chosen in one of GROUPS."""
        found: frozenset[str] = getattr(self, group)
        return found

    def choosing(self, group: str, values: frozenset[str]) -> "InstitutionQuery":
        """Return the query with other values chosen in one of GROUPS."""
        changed: dict[str, Any] = {group: values}
        return self._replace(**changed)


class InstitutionRow(NamedTuple):
    """One institution as a list shows it.

    `country` is the one it represents, `host_country` where it is located. `people` counts the
    live people who have a post there now; `parent` is what it is a department or branch of.
    """

    institution_id: int
    name: str
    acronym: str | None
    native_name: str | None
    type: str | None
    country: str | None
    host_country: str | None
    people: int
    parent_id: int | None
    parent: str | None
    in_bin: bool = False


class InstitutionFacets(NamedTuple):
    """The values by which a list can be narrowed, those of the most institutions first.

    Each group counts as if nothing were chosen in that group itself. `total` counts all live
    institutions, `in_bin` those in the bin.
    """

    type: tuple[Facet, ...]
    country: tuple[Facet, ...]
    level: tuple[Facet, ...]
    people: tuple[Facet, ...]
    in_bin: int
    total: int

    def of(self, group: str) -> tuple[Facet, ...]:
        """Return the values of one of GROUPS."""
        found: tuple[Facet, ...] = getattr(self, group)
        return found
