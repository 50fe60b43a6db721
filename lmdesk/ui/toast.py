"""A short message at the foot of the page, with Undo; it goes by itself."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from lmdesk.ui.icons import set_icon
from lmdesk.ui.texts import shortened
from lmdesk.ui.widgets.buttons import icon_button
from lmdesk.ui.widgets.labels import plain_label
from lmdesk.ui.widgets.pressing import ToolButton

SECONDS = 10
EDGE = 16
FOOT = 68
LONGEST = 300
"""Letters of a message; what is longer would cover the page."""


class Toast(QFrame):
    """One at a time; it stays while the pointer or the focus is on it."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self.setProperty("toast", "true")
        self.sentence = plain_label(wrap=True)
        self.undo = ToolButton()
        self.undo.setText(self.tr("Undo"))
        self.undo.setAccessibleName(self.undo.text())
        self.undo.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.undo.clicked.connect(lambda: self._undo())
        self._close = icon_button("x", self.tr("Close this message"), self.hide)
        set_icon(self._close, "x", tone="tip_text")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 6, 6)
        row.setSpacing(12)
        row.addWidget(self.sentence)
        row.addWidget(self.undo)
        row.addWidget(self._close)
        self._act: Callable[[], None] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SECONDS * 1000)
        self._timer.timeout.connect(self._time_is_up)
        over.installEventFilter(self)
        self.hide()

    def tell(self, text: str, undo: Callable[[], None] | None = None) -> None:
        """Show a sentence; `undo` is what the button does."""
        text = shortened(text, LONGEST)
        self.sentence.setText(text)
        self.setAccessibleName(text)
        self._act = undo
        self.undo.setVisible(undo is not None)
        self.adjustSize()
        self._place()
        self.show()
        self.raise_()
        self._timer.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the corner when the window changes its size."""
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def _place(self) -> None:
        room = self._over.width() - 2 * EDGE
        self.sentence.setWordWrap(False)
        wanted = self.sizeHint()
        if wanted.width() > room:
            self.sentence.setWordWrap(True)
            wanted = QSize(room, max(wanted.height(), self.heightForWidth(room)))
        self.resize(wanted)
        # In the middle, and over the row of buttons that some pages have at their foot.
        left = (self._over.width() - self.width()) // 2
        self.move(left, self._over.height() - self.height() - FOOT)

    def _time_is_up(self) -> None:
        if self.underMouse() or self.undo.hasFocus() or self._close.hasFocus():
            self._timer.start()
        else:
            self.hide()

    def _undo(self) -> None:
        self.hide()
        if self._act is not None:
            self._act()
