"""The headings over a sheet: a chip for each column that says what it means, with a menu."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QHeaderView, QMenu, QWidget

from lmdesk.services.import_sheets import SheetColumn
from lmdesk.ui.icons import pixmap
from lmdesk.ui.import_list.field_menu import field_menu
from lmdesk.ui.import_list.sheet_model import SheetModel
from lmdesk.ui.theme import tokens_of
from lmdesk.ui.tokens import Tokens
from lmdesk.ui.widgets.chips import chip_font

EDGE, RADIUS, ARROW = 4, 4, 14
UNUSED = frozenset({"other", "number"})
"""Fields of columns from which nothing is taken over."""

OPENING = frozenset(
    {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_F4, Qt.Key.Key_Down}
)


class FieldHeader(QHeaderView):
    """Tab reaches the chips, the arrows go from one to the next, Enter opens the menu."""

    field_wanted = Signal(int, str)
    """Column from 0, and the field that it is to mean."""
    current_changed = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.current = 0
        self.setAccessibleName(self.tr("What the columns mean"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(56)
        self.sectionClicked.connect(self.open_menu)

    def sizeHint(self) -> QSize:
        """Leave room for a chip and its ring."""
        height = max(36, self.fontMetrics().height() + 18)
        return QSize(super().sizeHint().width(), height)

    def menu_of(self, section: int) -> QMenu | None:
        """Return the menu of a column, None where nothing can be told of it."""
        column = self._column(section)
        if column is None or column.field is None:
            return None
        return field_menu(self, column.field, lambda key: self.field_wanted.emit(section, key))

    def open_menu(self, section: int) -> None:
        """Open the menu under the chip of a column."""
        self.set_current(section)
        menu = self.menu_of(section)
        if menu is not None:
            menu.aboutToHide.connect(menu.deleteLater)
            menu.popup(
                self.mapToGlobal(QPoint(self.sectionViewportPosition(section), self.height()))
            )

    def set_current(self, section: int) -> None:
        """Make a column the one that keys act on."""
        if 0 <= section < self.count():
            self.current = section
            self.current_changed.emit(section)
            self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with the arrows, open with Enter, Space, F4 or Alt+Down."""
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.set_current(self.current + (1 if event.key() == Qt.Key.Key_Right else -1))
        elif event.key() == Qt.Key.Key_Home:
            self.set_current(0)
        elif event.key() == Qt.Key.Key_End:
            self.set_current(self.count() - 1)
        elif event.key() in OPENING:
            self.open_menu(self.current)
        else:
            event.ignore()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show that a chip can be pressed."""
        super().mouseMoveEvent(event)
        self.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self.viewport().update()

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803 -- Qt's name
        """Draw the chip of a column."""
        tokens = tokens_of(self)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(rect, QColor(tokens.window))
        painter.setPen(QColor(tokens.line2))
        painter.drawLine(rect.topRight(), rect.bottomRight())
        painter.setPen(QColor(tokens.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        column = self._column(logicalIndex)
        if column is not None and column.field is not None:
            chip = QRectF(rect.adjusted(EDGE, EDGE + 1, -EDGE - 1, -EDGE - 1))
            self._paint_chip(painter, chip, column, tokens)
            if self.hasFocus() and logicalIndex == self.current:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(QColor(tokens.accent), 2))
                painter.drawRoundedRect(chip.adjusted(-1, -1, 1, 1), RADIUS + 1, RADIUS + 1)
        painter.restore()

    def _paint_chip(
        self, painter: QPainter, chip: QRectF, column: SheetColumn, tokens: Tokens
    ) -> None:
        colour = tokens.link
        if column.field in UNUSED and column.sure:
            colour = tokens.muted
            edge = tokens.tones["skipped"].edge or tokens.line2
            painter.setPen(QPen(QColor(edge), 1, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
        else:
            tone = tokens.tones["unsure"]
            colour = tokens.link if column.sure else tone.text
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.tint if column.sure else tone.ground or tokens.tint))
        painter.drawRoundedRect(chip, RADIUS, RADIUS)
        painter.setFont(chip_font(self.font()))
        painter.setPen(QColor(colour))
        text = chip.adjusted(7, 0, -ARROW - 8, 0)
        name = str(self.model().headerData(column.at, Qt.Orientation.Horizontal) or "")
        elide = Qt.TextElideMode.ElideRight
        shown = painter.fontMetrics().elidedText(name, elide, int(max(0, text.width())))
        painter.drawText(text, int(_LEFT), shown)
        ratio = painter.device().devicePixelRatio()
        arrow = pixmap("chevron-down", colour, ARROW, ratio)
        top = int(chip.center().y() - ARROW / 2)
        painter.drawPixmap(int(chip.right()) - ARROW - 5, top, arrow)

    def _column(self, section: int) -> SheetColumn | None:
        model = self.model()
        assert isinstance(model, SheetModel)
        if model.view is None or not 0 <= section < len(model.view.columns):
            return None
        return model.view.columns[section]


_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
