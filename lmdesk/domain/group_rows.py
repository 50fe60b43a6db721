"""Headings between the rows of a list, and what they say about the rows below them."""

import re
from collections.abc import Collection, Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple

from lmdesk.domain.column_content import names_organisation
from lmdesk.domain.countries import CountryTable
from lmdesk.domain.group_words import (
    CATEGORIES,
    ROLES,
    bare_heading,
    group_key,
    without_delegation,
)


class GroupKind(StrEnum):
    """What a heading between the rows names."""

    COUNTRY = "country"
    CATEGORY = "category"
    INSTITUTION = "institution"
    ROLE = "role"
    OTHER = "other"


class Heading(NamedTuple):
    """One heading: its kind, the value for the rows below, and the text as printed.

    The value of a country is its ISO code, None where no country is meant.
    """

    kind: GroupKind
    value: str | None
    printed: str


class Group(NamedTuple):
    """What the headings above a row say together; `origin` is where the country comes from.

    `label` is what they say as printed, from the widest to the narrowest.
    """

    country: str | None = None
    country_printed: str | None = None
    origin: str | None = None
    category: str | None = None
    institution: str | None = None
    role: str | None = None
    label: str | None = None


NO_GROUP = Group()

_PARTS = re.compile(
    r"\b(?:working|expert|task|discussion|technical|breakout) (?:group|team|committee)s?\b"
    r"|\b(?:group|team|table|session|day|part|panel|phase|batch|region|zone)s?\b\W*(?:\w{1,3})?$",
    re.IGNORECASE,
)
"""Parts of a meeting or of a list that sound like bodies."""


_COMMAS = re.compile(r"[,，、;；]")


class GroupReader:
    """Reads headings between rows; remembers its answers."""

    def __init__(self, countries: CountryTable) -> None:
        self._countries = countries
        self._known: dict[str, Heading] = {}

    def read(self, text: str) -> Heading:
        """Return what a heading names; kind "other" where that is not known."""
        known = self._known.get(text)
        if known is None:
            known = self._known[text] = self._read(text)
        return known

    def is_known(self, text: str) -> bool:
        """Tell whether a text is surely a heading: a country, a category or a role."""
        return self.read(text).kind in (GroupKind.COUNTRY, GroupKind.CATEGORY, GroupKind.ROLE)

    def _read(self, text: str) -> Heading:
        printed = " ".join(text.split())
        bare = bare_heading(printed) or printed
        key = group_key(bare)
        if key in CATEGORIES:
            return Heading(GroupKind.CATEGORY, CATEGORIES[key], printed)
        if key in ROLES:
            return Heading(GroupKind.ROLE, ROLES[key], printed)
        # "12345", a sentence, or a person with post and institution names no country, whatever
        # stands in it.
        if len(bare) <= 80 and any(map(str.isalpha, bare)) and len(_COMMAS.findall(bare)) < 2:
            for part in dict.fromkeys((bare, without_delegation(bare))):
                reading = self._countries.read(part)
                if reading is not None and reading.sure and (reading.code or reading.problem):
                    return Heading(GroupKind.COUNTRY, reading.code, printed)
        if len(bare) > 3 and names_organisation(bare) and not _PARTS.search(bare):
            return Heading(GroupKind.INSTITUTION, bare, printed)
        return Heading(GroupKind.OTHER, None, printed)


class GroupScope:
    """Keeps what the headings above the next row say. `base` holds where there is none.

    `first` is a heading that stands above the first row already. A country or a category begins
    anew; so does another heading that stands and is written like those, unless it follows at once
    on one. An institution stays within its country, a role within both.
    """

    def __init__(
        self, reader: GroupReader, base: Group = NO_GROUP, first: str | None = None
    ) -> None:
        self._reader = reader
        self._base = base
        self._now = base
        self._labels: dict[str, str] = {}
        self._column: int | None = None
        self._styles: set[tuple[int, bool]] = set()
        self._nested = True
        if first is not None:
            self._enter(0, first)

    def of_rows(
        self, count: int, headings: Mapping[int, tuple[int, str]], odd: Collection[int]
    ) -> Sequence[Group]:
        """Return what holds for each of the next rows.

        `headings` give, by the place of a row, the column and the text of a heading in it; `odd`
        are the places of all rows that are no people.
        """
        if not headings:
            self._nested = self._nested and len(odd) == count
            return (self._now,) * count
        found = []
        for at in range(count):
            if at in headings:
                self._enter(*headings[at])
            elif at not in odd:
                self._nested = False
            found.append(self._now)
        return found

    def _enter(self, column: int, text: str) -> None:
        heading = self._reader.read(text)
        kind = heading.kind
        style = (column, heading.printed.isupper())
        of_parts = kind in (GroupKind.OTHER, GroupKind.INSTITUTION)
        if of_parts and style in self._styles and not self._nested:
            self._now, self._labels = self._base, {}
        self._nested = True
        if kind is GroupKind.COUNTRY:
            self._now = self._base._replace(
                country=heading.value,
                country_printed=heading.printed,
                origin="group",
                category=self._base.category,
            )
            self._labels, self._column = {}, column
        elif kind is GroupKind.CATEGORY:
            inside = self._column is not None and column != self._column
            self._now = (self._now if inside else self._base)._replace(
                category=heading.value, institution=None, role=None
            )
            self._labels = {k: v for k, v in self._labels.items() if inside and k == "country"}
        elif kind is GroupKind.INSTITUTION:
            self._now = self._now._replace(institution=heading.value, role=None)
        elif kind is GroupKind.ROLE:
            self._now = self._now._replace(role=heading.value)
        else:
            self._now = self._now._replace(institution=None, role=None)
        if kind in (GroupKind.COUNTRY, GroupKind.CATEGORY):
            self._styles.add(style)
        order = list(GroupKind)
        keep = [k for k in order if k in self._labels and order.index(k) < order.index(kind)]
        if kind is GroupKind.OTHER:
            keep = [k for k in keep if k in (GroupKind.COUNTRY, GroupKind.CATEGORY)]
        self._labels = {**{k: self._labels[k] for k in keep}, kind: heading.printed}
        self._now = self._now._replace(label=" / ".join(self._labels.values()))
