"""Cuts texts whose columns are told by blanks alone, as they come when pasted from a PDF."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lmdesk.domain.text import display_width

_RUN = re.compile(r" {2,}")
_WORDS = re.compile(r"\S+(?: \S+)*")
_FEWEST_LINES = 3
_LONGEST_LINE = 1000
_GUTTER_SHARE = 0.9
"""So many of the lines leave a gutter blank; the rest are long cells and lines across."""
_TABLE_SHARE = 0.5
_SAMPLE = 400
_MOST_COLUMNS = 60
_MOST_OF_A_WRAP = 0.5


class FixedColumns(NamedTuple):
    """Where the columns of a text begin, and the share of its lines that keep to them."""

    starts: tuple[int, ...]
    share: float

    @property
    def evenness(self) -> float:
        """How well the text is cut, on the scale of `delimited`: near 1 is best."""
        return self.share * (1 - 1 / (2 * len(self.starts)))


class _Line(NamedTuple):
    """A line by its places on a terminal, where a Han letter takes two and a mark none.

    `shadow` has one sign for each place, a blank where the place is blank; `places` the text.
    """

    shadow: str
    places: Sequence[str]


def find_columns(text: str) -> FixedColumns | None:
    """Return the columns of a text whose lines share runs of blanks, None where it has none."""
    lines = [line.rstrip() for line in text.split("\n", _SAMPLE)[:_SAMPLE]]
    lines = [line for line in lines if line and len(line) <= _LONGEST_LINE and "\t" not in line]
    tabled = [_placed(line).shadow for line in lines if _RUN.search(line.strip())]
    if len(tabled) < _FEWEST_LINES or len(tabled) < _TABLE_SHARE * len(lines):
        return None
    width = max(map(len, tabled))
    filled = [0] * width
    for line in tabled:
        for word in _WORDS.finditer(line):
            for place in range(*word.span()):
                filled[place] += 1
    most = (1 - _GUTTER_SHARE) * len(tabled)
    starts = tuple(
        place
        for place in range(width)
        if filled[place] > most and (place == 0 or filled[place - 1] <= most)
    )
    if not 2 <= len(starts) <= _MOST_COLUMNS:
        return None
    kept = sum(_crossings(line, starts) == 0 for line in tabled)
    share = kept / len(lines)
    return FixedColumns(starts, share) if share >= _TABLE_SHARE else None


def cut_lines(text: str, columns: FixedColumns) -> Iterator[list[str]]:
    """Yield one row for each line; a line that continues the cells above becomes an empty row.

    A line that runs across the columns, such as a title, is one cell.
    """
    above: list[str] = []
    waiting: list[list[str]] = []
    for raw in text.split("\n"):
        row = _cut(_placed(raw.rstrip()), columns.starts)
        if above and _continues(row, above):
            for place, cell in enumerate(row):
                if cell:
                    above[place] = f"{above[place]} {cell}"
            waiting.append([])
            continue
        yield from waiting
        waiting = [row]
        above = row if sum(map(bool, row)) > 1 else []
    yield from waiting


def _cut(line: _Line, starts: Sequence[int]) -> list[str]:
    """Cut one line; words that reach across the beginning of a column stay with the first."""
    if _crossings(line.shadow, starts) and not _RUN.search(line.shadow.strip()):
        return ["".join(line.places).strip()]
    row = [""] * len(starts)
    for words in _WORDS.finditer(line.shadow):
        for first, last in _pieces(line.shadow, *words.span(), starts):
            begun = [number for number, start in enumerate(starts) if start <= first]
            # What begins just before a column, as numbers set to the right do, belongs to it.
            reached = [n for n, start in enumerate(starts) if first < start < last]
            column = begun[-1] if begun else (reached[0] if reached else 0)
            piece = "".join(line.places[first:last]).strip()
            row[column] = f"{row[column]} {piece}".strip()
    return row if any(row) else []


def _pieces(shadow: str, first: int, last: int, starts: Sequence[int]) -> list[tuple[int, int]]:
    """Split words that are one blank apart where a column begins just behind that blank."""
    cuts = [start for start in starts if first < start < last and shadow[start - 1] == " "]
    return list(zip([first, *cuts], [*cuts, last], strict=True))


def _continues(row: Sequence[str], above: Sequence[str]) -> bool:
    """Tell whether a line holds the rest of the cells above: few cells, and not the first.

    An address or a long number is a value of its own, and so is what has nothing above it.
    """
    cells = [(cell, before) for cell, before in zip(row, above, strict=False) if cell]
    if not cells or len(row) != len(above) or row[0] or len(cells) > _MOST_OF_A_WRAP * len(row):
        return False
    return all(before and not _is_value(cell, before) for cell, before in cells)


def _is_value(cell: str, before: str) -> bool:
    """Tell whether a cell under another is a second value rather than its rest."""
    return ("@" in cell and "@" in before) or sum(map(str.isdigit, cell)) > 4


def _crossings(shadow: str, starts: Sequence[int]) -> int:
    """Return at how many columns a word runs across the beginning."""
    return sum(
        1
        for start in starts[1:]
        if start < len(shadow) and shadow[start - 1] != " " and shadow[start] != " "
    )


def _placed(line: str) -> _Line:
    """Return a line by its places."""
    if line.isascii():
        return _Line(line, line)
    shadow: list[str] = []
    places: list[str] = []
    for mark in line:
        width = display_width(mark)
        if not width and places:
            places[-1] += mark
            continue
        shadow.append(" " if mark.isspace() else "x" * max(width, 1))
        places += [mark, *[""] * (width - 1)]
    return _Line("".join(shadow), places)
