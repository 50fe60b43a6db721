"""The list at the side of a page: names with counts, some with a second line."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from lmdesk.ui.icons import pixmap
from lmdesk.ui.texts import tip
from lmdesk.ui.tokens import Tokens, tokens_for

ITEM = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex


class SideItem(NamedTuple):
    """An entry. `detail` is a second line, `tone` its colour; `number` stands at the right."""

    id: int
    text: str
    number: str = ""
    detail: str = ""
    icon: str = ""
    tone: str = ""
    indent: int = 0


class SideList(QListWidget):
    """Tells by `chosen` which entry is current."""

    chosen = Signal(object)

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

    def select_id(self, item_id: int) -> None:
        """Make an entry current."""
        for row in range(self.count()):
            if self.item(row).data(ITEM).id == item_id:
                self.setCurrentRow(row)


class _SidePainter(QStyledItemDelegate):
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
        if option.state & QStyle.StateFlag.State_Enabled:
            self._write(painter, area, item, tokens, selected=selected)
        else:
            self._write_heading(painter, area, item.text, tokens)
        painter.restore()

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
        painter.setPen(QColor(tokens.text))
        if selected:
            font.setWeight(QFont.Weight.DemiBold)
            painter.setFont(font)
        elide = Qt.TextElideMode.ElideRight
        shown = painter.fontMetrics().elidedText(item.text, elide, line.width())
        painter.drawText(line, int(Qt.AlignmentFlag.AlignLeft), shown)
        if item.detail:
            font.setWeight(QFont.Weight.Normal)
            font.setPointSizeF(9)
            painter.setFont(font)
            colour = tokens.tones[item.tone].text if item.tone else tokens.muted
            painter.setPen(QColor(colour))
            below = area.adjusted(0, metrics.height(), 0, 0)
            shown = painter.fontMetrics().elidedText(item.detail, elide, below.width())
            painter.drawText(below, int(Qt.AlignmentFlag.AlignLeft), shown)
