"""All that was ever written of one record: the rows now, and the journal of each of them."""

import json
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any

from lmdesk.domain.record_history import RowChange, Rows
from lmdesk.store.desk import Desk

_ITEMS = (
    "SELECT i.id, i.change_set_id, s.at, s.by, s.kind, i.table_name, o.id, i.action,"
    " i.before, i.after, s.kind NOT IN ('undo', 'redo') AND coalesce(r.kind, '') <> 'undo',"
    " json_extract(s.params, '$.file')"
    " FROM owned AS o CROSS JOIN change_item AS i ON i.table_name = o.part AND {rows}"
    " JOIN change_set AS s ON s.id = i.change_set_id"
    " LEFT JOIN change_set AS r ON r.id = s.reversed_by"
)

_ALONE = _ITEMS.format(rows="i.target_id = o.id")
_IN_RUN = _ITEMS.format(rows="i.last_target_id >= o.id AND i.target_id < o.id")

THROUGH = MappingProxyType(
    {
        "contact_point": ("affiliation",),
        "postal_address": ("affiliation",),
        "session_role": ("participation",),
    }
)
"""Tables whose rows may be a part of a part of a person: a number of a post, a role at an event."""

Said = Mapping[str, tuple[str, ...]]
"""Columns by table."""


def record_changes(
    desk: Desk, owner: str, said: Said, record_id: int
) -> tuple[list[RowChange], Rows]:
    """Return what was ever done to the rows of a record, oldest first, and those rows now.

    `owner` is the table of the record, `said` has the columns that are wanted of it and of each
    table whose rows belong to it; tables that this desk does not have are left out.
    """
    known = {table: columns for table, columns in said.items() if table in desk.shapes.by_name}
    found = desk.sql(
        f"WITH owned AS (SELECT DISTINCT * FROM ({_owned(desk, owner, known)}))"
        f" {_ALONE} UNION ALL {_IN_RUN} ORDER BY 1",
        (record_id,),
    )
    changes = [
        RowChange._make((*facts, _image(before), _image(after), bool(stands), file))
        for _, *facts, before, after, stands, file in found
    ]
    present = _present(desk, owner, known, record_id)
    elsewhere = {(c.table, c.row_id) for c in changes} - present.keys()
    return changes, {**present, **_by_id(desk, known, elsewhere)}


def _owned(desk: Desk, owner: str, said: Said) -> str:
    """Return SQL for the rows of a record, also those that are gone or are another's now."""
    rows = [f"SELECT '{owner}' AS part, ?1 AS id"]
    rows += [
        f"SELECT '{table}', p.id FROM {source}"
        for table in said
        if table != owner
        for source in _sources(desk, owner, table)
    ]
    parts = ", ".join(f"'{table}'" for table in said if table != owner)
    rows.append(
        "SELECT table_name, target_id FROM change_item"
        f" WHERE of_{owner} = ?1 AND table_name IN ({parts})"
    )
    return " UNION ALL ".join(rows)


def _sources(desk: Desk, owner: str, table: str) -> Iterator[str]:
    """Yield SQL (FROM and WHERE, the rows as p) for where the parts of a record lie in a table."""
    columns = desk.shapes.by_name[table].column_of
    if f"{owner}_id" in columns:
        yield f"{table} AS p WHERE p.{owner}_id = ?1"
    for between in THROUGH.get(table, ()) if owner == "person" else ():
        yield (
            f"{between} AS b CROSS JOIN {table} AS p ON p.{between}_id = b.id"
            f" WHERE b.{owner}_id = ?1"
        )


def _image(text: str | None) -> Mapping[str, Any] | None:
    image: Mapping[str, Any] | None = json.loads(text) if text else None
    return image


def _present(desk: Desk, owner: str, said: Said, record_id: int) -> Rows:
    found: dict[tuple[str, int], Mapping[str, Any]] = {}
    for table, columns in said.items():
        names = ", ".join(f"p.{column}" for column in columns)
        sources = (
            [f"{table} AS p WHERE p.id = ?1"] if table == owner else _sources(desk, owner, table)
        )
        for source in sources:
            for row_id, *values in desk.sql(f"SELECT p.id, {names} FROM {source}", (record_id,)):
                found[table, row_id] = dict(zip(columns, values, strict=True))
    return found


def _by_id(desk: Desk, said: Said, rows: Iterable[tuple[str, int]]) -> Rows:
    """Return rows that a merge gave to another record; those that are gone are left out."""
    ids: dict[str, list[int]] = {}
    for table, row_id in rows:
        ids.setdefault(table, []).append(row_id)
    found: dict[tuple[str, int], Mapping[str, Any]] = {}
    for table, wanted in ids.items():
        query = (
            f"SELECT id, {', '.join(said[table])} FROM {table}"
            " WHERE id IN (SELECT value FROM json_each(?))"
        )
        for row_id, *values in desk.sql(query, (json.dumps(wanted),)):
            found[table, row_id] = dict(zip(said[table], values, strict=True))
    return found
