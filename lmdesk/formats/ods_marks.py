"""Looks through an .ods for what python-calamine cannot tell: merged cells, hidden parts."""

import re
import zipfile

from lmdesk.formats.container import read_entry
from lmdesk.formats.limits import Limits
from lmdesk.formats.sheet_marks import SheetMarks

_TAG = re.compile(
    rb"<table:(table|table-row|table-column|table-cell|covered-table-cell)(\s[^>]*)?/?>"
)
_NUMBER = re.compile(rb'number-(rows|columns)-(repeated|spanned)="(\d{1,7})"')
_HIDDEN = re.compile(rb'table:visibility="(collapse|filter)"')
_LARGEST = 64 << 20
_MOST = 16_384
"""So many rows and columns that one tag repeats are marked at most: a sheet ends with a million."""


def ods_marks(book: zipfile.ZipFile, limits: Limits) -> list[SheetMarks]:
    """Return the marks of each sheet in order; a document that is too large or broken has none."""
    try:
        most = min(limits.marks_bytes, _LARGEST)
        if book.getinfo("content.xml").file_size > most:
            return []
        content = read_entry(book, "content.xml", most)
    except Exception:
        return []
    if b"-spanned" not in content and _HIDDEN.search(content) is None:
        return []
    found = _Walk()
    for tag in _TAG.finditer(content):
        found.take(tag.group(1), tag.group(2) or b"")
    return found.sheets


class _Walk:
    """Follows the tags of a document and keeps count of rows and columns."""

    def __init__(self) -> None:
        self.sheets: list[SheetMarks] = []
        self._row = 0
        self._rows = 1
        self._column = 0
        self._described = 0

    def take(self, kind: bytes, attributes: bytes) -> None:
        """Take in one opening tag."""
        if kind == b"table":
            self.sheets.append(SheetMarks())
            self._row, self._rows, self._described = -1, 1, 0
        elif self.sheets:
            counts = {(what, how): int(number) for what, how, number in _NUMBER.findall(attributes)}
            self._count(kind, counts, hidden=_HIDDEN.search(attributes))

    def _count(
        self,
        kind: bytes,
        counts: dict[tuple[bytes, bytes], int],
        hidden: re.Match[bytes] | None,
    ) -> None:
        marks = self.sheets[-1]
        columns = counts.get((b"columns", b"repeated"), 1)
        if kind == b"table-column":
            if hidden:
                last = self._described + min(columns, _MOST)
                marks.hidden_columns.update(range(self._described, last))
            self._described += columns
        elif kind == b"table-row":
            self._row += self._rows
            self._rows = counts.get((b"rows", b"repeated"), 1)
            self._column = 0
            if hidden and self._row >= 0:
                rows = range(self._row + 1, self._row + 1 + min(self._rows, _MOST))
                marks.hidden_rows.update(rows)
                if hidden.group(1) == b"filter":
                    marks.filtered_rows.update(rows)
        else:
            down = counts.get((b"rows", b"spanned"), 1)
            across = counts.get((b"columns", b"spanned"), 1)
            if kind == b"table-cell" and (down > 1 or across > 1):
                end = (self._row + down - 1, self._column + across - 1)
                marks.merged.append((self._row, self._column, *end))
            self._column += columns
