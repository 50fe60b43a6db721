"""Long lists of institutions: all ids in order, the rows that are shown, and how many have what.

Institutions are read from `institution_line`, where they stand ready to be listed. Those in the
bin have no line there; what a line would hold is put together for them here.
"""

import json
from array import array
from collections.abc import Iterable, Sequence
from itertools import chain
from types import MappingProxyType
from typing import Any

from lmdesk.domain.facets import NOT_GIVEN, Facet, in_order
from lmdesk.domain.institution_listing import (
    GROUPS,
    SORT_KEYS,
    WITH,
    WITHOUT,
    InstitutionFacets,
    InstitutionQuery,
    InstitutionRow,
)
from lmdesk.domain.text import fold_words
from lmdesk.store.desk import Desk
from lmdesk.store.institution_relations import ABOVE, subtree
from lmdesk.store.search import found_institutions

VALUES = "(SELECT value FROM json_each(?))"
"""The values of a JSON list, as a set that SQL can ask."""

BINNED = (
    "(SELECT i.id AS institution_id, coalesce(n.name, '') AS name, lower(n.name) AS sort_key,"
    " (SELECT o.name FROM institution_name AS o WHERE o.institution_id = i.id"
    " AND o.kind = 'acronym' ORDER BY o.id LIMIT 1) AS acronym,"
    " (SELECT o.name FROM institution_name AS o WHERE o.institution_id = i.id"
    " AND o.kind = 'native' ORDER BY o.id LIMIT 1) AS native_name,"
    " i.type, i.country,"
    " (SELECT group_concat(o.match_key, ' ') FROM institution_name AS o"
    " WHERE o.institution_id = i.id) AS folded FROM institution AS i"
    " LEFT JOIN institution_name AS n ON n.institution_id = i.id AND n.is_primary"
    " WHERE i.deleted_at IS NOT NULL AND i.merged_into_id IS NULL)"
)
"""The lines that institutions in the bin would have."""

PEOPLE = (
    "SELECT a.institution_id, count(DISTINCT a.person_id) AS people FROM affiliation AS a"
    " WHERE a.end_date IS NULL AND a.institution_id IS NOT NULL"
)
"""How many people have a post there now; to be narrowed to live ones and grouped."""

OF_SOME = (
    f"{PEOPLE} AND EXISTS (SELECT 1 FROM person AS p WHERE p.id = a.person_id"
    " AND p.deleted_at IS NULL AND p.merged_into_id IS NULL)"
    " AND a.institution_id IN (SELECT value FROM json_each(?)) GROUP BY a.institution_id"
)

OF_ALL = (
    f"{PEOPLE} AND a.person_id NOT IN (SELECT p.id FROM person AS p"
    " WHERE p.deleted_at IS NOT NULL OR p.merged_into_id IS NOT NULL) GROUP BY a.institution_id"
)
"""The people who are gone are few: to know them all is faster than to ask for each post."""

PARENTS = (
    "SELECT r.institution_id, r.other_id AS parent_id, w.name AS parent, w.sort_key"
    " FROM institution_relation AS r JOIN institution_line AS w ON w.institution_id = r.other_id"
    " WHERE r.id = (SELECT min(f.id) FROM institution_relation AS f"
    f" WHERE f.institution_id = r.institution_id AND f.kind IN {ABOVE})"
)
"""What an institution is a part of, where that is not in the bin."""

_VALUE_OF = MappingProxyType(
    {
        "type": f"coalesce(l.type, '{NOT_GIVEN}')",
        "country": f"coalesce(l.country, '{NOT_GIVEN}')",
        "level": f"coalesce((SELECT i.level FROM institution AS i WHERE i.id = l.institution_id),"
        f" '{NOT_GIVEN}')",
        "people": "CASE WHEN EXISTS (SELECT 1 FROM affiliation AS a JOIN person AS p"
        " ON p.id = a.person_id WHERE a.institution_id = l.institution_id AND a.end_date IS NULL"
        f" AND p.deleted_at IS NULL AND p.merged_into_id IS NULL) THEN '{WITH}'"
        f" ELSE '{WITHOUT}' END",
    }
)
"""What a line `l` has in each of GROUPS."""


def institution_ids(
    desk: Desk, query: InstitutionQuery, sort: str = "name", *, descending: bool = False
) -> "array[int]":
    """Return the ids of the institutions that the query wants, in order.

    `sort` is one of SORT_KEYS. Equal ones are in the order of names; those without a value come
    last, whichever way the list is sorted.
    """
    if sort not in SORT_KEYS:
        raise ValueError(f"institutions are not sorted by {sort}")
    narrowed = _Narrowed(desk, query)
    condition, params = narrowed.where()
    way = " DESC" if descending else ""
    joined, value = _sorted_by(sort)
    order = f"l.sort_key{way}, l.institution_id{way}"
    if sort != "name":
        order = f"{value} IS NULL, {value} COLLATE NOCASE{way}, l.sort_key, l.institution_id"
    wanted = (
        f"SELECT l.institution_id FROM {narrowed.source} AS l{joined}"
        f" WHERE {condition} ORDER BY {order}"
    )
    return array("q", chain.from_iterable(desk.sql(wanted, params)))


