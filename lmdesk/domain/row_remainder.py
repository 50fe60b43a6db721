"""What else a row holds: dates, capacities, and columns that are kept as they came."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from lmdesk.domain.dates import DateReading, read_date
from lmdesk.domain.list_facts import ListFacts
from lmdesk.domain.mapping import Column
from lmdesk.domain.row_columns import Block, ColumnReader
from lmdesk.domain.sheet import CellValue

_NOTHING: Mapping[str, str] = MappingProxyType({})
_KEPT_BY_PEOPLE = (
    *("other", "address", "city", "postcode", "im", "url", "acronym", "parent"),
    "institution_type",
)
_KEPT_BY_INSTITUTIONS = (
    *("other", "number", "ref", "title", "gender", "nationality", "position", "unit", "role"),
    *("category", "delegation", "registered", "city", "postcode", "im", "middle"),
)


class RowRemainder:
    """Reads the columns that need no judgement; `kind` is people or institutions.

    A column without a meaning that holds dates is kept with its dates in ISO 8601.
    """

    def __init__(self, columns: ColumnReader, facts: ListFacts, kind: str) -> None:
        kept = _KEPT_BY_PEOPLE if kind == "people" else _KEPT_BY_INSTITUTIONS
        used: set[str] = set()
        self._kept: list[tuple[int, str]] = []
        for position in columns.at(*kept):
            self._kept.append((position, _label(columns.columns[position], used)))
        self._registered = next(iter(columns.at("registered")), None)
        self._order = facts.date_order
        self._date_1904 = facts.date_1904
        self._dated = {
            position: facts.dated[columns.columns[position].index]
            for position, _ in self._kept
            if columns.columns[position].index in facts.dated
        }
        self._dates: dict[tuple[CellValue, str | None, str], DateReading | None] = {}

    def others(self, block: Block) -> Sequence[Mapping[str, str]]:
        """Return for each row the cells of columns without a meaning, by heading."""
        found: list[dict[str, str] | None] = [None] * block.count
        for position, label in self._kept:
            texts = block.texts[position]
            if position in self._dated:
                texts = self._with_dates(block, position)
            for at, text in enumerate(texts):
                if text:
                    row = found[at]
                    if row is None:
                        row = found[at] = {}
                    row[label] = text
        return [_NOTHING if row is None else row for row in found]

    def registered(self, block: Block) -> list[str | None]:
        """Return the date of registration of each row as ISO 8601 text."""
        if self._registered is None:
            return [None] * block.count
        found: list[str | None] = []
        texts = block.texts[self._registered]
        for at, value in enumerate(block.cells[self._registered]):
            if not texts[at]:
                found.append(None)
                continue
            reading = self._read(value, self._order, "registered")
            found.append(reading.iso if reading else None)
            if reading and reading.problems:
                block.notes[at].extend(reading.problems)
        return found

    def _with_dates(self, block: Block, position: int) -> list[str]:
        """Return the texts of a column of dates, the dates among them in ISO 8601.

        What has a time of day, or is no date, stays as it came.
        """
        found: list[str] = []
        order = self._dated[position]
        for at, (value, text) in enumerate(
            zip(block.cells[position], block.texts[position], strict=True)
        ):
            reading = self._read(value, order, "other") if text and ":" not in text else None
            if reading is not None and any(map(str.isdigit, text)):
                block.notes[at].extend(reading.problems)
            found.append(reading.iso if reading and reading.iso else text)
        return found

    def _read(self, value: CellValue, order: str | None, field: str) -> DateReading | None:
        key = (value, order, field)
        if key not in self._dates:
            self._dates[key] = read_date(value, order=order, field=field, date_1904=self._date_1904)
        return self._dates[key]


def _label(column: Column, used: set[str]) -> str:
    """Return a heading under which cells are kept; a letter where a column has none."""
    index, letters = column.index + 1, ""
    while index:
        index, letter = divmod(index - 1, 26)
        letters = chr(65 + letter) + letters
    label = column.heading or letters
    if label in used:
        label = f"{label} ({letters})"
    used.add(label)
    return label
