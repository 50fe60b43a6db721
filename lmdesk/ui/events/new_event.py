"""The line in which a new event is typed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from lmdesk.ui.widgets.buttons import icon_button, plain_button
from lmdesk.ui.widgets.labels import plain_label


class NewEventLine(QWidget):
    """A code and a title; Enter adds the event, Escape closes the line."""

    wanted = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.code = QLineEdit()
        self.code.setAccessibleName(self.tr("Code of the new event"))
        self.code.setPlaceholderText(self.tr("Code, such as RTD2026"))
        self.title = QLineEdit()
        self.title.setAccessibleName(self.tr("Title of the new event"))
        self.title.setPlaceholderText(self.tr("Title"))
        self._complaint = plain_label(style="bad small", wrap=True)
        self._complaint.hide()
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.code, 1)
        line.addWidget(self.title, 4)
        self.add = plain_button(self.tr("Add event"), self._tell)
        line.addWidget(self.add)
        line.addWidget(icon_button("x", self.tr("Close"), self.close_line))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 4, 16, 8)
        column.addLayout(line)
        column.addWidget(self._complaint)
        for field in (self.code, self.title):
            field.returnPressed.connect(self._tell)

    def begin(self) -> None:
        """Put the keyboard into the code."""
        self.code.setFocus()

    def complain(self, sentence: str) -> None:
        """Say why the event was not added; what was typed stays."""
        self._complaint.setText(sentence)
        self._complaint.show()
        self.code.setFocus()

    def close_line(self) -> None:
        """Close the line and forget what was typed."""
        for field in (self.code, self.title):
            field.clear()
        self._complaint.hide()
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close the line with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_line()
        else:
            super().keyPressEvent(event)

    def _tell(self) -> None:
        self.wanted.emit(self.code.text(), self.title.text())
