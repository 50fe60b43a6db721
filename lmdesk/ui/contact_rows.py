"""The contacts of a record: each in a line, edited in place, bad ones marked and kept."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from types import MappingProxyType

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from lmdesk.domain.change import Change
from lmdesk.domain.contacts import ContactKind, ContactRecord
from lmdesk.errors import LmdeskError
from lmdesk.services.contacts import (
    ContactOwner,
    ContactsWritten,
    add_contact,
    assign_contact,
    edit_contact,
    remove_contact,
)
from lmdesk.services.desks import Desk
from lmdesk.ui.editing import RecordEditing, keyed
from lmdesk.ui.icons import set_icon
from lmdesk.ui.texts import error_text, key_free, problem_text, shortened, tip, word
from lmdesk.ui.widgets.buttons import icon_button
from lmdesk.ui.widgets.chips import Chip
from lmdesk.ui.widgets.inline_field import InlineField
from lmdesk.ui.widgets.labels import ElidedLabel, plain_label

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
"""What somebody may say of a contact; the other states come from reading it."""

NUMBERS = frozenset({"phone", "mobile", "fax"})
NO_POSTS: Mapping[int, str] = MappingProxyType({})

STRUCK = frozenset({"bounced", "wrong", "old"})
"""Contacts that are no longer used are struck out."""


class ContactRows(QWidget):
    """Each contact in a line, and a line for another one with a hint what can be typed.

    `shown` returns what is read of a contact, `source` in words where it comes from. `posts` are
    those that a contact may belong to, by id.
    """

    def __init__(
        self,
        editing: RecordEditing,
        owner: ContactOwner,
        contacts: Sequence[ContactRecord],
        hint: str,
        shown: Callable[[ContactRecord], str],
        source: Callable[[ContactRecord], str] = lambda _: "",
        posts: Mapping[int, str] = NO_POSTS,
    ) -> None:
        super().__init__()
        self._posts = posts
        self._editing = editing
        self._owner = owner
        self._shown = shown
        self._source = source
        self._labels: dict[int, InlineField] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        for contact in contacts:
            self._add_line(contact)
        if editing.is_open:
            self._column.addWidget(
                editing.field("new contact", "", "", self._add, placeholder=hint, name=hint)
            )

    def _add_line(self, contact: ContactRecord) -> None:
        shown = self._shown(contact)
        line = QHBoxLayout()
        line.setSpacing(4)
        picture = plain_label()
        picture.setAccessibleName(word(f"contact_kind.{contact.kind}"))
        set_icon(picture, ICONS[contact.kind])
        line.addWidget(picture)
        line.addWidget(self._field(contact, shown), 1)
        if contact.status in TONES:
            line.addWidget(Chip(word(f"contact_status.{contact.status}"), TONES[contact.status]))
        if contact.is_shared:
            line.addWidget(Chip(self.tr("shared"), "same"))
        if (post := self._posts.get(contact.affiliation_id or 0)) is not None:
            line.addWidget(self._mark_of_post(post))
        said = self._said(contact)
        if said:
            line.addWidget(ElidedLabel(said, style="faint small"))
        line.addWidget(self._menu_button(contact, shown))
        self._column.addLayout(line)
        if self._editing.is_open:
            self._add_label(contact, shown)

    def _mark_of_post(self, post: str) -> QWidget:
        """Return a sign that a contact belongs to a post; the name of the post may be long."""
        sign = plain_label()
        told = self.tr("Of the post {post}").format(post=post)
        sign.setAccessibleName(told)
        sign.setToolTip(tip(told))
        set_icon(sign, "briefcase", tone="faint", size=14)
        return sign

    def _add_label(self, contact: ContactRecord, shown: str) -> None:
        """Add the field for the label, which is hidden until it is asked for."""
        key = _label_key(contact.id)
        field = self._editing.field(
            key,
            self.tr("Label"),
            contact.label,
            partial(self._set_label, contact.id),
            name=self.tr("Label of {text}").format(text=shown),
            placeholder=self.tr("work, home, assistant …"),
        )
        self._column.addWidget(field)
        field.setVisible(key in self._editing.opened)
        self._labels[contact.id] = field

    def _field(self, contact: ContactRecord, shown: str) -> QWidget:
        kind, source = word(f"contact_kind.{contact.kind}"), self._source(contact)
        written = self.tr("As written: {text}").format(text=contact.raw)
        tips = (shown, written if contact.raw != shown else "", source)
        problem = ""
        if contact.status == "invalid":
            bad = self.tr("This could not be read; it is kept as written.")
            problem = "\n".join(filter(None, (bad, source)))
        field = self._editing.field(
            f"contact {contact.id}",
            "",
            shown,
            partial(self._mend, contact.id),
            name=self.tr("{kind} {text}").format(kind=kind, text=shown),
            tip_text="\n".join(filter(None, tips)),
            problem=problem,
        )
        if contact.status in STRUCK:
            font = field.editor.font()
            font.setStrikeOut(True)
            field.editor.setFont(font)
        return field

    def _said(self, contact: ContactRecord) -> str:
        """Return what stands behind a contact in small letters."""
        if contact.label or contact.service:
            return contact.label or contact.service or ""
        if contact.is_preferred:
            return self.tr("preferred")
        return word("contact_kind.fax") if contact.kind == "fax" else ""

    def _menu_button(self, contact: ContactRecord, shown: str) -> QWidget:
        name = self.tr("What to do with {text}").format(text=shown)
        button = icon_button("ellipsis", name, None)
        keyed(button, f"menu of contact {contact.id}")
        menu = QMenu(button)
        copy = menu.addAction(self.tr("Copy"))
        copy.triggered.connect(lambda: QGuiApplication.clipboard().setText(shown))
        if self._editing.is_open:
            self._fill_menu(menu, contact)
        button.clicked.connect(lambda: menu.popup(button.mapToGlobal(button.rect().bottomLeft())))
        return button

    def _fill_menu(self, menu: QMenu, contact: ContactRecord) -> None:
        menu.addSeparator()
        for key, text in (
            ("is_preferred", self.tr("Preferred")),
            ("is_shared", self.tr("Shared by several people")),
        ):
            is_on = bool(getattr(contact, key))
            self._offer(menu, text, contact.id, {key: not is_on}, is_on=is_on)
        menu.addSeparator()
        for status in SAID_BY_HAND:
            text, is_on = word(f"contact_status.{status}"), contact.status == status
            self._offer(menu, text, contact.id, {"status": status}, is_on=is_on)
        if contact.kind in NUMBERS:
            menu.addSeparator()
            for kind in (ContactKind.PHONE, ContactKind.MOBILE, ContactKind.FAX):
                text, is_on = word(f"contact_kind.{kind.value}"), contact.kind == kind.value
                self._offer(menu, text, contact.id, {"kind": kind.value}, is_on=is_on)
        self._fill_posts(menu, contact)
        menu.addSeparator()
        label = menu.addAction(self.tr("Label…"))
        label.triggered.connect(partial(self._ask_label, contact.id))
        remove = menu.addAction(self.tr("Remove"))
        remove.triggered.connect(partial(self._remove, contact.id))

    def _fill_posts(self, menu: QMenu, contact: ContactRecord) -> None:
        """Offer the posts that the contact may belong to."""
        if not self._posts:
            return
        menu.addSeparator()
        own = self.tr("Their own, whatever the post")
        for post_id, text in ((None, own), *self._posts.items()):
            shown = text if post_id is None else self.tr("Of the post {post}").format(post=text)
            action = menu.addAction(key_free(shortened(shown)))
            action.setToolTip(tip(shown))
            action.setCheckable(True)
            action.setChecked(contact.affiliation_id == post_id)
            action.triggered.connect(partial(self._assign, contact.id, post_id))

    def _assign(self, contact_id: int, post_id: int | None, _: bool = False) -> None:
        self._editing.do(lambda desk: assign_contact(desk, contact_id, post_id))

    def _ask_label(self, contact_id: int, _: bool = False) -> None:
        self._editing.opened.add(_label_key(contact_id))
        self._labels[contact_id].show()
        self._labels[contact_id].editor.setFocus()

    def _set_label(self, contact_id: int, text: str) -> None:
        readers = self._editing.readers
        self._write(lambda desk: edit_contact(desk, contact_id, {"label": text}, readers))

    def _offer(
        self, menu: QMenu, text: str, contact_id: int, fields: Mapping[str, object], *, is_on: bool
    ) -> None:
        action = menu.addAction(text)
        action.setCheckable(True)
        action.setChecked(is_on)
        action.triggered.connect(partial(self._set, contact_id, fields))

    def _add(self, text: str) -> None:
        owner, readers = self._owner, self._editing.readers
        self._write(lambda desk: add_contact(desk, owner, text, readers))

    def _mend(self, contact_id: int, text: str) -> None:
        readers = self._editing.readers
        if text.strip():
            self._write(lambda desk: edit_contact(desk, contact_id, {"text": text}, readers))
        else:
            self._editing.write(lambda desk: remove_contact(desk, contact_id))

    def _set(self, contact_id: int, fields: Mapping[str, object], _: bool = False) -> None:
        readers = self._editing.readers
        try:
            self._write(lambda desk: edit_contact(desk, contact_id, fields, readers))
        except LmdeskError as error:
            self._editing.shell.toast(error_text(error))

    def _remove(self, contact_id: int, _: bool = False) -> None:
        told = self.tr("Contact removed")
        self._editing.do(lambda desk: remove_contact(desk, contact_id), told=told)

    def _write(self, work: Callable[[Desk], ContactsWritten]) -> None:
        """Do one step and tell what is to be said about the text."""
        told: list[ContactsWritten] = []

        def step(desk: Desk) -> Change:
            told.append(work(desk))
            return told[0].change

        self._editing.write(step)
        for problem in told[0].problems[:1]:
            self._editing.shell.toast(problem_text(problem))


def _label_key(contact_id: int) -> str:
    return f"label of contact {contact_id}"
