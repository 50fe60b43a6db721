"""Rows that a step removed, with all that they held, and what they would come back to."""

import json
from typing import Any

from lmdesk.store.desk import Desk
from lmdesk.store.effect import Row, Values

REMOVED_ROW = """
SELECT before FROM change_item
WHERE table_name = ? AND target_id = ? AND change_set_id = ? AND action = 'delete'
ORDER BY id DESC LIMIT 1
"""

REMOVED_PARTS = """
SELECT target_id, before FROM change_item
WHERE change_set_id = :step AND table_name = :child AND action = 'delete'
  AND json_extract(before, :owner) = :id ORDER BY id
"""


def removed_row(desk: Desk, step: int, row: Row) -> Values | None:
    """Return what a row held when a step removed it; None where that step did not."""
    found = desk.sql(REMOVED_ROW, (*row, step))
    image: dict[str, Any] | None = json.loads(found[0][0]) if found else None
    return image


def removed_with(desk: Desk, step: int, row: Row) -> list[tuple[Row, Values]]:
    """Return a row that a step removed and the parts of it that went with it, owners first.

    The list is empty where the step did not remove the row.
    """
    image = removed_row(desk, step, row)
    if image is None:
        return []
    found = [(row, image)]
    for reference in desk.shapes.references:
        if reference.parent != row[0] or not reference.owned:
            continue
        owner = f"$.{reference.column}"
        params = {"step": step, "child": reference.child, "owner": owner, "id": row[1]}
        for part_id, _ in desk.sql(REMOVED_PARTS, params):
            found += removed_with(desk, step, (reference.child, part_id))
    return found


def kinds_marked(desk: Desk, table: str, mark: str, owner: str, owner_id: int) -> frozenset[str]:
    """Return the kinds of the rows of an owner that carry a mark, such as is_primary.

    In a table without kinds, one kind without a name stands for all.
    """
    kind = "kind" if "kind" in desk.shapes.by_name[table].column_of else "''"
    found = desk.sql(f"SELECT {kind} FROM {table} WHERE {mark} AND {owner} = ?", (owner_id,))
    return frozenset(each for (each,) in found)


def is_in_bin(desk: Desk, table: str, row_id: int) -> bool:
    """Tell whether a record lies in the bin."""
    if "deleted_at" not in desk.shapes.by_name[table].column_of:
        return False
    found = desk.sql(f"SELECT deleted_at FROM {table} WHERE id = ?", (row_id,))
    return bool(found) and found[0][0] is not None


def stands_for(desk: Desk, table: str, row_id: int) -> int:
    """Return the record that a merged one became, over several merges; itself for any other."""
    seen = {row_id}
    while "merged_into_id" in desk.shapes.by_name[table].column_of:
        found = desk.sql(f"SELECT merged_into_id FROM {table} WHERE id = ?", (row_id,))
        if not found or found[0][0] is None or found[0][0] in seen:
            break
        row_id = int(found[0][0])
        seen.add(row_id)
    return row_id
