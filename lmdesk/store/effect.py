"""What a step did to the rows that were there before it, all its items taken together."""

import json
import sqlite3
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lmdesk.store.desk import Desk

Row = tuple[str, int]
"""SQL name of a table and id of a row in it."""

Values = Mapping[str, Any]
"""Column names with stored values."""


@dataclass(frozen=True, slots=True)
class Effect:
    """Rows that a step updated (columns before and after) and deleted (the row before it)."""

    updated: dict[Row, tuple[dict[str, Any], dict[str, Any]]]
    deleted: dict[Row, dict[str, Any]]


def effect_of(connection: sqlite3.Connection, step_id: int) -> Effect:
    """Return what a step did to rows of before; its own inserts are left out."""
    own = _OwnInserts(connection, step_id)
    updated: dict[Row, tuple[dict[str, Any], dict[str, Any]]] = {}
    deleted: dict[Row, dict[str, Any]] = {}
    for table, row_id, action, before_text, after_text in connection.execute(
        "SELECT table_name, target_id, action, before, after FROM change_item"
        " WHERE change_set_id = ? AND action <> 'insert' ORDER BY id",
        (step_id,),
    ):
        row = (table, row_id)
        if own.has(row):
            continue
        before = json.loads(before_text)
        if action == "delete":
            first = updated.pop(row, ({}, {}))[0]
            deleted[row] = {**before, **first}
        else:
            first_before, last_after = updated.setdefault(row, ({}, {}))
            for name, value in before.items():
                first_before.setdefault(name, value)
            last_after.update(json.loads(after_text))
    return Effect(updated, deleted)


def present_values(desk: "Desk", rows: Iterable[Row]) -> dict[Row, dict[str, Any]]:
    """Return the rows that exist, with all their columns as they are now."""
    by_table: dict[str, list[int]] = {}
    for table, row_id in rows:
        by_table.setdefault(table, []).append(row_id)
    present: dict[Row, dict[str, Any]] = {}
    for table, ids in by_table.items():
        names = [column.name for column in desk.shapes.by_name[table].columns]
        for found in desk.connection.execute(
            f"SELECT {', '.join(names)} FROM {table} WHERE id IN (SELECT value FROM json_each(?))",
            (json.dumps(ids),),
        ):
            present[(table, found[0])] = dict(zip(names, found, strict=True))
    return present


class _OwnInserts:
    """Which rows a step inserted itself."""

    def __init__(self, connection: sqlite3.Connection, step_id: int) -> None:
        self._runs: dict[str, list[tuple[int, int]]] = {}
        for table, first, last in connection.execute(
            "SELECT table_name, target_id, coalesce(last_target_id, target_id) FROM change_item"
            " WHERE change_set_id = ? AND action = 'insert' ORDER BY table_name, target_id",
            (step_id,),
        ):
            self._runs.setdefault(table, []).append((first, last))

    def has(self, row: Row) -> bool:
        runs = self._runs.get(row[0], [])
        place = bisect_right(runs, row[1], key=lambda run: run[0]) - 1
        return place >= 0 and row[1] <= runs[place][1]
