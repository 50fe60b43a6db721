"""A line to type in that ends in … while its text has no room and nobody types."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QStyle, QStyleOptionFrame

INSET = 2
"""So far inside its frame a line of Qt begins its text."""


class ElidedLine(QLineEdit):
    """Without the keyboard it shows the beginning of a long text, never half a letter."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text itself where it is too long to be shown whole."""
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        style = self.style()
        area = style.subElementRect(QStyle.SubElement.SE_LineEditContents, option, self)
        area.adjust(INSET, 0, -INSET, 0)
        if self.hasFocus() or self.fontMetrics().horizontalAdvance(self.text()) <= area.width():
            super().paintEvent(event)
            return
        painter = QPainter(self)
        style.drawPrimitive(QStyle.PrimitiveElement.PE_PanelLineEdit, option, painter, self)
        painter.setPen(self.palette().text().color())
        elide = Qt.TextElideMode.ElideRight
        shown = self.fontMetrics().elidedText(self.text(), elide, area.width())
        painter.drawText(area, int(self.alignment()) | int(Qt.AlignmentFlag.AlignVCenter), shown)
