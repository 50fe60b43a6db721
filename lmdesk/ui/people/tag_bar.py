"""A line over the list that puts a tag on all people who are selected, or takes it off them."""

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
    """Asks for a tag; Enter puts it on, or takes it off when that was asked for. Escape leaves."""

    def __init__(
        self,
        workspace: Workspace,
        add: Callable[[Sequence[int], str], object],
        remove: Callable[[Sequence[int], str], object],
    ) -> None:
        super().__init__()
        self._add, self._remove = add, remove
        self._takes_off = False
        self._ids: Sequence[int] = ()
        self.setProperty("bottom", "true")
        self._who = plain_label(style="muted")
        self.line = QLineEdit()
        self.line.setAccessibleName(self.tr("Tag for the selected people"))
        self.line.returnPressed.connect(self._enter)
        # Read when the line is typed in: tags come and go while the page lives.
        offer(self.line, lambda typed: among(tags(workspace.reading))(typed))
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self._who)
        line.addWidget(self.line, 1)
        line.addWidget(plain_button(self.tr("Add the tag"), self.add, icon="tag"))
        line.addWidget(plain_button(self.tr("Take the tag off"), self.take_off))
        line.addWidget(icon_button("x", self.tr("No tag"), self.hide))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 8, 16, 8)
        column.setSpacing(4)
        column.addLayout(line)
        column.addWidget(self.remark)

    def open(self, person_ids: Sequence[int], *, takes_off: bool = False) -> None:
        """Ask for a tag for these people; Enter takes it off them with `takes_off`."""
        self._ids, self._takes_off = person_ids, takes_off
        hint = self.tr("Tag to be taken off") if takes_off else self.tr("Tag")
        self.line.setPlaceholderText(hint)
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

    def take_off(self) -> None:
        """Take the tag off; what is refused is told under the line."""
        if accepted(lambda: self._remove(self._ids, self.line.text()), self.remark):
            self.hide()

    def _enter(self) -> None:
        (self.take_off if self._takes_off else self.add)()
