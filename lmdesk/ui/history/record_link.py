"""A link to a record that ends in … where there is no room for its name."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolButton

from lmdesk.ui.texts import tip

EDGES = 12


class RecordLink(QToolButton):
    """Looks like a link, is reached with Tab, and gives way; the tooltip has the whole."""

    def __init__(self, text: str, spoken: str, handler: Callable[[], object]) -> None:
        super().__init__()
        self._whole = text
        self.setText(text)
        self.setAccessibleName(spoken)
        self.setToolTip(tip(text))
        self.setProperty("link", "true")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda: handler())

    def whole_text(self) -> str:
        """Return the text that is shown where there is room."""
        return self._whole

    def sizeHint(self) -> QSize:
        """Be as wide as the whole text."""
        # Qt takes & for the mark of a key; in a name it is a letter.
        width = self.fontMetrics().horizontalAdvance(self._whole) + EDGES
        return QSize(width, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Give way down to a few letters."""
        return QSize(self.fontMetrics().horizontalAdvance("MMMM"), super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the text to the room there is."""
        super().resizeEvent(event)
        room = self.width() - EDGES + 2
        elided = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, room)
        self.setText(elided.replace("&", "&&"))
