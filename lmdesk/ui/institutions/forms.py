"""A small form that opens where its link stands, and what goes wrong in it is told there."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from lmdesk.ui.widgets.buttons import plain_button
from lmdesk.ui.widgets.in_place import InPlace, accepted


class InPlaceForm(InPlace):
    """A text, a date where it is asked for, and a button. Escape closes it, Enter keeps."""

    def __init__(
        self,
        text_hint: str,
        date_hint: str,
        button: str,
        keep: Callable[[str, str], object],
        *,
        before: QWidget | None = None,
    ) -> None:
        super().__init__()
        self._keep = keep
        self._before = before
        self.text = _line(text_hint)
        self.date = _line(date_hint)
        if not date_hint:
            self.date.hide()
        self.button = plain_button(button, self.keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(4)
        if before is not None:
            column.addWidget(before)
        column.addWidget(self.text)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.date, 1)
        line.addStretch(0 if date_hint else 1)
        line.addWidget(self.button)
        column.addLayout(line)
        column.addWidget(self.remark)
        self.text.returnPressed.connect(self.keep)
        self.date.returnPressed.connect(self.keep)

    def open(self) -> None:
        """Show the form and take the keyboard."""
        self.show()
        first = self.text if self._before is None else self._before
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keep(self) -> None:
        """Do what the form is for; what is refused is told under it."""
        if accepted(lambda: self._keep(self.text.text(), self.date.text()), self.remark):
            self.hide()


def _line(hint: str) -> QLineEdit:
    line = QLineEdit()
    line.setPlaceholderText(hint)
    line.setAccessibleName(hint)
    return line
