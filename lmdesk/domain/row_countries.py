"""The country that a row stands for: from its cell, its institution or the whole list."""

from collections.abc import Iterable, Sequence
from itertools import repeat
from typing import NamedTuple

from lmdesk.domain.countries import CountryTable
from lmdesk.domain.group_rows import Group
from lmdesk.domain.list_facts import ListFacts, country_of_script, is_name_of
from lmdesk.domain.problem import Problem, Severity

_Outer = tuple[str | None, str | None, str | None]
"""Code, printed text and origin of the country that a heading or the sheet gives."""

_NO_OUTER: _Outer = (None, None, None)


class RowCountry(NamedTuple):
    """The country of a row, what was printed, where it comes from and which phones may be in it.

    `hints` are countries whose national numbers the row may have: the host of an embassy,
    then those of the rest of the list.
    """

    code: str | None = None
    printed: str | None = None
    origin: str | None = None
    hints: tuple[str, ...] = ()
    problem: Problem | None = None


_MISSING = Problem("country_missing", "country")


class RowCountries:
    """Finds the country of rows; remembers cells and institutions."""

    def __init__(self, countries: CountryTable, facts: ListFacts) -> None:
        self._countries = countries
        self._facts = facts
        self._known: dict[tuple[str, str, _Outer], RowCountry] = {}
        self._hints: dict[str, tuple[str, ...]] = {}
        self._inferred: dict[RowCountry, RowCountry] = {}

    def of_rows(
        self,
        printed: Sequence[str],
        institutions: Sequence[str],
        names: Sequence[str],
        groups: Sequence[Group] | None = None,
    ) -> list[RowCountry]:
        """Return the country of each row.

        A cell that names a country decides; a cell that names something else is told
        (country_unknown) and nothing is put in its place. Without a cell the heading above the
        row counts (`groups`), or the name of the sheet; then the institution may tell; then the
        country of the whole list is offered (country_inferred).
        """
        known = self._known
        found = []
        outers: Iterable[_Outer] = repeat(_NO_OUTER, len(printed))
        if groups is not None:
            outers = ((g.country, g.country_printed, g.origin) for g in groups)
        for key in zip(printed, institutions, outers, strict=True):
            country = known.get(key)
            if country is None:
                country = known[key] = self._find(*key)
            found.append(country)
        for at, country in enumerate(found):
            if country.code is None and not names[at].isascii():
                found[at] = self._hinted_by_name(country, names[at])
        if self._facts.country is not None:
            language = self._facts.language
            for at, country in enumerate(found):
                open_ = country.origin is None and country.printed is None
                if open_ and is_name_of(names[at], language):
                    found[at] = self._offered(country)
        return found

    def _find(self, printed: str, institution: str, outer: _Outer) -> RowCountry:
        hints = self._hints.get(institution)
        if hints is None:
            hints = self._hints[institution] = self._hinted(institution)
        if printed:
            reading = self._countries.read(printed)
            if reading is not None:
                origin = "cell" if reading.code else None
                remark = None
                if reading.problem:
                    remark = Problem(reading.problem, "country", Severity.INFO, {"text": printed})
                return RowCountry(reading.code, printed, origin, hints, remark)
            problem = Problem("country_unknown", "country", Severity.ERROR, {"text": printed})
            return RowCountry(None, printed, None, hints, problem)
        embassy = outer[2] == "sheet" and self._countries.embassy_in_text(institution)
        if outer[2] is not None and not embassy:
            return RowCountry(*outer, hints)
        code = self._countries.country_in_text(institution) if institution else None
        missing = _MISSING if code is None and self._facts.names_country else None
        return RowCountry(code, None, "institution" if code else None, hints, missing)

    def _hinted(self, institution: str) -> tuple[str, ...]:
        """Return the countries of the list, that where an embassy stands first."""
        seen = self._facts.seen
        embassy = self._countries.embassy_in_text(institution) if institution else None
        host = embassy[1] if embassy else None
        return (host, *(c for c in seen if c != host)) if host else seen

    def _hinted_by_name(self, country: RowCountry, name: str) -> RowCountry:
        """Return a country unknown so far with the one whose script the name is in as a hint."""
        code = country_of_script(name)
        if code is None or code in country.hints[:1]:
            return country
        others = tuple(each for each in country.hints if each != code)
        return country._replace(hints=(code, *others))

    def _offered(self, country: RowCountry) -> RowCountry:
        known = self._inferred.get(country._replace(problem=None))
        if known is None:
            code = self._facts.country
            problem = Problem("country_inferred", "country", Severity.INFO, {"country": code})
            known = country._replace(code=code, origin="inferred", problem=problem)
            self._inferred[country._replace(problem=None)] = known
        return known
