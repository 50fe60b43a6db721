"""The columns of a list: ticked when they are wanted, and moved to where they are wanted."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from lmdesk.services.export_list import ColumnOffer
from lmdesk.ui.texts import translated
from lmdesk.ui.widgets.buttons import icon_button, link_button

KEY = Qt.ItemDataRole.UserRole
ON, OFF = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class ColumnList(QWidget):
    """Space ticks a column, Alt with an arrow moves it; buttons and the mouse do the same."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._offers: tuple[ColumnOffer, ...] = ()
        self.list = _Columns(self)
        self.list.setAccessibleName(self.tr("Columns"))
        self.list.itemChanged.connect(lambda: self.changed.emit())
        self.list.model().rowsMoved.connect(lambda: self.changed.emit())
        frame = QFrame()
        frame.setFrameShape(QFrame.Shape.StyledPanel)
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(4, 4, 4, 4)
        inside.addWidget(self.list)
        up = icon_button("chevron-up", self.tr("Move the column up"), lambda: self.move_by(-1))
        down = icon_button("chevron-down", self.tr("Move the column down"), lambda: self.move_by(1))
        buttons = QVBoxLayout()
        buttons.addWidget(up)
        buttons.addWidget(down)
        buttons.addStretch(1)
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(frame, 1)
        line.addLayout(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(line, 1)
        usual = link_button(self.tr("As usual"), self.reset, icon="rotate-ccw")
        column.addWidget(usual, alignment=Qt.AlignmentFlag.AlignLeft)

    def offer(
        self, offers: Sequence[ColumnOffer], chosen: Sequence[str] = (), order: Sequence[str] = ()
    ) -> None:
        """Show these columns: ticked those that were chosen, in the order remembered.

        Without anything chosen it is the usual ones. A column that is new since then comes last.
        """
        self._offers = tuple(offers)
        known = {each.key: each for each in offers}
        chosen = [key for key in chosen if key in known]
        keys = dict.fromkeys([*(key for key in order if key in known), *known])
        self.list.blockSignals(True)
        self.list.clear()
        for key in keys:
            is_on = key in chosen if chosen else known[key].is_on
            item = QListWidgetItem(translated(known[key].heading))
            item.setData(KEY, key)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(ON if is_on else OFF)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.list.blockSignals(False)
        self.changed.emit()

    def chosen(self) -> tuple[str, ...]:
        """Return the keys of the ticked columns in their order."""
        return tuple(str(i.data(KEY)) for i in self._items() if i.checkState() == ON)

    def order(self) -> tuple[str, ...]:
        """Return the keys of all columns in their order."""
        return tuple(str(item.data(KEY)) for item in self._items())

    def reset(self) -> None:
        """Show the usual columns in their usual order."""
        self.offer(self._offers)

    def move_by(self, steps: int) -> None:
        """Move the current column up or down."""
        row = self.list.currentRow()
        to = row + steps
        if row < 0 or not 0 <= to < self.list.count():
            return
        self.list.insertItem(to, self.list.takeItem(row))
        self.list.setCurrentRow(to)
        self.changed.emit()

    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(row) for row in range(self.list.count())]


class _Columns(QListWidget):
    def __init__(self, owner: ColumnList) -> None:
        super().__init__()
        self._owner = owner
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the current column with Alt and an arrow."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if steps is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._owner.move_by(steps)
        else:
            super().keyPressEvent(event)
