"""The page of institutions: a list or a tree, filters, and the inspector."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QButtonGroup, QStackedWidget, QWidget

from lmdesk.domain.change import Change
from lmdesk.errors import LmdeskError
from lmdesk.services import institutions
from lmdesk.services.desks import Desk
from lmdesk.services.institution_relations import people_with_parts
from lmdesk.services.institutions import InstitutionQuery
from lmdesk.services.mentions import mentions_of_institutions
from lmdesk.ui.institutions.belonging import Belonging
from lmdesk.ui.institutions.columns import institution_columns
from lmdesk.ui.institutions.filters import InstitutionFilters
from lmdesk.ui.institutions.inspector import InstitutionInspector
from lmdesk.ui.institutions.many import ManyInstitutions
from lmdesk.ui.institutions.menu import offered_actions
from lmdesk.ui.institutions.merging import MergingInstitutions
from lmdesk.ui.institutions.new_bar import NewInstitutionBar
from lmdesk.ui.institutions.tree_view import InstitutionTreeView
from lmdesk.ui.many.bin_bar import BinBar
from lmdesk.ui.page import Page
from lmdesk.ui.record_table import RecordTable
from lmdesk.ui.shell import ActionSpec, Shell
from lmdesk.ui.table_clipboard import told_copy
from lmdesk.ui.texts import count_text, error_text
from lmdesk.ui.widgets.buttons import icon_button
from lmdesk.ui.widgets.empty_page import EmptyPage
from lmdesk.ui.workspace import Workspace

TOUCHING = frozenset(
    {
        *("institution", "institution_name", "institution_relation", "contact_point"),
        *("affiliation", "person", "person_name", "event", "event_organiser", "session"),
        "postal_address",
    }
)
"""Tables of which something is shown here."""

SLOW = frozenset({"people"})
"""What is counted for each institution before it can be sorted: read in the background."""


class InstitutionsPage(Page):
    """Institutions as a list or as a tree; the current one beside it, edited in place."""

    name = "institutions"

    def __init__(self, workspace: Workspace, shell: Shell) -> None:
        super().__init__(workspace, shell)
        self._query = InstitutionQuery()
        self._sort, self._descending = "name", False
        self._count = (0, 0)
        self._reading = False
        self._build_heading()
        self._filters = InstitutionFilters(self.chips, self._country_name)
        self._filters.changed.connect(self.narrow)
        self.new_bar = NewInstitutionBar(workspace, self._add)
        self.new_bar.known_wanted.connect(self.show_record)
        self.table = RecordTable(
            institution_columns(),
            lambda ids: institutions.institution_rows(workspace.reading, ids),
            settings_key="institutions",
            preferences=workspace.preferences,
            accessible_name=self.tr("Institutions"),
        )
        self.tree = InstitutionTreeView(
            lambda ids: institutions.institution_rows(workspace.reading, ids),
            lambda ids: people_with_parts(workspace.reading, ids),
        )
        self.many = ManyInstitutions(workspace, shell, self._selected_live)
        self._bin_bar = BinBar(
            workspace,
            mentions_of_institutions,
            self.selected_ids,
            lambda: self.restore(self.selected_ids()),
        )
        self.belonging = Belonging(workspace, shell, self.selected_ids, self._select_ids)
        self.tree.move_wanted.connect(self.belonging.put_below)
        self._build_body()
        self.merging = MergingInstitutions(workspace, shell, self._views)
        self.merging.closed.connect(self._list_again)
        self.panel = InstitutionInspector(workspace, shell)
        self.panel.bin_wanted.connect(lambda each: self.to_bin([each]))
        self.panel.restore_wanted.connect(lambda each: self.restore([each]))
        self.panel.merge_wanted.connect(self.merging.open)
        self.panel.below_wanted.connect(self.show_below)
        self.set_inspector(self.panel)
        self._connect()

    def title(self) -> str:
        """Return the name of the page."""
        return self.tr("Institutions")

    def _build_heading(self) -> None:
        search = self.heading.add_search(self.tr("Search institutions"))
        search.searched.connect(lambda text: self.narrow(self._query._replace(text=text)))
        search.left_downwards.connect(self._enter_list)
        self.list_button = icon_button("rows-3", self.tr("As a list"), None, checkable=True)
        self.tree_button = icon_button("list-tree", self.tr("As a tree"), None, checkable=True)
        self._ways = QButtonGroup(self)
        for button in (self.list_button, self.tree_button):
            self._ways.addButton(button)
            self.heading.add(button)
        self.list_button.setChecked(True)
        self.tree_button.toggled.connect(lambda: self._list_again())
        self.inspector_button = icon_button(
            "panel-right", self.tr("Show the inspector"), None, checkable=True
        )
        self.inspector_button.setChecked(True)
        self.inspector_button.toggled.connect(lambda shown: self.show_inspector(shown=shown))
        self.heading.add(self.inspector_button)
        new = self.heading.set_primary(self.tr("New institution"), "plus", self.open_new)
        new.setEnabled(not self.workspace.read_only)

    def _build_body(self) -> None:
        self._empty = EmptyPage(
            "building-2",
            self.tr("No institutions yet. They come with lists of people, or are added here."),
            self.tr("New institution"),
            self.open_new,
            button_icon="plus",
        )
        self._nothing = EmptyPage("search", self.tr("No institution fits what is asked for."))
        self._views = QStackedWidget()
        for view in (self.table, self.tree, self._empty, self._nothing):
            self._views.addWidget(view)
        self.body.addWidget(self.new_bar)
        self.body.addWidget(self.many)
        self.body.addWidget(self._bin_bar)
        self.body.addWidget(self.belonging)
        self.body.addWidget(self._views, 1)

    def _connect(self) -> None:
        for view in (self.table, self.tree):
            told = view.current_id_changed if view is self.table else self.tree.chosen
            told.connect(self._choose)
            view.activated_id.connect(lambda _: self._enter_inspector())
        self.table.sort_wanted.connect(self._sort_by)
        self.table.selection_count_changed.connect(lambda _: self._count_selected())
        self.table.typed.connect(self._type_on)
        self.table.rows_copied.connect(lambda copy: self.shell.toast(told_copy(copy)))
        for spec in self.actions_offered():
            if spec.menu == "record" and spec.key != "new_institution":
                action = QAction(spec.text, self.table)
                action.triggered.connect(lambda _=False, act=spec.handler: act())
                self.table.addAction(action)
        self.table.show_sort(self._sort, descending=self._descending)

    def reload(self) -> None:
        """Read list, filters and inspector anew."""
        self._list_again()
        self.panel.refresh()

    def touches(self, change: Change) -> bool:
        """Tell whether something that is shown here was written."""
        return bool(TOUCHING.intersection(change.touched))

    def show_record(self, record_id: int) -> None:
        """Make an institution current; filters that hide it are taken away."""
        if not self._view_select(record_id):
            found = institutions.institution_rows(self.workspace.reading, [record_id])
            in_bin = bool(found) and found[0].in_bin
            if self.heading.search is not None:
                self.heading.search.blockSignals(True)
                self.heading.search.clear()
                self.heading.search.blockSignals(False)
            self.narrow(InstitutionQuery(in_bin=in_bin))
            self._view_select(record_id)
        self.panel.show_institution(record_id)

    def actions_offered(self) -> Sequence[ActionSpec]:
        """Return what can be done with institutions."""
        return offered_actions(self)

    def selected_ids(self) -> list[int]:
        """Return the selected institutions."""
        if self._views.currentWidget() is self.tree:
            current = self.tree.current_id()
            return [] if current is None else [current]
        return self.table.selected_ids()

    def _selected_live(self) -> list[int]:
        return [] if self._query.in_bin else self.selected_ids()

    def _select_ids(self, ids: frozenset[int]) -> int:
        """Select institutions in the list; filters that hide one of them are taken away."""
        self.list_button.setChecked(True)
        if not ids.issubset(self.table.record_model.ids):
            self.show_record(min(ids))
            self.narrow(InstitutionQuery())
        self._enter_list()
        return self.table.select_ids(ids)

    def open_new(self) -> None:
        """Ask for the name of a new institution."""
        if not self.workspace.read_only:
            self.new_bar.open()

    def _add(self, name: str) -> None:
        readers = self.workspace.readers
        added: list[int] = []

        def work(desk: Desk) -> Change:
            institution_id, change = institutions.add_institution(desk, {"name": name}, readers)
            added.append(institution_id)
            return change

        self.workspace.write(work)
        self.show_record(added[0])
        self._enter_inspector()

    def narrow(self, query: InstitutionQuery) -> None:
        """Show the institutions of another query."""
        self._query = query
        self._list_again()
        shown = self.panel.shown_id()
        if shown is not None and not self._view_select(shown):
            self.panel.show_institution(self._view_current())

    def _sort_by(self, key: str, descending: bool) -> None:
        self._sort, self._descending = key, descending
        self._list_again()

    def _list_again(self) -> None:
        wanted = query, sort, descending = self._query, self._sort, self._descending

        def read(desk: Desk) -> Sequence[int]:
            return institutions.institution_ids(desk, query, sort, descending=descending)

        def show(ids: Sequence[int]) -> None:
            if wanted == (self._query, self._sort, self._descending):
                self._show_ids(ids)

        if sort in SLOW:
            self.workspace.look_up(read, show, key="institutions")
        else:
            self._show_ids(read(self.workspace.reading))

    def _show_ids(self, ids: Sequence[int]) -> None:
        desk = self.workspace.reading
        facets = institutions.institution_facets(desk, self._query)
        # A record that an edit has moved out of the list stays in the inspector.
        self._reading = True
        view: QWidget = self.table
        if self.tree_button.isChecked() and not self._query.in_bin:
            view = self.tree
            whole = institutions.tree(desk)
            is_whole = self._query == InstitutionQuery()
            self.tree.show_tree(
                whole if is_whole else whole.pruned(ids), None if is_whole else frozenset(ids)
            )
        self.table.set_ids(ids)
        self._reading = False
        if not ids:
            is_empty = not facets.total and self._query == InstitutionQuery()
            view = self._empty if is_empty else self._nothing
        if not self.merging.is_open():
            self._views.setCurrentWidget(view)
        self.heading.quieten_primary(quiet=view is self._empty)
        self._filters.show(self._query, facets, self._below_name())
        self._count = (len(ids), facets.in_bin if self._query.in_bin else facets.total)
        self.heading.set_count(count_text(self._count[0]))
        self._tell_facts()
        self._keep_shown()

    def _keep_shown(self) -> None:
        """Follow the list where nothing is shown, or what was shown is no longer there."""
        shown = self.panel.shown_id()
        if shown is not None and not self.panel.has_gone():
            self._view_select(shown)
            return
        self.panel.show_institution(self._view_current())

    def _count_selected(self) -> None:
        self._bin_bar.follow(in_bin=self._query.in_bin)
        self._tell_facts()

    def _tell_facts(self) -> None:
        shown, total = self._count
        text = self.tr("{shown} of {total} institutions")
        selected = len(self.selected_ids())
        self.facts.emit(
            text.format(shown=count_text(shown), total=count_text(total)),
            self.tr("{count} selected").format(count=count_text(selected)) if selected else "",
        )

    def _below_name(self) -> str:
        if self._query.below is None:
            return ""
        rows = institutions.institution_rows(self.workspace.reading, [self._query.below])
        return rows[0].name if rows else ""

    def _country_name(self, code: str) -> str:
        return self.workspace.readers.countries.name(code)

    def _choose(self, institution_id: int | None) -> None:
        if not self._reading and institution_id is not None:
            self.panel.show_institution(institution_id)
            self._tell_facts()

    def _view_select(self, institution_id: int) -> bool:
        if self._view_current() == institution_id:
            return True
        if self._views.currentWidget() is self.tree:
            return self.tree.select_id(institution_id)
        return self.table.select_id(institution_id)

    def _view_current(self) -> int | None:
        if self._views.currentWidget() is self.tree:
            return self.tree.current_id()
        return self.table.current_id()

    def _enter_list(self) -> None:
        # A table that gets the keyboard makes its first row current, but does not select it.
        if self._count[0] and not self.table.selected_ids(limit=1):
            self.table.select_id(self.table.current_id() or self.table.record_model.ids[0])
        view = self._views.currentWidget()
        if view is not None:
            view.setFocus(Qt.FocusReason.TabFocusReason)

    def _enter_inspector(self) -> None:
        self.inspector_button.setChecked(True)
        self.panel.focus_first()

    def _type_on(self, text: str) -> None:
        self.focus_search()
        if self.heading.search is not None:
            self.heading.search.setText(text)

    def for_current(self, act: Callable[[int], None]) -> None:
        """Do something with the current institution, where there is one."""
        current = self._view_current()
        if current is not None:
            act(current)

    def show_below(self, institution_id: int) -> None:
        """Show an institution with all that belongs to it."""
        self.narrow(InstitutionQuery(below=institution_id))

    def to_bin(self, ids: Sequence[int]) -> None:
        """Put institutions into the bin."""
        if ids and self._try(lambda desk: institutions.to_bin(desk, ids)):
            many = self.tr("{count} institutions are in the bin")
            self._tell(len(ids), self.tr("Put into the bin"), many)

    def restore(self, ids: Sequence[int]) -> None:
        """Take institutions out of the bin."""
        if ids and self._try(lambda desk: institutions.restore(desk, ids)):
            many = self.tr("{count} institutions are out of the bin")
            self._tell(len(ids), self.tr("Taken out of the bin"), many)

    def _tell(self, count: int, one: str, many: str) -> None:
        text = one if count == 1 else many
        self.shell.toast(text.format(count=count_text(count)), undo=True)

    def _try(self, work: Callable[[Desk], Change]) -> bool:
        """Do a step; what is refused is told in a toast. Tell whether something was done."""
        try:
            return self.workspace.write(work).step is not None
        except LmdeskError as error:
            self.shell.toast(error_text(error))
            return False
