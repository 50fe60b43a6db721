"""Values of records side by side: a field a row, wrapped, a value of both sides over both."""

from collections.abc import Sequence
from typing import Any, NamedTuple

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

from lmdesk.ui.fonts import row_height
from lmdesk.ui.texts import tip
from lmdesk.ui.tokens import Tokens, tokens_for
from lmdesk.ui.widgets.breaking import breakable

Index = QModelIndex | QPersistentModelIndex

FIELD, LEFT, RIGHT, LAST = range(4)
LINE = Qt.ItemDataRole.UserRole
EDGE, MARGIN = 16, 8


class CellLook(NamedTuple):
    """How a cell is drawn. `indent` is room before its text, for a mark."""

    ground: str
    colour: str
    strong: bool = False
    indent: int = 0


class ValueTable(QTableWidget):
    """Four columns: the field, two sides, and what is said of them.

    `fitted` are the columns that are as wide as their texts; the others share the rest.
    """

    def __init__(self, accessible_name: str, fitted: Sequence[int]) -> None:
        super().__init__(0, 4)
        self.fitted = frozenset(fitted)
        self._headings: tuple[str, ...] = ()
        self.setAccessibleName(accessible_name)
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
        for column in (FIELD, LEFT, RIGHT, LAST):
            fits = column in self.fitted
            mode = QHeaderView.ResizeMode
            header.setSectionResizeMode(column, mode.ResizeToContents if fits else mode.Stretch)

    def show_values(
        self, headings: Sequence[str], rows: Sequence[tuple[Sequence[str], Any, bool]]
    ) -> None:
        """Show rows: four texts, what the painter is to know, and whether one value is of both."""
        self.clearSpans()
        self.setRowCount(len(rows))
        self._headings = tuple(headings)
        self._show_headings()
        for row, (texts, line, is_one) in enumerate(rows):
            for column, text in enumerate(texts):
                item = QTableWidgetItem(text)
                item.setData(LINE, line)
                item.setToolTip(tip(text))
                self.setItem(row, column, item)
            if is_one:
                self.setSpan(row, LEFT, 1, 2)
        self.resizeRowsToContents()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the values anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._show_headings()
            self.resizeRowsToContents()

    def headings(self) -> tuple[str, ...]:
        """Return the headings of the columns, whole."""
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


class ValuePainter(QStyledItemDelegate):
    """Draws a cell with its ground, its text wrapped, and a line below."""

    def __init__(self, table: ValueTable) -> None:
        super().__init__(table)
        self.table = table
        self._line_of: tuple[str, int] = ("", 0)

    def look(self, tokens: Tokens, index: Index) -> CellLook:
        """Return how a cell is drawn."""
        return CellLook(tokens.base, tokens.muted if index.column() == FIELD else tokens.text)

    def indent(self, index: Index) -> int:
        """Return the room before the text of a cell, for a mark."""
        return 0

    def paint_mark(self, painter: QPainter, area: QRect, tokens: Tokens, index: Index) -> None:
        """Draw what stands beside the text; the area is that of the whole cell."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Be as high as the wrapped text, and not lower than stacked signs need."""
        # Some values are drawn semi-bold, which is wider.
        strong = QFont(option.font)
        strong.setWeight(QFont.Weight.DemiBold)
        column = index.column()
        may_be_strong = column in (RIGHT, LAST) and column not in self.table.fitted
        metrics = QFontMetrics(strong if may_be_strong else option.font)
        text = str(index.data() or "")
        line = self._line_height(option.font)
        before = self.indent(index)
        if column in self.table.fitted:
            # Without a little room to spare a text of just this width would wrap.
            margins = (EDGE if column == FIELD else MARGIN) + MARGIN + 2
            return QSize(metrics.horizontalAdvance(text) + before + margins, line)
        room = QRect(0, 0, max(40, self._width(index) - before - 2 * MARGIN), 10_000)
        shown = breakable(metrics, text, room.width())
        return QSize(120, max(line, metrics.boundingRect(room, int(_WRAP), shown).height() + 12))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the cell."""
        palette: QPalette = option.palette
        tokens = tokens_for(palette)
        rect: QRect = option.rect
        column = index.column()
        look = self.look(tokens, index)
        painter.save()
        painter.fillRect(rect, QColor(look.ground))
        painter.setPen(QColor(tokens.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        self.paint_mark(painter, rect, tokens, index)
        font = QFont(painter.font())
        if look.strong:
            font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(look.colour))
        left = (EDGE if column == FIELD else MARGIN) + (self.indent(index) if column else 0)
        area = rect.adjusted(left, 4, -MARGIN, -5)
        shown = breakable(painter.fontMetrics(), str(index.data() or ""), area.width())
        painter.drawText(area, int(_CENTRED if self.is_one(index) else _WRAP), shown)
        painter.restore()

    def is_one(self, index: Index) -> bool:
        """Tell whether a value stands over both sides."""
        return self.table.columnSpan(index.row(), index.column()) > 1

    def _line_height(self, font: QFont) -> int:
        """Return the height of a line; it takes a while to find out, and each cell asks."""
        if self._line_of[0] != font.key():
            self._line_of = (font.key(), row_height(font))
        return self._line_of[1]

    def _width(self, index: Index) -> int:
        if not self.is_one(index):
            return self.table.columnWidth(index.column())
        return self.table.columnWidth(LEFT) + self.table.columnWidth(RIGHT)


_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_WRAP = _LEFT | Qt.TextFlag.TextWordWrap
_CENTRED = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
