"""Lays the cells of a marked-up table out in rows and columns, with what spans several of them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from lmdesk.domain.sheet import CellValue
from lmdesk.formats.refusal import Refused

_MOST_FILLED_DOWN = 1_000_000

Block = tuple[int, int, int, int]
"""First row, first column, last row, last column of a merged block, counted from 0."""


class MarkedCell(NamedTuple):
    """A cell as the mark-up gives it: it covers `across` columns and `down` rows.

    `column` counts from 0 where the mark-up says where the cell stands; -1 is the next free one.
    """

    value: CellValue
    across: int = 1
    down: int = 1
    column: int = -1
    is_hidden: bool = False


@dataclass(slots=True)
class MarkedRow:
    """One row of the mark-up. `blank_before` rows stand empty above it."""

    cells: list[MarkedCell] = field(default_factory=list)
    is_hidden: bool = False
    blank_before: int = 0

    @property
    def has_text(self) -> bool:
        """Whether any cell holds something."""
        return any(cell.value not in {None, ""} for cell in self.cells)


@dataclass(slots=True)
class MarkedTable:
    """One table of the mark-up, to become a sheet. `hidden_columns` are those it names as such."""

    name: str = ""
    rows: list[MarkedRow] = field(default_factory=list)
    hidden_columns: set[int] = field(default_factory=set)

    @property
    def has_text(self) -> bool:
        """Whether any row holds something."""
        return any(row.has_text for row in self.rows)


class Layout:
    """Walks over the rows of one table; what it noticed is whole at the end of the walk.

    A value that reaches down stands in each row that it covers, as people read it; one that
    reaches to the right stands once. A block never reaches below the last row of its table.
    """

    def __init__(self, table: MarkedTable, most_columns: int) -> None:
        self._table = table
        self._most_columns = most_columns
        self._reaching: dict[int, tuple[int, CellValue, int]] = {}
        """First column -> rows still to be covered, value, columns covered."""
        self._shown_columns: set[int] = set()
        self._unshown_columns: set[int] = set()
        self._filled_down = 0
        self.merged: list[Block] = []
        self.hidden_rows: list[int] = []

    @property
    def hidden_columns(self) -> list[int]:
        """Columns named as hidden, and those of which no cell is shown."""
        return sorted(self._table.hidden_columns | (self._unshown_columns - self._shown_columns))

    def rows(self) -> Iterator[list[CellValue] | int]:
        """Yield the rows, or how many blank ones follow each other.

        Raises Refused too_many_columns or too_many_cells (filled down).
        """
        number, total = 0, sum(1 + row.blank_before for row in self._table.rows)
        for row in self._table.rows:
            blank = row.blank_before
            while blank and self._reaching:
                yield self._laid_out((), number, total)
                number += 1
                blank -= 1
            if blank:
                yield blank
                number += blank
            if row.is_hidden:
                self.hidden_rows.append(number + 1)
            yield self._laid_out(row.cells, number, total)
            number += 1

    def _laid_out(self, cells: Iterable[MarkedCell], number: int, total: int) -> list[CellValue]:
        """Return one row, and keep for the next ones what reaches down."""
        taken, values = self._covered()
        column = 0
        for cell in cells:
            column = cell.column if cell.column >= 0 else column
            while column in taken:
                column = taken[column]
            if column + cell.across > self._most_columns:
                raise Refused("too_many_columns", sheet=self._table.name, limit=self._most_columns)
            values[column] = cell.value
            (self._unshown_columns if cell.is_hidden else self._shown_columns).add(column)
            down = min(cell.down, total - number)
            if down > 1:
                self._reaching[column] = (down - 1, cell.value, cell.across)
            if down > 1 or cell.across > 1:
                last = number + down - 1, column + cell.across - 1
                self.merged.append((number, column, *last))
            column += cell.across
        row: list[CellValue] = [""] * (max(values) + 1 if values else 0)
        for place, value in values.items():
            row[place] = value
        return row

    def _covered(self) -> tuple[dict[int, int], dict[int, CellValue]]:
        """Return the columns that are taken from above, each with the one behind, and values."""
        taken: dict[int, int] = {}
        values: dict[int, CellValue] = {}
        still: dict[int, tuple[int, CellValue, int]] = {}
        for first, (rows, value, across) in self._reaching.items():
            taken[first] = first + across
            if across > 1:
                taken.update(dict.fromkeys(range(first, first + across), first + across))
            values[first] = value
            if rows > 1:
                still[first] = (rows - 1, value, across)
        self._reaching = still
        self._filled_down += len(taken)
        if self._filled_down > _MOST_FILLED_DOWN:
            raise Refused("too_many_cells", sheet=self._table.name, limit=_MOST_FILLED_DOWN)
        return taken, values
