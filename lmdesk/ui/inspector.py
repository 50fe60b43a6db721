"""The panel at the right of a page: sections about the current record."""

from abc import abstractmethod
from typing import ClassVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from lmdesk.ui.editing import keyboard_kept
from lmdesk.ui.past.watch import PastOfFields
from lmdesk.ui.shell import Shell
from lmdesk.ui.widgets.inline_field import InlineField
from lmdesk.ui.widgets.labels import plain_label, rule
from lmdesk.ui.workspace import Workspace

EDGE = 16


class Section(QWidget):
    """A part of the inspector with a small heading. Add rows to `rows`."""

    def __init__(self, title: str, action: QWidget | None = None) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(EDGE, 12, EDGE, 12)
        column.setSpacing(4)
        if title or action is not None:
            head = QHBoxLayout()
            head.addWidget(plain_label(title, style="section"))
            head.addStretch(1)
            if action is not None:
                head.addWidget(action)
            column.addLayout(head)
        self.rows = QVBoxLayout()
        self.rows.setSpacing(2)
        column.addLayout(self.rows)

    def add(self, widget: QWidget) -> None:
        """Add a row."""
        self.rows.addWidget(widget)

    def add_line(self, *widgets: QWidget, spacing: int = 8) -> QHBoxLayout:
        """Add a row of several widgets, the first of them with what room there is."""
        line = QHBoxLayout()
        line.setSpacing(spacing)
        for number, widget in enumerate(widgets):
            line.addWidget(widget, 0 if number else 1)
        self.rows.addLayout(line)
        return line


class Inspector(QScrollArea):
    """Sections under each other; filled anew for each record."""

    def __init__(self, accessible_name: str) -> None:
        super().__init__()
        self.setAccessibleName(accessible_name)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._content = QFrame()
        self.setWidget(self._content)
        self._fill(self._content)

    def add_section(self, title: str, action: QWidget | None = None) -> Section:
        """Add a section; `action` stands at the right of its heading."""
        if self._column.count() > 1:
            self._column.insertWidget(self._column.count() - 1, rule())
        section = Section(title, action)
        self._column.insertWidget(self._column.count() - 1, section)
        return section

    def clear(self) -> None:
        """Take all sections away, keeping the place that is scrolled to."""
        place = self.verticalScrollBar().value()
        self._content.hide()
        old = self.takeWidget()
        self._content = QFrame()
        self._fill(self._content)
        self.setWidget(self._content)
        # An edit that is just being finished in a field may still be on the way out of it.
        old.deleteLater()
        self.verticalScrollBar().setValue(place)

    def _fill(self, content: QFrame) -> None:
        content.setProperty("inspector", "true")
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(0, 4, 0, 12)
        self._column.setSpacing(0)
        self._column.addStretch(1)


class RecordInspector(Inspector):
    """Shows one record. Read anew, it keeps the keyboard and texts that are not kept yet.

    A kind of record has its own `add_all`, which adds the sections of `self._id`, or says that
    none is chosen and makes it None. `kind` is that of its records.
    """

    kind: ClassVar[str]

    def __init__(self, workspace: Workspace, shell: Shell) -> None:
        super().__init__("")
        self.past = PastOfFields(self, workspace, shell, self.kind)
        self._workspace = workspace
        self._shell = shell
        self._id: int | None = None
        self._filled: int | None = None
        self._is_old = True
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(0)
        self._again.timeout.connect(self._fill_shown)

    def shown_id(self) -> int | None:
        """Return the record that is shown."""
        return self._id

    def refresh(self) -> None:
        """Read the record again, once the edit that is under way has ended.

        A field keeps its text while it loses the keyboard: filling the panel anew at that moment
        would take away the control that the keyboard goes to.
        """
        self._again.start()

    def focus_first(self) -> None:
        """Put the keyboard into the first field."""
        if self._again.isActive():
            self._fill_again()
        field = self.findChild(InlineField)
        if field is not None:
            field.editor.setFocus()

    @abstractmethod
    def add_all(self) -> None:
        """Add all sections."""

    def showEvent(self, event: QShowEvent) -> None:
        """Read what may have changed while the panel was hidden."""
        super().showEvent(event)
        if self._is_old:
            self.refresh()

    def _turn_to(self, record_id: int | None) -> None:
        """Make another record the one to be shown; say what was typed and would go unheard."""
        # What was turned away from before it was ever filled in has nothing to tell.
        for field in self._unsaved()[:1] if self._filled == self._id else ():
            self._shell.toast(self.tr("Not kept: {text}").format(text=field.text()))
        self._id = record_id
        self.verticalScrollBar().setValue(0)

    def _unsaved(self) -> list[InlineField]:
        return [field for field in self.findChildren(InlineField) if field.has_unsaved()]

    def _fill_shown(self) -> None:
        # The desk of a page that has gone is closed.
        if self.isVisible():
            self._fill_again()
        else:
            self._is_old = True

    def _fill_again(self) -> None:
        typed = {field.editor.objectName(): field.text() for field in self._unsaved()}
        # Records of a kind have fields with the same keys.
        keep = self._filled == self._id
        with keyboard_kept(self):
            self._fill_now()
            for field in self.findChildren(InlineField) if keep else ():
                text = typed.get(field.editor.objectName())
                if text is not None:
                    field.show_typed(text)

    def _fill_now(self) -> None:
        self._again.stop()
        self.clear()
        # What is added to a hidden widget is shown with it, at once, and can take the keyboard.
        self._content.hide()
        self.add_all()
        self.past.watch(self._content, self._id)
        self._content.show()
        self._filled, self._is_old = self._id, False
