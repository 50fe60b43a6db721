"""What was ever done to an institution, as short lines: which fact, before and after, who, when."""

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from lmdesk.domain.person_history import HistoryLine, RowChange

SAID = MappingProxyType(
    {
        "institution": (
            *("type", "level", "country", "host_country", "region", "founded", "boilerplate"),
            *("contact_block", "note", "deleted_at", "merged_into_id"),
        ),
        "institution_name": ("name", "kind", "language", "valid_from", "valid_to", "is_primary"),
        "contact_point": ("raw", "kind", "label", "is_preferred", "is_shared", "status"),
        "institution_relation": ("other_id", "kind"),
    }
)
"""The columns that a line tells of, by table. The first one of a part stands for the whole row."""

NOT_SET_BACK = frozenset({"deleted_at", "merged_into_id", "is_primary", "is_preferred"})
"""Columns of which one value says something about other rows too."""

_IDS = frozenset({"other_id", "merged_into_id"})
"""Columns that name another institution."""


def institution_history_lines(
    changes: Sequence[RowChange],
    present: Mapping[tuple[str, int], Mapping[str, Any]],
    names: Mapping[int, str],
) -> tuple[HistoryLine, ...]:
    """Return the lines, newest first, in the shape in which those of people are told.

    `changes` are all that was done to the rows of an institution, oldest first; `present` the
    rows as they are now; `names` those of other institutions. Of a part that was added or removed
    `what` is the table, of a value the column. What came together with the institution, and
    that another row is no longer the main or preferred one, goes without saying.
    """
    states = {row: dict(values) for row, values in present.items()}
    born = {c.step for c in changes if c.table == "institution" and c.action == "insert"}
    lines: list[HistoryLine] = []
    # Backwards: an insert keeps no image, but what it wrote follows from what came later.
    for change in reversed(changes):
        state = states.setdefault((change.table, change.row_id), {})
        is_birth = change.table == "institution" and change.action == "insert"
        if change.stands and (is_birth or change.step not in born):
            now = present.get((change.table, change.row_id))
            lines += _lines(change, state, now, names)
        if change.before is not None:
            state.update(change.before)
    return tuple(lines)


def _lines(
    change: RowChange,
    state: Mapping[str, Any],
    now: Mapping[str, Any] | None,
    names: Mapping[int, str],
) -> Iterable[HistoryLine]:
    whole = SAID[change.table][0]
    if change.action == "update":
        for column in SAID[change.table]:
            if column in (change.after or {}):
                yield from _changed(change, column, now, names)
    elif change.action == "insert":
        is_part = change.table != "institution"
        said = _text(whole, state.get(whole), names) if is_part else None
        yield _line(change, change.table, "added", None, said)
    else:
        said = _text(whole, (change.before or {}).get(whole), names)
        yield _line(change, change.table, "removed", said, None)


def _changed(
    change: RowChange, column: str, now: Mapping[str, Any] | None, names: Mapping[int, str]
) -> Iterable[HistoryLine]:
    before, after = (change.before or {})[column], (change.after or {})[column]
    if column in ("is_primary", "is_preferred") and not after:
        return
    differs = now is not None and now.get(column) != before
    line = _line(
        change, column, "changed", _text(column, before, names), _text(column, after, names)
    )
    yield line._replace(can_restore=differs and column not in NOT_SET_BACK)


def _line(
    change: RowChange, what: str, action: str, before: str | None, after: str | None
) -> HistoryLine:
    step, at, by, kind, table, row_id, *_ = change
    return HistoryLine(step, at, by, kind, what, action, before, after, table, row_id, False)


def _text(column: str, value: Any, names: Mapping[int, str]) -> str | None:
    if value is None or value == "":
        return None
    return names.get(value, "?") if column in _IDS else str(value)
