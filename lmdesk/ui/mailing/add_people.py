"""The row that puts people on a list: type, Enter, and it waits for the next one."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from lmdesk.services.desks import Desk
from lmdesk.ui.widgets.buttons import icon_button
from lmdesk.ui.widgets.labels import ElidedLabel
from lmdesk.ui.widgets.record_picker import RecordPicker


class AddPeople(QWidget):
    """Stands above the members while people are being added; Escape or the cross closes it."""

    def __init__(self, desk: Desk, add: Callable[[int], object]) -> None:
        super().__init__()
        self.picker = RecordPicker(
            desk, {"person"}, self.tr("Name of the person to add, then Enter")
        )
        self.picker.picked.connect(lambda _, person_id: add(person_id))
        self._told = ElidedLabel(style="muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 0, 16, 8)
        row.setSpacing(8)
        row.addWidget(self.picker, 2)
        row.addWidget(self._told, 1)
        row.addWidget(icon_button("x", self.tr("Close adding"), self.hide))
        self.hide()

    def open(self) -> None:
        """Show the row and go to its field."""
        self._told.setText("")
        self.show()
        self.picker.setFocus(Qt.FocusReason.OtherFocusReason)

    def tell(self, text: str) -> None:
        """Say what came of the last one."""
        self._told.setText(text)

    def told(self) -> str:
        """Return what was said of the last one."""
        return self._told.text()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)
