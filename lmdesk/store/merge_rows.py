"""The rows of two records that become one, read whole, and moved within a step."""

import sqlite3
from collections.abc import Iterable, Mapping
from typing import Any

from lmdesk.errors import LmdeskError
from lmdesk.store.desk import Desk
from lmdesk.store.effect import Row
from lmdesk.store.row_images import table_named
from lmdesk.store.shapes import Reference
from lmdesk.store.step import Step

CLAIMED = "merged_into_id"


def record_rows(desk: Desk, table: str, ids: Iterable[int]) -> dict[int, dict[str, Any]]:
    """Return some rows of a table with all their columns, by id."""
    wanted = sorted(set(ids))
    places = ", ".join("?" * len(wanted))
    return {row["id"]: row for row in _rows(desk, table, f"id IN ({places})", wanted)}


def child_rows(desk: Desk, reference: Reference, owner: int) -> list[dict[str, Any]]:
    """Return the rows that mention or belong to a record, the oldest first."""
    return _rows(desk, reference.child, f"{reference.column} = ?", [owner])


def references_to(desk: Desk, table: str) -> tuple[Reference, ...]:
    """Return every column by which rows mention or belong to a row of this table.

    Which record a merged one became is no such column: old ids go on step by step.
    """
    return tuple(
        each for each in desk.shapes.references if each.parent == table and each.column != CLAIMED
    )


def main_row(rows: Iterable[Mapping[str, Any]], claim: str = "is_primary") -> dict[str, Any] | None:
    """Return the row that makes a claim, else the oldest; None where there is none."""
    ordered = sorted(rows, key=lambda row: (not row[claim], row["id"]))
    return dict(ordered[0]) if ordered else None


def write_merge(
    step: Step, moves: Mapping[Row, Mapping[str, Any]], updates: Mapping[Row, Mapping[str, Any]]
) -> None:
    """Set the columns of rows; one that cannot move, because its place is taken, stays."""
    for (table, row_id), values in moves.items():
        try:
            step.update(table_named(table), row_id, **values)
        except (sqlite3.IntegrityError, LmdeskError):
            # A table with a condition of its own, such as a pair of two people: both would be one.
            continue
    for (table, row_id), values in updates.items():
        step.update(table_named(table), row_id, **values)


def merge_step_of(desk: Desk, table: str, absorbed: int) -> int | None:
    """Return the step by whose revert a merged record is taken out of the other again."""
    found = desk.sql(
        "SELECT s.id, s.kind, s.reverses FROM change_item AS i"
        " JOIN change_set AS s ON s.id = i.change_set_id"
        " WHERE i.table_name = ? AND i.target_id = ? AND i.action = 'update'"
        f" AND json_extract(i.after, '$.{CLAIMED}') IS NOT NULL ORDER BY i.id DESC LIMIT 1",
        (table, absorbed),
    )
    while found and found[0][1] in ("undo", "redo"):
        # What an undo took back was itself a taking back, of the step that stands again now.
        found = desk.sql(
            "SELECT t.id, t.kind, t.reverses FROM change_set AS s"
            " JOIN change_set AS t ON t.id = s.reverses WHERE s.id = ?",
            (found[0][2],),
        )
    return int(found[0][0]) if found else None


def _rows(desk: Desk, table: str, condition: str, params: list[int]) -> list[dict[str, Any]]:
    names = [column.name for column in desk.shapes.by_name[table].columns]
    found = desk.sql(
        f"SELECT {', '.join(names)} FROM {table} WHERE {condition} ORDER BY id", params
    )
    return [dict(zip(names, row, strict=True)) for row in found]
