"""Sends the rows of one sheet in blocks, without the blank rows and columns at its end."""

from collections.abc import Iterable, Sequence
from datetime import date, time, timedelta
from typing import Any, BinaryIO

from lmdesk.formats.frames import Moment, pack_moment, write_frame
from lmdesk.formats.limits import Limits
from lmdesk.formats.refusal import Refused

_ROWS_PER_BLOCK = 2000
_MOST_PADDING = 64
"""A stray cell far to the right must not make every other row as wide."""
_EXACT = 2**53
_LONGEST_WHOLE = 1e21


class BlockSender:
    """Turns rows as a reader yields them into messages; counts what it has sent.

    Messages: ("rows", rows, moments). A blank row travels as an empty tuple, so that a million
    of them cost nothing.
    """

    def __init__(self, stream: BinaryIO, limits: Limits, sheet: str) -> None:
        self._stream = stream
        self._limits = limits
        self._sheet = sheet
        self._rows: list[list[Any] | tuple[()]] = []
        self._moments: list[Moment] = []
        self._blank = 0
        self._cells = 0
        self.row_count = 0
        self.width = 0
        self.filled = 0

    def send(self, rows: Iterable[list[Any] | int]) -> None:
        """Send all rows; a number stands for as many blank ones.

        Raises Refused when there are more than the limits allow.
        """
        for row in rows:
            if isinstance(row, int):
                self._blank += row
            else:
                self._take(row)
        self._flush()

    def _take(self, row: list[Any]) -> None:
        """Clean one row in place and keep it for the next block."""
        used = _used_width(row) if any(row) else _used_width_of_blanks(row)
        if not used:
            self._blank += 1
            return
        if self._blank:
            self._send_blank()
        if len(row) - used > _MOST_PADDING:
            del row[used:]
        self.filled += len(row) - row.count("")
        self._clean(row)
        self._rows.append(row)
        self.row_count += 1
        self._cells += used
        self.width = max(self.width, used)
        if self.row_count > self._limits.rows:
            raise Refused("too_many_rows", sheet=self._sheet, limit=self._limits.rows)
        if used > self._limits.columns:
            raise Refused("too_many_columns", sheet=self._sheet, limit=self._limits.columns)
        if self._cells > self._limits.cells:
            raise Refused("too_many_cells", sheet=self._sheet, limit=self._limits.cells)
        if len(self._rows) >= _ROWS_PER_BLOCK:
            self._flush()

    def _send_blank(self) -> None:
        """Send the blank rows that turned out to be followed by others."""
        if self.row_count + self._blank > self._limits.rows:
            raise Refused("too_many_rows", sheet=self._sheet, limit=self._limits.rows)
        self._rows += [()] * self._blank
        self.row_count += self._blank
        self._blank = 0

    def _clean(self, row: list[Any]) -> None:
        """Make whole numbers whole and take out what marshal cannot carry."""
        for column, value in enumerate(row):
            kind = value.__class__
            if kind is str or kind is int or kind is bool or value is None:
                continue
            if kind is float:
                row[column] = whole_number(value)
            elif isinstance(value, date | time | timedelta):
                self._moments.append(pack_moment(len(self._rows), column, value))
                row[column] = None

    def _flush(self) -> None:
        """Send the block that has gathered."""
        if self._rows:
            write_frame(self._stream, ("rows", self._rows, self._moments))
        self._rows = []
        self._moments = []


def whole_number(value: float) -> int | float:
    """Return 84912345678.0 as 84912345678: workbooks store every number as a float.

    Beyond 2 to the 53rd a float has lost its last digits already; as in Excel, 15 digits are
    kept and the rest are zeros.
    """
    if not value.is_integer():
        return value
    if abs(value) <= _EXACT:
        return int(value)
    if abs(value) < _LONGEST_WHOLE:
        digits, _, exponent = f"{value:.14e}".partition("e")
        return int(digits.replace(".", "") + "0" * (int(exponent) - 14))
    return value


def _used_width_of_blanks(row: Sequence[Any]) -> int:
    """Return the used width of a row of nothing but empty texts, None, 0 and False, quickly."""
    return 0 if row.count("") + row.count(None) == len(row) else _used_width(row)


def _used_width(row: Sequence[Any]) -> int:
    """Return how many cells there are up to the last one that holds something."""
    width = len(row)
    while width and (row[width - 1] is None or row[width - 1] == ""):
        width -= 1
    return width
