"""A field to find people, institutions or events by typing, and to take one with Enter."""

from collections.abc import Callable, Collection

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout

from lmdesk.services.desks import Desk
from lmdesk.services.finding import Hit, find
from lmdesk.ui.texts import tip

SHOWN = 12
PAUSE = 60
HIT = Qt.ItemDataRole.UserRole


class RecordPicker(QLineEdit):
    """Type to search; Up and Down choose, Enter takes. The field stays open for the next one.

    `offer` makes an entry of what is typed when nothing fits, such as "Add … as new".
    """

    picked = Signal(str, int)
    """Kind and id of the record that was taken."""
    new_wanted = Signal(str)
    """What was typed is to become a new record."""

    def __init__(
        self,
        desk: Desk,
        kinds: Collection[str],
        placeholder: str,
        *,
        offer: Callable[[str], str] | None = None,
    ) -> None:
        super().__init__()
        self._desk = desk
        self._kinds = frozenset(kinds)
        self._offer = offer
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self._popup = QFrame(self, Qt.WindowType.ToolTip)
        self._popup.setProperty("floating", "true")
        self.results = QListWidget()
        self.results.setAccessibleName(placeholder)
        self.results.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.results.itemClicked.connect(self._take)
        column = QVBoxLayout(self._popup)
        column.setContentsMargins(4, 4, 4, 4)
        column.addWidget(self.results)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self.search_now)
        self.textEdited.connect(lambda: self._timer.start())
        self.installEventFilter(self)

    def search_now(self) -> None:
        """Show what the text finds."""
        self._timer.stop()
        text = self.text().strip()
        self.results.clear()
        if not text:
            self._popup.hide()
            return
        hits = [hit for hit in find(self._desk, text).hits if hit.kind in self._kinds]
        for hit in hits[:SHOWN]:
            shown = f"{hit.name} — {hit.detail}" if hit.detail else hit.name
            self._add(shown, hit)
        if self._offer is not None:
            self._add(self._offer(text), None)
        self.results.setCurrentRow(0)
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move in the list with the arrows, take with Enter, close with Escape."""
        if event.type() is QEvent.Type.FocusOut:
            self._popup.hide()
        if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress:
            return False
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._timer.isActive() or not self._popup.isVisible():
                self.search_now()
            item = self.results.currentItem()
            if item is not None:
                self._take(item)
            return True
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step is not None and self._popup.isVisible():
            row = self.results.currentRow() + step
            self.results.setCurrentRow(max(0, min(row, self.results.count() - 1)))
            return True
        if event.key() == Qt.Key.Key_Escape and self._popup.isVisible():
            self._popup.hide()
            return True
        return False

    def _add(self, text: str, hit: Hit | None) -> None:
        item = QListWidgetItem(text)
        item.setToolTip(tip(text))
        item.setData(HIT, hit)
        self.results.addItem(item)

    def _take(self, item: QListWidgetItem) -> None:
        hit, text = item.data(HIT), self.text().strip()
        self._popup.hide()
        self.clear()
        self.results.clear()
        if hit is None:
            self.new_wanted.emit(text)
        else:
            self.picked.emit(hit.kind, hit.id)

    def _place(self) -> None:
        line = self.results.sizeHintForRow(0) if self.results.count() else 0
        if not line:
            self._popup.hide()
            return
        height = min(self.results.count(), SHOWN + 1) * line + 12
        self._popup.setGeometry(
            *self.mapToGlobal(QPoint(0, self.height() + 2)).toTuple(),
            max(self.width(), 360),
            height,
        )
        self._popup.show()
