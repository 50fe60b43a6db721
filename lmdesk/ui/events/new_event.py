"""The line in which a new event is typed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout

from lmdesk.ui.widgets.buttons import icon_button, plain_button
from lmdesk.ui.widgets.in_place import InPlace


class NewEventLine(InPlace):
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
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.code, 1)
        line.addWidget(self.title, 4)
        self.add = plain_button(self.tr("Add event"), self._tell)
        line.addWidget(self.add)
        line.addWidget(icon_button("x", self.tr("Close"), self.close_again))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 4, 16, 8)
        column.addLayout(line)
        column.addWidget(self.remark)
        for field in (self.code, self.title):
            field.returnPressed.connect(self._tell)

    def begin(self) -> None:
        """Put the keyboard into the code."""
        self.code.setFocus()

    def close_again(self) -> None:
        """Close the line and forget what was typed."""
        for field in (self.code, self.title):
            field.clear()
        self.remark.hide()
        self.hide()

    def _tell(self) -> None:
        self.wanted.emit(self.code.text(), self.title.text())
