"""All that was ever written of one record: the rows now, and the journal of each of them."""

import json
from collections.abc import Mapping
from typing import Any

from lmdesk.domain.record_history import RowChange, Rows
from lmdesk.store.desk import Desk

_ITEMS = (
    "SELECT i.id, i.change_set_id, s.at, s.by, s.kind, i.table_name, o.id, i.action,"
    " i.before, i.after, s.kind NOT IN ('undo', 'redo') AND coalesce(r.kind, '') <> 'undo'"
    " FROM owned AS o CROSS JOIN change_item AS i ON i.table_name = o.part AND {rows}"
    " JOIN change_set AS s ON s.id = i.change_set_id"
    " LEFT JOIN change_set AS r ON r.id = s.reversed_by"
)

_ALONE = _ITEMS.format(rows="i.target_id = o.id")
_IN_RUN = _ITEMS.format(rows="i.last_target_id >= o.id AND i.target_id < o.id")


def record_changes(
    desk: Desk, owner: str, said: Mapping[str, tuple[str, ...]], record_id: int
) -> tuple[list[RowChange], Rows]:
    """Return what was ever done to the rows of a record, oldest first, and the rows now.

    `owner` is the table of the record, `said` has the columns that are wanted of it and of each
    table whose rows belong to it.
    """
    found = desk.sql(
        f"WITH owned AS (SELECT DISTINCT * FROM ({_owned(owner, tuple(said))}))"
        f" {_ALONE} UNION ALL {_IN_RUN} ORDER BY 1",
        (record_id,),
    )
    changes = [
        RowChange._make((*facts, _image(before), _image(after), bool(stands)))
        for _, *facts, before, after, stands in found
    ]
    return changes, _present(desk, owner, said, record_id)


def _owned(owner: str, tables: tuple[str, ...]) -> str:
    """Return SQL for the rows of a record, the ones that are gone too."""
    parts = tuple(table for table in tables if table != owner)
    return " UNION ALL ".join(
        (
            f"SELECT '{owner}' AS part, ?1 AS id",
            *(f"SELECT '{part}', id FROM {part} WHERE {owner}_id = ?1" for part in parts),
            f"SELECT table_name, target_id FROM change_item WHERE of_{owner} = ?1"
            f" AND table_name IN {parts}",
        )
    )


def _image(text: str | None) -> Mapping[str, Any] | None:
    image: Mapping[str, Any] | None = json.loads(text) if text else None
    return image


def _present(desk: Desk, owner: str, said: Mapping[str, tuple[str, ...]], record_id: int) -> Rows:
    found: dict[tuple[str, int], Mapping[str, Any]] = {}
    for table, columns in said.items():
        key = "id" if table == owner else f"{owner}_id"
        query = f"SELECT id, {', '.join(columns)} FROM {table} WHERE {key} = ?"
        for row_id, *values in desk.sql(query, (record_id,)):
            found[table, row_id] = dict(zip(columns, values, strict=True))
    return found
