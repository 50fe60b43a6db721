"""Mailing lists: who is on each, what is to be checked, and the addresses to write to."""

from collections.abc import Callable, Mapping, Sequence
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget

from lmdesk.domain.change import Change
from lmdesk.domain.mailing import ListSummary
from lmdesk.domain.mailing_findings import CheckedList
from lmdesk.services import mailing_lists as service
from lmdesk.ui.exporting.dialog import open_export_dialog
from lmdesk.ui.mailing.actions import offered_actions
from lmdesk.ui.mailing.acts import MailingActs
from lmdesk.ui.mailing.add_people import AddPeople
from lmdesk.ui.mailing.address_choice import AddressChoice
from lmdesk.ui.mailing.finding_chips import TO_CHECK, FindingChips
from lmdesk.ui.mailing.list_panel import ListPanel
from lmdesk.ui.mailing.lists_panel import ListsPanel
from lmdesk.ui.mailing.member_table import NOBODY, MemberTable
from lmdesk.ui.page import INSPECTOR, Page
from lmdesk.ui.shell import ActionSpec, Shell
from lmdesk.ui.texts import count_text
from lmdesk.ui.widgets.buttons import plain_button
from lmdesk.ui.widgets.empty_page import EmptyPage
from lmdesk.ui.workspace import Workspace

SHOWN = frozenset(
    {"mailing_list", "list_member", "person", "person_name", "contact_point", "affiliation"}
    | {"institution", "institution_name", "institution_relation", "tag", "person_tag"}
    | {"event", "participation", "session_role", "import_row"}
)
"""Tables of which something is seen on this page."""

AT_ONCE = 1000
"""A list of up to so many members is read at once, a longer one in the background."""

SIDE = 208


