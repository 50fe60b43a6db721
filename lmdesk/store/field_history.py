"""What was ever written to one row, with the steps that did it, oldest first."""

import json
from collections.abc import Mapping
from typing import Any, NamedTuple

from lmdesk.store.desk import Desk

# Two searches, each by an index of its own: rows written one by one, and runs of rows. An undo,
# and what was undone, cancel each other out.
ITEMS = """
SELECT i.id, i.change_set_id, i.action, i.before, i.after FROM change_item AS i
JOIN change_set AS s ON s.id = i.change_set_id
LEFT JOIN change_set AS r ON r.id = s.reversed_by
WHERE i.id IN (
    SELECT id FROM change_item WHERE table_name = :name AND target_id = :row
    UNION ALL SELECT id FROM change_item
    WHERE table_name = :name AND last_target_id >= :row AND target_id < :row)
  AND s.kind NOT IN ('undo', 'redo') AND coalesce(r.kind, '') <> 'undo'
ORDER BY i.id
"""


class RowItem(NamedTuple):
    """One thing that a step did to a row; images as in the journal."""

    item: int
    step: int
    action: str
    before: Mapping[str, Any] | None
    after: Mapping[str, Any] | None


def row_items(desk: Desk, table: str, row_id: int) -> list[RowItem]:
    """Return what the steps that stand did to a row, oldest first."""
    return [
        RowItem(item, step, action, _image(before), _image(after))
        for item, step, action, before, after in desk.sql(ITEMS, {"name": table, "row": row_id})
    ]


def _image(text: str | None) -> Mapping[str, Any] | None:
    image: Mapping[str, Any] | None = json.loads(text) if text else None
    return image
