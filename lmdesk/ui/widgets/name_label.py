"""A person's name: titles muted, the surname semi-bold, the native name behind it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from lmdesk.ui.cells import NameCell
from lmdesk.ui.record_painting import name_pieces
from lmdesk.ui.texts import tip
from lmdesk.ui.theme import tokens_of

GAP = 10


class NameLabel(QWidget):
    """Draws a name in one line; what has no room is cut and stands whole in the tooltip."""

    def __init__(self, cell: NameCell, native: str = "", *, points: float = 13) -> None:
        super().__init__()
        self._cell = cell
        self._native = native
        font = QFont(self.font())
        font.setPointSizeF(points)
        self.setFont(font)
        whole = f"{cell}  {native}".strip()
        self.setAccessibleName(whole)
        self.setToolTip(tip(whole))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def text(self) -> str:
        """Return the name as text."""
        return str(self._cell)

    def sizeHint(self) -> QSize:
        """Be as wide as the name, and high enough for stacked signs."""
        width = self.fontMetrics().horizontalAdvance(f"{self._cell}  {self._native}") + 8
        return QSize(width, int(self.fontMetrics().height() * 1.5))

    def minimumSizeHint(self) -> QSize:
        """Give way."""
        return QSize(80, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pieces one after another."""
        tokens = tokens_of(self)
        pieces = name_pieces(self._cell, tokens)
        if self._native:
            pieces.append((f"  {self._native}", tokens.text, False))
        painter = QPainter(self)
        left = 0
        for text, colour, strong in pieces:
            font = QFont(self.font())
            font.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
            painter.setFont(font)
            painter.setPen(QColor(colour))
            metrics = QFontMetrics(font)
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, self.width() - left)
            area = self.rect().adjusted(left, 0, 0, 0)
            painter.drawText(area, int(Qt.AlignmentFlag.AlignVCenter), shown)
            left += metrics.horizontalAdvance(text)
            if left >= self.width():
                break
