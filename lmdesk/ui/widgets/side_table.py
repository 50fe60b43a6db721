"""The desk beside the file, field by field, with differences marked in colour and in words."""

from collections.abc import Sequence
from typing import NamedTuple

from lmdesk.services.side_by_side import SideMark
from lmdesk.ui.texts import word
from lmdesk.ui.tokens import Tokens
from lmdesk.ui.widgets.value_table import (
    FIELD,
    LAST,
    LEFT,
    LINE,
    RIGHT,
    CellLook,
    Index,
    ValuePainter,
    ValueTable,
)

DIFFERING = frozenset({SideMark.CHANGED, SideMark.KEPT, SideMark.CONFLICT, SideMark.CLEARED})
ARRIVING = frozenset({SideMark.NEW, SideMark.CHANGED, SideMark.CONFLICT})


class SideLine(NamedTuple):
    """A row of the table in words. `mark` says how the sides stand to each other."""

    field: str
    known: str
    incoming: str
    word: str
    mark: SideMark


def with_base(known: str, base: str | None) -> str:
    """Return a value of the desk with what its cell held when it went out, where that differs."""
    if base is None:
        return known
    went = word("side.went_out").format(base=base) if base else word("side.went_out_empty")
    return f"{known}\n{went}"


class SideTable(ValueTable):
    """Rows of values; a value that both sides have stands once, over both columns."""

    def __init__(self, accessible_name: str) -> None:
        super().__init__(accessible_name, (FIELD, LAST))
        self._lines: tuple[SideLine, ...] = ()
        self.setItemDelegate(_SidePainter(self))

    def show_sides(self, desk: str, file: str, lines: Sequence[SideLine]) -> None:
        """Show these rows under headings for both sides."""
        self._lines = tuple(lines)
        self.show_values(("", desk, file, ""), [(line[:4], line, _is_one(line)) for line in lines])

    def texts(self) -> list[tuple[str, str, str, str]]:
        """Return what stands in the rows."""
        return [(line.field, line.known, line.incoming, line.word) for line in self._lines]


class _SidePainter(ValuePainter):
    """Marks what differs, and what would be new."""

    def look(self, tokens: Tokens, index: Index) -> CellLook:
        """Return how a cell is drawn."""
        line: SideLine = index.data(LINE)
        column = index.column()
        strong = column == RIGHT and line.mark in ARRIVING
        return CellLook(_ground(tokens, line, column), _colour(tokens, line, column), strong)


def _is_one(line: SideLine) -> bool:
    return line.mark is SideMark.SAME and line.known == line.incoming


def _ground(tokens: Tokens, line: SideLine, column: int) -> str:
    if column in (LEFT, RIGHT) and line.mark in DIFFERING:
        return tokens.difference
    if column == RIGHT and line.mark is SideMark.NEW:
        return tokens.tones["new"].ground or tokens.base
    return tokens.base


def _colour(tokens: Tokens, line: SideLine, column: int) -> str:
    is_blank = (column == LEFT and line.mark is SideMark.NEW) or (
        column == RIGHT and line.mark is SideMark.ONLY_DESK
    )
    if column in (FIELD, LAST) or line.mark is SideMark.SAME or is_blank:
        return tokens.muted
    return tokens.text
