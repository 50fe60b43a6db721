"""The names of an institution: the one it has now, acronym, native name, and those of before."""

from functools import partial

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from lmdesk.domain.institutions import InstitutionNameRecord
from lmdesk.services.institution_names import KINDS, add_name, edit_name, rename, set_name
from lmdesk.ui.editing import keyed
from lmdesk.ui.institutions.editing import AddLinks, InstitutionEditing
from lmdesk.ui.institutions.forms import InPlaceForm
from lmdesk.ui.institutions.name_details import NameDetails
from lmdesk.ui.institutions.names_then import NamesAtDate
from lmdesk.ui.past.places import PAST
from lmdesk.ui.texts import month_text, word
from lmdesk.ui.widgets.buttons import icon_button, link_button
from lmdesk.ui.widgets.labels import plain_label

ONE_FIELD = ("acronym", "native")
"""Kinds of names of which the first is a field of its own."""

INDENT = 92
"""Pixels before what stands under the text of a field with a label."""


class Names(QWidget):
    """All names, each edited in place, and the forms for a new one."""

    def __init__(self, editing: InstitutionEditing) -> None:
        super().__init__()
        self._editing = editing
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        names = editing.record.names
        shown = {names[0].id} if names else set()
        missing: list[tuple[str, str]] = []
        for name in names[:1]:
            self._add(name, self.tr("Name"), f"name {name.id}")
        for kind in ONE_FIELD:
            first = next((n for n in names if n.kind == kind and n.id not in shown), None)
            label = word(f"name_kind.{kind}")
            if first is not None:
                shown.add(first.id)
                self._add(first, label, f"first {kind}")
            elif f"first {kind}" in editing.opened:
                self._add_empty(kind, label)
            else:
                missing.append((f"first {kind}", label))
        for name in names:
            if name.id not in shown:
                self._add(name, word(f"name_kind.{name.kind}"), f"name {name.id}")
        self.then_form = NamesAtDate(editing)
        then = link_button(self.tr("Names at a date"), self.then_form.open, icon="calendar")
        more = [*(self._forms() if editing.is_open else ()), keyed(then, "names at a date")]
        self._column.addWidget(AddLinks(editing, missing, more))
        for form in (self.rename_form, self.add_form) if editing.is_open else ():
            self._column.addWidget(form)
        self._column.addWidget(self.then_form)

    def _add_empty(self, kind: str, label: str) -> None:
        """Add the field of a name that there is none of yet."""
        institution_id = self._editing.id

        def commit(text: str) -> None:
            self._editing.write(lambda desk: set_name(desk, institution_id, kind, text))

        hint = self.tr("not given")
        field = self._editing.field(f"first {kind}", label, "", commit, placeholder=hint)
        self._column.addWidget(field)

    def _add(self, name: InstitutionNameRecord, label: str, key: str) -> None:
        def commit(text: str) -> None:
            # Emptied, the field stays where the next text can be typed.
            self._editing.opened.add(key)
            self._editing.write(lambda desk: edit_name(desk, name.id, {"name": text}))

        field = self._editing.field(key, label, name.name, commit, tip_text=name.name)
        field.editor.setProperty(PAST, f"institution_name {name.id} name")
        line = QHBoxLayout()
        line.setSpacing(0)
        line.addWidget(field, 1)
        details = f"details of name {name.id}"
        is_detailed = details in self._editing.opened
        if self._editing.is_open:
            spoken = self.tr("All about the name {name}").format(name=name.name)
            turn = partial(self._editing.turn, details)
            line.addWidget(keyed(icon_button("pencil", spoken, turn), details))
        self._column.addLayout(line)
        when = self._when(name)
        if when and not is_detailed:
            told = plain_label(when, style="faint small", wrap=True)
            told.setContentsMargins(INDENT + 4, 0, 0, 0)
            self._column.addWidget(told)
        if is_detailed:
            self._column.addWidget(NameDetails(self._editing, name))

    def _when(self, name: InstitutionNameRecord) -> str:
        said = []
        if name.language:
            said.append(word(f"language.{name.language}"))
        since, until = month_text(name.valid_from), month_text(name.valid_to)
        if since and until:
            said.append(self.tr("{since} – {until}").format(since=since, until=until))
        elif until:
            said.append(self.tr("until {until}").format(until=until))
        elif since:
            said.append(self.tr("since {since}").format(since=since))
        return ", ".join(said)

    def _forms(self) -> tuple[QWidget, ...]:
        """Make the forms; return the links that open them."""
        self.rename_form = InPlaceForm(
            self.tr("New name"), self.tr("since (today)"), self.tr("Rename"), self._rename
        )
        self.kind_box = QComboBox()
        self.kind_box.setAccessibleName(self.tr("Kind of name"))
        for kind in KINDS:
            self.kind_box.addItem(word(f"name_kind.{kind}"), kind)
        # A body has one official name: another one is most often another way to write it.
        self.kind_box.setCurrentIndex(KINDS.index("variant"))
        self.add_form = InPlaceForm(
            self.tr("Another name"), "", self.tr("Add"), self._add_name, before=self.kind_box
        )
        renamed = link_button(self.tr("It was renamed"), self.rename_form.open, icon="history")
        another = link_button(self.tr("Another name"), self.add_form.open, icon="plus")
        return keyed(another, "another name"), keyed(renamed, "rename")

    def _rename(self, text: str, on: str) -> None:
        institution_id = self._editing.id
        self._editing.write(lambda desk: rename(desk, institution_id, text, on))

    def _add_name(self, text: str, _: str) -> None:
        institution_id, kind = self._editing.id, str(self.kind_box.currentData())
        self._editing.write(lambda desk: add_name(desk, institution_id, kind, text)[1])
