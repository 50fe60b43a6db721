"""The filter of a worksheet: which of the hidden rows it hides."""

from collections.abc import Sequence
from typing import NamedTuple
from xml.etree import ElementTree

_LIMIT = 1 << 20


class ColumnFilter(NamedTuple):
    """The values that one column, counted from 0, may show; None where they cannot be told."""

    column: int
    shown: frozenset[str] | None
    blank: bool


class AutoFilter(NamedTuple):
    """The rows of a filter, counted from 1, and its columns that are narrowed."""

    first_row: int
    last_row: int
    columns: tuple[ColumnFilter, ...]

    def hides(self, row: int, cells: Sequence[str]) -> bool:
        """Tell whether the filter hides a row with these cells."""
        if not self.first_row < row <= self.last_row:
            return False
        return any(_is_hidden(column, cells) for column in self.columns)


def _is_hidden(column: ColumnFilter, cells: Sequence[str]) -> bool:
    text = cells[column.column].strip() if column.column < len(cells) else ""
    if column.shown is None:
        return True
    return text.casefold() not in column.shown if text else not column.blank


def read_auto_filter(part: bytes) -> AutoFilter | None:
    """Return the filter of a worksheet from the end of its XML; None where there is none.

    Only the element itself is parsed, from its first to its last tag.
    """
    name = b"autoFilter"
    start = part.rfind(b"<" + name)
    end = part.find(b"</" + name + b">", start)
    if start < 0 or not 0 < end - start < _LIMIT:
        return None
    try:
        root = ElementTree.fromstring(part[start : end + len(name) + 3])
        first, _, last = root.get("ref", "").replace("$", "").partition(":")
        first_column, first_row = _place(first)
        _, last_row = _place(last or first)
        columns = tuple(_column(each, first_column) for each in root if each.tag == "filterColumn")
    except (ElementTree.ParseError, ValueError):
        return None
    return AutoFilter(first_row, last_row, columns) if columns else None


def _column(element: ElementTree.Element, first: int) -> ColumnFilter:
    index = first + int(element.get("colId", "0"))
    filters = element.find("filters")
    if filters is None or filters.find("dateGroupItem") is not None:
        return ColumnFilter(index, None, blank=False)
    shown = frozenset(each.get("val", "").strip().casefold() for each in filters.iter("filter"))
    return ColumnFilter(index, shown, filters.get("blank") in {"1", "true"})


def cell_place(cell: str) -> tuple[int, int]:
    """Return row (from 1) and column (from 0) of a cell such as "B7". Raises ValueError."""
    column, row = _place(cell)
    return row, column


def _place(cell: str) -> tuple[int, int]:
    letters = cell.rstrip("0123456789")
    column = 0
    for letter in letters:
        column = 26 * column + ord(letter) - ord("A") + 1
    return column - 1, int(cell.removeprefix(letters))
