"""Taking back one step of the past, without touching what was done since."""

import sqlite3
from typing import TYPE_CHECKING

from lmdesk.domain.change import Change, Conflict
from lmdesk.errors import LmdeskError
from lmdesk.store.claims import settle
from lmdesk.store.effect import Effect, Row, Values, effect_of, present_values
from lmdesk.store.integrity import must_refer_to_rows
from lmdesk.store.kept import InsertedRows
from lmdesk.store.later import LaterSteps
from lmdesk.store.shapes import Reference, Shape
from lmdesk.store.step import Step
from lmdesk.store.undo import (
    label_of,
    mark_reversed,
    newest_standing,
    put_rows,
    put_values,
    replay_backwards,
)

if TYPE_CHECKING:
    from lmdesk.store.desk import Desk


def revert(desk: "Desk", step_id: int) -> tuple[Change, tuple[Conflict, ...]]:
    """Take back one step; what later steps changed stays and is told as conflicts.

    Raises LmdeskError step_missing, or step_reversed (also for an undo, which redo takes back).
    """
    _must_be_revertible(desk.connection, step_id)
    label, params = label_of(desk.connection, step_id)
    conflicts: list[Conflict] = []
    with desk.writing(label, kind="revert", params=params, reverses=step_id, replay=True) as step:
        assert step.id is not None
        if newest_standing(desk.connection, before=step.id) == step_id:
            replay_backwards(step, desk, step_id)
        else:
            conflicts = _Revert(desk, step, step_id).run()
            settle(desk, step, step_id)
        if desk.connection.execute(
            "SELECT 1 FROM change_item WHERE change_set_id = ?", (step.id,)
        ).fetchone():
            mark_reversed(desk.connection, step_id, step.id)
        must_refer_to_rows(desk, step.id)
    return step.change, tuple(conflicts)


def _must_be_revertible(connection: sqlite3.Connection, step_id: int) -> None:
    found = connection.execute(
        "SELECT kind, reversed_by FROM change_set WHERE id = ?", (step_id,)
    ).fetchone()
    if found is None:
        raise LmdeskError("step_missing", step=step_id)
    kind, reversed_by = found
    if kind in ("undo", "redo") or reversed_by is not None:
        raise LmdeskError("step_reversed", step=step_id)


