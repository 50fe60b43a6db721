"""Finds the hidden sheet of a workbook that went out to be edited, among the sheets of a list."""

from collections.abc import Iterable

from lmdesk.domain.cells import cell_text
from lmdesk.domain.round_trip import MARK, RoundTrip, read_hidden
from lmdesk.domain.sheet import Sheet
from lmdesk.domain.three_way import cell_key

HIDDEN_SHEET = "lmdesk"
"""Its name. The reading process sends it although it is hidden by a program."""


def without_hidden_sheet(sheets: Iterable[Sheet]) -> tuple[tuple[Sheet, ...], RoundTrip | None]:
    """Return the sheets without the hidden one, and what that says.

    It is known by its first cell, whatever became of its name and of its being hidden.
    """
    kept, trip = [], None
    for sheet in sheets:
        if not _is_ours(sheet):
            kept.append(sheet)
        elif trip is None:
            trip = read_hidden([cell_text(cell) for cell in row] for row in sheet.rows)
    return tuple(kept), trip


def _is_ours(sheet: Sheet) -> bool:
    first = sheet.rows[0] if sheet.rows else ()
    return bool(first) and cell_key(cell_text(first[0])) == MARK
