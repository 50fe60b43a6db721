"""The tags of a person as chips, and a line for another one."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from lmdesk.errors import LmdeskError
from lmdesk.services import people
from lmdesk.ui.editing import keyed
from lmdesk.ui.icons import set_icon
from lmdesk.ui.offers import among, offer
from lmdesk.ui.people.editing import PersonEditing
from lmdesk.ui.texts import error_text, key_free, tip
from lmdesk.ui.widgets.buttons import icon_button, pill_button
from lmdesk.ui.widgets.chips import CodeChip
from lmdesk.ui.widgets.wrapping_row import WrappingLayout

SPACE = 6
LONGEST = 200


class Tags(QWidget):
    """The country, the tags, each with a cross that takes it off, and a way to add one."""

    def __init__(self, editing: PersonEditing) -> None:
        super().__init__()
        self._editing = editing
        row = WrappingLayout(self, space=SPACE)
        if editing.details.country:
            code = CodeChip(editing.details.country)
            table = editing.readers.countries
            country = table.by_code(editing.details.country)
            code.setToolTip(tip(country.short if country else ""))
            row.addWidget(code)
        for tag in editing.record.tags:
            row.addWidget(self._chip(tag))
        if not editing.is_open:
            return
        self.add_button = icon_button("plus", self.tr("Add a tag"), self.open)
        row.addWidget(keyed(self.add_button, "add tag"))
        self.line = QLineEdit()
        self.line.setPlaceholderText(self.tr("Tag"))
        self.line.setAccessibleName(self.tr("New tag"))
        self.line.setFixedWidth(self.fontMetrics().averageCharWidth() * 20)
        self.line.returnPressed.connect(self._add)
        self.line.editingFinished.connect(self._leave)
        offer(self.line, among(people.tags(editing.workspace.reading)))
        self.line.hide()
        row.addWidget(keyed(self.line, "new tag"))

    def open(self) -> None:
        """Ask for a tag."""
        self.add_button.hide()
        self.line.show()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _chip(self, tag: str) -> QWidget:
        shown = self.fontMetrics().elidedText(tag, Qt.TextElideMode.ElideRight, LONGEST)
        chip = pill_button(key_free(shown), on=True)
        chip.setToolTip(tip(tag))
        if self._editing.is_open:
            chip.setAccessibleName(self.tr("Take off the tag {tag}").format(tag=tag))
            set_icon(chip, "x", size=12)
            chip.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
            chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            chip.clicked.connect(partial(self._remove, tag))
        else:
            chip.setAccessibleName(tag)
            chip.setEnabled(False)
        return keyed(chip, f"tag {tag}")

    def _add(self) -> None:
        editing, tag = self._editing, self.line.text()
        if not tag.strip():
            return
        try:
            editing.write(lambda desk: people.add_tag(desk, [editing.id], tag))
        except LmdeskError as error:
            editing.shell.toast(error_text(error))
        else:
            self.line.clear()

    def _leave(self) -> None:
        if not self.line.text().strip():
            self.line.hide()
            self.add_button.show()

    def _remove(self, tag: str, _: bool = False) -> None:
        editing = self._editing
        told = self.tr("Tag {tag} taken off").format(tag=tag)
        editing.do(lambda desk: people.remove_tag(desk, [editing.id], tag), told=told)
