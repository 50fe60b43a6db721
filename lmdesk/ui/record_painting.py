"""How the cells of the one table are drawn."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette, QPen
from PySide6.QtWidgets import (
    QComboBox,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from lmdesk.ui.cells import ChipCell, GroupRow, MarkedCell, NameCell
from lmdesk.ui.icons import pixmap
from lmdesk.ui.record_model import CELL, UNREAD, RecordModel
from lmdesk.ui.tokens import Tokens, tokens_for
from lmdesk.ui.widgets.chips import PADDING, chip_font, paint_chip, paint_code

MARGIN, FIRST = 8, 20
"""Room beside the text of a cell; the first column stands under the heading of the page."""

CHIP = 20
ROUNDING = 3
"""Pixels that the widths of letters may lose by rounding."""

CODE = (28, 18)
DOT = 8

Index = QModelIndex | QPersistentModelIndex


class RecordPainter(QStyledItemDelegate):
    """Draws names, codes, chips and group rows; changes cells that have choices."""

    chosen = Signal(object, str, str)
    """Id of the record, key of the column, code that was chosen."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._table = table
        self.hovered = -1

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one cell."""
        rect: QRect = option.rect
        palette: QPalette = option.palette
        tokens = tokens_for(palette)
        # The model is asked directly: by way of the index each answer would pass through Qt.
        model, row, column = self._model(), index.row(), index.column()
        painter.save()
        painter.setClipRect(rect)
        group = model.group(row)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(rect, QColor(self._ground(tokens, row, selected, group is not None)))
        painter.setPen(QColor(tokens.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if group is not None:
            self._paint_group(painter, rect, index, group, tokens)
        else:
            is_first = self._table.horizontalHeader().visualIndex(column) == 0
            area = rect.adjusted(FIRST if is_first else MARGIN, 0, -MARGIN, -1)
            if model.id_at(row) is None:
                _paint_muted(painter, area, UNREAD if is_first else None, tokens)
            else:
                draw = _PAINTERS.get(model.columns[column].kind, _paint_text)
                draw(painter, area, model.cell(row, column), tokens)
        if self._table.hasFocus() and row == self._table.currentIndex().row():
            self._paint_ring(painter, rect, index, tokens)
        painter.restore()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Return the list of choices for a cell."""
        column = self._model().columns[index.column()]
        box = QComboBox(parent)
        box.setAccessibleName(column.heading)
        for code, text in column.choices:
            box.addItem(text, code)
        box.activated.connect(lambda: self._commit(box))
        return box

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Show the present choice."""
        assert isinstance(editor, QComboBox)
        editor.setCurrentIndex(editor.findText(str(index.data(CELL) or "")))
        editor.showPopup()

    def setModelData(self, editor: QWidget, model: Any, index: Index) -> None:
        """Tell what was chosen."""
        assert isinstance(editor, QComboBox)
        column = self._model().columns[index.column()]
        if editor.currentText() != str(index.data(CELL) or "") and editor.currentIndex() >= 0:
            record_id = self._model().ids[index.row()]
            self.chosen.emit(record_id, column.key, str(editor.currentData()))

    def _commit(self, editor: QWidget) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor)

    def _model(self) -> RecordModel:
        model = self._table.model()
        assert isinstance(model, RecordModel)
        return model

    def _ground(self, tokens: Tokens, row: int, selected: bool, group: bool) -> str:
        if selected:
            return tokens.highlight if self._table.hasFocus() else tokens.highlight_unfocused
        if group:
            return tokens.window
        return tokens.hover if row == self.hovered else tokens.base

    def _paint_group(
        self, painter: QPainter, rect: QRect, index: Index, group: GroupRow, tokens: Tokens
    ) -> None:
        """Draw the heading across all columns; each cell shows its piece of it."""
        first = self._table.horizontalHeader().logicalIndex(0)
        left = self._table.columnViewportPosition(first) + FIRST
        line = QRect(left, rect.top(), 10_000, rect.height() - 1)
        arrow = "chevron-right" if group.collapsed else "chevron-down"
        ratio = painter.device().devicePixelRatio()
        painter.drawPixmap(left, rect.center().y() - 7, pixmap(arrow, tokens.muted, 14, ratio))
        line.setLeft(left + 22)
        if group.code:
            painter.setPen(QColor(tokens.muted))
            _paint_code(painter, line, group.code, tokens)
            line.setLeft(line.left() + CODE[0] + MARGIN)
        font = QFont(painter.font())
        strong = QFont(font)
        strong.setWeight(QFont.Weight.DemiBold)
        painter.setFont(strong)
        painter.setPen(QColor(tokens.text))
        line.setLeft(_draw(painter, line, group.text) + 10)
        painter.setFont(font)
        painter.setPen(QColor(tokens.muted))
        line.setLeft(_draw(painter, line, group.detail) + 10)
        painter.setPen(QColor(tokens.tones["unsure"].text))
        _draw(painter, line, group.warning)

    def _paint_ring(self, painter: QPainter, rect: QRect, index: Index, tokens: Tokens) -> None:
        painter.setPen(QPen(QColor(tokens.accent), 2))
        painter.drawLine(rect.topLeft(), rect.topRight())
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())


def _draw(painter: QPainter, line: QRect, text: str) -> int:
    """Draw a text at the left of a line; return where it ends."""
    painter.drawText(line, int(_LEFT), text)
    return line.left() + painter.fontMetrics().horizontalAdvance(text)


_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


def _elided(metrics: QFontMetrics, text: str, width: int) -> str:
    one_line = text.replace("\n", " ")
    return metrics.elidedText(one_line, Qt.TextElideMode.ElideRight, max(0, width))


def _paint_text(painter: QPainter, area: QRect, cell: Any, tokens: Tokens) -> None:
    painter.setPen(QColor(tokens.text))
    text = "" if cell is None else str(cell)
    painter.drawText(area, int(_LEFT), _elided(painter.fontMetrics(), text, area.width()))


def _paint_muted(painter: QPainter, area: QRect, cell: Any, tokens: Tokens) -> None:
    painter.setPen(QColor(tokens.muted))
    text = "" if cell is None else str(cell)
    painter.drawText(area, int(_LEFT), _elided(painter.fontMetrics(), text, area.width()))


def _paint_number(painter: QPainter, area: QRect, cell: Any, tokens: Tokens) -> None:
    painter.setPen(QColor(tokens.muted))
    painter.drawText(area, int(_RIGHT), "" if cell is None else str(cell))


def _paint_name(painter: QPainter, area: QRect, cell: Any, tokens: Tokens) -> None:
    if not isinstance(cell, NameCell):
        _paint_text(painter, area, cell, tokens)
        return
    room = QRect(area)
    if cell.mark:
        room.setRight(room.right() - 22)
    for text, colour, strong in name_pieces(cell, tokens):
        font = QFont(painter.font())
        font.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
        painter.save()
        painter.setFont(font)
        painter.setPen(QColor(colour))
        metrics = painter.fontMetrics()
        painter.drawText(room, int(_LEFT), _elided(metrics, text, room.width()))
        room.setLeft(min(room.right(), room.left() + metrics.horizontalAdvance(text)))
        painter.restore()
    if cell.mark:
        ratio = painter.device().devicePixelRatio()
        mark = pixmap(cell.mark, tokens.tones["unsure"].text, 16, ratio)
        painter.drawPixmap(room.left() + 6, area.center().y() - 8, mark)


def name_pieces(cell: NameCell, tokens: Tokens) -> list[tuple[str, str, bool]]:
    """Return the parts of a name with their colour and whether they are semi-bold."""
    pieces = [(f"{cell.titles} ", tokens.muted, False)] if cell.titles else []
    at = cell.text.casefold().find(cell.surname.casefold()) if cell.surname else -1
    # Folding may change the length of a text; then no part of it can be cut out by place.
    if cell.surname is None or at < 0 or len(cell.text.casefold()) != len(cell.text):
        return [*pieces, (cell.text, tokens.text, False)]
    end = at + len(cell.surname)
    parts = ((cell.text[:at], False), (cell.text[at:end], True), (cell.text[end:], False))
    return pieces + [(text, tokens.text, strong) for text, strong in parts if text]


def _paint_code(painter: QPainter, area: QRect, cell: Any, tokens: Tokens) -> None:
    painter.setPen(QColor(tokens.muted))
    if not cell:
        painter.drawText(area, int(_LEFT), "–")
        return
    font = chip_font(painter.font())
    font.setPointSizeF(8.5)
    painter.save()
    painter.setFont(font)
    top = area.center().y() - CODE[1] / 2
    paint_code(painter, QRectF(area.left(), top, *CODE), str(cell), tokens.line2)
    painter.restore()


def _paint_chip(painter: QPainter, area: QRect, cell: Any, tokens: Tokens) -> None:
    if not isinstance(cell, ChipCell):
        _paint_text(painter, area, cell, tokens)
        return
    painter.save()
    painter.setFont(chip_font(painter.font()))
    metrics = painter.fontMetrics()
    text = _elided(metrics, cell.text, area.width() - 2 * PADDING)
    width = metrics.horizontalAdvance(text) + 2 * PADDING
    top = area.center().y() - CHIP / 2
    paint_chip(painter, QRectF(area.left(), top, width, CHIP), text, tokens.tones[cell.tone])
    painter.restore()


def _paint_status(painter: QPainter, area: QRect, cell: Any, tokens: Tokens) -> None:
    if not isinstance(cell, ChipCell):
        _paint_text(painter, area, cell, tokens)
        return
    tone = tokens.tones[cell.tone]
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(tone.text), 1.5))
    painter.setBrush(Qt.BrushStyle.NoBrush if tone.ground is None else QColor(tone.text))
    painter.drawEllipse(QRectF(area.left(), area.center().y() - DOT / 2 + 0.5, DOT, DOT))
    painter.restore()
    _paint_text(painter, area.adjusted(DOT + 7, 0, 0, 0), cell.text, tokens)


def _paint_marked(painter: QPainter, area: QRect, cell: Any, tokens: Tokens) -> None:
    if not isinstance(cell, MarkedCell) or cell.chip is None:
        _paint_text(painter, area, cell, tokens)
        return
    metrics = QFontMetrics(chip_font(painter.font()))
    wide = metrics.horizontalAdvance(cell.chip.text) + 2 * PADDING + ROUNDING
    text = painter.fontMetrics().horizontalAdvance(cell.text)
    room = max(0, min(text, area.width() - wide - MARGIN))
    left = QRect(area.left(), area.top(), room, area.height())
    _paint_text(painter, left, cell.text, tokens)
    rest = area.adjusted(room + MARGIN, 0, 0, 0)
    _paint_chip(painter, rest, cell.chip, tokens)


_PAINTERS: Mapping[str, Callable[[QPainter, QRect, Any, Tokens], None]] = MappingProxyType(
    {
        "chip": _paint_chip,
        "code": _paint_code,
        "date": _paint_muted,
        "marked": _paint_marked,
        "muted": _paint_muted,
        "name": _paint_name,
        "number": _paint_number,
        "status": _paint_status,
        "text": _paint_text,
    }
)
