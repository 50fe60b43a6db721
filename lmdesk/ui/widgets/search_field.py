"""The search field of a page: tells what is typed a moment after the last key."""

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit

from lmdesk.ui.icons import set_icon

NARROW, WIDE = 200, 280
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
PAUSE = 60
"""Milliseconds after the last key before the search starts."""


class SearchField(QLineEdit):
    """A line to search with. `searched` brings the text; Down asks for the list below."""

    searched = Signal(str)
    left_downwards = Signal()

    def __init__(self, placeholder: str) -> None:
        super().__init__()
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.setClearButtonEnabled(True)
        self.setMinimumWidth(168)
        self.setMaximumWidth(320)
        glass = QAction(self)
        set_icon(glass, "search")
        self.addAction(glass, QLineEdit.ActionPosition.LeadingPosition)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(lambda: self.searched.emit(self.text()))
        self.textChanged.connect(lambda: self._timer.start())

    def sizeHint(self) -> QSize:
        """Be wide enough for two names where there is room."""
        return QSize(WIDE, super().sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Clear with Escape; go to the list with Down or Enter."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.search_now()
            self.left_downwards.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Name the key at the right end while nothing is typed."""
        super().paintEvent(event)
        if self.text() or self.hasFocus() or self.width() < NARROW:
            return
        painter = QPainter(self)
        font = self.font()
        font.setPointSizeF(8.5)
        painter.setFont(font)
        painter.setPen(self.palette().placeholderText().color())
        area = self.rect().adjusted(0, 0, -10, 0)
        key = QKeySequence(QKeySequence.StandardKey.Find)
        text = key.toString(QKeySequence.SequenceFormat.NativeText)
        painter.drawText(area, int(_RIGHT), text)

    def search_now(self) -> None:
        """Tell what is typed without waiting."""
        if self._timer.isActive():
            self._timer.stop()
            self.searched.emit(self.text())