class MailingPage(Page):
    """Lists at the side, members in the middle, addresses and what to send at the right."""

    name: ClassVar[str] = "mailing"

    def __init__(self, workspace: Workspace, shell: Shell) -> None:
        super().__init__(workspace, shell)
        self._lists: dict[int, ListSummary] = {}
        self._checked = NOBODY
        self._read_only = workspace.read_only
        self._acts = MailingActs(workspace, shell, self)
        self._side = ListsPanel(self.new_list)
        self._side.new.setEnabled(not self._read_only)
        # What comes into the page first is where Tab begins.
        self._split.insertWidget(0, self._side)
        self._side.chosen.connect(lambda: self._show_list())
        self._filters = FindingChips(self.chips)
        self._filters.changed.connect(lambda: self._show_members())
        self._table = MemberTable(workspace.reading, workspace.preferences)
        self._add = AddPeople(workspace.reading, self._add_one)
        self._panel = ListPanel(
            self.copy_addresses,
            self.export_list,
            self._edit_list,
            self.remove_list,
            self._acts.separator(),
            self._acts.keep_separator,
            read_only=self._read_only,
        )
        self._build()

    def title(self) -> str:
        """Return the name of the page."""
        return self.tr("Mailing lists")

    def reload(self) -> None:
        """Read the lists anew, and the one that is shown."""
        found = service.mailing_lists(self.workspace.reading)
        self._lists = {each.list_id: each for each in found}
        before = self.current_list()
        self._side.show_lists(found)
        if self.current_list() == before:
            self._show_list()

    def touches(self, change: Change) -> bool:
        """Tell whether a list or somebody who may be on one was changed."""
        return bool(SHOWN & change.touched.keys())

    def show_record(self, record_id: int) -> None:
        """Show a list."""
        self._side.lists.select_id(record_id)

    def selected_ids(self) -> list[int]:
        """Return the selected people."""
        return self._table.selected_ids()

    def current_list(self) -> int | None:
        """Return the id of the list that is shown."""
        return self._side.lists.current_id()

    def actions_offered(self) -> Sequence[ActionSpec]:
        """Return what can be done with lists and their members."""
        return offered_actions(self, read_only=self._read_only)

    def new_list(self) -> None:
        """Make a list and go to its name."""
        list_id = self._acts.new_list()
        if list_id is not None:
            self._side.lists.select_id(list_id)
            self._panel.edit_name()

    def remove_list(self) -> None:
        """Remove the list that is shown."""
        summary = self._summary()
        if summary is not None:
            self._acts.remove_list(summary)

    def add_people(self) -> None:
        """Open the row that adds people."""
        summary = self._summary()
        if summary is not None and not summary.is_smart:
            self._add.open()

    def remove_selected(self) -> None:
        """Take the selected people off the list."""
        self._remove(self._table.selected_ids())

    def copy_addresses(self) -> None:
        """Put the addresses on the clipboard."""
        self._acts.copy(self._checked)

    def export_list(self, ending: str | None = None) -> None:
        """Open the export of the list."""
        summary = self._summary()
        if summary is not None:
            open_export_dialog(
                self.window(),
                self.workspace,
                self.shell,
                "mailing-list",
                mailing_list=summary.name,
                ending=ending,
            )

    def _build(self) -> None:
        search = self.heading.add_search(self.tr("Search this list"))
        search.searched.connect(lambda: self._show_members())
        search.left_downwards.connect(self._table.setFocus)
        self._add_button = plain_button(self.tr("Add people"), self.add_people, icon="user-plus")
        self._add_button.setEnabled(not self._read_only)
        self.heading.add(self._add_button)
        self._table.typed.connect(self._search_for)
        self._table.current_id_changed.connect(lambda: self._show_member())
        self._table.selection_count_changed.connect(lambda: self._tell_facts())
        self._table.activated_id.connect(lambda each: self.shell.open_record("person", each))
        self._add_menu()
        no_list = self.tr("A mailing list keeps one address for each person on it.")
        nobody = self.tr("Nobody is on this list yet.")
        new, add = self.tr("New mailing list"), self.tr("Add people")
        self._middle = QStackedWidget()
        self._middle.addWidget(self._table)
        may = not self._read_only
        self._no_list = EmptyPage("mails", no_list, new, self.new_list if may else None)
        self._nobody = EmptyPage("user-plus", nobody, add, self.add_people if may else None)
        self._middle.addWidget(self._no_list)
        self._middle.addWidget(self._nobody)
        fits = self.tr("Nobody fits the filters of this smart list now.")
        self._nobody_fits = EmptyPage("list-filter", fits, "", None)
        self._middle.addWidget(self._nobody_fits)
        self.body.addWidget(self._add)
        self.body.addWidget(self._middle, 1)
        self.set_inspector(self._panel)
        self._split.setStretchFactor(0, 0)
        self._split.setStretchFactor(1, 1)
        self._split.setSizes([SIDE, 10_000, INSPECTOR])

    def _add_menu(self) -> None:
        """Put on the table what can be done with a member."""
        acts: list[tuple[str, Callable[[], None]]] = [(self.tr("Open the person"), self._open)]
        if not self._read_only:
            acts.append((self.tr("Remove from the list"), self.remove_selected))
        for text, handler in acts:
            action = QAction(text, self._table)
            action.triggered.connect(handler)
            self._table.addAction(action)

    def _open(self) -> None:
        current = self._table.current_id()
        if current is not None:
            self.shell.open_record("person", current)

    def _summary(self) -> ListSummary | None:
        return self._lists.get(self.current_list() or 0)

    def _show_list(self) -> None:
        summary = self._summary()
        self.heading.set_title(summary.name if summary is not None else self.title())
        for control in (self.chips, self._add_button, self.heading.search):
            if control is not None:
                control.setVisible(summary is not None)
        by_hand = summary is not None and not summary.is_smart
        self._add_button.setEnabled(by_hand and not self._read_only)
        self._panel.show_anything(shown=summary is not None)
        if summary is None:
            self._add.hide()
            self._checked = NOBODY
            self.heading.set_count("")
            self._middle.setCurrentWidget(self._no_list)
            self.facts.emit("", "")
        elif not summary.is_smart and summary.members <= AT_ONCE:
            self._take(summary, service.check_list(self.workspace.reading, summary.list_id))
        else:
            list_id = summary.list_id
            self.workspace.look_up(
                lambda desk: service.check_list(desk, list_id),
                lambda checked: self._take(summary, checked),
                key="mailing",
            )

    def _take(self, summary: ListSummary, checked: CheckedList) -> None:
        if self.current_list() != summary.list_id:
            return
        self._checked = checked
        total = len(checked.members)
        text = self.tr("1 person") if total == 1 else self.tr("{count} people")
        self.heading.set_count(text.format(count=count_text(total)))
        empty = self._nobody_fits if summary.is_smart else self._nobody
        self._middle.setCurrentWidget(self._table if total else empty)
        self._filters.show_counts(checked)
        self._panel.show_list(summary, checked)
        self._show_members()

    def _show_members(self) -> None:
        list_id = self.current_list()
        search = self.heading.search
        if list_id is not None and search is not None:
            self._table.show_members(
                list_id,
                self._checked,
                search.text(),
                self._filters.findings(),
                grouped=self._filters.current() == TO_CHECK,
            )
            self._tell_facts()

    def _show_member(self) -> None:
        old = self._panel.member()
        person_id, list_id = self._table.current_id(), self.current_list()
        if old is not None and old.person_id != person_id and old.other.has_unsaved():
            typed = self.tr("Not used: {text}").format(text=old.other.text())
            self.shell.toast(typed)
        row = self._table.current_row() if person_id is not None else None
        if row is None or list_id is None or person_id is None:
            self._panel.show_member(None)
            return
        checked = next(m for m in self._checked.members if m.person_id == person_id)
        self._panel.show_member(
            AddressChoice(
                row,
                service.addresses_of_member(self.workspace.reading, person_id),
                checked.address.contact_id if checked.address is not None else None,
                lambda address: self._choose(list_id, person_id, address),
                lambda: self._remove([person_id]),
                is_chosen=checked.is_chosen,
                read_only=self._read_only or self._lists[list_id].is_smart,
            )
        )

    def _choose(self, list_id: int, person_id: int, address: int | str | None) -> None:
        """Choose an address; what is refused is told by the field that asked."""
        self.workspace.write(lambda desk: service.choose_address(desk, list_id, person_id, address))

    def _edit_list(self, values: Mapping[str, str]) -> Change:
        list_id = self.current_list() or 0
        return self.workspace.write(lambda desk: service.edit_list(desk, list_id, values))

    def _add_one(self, person_id: int) -> None:
        summary = self._summary()
        if summary is not None:
            self._add.tell(self._acts.add(summary, person_id))
            self._table.select_id(person_id)

    def _remove(self, person_ids: Sequence[int]) -> None:
        summary = self._summary()
        if summary is not None:
            self._acts.remove(summary, person_ids)

    def _search_for(self, text: str) -> None:
        search = self.heading.search
        if search is not None:
            search.setFocus(Qt.FocusReason.OtherFocusReason)
            search.setText(text)

    def _tell_facts(self) -> None:
        shown = self.tr("{found} of {total} people").format(
            found=count_text(self._table.found()), total=count_text(len(self._checked.members))
        )
        selected = len(self._table.selected_ids(limit=AT_ONCE))
        self.facts.emit(
            shown,
            self.tr("{count} selected").format(count=count_text(selected)) if selected else "",
        )
