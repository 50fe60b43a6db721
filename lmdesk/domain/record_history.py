"""What the journal says of the rows of one record, and the lines that are told of it."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple


class RowChange(NamedTuple):
    """One written row of a record, as the journal holds it, and the step that wrote it.

    `stands` is False for a step that was undone and for the undo itself. `file` is the list that
    an import brought in.
    """

    step: int
    at: str
    by: str
    kind: str
    table: str
    row_id: int
    action: str
    before: Mapping[str, Any] | None
    after: Mapping[str, Any] | None
    stands: bool = True
    file: str | None = None


class HistoryLine(NamedTuple):
    """One fact that a step changed.

    `what` is the name of the column, or of the table where a whole row was added or removed, or
    one post followed another; `action` is changed, added, removed, moved (a merge brought a row
    of the record named in `before`) or passed (a merge gave it to the one in `after`). `kind` is
    that of the step: edit, import … `before` and `after` are texts to show. `can_restore` tells
    whether the value of before can be set back (where it is not the present one, and stands for
    itself), or whether a removed row can come back. `file` is the list that the step brought in.
    """

    step: int
    at: str
    by: str
    kind: str
    what: str
    action: str
    before: str | None
    after: str | None
    table: str
    row_id: int
    can_restore: bool
    file: str | None = None


Rows = Mapping[tuple[str, int], Mapping[str, Any]]
"""Stored columns by table and id."""


def told_changes(
    owner: str, changes: Sequence[RowChange], present: Rows
) -> Iterator[tuple[RowChange, Mapping[str, Any]]]:
    """Yield the changes that are told, newest first, each with the row as it was left.

    `changes` are all that was done to the rows of a record, oldest first; `present` the rows as
    they are now, and `owner` the table of the record itself. An insert is journaled without an
    image: what was inserted follows from the present row and from what later changes say was
    there before. What came together with the record goes without saying.
    """
    states = {row: dict(values) for row, values in present.items()}
    born = {c.step for c in changes if c.table == owner and c.action == "insert"}
    for change in reversed(changes):
        state = states.setdefault((change.table, change.row_id), {})
        is_birth = change.table == owner and change.action == "insert"
        if change.stands and (is_birth or change.step not in born):
            yield change, state
        if change.before is not None:
            state.update(change.before)


def moved_line(
    change: RowChange, column: str, me: int | None, text: str | None, names: Mapping[int, str]
) -> HistoryLine | None:
    """Return the line of a row that a merge gave from one record to another; None for others.

    `column` says whose part the row is, `me` is the record that is told of, `text` says the row.
    """
    before, after = change.before or {}, change.after or {}
    if change.action != "update" or column not in after:
        return None
    if after[column] == me:
        other = names.get(before[column], "?") if before[column] is not None else None
        return line_of(change, change.table, "moved", before=other, after=text)
    other = names.get(after[column], "?") if after[column] is not None else None
    return line_of(change, change.table, "passed", before=text, after=other)


def line_of(
    change: RowChange,
    what: str,
    action: str,
    *,
    before: str | None = None,
    after: str | None = None,
    can_restore: bool = False,
) -> HistoryLine:
    """Return a line that tells of a change."""
    step, at, by, kind, table, row_id, *_ = change
    return HistoryLine(
        step, at, by, kind, what, action, before, after, table, row_id, can_restore, change.file
    )
