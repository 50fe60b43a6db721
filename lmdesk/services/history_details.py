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
from lmdesk.store.effect import Row, present_values
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
    binned = _binned(desk, updated) if line.stands else frozenset()
    return StepDetails(
        line,
        tuple(rows.told(names) for rows in added),
        tuple(rows.told(names) for rows in removed),
        tuple(
            changed
            for row in updated
            if (changed := _changed(desk, names, row, binned, turned=source.turned)).fields
        ),
        more,
    )


def more_rows(
    desk: Desk, step_id: int, table: str, action: str, behind: int, limit: int = NAMED
) -> tuple[NamedRow, ...]:
    """Return further rows of a table that a step added or removed, those behind so many.

    `action` is insert or delete. Raises LmdeskError step_missing.
    """
    source = sources_of(desk, [step_id]).get(step_id)
    if source is None:
        raise LmdeskError("step_missing", step=step_id)
    written = TURNED[action] if source.turned else action
    ids = first_rows(desk, source.step, table, written, limit, behind=behind)
    names = RowNames(desk, {(table, row_id) for row_id in ids})
    return tuple(NamedRow(row_id, names.of((table, row_id))) for row_id in ids)


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


def _binned(desk: Desk, updated: list[UpdatedRow]) -> frozenset[Row]:
    """Return the records that the step put into the bin and that lie there yet."""
    put = [(r.table, r.row_id) for r in updated if r.after.get("deleted_at") is not None]
    return frozenset(
        row
        for row, values in present_values(desk, put).items()
        if values["deleted_at"] is not None and values.get("merged_into_id") is None
    )


def _changed(
    desk: Desk, names: RowNames, row: UpdatedRow, binned: frozenset[Row], *, turned: bool
) -> ChangedRow:
    before, after = (row.after, row.before) if turned else (row.before, row.after)
    fields = field_lines(desk, names, row.table, before, after)
    whole = row.table, row.row_id
    return ChangedRow(*whole, names.of(whole), fields, whole in binned)
