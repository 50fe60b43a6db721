"""The list at the side of a page: names with counts, some with a second line."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from lmdesk.domain.found_parts import found_parts
from lmdesk.ui.icons import pixmap
from lmdesk.ui.texts import tip
from lmdesk.ui.tokens import Tokens, tokens_for

ITEM = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex


class SideItem(NamedTuple):
    """An entry. `detail` is a second line, `tone` its colour; `number` stands at the right.

    `tick` tells whether the entry takes part, None where that cannot be chosen. `marked` are folded
    words that were searched: where the text has them they are tinted.
    """

    id: int
    text: str
    number: str = ""
    detail: str = ""
    icon: str = ""
    tone: str = ""
    indent: int = 0
    tick: bool | None = None
    marked: Sequence[str] = ()


class SideList(QListWidget):
    """Tells by `chosen` which entry is current, and by `ticked` which is to take part or not.

    A tick is set and taken away by a click on its box and by Space.
    """

    chosen = Signal(object)
    ticked = Signal(int, bool)

    def __init__(self, accessible_name: str) -> None:
        super().__init__()
        self.setAccessibleName(accessible_name)
        self.setProperty("sidelist", "true")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_SidePainter(self))
        self.currentItemChanged.connect(lambda: self.chosen.emit(self.current_id()))

    def set_items(self, items: Sequence[SideItem]) -> None:
        """Show these entries; the current one stays current where it is still there."""
        current = self.current_id()
        self.blockSignals(True)
        self.clear()
        for item in items:
            entry = QListWidgetItem(item.text)
            entry.setData(ITEM, item)
            entry.setToolTip(tip("\n".join(filter(None, (item.text, item.detail)))))
            spoken = ", ".join(filter(None, (item.text, item.detail, item.number)))
            entry.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
            if item.tick is not None:
                entry.setFlags(entry.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                state = Qt.CheckState.Checked if item.tick else Qt.CheckState.Unchecked
                entry.setCheckState(state)
            self.addItem(entry)
        ids = [item.id for item in items]
        self.setCurrentRow(ids.index(current) if current in ids else -1)
        self.blockSignals(False)
        if current not in ids:
            self.chosen.emit(None)

    def current_id(self) -> int | None:
        """Return the id of the current entry."""
        item = self.currentItem()
        return int(item.data(ITEM).id) if item is not None else None

    def tick_of(self, item_id: int | None) -> bool | None:
        """Return whether an entry is ticked, None where there is nothing to tick."""
        items: list[SideItem] = [self.item(row).data(ITEM) for row in range(self.count())]
        return next((item.tick for item in items if item.id == item_id), None)

    def turn(self) -> None:
        """Ask for the other tick of the current entry, where it has one."""
        current = self.current_id()
        ticked = self.tick_of(current)
        if current is not None and ticked is not None:
            self.ticked.emit(current, not ticked)

    def select_id(self, item_id: int) -> None:
        """Make an entry current."""
        for row in range(self.count()):
            if self.item(row).data(ITEM).id == item_id:
                self.setCurrentRow(row)


class _SidePainter(QStyledItemDelegate):
    def __init__(self, entries: SideList) -> None:
        super().__init__(entries)
        self._entries = entries

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """Tell of a tick when its box is clicked, or Space is pressed; the page decides."""
        item: SideItem = index.data(ITEM)
        if item.tick is None:
            return False
        is_key = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Space
        is_click = (
            isinstance(event, QMouseEvent)
            and event.type() is QEvent.Type.MouseButtonRelease
            and event.button() is Qt.MouseButton.LeftButton
            and self._box(option.rect, item).contains(event.position().toPoint())
        )
        if is_key or is_click:
            self._entries.ticked.emit(item.id, not item.tick)
        return is_key or is_click

    def _box(self, whole: QRect, item: SideItem) -> QRect:
        """Return where the box of a tick is, in the middle of the first line."""
        side = 16
        left = whole.left() + 8 + 16 * item.indent
        return QRect(left, whole.top() + 7, side, side)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Be one or two lines high."""
        line = option.fontMetrics.height()
        item: SideItem = index.data(ITEM)
        return QSize(80, line * (2 if item.detail else 1) + 12)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one entry."""
        item: SideItem = index.data(ITEM)
        tokens = tokens_for(option.palette)
        whole: QRect = option.rect
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if selected or hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.highlight if selected else tokens.hover))
            painter.drawRoundedRect(whole.adjusted(0, 1, 0, -1), 6, 6)
        area = whole.adjusted(8 + 16 * item.indent, 5, -8, -5)
        if item.icon:
            ratio = painter.device().devicePixelRatio()
            colour = tokens.accent if selected else tokens.muted
            picture = pixmap(item.icon, colour, 16, ratio)
            painter.drawPixmap(area.left(), area.top() + 1, picture)
            area.setLeft(area.left() + 24)
        if item.tick is not None:
            self._paint_tick(painter, self._box(whole, item), option, ticked=item.tick)
            area.setLeft(area.left() + 24)
        if option.state & QStyle.StateFlag.State_Enabled:
            self._write(painter, area, item, tokens, selected=selected)
        else:
            self._write_heading(painter, area, item.text, tokens)
        painter.restore()

    def _paint_tick(
        self, painter: QPainter, box: QRect, option: QStyleOptionViewItem, *, ticked: bool
    ) -> None:
        """Draw the box as other lists have it."""
        look = QStyleOptionViewItem(option)
        look.rect = box
        look.state = QStyle.StateFlag.State_Enabled | (
            QStyle.StateFlag.State_On if ticked else QStyle.StateFlag.State_Off
        )
        primitive = QStyle.PrimitiveElement.PE_IndicatorItemViewItemCheck
        self._entries.style().drawPrimitive(primitive, look, painter, self._entries)

    def _write_heading(self, painter: QPainter, area: QRect, text: str, tokens: Tokens) -> None:
        """Draw what stands over some entries and cannot be chosen itself."""
        font = QFont(painter.font())
        font.setPointSizeF(9)
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(tokens.muted))
        painter.drawText(area, int(Qt.AlignmentFlag.AlignVCenter), text)

    def _write(
        self, painter: QPainter, area: QRect, item: SideItem, tokens: Tokens, *, selected: bool
    ) -> None:
        font = QFont(painter.font())
        metrics = painter.fontMetrics()
        line = QRect(area.left(), area.top(), area.width(), metrics.height())
        painter.setPen(QColor(tokens.muted if selected else tokens.faint))
        painter.drawText(line, int(Qt.AlignmentFlag.AlignRight), item.number)
        line.setRight(
            line.right() - (metrics.horizontalAdvance(item.number) + 8 if item.number else 0)
        )
        painter.setPen(QColor(tokens.muted if item.tick is False else tokens.text))
        if selected:
            font.setWeight(QFont.Weight.DemiBold)
            painter.setFont(font)
        elide = Qt.TextElideMode.ElideRight
        shown = painter.fontMetrics().elidedText(item.text, elide, line.width())
        if item.marked:
            _mark(painter, line, shown, item.marked, tokens)
        painter.drawText(line, int(Qt.AlignmentFlag.AlignLeft), shown)
        if item.detail:
            font.setWeight(QFont.Weight.Normal)
            font.setPointSizeF(9)
            painter.setFont(font)
            colour = tokens.tones[item.tone].text if item.tone else tokens.muted
            painter.setPen(QColor(colour))
            below = area.adjusted(0, metrics.height(), 0, 0)
            shown = painter.fontMetrics().elidedText(item.detail, elide, below.width())
            if item.marked:
                _mark(painter, below, shown, item.marked, tokens)
            painter.drawText(below, int(Qt.AlignmentFlag.AlignLeft), shown)


def _mark(
    painter: QPainter, line: QRect, shown: str, marked: Sequence[str], tokens: Tokens
) -> None:
    """Tint the parts of a text that were searched for, before it is written over them."""
    metrics = painter.fontMetrics()
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens.tones["update"].ground or tokens.hover))
    for start, end in found_parts(shown, marked):
        left = metrics.horizontalAdvance(shown[:start])
        width = metrics.horizontalAdvance(shown[:end]) - left
        painter.drawRect(QRect(line.left() + left, line.top(), width, metrics.height()))
    painter.restore()
