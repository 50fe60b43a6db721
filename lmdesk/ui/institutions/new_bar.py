"""A new institution, made in place: its name is enough, the rest is filled in beside the list."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout

from lmdesk.services.institutions import namesakes
from lmdesk.ui.widgets.buttons import icon_button, plain_button
from lmdesk.ui.widgets.in_place import InPlace, accepted
from lmdesk.ui.widgets.links import LinkButton
from lmdesk.ui.workspace import Workspace

PAUSE = 120
"""Milliseconds after the last key before the desk is asked for the same name."""


class NewInstitutionBar(InPlace):
    """A line for the name. While it is typed, an institution that has the name is offered."""

    known_wanted = Signal(int)
    """The institution that is there already is to be shown."""

    def __init__(self, workspace: Workspace, add: Callable[[str], object]) -> None:
        super().__init__()
        self._workspace = workspace
        self._add = add
        self.setProperty("bottom", "true")
        self.name = QLineEdit()
        self.name.setPlaceholderText(self.tr("Name of the new institution"))
        self.name.setAccessibleName(self.name.placeholderText())
        self.name.returnPressed.connect(self.add)
        self.add_button = plain_button(self.tr("Add"), self.add, icon="plus")
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.name, 1)
        line.addWidget(self.add_button)
        line.addWidget(icon_button("x", self.tr("No new institution"), self.hide))
        self.known = LinkButton("", lambda: None)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 8, 16, 8)
        column.setSpacing(4)
        column.addLayout(line)
        column.addWidget(self.remark)
        column.addWidget(self.known)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self._look)
        self.name.textEdited.connect(lambda: self._timer.start())

    def open(self) -> None:
        """Show the line and take the keyboard."""
        self.name.clear()
        self._look()
        self.show()
        self.name.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def add(self) -> None:
        """Make the institution; what is refused is told under the line."""
        if accepted(lambda: self._add(self.name.text()), self.remark):
            self.hide()

    def hideEvent(self, event: QHideEvent) -> None:
        """Look no further."""
        super().hideEvent(event)
        self._timer.stop()

    def _look(self) -> None:
        self.remark.hide()
        found = namesakes(self._workspace.reading, self.name.text())
        self.known.setVisible(bool(found))
        for row in found[:1]:
            text = self.tr("On the desk already: {name}").format(name=row.name)
            self.known.lead_to(text, partial(self._show, row.institution_id))

    def _show(self, institution_id: int) -> None:
        self.hide()
        self.known_wanted.emit(institution_id)
