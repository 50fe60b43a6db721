"""What an institution is a part of, what is a part of it, and its other relations."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from lmdesk.domain.change import Change
from lmdesk.domain.institutions import RelationRecord
from lmdesk.services.desks import Desk
from lmdesk.services.institution_relations import (
    KINDS,
    add_relation,
    move_below,
    remove_relation,
)
from lmdesk.ui.editing import keyed
from lmdesk.ui.institutions.editing import InstitutionEditing
from lmdesk.ui.texts import word
from lmdesk.ui.widgets.buttons import icon_button, link_button
from lmdesk.ui.widgets.in_place import accepted, refusal_label
from lmdesk.ui.widgets.labels import plain_label
from lmdesk.ui.widgets.links import LinkButton
from lmdesk.ui.widgets.record_picker import RecordPicker


class Relations(QWidget):
    """Relations as links, each to be removed, and a search for another institution."""

    def __init__(self, editing: InstitutionEditing) -> None:
        super().__init__()
        self._editing = editing
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        for relation in editing.sheet.relations:
            self._add(relation)
        self.remark = refusal_label()
        self._column.addWidget(self.remark)
        if editing.is_open:
            self._add_parent_form()
            self._add_form()

    def _add_parent_form(self) -> None:
        parent = self._editing.sheet.parent
        text = self.tr("Part of another one") if parent is None else self.tr("Move to another one")
        spoken = self.tr("Part of: search an institution")
        self.parent_picker = self._picker(spoken, "parent")
        self.parent_picker.picked.connect(lambda _, found: self._put_below(found))
        self.parent_picker.hide()
        link = link_button(text, self.open_parent, icon="list-tree")
        line = QHBoxLayout()
        line.addWidget(keyed(link, "part of"))
        line.addStretch(1)
        self._column.addLayout(line)
        self._column.addWidget(self.parent_picker)

    def open_parent(self) -> None:
        """Ask what the institution is a part of."""
        self.parent_picker.show()
        self.parent_picker.setFocus()

    def _add(self, relation: RelationRecord) -> None:
        group = "relation" if relation.outgoing else "relation_of_other"
        line = QHBoxLayout()
        line.setSpacing(4)
        line.addWidget(plain_label(word(f"{group}.{relation.kind}"), style="muted"))
        shell = self._editing.shell
        link = LinkButton(
            relation.name, partial(shell.open_record, "institution", relation.institution_id)
        )
        keyed(link, f"related {relation.id}")
        line.addWidget(link)
        if relation.in_bin:
            line.addWidget(plain_label(self.tr("in the bin"), style="faint small"))
        line.addStretch(1)
        if self._editing.is_open:
            name = self.tr("Remove the relation with {name}").format(name=relation.name)
            remove = icon_button("x", name, partial(self._remove, relation.id))
            line.addWidget(keyed(remove, f"remove relation {relation.id}"))
        self._column.addLayout(line)

    def _add_form(self) -> None:
        self.form = QWidget()
        self.kind_box = QComboBox()
        self.kind_box.setAccessibleName(self.tr("Kind of relation"))
        for kind in KINDS:
            self.kind_box.addItem(word(f"relation.{kind}"), kind)
        self.other_picker = self._picker(self.tr("Search the other institution"), "related")
        self.other_picker.picked.connect(lambda _, found: self._relate(found))
        column = QVBoxLayout(self.form)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.kind_box)
        column.addWidget(self.other_picker)
        self.form.hide()
        another = link_button(self.tr("Another relation"), self.open_form, icon="plus")
        line = QHBoxLayout()
        line.addWidget(keyed(another, "another relation"))
        line.addStretch(1)
        self._column.addLayout(line)
        self._column.addWidget(self.form)

    def open_form(self) -> None:
        """Ask for the kind of a relation and the other institution."""
        self.form.show()
        self.kind_box.setFocus()

    def _picker(self, hint: str, key: str) -> RecordPicker:
        picker = RecordPicker(self._editing.workspace.reading, ("institution",), hint)
        keyed(picker, f"{key} picker")
        return picker

    def _put_below(self, other: int) -> None:
        self._try(lambda desk: move_below(desk, [self._editing.id], other))

    def _relate(self, other: int) -> None:
        kind = str(self.kind_box.currentData())
        self._try(lambda desk: add_relation(desk, self._editing.id, kind, other))

    def _remove(self, relation_id: int) -> None:
        self._try(lambda desk: remove_relation(desk, relation_id))

    def _try(self, work: Callable[[Desk], Change]) -> None:
        accepted(lambda: self._editing.write(work), self.remark)
