"""Which later step is the reason why something of an earlier one stays."""

import sqlite3

from lmdesk.domain.change import Conflict
from lmdesk.store.effect import Row


class LaterSteps:
    """The steps after `target` and before the revert `now` that is under way."""

    def __init__(self, connection: sqlite3.Connection, target: int, now: int) -> None:
        self.target = target
        self.now = now
        self._connection = connection
        self._known: dict[int, tuple[str, str, str]] = {}

    def cause(self, row: Row, column: str | None = None) -> int:
        """Return the later step that last wrote a row, or a column of it.

        A step that still stands is named before one that was taken back; where no later step
        wrote it, the step to be reverted itself.
        """
        table, row_id = row
        found = self._connection.execute(
            "SELECT i.change_set_id FROM change_item AS i JOIN change_set AS s"
            " ON s.id = i.change_set_id"
            " WHERE i.change_set_id > :after AND i.change_set_id < :now AND i.table_name = :table"
            " AND (i.id IN (SELECT id FROM change_item"
            "   WHERE table_name = :table AND target_id = :row)"
            "  OR i.id IN (SELECT id FROM change_item WHERE table_name = :table"
            "   AND last_target_id >= :row AND target_id <= :row))"
            " AND (:column IS NULL OR i.action <> 'update'"
            "  OR json_type(i.after, '$.' || :column) IS NOT NULL)"
            " ORDER BY s.kind NOT IN ('undo', 'redo') AND s.reversed_by IS NULL DESC, i.id DESC",
            {
                "after": self.target,
                "now": self.now,
                "table": table,
                "row": row_id,
                "column": column,
            },
        ).fetchone()
        return self.target if found is None else int(found[0])

    def carried(self, row: Row, column: str, value: object) -> object:
        """Return what later merges, those that stand, have made of a value of a row."""
        for before, after in self._connection.execute(
            "SELECT json_extract(i.before, :path), json_extract(i.after, :path)"
            " FROM change_item AS i JOIN change_set AS s ON s.id = i.change_set_id"
            " WHERE i.table_name = :table AND i.target_id = :row AND i.action = 'update'"
            " AND i.change_set_id > :after AND i.change_set_id < :now"
            " AND s.kind = 'merge' AND s.reversed_by IS NULL"
            " AND json_type(i.after, :path) IS NOT NULL ORDER BY i.id",
            {
                "path": f"$.{column}",
                "table": row[0],
                "row": row[1],
                "after": self.target,
                "now": self.now,
            },
        ):
            value = after if before == value else value
        return value

    def conflict(self, row: Row, fields: tuple[str, ...], cause: int) -> Conflict:
        """Return the conflict that tells that this row or these fields stay because of a step."""
        if cause not in self._known:
            self._known[cause] = self._connection.execute(
                "SELECT label, at, by FROM change_set WHERE id = ?", (cause,)
            ).fetchone()
        label, at, by = self._known[cause]
        return Conflict(row[0], row[1], fields, cause, label, at, by)
