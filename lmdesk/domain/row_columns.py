"""Rows read column by column: clean texts, what was noticed, and rows that are no people."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from lmdesk.domain.cells import cell_text, read_cell
from lmdesk.domain.headings import heading_key
from lmdesk.domain.mapping import Column, SheetMapping
from lmdesk.domain.problem import Problem
from lmdesk.domain.row_kinds import row_kind
from lmdesk.domain.sheet import CellValue, Row

Notes = defaultdict[int, list[Problem]]
"""Problems by the position of the row in its block."""

_REPEATING = frozenset(
    "title gender nationality position unit institution country city role category delegation "
    "institution_type registered acronym parent postcode".split()
)
_NAMING = frozenset("name surname given middle native_name email phone mobile contact".split())
_CACHE_LIMIT = 20_000


class Block:
    """Some rows of a list, cut into columns. `texts` are the clean cells of each column."""

    __slots__ = ("columns", "count", "notes", "texts")

    def __init__(self, columns: Sequence[Sequence[CellValue]], count: int) -> None:
        self.columns = columns
        self.count = count
        self.texts: list[list[str]] = []
        self.notes: Notes = defaultdict(list)


class ColumnReader:
    """Cuts rows into columns of clean text after one mapping; remembers repeated cells."""

    def __init__(self, mapping: SheetMapping) -> None:
        self.columns = mapping.columns
        self._width = max(column.index for column in mapping.columns) + 1
        self._caches: dict[int, dict[CellValue, tuple[str, tuple[Problem, ...]]]] = {
            position: {}
            for position, column in enumerate(mapping.columns)
            if column.field in _REPEATING
        }
        self._headings = tuple(_own_headings(column) for column in mapping.columns)
        self._naming = frozenset(self.at(*_NAMING))
        self._numbering = frozenset(self.at("number", "ref"))
        self._sparse = max(2, len(mapping.columns) // 4)
        self._written = tuple(_writings(column) for column in mapping.columns)

    def at(self, *fields: str) -> tuple[int, ...]:
        """Return the positions, among the columns of the mapping, of all columns of fields."""
        return tuple(p for p, column in enumerate(self.columns) if column.field in fields)

    def cut(self, rows: Sequence[Row]) -> Block:
        """Return the rows as columns with their clean texts."""
        width = self._width
        padded = [
            row if len(row) >= width else (*row, *(None,) * (width - len(row))) for row in rows
        ]
        columns = [[row[column.index] for row in padded] for column in self.columns]
        block = Block(columns, len(rows))
        for position, values in enumerate(columns):
            block.texts.append(self._texts(position, values, block.notes))
        return block

    def raw(self, rows: Sequence[Row]) -> Iterable[tuple[str, ...]]:
        """Return for each row the cells of the mapped columns as they came."""
        width = self._width
        indexes = [column.index for column in self.columns]
        for row in rows:
            cells = row if len(row) >= width else (*row, *(None,) * (width - len(row)))
            yield tuple(
                [v if (v := cells[i]).__class__ is str else cell_text(v) for i in indexes]  # type: ignore[misc]
            )

    def odd_rows(self, block: Block, nameless: Iterable[int]) -> dict[int, str]:
        """Return the rows that are no people, with the reason of each.

        Only rows with few cells, without a name or with words for a number are looked at.
        """
        suspects = set(nameless)
        blanks = len(self.columns) - self._sparse
        suspects.update(
            at for at, texts in enumerate(zip(*block.texts, strict=True))
            if texts.count("") >= blanks
        )
        for position in self._numbering:
            if self.columns[position].field == "number":
                suspects.update(
                    at for at, text in enumerate(block.texts[position]) if text and not text[0].isdigit()
                )
        for position in self._naming:
            written = self._written[position]
            suspects.update(at for at, text in enumerate(block.texts[position]) if text in written)
        odd = {}
        for at in suspects:
            texts = [column[at] for column in block.texts]
            kind = row_kind(texts, self._headings, self._naming, self._numbering)
            if kind is not None:
                odd[at] = kind
        return odd

    def _texts(self, position: int, values: Sequence[CellValue], notes: Notes) -> list[str]:
        field = self.columns[position].field
        cache = self._caches.get(position)
        if cache is None:
            return _read_all(values, field, notes)
        if len(cache) > _CACHE_LIMIT:
            cache.clear()
        noisy = False
        for value in set(values):
            known = cache.get(value)
            if known is None:
                known = cache[value] = read_cell(value, field)
            noisy = noisy or bool(known[1])
        if noisy:
            for at, value in enumerate(values):
                if cache[value][1]:
                    notes[at].extend(cache[value][1])
        return [cache[value][0] for value in values]


def _read_all(values: Sequence[CellValue], field: str, notes: Notes) -> list[str]:
    """Read cells that hardly repeat; the plain ones without a call."""
    texts = []
    for at, value in enumerate(values):
        if value is None:
            texts.append("")
        elif (
            value.__class__ is str
            and len(value) > 24  # type: ignore[arg-type]
            and value.isascii()  # type: ignore[union-attr]
            and value.isprintable()  # type: ignore[union-attr]
        ):
            texts.append(value.strip())  # type: ignore[union-attr]
        else:
            text, problems = read_cell(value, field)
            texts.append(text)
            if problems:
                notes[at].extend(problems)
    return texts


def _own_headings(column: Column) -> frozenset[str]:
    parts = (column.heading, *column.heading.split(" / "))
    return frozenset(key for part in parts if (key := heading_key(part)))


def _writings(column: Column) -> frozenset[str]:
    """Return the ways in which a heading is likely to stand again, for a quick look."""
    parts = {column.heading, *column.heading.split(" / ")} - {""}
    return frozenset(f(part) for part in parts for f in (str, str.upper, str.lower, str.title))