class _Revert:
    """One revert under way: values and rows wait until they can be put back."""

    def __init__(self, desk: "Desk", step: Step, target: int) -> None:
        self.desk = desk
        self.step = step
        self.later = LaterSteps(desk.connection, target, step.id or 0)
        self.inserted = InsertedRows(desk, target, self.later)
        self.effect: Effect = effect_of(desk.connection, target)
        self.mentions = {(each.child, each.column) for each in desk.shapes.references}
        self.values: dict[Row, Values] = {}
        self.rows: dict[Row, Values] = {}
        self.conflicts: list[Conflict] = []

    def run(self) -> list[Conflict]:
        """Put back what can be put back; return what stays."""
        self._sort_out()
        self._put_values()
        self.conflicts += self.inserted.delete_or_keep()
        # A value may wait for a row that comes back, and a row for a value that becomes free.
        waiting = -1
        while waiting != len(self.values) + len(self.rows):
            waiting = len(self.values) + len(self.rows)
            self._put_rows()
            self._put_values()
        self._leave_values()
        self._leave_rows()
        order = list(self.desk.shapes.by_name)
        return sorted(self.conflicts, key=lambda c: (order.index(c.table), c.row_id, c.fields))

    def _sort_out(self) -> None:
        """Find which values and rows are still as the step left them."""
        present = present_values(self.desk, self.effect.updated)
        for row, (before, after) in self.effect.updated.items():
            now = present.get(row)
            if now is None:
                self._conflict(row, tuple(before))
                continue
            mine = {
                name: before[name]
                for name in before
                if same(now[name], after[name]) or self._was_carried(row, name, after, now)
            }
            theirs = [
                name for name in before if name not in mine and not same(now[name], before[name])
            ]
            self._conflict(row, tuple(theirs))
            if mine:
                self.values[row] = mine
        back = present_values(self.desk, self.effect.deleted)
        self.rows = {row: v for row, v in self.effect.deleted.items() if row not in back}

    def _was_carried(self, row: Row, name: str, after: Values, now: Values) -> bool:
        """Tell whether only merges that stand made another mention of this one.

        A row that a merge gave to a record goes back also where that record was merged itself.
        """
        return (row[0], name) in self.mentions and self.later.carried(
            row, name, after[name]
        ) == now[name]

    def _put_values(self) -> None:
        for row, values in list(self.values.items()):
            if not self._missing(row, values) and self._try_values(row, values):
                del self.values[row]

    def _put_rows(self) -> None:
        for row, values in list(self.rows.items()):
            if self._missing(row, values):
                continue
            try:
                put_rows(self.step, self.desk, self._shape(row), [(row[1], dict(values))])
            except sqlite3.IntegrityError:
                continue
            del self.rows[row]

    def _leave_values(self) -> None:
        """Give up the values that cannot come back, but no others of their row."""
        for row, values in self.values.items():
            missing = self._missing(row, values)
            lost = [reference.column for reference, _ in missing]
            rest = {name: value for name, value in values.items() if name not in lost}
            for reference, parent in missing:
                self._conflict(row, (reference.column,), of=(reference.parent, parent))
            if rest and not self._try_values(row, rest):
                holder, columns = self._holder(row, rest)
                self._conflict(row, columns or tuple(rest), of=holder or row)

    def _leave_rows(self) -> None:
        for row, values in self.rows.items():
            missing = self._missing(row, values)
            for reference, parent in missing[:1]:
                self._conflict(row, (reference.column,), of=(reference.parent, parent))
            if not missing:
                holder, columns = self._holder(row, values)
                self._conflict(row, columns, of=holder or row)

    def _try_values(self, row: Row, values: Values) -> bool:
        try:
            put_values(self.step, self.desk, self._shape(row), [(row[1], dict(values))])
        except sqlite3.IntegrityError:
            return False
        return True

    def _missing(self, row: Row, values: Values) -> list[tuple[Reference, int]]:
        """Return which rows these values mention that are not there."""
        return [
            (reference, values[reference.column])
            for reference in self.desk.shapes.references
            if reference.child == row[0]
            and values.get(reference.column) is not None
            and not self._exists(reference.parent, values[reference.column])
        ]

    def _exists(self, table: str, row_id: int) -> bool:
        query = f"SELECT 1 FROM {table} WHERE id = ?"
        return self.desk.connection.execute(query, (row_id,)).fetchone() is not None

    def _holder(self, row: Row, values: Values) -> tuple[Row | None, tuple[str, ...]]:
        """Return the row that has a unique value which these values want, and the columns."""
        table = row[0]
        for columns in self.desk.shapes.by_name[table].unique:
            if not set(columns) & set(values):
                continue
            now = present_values(self.desk, [row]).get(row, {})
            wanted = [{**now, **values}.get(column) for column in columns]
            same_values = " AND ".join(f"{column} = ?" for column in columns)
            found = self.desk.connection.execute(
                f"SELECT id FROM {table} WHERE {same_values} AND id <> ?", (*wanted, row[1])
            ).fetchone()
            if found is not None:
                return (table, found[0]), columns
        return None, ()

    def _shape(self, row: Row) -> Shape:
        return self.desk.shapes.by_name[row[0]]

    def _conflict(self, row: Row, fields: tuple[str, ...], of: Row | None = None) -> None:
        """Tell that fields of a row stay, grouped by the later step that changed them."""
        if not fields and of is None:
            return
        if of is not None:
            self.conflicts.append(self.later.conflict(row, fields, self.later.cause(of)))
            return
        by_cause: dict[int, list[str]] = {}
        for name in fields:
            by_cause.setdefault(self.later.cause(row, name), []).append(name)
        for cause, names in by_cause.items():
            self.conflicts.append(self.later.conflict(row, tuple(names), cause))


def same(left: object, right: object) -> bool:
    """Tell whether two stored values are equal and of one kind (1 is not "1")."""
    return left == right and isinstance(left, str) == isinstance(right, str)
