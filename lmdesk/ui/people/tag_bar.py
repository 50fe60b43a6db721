"""A line over the list that puts a tag on all people who are selected."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout

from lmdesk.services.people import tags
from lmdesk.ui.offers import among, offer
from lmdesk.ui.texts import count_text
from lmdesk.ui.widgets.buttons import icon_button, plain_button
from lmdesk.ui.widgets.in_place import InPlace, accepted
from lmdesk.ui.widgets.labels import plain_label
from lmdesk.ui.workspace import Workspace


class TagBar(InPlace):
    """Asks for a tag; Enter puts it on, Escape leaves."""

    def __init__(self, workspace: Workspace, add: Callable[[Sequence[int], str], object]) -> None:
        super().__init__()
        self._add = add
        self._ids: Sequence[int] = ()
        self.setProperty("bottom", "true")
        self._who = plain_label(style="muted")
        self.line = QLineEdit()
        self.line.setPlaceholderText(self.tr("Tag"))
        self.line.setAccessibleName(self.tr("Tag for the selected people"))
        self.line.returnPressed.connect(self.add)
        # Read when the line is typed in: tags come and go while the page lives.
        offer(self.line, lambda typed: among(tags(workspace.reading))(typed))
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self._who)
        line.addWidget(self.line, 1)
        line.addWidget(plain_button(self.tr("Add the tag"), self.add, icon="tag"))
        line.addWidget(icon_button("x", self.tr("No tag"), self.hide))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 8, 16, 8)
        column.setSpacing(4)
        column.addLayout(line)
        column.addWidget(self.remark)

    def open(self, person_ids: Sequence[int]) -> None:
        """Ask for a tag for these people."""
        self._ids = person_ids
        count = len(person_ids)
        text = self.tr("1 person") if count == 1 else self.tr("{count} people")
        self._who.setText(text.format(count=count_text(count)))
        self.line.clear()
        self.remark.hide()
        self.show()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def add(self) -> None:
        """Put the tag on; what is refused is told under the line."""
        if accepted(lambda: self._add(self._ids, self.line.text()), self.remark):
            self.hide()
