"""Rows read column by column: clean texts, what was noticed, and rows that are no people."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from lmdesk.domain.cells import cell_text, is_telling, read_cell
from lmdesk.domain.group_finding import heading_place
from lmdesk.domain.group_rows import GroupReader
from lmdesk.domain.headings import heading_key
from lmdesk.domain.mapping import Column, SheetMapping
from lmdesk.domain.problem import Problem
from lmdesk.domain.row_kinds import GROUP, row_kind
from lmdesk.domain.sheet import CellValue, Row

_CellReading = tuple[str, tuple[Problem, ...]]

_REPEATING = frozenset(
    [
        "title",
        "gender",
        "nationality",
        "position",
        "unit",
        "institution",
        "country",
        "city",
        "role",
        "category",
        "delegation",
        "institution_type",
        "registered",
        "acronym",
        "parent",
        "postcode",
    ]
)
_NAMING = (
    "name",
    "surname",
    "given",
    "middle",
    "native_name",
    "email",
    "phone",
    "mobile",
    "contact",
)
_DESCRIBING = ("position", "unit", "role", "category", "gender", "nationality", "remarks")
"""A word alone in such a column tells of an unnamed person, not of the rows below."""

_CACHE_LIMIT = 20_000


class Block:
    """Some rows of a list, cut into the columns of a mapping.

    `cells` and `texts` hold a list for each column, as it came and clean; `notes` are problems
    by the position of the row. `added` are texts of fields that no column has, or not alone:
    parts of combined cells, and under "contact" the contacts of people in a column of their own.
    """

    __slots__ = ("added", "at", "cells", "count", "notes", "texts")

    def __init__(self, cells: list[list[CellValue]], count: int, at: dict[str, int]) -> None:
        self.at = at
        self.added: dict[str, list[str]] = {}
        self.cells = cells
        self.count = count
        self.texts: list[list[str]] = []
        self.notes: defaultdict[int, list[Problem]] = defaultdict(list)

    def column(self, field: str) -> Sequence[str]:
        """Return the clean texts of the first column of a field; blanks where there is none."""
        position = self.at.get(field)
        if position is None and field in self.added:
            return self.added[field]
        return ("",) * self.count if position is None else self.texts[position]


class ColumnReader:
    """Cuts rows into columns of clean text after one mapping; remembers repeated cells."""

    def __init__(self, mapping: SheetMapping) -> None:
        self.columns = mapping.columns
        self._width = max(column.index for column in mapping.columns) + 1
        self._at = {column.field: p for p, column in reversed(list(enumerate(mapping.columns)))}
        self._caches: dict[int, dict[CellValue, _CellReading]] = {
            position: {}
            for position, column in enumerate(mapping.columns)
            if column.field in _REPEATING
        }
        self._headings = tuple(_own_headings(column) for column in mapping.columns)
        self._written = tuple(_writings(column) for column in mapping.columns)
        self._naming = frozenset(self.at(*_NAMING))
        self._numbering = frozenset(self.at("number", "ref"))
        self._contacts = frozenset(self.at("email", "phone", "mobile", "contact", "fax"))
        self._describing = frozenset(self.at(*_DESCRIBING))
        self._sparse = max(2, len(mapping.columns) // 4)

    def at(self, *fields: str) -> tuple[int, ...]:
        """Return the positions, among the columns of the mapping, of all columns of fields."""
        return tuple(p for p, column in enumerate(self.columns) if column.field in fields)

    def cut(self, rows: Sequence[Row]) -> Block:
        """Return the rows as columns with their clean texts."""
        turned = list(zip(*map(self._padded, rows), strict=False))
        cells = [list(turned[column.index]) if rows else [] for column in self.columns]
        block = Block(cells, len(rows), self._at)
        for position, values in enumerate(cells):
            block.texts.append(self._texts(position, values, block.notes))
        return block

    def raw(
        self, block: Block, placed: Sequence[Row], came: Sequence[Row]
    ) -> list[tuple[str, ...]]:
        """Return for each row the cells of the mapped columns as they came, as text.

        `placed` are the rows of the block, `came` the same before cells were put right.
        """
        # Where the clean text is equal it is taken: the same cell is then held only once.
        columns = [
            texts if cells == texts else _as_text(cells, texts)
            for cells, texts in zip(block.cells, block.texts, strict=True)
        ]
        raw: list[tuple[str, ...]] = list(zip(*columns, strict=True))
        if placed is not came:
            for at, (row, before) in enumerate(zip(placed, came, strict=True)):
                if row is not before:
                    cells = self._padded(before)
                    raw[at] = tuple(cell_text(cells[column.index]) for column in self.columns)
        return raw

    def odd_rows(
        self,
        block: Block,
        nameless: Iterable[int],
        groups: GroupReader | None = None,
        wide: Collection[int] = (),
    ) -> dict[int, str]:
        """Return the rows that are no people, with the reason of each.

        Only rows that have few cells, no name, words for a number or their own heading in a
        cell are looked at. `groups` knows headings between rows, `wide` are places of rows in
        which one cell reaches over most columns.
        """
        suspects = set(nameless)
        blanks = len(self.columns) - self._sparse
        suspects.update(
            at
            for at, texts in enumerate(zip(*block.texts, strict=True))
            if texts.count("") >= blanks
        )
        for position in self.at("number"):
            texts = block.texts[position]
            suspects.update(at for at, t in enumerate(texts) if t and not t[0].isdigit())
        for position in self._naming:
            written = self._written[position]
            suspects.update(at for at, t in enumerate(block.texts[position]) if t in written)
        odd = {}
        for at in suspects:
            row = [column[at] for column in block.texts]
            kind = row_kind(row, self._headings, self._naming, self._numbering)
            if kind is None and groups is not None:
                is_wide = at in wide
                place = heading_place(row, self._numbering, groups, wide=is_wide)
                if place is not None and (is_wide or place not in self._describing):
                    kind = GROUP
            if kind is not None:
                odd[at] = kind
        return odd

    def is_sparse(self, block: Block, at: int) -> bool:
        """Tell whether a row holds a word or two and neither a number nor an address."""
        filled = [p for p, column in enumerate(block.texts) if column[at]]
        few = len(filled) <= 2 and len(filled) * 2 < len(self.columns)
        return few and self._contacts.isdisjoint(filled) and self._numbering.isdisjoint(filled)

    def headings(self, block: Block, odd: Mapping[int, str]) -> dict[int, tuple[int, str]]:
        """Return the column and the text of the headings among the odd rows of a block."""
        found = {}
        for at in (at for at, kind in odd.items() if kind == GROUP):
            row = [column[at] for column in block.texts]
            filled = [p for p, text in enumerate(row) if any(map(str.isalpha, text))]
            if len(filled) > 1 and filled[0] in self._numbering:
                filled = filled[1:]
            if filled:
                found[at] = filled[0], row[filled[0]]
        return found

    def _padded(self, row: Row) -> Row:
        missing = self._width - len(row)
        return row if missing <= 0 else (*row, *(None,) * missing)

    def _texts(
        self,
        position: int,
        values: Sequence[CellValue],
        notes: defaultdict[int, list[Problem]],
    ) -> list[str]:
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


def _read_all(
    values: Sequence[CellValue], field: str, notes: defaultdict[int, list[Problem]]
) -> list[str]:
    """Read cells that hardly repeat; the plain ones without a call."""
    texts = []
    for at, value in enumerate(values):
        if value is None:
            texts.append("")
        elif isinstance(value, str) and value.isascii() and is_telling(text := value.strip()):
            texts.append(text)
        else:
            text, problems = read_cell(value, field)
            texts.append(text)
            if problems:
                notes[at].extend(problems)
    return texts


def _as_text(cells: Sequence[CellValue], texts: Sequence[str]) -> list[str]:
    """Return cells as they came, those that are no texts as their clean texts."""
    return [
        cell if isinstance(cell, str) and cell != text else text
        for cell, text in zip(cells, texts, strict=True)
    ]


def _own_headings(column: Column) -> frozenset[str]:
    parts = (column.heading, *column.heading.split(" / "))
    return frozenset(key for part in parts if (key := heading_key(part)))


def _writings(column: Column) -> frozenset[str]:
    """Return the ways in which a heading is likely to stand again, for a quick look."""
    parts = {column.heading, *column.heading.split(" / ")} - {""}
    return frozenset(f(part) for part in parts for f in (str, str.upper, str.lower, str.title))
