"""Which of the rows that a step inserted may go when it is reverted, and which must stay."""

import json
from collections.abc import Iterable
from typing import TYPE_CHECKING

from lmdesk.domain.change import Conflict
from lmdesk.store.effect import Row, present_values
from lmdesk.store.later import LaterSteps
from lmdesk.store.shapes import Reference

if TYPE_CHECKING:
    from lmdesk.store.desk import Desk

COLLECTIONS = frozenset({"event", "session", "import_batch", "mailing_list", "tag"})
"""Owners whose parts are whole by themselves: one participant stays without all the others.

Of any other owner that stays all parts stay: half a person would be worse than either.
"""


class InsertedRows:
    """The rows of a step that exist now, in a temporary table with the reason why one stays.

    `cause` is the later step because of which a row stays, `depth` how many links lie between
    the row that this step wrote and this one.
    """

    def __init__(self, desk: "Desk", target: int, later: LaterSteps) -> None:
        self._desk = desk
        self._connection = desk.connection
        self._target = target
        self._later = later
        self._fields: dict[Row, tuple[str, ...]] = {}

    def delete_or_keep(self) -> list[Conflict]:
        """Delete the rows that nobody has changed or needs; return the others as conflicts."""
        self._connection.execute(
            "CREATE TEMP TABLE revert_row (table_name TEXT, row_id INTEGER, cause INTEGER,"
            " depth INTEGER, PRIMARY KEY (table_name, row_id)) WITHOUT ROWID"
        )
        try:
            self._fill()
            self._keep_changed()
            self._keep_mentioned()
            self._keep_what_belongs_together()
            for table in self._desk.shapes.by_name:
                self._connection.execute(
                    f"DELETE FROM {table} WHERE id IN"
                    " (SELECT row_id FROM temp.revert_row WHERE table_name = ? AND cause IS NULL)",
                    (table,),
                )
            return [
                self._later.conflict((table, row_id), self._fields.get((table, row_id), ()), cause)
                for table, row_id, cause in self._connection.execute(
                    "SELECT table_name, row_id, cause FROM temp.revert_row WHERE cause IS NOT NULL"
                ).fetchall()
            ]
        finally:
            self._connection.execute("DROP TABLE temp.revert_row")

    def _fill(self) -> None:
        for table in self._desk.shapes.by_name:
            self._connection.execute(
                "INSERT OR IGNORE INTO revert_row (table_name, row_id) SELECT i.table_name, t.id"
                f" FROM change_item AS i CROSS JOIN {table} AS t"
                " ON t.id BETWEEN i.target_id AND coalesce(i.last_target_id, i.target_id)"
                " WHERE i.change_set_id = ? AND i.table_name = ? AND i.action = 'insert'",
                (self._target, table),
            )

    def _keep_changed(self) -> None:
        """Keep the rows in which a value differs from what the step had inserted."""
        inserted: dict[Row, dict[str, object]] = {}
        for table, row_id, before in self._connection.execute(
            "SELECT i.table_name, i.target_id, i.before FROM change_item AS i"
            " CROSS JOIN temp.revert_row AS r"
            " ON r.table_name = i.table_name AND r.row_id = i.target_id"
            " WHERE i.change_set_id > ? AND i.change_set_id < ? AND i.action = 'update'"
            " ORDER BY i.id",
            (self._target, self._later.now),
        ):
            values = inserted.setdefault((table, row_id), {})
            for name, value in json.loads(before).items():
                values.setdefault(name, value)
        present = present_values(self._desk, inserted)
        for row, values in inserted.items():
            changed = tuple(name for name in values if present[row][name] != values[name])
            if changed:
                self._fields[row] = changed
                self._keep([(self._later.cause(row, changed[0]), *row)], depth=0)

    def _keep_mentioned(self) -> None:
        """Keep the rows that a row which stays anyway mentions."""
        for reference in self._desk.shapes.references:
            mentions = self._connection.execute(
                f"SELECT r.row_id, min(c.id) FROM temp.revert_row AS r CROSS JOIN {reference.child}"
                f" AS c ON c.{reference.column} = r.row_id"
                " WHERE r.table_name = ? AND r.cause IS NULL AND NOT EXISTS"
                " (SELECT 1 FROM temp.revert_row WHERE table_name = ? AND row_id = c.id)"
                " GROUP BY r.row_id",
                (reference.parent, reference.child),
            ).fetchall()
            self._keep(
                (
                    (
                        self._later.cause((reference.child, child), reference.column),
                        reference.parent,
                        row_id,
                    )
                    for row_id, child in mentions
                ),
                depth=0,
            )

    def _keep_what_belongs_together(self) -> None:
        """Keep what kept rows mention and belong to, and the parts of kept owners."""
        depth = 0
        while self._connection.execute(
            "SELECT 1 FROM temp.revert_row WHERE depth = ? LIMIT 1", (depth,)
        ).fetchone():
            for reference in self._desk.shapes.references:
                self._follow(reference, depth)
            depth += 1

    def _follow(self, reference: Reference, depth: int) -> None:
        child, column, parent = reference.child, reference.column, reference.parent
        mentioned = self._connection.execute(
            f"SELECT min(k.cause), ?, c.{column} FROM temp.revert_row AS k CROSS JOIN {child} AS c"
            f" ON c.id = k.row_id WHERE k.table_name = ? AND k.depth = ?"
            f" AND c.{column} IS NOT NULL GROUP BY c.{column}",
            (parent, child, depth),
        ).fetchall()
        self._keep(mentioned, depth=depth + 1)
        if reference.owned and parent not in COLLECTIONS:
            parts = self._connection.execute(
                f"SELECT k.cause, ?, c.id FROM temp.revert_row AS k CROSS JOIN {child} AS c"
                f" ON c.{column} = k.row_id WHERE k.table_name = ? AND k.depth = ?",
                (child, parent, depth),
            ).fetchall()
            self._keep(parts, depth=depth + 1)

    def _keep(self, rows: Iterable[tuple[int, str, int]], *, depth: int) -> None:
        self._connection.executemany(
            f"UPDATE temp.revert_row SET cause = ?, depth = {depth}"
            " WHERE table_name = ? AND row_id = ? AND cause IS NULL",
            rows,
        )
