"""People as a long list shows, sorts and narrows them."""

from typing import NamedTuple

from lmdesk.domain.facets import NO_CHOICE, Facet

SORT_KEYS = (
    *("name", "native_name", "position", "unit", "institution", "country", "email", "phone"),
    "changed",
)
"""What a list of people can be sorted by."""

GROUPS = ("country", "institution_type", "tag")
"""The groups of values by which a list is narrowed."""


class PeopleQuery(NamedTuple):
    """Which people are wanted. All conditions hold together, the values of one are alternatives.

    `text` is searched in all that is known of a person. `country` holds ISO 3166-1 codes, or
    NOT_GIVEN; `institution_type` types as they are written, of the main post; `tag` names of
    tags. `in_bin` asks for the people in the bin instead of the live ones; there the text is
    looked for in names only.
    """

    text: str = ""
    country: frozenset[str] = NO_CHOICE
    tag: frozenset[str] = NO_CHOICE
    institution_type: frozenset[str] = NO_CHOICE
    event_id: int | None = None
    without_email: bool = False
    in_bin: bool = False

    def chosen(self, group: str) -> frozenset[str]:
        """Return what is chosen in one of GROUPS."""
        return {"country": self.country, "tag": self.tag}.get(group, self.institution_type)

    def choosing(self, group: str, values: frozenset[str]) -> "PeopleQuery":
        """Return the query with other values chosen in one of GROUPS."""
        if group == "country":
            return self._replace(country=values)
        if group == "tag":
            return self._replace(tag=values)
        return self._replace(institution_type=values)


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
    that its counts say how many another choice would bring. `total` counts all live people,
    `in_bin` those in the bin.
    """

    country: tuple[Facet, ...]
    institution_type: tuple[Facet, ...]
    tag: tuple[Facet, ...]
    without_email: int
    in_bin: int
    total: int
