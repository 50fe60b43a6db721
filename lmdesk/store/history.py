"""What was done on a desk, step by step and row by row."""

import json
import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class StepRecord:
    """One step of the past.

    `label` is a code of `lmdesk.wording` and `params` fill it. `counts` maps table names to how
    many rows were written by each action (insert, update, delete). `reverses` is the step that
    this one took back, `reversed_by` the one that took this one back.
    """

    id: int
    at: str
    by: str
    kind: str
    label: str
    params: Mapping[str, Any]
    counts: Mapping[str, Mapping[str, int]]
    reverses: int | None
    reversed_by: int | None


@dataclass(frozen=True, slots=True)
class ItemRecord:
    """One written row, or for a bulk insert the rows from `row_id` to `last_row_id`.

    `action` is insert, update or delete. `before` and `after` hold the changed columns of an
    update; `before` the whole row of a delete.
    """

    step_id: int
    table: str
    row_id: int
    last_row_id: int
    action: str
    before: Mapping[str, Any] | None
    after: Mapping[str, Any] | None


def read_steps(
    connection: sqlite3.Connection, *, limit: int, before: int | None
) -> list[StepRecord]:
    """Return steps, newest first; only those older than the step `before` when it is given."""
    found = connection.execute(
        "SELECT id, at, by, kind, label, params, reverses, reversed_by, counts FROM change_set"
        " WHERE ? IS NULL OR id < ? ORDER BY id DESC LIMIT ?",
        (before, before, limit),
    ).fetchall()
    counts = _counts(connection, [row[0] for row in found if row[8] is None])
    counts |= {row[0]: noted_counts(row[8]) for row in found if row[8] is not None}
    return [
        StepRecord(
            id=step_id,
            at=at,
            by=by,
            kind=kind,
            label=label,
            params=json.loads(params) if params else {},
            counts=counts.get(step_id, {}),
            reverses=reverses,
            reversed_by=reversed_by,
        )
        for step_id, at, by, kind, label, params, reverses, reversed_by, _ in found
    ]


def read_items(connection: sqlite3.Connection, step_id: int) -> list[ItemRecord]:
    """Return what a step wrote, in the order in which it did."""
    return _records(
        connection.execute(f"{SELECT_ITEMS} WHERE change_set_id = ? ORDER BY id", (step_id,))
    )


def read_row_history(connection: sqlite3.Connection, table: str, row_id: int) -> list[ItemRecord]:
    """Return what was ever done to one row, oldest first."""
    # Two searches, each by an index of its own: rows written one by one, and runs of rows.
    return _records(
        connection.execute(
            f"{SELECT_ITEMS} WHERE id IN ("
            " SELECT id FROM change_item WHERE table_name = ? AND target_id = ?"
            " UNION SELECT id FROM change_item"
            " WHERE table_name = ? AND last_target_id >= ? AND target_id <= ?) ORDER BY id",
            (table, row_id, table, row_id, row_id),
        )
    )


SELECT_ITEMS = (
    "SELECT change_set_id, table_name, target_id, coalesce(last_target_id, target_id),"
    " action, before, after FROM change_item"
)


def _records(rows: Iterable[tuple[Any, ...]]) -> list[ItemRecord]:
    return [
        ItemRecord(
            step_id=step_id,
            table=table,
            row_id=first,
            last_row_id=last,
            action=action,
            before=json.loads(before) if before else None,
            after=json.loads(after) if after else None,
        )
        for step_id, table, first, last, action, before, after in rows
    ]


def noted_counts(text: str) -> dict[str, dict[str, int]]:
    """Return how many rows a large step wrote, by table and action, as it noted them."""
    counts: dict[str, dict[str, int]] = {}
    for table, action, rows in json.loads(text):
        counts.setdefault(table, {})[action] = rows
    return counts


def _counts(
    connection: sqlite3.Connection, step_ids: list[int]
) -> dict[int, dict[str, dict[str, int]]]:
    counts: dict[int, dict[str, dict[str, int]]] = {}
    for step_id, table, action, rows in connection.execute(
        "SELECT change_set_id, table_name, action,"
        " sum(coalesce(last_target_id, target_id) - target_id + 1) FROM change_item"
        " WHERE change_set_id IN (SELECT value FROM json_each(?)) GROUP BY 1, 2, 3",
        (json.dumps(step_ids),),
    ):
        counts.setdefault(step_id, {}).setdefault(table, {})[action] = rows
    return counts
