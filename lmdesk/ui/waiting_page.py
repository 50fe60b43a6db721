"""What stands in the middle of the window until its first desk is open."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lmdesk.ui.widgets.labels import plain_label


class WaitingPage(QWidget):
    """One quiet line. `seen` is told once, when it has been painted."""

    seen = Signal()

    def __init__(self, text: str) -> None:
        super().__init__()
        self.setAccessibleName(text)
        column = QVBoxLayout(self)
        column.addWidget(plain_label(text, style="muted"), 0, Qt.AlignmentFlag.AlignCenter)
        self._is_seen = False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell that the window is on the screen."""
        super().paintEvent(event)
        if not self._is_seen:
            self._is_seen = True
            QTimer.singleShot(0, self.seen.emit)
