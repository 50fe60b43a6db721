"""What was ever done to an institution, as short lines: which fact, before and after, who, when."""

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from lmdesk.domain.history_lines import NEVER_ALONE
from lmdesk.domain.record_history import (
    HistoryLine,
    RowChange,
    Rows,
    line_of,
    moved_line,
    told_changes,
)

SAID = MappingProxyType(
    {
        "institution": (
            *("type", "level", "country", "host_country", "region", "founded", "boilerplate"),
            *("contact_block", "note", "deleted_at", "merged_into_id"),
        ),
        "institution_name": ("name", "kind", "language", "valid_from", "valid_to", "is_primary"),
        "postal_address": ("printed", "label", "country"),
        "contact_point": ("raw", "kind", "label", "is_preferred", "is_shared", "status"),
        "institution_relation": ("other_id", "kind"),
    }
)
"""The columns that a line tells of, by table. The first one of a part stands for the whole row."""

_IDS = frozenset({"other_id", "merged_into_id", "institution_id"})
"""Columns that name another institution."""


def institution_history_lines(
    changes: Sequence[RowChange], present: Rows, names: Mapping[int, str]
) -> tuple[HistoryLine, ...]:
    """Return the lines, newest first.

    `changes` are all that was done to the rows of an institution, oldest first; `present` the
    rows as they are now; `names` those of other institutions. That another row is no longer the
    main or preferred one is told by the row that now is.
    """
    lines: list[HistoryLine] = []
    me = next((row_id for table, row_id in present if table == "institution"), None)
    for change, state in told_changes("institution", changes, present):
        whole = SAID[change.table][0]
        text = _text(whole, state.get(whole), names)
        moved = moved_line(change, "institution_id", me, text, names)
        if moved is not None:
            lines.append(moved)
            continue
        lines += _lines(change, state, present.get((change.table, change.row_id)), names)
    return tuple(lines)


def mentioned(images: Iterable[Mapping[str, Any] | None]) -> set[int]:
    """Return the other institutions that rows, of now or of then, name."""
    return {
        image[column]
        for image in images
        if image
        for column in _IDS
        if image.get(column) is not None
    }


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
        yield line_of(change, change.table, "added", after=said)
    else:
        said = _text(whole, (change.before or {}).get(whole), names)
        back = now is None and change.table != "institution"
        yield line_of(change, change.table, "removed", before=said, can_restore=back)


def _changed(
    change: RowChange, column: str, now: Mapping[str, Any] | None, names: Mapping[int, str]
) -> Iterable[HistoryLine]:
    before, after = (change.before or {})[column], (change.after or {})[column]
    if column in ("is_primary", "is_preferred") and not after:
        return
    differs = now is not None and now.get(column) != before
    yield line_of(
        change,
        column,
        "changed",
        before=_text(column, before, names),
        after=_text(column, after, names),
        can_restore=differs and column not in NEVER_ALONE,
    )


def _text(column: str, value: Any, names: Mapping[int, str]) -> str | None:
    if value is None or value == "":
        return None
    return names.get(value, "?") if column in _IDS else str(value)
