"""The names of a person: as printed, their parts, names in other scripts, and how to address."""

from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from lmdesk.domain.people import NameRecord
from lmdesk.services.person_names import add_name, edit_name, make_main, orders, remove_name
from lmdesk.ui.editing import keyed
from lmdesk.ui.icons import set_icon
from lmdesk.ui.people.editing import PersonEditing, links
from lmdesk.ui.people.forms import Form, FormLine
from lmdesk.ui.texts import word
from lmdesk.ui.widgets.buttons import icon_button, link_button
from lmdesk.ui.widgets.labels import plain_label


class Names(QWidget):
    """All names, each edited in place. `parts_open` shows the parts of the main name too."""

    def __init__(self, editing: PersonEditing, *, parts_open: bool) -> None:
        super().__init__()
        self._editing = editing
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        names = editing.record.names
        self.parts = QWidget()
        for name in names[:1]:
            self._add_main(name, parts_open=parts_open)
        for name in names[1:]:
            self._add_other(name)
        usual = editing.details.usual_salutation
        self._column.addWidget(
            editing.field(
                "address_as", self.tr("Address as"), editing.record.address_as, placeholder=usual
            )
        )
        self._add_evidence()
        self._add_links()

    def _add_main(self, name: NameRecord, *, parts_open: bool) -> None:
        source = self._editing.source("person_name", name.id, name.raw, name.printed)
        self._column.addWidget(
            self._field(name, "printed", self.tr("As printed"), name.printed, tip_text=source)
        )
        self._column.addWidget(self._field(name, "titles", self.tr("Title"), name.titles))
        column = QVBoxLayout(self.parts)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._field(name, "surname", self.tr("Surname"), name.surname))
        column.addWidget(self._field(name, "given", self.tr("Given name"), name.given))
        column.addWidget(self._field(name, "nickname", self.tr("Nickname"), name.nickname))
        column.addWidget(
            self._editing.choice(
                f"order {name.id}",
                self.tr("Order"),
                [(code, word(f"name_order.{code}")) for code in orders()],
                name.order,
                partial(self._mend, name.id, "order"),
            )
        )
        self.parts.setVisible(parts_open)
        self._column.addWidget(self.parts)

    def _add_other(self, name: NameRecord) -> None:
        native = name.script != "Latn"
        label = word(f"script.{name.script}") if native else self.tr("Also")
        source = self._editing.source("person_name", name.id, name.raw, name.printed)
        line = QHBoxLayout()
        line.setSpacing(0)
        line.addWidget(self._field(name, "printed", label, name.printed, tip_text=source), 1)
        if self._editing.is_open:
            main = self.tr("Make {name} the main name").format(name=name.printed)
            gone = self.tr("Remove the name {name}").format(name=name.printed)
            make = partial(self._make_main, name.id)
            line.addWidget(keyed(icon_button("star", main, make), f"main name {name.id}"))
            remove = icon_button("x", gone, partial(self._remove, name.id))
            line.addWidget(keyed(remove, f"remove name {name.id}"))
        self._column.addLayout(line)

    def _field(
        self, name: NameRecord, key: str, label: str, value: str | None, *, tip_text: str = ""
    ) -> QWidget:
        spoken = self.tr("{label} of {name}").format(label=label, name=name.printed)
        return self._editing.field(
            f"{key} {name.id}",
            label,
            value,
            partial(self._mend, name.id, key),
            name=label if name.is_primary else spoken,
            placeholder=self.tr("none"),
            tip_text=tip_text,
        )

    def _add_evidence(self) -> None:
        line = QHBoxLayout()
        line.setContentsMargins(0, 4, 0, 0)
        line.setSpacing(8)
        icon = plain_label()
        set_icon(icon, "info", tone="faint", size=14)
        line.addWidget(icon)
        codes = self._editing.details.evidence
        told = ", ".join(word(f"name_evidence.{code}") for code in codes)
        line.addWidget(plain_label(told, style="muted small", wrap=True), 1)
        self._column.addLayout(line)

    def _add_links(self) -> None:
        self.parts_link = link_button(self.tr("Parts of the name"), self._turn_parts)
        offered = [keyed(self.parts_link, "parts of the name")]
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

    def _turn_parts(self) -> None:
        self.parts.setVisible(self.parts.isHidden())

    def _mend(self, name_id: int, key: str, text: str) -> None:
        readers = self._editing.readers
        self._editing.write(lambda desk: edit_name(desk, name_id, {key: text}, readers))

    def _make_main(self, name_id: int) -> None:
        self._editing.do(lambda desk: make_main(desk, name_id))

    def _remove(self, name_id: int) -> None:
        self._editing.do(lambda desk: remove_name(desk, name_id), told=self.tr("Name removed"))
