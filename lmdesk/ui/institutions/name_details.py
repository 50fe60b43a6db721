"""All about one name of an institution: its kind, its language, and when it holds."""

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from lmdesk.domain.change import Change
from lmdesk.domain.institutions import InstitutionNameRecord
from lmdesk.services.institution_names import KINDS, edit_name, make_main, remove_name
from lmdesk.ui.editing import keyed
from lmdesk.ui.institutions.editing import SPACE, InstitutionEditing
from lmdesk.ui.texts import choices, word
from lmdesk.ui.widgets.buttons import link_button
from lmdesk.ui.widgets.wrapping_row import WrappingLayout


class NameDetails(QWidget):
    """The fields of a name beside its text, and what can be done with it."""

    def __init__(self, editing: InstitutionEditing, name: InstitutionNameRecord) -> None:
        super().__init__()
        self._editing = editing
        self._name = name
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(8, 0, 0, 6)
        self._column.setSpacing(2)
        kinds = [(kind, word(f"name_kind.{kind}")) for kind in KINDS]
        self._choose("kind", self.tr("Kind"), kinds, name.kind)
        languages = [("", self.tr("not given")), *choices("language")]
        self._choose("language", self.tr("Language"), languages, name.language)
        for key, label, value in (
            ("valid_from", self.tr("Since"), name.valid_from),
            ("valid_to", self.tr("Until"), name.valid_to),
        ):
            self._column.addWidget(
                editing.field(
                    f"{key} {name.id}",
                    label,
                    value,
                    partial(self._mend, key),
                    placeholder=self.tr("a year, a month or a day"),
                    name=self._spoken(label),
                )
            )
        if not name.is_primary:
            self._add_acts()

    def _choose(
        self, key: str, label: str, offered: list[tuple[str, str]], value: str | None
    ) -> None:
        commit = partial(self._mend, key)
        made = self._editing.choice(f"{key} {self._name.id}", label, offered, value, commit)
        made.box.setAccessibleName(self._spoken(label))
        self._column.addWidget(made)

    def _add_acts(self) -> None:
        acts = QWidget()
        layout = WrappingLayout(acts, space=SPACE, line_space=0)
        for key, text, act in (
            ("make main", self.tr("Make it the main name"), self._make_main),
            ("remove", self.tr("Remove"), self._remove),
        ):
            link = link_button(text, act)
            link.setAccessibleName(self._spoken(text))
            layout.addWidget(keyed(link, f"{key} {self._name.id}"))
        self._column.addWidget(acts)

    def _spoken(self, label: str) -> str:
        return self.tr("{name}: {field}").format(name=self._name.name, field=label)

    def _mend(self, key: str, text: str) -> Change:
        return self._editing.write(lambda desk: edit_name(desk, self._name.id, {key: text}))

    def _make_main(self) -> None:
        self._editing.do(lambda desk: make_main(desk, self._name.id))

    def _remove(self) -> None:
        told = self.tr("Name removed")
        self._editing.do(lambda desk: remove_name(desk, self._name.id), told=told)
