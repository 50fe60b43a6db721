"""The inspector of one institution: everything about it, edited in place."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from lmdesk.services.institutions import institution
from lmdesk.ui.editing import keyed
from lmdesk.ui.inspector import RecordInspector
from lmdesk.ui.institutions.contact_block import BlockOfContacts
from lmdesk.ui.institutions.contacts import (
    addresses_of_institution,
    contacts_of_institution,
)
from lmdesk.ui.institutions.editing import AddLinks, InstitutionEditing
from lmdesk.ui.institutions.facts import Facts
from lmdesk.ui.institutions.history import HistoryOfInstitution
from lmdesk.ui.institutions.names import Names
from lmdesk.ui.institutions.people import PeopleOfInstitution, RolesAtEvents
from lmdesk.ui.institutions.relations import Relations
from lmdesk.ui.merged_lines import MergedLines
from lmdesk.ui.shell import Shell
from lmdesk.ui.texts import count_text
from lmdesk.ui.widgets.buttons import icon_button, plain_button
from lmdesk.ui.widgets.chips import Chip, CodeChip
from lmdesk.ui.widgets.labels import plain_label
from lmdesk.ui.widgets.links import LinkButton
from lmdesk.ui.workspace import Workspace


class InstitutionInspector(RecordInspector):
    """Shows one institution. What is to be done with it as a whole is told by signals."""

    kind = "institution"
    bin_wanted = Signal(int)
    restore_wanted = Signal(int)
    merge_wanted = Signal(int)
    below_wanted = Signal(int)
    """The list is to show this institution and all that belongs to it."""

    def __init__(self, workspace: Workspace, shell: Shell) -> None:
        super().__init__(workspace, shell)
        self._opened: set[str] = set()
        self.setAccessibleName(self.tr("Institution"))

    def show_institution(self, institution_id: int | None) -> None:
        """Show an institution, or that none is chosen.

        The panel is filled when the keys that are waiting are done, so that a held arrow key runs
        through the list without stopping at each institution.
        """
        if institution_id != self._id:
            self._turn_to(institution_id)
            self._opened = set()
            self.refresh()

    def has_gone(self) -> bool:
        """Tell whether the institution that was shown is no longer there."""
        return self._id is not None and institution(self._workspace.reading, self._id) is None

    def add_all(self) -> None:
        """Add the sections of the institution, or say that none is chosen."""
        sheet = institution(self._workspace.reading, self._id) if self._id is not None else None
        if sheet is None:
            self._id = None
            hint = self.tr("Choose an institution to see its names, contacts and people.")
            self.add_section("").add(plain_label(hint, style="faint", wrap=True))
            return
        editing = InstitutionEditing(self._workspace, self._shell, sheet, self._opened, self._turn)
        self.add_section("").add(self._head(editing))
        self.add_section(self.tr("Names")).add(Names(editing))
        self.add_section(self.tr("Facts")).add(Facts(editing))
        contacts = self.add_section(self.tr("Contacts"))
        contacts.add(contacts_of_institution(editing))
        contacts.add(addresses_of_institution(editing))
        missing: list[tuple[str, str]] = []
        title = self.tr("Contact block")
        if editing.is_shown("contact_block", editing.record.contact_block):
            self.add_section(title).add(BlockOfContacts(editing))
        else:
            missing.append(("contact_block", title))
        people = self.tr("People ({count})").format(count=count_text(sheet.people.now_count))
        self.add_section(people).add(PeopleOfInstitution(editing))
        if sheet.roles:
            self.add_section(self.tr("At events")).add(RolesAtEvents(editing))
        self.add_section(self.tr("Relations")).add(Relations(editing))
        for key, title, text in (
            ("boilerplate", self.tr("Text about it"), editing.record.boilerplate),
            ("note", self.tr("Note"), editing.record.note),
        ):
            if editing.is_shown(key, text):
                self._add_text(editing, key, title, text)
            else:
                missing.append((key, title))
        if missing and editing.is_open:
            self.add_section("").add(AddLinks(editing, missing))
        self.add_section(self.tr("History")).add(HistoryOfInstitution(editing))

    def _turn(self, key: str) -> None:
        """Show what is seen only when it is asked for, or put it away, and go there."""
        self._opened ^= {key}
        self._fill_again()
        control = self.findChild(QWidget, key)
        if control is not None:
            control.setFocus(Qt.FocusReason.OtherFocusReason)
            self.ensureWidgetVisible(control)

    def _add_text(
        self, editing: InstitutionEditing, key: str, title: str, text: str | None
    ) -> None:
        field = editing.field(
            key, "", text, multiline=True, name=title, placeholder=self.tr("nothing yet")
        )
        self.add_section(title).add(field)

    def _head(self, editing: InstitutionEditing) -> QWidget:
        sheet, record = editing.sheet, editing.record
        head = QWidget()
        column = QVBoxLayout(head)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        line = QHBoxLayout()
        line.addWidget(plain_label(sheet.name, style="name", wrap=True), 1)
        if editing.is_open:
            line.addWidget(self._menu_button(editing))
        column.addLayout(line)
        native = next((name.name for name in record.names if name.kind == "native"), "")
        if native and native != sheet.name:
            column.addWidget(plain_label(native, wrap=True))
        if sheet.parent is not None:
            text = self.tr("Part of {name}").format(name=sheet.parent.name)
            link = keyed(LinkButton(text, self._to(sheet.parent.institution_id)), "parent")
            column.addWidget(link, alignment=Qt.AlignmentFlag.AlignLeft)
        chips = QHBoxLayout()
        chips.setSpacing(8)
        if record.country:
            chips.addWidget(CodeChip(record.country))
        if record.type:
            chips.addWidget(Chip(record.type))
        chips.addStretch(1)
        column.addLayout(chips)
        column.addWidget(MergedLines(self._workspace, self._shell, "institution", record.id))
        if record.deleted_at is not None:
            column.addWidget(plain_label(self.tr("In the bin"), style="bad"))
            if not self._workspace.read_only and record.merged_into is None:
                back = plain_button(
                    self.tr("Restore"),
                    lambda: self.restore_wanted.emit(editing.id),
                    icon="archive-restore",
                )
                column.addWidget(keyed(back, "restore institution"))
        return head

    def _menu_button(self, editing: InstitutionEditing) -> QWidget:
        button = icon_button("ellipsis", self.tr("What to do with this institution"), None)
        keyed(button, "menu of institution")
        menu = QMenu(button)
        below = menu.addAction(self.tr("Show with all that belongs to it"))
        below.triggered.connect(lambda: self.below_wanted.emit(editing.id))
        merge = menu.addAction(self.tr("Merge into…"))
        merge.triggered.connect(lambda: self.merge_wanted.emit(editing.id))
        gone = menu.addAction(self.tr("Put into the bin"))
        gone.triggered.connect(lambda: self.bin_wanted.emit(editing.id))
        button.clicked.connect(lambda: menu.popup(button.mapToGlobal(button.rect().bottomLeft())))
        return button

    def _to(self, institution_id: int) -> Callable[[], None]:
        return lambda: self._shell.open_record("institution", institution_id)
