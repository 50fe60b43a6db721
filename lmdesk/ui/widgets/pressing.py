"""Buttons that Enter presses as well as the space bar, wherever they stand.

Qt leaves this to the desktop: GNOME does so, Windows does so in dialogs only.
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QToolButton

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PushButton(QPushButton):
    """A button with a frame."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter for a click; a key held down clicks once."""
        if event.key() not in ENTER:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.click()


class ToolButton(QToolButton):
    """A button without one."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter for a click; a key held down clicks once."""
        if event.key() not in ENTER:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.click()
