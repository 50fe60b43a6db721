"""The line in which people are put on an event: type, Enter adds, and it stays open."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from lmdesk.ui.page import LEFT_EDGE, RIGHT_EDGE
from lmdesk.ui.texts import choices
from lmdesk.ui.widgets.buttons import icon_button, link_button
from lmdesk.ui.widgets.record_picker import RecordPicker
from lmdesk.ui.workspace import Workspace


class AddPeopleBar(QWidget):
    """Finds people of the desk; somebody who is not there yet can be added as new."""

    picked = Signal(int)
    new_wanted = Signal(str)
    import_wanted = Signal()
    closed = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.picker = RecordPicker(
            workspace.reading,
            ("person",),
            self.tr("Add by name: type, then Enter"),
            offer=self._offer,
        )
        self.picker.picked.connect(lambda _, person_id: self.picked.emit(person_id))
        self.picker.new_wanted.connect(self.new_wanted)
        self._status = QComboBox()
        self._status.setAccessibleName(self.tr("Status of those who are added"))
        self._status.setToolTip(self.tr("Status of those who are added"))
        for code, text in choices("status"):
            self._status.addItem(text, code)
        row = QHBoxLayout(self)
        row.setContentsMargins(LEFT_EDGE, 0, RIGHT_EDGE, 8)
        row.setSpacing(8)
        row.addWidget(self.picker, 1)
        row.addWidget(self._status)
        row.addWidget(
            link_button(
                self.tr("Import a list into this event"),
                self.import_wanted.emit,
                icon="file-input",
            )
        )
        row.addWidget(icon_button("x", self.tr("Close"), self.close_bar))

    def status(self) -> str:
        """Return the status that added people get."""
        return str(self._status.currentData())

    def begin(self) -> None:
        """Open the line and put the keyboard into it."""
        self.show()
        self.picker.setFocus()

    def close_bar(self) -> None:
        """Close the line."""
        self.picker.clear()
        self.hide()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close the line with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        else:
            super().keyPressEvent(event)

    def _offer(self, text: str) -> str:
        return self.tr("Add {name} as a new person").format(name=text)
