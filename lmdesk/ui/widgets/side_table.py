"""The desk beside the file, field by field, with differences marked in colour and in words."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
)

from lmdesk.services.side_by_side import SideMark
from lmdesk.ui.fonts import row_height
from lmdesk.ui.texts import tip, word
from lmdesk.ui.tokens import Tokens, tokens_for

Index = QModelIndex | QPersistentModelIndex

FIELD, KNOWN, INCOMING, MARK = range(4)
SIDE = Qt.ItemDataRole.UserRole
EDGE, MARGIN = 16, 8
MAY_BREAK = "\u200b"
"""Has no width; a text may go on in the next line after it."""
LAST_WITH_BLANKS = "\u0e00"
"""Scripts whose letters come before this one set blanks between words."""
_WORDS = re.compile(rf"([\s{MAY_BREAK}])")
DIFFERING = frozenset({SideMark.CHANGED, SideMark.KEPT, SideMark.CONFLICT, SideMark.CLEARED})


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


class SideTable(QTableWidget):
    """Rows of values; a value that both sides have stands once, over both columns."""

    def __init__(self, accessible_name: str) -> None:
        super().__init__(0, 4)
        self._lines: tuple[SideLine, ...] = ()
        self._headings: tuple[str, ...] = ()
        self.setAccessibleName(accessible_name)
        self.setItemDelegate(_SidePainter(self))
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(row_height(self.font()))
        header = self.horizontalHeader()
        header.setDefaultAlignment(_LEFT)
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        for column in (FIELD, MARK):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        for column in (KNOWN, INCOMING):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)

    def show_sides(self, desk: str, file: str, lines: Sequence[SideLine]) -> None:
        """Show these rows under headings for both sides."""
        self._lines = tuple(lines)
        self.clearSpans()
        self.setRowCount(len(lines))
        self._headings = ("", desk, file, "")
        self._show_headings()
        for row, line in enumerate(lines):
            texts = (line.field, line.known, line.incoming, line.word)
            for column, text in enumerate(texts):
                item = QTableWidgetItem(text)
                item.setData(SIDE, line)
                item.setToolTip(tip(text))
                self.setItem(row, column, item)
            if line.mark is SideMark.SAME and line.known == line.incoming:
                self.setSpan(row, KNOWN, 1, 2)
        self.resizeRowsToContents()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the values anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._show_headings()
            self.resizeRowsToContents()

    def headings(self) -> tuple[str, ...]:
        """Return the headings of both sides, whole."""
        return self._headings

    def _show_headings(self) -> None:
        """Cut each line of a heading where its column ends; the tooltip has the whole."""
        metrics = self.horizontalHeader().fontMetrics()
        for column, text in enumerate(self._headings):
            room = self.columnWidth(column) - 2 * MARGIN - 2
            lines = text.split("\n")
            elide = Qt.TextElideMode.ElideRight
            shown = [metrics.elidedText(line, elide, room) for line in lines]
            item = QTableWidgetItem("\n".join(shown))
            item.setToolTip(tip(text))
            self.setHorizontalHeaderItem(column, item)

    def texts(self) -> list[tuple[str, str, str, str]]:
        """Return what stands in the rows."""
        return [(line.field, line.known, line.incoming, line.word) for line in self._lines]


class _SidePainter(QStyledItemDelegate):
    """Draws a cell with its ground, its text wrapped, and a line below."""

    def __init__(self, table: SideTable) -> None:
        super().__init__(table)
        self._table = table
        self._line_of: tuple[str, int] = ("", 0)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Be as high as the wrapped text, and not lower than stacked signs need."""
        # New values are drawn semi-bold, which is wider.
        strong = QFont(option.font)
        strong.setWeight(QFont.Weight.DemiBold)
        metrics = QFontMetrics(strong if index.column() == INCOMING else option.font)
        text = str(index.data() or "")
        line = self._line_height(option.font)
        if index.column() in (FIELD, MARK):
            # Without a little room to spare a text of just this width would wrap.
            before = EDGE if index.column() == FIELD else MARGIN
            return QSize(metrics.horizontalAdvance(text) + before + MARGIN + 2, line)
        width = self._width(index)
        room = QRect(0, 0, max(40, width - 2 * MARGIN), 10_000)
        shown = breakable(metrics, text, room.width())
        return QSize(120, max(line, metrics.boundingRect(room, int(_WRAP), shown).height() + 12))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the cell."""
        line: SideLine = index.data(SIDE)
        palette: QPalette = option.palette
        tokens = tokens_for(palette)
        rect: QRect = option.rect
        column = index.column()
        text = str(index.data() or "")
        spanned = self._table.columnSpan(index.row(), column) > 1
        painter.save()
        painter.fillRect(rect, QColor(_ground(tokens, line, column)))
        painter.setPen(QColor(tokens.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        font = QFont(painter.font())
        if column == INCOMING and line.mark in (SideMark.NEW, SideMark.CHANGED, SideMark.CONFLICT):
            font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(_colour(tokens, line, column)))
        left = EDGE if column == FIELD else MARGIN
        area = rect.adjusted(left, 4, -MARGIN, -5)
        shown = breakable(painter.fontMetrics(), text, area.width())
        painter.drawText(area, int(_CENTRED if spanned else _WRAP), shown)
        painter.restore()

    def _line_height(self, font: QFont) -> int:
        """Return the height of a line; it takes a while to find out, and each cell asks."""
        if self._line_of[0] != font.key():
            self._line_of = (font.key(), row_height(font))
        return self._line_of[1]

    def _width(self, index: Index) -> int:
        width = self._table.columnWidth(KNOWN)
        if self._table.columnSpan(index.row(), KNOWN) > 1:
            width += self._table.columnWidth(INCOMING)
        return width


def breakable(metrics: QFontMetrics, text: str, room: int) -> str:
    """Return a text in which words that are wider than the room may be broken.

    Scripts without blanks between words are left to Qt, which knows where they may be broken.
    """
    return "".join(_in_pieces(metrics, word, room) for word in _WORDS.split(text))


def _in_pieces(metrics: QFontMetrics, word: str, room: int) -> str:
    if not word or max(word) >= LAST_WITH_BLANKS:
        return word
    pieces = []
    # No letter is narrower than a pixel: of a very long word only so much is measured.
    while word and metrics.horizontalAdvance(word[: room + 1]) > room:
        lengths = range(1, min(len(word), room + 1))
        too_wide = bisect_right(lengths, room, key=lambda n: metrics.horizontalAdvance(word[:n]))
        at = max(1, too_wide)
        pieces.append(word[:at])
        word = word[at:]
    return MAY_BREAK.join((*pieces, word))


def _ground(tokens: Tokens, line: SideLine, column: int) -> str:
    if column in (KNOWN, INCOMING) and line.mark in DIFFERING:
        return tokens.difference
    if column == INCOMING and line.mark is SideMark.NEW:
        return tokens.tones["new"].ground or tokens.base
    return tokens.base


def _colour(tokens: Tokens, line: SideLine, column: int) -> str:
    is_blank = (column == KNOWN and line.mark is SideMark.NEW) or (
        column == INCOMING and line.mark is SideMark.ONLY_DESK
    )
    if column in (FIELD, MARK) or line.mark is SideMark.SAME or is_blank:
        return tokens.muted
    return tokens.text


_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_WRAP = _LEFT | Qt.TextFlag.TextWordWrap
_CENTRED = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
