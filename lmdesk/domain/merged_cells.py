"""Merged cells of a list: what stands in the first cell holds for all rows that it covers."""

from typing import NamedTuple

from lmdesk.domain.cells import read_cell
from lmdesk.domain.mapping import SheetMapping
from lmdesk.domain.row_columns import Block
from lmdesk.domain.sheet import CellValue, Sheet

_OWN_OF_EACH_ROW = frozenset(("number", "ref"))
"""A number names one row; the same number on others would make them one person."""


class _Covered(NamedTuple):
    first: int
    last: int
    position: int
    value: CellValue
    text: str


class MergedCells:
    """Fills the cells of a list that lie under a merged cell; knows one sheet and its mapping.

    Containers that keep no merged ranges (text, and what a reader cannot tell) fill nothing.
    """

    def __init__(self, sheet: Sheet, mapping: SheetMapping) -> None:
        start = mapping.header_rows[-1] if mapping.header_rows else 0
        positions = {column.index: at for at, column in enumerate(mapping.columns)}
        self._covered: list[_Covered] = []
        for block in sheet.merged:
            at = positions.get(block.first_column)
            if at is None or block.first_row < start or block.last_row == block.first_row:
                continue
            field = mapping.columns[at].field
            row = sheet.rows[block.first_row] if block.first_row < len(sheet.rows) else ()
            if field in _OWN_OF_EACH_ROW or block.first_column >= len(row):
                continue
            value = row[block.first_column]
            text = read_cell(value, field)[0]
            if text:
                self._covered.append(
                    _Covered(block.first_row + 2, block.last_row + 1, at, value, text)
                )

    def fill(self, block: Block, number: int, left: frozenset[int]) -> None:
        """Fill the blank cells of a block whose first row has this number in the sheet.

        `left` are places in the block of rows that are no people; they stay as they are.
        """
        for covered in self._covered:
            first = max(covered.first - number, 0)
            last = min(covered.last - number, block.count - 1)
            for at in range(first, last + 1):
                texts = block.texts[covered.position]
                if at not in left and not texts[at]:
                    texts[at] = covered.text
                    block.cells[covered.position][at] = covered.value
