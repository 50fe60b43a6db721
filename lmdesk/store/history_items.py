"""What one step wrote, in parts that stay small however much it was."""

import json
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from lmdesk.store.desk import Desk

FIRST = """
SELECT target_id, coalesce(last_target_id, target_id) FROM change_item
WHERE change_set_id = :step AND table_name = :name AND action = :action ORDER BY id LIMIT :most
"""

UPDATES = """
SELECT i.id, i.table_name, i.target_id, i.before, i.after FROM change_item AS i
WHERE i.change_set_id = :step AND i.action = 'update' AND i.id > :after
  AND NOT EXISTS (
    SELECT 1 FROM change_item AS o WHERE o.table_name = i.table_name
    AND o.target_id = i.target_id AND o.change_set_id = :step AND o.action <> 'update')
  AND NOT EXISTS (
    SELECT 1 FROM change_item AS o WHERE o.table_name = i.table_name
    AND o.last_target_id >= i.target_id AND o.target_id <= i.target_id
    AND o.change_set_id = :step AND o.action = 'insert')
ORDER BY i.id LIMIT :most
"""
"""Changes of rows that were there before the step and after it."""

ROW_ITEMS = """
SELECT change_set_id, action, before FROM change_item
WHERE table_name = :name AND target_id = :row AND change_set_id >= :step ORDER BY id
"""


class UpdatedRow(NamedTuple):
    """A row whose columns a step changed: the first values before it, the last after it."""

    item: int
    table: str
    row_id: int
    before: Mapping[str, Any]
    after: Mapping[str, Any]


def first_rows(
    desk: Desk, step: int, table: str, action: str, most: int, *, behind: int = 0
) -> list[int]:
    """Return the ids of some rows of a table that a step inserted or deleted.

    They are the first ones, or those behind so many.
    """
    params = {"step": step, "name": table, "action": action, "most": behind + most}
    ids: list[int] = []
    for first, last in desk.sql(FIRST, params):
        rows = range(first, last + 1)
        left, behind = rows[behind:], max(0, behind - len(rows))
        ids += left[: most - len(ids)]
        if len(ids) >= most:
            break
    return ids


def updated_rows(
    desk: Desk, step: int, *, after: int = 0, most: int
) -> tuple[list[UpdatedRow], int | None]:
    """Return rows that a step changed, from the item `after` on, and where to go on, or None.

    Several changes of one row are told as one, as far as they lie within the same part.
    """
    params = {"step": step, "after": after, "most": most + 1}
    items = desk.sql(UPDATES, params)
    more = items[most - 1][0] if len(items) > most else None
    rows: dict[tuple[str, int], UpdatedRow] = {}
    for item, table, row_id, before_text, after_text in items[:most]:
        before, then = json.loads(before_text), json.loads(after_text)
        known = rows.get((table, row_id))
        if known is not None:
            before, then = {**before, **known.before}, {**known.after, **then}
        rows[(table, row_id)] = UpdatedRow(item, table, row_id, before, then)
    return list(rows.values()), more


def values_before(
    desk: Desk, step: int, table: str, row_id: int, columns: Sequence[str]
) -> dict[str, Any]:
    """Return what these columns of a row held before a step.

    Columns that were not written since are left out; all are when the step did not change the row.
    """
    params = {"name": table, "row": row_id, "step": step}
    values: dict[str, Any] = {}
    items = desk.sql(ROW_ITEMS, params)
    if not any(by == step and action == "update" for by, action, _ in items):
        return {}
    for _, action, before in items:
        if action == "update":
            told = json.loads(before)
            for column in columns:
                if column in told:
                    values.setdefault(column, told[column])
    return values
