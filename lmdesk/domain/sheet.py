"""The neutral table that every reader yields: sheets of typed cells, nothing understood yet."""

from collections.abc import Sequence
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
class Sheet:
    """One sheet. `rows[0]` is the sheet's first row, which people and `row` numbers call 1.

    Rows may differ in length. `hidden_rows` count from 1, `hidden_columns` from 0.
    """

    name: str
    rows: Sequence[Row]
    merged: tuple[MergedRange, ...] = ()
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class ListFile:
    """A file that was read: what it was and its sheets.

    `container` is xlsx, xls, xlsb, ods, csv, tsv or text; `encoding` and `delimiter` are set
    for texts only; `sha256` is the hexadecimal digest of the file's bytes.
    """

    name: str
    container: str
    sha256: str
    sheets: tuple[Sheet, ...]
    encoding: str | None = None
    delimiter: str | None = None
    date_1904: bool = False
    problems: tuple[Problem, ...] = field(default=())
    round_trip: RoundTrip | None = None
