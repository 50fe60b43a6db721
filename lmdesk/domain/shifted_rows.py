"""Rows whose cells moved one column to the side, found by the address beside its column."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from lmdesk.domain.cells import cell_text, is_blank
from lmdesk.domain.mapping import SheetMapping
from lmdesk.domain.sheet import CellValue, Row

_ADDRESS = re.compile(r"\s*[^\s@]+@[^\s@]+\.[^\s@]+\s*")
_REPEATING = frozenset(
    [
        "title",
        "gender",
        "position",
        "unit",
        "institution",
        "country",
        "nationality",
        "category",
        "role",
        "delegation",
    ]
)
_PHONES = frozenset(("phone", "mobile", "fax"))
_LOOKED_AT = 10_000
_OFTEN = 2
"""A value that stands so often in a column belongs to it."""


class ShiftedRow(NamedTuple):
    """A row put right. `by` is -1 where cells had moved to the left, 1 to the right.

    `cells` is None where the right places cannot be told.
    """

    by: int
    cells: tuple[CellValue, ...] | None


def shifted_rows(rows: Sequence[Row], mapping: SheetMapping) -> dict[int, ShiftedRow]:
    """Return the rows that moved, by their position among the rows given."""
    emails = [column.index for column in mapping.columns if column.field in ("email", "contact")]
    if not emails or len(emails) > 1:
        return {}
    at = emails[0]
    moved = {
        position: by
        for position, row in enumerate(rows)
        if not _has_address(row, at) and (by := _moved_by(row, at))
    }
    if not moved or len(moved) > max(3, len(rows) // 4):
        return {}
    fits = _Fits([row for p, row in enumerate(rows[:_LOOKED_AT]) if p not in moved], mapping)
    return {
        position: ShiftedRow(by, fits.put_right(rows[position], by, at))
        for position, by in moved.items()
    }


def _has_address(row: Row, at: int) -> bool:
    cell = row[at] if at < len(row) else None
    return isinstance(cell, str) and "@" in cell


def _moved_by(row: Row, at: int) -> int:
    """Return -1 or 1 where the address stands one column before or after its own."""
    for by in (-1, 1):
        cell = row[at + by] if 0 <= at + by < len(row) else None
        if isinstance(cell, str) and _ADDRESS.fullmatch(cell):
            return by
    return 0


class _Fits:
    """Knows which values stand in which column, to try where the cells of a row belong."""

    def __init__(self, rows: Sequence[Row], mapping: SheetMapping) -> None:
        self._fields = {column.index: column.field for column in mapping.columns}
        self._width = max(self._fields) + 1
        self._known: dict[int, frozenset[str]] = {}
        for index, field in self._fields.items():
            if field in _REPEATING:
                counts = Counter(cell_text(row[index]).strip() for row in rows if index < len(row))
                often = {text for text, count in counts.items() if count >= _OFTEN and text}
                self._known[index] = frozenset(often or set(counts) - {""})

    def put_right(self, row: Row, by: int, at: int) -> tuple[CellValue, ...] | None:
        """Return the cells in their places: the best of all points where the shift can begin."""
        width = max(self._width, len(row))
        cells = (*row, *(None,) * (width - len(row)))
        tries: list[tuple[float, int, tuple[CellValue, ...]]] = []
        for start in range(at + (1 if by > 0 else 0)):
            if by < 0 and is_blank(cells[-1]):
                fixed = (*cells[:start], None, *cells[start:-1])
            elif by > 0 and is_blank(cells[start]):
                fixed = (*cells[:start], *cells[start + 1 :], None)
            else:
                continue
            tries.append((self._score(fixed), -start, fixed))
        return max(tries)[2] if tries else None

    def _score(self, cells: Sequence[CellValue]) -> float:
        score = 0.0
        for index, field in self._fields.items():
            text = cell_text(cells[index]).strip()
            if not text:
                continue
            if field in _REPEATING:
                score += 1.0 if text in self._known[index] else -0.5
            elif field in _PHONES:
                score += 1.0 if sum(map(str.isdigit, text)) >= 6 and "@" not in text else -1.0
            elif field in ("name", "surname", "given"):
                score -= sum(text in known for known in self._known.values())
            elif field == "number":
                score += 0.5 if text.isdigit() else -1.0
        return score
