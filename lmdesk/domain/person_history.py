"""What was ever done to a person, as short lines: which fact, before and after, when, by whom."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any, NamedTuple

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
        "person": (
            *("address_as", "gender", "nationality", "language", "biography", "note"),
            *("do_not_contact", "deleted_at", "merged_into_id"),
        ),
        "person_name": (
            *("printed", "titles", "given", "surname", "name_order", "kind", "nickname"),
            *("confirmed", "is_primary"),
        ),
        "affiliation": (
            *("position", "unit_text", "institution_id", "country", "start_date", "end_date"),
            "is_primary",
        ),
        "contact_point": ("raw", "kind", "label", "is_preferred", "is_shared", "status"),
        "postal_address": ("printed", "label"),
        "person_photo": ("person_id",),
        "person_tag": ("tag_id",),
        "participation": (
            *("event_id", "status", "capacity", "category", "delegation", "note"),
            *("printed_name", "printed_position", "printed_unit", "printed_institution"),
        ),
        "session_role": ("session_id", "role"),
        "list_member": ("mailing_list_id",),
    }
)
"""The columns that a line tells of, by table. Others follow from them or are told with them."""

_WHOLE = MappingProxyType(
    {
        "person": (),
        "person_name": ("printed",),
        "affiliation": ("position", "unit_text", "institution_id"),
        "contact_point": ("raw",),
        "postal_address": ("printed",),
        "person_photo": (),
        "person_tag": ("tag_id",),
        "participation": ("event_id",),
        "session_role": ("session_id",),
        "list_member": ("mailing_list_id",),
    }
)
"""The columns that stand for a whole row which was added or removed."""

_FOLLOWS = frozenset({"given", "surname", "name_order", "confirmed"})
"""Parts of a name, and that somebody divided it: not told beside the printed name."""


NONE: Mapping[int, str] = MappingProxyType({})


class Names(NamedTuple):
    """What ids in the journal mean: names of institutions, tags, events, people and so on."""

    institutions: Mapping[int, str]
    tags: Mapping[int, str]
    events: Mapping[int, str]
    people: Mapping[int, str]
    sessions: Mapping[int, str] = NONE
    lists: Mapping[int, str] = NONE

    def text(self, column: str, value: Any) -> str | None:
        """Return a stored value as it is shown; None where there is none."""
        if value is None or value == "":
            return None
        known = {
            "institution_id": self.institutions,
            "tag_id": self.tags,
            "event_id": self.events,
            "merged_into_id": self.people,
            "person_id": self.people,
            "session_id": self.sessions,
            "mailing_list_id": self.lists,
        }.get(column)
        return str(value) if known is None else known.get(value, "?")


def history_lines(
    changes: Sequence[RowChange], present: Rows, names: Names
) -> tuple[HistoryLine, ...]:
    """Return the lines, newest first.

    `changes` are all that was done to the rows of a person, oldest first; `present` the rows
    as they are now.
    """
    lines: list[HistoryLine] = []
    told: dict[tuple[str, int, int], str | None] = {}
    me = next((row_id for table, row_id in present if table == "person"), None)
    for change, state in told_changes("person", changes, present):
        row = change.table, change.row_id
        text = told[(*row, change.step)] = _told(change.table, state, names)
        moved = moved_line(change, "person_id", me, text, names.people)
        lines += [moved] if moved else _lines(change, state, present.get(row), names)
    return _shortened(lines, told)


def _told(table: str, values: Mapping[str, Any], names: Names) -> str | None:
    """Return the text that stands for a whole row."""
    texts = [names.text(column, values.get(column)) for column in _WHOLE[table]]
    return ", ".join(filter(None, texts)) or None


def _lines(
    change: RowChange, state: Mapping[str, Any], now: Mapping[str, Any] | None, names: Names
) -> list[HistoryLine]:
    if change.action == "update":
        return _changed(change, now, names)
    if change.action == "insert":
        return [line_of(change, change.table, "added", after=_told(change.table, state, names))]
    gone = _told(change.table, change.before or {}, names)
    back = now is None and change.table != "person"
    return [line_of(change, change.table, "removed", before=gone, can_restore=back)]


def _changed(change: RowChange, now: Mapping[str, Any] | None, names: Names) -> list[HistoryLine]:
    before, after = change.before or {}, change.after or {}
    lines = []
    for column in SAID[change.table]:
        if column not in after or (column in _FOLLOWS and "printed" in after):
            continue
        differs = now is not None and now.get(column) != before[column]
        lines.append(
            line_of(
                change,
                column,
                "changed",
                before=names.text(column, before[column]),
                after=names.text(column, after[column]),
                can_restore=differs and column not in NEVER_ALONE,
            )
        )
    return lines


def _shortened(
    lines: Sequence[HistoryLine], told: Mapping[tuple[str, int, int], str | None]
) -> tuple[HistoryLine, ...]:
    """Say in one line that one post followed another, and leave out what goes without saying.

    That another row is no longer the main or preferred one is told by the row that now is.
    """
    ends = {line.step: line for line in lines if line.what == "end_date" and line.after}
    followed = {
        line.step: ends[line.step]
        for line in lines
        if line.what == "affiliation" and line.action == "added" and line.step in ends
    }
    short: list[HistoryLine] = []
    for line in lines:
        end = followed.get(line.step)
        if line is end or (line.what in ("is_primary", "is_preferred") and line.after == "0"):
            continue
        if end is not None and line.what == "affiliation" and line.action == "added":
            before = told.get((end.table, end.row_id, end.step))
            short.append(line._replace(action="changed", before=before))
        else:
            short.append(line)
    return tuple(short)
