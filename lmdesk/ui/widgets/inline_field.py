"""Fields that are edited in place: Enter or Tab keeps, Escape takes back."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QWidget,
)

from lmdesk.ui.texts import tip
from lmdesk.ui.widgets.elided_line import ElidedLine
from lmdesk.ui.widgets.in_place import accepted, refusal_label
from lmdesk.ui.widgets.labels import plain_label

LABEL = 88
BASELINE = 3
"""So much lower a label stands that its text is on one line with that of its field."""

MOST_LINES = 9

MARGIN, FRAME = 2, 4
"""Around the text of several lines, as Qt has it around that of one; edge and padding."""


class InlineField(QWidget):
    """A label and a value that can be changed where it stands.

    `commit` is called with the new text once it was changed. When it raises LmdeskError the
    sentence stands under the field and the text stays, unsaved. `problem` is a lasting remark
    about the value: it is underlined and tells why in its tooltip.
    """

    def __init__(
        self,
        label: str,
        value: str,
        commit: Callable[[str], object],
        *,
        accessible_name: str | None = None,
        multiline: bool = False,
        tip_text: str = "",
        problem: str = "",
        placeholder: str = "",
        read_only: bool = False,
    ) -> None:
        super().__init__()
        self._value = value
        self._commit = commit
        self._editor = _Lines() if multiline else ElidedLine()
        self._editor.setAccessibleName(accessible_name or label)
        self._editor.setPlaceholderText(placeholder)
        self._editor.setProperty("bare", "true")
        self._editor.setReadOnly(read_only)
        if problem:
            self._editor.setProperty("bad", "true")
        self._editor.setToolTip(tip(problem or tip_text))
        self._editor.installEventFilter(self)
        self._complaint = refusal_label()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(4)
        grid.setVerticalSpacing(0)
        if label:
            name = plain_label(label, style="muted", wrap=True)
            name.setMinimumWidth(LABEL)
            name.setBuddy(self._editor)
            name.setContentsMargins(0, BASELINE, 0, 0)
            grid.addWidget(name, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self._editor, 0, 1)
        grid.addWidget(self._complaint, 1, 1)
        grid.setColumnStretch(1, 1)
        self._show(value)
        # A control may show less than it was given, such as no line breaks: that is no edit.
        self._value = self.text()

    @property
    def editor(self) -> QLineEdit | QPlainTextEdit:
        """The control that takes the keyboard."""
        return self._editor

    def text(self) -> str:
        """Return what stands in the field now."""
        if isinstance(self._editor, QPlainTextEdit):
            return self._editor.toPlainText()
        return self._editor.text()

    def has_unsaved(self) -> bool:
        """Tell whether the text was changed and not kept yet."""
        return self.text() != self._value

    def save(self) -> bool:
        """Keep the text; return False, with the reason under the field, when it is refused."""
        if not self.has_unsaved():
            return True
        text, before = self.text(), self._value
        self._value = text
        if accepted(lambda: self._commit(text), self._complaint):
            return True
        self._value = before
        return False

    def show_typed(self, text: str) -> None:
        """Show a text as if it had been typed and not kept yet."""
        self._show(text)
        if isinstance(self._editor, QLineEdit):
            self._editor.end(False)

    def revert(self) -> None:
        """Show the value as it was."""
        self._show(self._value)
        self._complaint.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep on Enter and when the field is left, take back on Escape."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return self._key(event)
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride:
            return self._leaves_to_window(event)
        if isinstance(event, QFocusEvent) and event.type() is QEvent.Type.FocusOut:
            self._left(event.reason())
        return False

    def _leaves_to_window(self, event: QKeyEvent) -> bool:
        """Let undo and redo be those of the desk where nothing is typed that they could undo."""
        keys = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
        if self.has_unsaved() or not any(event.matches(key) for key in keys):
            return False
        event.ignore()
        return True

    def _left(self, reason: Qt.FocusReason) -> None:
        # A menu or another window does not end the edit.
        passing = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
        if reason not in passing:
            self.save()

    def _key(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape and self.has_unsaved():
            self.revert()
            return True
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if enter and not (isinstance(self._editor, QPlainTextEdit) and shifted):
            self.save()
            return True
        return False

    def _show(self, value: str) -> None:
        if isinstance(self._editor, QPlainTextEdit):
            self._editor.setPlainText(value)
        else:
            self._editor.setText(value)
            self._editor.setCursorPosition(0)


class _Lines(QPlainTextEdit):
    """A field of several lines, as high as its text up to a few lines."""

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(MARGIN)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().documentLayout().documentSizeChanged.connect(lambda: self._fit())
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be as high as the text is now that it is wrapped anew."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        # The layout of plain text tells its height in lines, those that were wrapped included.
        lines = round(self.document().documentLayout().documentSize().height())
        shown = max(1, min(lines, MOST_LINES))
        # A little too low for a sign of another script, a single line would have a scroll bar.
        policy = Qt.ScrollBarPolicy
        scrolls = lines > MOST_LINES
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAsNeeded if scrolls else policy.ScrollBarAlwaysOff
        )
        self.setFixedHeight(self.fontMetrics().lineSpacing() * shown + 2 * MARGIN + FRAME)


class _Choices(QComboBox):
    """A list of choices that is changed in its opened list only."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the list before anything is chosen, so that passing over a choice keeps nothing."""
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down) or event.text().strip():
            self.showPopup()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the panel that is being scrolled."""
        event.ignore()


class ChoiceField(QWidget):
    """A label and a value out of a few; choosing keeps it at once."""

    def __init__(
        self,
        label: str,
        choices: Sequence[tuple[str, str]],
        value: str,
        commit: Callable[[str], object],
        *,
        accessible_name: str | None = None,
        read_only: bool = False,
    ) -> None:
        super().__init__()
        self._commit = commit
        self._value = value
        self.box = _Choices()
        self.box.setAccessibleName(accessible_name or label)
        self.box.setProperty("bare", "true")
        self.box.setEnabled(not read_only)
        self.box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        known = [code for code, _ in choices]
        for code, text in choices:
            self.box.addItem(text, code)
        if value not in known:
            self.box.insertItem(0, value, value)
        self.box.setCurrentIndex(self.box.findData(value))
        self.box.activated.connect(self._chosen)
        self._complaint = refusal_label()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(4)
        if label:
            name = plain_label(label, style="muted", wrap=True)
            name.setMinimumWidth(LABEL)
            name.setBuddy(self.box)
            grid.addWidget(name, 0, 0)
        grid.addWidget(self.box, 0, 1)
        grid.addWidget(self._complaint, 1, 1)
        grid.setColumnStretch(1, 1)

    def _chosen(self) -> None:
        code = str(self.box.currentData())
        if code == self._value:
            return
        if accepted(lambda: self._commit(code), self._complaint):
            self._value = code
        else:
            self.box.setCurrentIndex(self.box.findData(self._value))