def institution_rows(desk: Desk, ids: Sequence[int]) -> tuple[InstitutionRow, ...]:
    """Return these institutions in the order of the ids; ids of none are left out."""
    asked = json.dumps(list(ids))
    live = {row[0]: row for row in _rows(desk, "institution_line", asked)}
    gone = [each for each in ids if each not in live]
    binned = {row[0]: row for row in _rows(desk, BINNED, json.dumps(gone))} if gone else {}
    found = live | binned
    people = dict(desk.sql(OF_SOME, (asked,)))
    parents = {
        body: (parent_id, parent)
        for body, parent_id, parent, _ in desk.sql(
            f"{PARENTS} AND r.institution_id IN {VALUES}", (asked,)
        )
    }
    return tuple(
        InstitutionRow._make(
            (*found[each], people.get(each, 0), *parents.get(each, (None, None)), each in binned)
        )
        for each in ids
        if each in found
    )


def institution_facets(desk: Desk, query: InstitutionQuery) -> InstitutionFacets:
    """Return how many of the wanted institutions have which type and country."""
    narrowed = _Narrowed(desk, query)
    total = "SELECT count(*) FROM institution_line"
    binned = (
        "SELECT count(*) FROM institution WHERE deleted_at IS NOT NULL AND merged_into_id IS NULL"
    )
    return InstitutionFacets(
        narrowed.facets("type"),
        narrowed.facets("country"),
        narrowed.facets("level"),
        narrowed.facets("people"),
        desk.sql(binned)[0][0],
        desk.sql(total)[0][0],
    )


class _Narrowed:
    """The conditions of a query on a line `l`; those of one group can be left out.

    `source` is the table, or the select in brackets, that the lines come from.
    """

    def __init__(self, desk: Desk, query: InstitutionQuery) -> None:
        self._desk = desk
        self._query = query
        self.source = BINNED if query.in_bin else "institution_line"
        self._conditions: list[tuple[str, str]] = []
        if query.text.strip():
            self._find(query.text)
        if query.below is not None:
            self._ask("l.institution_id", subtree(desk, query.below))

    def where(self, without: str = "") -> tuple[str, list[str]]:
        """Return SQL that holds for the wanted lines, but for one group, and its parameters."""
        conditions = list(self._conditions)
        for group in GROUPS:
            chosen = self._query.chosen(group)
            if chosen and group != without:
                condition = f"{_VALUE_OF[group]} IN {VALUES}"
                conditions.append((condition, json.dumps(sorted(chosen))))
        together = " AND ".join(condition for condition, _ in conditions)
        return together or "1", [value for _, value in conditions]

    def facets(self, group: str) -> tuple[Facet, ...]:
        """Return the values of a group, what is not given last."""
        condition, params = self.where(without=group)
        rows = self._desk.sql(
            f"SELECT {_VALUE_OF[group]}, count(*) FROM {self.source} AS l"
            f" WHERE {condition} GROUP BY 1",
            params,
        )
        return in_order(Facet(*row) for row in rows)

    def _find(self, text: str) -> None:
        if not self._query.in_bin:
            self._ask("l.institution_id", found_institutions(self._desk, text))
            return
        words = fold_words(text) or (text,)
        self._conditions += [("instr(l.folded, ?)", word) for word in words]

    def _ask(self, column: str, values: Iterable[int]) -> None:
        self._conditions.append((f"{column} IN {VALUES}", json.dumps(sorted(values))))


def _sorted_by(sort: str) -> tuple[str, str]:
    """Return what has to be joined to a line `l` for an order, and the value that is ordered."""
    if sort == "people":
        return (
            f" LEFT JOIN ({OF_ALL}) AS s ON s.institution_id = l.institution_id",
            "ifnull(s.people, 0)",
        )
    if sort == "parent":
        return f" LEFT JOIN ({PARENTS}) AS s ON s.institution_id = l.institution_id", "s.sort_key"
    if sort == "host_country":
        return " JOIN institution AS s ON s.id = l.institution_id", "s.host_country"
    return "", f"l.{sort}"


def _rows(desk: Desk, source: str, asked: str) -> list[tuple[Any, ...]]:
    return desk.sql(
        "SELECT l.institution_id, l.name, l.acronym, l.native_name, l.type, l.country,"
        f" i.host_country FROM {source} AS l JOIN institution AS i ON i.id = l.institution_id"
        f" WHERE l.institution_id IN {VALUES}",
        (asked,),
    )
