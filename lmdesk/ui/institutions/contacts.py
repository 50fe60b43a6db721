"""The contacts of an institution: each in a line, edited in place."""

from collections.abc import Mapping
from functools import partial
from types import MappingProxyType

from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from lmdesk.domain.change import Change
from lmdesk.domain.contacts import ContactRecord
from lmdesk.errors import LmdeskError
from lmdesk.services.contacts import (
    ContactOwner,
    ContactsWritten,
    add_contact,
    edit_contact,
    remove_contact,
)
from lmdesk.services.desks import Desk
from lmdesk.ui.icons import set_icon
from lmdesk.ui.institutions.editing import Editing, keyed
from lmdesk.ui.texts import error_text, problem_text, word
from lmdesk.ui.widgets.buttons import icon_button
from lmdesk.ui.widgets.chips import Chip
from lmdesk.ui.widgets.labels import plain_label

ICONS: Mapping[str, str] = MappingProxyType(
    {
        "phone": "phone",
        "mobile": "smartphone",
        "fax": "printer",
        "email": "mail",
        "url": "globe",
        "im": "message-square",
    }
)
TONES: Mapping[str, str] = MappingProxyType(
    {"unsure": "unsure", "invalid": "error", "bounced": "error", "wrong": "error", "old": "same"}
)
SAID_BY_HAND = ("ok", "bounced", "wrong", "old")


class Contacts(QWidget):
    """Each contact in a line, and a line for another one."""

    def __init__(self, editing: Editing) -> None:
        super().__init__()
        self._editing = editing
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        for contact in editing.sheet.record.contacts:
            self._add_line(contact)
        if editing.is_open:
            hint = self.tr("Add a number, an address or a link")
            self.another = editing.field(
                "another contact", "", "", self._add, placeholder=hint, name=hint
            )
            self._column.addWidget(self.another)

    def _add_line(self, contact: ContactRecord) -> None:
        kind = word(f"contact_kind.{contact.kind}")
        line = QHBoxLayout()
        line.setSpacing(4)
        picture = plain_label()
        picture.setAccessibleName(kind)
        set_icon(picture, ICONS[contact.kind])
        line.addWidget(picture)
        is_bad = contact.status == "invalid"
        field = self._editing.field(
            f"contact {contact.id}",
            "",
            shown(contact),
            partial(self._mend, contact.id),
            name=self.tr("{kind} {text}").format(kind=kind, text=shown(contact)),
            tip_text=self.tr("As written: {text}").format(text=contact.raw),
            problem=self.tr("This could not be read; it is kept as written.") if is_bad else "",
        )
        line.addWidget(field, 1)
        if contact.status in TONES:
            tone = TONES[contact.status]
            line.addWidget(Chip(word(f"contact_status.{contact.status}"), tone))
        if contact.is_shared:
            line.addWidget(Chip(self.tr("shared"), "plain"))
        said = contact.label or contact.service or (kind if contact.kind == "fax" else "")
        if said:
            line.addWidget(plain_label(said, style="faint small"))
        if self._editing.is_open:
            line.addWidget(self._menu_button(contact))
        self._column.addLayout(line)

    def _menu_button(self, contact: ContactRecord) -> QWidget:
        name = self.tr("What to do with {text}").format(text=shown(contact))
        button = icon_button("ellipsis", name, None)
        keyed(button, f"menu of contact {contact.id}")
        menu = QMenu(button)
        for status in SAID_BY_HAND:
            action = menu.addAction(word(f"contact_status.{status}"))
            action.setCheckable(True)
            action.setChecked(contact.status == status)
            action.triggered.connect(partial(self._set, contact.id, {"status": status}))
        menu.addSeparator()
        for key, text in (
            ("is_preferred", self.tr("Preferred")),
            ("is_shared", self.tr("Shared by several people")),
        ):
            is_on = bool(getattr(contact, key))
            action = menu.addAction(text)
            action.setCheckable(True)
            action.setChecked(is_on)
            action.triggered.connect(partial(self._set, contact.id, {key: not is_on}))
        menu.addSeparator()
        remove = menu.addAction(self.tr("Remove"))
        remove.triggered.connect(partial(self._remove, contact.id))
        button.clicked.connect(lambda: menu.popup(button.mapToGlobal(button.rect().bottomLeft())))
        return button

    def _add(self, text: str) -> None:
        owner, readers = ContactOwner("institution", self._editing.id), self._editing.readers
        told: list[ContactsWritten] = []

        def work(desk: Desk) -> Change:
            told.append(add_contact(desk, owner, text, readers))
            return told[0].change

        self._editing.write(work)
        self._tell(told)

    def _mend(self, contact_id: int, text: str) -> None:
        if text.strip():
            self._set(contact_id, {"text": text})
        else:
            self._editing.write(lambda desk: remove_contact(desk, contact_id))

    def _set(self, contact_id: int, fields: Mapping[str, object], _: bool = False) -> None:
        readers = self._editing.readers
        told: list[ContactsWritten] = []

        def work(desk: Desk) -> Change:
            told.append(edit_contact(desk, contact_id, fields, readers))
            return told[0].change

        self._editing.write(work)
        self._tell(told)

    def _remove(self, contact_id: int, _: bool = False) -> None:
        try:
            self._editing.write(lambda desk: remove_contact(desk, contact_id))
        except LmdeskError as error:
            self._editing.shell.toast(error_text(error))
        else:
            self._editing.shell.toast(self.tr("Contact removed"), undo=True)

    def _tell(self, written: list[ContactsWritten]) -> None:
        problems = [problem for each in written for problem in each.problems]
        if problems:
            self._editing.shell.toast(problem_text(problems[0]))


def shown(contact: ContactRecord) -> str:
    """Return what a person reads of a contact: numbers as they were written."""
    is_number = contact.kind in ("phone", "mobile", "fax")
    return contact.raw if is_number or not contact.normalised else contact.normalised
