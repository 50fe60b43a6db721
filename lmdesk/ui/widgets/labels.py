"""Labels for data: never taken for markup, cut at the end when there is no room."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from lmdesk.ui.texts import tip

LETTERS, HEADING_LETTERS = 4, 8
"""Down to the width of so many capitals a label gives way."""

LONGEST_WORD = 24
"""Letters of a word for which a label of several lines asks for room."""


def plain_label(text: str = "", *, style: str = "", wrap: bool = False) -> QLabel:
    """Return a label that shows text as it is.

    `style` names looks of the style sheet, divided by spaces: muted, faint, bad, heading, name,
    section, small, strong, key.
    """
    label = _Wrapped(text) if wrap else QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(wrap)
    for name in style.split():
        label.setProperty(name, "true")
    return label


class _Wrapped(QLabel):
    """A label of several lines. A word without an end, as only a bad list has, is cut."""

    def minimumSizeHint(self) -> QSize:
        """Do not ask for more room than an ordinary word needs: a panel would grow with it."""
        hint = super().minimumSizeHint()
        word = LONGEST_WORD * self.fontMetrics().averageCharWidth()
        return QSize(min(hint.width(), word), hint.height())


def rule() -> QFrame:
    """Return a thin line between two parts of a panel."""
    line = QFrame()
    line.setProperty("rule", "true")
    return line


class ElidedLabel(QLabel):
    """A label that ends in … when its text has no room; the tooltip then has the whole."""

    def __init__(self, text: str = "", *, style: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        for name in style.split():
            self.setProperty(name, "true")
        self.setText(text)

    def minimumSizeHint(self) -> QSize:
        """Give way down to a few letters; a heading stays longer, and a short text whole."""
        letters = HEADING_LETTERS if self.property("heading") else LETTERS
        least = self.fontMetrics().horizontalAdvance("M" * letters)
        hint = super().minimumSizeHint()
        return QSize(min(least, hint.width()), hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell the whole text in the tooltip when it is cut."""
        super().resizeEvent(event)
        self.setToolTip(tip(self.text()) if self._shown() != self.text() else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw as much of the text as there is room for."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        flags = int(self.alignment()) | int(Qt.TextFlag.TextSingleLine)
        painter.drawText(self.contentsRect(), flags, self._shown())

    def _shown(self) -> str:
        width = self.contentsRect().width()
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, width)
