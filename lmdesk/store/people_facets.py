"""How many of the people of a list have which country, institution, event, role, tag and so on."""

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from typing import Any

from lmdesk.domain.facets import Facet, in_order
from lmdesk.domain.person_listing import (
    DUPLICATE,
    UNCONFIRMED,
    WITH,
    WITHOUT,
    PeopleFacets,
    PeopleQuery,
)
from lmdesk.store.desk import Desk
from lmdesk.store.institution_relations import BELONGING
from lmdesk.store.people_listing import binned_total, people_total
from lmdesk.store.person_narrowing import MAIN, TAGGED, TAKING, VALUES, Narrowed

Names = Mapping[tuple[str, str], str]
"""Names of institutions and events, by group and value."""


def people_facets(desk: Desk, query: PeopleQuery) -> PeopleFacets:
    """Return how many of the wanted people have what they can be narrowed by."""
    counts = _Counts(desk, query)
    countries, emails = counts.lines()
    bodies, types = counts.posts()
    events, roles = counts.events(), counts.roles()
    names = names_of_values(desk, query)
    names |= _named(desk, "institution", (facet.value for facet in bodies))
    names |= _named(desk, "event", (facet.value for facet in events))
    return PeopleFacets(
        country=in_order(countries),
        institution_type=in_order(types),
        institution=in_order(facet for facet in bodies if ("institution", facet.value) in names),
        event=in_order(events),
        role=in_order(roles),
        tag=in_order(counts.tags()),
        email=tuple(emails),
        to_check=counts.to_check(),
        names=names,
        in_bin=binned_total(desk),
        total=people_total(desk),
    )


def names_of_values(desk: Desk, query: PeopleQuery) -> dict[tuple[str, str], str]:
    """Return the names of the institutions and events that a query asks for."""
    chosen = _named(desk, "institution", query.institution)
    return chosen | _named(desk, "event", query.event)


