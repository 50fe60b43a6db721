"""Long lists of people: all ids in order, and the rows that are shown.

People are read from `person_line`, where they stand ready to be listed. Those in the bin have no
line there; what a line would hold is put together for them here.
"""

import json
from array import array
from collections.abc import Sequence
from typing import Any

from lmdesk.domain.person_listing import SORT_KEYS, PeopleQuery, PersonRow
from lmdesk.store.desk import Desk
from lmdesk.store.long_sorts import sorted_ids
from lmdesk.store.person_changes import changed_at, last_steps
from lmdesk.store.person_narrowing import BINNED, TAGGED, VALUES, Narrowed

_COUNT_BINNED = (
    "SELECT count(*) FROM person WHERE deleted_at IS NOT NULL AND merged_into_id IS NULL"
)

_COLUMNS = (
    "l.person_id, l.name, l.titles, n.surname, l.native_name, l.position, l.unit,"
    " l.institution, l.country, l.email, l.phone"
)


def people_ids(
    desk: Desk,
    query: PeopleQuery,
    sort: str = "name",
    *,
    descending: bool = False,
    limit: int = -1,
) -> "array[int]":
    """Return the ids of the people whom the query wants, in order; the first ones with a limit.

    `sort` is one of SORT_KEYS. Equal ones are in the order of names; those without a value come
    last, whichever way the list is sorted.
    """
    if sort not in SORT_KEYS:
        raise ValueError(f"people are not sorted by {sort}")
    narrowed = Narrowed(desk, query)
    condition, params = narrowed.where()
    by_name = sort == "name" and not descending
    if narrowed.found is not None and by_name and narrowed.by_text_alone:
        return array("q", narrowed.found[: None if limit < 0 else limit])
    way = " DESC" if descending else ""
    source, order = f"{narrowed.source} AS l", f"l.sort_key{way}, l.person_id{way}"
    if sort == "changed":
        source += f" LEFT JOIN ({last_steps()}) AS c ON c.person_id = l.person_id"
        order = f"c.step{way} NULLS LAST, l.sort_key, l.person_id"
    elif sort != "name":
        order = f"l.{sort} COLLATE NOCASE{way} NULLS LAST, l.sort_key, l.person_id"
    elif condition != "1":
        # Walking the index would look up the line of each person, in no order of the file.
        order = f"+{order}"
    elif not query.in_bin:
        # The order of names stands ready in an index that holds the ids too.
        source = "person_line AS l INDEXED BY person_line_sort_key"
    wanted = f"SELECT l.person_id FROM {source} WHERE {condition} ORDER BY {order}"
    if limit < 0:
        # Not LIMIT -1: with any limit SQLite orders in a tree, which takes three times as long.
        return sorted_ids(desk, wanted, params)
    return sorted_ids(desk, f"{wanted} LIMIT ?", (*params, limit))


def people_total(desk: Desk) -> int:
    """Return how many live people there are."""
    return int(desk.sql("SELECT count(*) FROM person_line")[0][0])


def may_be_many(desk: Desk, few: int) -> bool:
    """Tell at once, without counting, whether there may be more live people than so many."""
    return int(desk.sql("SELECT coalesce(max(person_id), 0) FROM person_line")[0][0]) > few


def binned_total(desk: Desk) -> int:
    """Return how many people lie in the bin."""
    return int(desk.sql(_COUNT_BINNED)[0][0])


def people_rows(desk: Desk, ids: Sequence[int]) -> tuple[PersonRow, ...]:
    """Return these people in the order of the ids; ids of nobody are left out."""
    asked = json.dumps(list(ids))
    rows = _rows(desk, "person_line", asked)
    known = {row[0] for row in rows}
    gone = [i for i in ids if i not in known]
    binned = {row[0]: row for row in _rows(desk, BINNED, json.dumps(gone))} if gone else {}
    found = {row[0]: row for row in rows} | binned
    tags, events, changed = _tags(desk, asked), _last_events(desk, asked), changed_at(desk, ids)
    return tuple(
        PersonRow._make(
            (
                *found[i],
                tags.get(i, ()),
                events.get(i),
                changed.get(i),
                i in binned,
            )
        )
        for i in ids
        if i in found
    )


def _rows(desk: Desk, source: str, asked: str) -> list[tuple[Any, ...]]:
    return desk.sql(
        f"SELECT {_COLUMNS} FROM {source} AS l LEFT JOIN person_name AS n"
        " ON n.person_id = l.person_id AND n.is_primary"
        " WHERE l.person_id IN (SELECT value FROM json_each(?))",
        (asked,),
    )


def _tags(desk: Desk, asked: str) -> dict[int, tuple[str, ...]]:
    found: dict[int, tuple[str, ...]] = {}
    for person, tag in desk.sql(
        f"{TAGGED} WHERE h.person_id IN {VALUES} ORDER BY t.name", (asked,)
    ):
        found[person] = (*found.get(person, ()), tag)
    return found


def _last_events(desk: Desk, asked: str) -> dict[int, str]:
    return dict(
        desk.sql(
            "SELECT p.person_id, coalesce(e.acronym, e.code) FROM participation AS p"
            " JOIN event AS e ON e.id = p.event_id"
            f" WHERE p.person_id IN {VALUES} AND e.deleted_at IS NULL"
            " ORDER BY e.start_date IS NOT NULL, e.start_date, e.id",
            (asked,),
        )
    )
