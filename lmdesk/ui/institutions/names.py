"""The names of an institution: the one it has now, acronym, native name, and those of before."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from lmdesk.domain.change import Change
from lmdesk.domain.institutions import InstitutionNameRecord
from lmdesk.services.desks import Desk
from lmdesk.services.institution_names import (
    KINDS,
    add_name,
    edit_name,
    make_main,
    remove_name,
    rename,
    set_name,
)
from lmdesk.ui.editing import keyed
from lmdesk.ui.institutions.editing import InstitutionEditing
from lmdesk.ui.institutions.forms import InPlaceForm
from lmdesk.ui.past.places import PAST
from lmdesk.ui.texts import word
from lmdesk.ui.widgets.buttons import icon_button, link_button

ONE_FIELD = ("acronym", "native")
"""Kinds of names of which the first is a field of its own."""


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
        for name in names[:1]:
            self._add_main(name)
        for kind in ONE_FIELD:
            first = next((n for n in names if n.kind == kind and n.id not in shown), None)
            if first is not None:
                shown.add(first.id)
            self._add_one(kind, first)
        for name in names:
            if name.id not in shown:
                self._add_other(name)
        if editing.is_open:
            self._add_forms()

    def _add_main(self, name: InstitutionNameRecord) -> None:
        label = self.tr("Name")
        self._column.addWidget(
            self._editing.field(
                f"name {name.id}",
                label,
                name.name,
                partial(self._mend, name.id),
                tip_text=name.name,
            )
        )
        if name.valid_from or name.valid_to:
            self._add_dates(name)

    def _add_one(self, kind: str, name: InstitutionNameRecord | None) -> None:
        def commit(text: str) -> None:
            institution_id = self._editing.id
            self._editing.write(lambda desk: set_name(desk, institution_id, kind, text))

        said = name.name if name is not None else ""
        hint = self.tr("not given")
        label = word(f"name_kind.{kind}")
        field = self._editing.field(
            f"first {kind}", label, said, commit, placeholder=hint, tip_text=said
        )
        if name is not None:
            field.editor.setProperty(PAST, f"institution_name {name.id} name")
        self._column.addWidget(field)

    def _add_other(self, name: InstitutionNameRecord) -> None:
        field = self._editing.field(
            f"name {name.id}",
            word(f"name_kind.{name.kind}"),
            name.name,
            partial(self._mend, name.id),
            tip_text=name.name,
        )
        line = QHBoxLayout()
        line.setSpacing(0)
        line.addWidget(field, 1)
        if self._editing.is_open:
            line.addWidget(self._menu_button(name))
        self._column.addLayout(line)
        if name.kind == "former" or name.valid_from or name.valid_to:
            self._add_dates(name)

    def _menu_button(self, name: InstitutionNameRecord) -> QWidget:
        spoken = self.tr("What to do with the name {name}").format(name=name.name)
        button = icon_button("ellipsis", spoken, None)
        keyed(button, f"menu of name {name.id}")
        menu = QMenu(button)
        for text, act in (
            (self.tr("Make it the main name"), make_main),
            (self.tr("Remove"), remove_name),
        ):
            menu.addAction(text).triggered.connect(partial(self._do, act, name.id))
        button.clicked.connect(lambda: menu.popup(button.mapToGlobal(button.rect().bottomLeft())))
        return button

    def _add_dates(self, name: InstitutionNameRecord) -> None:
        is_open = self._editing.is_open
        line = QHBoxLayout()
        line.setContentsMargins(92, 0, 0, 0)
        for key, said, hint, spoken in (
            (
                "valid_from",
                name.valid_from,
                self.tr("since …"),
                self.tr("{name}: since").format(name=name.name),
            ),
            (
                "valid_to",
                name.valid_to,
                self.tr("until …"),
                self.tr("{name}: until").format(name=name.name),
            ),
        ):
            commit = partial(self._mend_date, name.id, key)
            field = self._editing.field(
                f"{key} {name.id}",
                "",
                said,
                commit,
                placeholder=hint if is_open else "",
                name=spoken,
            )
            line.addWidget(field, 1)
        self._column.addLayout(line)

    def _add_forms(self) -> None:
        self.rename_form = InPlaceForm(
            self.tr("New name"), self.tr("since (today)"), self.tr("Rename"), self._rename
        )
        self.kind_box = QComboBox()
        self.kind_box.setAccessibleName(self.tr("Kind of name"))
        for kind in KINDS:
            self.kind_box.addItem(word(f"name_kind.{kind}"), kind)
        self.add_form = InPlaceForm(
            self.tr("Another name"), "", self.tr("Add"), self._add, before=self.kind_box
        )
        renamed = link_button(self.tr("It was renamed"), self.rename_form.open, icon="history")
        another = link_button(self.tr("Another name"), self.add_form.open, icon="plus")
        left = Qt.AlignmentFlag.AlignLeft
        self._column.addWidget(keyed(renamed, "rename"), alignment=left)
        self._column.addWidget(self.rename_form)
        self._column.addWidget(keyed(another, "another name"), alignment=left)
        self._column.addWidget(self.add_form)

    def _mend(self, name_id: int, text: str) -> None:
        self._editing.write(lambda desk: edit_name(desk, name_id, {"name": text}))

    def _mend_date(self, name_id: int, key: str, text: str) -> None:
        self._editing.write(lambda desk: edit_name(desk, name_id, {key: text}))

    def _do(self, act: Callable[[Desk, int], Change], name_id: int, _: bool = False) -> None:
        self._editing.do(lambda desk: act(desk, name_id))

    def _rename(self, text: str, on: str) -> None:
        institution_id = self._editing.id
        self._editing.write(lambda desk: rename(desk, institution_id, text, on))

    def _add(self, text: str, _: str) -> None:
        institution_id, kind = self._editing.id, str(self.kind_box.currentData())
        self._editing.write(lambda desk: add_name(desk, institution_id, kind, text)[1])