class _Counts:
    """Counts of one query, group by group."""

    def __init__(self, desk: Desk, query: PeopleQuery) -> None:
        self._desk = desk
        self._query = query
        self._narrowed = Narrowed(desk, query)
        self._people = f"{self._narrowed.source} AS l"

    def lines(self) -> tuple[list[Facet], list[Facet]]:
        """Return countries, and how many have an address and how many none."""
        country, email = "coalesce(l.country, '')", "l.email IS NOT NULL"
        if self._query.country or len(self._query.email) == 1:
            by_country = self._by(country, "country")
            by_email = self._by(email, "email")
        else:
            # Nothing is left out for the one that is not for the other: one look does for both.
            by_country, by_email = defaultdict(int), defaultdict(int)
            for where, has, people in self._rows(f"{country}, {email}", "email", "1, 2"):
                by_country[where] += people
                by_email[has] += people
        emails = [Facet(WITH, by_email.get(1, 0)), Facet(WITHOUT, by_email.get(0, 0))]
        return [Facet(*each) for each in by_country.items()], emails

    def posts(self) -> tuple[list[Facet], list[Facet]]:
        """Return institutions, each with all that belongs to it, and types of institutions."""
        by_body = self._by_body("institution")
        bodies = [Facet(str(body), people) for body, people in self._together(by_body).items()]
        if self._query.institution or self._query.institution_type:
            by_body = self._by_body("institution_type")
        types: dict[str, int] = defaultdict(int)
        for body, kind in self._desk.sql("SELECT id, type FROM institution WHERE type <> ''"):
            if body in by_body:
                types[kind] += by_body[body]
        return bodies, [Facet(*each) for each in types.items()]

    def events(self) -> list[Facet]:
        """Return the events."""
        return [
            Facet(str(event), people)
            for event, people in self._taking("event", "event_id")
            if event is not None
        ]

    def roles(self) -> list[Facet]:
        """Return the roles in sessions, and the categories of participants."""
        return [Facet(role, people) for role, people in self._taking("role", "role") if role]

    def tags(self) -> list[Facet]:
        """Return the tags."""
        condition, params = self._narrowed.where("tag")
        rows = self._desk.sql(
            f"SELECT k.name, count(*) FROM ({TAGGED}) AS k JOIN {self._people}"
            f" ON l.person_id = k.person_id WHERE {condition} GROUP BY 1",
            params,
        )
        return [Facet(*row) for row in rows]

    def to_check(self) -> tuple[Facet, ...]:
        """Return what is to be looked at, where there is anything."""
        found = []
        for value in (UNCONFIRMED, DUPLICATE):
            wanted = self._query._replace(to_check=frozenset({value}))
            narrowed = Narrowed(self._desk, wanted, self._narrowed.found)
            condition, params = narrowed.where()
            query = f"SELECT count(*) FROM {self._people} WHERE {condition}"
            [(people,)] = self._desk.sql(query, params)
            if people:
                found.append(Facet(value, people))
        return tuple(found)

    def _by(self, value: str, group: str) -> dict[Any, int]:
        return dict(self._rows(value, group, "1"))

    def _rows(self, values: str, group: str, grouping: str) -> list[tuple[Any, ...]]:
        condition, params = self._narrowed.where(group)
        return self._desk.sql(
            f"SELECT {values}, count(*) FROM {self._people} WHERE {condition} GROUP BY {grouping}",
            params,
        )

    def _by_body(self, group: str) -> dict[int, int]:
        """Return how many of the people have their main post at which institution."""
        condition, params = self._narrowed.where(group)
        if self._narrowed.is_selective:
            joined = f"{self._people} CROSS JOIN affiliation AS a ON a.person_id = l.person_id"
        else:
            # Nearly all posts are wanted: they are read in the order in which they lie in the file.
            joined = (
                f"affiliation AS a NOT INDEXED CROSS JOIN {self._people}"
                " ON l.person_id = a.person_id"
            )
        rows = self._desk.sql(
            f"SELECT a.institution_id, count(*) FROM {joined}"
            f" WHERE {MAIN} AND a.institution_id IS NOT NULL AND {condition} GROUP BY 1",
            params,
        )
        return dict(rows)

    def _together(self, by_body: Mapping[int, int]) -> dict[int, int]:
        """Return the counts of institutions with those of all that belongs to each added."""
        parts: dict[int, set[int]] = defaultdict(set)
        places = ", ".join("?" * len(BELONGING))
        for part, whole in self._desk.sql(
            f"SELECT institution_id, other_id FROM institution_relation WHERE kind IN ({places})",
            BELONGING,
        ):
            parts[whole].add(part)
        found = dict(by_body)
        for whole in parts:
            people = sum(by_body.get(each, 0) for each in _with_parts(whole, parts))
            if people:
                found[whole] = people
        return found

    def _taking(self, group: str, column: str) -> list[tuple[Any, int]]:
        """Return how many of the people took part so, by a column of TAKING."""
        condition, params = self._narrowed.where(group)
        taking, chosen = self._narrowed.taking(group)
        return self._desk.sql(
            f"SELECT t.{column}, count(DISTINCT t.person_id) FROM ({TAKING}) AS t"
            f" CROSS JOIN {self._people} ON l.person_id = t.person_id"
            f" WHERE {taking or '1'} AND {condition} GROUP BY 1",
            (*chosen, *params),
        )


def _with_parts(whole: int, parts: Mapping[int, Collection[int]]) -> set[int]:
    found, waiting = {whole}, [whole]
    while waiting:
        for part in parts.get(waiting.pop(), ()):
            if part not in found:
                found.add(part)
                waiting.append(part)
    return found


def _named(desk: Desk, group: str, values: Iterable[str]) -> dict[tuple[str, str], str]:
    ids = [int(value) for value in values if value.isdecimal()]
    query = (
        "SELECT institution_id, name FROM institution_line WHERE institution_id"
        if group == "institution"
        else "SELECT id, coalesce(acronym, title) FROM event WHERE id"
    )
    rows = desk.sql(f"{query} IN {VALUES}", (json.dumps(ids),))
    return {(group, str(each)): name for each, name in rows}
