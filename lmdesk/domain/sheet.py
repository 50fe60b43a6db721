"""The neutral table that every reader yields: sheets of typed cells, nothing understood yet."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from lmdesk.domain.problem import Problem
from lmdesk.domain.round_trip import RoundTrip

CellValue = str | int | float | bool | date | datetime | time | timedelta | None
"""A cell as the container types it. An empty cell is None or an empty text."""

Row = Sequence[CellValue]


@dataclass(frozen=True, slots=True)
class MergedRange:
    """A merged block; rows and columns count from 0 and include both ends."""

    first_row: int
    first_column: int
    last_row: int
    last_column: int


@dataclass(frozen=True, slots=True)
class FixedLayout:
    """What is known of a sheet from its format, as that of cards, so that nothing is guessed.

    `columns` are headings with their fields; there is no row of headings. `numbers` gives the
    number by which each row is called, ascending: the line of the file where it begins. `remarks`
    are problems by that number, `uids` the names by which rows say that they are a record of
    a desk, `exact` the rows that a desk wrote itself, in which nothing is to be added by
    inference. `kind` is people or institutions.
    """

    columns: tuple[tuple[str, str], ...]
    numbers: tuple[int, ...]
    remarks: Mapping[int, tuple[Problem, ...]] = field(default_factory=dict)
    uids: Mapping[int, str] = field(default_factory=dict)
    exact: frozenset[int] = frozenset()
    kind: str = "people"


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet. `rows[0]` is the sheet's first row, which people and `row` numbers call 1.

    Rows may differ in length. `hidden_rows` count from 1, `hidden_columns` from 0;
    `filtered_rows` are those of the hidden rows that only a filter hides. `blank_formulas` are
    cells (row from 1, column from 0) whose formula was never calculated.
    """

    name: str
    rows: Sequence[Row]
    merged: tuple[MergedRange, ...] = ()
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    filtered_rows: frozenset[int] = frozenset()
    blank_formulas: frozenset[tuple[int, int]] = frozenset()
    layout: FixedLayout | None = None

    def number_at(self, position: int) -> int:
        """Return the number by which the row at a position, from 0, is called."""
        return position + 1 if self.layout is None else self.layout.numbers[position]

    def position_of(self, number: int) -> int:
        """Return the position, from 0, of the row with a number."""
        return number - 1 if self.layout is None else bisect_left(self.layout.numbers, number)


@dataclass(frozen=True, slots=True)
class ListFile:
    """A file that was read: what it was and its sheets.

    `container` is a key of `list_endings.LIST_ENDINGS`; `encoding` is set for texts and web
    pages, `delimiter` for texts whose cells have one between them; `sha256` is the
    hexadecimal digest of the file's bytes. `lines` are those of a short text as they came,
    for it may be no list but a letter.
    """

    name: str
    container: str
    sha256: str
    sheets: tuple[Sheet, ...]
    encoding: str | None = None
    delimiter: str | None = None
    date_1904: bool = False
    lines: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = field(default=())
    round_trip: RoundTrip | None = None
