"""The postal addresses of a record: printed as they stand, their parts behind a button."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from lmdesk.services.postal_addresses import (
    AddressRecord,
    ContactOwner,
    add_address,
    assign_address,
    edit_address,
    remove_address,
    usual_print,
)
from lmdesk.ui.contact_rows import NO_POSTS
from lmdesk.ui.editing import RecordEditing, keyed, links, turned
from lmdesk.ui.widgets.buttons import icon_button, link_button
from lmdesk.ui.widgets.inline_field import InlineField

NEW = "new address"


class AddressRows(QWidget):
    """Each address in its lines, and a link for another one.

    `source` returns in words where an address comes from. `posts` are those that an address may
    belong to, by id.
    """

    def __init__(
        self,
        editing: RecordEditing,
        owner: ContactOwner,
        addresses: Sequence[AddressRecord],
        source: Callable[[AddressRecord], str] = lambda _: "",
        posts: Mapping[int, str] = NO_POSTS,
    ) -> None:
        super().__init__()
        self._editing = editing
        self._owner = owner
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        for record in addresses:
            self._column.addWidget(_Address(editing, record, source(record), posts))
        if editing.is_open:
            self._add_new()

    def _add_new(self) -> None:
        name = self.tr("New postal address")
        self.field = self._editing.field(
            NEW,
            self.tr("Address"),
            "",
            self._add,
            name=name,
            multiline=True,
            placeholder=self.tr("Shift+Enter begins a new line"),
        )
        self._column.addWidget(self.field)
        self.field.setVisible(NEW in self._editing.opened)
        link = link_button(self.tr("Postal address"), self._open, icon="plus")
        link.setAccessibleName(self.tr("Add: {field}").format(field=link.whole_text()))
        self._column.addLayout(links(keyed(link, "add address")))

    def _open(self) -> None:
        self._editing.opened.add(NEW)
        self.field.show()
        self.field.editor.setFocus()

    def _add(self, text: str) -> None:
        editing, owner = self._editing, self._owner
        if text.strip():
            editing.write(lambda desk: add_address(desk, owner, text, editing.readers))
        editing.opened.discard(NEW)


class _Address(QWidget):
    """One address. Emptied it is removed."""

    def __init__(
        self,
        editing: RecordEditing,
        record: AddressRecord,
        source: str,
        posts: Mapping[int, str],
    ) -> None:
        super().__init__()
        self._editing = editing
        self._record = record
        self._posts = posts
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        self._whole = record.printed.replace("\n", ", ")
        line = QHBoxLayout()
        line.setSpacing(0)
        label = record.label or self._post_name() or self.tr("Address")
        line.addWidget(
            editing.field(
                f"address {record.id}",
                label,
                record.printed,
                self._print,
                name=self.tr("Postal address {text}").format(text=self._whole),
                multiline=True,
                tip_text=source,
            ),
            1,
        )
        column.addLayout(line)
        if not editing.is_open:
            return
        key = f"parts of address {record.id}"
        self.fields = QWidget()
        self._add_fields()
        column.addWidget(self.fields)
        self.fields.setVisible(key in editing.opened)
        more = self.tr("All about the address {text}").format(text=self._whole)
        turn = partial(turned, editing.opened, key, self.fields.setVisible)
        button = icon_button("pencil", more, turn)
        line.addWidget(keyed(button, key))

    def _add_fields(self) -> None:
        record = self._record
        column = QVBoxLayout(self.fields)
        column.setContentsMargins(4, 4, 0, 4)
        column.setSpacing(2)
        for key, label, value in (
            ("street", self.tr("Street"), record.street),
            ("district", self.tr("District"), record.district),
            ("city", self.tr("City"), record.city),
            ("postcode", self.tr("Postcode"), record.postcode),
        ):
            column.addWidget(self._field(key, label, value))
        countries = self._editing.country_choices(self.tr("not given"))
        mend = partial(self._mend, "country")
        self._add_choice(column, "country", self.tr("Country"), countries, record.country, mend)
        column.addWidget(self._field("label", self.tr("Label"), record.label))
        posts = [(str(each), name) for each, name in self._posts.items()]
        if posts:
            own = [("", self.tr("their own")), *posts]
            held = str(record.affiliation_id or "")
            self._add_choice(column, "post", self.tr("Belongs to"), own, held, self._assign)
        offered = [self._link("remove", self.tr("Remove"), self._remove)]
        usual = usual_print(record, self._editing.readers)
        if usual and usual != record.printed:
            mend = partial(self._print, usual)
            offered.insert(0, self._link("reprint", self.tr("Print as is the custom"), mend))
        column.addLayout(links(*offered))

    def _field(self, key: str, label: str, value: str | None) -> InlineField:
        return self._editing.field(
            f"{key} of address {self._record.id}",
            label,
            value,
            partial(self._mend, key),
            name=self._spoken(label),
            placeholder=self.tr("not given"),
        )

    def _add_choice(
        self,
        column: QVBoxLayout,
        key: str,
        label: str,
        values: list[tuple[str, str]],
        value: str | None,
        commit: Callable[[str], object],
    ) -> None:
        key = f"{key} of address {self._record.id}"
        made = self._editing.choice(key, label, values, value, commit)
        made.box.setAccessibleName(self._spoken(label))
        column.addWidget(made)

    def _link(self, key: str, text: str, act: Callable[[], object]) -> QWidget:
        button = link_button(text, act)
        button.setAccessibleName(self._spoken(text))
        return keyed(button, f"{key} address {self._record.id}")

    def _spoken(self, label: str) -> str:
        pattern = self.tr("{label} of the address {text}")
        return pattern.format(label=label, text=self._whole)

    def _post_name(self) -> str:
        return self._posts.get(self._record.affiliation_id or 0, "")

    def _print(self, text: str) -> None:
        if not text.strip():
            self._remove()
            return
        self._mend("printed", text)

    def _mend(self, key: str, text: str) -> None:
        editing, address_id = self._editing, self._record.id
        editing.write(lambda desk: edit_address(desk, address_id, {key: text}, editing.readers))

    def _assign(self, post: str) -> None:
        post_id = int(post) if post else None
        self._editing.write(lambda desk: assign_address(desk, self._record.id, post_id))

    def _remove(self) -> None:
        told = self.tr("Address removed")
        self._editing.do(lambda desk: remove_address(desk, self._record.id), told=told)
