"""What stands on the import page before there is a plan: password, paste box, what went wrong."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from lmdesk.ui.icons import set_icon
from lmdesk.ui.widgets.buttons import plain_button, primary_button
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
        self.setFocusProxy(self.field)
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


class PastePage(QWidget):
    """A box for any text: cells, a letter, a mail, a signature."""

    given = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        told = self.tr(
            "Paste a letter, a mail with its signature, a message or cells of a list. "
            "Who is named in it is proposed row by row; nothing is written before you apply it."
        )
        self.sentence = plain_label(told, wrap=True)
        self.field = _TextField()
        self.field.setAccessibleName(self.tr("Text to read"))
        self.field.setPlaceholderText(self.tr("Paste the text here with Ctrl+V"))
        self.field.setTabChangesFocus(True)
        self.setFocusProxy(self.field)
        self.button = primary_button(self.tr("Read"), "", self._give)
        self.button.setToolTip(self.tr("Ctrl+Enter"))
        self.back = plain_button(self.tr("Cancel"), self.left.emit)
        self.field.read.connect(self._give)
        self.field.left.connect(self.left)
        self.field.textChanged.connect(self._show_button)
        self.sentence.setBuddy(self.field)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.back)
        row.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 8, 16, 16)
        column.setSpacing(12)
        column.addWidget(self.sentence)
        column.addWidget(self.field, 1)
        column.addLayout(row)
        self._show_button()

    def _show_button(self) -> None:
        self.button.setEnabled(bool(self.field.toPlainText().strip()))

    def _give(self) -> None:
        text = self.field.toPlainText()
        if text.strip():
            self.field.clear()
            self.given.emit(text)


class _TextField(QPlainTextEdit):
    """A text field that Ctrl+Enter reads and Escape leaves."""

    read = Signal()
    left = Signal()

    def event(self, event: QEvent) -> bool:
        """Keep Ctrl+Enter from the window, which would apply a list with it."""
        if event.type() is QEvent.Type.ShortcutOverride and _reads(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the two keys; everything else is typing."""
        if _reads(event):
            self.read.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


def _reads(event: QEvent) -> bool:
    if not isinstance(event, QKeyEvent):
        return False
    control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    return control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)


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
