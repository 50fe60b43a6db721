"""Institutions as a long list shows, sorts and narrows them."""

from typing import NamedTuple

from lmdesk.domain.facets import NO_CHOICE, Facet

SORT_KEYS = (
    *("name", "acronym", "native_name", "type", "country", "host_country", "people", "parent"),
)
"""What a list of institutions can be sorted by."""


class InstitutionQuery(NamedTuple):
    """Which institutions are wanted. All conditions hold together, values of one are alternatives.

    `text` is searched in all that is known of an institution. `type` holds types as they are
    written and `country` codes of the countries represented (ISO 3166-1); both may hold NOT_GIVEN.
    `below` wants the parts of one institution, itself among them. `in_bin` asks for those in the
    bin instead of the live ones; there the text is looked for in names only.
    """

    text: str = ""
    type: frozenset[str] = NO_CHOICE
    country: frozenset[str] = NO_CHOICE
    below: int | None = None
    in_bin: bool = False


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
    in_bin: int
    total: int
