"""What stands on the import page before there is a plan: empty, password, and what went wrong."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from lmdesk.ui.icons import set_icon
from lmdesk.ui.widgets.buttons import plain_button
from lmdesk.ui.widgets.labels import plain_label

WIDTH = 320


class PasswordPage(QWidget):
    """Asks for the password of a protected workbook, where the list would stand."""

    given = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.sentence = plain_label(wrap=True)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.field = QLineEdit()
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.setAccessibleName(self.tr("Password"))
        self.field.setPlaceholderText(self.tr("Password"))
        self.field.setMaximumWidth(WIDTH)
        self.field.returnPressed.connect(self._give)
        self.button = plain_button(self.tr("Open"), self._give)
        picture = plain_label()
        set_icon(picture, "lock", tone="accent", size=40)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addStretch(2)
        column.addWidget(picture, alignment=Qt.AlignmentFlag.AlignCenter)
        column.addWidget(self.sentence)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.field, 2)
        row.addWidget(self.button)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(3)

    def ask(self, name: str, *, complaint: str = "") -> None:
        """Ask for the password of a file."""
        text = self.tr("{name} is protected by a password.").format(name=name)
        self.sentence.setText(complaint or text)
        self.field.clear()
        self.field.setFocus()

    def _give(self) -> None:
        if self.field.text():
            self.given.emit(self.field.text())


class NoticePage(QWidget):
    """A sentence with a button or two, where the list would stand."""

    def __init__(self) -> None:
        super().__init__()
        self._icon = plain_label()
        self.sentence = plain_label(wrap=True)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 16, 32, 16)
        column.setSpacing(12)
        column.addStretch(2)
        column.addWidget(self._icon, alignment=Qt.AlignmentFlag.AlignCenter)
        column.addWidget(self.sentence)
        column.addLayout(self._buttons)
        column.addStretch(3)

    def tell(
        self, icon: str, sentence: str, *acts: tuple[str, Callable[[], object]], bad: bool = False
    ) -> None:
        """Show a sentence; each act is the text of a button and what it does."""
        set_icon(self._icon, icon, tone="muted" if bad else "accent", size=40)
        self.sentence.setText(sentence)
        self.sentence.setAccessibleName(sentence)
        while self._buttons.count():
            item = self._buttons.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._buttons.addStretch(1)
        for text, act in acts:
            self._buttons.addWidget(plain_button(text, act))
        self._buttons.addStretch(1)
