"""A link to a record: cut at the end when there is no room, reached with Tab."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPaintEvent
from PySide6.QtWidgets import (
    QSizePolicy,
    QStyle,
    QStyleOptionToolButton,
    QStylePainter,
    QToolButton,
)

from lmdesk.ui.texts import tip
from lmdesk.ui.tokens import tokens_for

EDGE = 4


class RecordLink(QToolButton):
    """Shows a name, cut at the end where there is no room, and opens what it names."""

    def __init__(self, text: str, handler: Callable[[], object]) -> None:
        super().__init__()
        self._handler = handler
        self._whole = ""
        self.setProperty("link", "true")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda: self._handler())
        self.lead_to(text, handler)

    def lead_to(self, text: str, handler: Callable[[], object]) -> None:
        """Show another name and open something else."""
        self._whole = text
        self._handler = handler
        self.setAccessibleName(text)
        self.setToolTip(tip(text))
        self.updateGeometry()
        self.update()

    def whole_text(self) -> str:
        """Return the name uncut."""
        return self._whole

    def sizeHint(self) -> QSize:
        """Ask for the room of the whole name."""
        metrics = self.fontMetrics()
        width = metrics.horizontalAdvance(self._whole) + 2 * EDGE + 1
        return QSize(width, metrics.height() + 4)

    def minimumSizeHint(self) -> QSize:
        """Give way down to a few letters."""
        return QSize(self.fontMetrics().horizontalAdvance("MMMM"), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground of a button and, from its left, as much of the name as fits."""
        option = QStyleOptionToolButton()
        self.initStyleOption(option)
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ToolButton, option)
        room = self.rect().adjusted(EDGE, 0, -EDGE, 0)
        elide = Qt.TextElideMode.ElideRight
        shown = self.fontMetrics().elidedText(self._whole, elide, room.width())
        painter.setPen(QColor(tokens_for(QGuiApplication.palette()).link))
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | _PLAIN), shown)


_PLAIN = Qt.TextFlag.TextSingleLine
