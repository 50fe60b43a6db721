"""Whose lines a step has touched: from the ids of written rows to the ids of their owners.

Rows that the step has deleted or moved to another owner are found by the images in its journal.
"""

import sqlite3
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from lmdesk.store.derived import Touched
from lmdesk.store.id_slices import slice_of


class Path(NamedTuple):
    """How the rows of a table lead to their owners: a select of owner ids up to `WHERE`.

    `row` is the column that the touched ids stand in, `owner` the column of the owner.
    """

    table: str
    select: str
    row: str
    owner: str


def owners(
    connection: sqlite3.Connection, touched: Touched, noun: str, paths: Iterable[Path]
) -> Sequence[int]:
    """Return the ids of the touched records of a noun, in rising order.

    The noun's own table is `noun`, and its rows are among the owners. A bulk insert that came
    with its parts stays a range.
    """
    own = touched.get(noun, frozenset())
    found: set[int] = set()
    for path in paths:
        rows = touched.get(path.table)
        if rows:
            found.update(_owners_of(connection, path, rows, own))
    if isinstance(own, range):
        return sorted({*own, *found}) if found else own
    return sorted(found | own)


def former_owners(
    connection: sqlite3.Connection, touched: Touched, tables: Iterable[str], column: str
) -> set[int]:
    """Return the owners that deleted or moved rows of these tables had before this step."""
    names = [table for table in tables if table in touched]
    if not names:
        return set()
    places = ", ".join("?" * len(names))
    return {
        owner
        for (owner,) in connection.execute(
            f"SELECT DISTINCT json_extract(before, '$.{column}') FROM change_item"
            " WHERE change_set_id = (SELECT max(id) FROM change_set)"
            f" AND before IS NOT NULL AND table_name IN ({places})",
            names,
        )
        if owner is not None
    }


def inserted(connection: sqlite3.Connection, table: str) -> set[int]:
    """Return the ids of the rows of a table that this step has inserted."""
    return {
        row
        for first, last in connection.execute(
            "SELECT target_id, coalesce(last_target_id, target_id) FROM change_item"
            " WHERE change_set_id = (SELECT max(id) FROM change_set)"
            " AND action = 'insert' AND table_name = ?",
            (table,),
        )
        for row in range(first, last + 1)
    }


def _owners_of(
    connection: sqlite3.Connection,
    path: Path,
    rows: frozenset[int] | range,
    own: frozenset[int] | range,
) -> Iterable[int]:
    some = slice_of(rows)
    query = f"{path.select} WHERE {some.within(path.row)} AND {path.owner} IS NOT NULL"
    params = list(some.params)
    if isinstance(own, range) and own:
        query += f" AND {path.owner} NOT BETWEEN ? AND ?"
        params += [own[0], own[-1]]
    return (owner for (owner,) in connection.execute(query, params))
