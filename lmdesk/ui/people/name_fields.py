"""The parts of one name of a person: what kind it is, how it is divided, and how that is known."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from lmdesk.domain.people import NameRecord
from lmdesk.domain.person_details import evidence_codes
from lmdesk.services.person_names import (
    confirm_name,
    edit_name,
    kinds,
    make_main,
    orders,
    remove_name,
)
from lmdesk.ui.editing import keyed, links
from lmdesk.ui.icons import set_icon
from lmdesk.ui.people.editing import PersonEditing
from lmdesk.ui.texts import word
from lmdesk.ui.widgets.buttons import link_button
from lmdesk.ui.widgets.labels import plain_label


class NameEditing:
    """How one name is changed: each part of it is a field that is kept at once."""

    def __init__(self, editing: PersonEditing, name: NameRecord) -> None:
        self.editing = editing
        self.name = name

    def field(self, key: str, label: str, value: str | None, *, tip_text: str = "") -> QWidget:
        """Return a field for one text of the name."""
        name = self.name
        spoken = self._of_name(label)
        return self.editing.field(
            f"{key} {name.id}",
            label,
            value,
            partial(self.mend, key),
            name=label if name.is_primary else spoken,
            placeholder=QCoreApplication.translate("people", "none"),
            tip_text=tip_text,
        )

    def choice(self, key: str, label: str, codes: tuple[str, ...], value: str) -> QWidget:
        """Return a choice for one code of the name; the words are those of its group."""
        group = "name_order" if key == "order" else "person_name_kind"
        made = self.editing.choice(
            f"{key} {self.name.id}",
            label,
            [(code, word(f"{group}.{code}")) for code in codes],
            value,
            partial(self.mend, key),
        )
        if not self.name.is_primary:
            made.box.setAccessibleName(self._of_name(label))
        return made

    def mend(self, key: str, text: str) -> None:
        """Change one part of the name."""
        readers = self.editing.readers
        self.editing.write(lambda desk: edit_name(desk, self.name.id, {key: text}, readers))

    def _of_name(self, label: str) -> str:
        pattern = QCoreApplication.translate("people", "{label} of {name}")
        return pattern.format(label=label, name=self.name.printed)


class NameFields(QWidget):
    """What is behind the button of a name."""

    def __init__(self, naming: NameEditing) -> None:
        super().__init__()
        self._naming = naming
        name = naming.name
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(2)
        column.addWidget(naming.choice("kind", self.tr("Kind"), kinds(), name.kind))
        if not name.is_primary:
            column.addWidget(naming.field("titles", self.tr("Title"), name.titles))
        column.addWidget(naming.field("surname", self.tr("Surname"), name.surname))
        column.addWidget(naming.field("given", self.tr("Given name"), name.given))
        column.addWidget(naming.field("nickname", self.tr("Nickname"), name.nickname))
        column.addWidget(naming.choice("order", self.tr("Order"), orders(), name.order))
        if not name.is_primary:
            column.addWidget(NameEvidence(naming))
            self._add_links(column)

    def _add_links(self, column: QVBoxLayout) -> None:
        name = self._naming.name
        column.addLayout(
            links(
                self._link(
                    self.tr("Main name"),
                    self.tr("Make {name} the main name"),
                    self._make_main,
                    f"main name {name.id}",
                ),
                self._link(
                    self.tr("Remove"),
                    self.tr("Remove the name {name}"),
                    self._remove,
                    f"remove name {name.id}",
                ),
            )
        )

    def _link(self, text: str, spoken: str, act: Callable[[], object], key: str) -> QWidget:
        button = link_button(text, act)
        button.setAccessibleName(spoken.format(name=self._naming.name.printed))
        return keyed(button, key)

    def _make_main(self) -> None:
        self._naming.editing.do(lambda desk: make_main(desk, self._naming.name.id))

    def _remove(self) -> None:
        told = self.tr("Name removed")
        self._naming.editing.do(lambda desk: remove_name(desk, self._naming.name.id), told=told)


class NameEvidence(QWidget):
    """How the order of a name is known, and a link that says it is right."""

    def __init__(self, naming: NameEditing) -> None:
        super().__init__()
        self._naming = naming
        name = naming.name
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 4, 0, 0)
        line.setSpacing(8)
        icon = plain_label()
        set_icon(icon, "badge-check" if name.confirmed else "info", tone="faint", size=14)
        line.addWidget(icon)
        codes = evidence_codes(name.evidence, confirmed=name.confirmed)
        told = ", ".join(word(f"name_evidence.{code}") for code in codes)
        line.addWidget(plain_label(told, style="muted small", wrap=True), 1)
        if naming.editing.is_open and not name.confirmed:
            confirm = link_button(self.tr("Confirm"), self._confirm)
            confirm.setAccessibleName(self.tr("Confirm the name {name}").format(name=name.printed))
            line.addWidget(keyed(confirm, f"confirm name {name.id}"))

    def _confirm(self) -> None:
        self._naming.editing.do(lambda desk: confirm_name(desk, self._naming.name.id))
