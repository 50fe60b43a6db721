"""One step in full: what it added, changed and removed, in the words of the office."""

from dataclasses import dataclass

from lmdesk.domain.history_lines import (
    ChangedRow,
    NamedRow,
    RowsOfTable,
    StepDetails,
    Touch,
)
from lmdesk.errors import LmdeskError
from lmdesk.services.history import name_of
from lmdesk.services.history_days import Naming, step_lines
from lmdesk.services.history_words import field_lines, mentions_of
from lmdesk.store.desk import Desk
from lmdesk.store.effect import Row
from lmdesk.store.history_items import UpdatedRow, first_rows, updated_rows
from lmdesk.store.history_names import RowNames
from lmdesk.store.history_steps import TURNED, Source, sources_of, steps_with_ids

NAMED = 50
"""So many of the rows that a step added to or removed from a table are named."""

CHANGES = 200
"""So many changed values are read at a time."""


def step_details(
    desk: Desk,
    step_id: int,
    *,
    after: int = 0,
    limit: int = CHANGES,
    naming: Naming = name_of,
) -> StepDetails:
    """Return what a step did: the first rows added and removed, and a part of the changed ones.

    `after` is the `more` of the part before, 0 for the first. An undo is told by what it took
    back, the other way round. Raises LmdeskError step_missing.
    """
    step = steps_with_ids(desk, [step_id]).get(step_id)
    if step is None:
        raise LmdeskError("step_missing", step=step_id)
    [line] = step_lines(desk, [step], naming)
    source = sources_of(desk, [step_id])[step_id]
    updated, more = updated_rows(desk, source.step, after=after, most=limit)
    added = _rows(desk, source, line.touches, "insert")
    removed = _rows(desk, source, line.touches, "delete")
    names = RowNames(desk, _named(desk, updated, (*added, *removed)))
    return StepDetails(
        line,
        tuple(rows.told(names) for rows in added),
        tuple(rows.told(names) for rows in removed),
        tuple(
            changed
            for row in updated
            if (changed := _changed(desk, names, row, turned=source.turned)).fields
        ),
        more,
    )


@dataclass(frozen=True, slots=True)
class _Rows:
    """The first rows of a table that were added or removed, before they have names."""

    table: str
    rows: int
    first: tuple[int, ...]

    def told(self, names: RowNames) -> RowsOfTable:
        first = (NamedRow(row_id, names.of((self.table, row_id))) for row_id in self.first)
        return RowsOfTable(self.table, self.rows, tuple(first))


def _rows(desk: Desk, source: Source, touches: tuple[Touch, ...], action: str) -> list[_Rows]:
    written = TURNED[action] if source.turned else action
    return [
        _Rows(
            touch.table,
            touch.rows,
            tuple(first_rows(desk, source.step, touch.table, written, NAMED)),
        )
        for touch in touches
        if touch.action == action
    ]


def _named(desk: Desk, updated: list[UpdatedRow], rows: tuple[_Rows, ...]) -> set[Row]:
    """Return every row whose name is told: those written, and those that values mention."""
    named: set[Row] = {(each.table, row_id) for each in rows for row_id in each.first}
    for row in updated:
        named.add((row.table, row.row_id))
        for column, mention in mentions_of(desk, row.table).items():
            values = (row.before.get(column), row.after.get(column))
            named.update((mention.parent, value) for value in values if value is not None)
    return named


def _changed(desk: Desk, names: RowNames, row: UpdatedRow, *, turned: bool) -> ChangedRow:
    before, after = (row.after, row.before) if turned else (row.before, row.after)
    fields = field_lines(desk, names, row.table, before, after)
    return ChangedRow(row.table, row.row_id, names.of((row.table, row.row_id)), fields)
