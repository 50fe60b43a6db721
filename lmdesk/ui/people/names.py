"""The names of a person: as printed, their parts, names in other scripts, and how to address."""

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from lmdesk.domain.people import NameRecord
from lmdesk.services.person_names import add_name
from lmdesk.ui.editing import keyed, links, turned
from lmdesk.ui.people.editing import PersonEditing
from lmdesk.ui.people.forms import Form, FormLine
from lmdesk.ui.people.name_fields import NameEditing, NameEvidence, NameFields
from lmdesk.ui.texts import word
from lmdesk.ui.widgets.buttons import icon_button, link_button

PLAIN_KINDS = frozenset({"official", "native", "variant"})
"""Of other kinds than these the kind is told beside the name."""

PARTS = "parts of the name"


class Names(QWidget):
    """All names, each edited in place; its parts are behind a button."""

    def __init__(self, editing: PersonEditing) -> None:
        super().__init__()
        self._editing = editing
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        names = editing.record.names
        for name in names[:1]:
            self._add_main(name)
        for name in names[1:]:
            self._add_other(name)
        usual = editing.details.usual_salutation
        self._column.addWidget(
            editing.field(
                "address_as", self.tr("Address as"), editing.record.address_as, placeholder=usual
            )
        )
        for name in names[:1]:
            self._column.addWidget(NameEvidence(NameEditing(editing, name)))
        self._add_links()

    def _add_main(self, name: NameRecord) -> None:
        naming = NameEditing(self._editing, name)
        source = self._editing.source("person_name", name.id, name.raw, name.printed)
        self._column.addWidget(
            naming.field("printed", self.tr("As printed"), name.printed, tip_text=source)
        )
        self._column.addWidget(naming.field("titles", self.tr("Title"), name.titles))
        self.parts = NameFields(naming)
        self._column.addWidget(self.parts)
        self.parts.setVisible(PARTS in self._editing.opened)

    def _add_other(self, name: NameRecord) -> None:
        naming = NameEditing(self._editing, name)
        label = self.tr("Also")
        if name.kind not in PLAIN_KINDS:
            label = word(f"person_name_kind.{name.kind}")
        elif name.script != "Latn":
            label = word(f"script.{name.script}")
        source = self._editing.source("person_name", name.id, name.raw, name.printed)
        line = QHBoxLayout()
        line.setSpacing(0)
        line.addWidget(naming.field("printed", label, name.printed, tip_text=source), 1)
        self._column.addLayout(line)
        if not self._editing.is_open:
            return
        key = f"name {name.id}"
        fields = NameFields(naming)
        self._column.addWidget(fields)
        fields.setVisible(key in self._editing.opened)
        more = self.tr("All about the name {name}").format(name=name.printed)
        turn = partial(turned, self._editing.opened, key, fields.setVisible)
        line.addWidget(keyed(icon_button("pencil", more, turn), key))

    def _add_links(self) -> None:
        opened = self._editing.opened
        turn = partial(turned, opened, PARTS, self._show_parts)
        offered = [keyed(link_button(self.tr("Parts of the name"), turn), PARTS)]
        if self._editing.is_open:
            self.form = Form(
                "",
                [FormLine("printed", self.tr("Another name, in any script"))],
                self.tr("Add"),
                lambda texts: self._editing.write(
                    lambda desk: add_name(desk, self._editing.id, texts, self._editing.readers)
                ),
            )
            another = link_button(self.tr("Another name"), self.form.open, icon="plus")
            offered.append(keyed(another, "another name"))
            self._column.addWidget(self.form)
        self._column.addLayout(links(*offered))

    def _show_parts(self, shown: bool) -> None:
        self.parts.setVisible(shown)
