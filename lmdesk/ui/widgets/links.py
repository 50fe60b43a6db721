"""Buttons that look like links: reached with Tab, cut at the end where there is no room."""

from collections.abc import Callable

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPaintEvent
from PySide6.QtWidgets import (
    QSizePolicy,
    QStyle,
    QStyleOptionToolButton,
    QStylePainter,
)

from lmdesk.ui.texts import key_free, tip
from lmdesk.ui.tokens import tokens_for
from lmdesk.ui.widgets.pressing import ToolButton

EDGE, GAP = 1, 6
"""Room left for the ring of the focus, and between icon and text."""

_LINE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


class LinkButton(ToolButton):
    """Shows a text, often a name, and does what it leads to; the tooltip has the whole text."""

    def __init__(self, text: str, handler: Callable[[], object], *, spoken: str = "") -> None:
        super().__init__()
        self._whole = ""
        self._handler = handler
        self.setProperty("link", "true")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda: self._handler())
        self.lead_to(text, handler, spoken=spoken)

    def lead_to(self, text: str, handler: Callable[[], object], *, spoken: str = "") -> None:
        """Show another text and do something else."""
        self._whole = text
        self._handler = handler
        # Qt takes & for the mark of a key; in a name it is a letter.
        self.setText(key_free(text))
        self.setAccessibleName(spoken or text)
        self.setToolTip(tip(text))
        self.updateGeometry()
        self.update()

    def whole_text(self) -> str:
        """Return the text uncut."""
        return self._whole

    def sizeHint(self) -> QSize:
        """Ask for the room of icon and whole text."""
        icon = 0 if self.icon().isNull() else self.iconSize().width() + GAP
        metrics = self.fontMetrics()
        width = metrics.horizontalAdvance(self._whole) + icon + 2 * EDGE + 2
        return QSize(width, metrics.height() + 6)

    def minimumSizeHint(self) -> QSize:
        """Give way down to a few letters."""
        few = self.fontMetrics().horizontalAdvance("MMMM")
        return QSize(min(few, self.sizeHint().width()), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground as the style does, and from the left what there is room for."""
        option = QStyleOptionToolButton()
        self.initStyleOption(option)
        option.text, option.icon = "", QIcon()
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ToolButton, option)
        area = self.rect().adjusted(EDGE, 0, -EDGE, 0)
        if not self.icon().isNull():
            size = self.iconSize().width()
            place = QRect(area.left(), area.center().y() - size // 2 + 1, size, size)
            self.icon().paint(painter, place)
            area.setLeft(area.left() + size + GAP)
        colours = tokens_for(QGuiApplication.palette())
        painter.setPen(QColor(colours.link if self.isEnabled() else colours.disabled))
        elide = Qt.TextElideMode.ElideRight
        shown = self.fontMetrics().elidedText(self._whole, elide, area.width())
        painter.drawText(area, int(_LINE), shown)
