"""The page of people: search, filters, the table, and the inspector of one person."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import ClassVar

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QAction, QResizeEvent

from lmdesk.domain.change import Change
from lmdesk.errors import LmdeskError
from lmdesk.services import people
from lmdesk.services.countries import country_table
from lmdesk.services.mentions import mentions_of_people
from lmdesk.services.people import PeopleList, PeopleQuery
from lmdesk.ui.many.bin_bar import BinBar
from lmdesk.ui.page import Page
from lmdesk.ui.people.acts import PeopleActs
from lmdesk.ui.people.clipboard import PeopleClipboard
from lmdesk.ui.people.facet_panel import FacetPanel
from lmdesk.ui.people.facet_reading import FacetReading
from lmdesk.ui.people.facet_texts import FacetTexts
from lmdesk.ui.people.filters import PeopleFilters
from lmdesk.ui.people.forms import Form
from lmdesk.ui.people.inspector import PersonInspector
from lmdesk.ui.people.list_area import ListArea
from lmdesk.ui.people.list_reading import ListReading, kept_sort
from lmdesk.ui.people.many import ManyPeople
from lmdesk.ui.people.menu import offered_actions
from lmdesk.ui.people.new_person import new_person_form
from lmdesk.ui.people.smart_lists import SmartLists
from lmdesk.ui.shell import ActionSpec, Shell
from lmdesk.ui.texts import count_text, error_text
from lmdesk.ui.widgets.buttons import icon_button
from lmdesk.ui.workspace import Workspace

SHOWN = frozenset(
    {"person", "person_name", "affiliation", "contact_point", "person_tag", "tag"}
    | {"postal_address", "person_photo"}
    | {"institution", "institution_name", "event", "participation", "session_role", "import_row"}
    | {"institution_relation", "mailing_list"}
)
"""Tables of which something is seen on this page."""


class PeoplePage(Page):
    """Filters at the left, the list, and one person at the right."""

    name: ClassVar[str] = "people"

    def __init__(self, workspace: Workspace, shell: Shell) -> None:
        super().__init__(workspace, shell)
        self._query = PeopleQuery()
        self._sort = kept_sort(workspace)
        self._total = 0
        self._in_bin = 0
        self._selected = 0
        self._wanted: int | None = None
        self._keeps_person = False
        self._keeps = self._reorders = False
        self._reading = ListReading(workspace, self)
        self._reading.first_read.connect(self._show_first)
        self._reading.read_whole.connect(self._take)
        self._form: Form | None = None
        self._country_names: dict[str, str] = {}
        kept = workspace.preferences.state("people").get("filters")
        self._wants_facets = kept if isinstance(kept, bool) else None
        self._acts = PeopleActs(workspace, shell, self)
        self.smart_lists = SmartLists(workspace, shell, self.query, self.show_query)
        texts = FacetTexts(self._country_name)
        may_save = None if workspace.read_only else self.smart_lists.save
        names_of = partial(people.names_of_values, workspace.reading)
        self._filters = PeopleFilters(self.chips, texts, names_of, may_save)
        self._filters.changed.connect(self.narrow)
        to_import = None if workspace.read_only else self._import
        facets = FacetPanel(workspace, texts, self.smart_lists.links)
        self._area = ListArea(workspace, facets, self._clear, to_import)
        self._counts = FacetReading(workspace, facets, self.smart_lists.all, self)
        facets.changed.connect(self.narrow)
        self.table = self._area.table
        self._clipboard = PeopleClipboard(workspace, shell, self.table, self._selected_live)
        self.many = ManyPeople(workspace, shell, self._acts, self._selected_live)
        self.person = PersonInspector(workspace, shell)
        self._bin_bar = BinBar(
            workspace, mentions_of_people, self.selected_ids, self.restore_selected
        )
        self._build()

    def title(self) -> str:
        """Return the name of the page."""
        return self.tr("People")

    def reload(self) -> None:
        """Read the list anew, and the person who is shown."""
        self._read(keep=True)
        self.person.refresh()

    def touches(self, change: Change) -> bool:
        """Tell whether something was changed that is seen here."""
        return bool(SHOWN & change.touched.keys())

    def show_record(self, record_id: int) -> None:
        """Make a person current, whatever is searched and chosen; also one in the bin."""
        self._wanted = record_id
        if not self.table.select_id(record_id):
            rows = people.people_rows(self.workspace.reading, [record_id])
            if self.heading.search is not None:
                self.heading.search.clear()
            self.narrow(PeopleQuery(in_bin=bool(rows) and rows[0].in_bin))
        self.show_inspector(shown=True)

    def selected_ids(self) -> list[int]:
        """Return the selected people."""
        return self.table.selected_ids()

    def actions_offered(self) -> Sequence[ActionSpec]:
        """Return what can be done with people."""
        return offered_actions(self, read_only=self.workspace.read_only)

    def narrow(self, query: PeopleQuery) -> None:
        """Show the people of another query."""
        self._query = query
        self._filters.show(query, self._in_bin)
        self._read(keep=False)

    def show_query(self, query: PeopleQuery) -> None:
        """Show the people of another query, with its text in the search field."""
        self.narrow(query)
        if self.heading.search is not None:
            self.heading.search.setText(query.text)

    def show_smart_list(self, list_id: int) -> None:
        """Show who is on a smart list."""
        self.smart_lists.show_id(list_id)

    def query(self) -> PeopleQuery:
        """Return what is searched and chosen."""
        return self._query

    def new_person(self) -> None:
        """Open the form for a new person: in the inspector, or above the list without room."""
        self.show_inspector(shown=True)
        if self.person.isVisibleTo(self):
            self.person.ask_new()
        elif self._form is None:
            self._form = new_person_form(self.workspace, self._show_added, lambda: None)
            self._form.setContentsMargins(20, 0, 16, 0)
            self.body.insertWidget(0, self._form)
            self._form.open()
        else:
            self._form.open()

    def edit_current(self) -> None:
        """Go to the fields of the current person."""
        if self.table.current_id() is not None:
            self.show_inspector(shown=True)
            self.person.focus_first()

    def paste_details(self) -> None:
        """Open the box for a signature or contact block of the current person."""
        if self.table.current_id() is not None:
            self.show_inspector(shown=True)
            self.person.paste_details()

    def merge_selected(self) -> None:
        """Put the two selected people side by side, to be merged."""
        ids = self.selected_ids()
        if len(ids) == 2 and not self._query.in_bin:
            self.shell.show_duplicates(*ids)
        elif not self._query.in_bin:
            self.shell.toast(self.tr("Select two people, who are then shown side by side."))

    def delete_selected(self) -> None:
        """Put the selected people into the bin; the next one becomes current."""
        self._leave_list(self._acts.to_bin, in_bin=False)

    def restore_selected(self) -> None:
        """Take the selected people out of the bin."""
        self._leave_list(self._acts.restore, in_bin=True)

    def confirm_selected(self) -> None:
        """Write down that all that is known of the selected people is still right."""
        if not self._query.in_bin:
            self._acts.confirm(self.selected_ids())

    def export_selected(self) -> None:
        """Open the export of the selected people."""
        ids = self.selected_ids()
        if ids:
            self.shell.export("people", ids=ids)

    def take_pasted(self, data: QMimeData) -> bool:
        """Take cells of people of the list back; all else goes to the import page."""
        return self._clipboard.take(data)

    def turn_bin(self) -> None:
        """Show the people in the bin, or the live ones again."""
        self.narrow(PeopleQuery(self._query.text, in_bin=not self._query.in_bin))

    def turn_filters(self) -> None:
        """Show or hide the filters beside the list, and remember it."""
        self._wants_facets = not self._area.facets.isVisibleTo(self)
        self._keep_state()
        self._fit_facets()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the filters go before the table gets too narrow."""
        super().resizeEvent(event)
        self._fit_facets()

    def take_focus(self) -> None:
        """Go on in the list, where there is one."""
        if self._total:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.focus_search()

    def show_inspector(self, *, shown: bool) -> None:
        """Show or hide the inspector; its button tells which."""
        super().show_inspector(shown=shown)
        self._inspector_button.setChecked(shown)

    def _build(self) -> None:
        search = self.heading.add_search(self.tr("Search people"))
        search.searched.connect(self._search)
        search.left_downwards.connect(self._area.go_to_list)
        self._facets_button = icon_button(
            "list-filter", self.tr("Filters"), self.turn_filters, checkable=True
        )
        self._inspector_button = icon_button(
            "panel-right", self.tr("Inspector"), self._turn_inspector, checkable=True
        )
        self._inspector_button.setChecked(True)
        self.heading.add(self._facets_button)
        self.heading.add(self._inspector_button)
        new = self.heading.set_primary(self.tr("New person"), "plus", self.new_person)
        new.setEnabled(not self.workspace.read_only)
        self._watch()
        self.table.show_sort(self._sort[0], descending=self._sort[1])
        self.body.addWidget(self.many)
        self.body.addWidget(self._bin_bar)
        self.body.addWidget(self.smart_lists.bar)
        self.body.addWidget(self._area, 1)
        self.set_inspector(self.person)

    def _watch(self) -> None:
        table = self.table
        table.sort_wanted.connect(self._sort_by)
        table.typed.connect(self._search_for)
        table.activated_id.connect(lambda: self.edit_current())
        table.current_id_changed.connect(self._show_current)
        table.selection_count_changed.connect(self._count_selected)
        self.person.bin_wanted.connect(lambda each: self._leave(self._acts.to_bin, [each]))
        self.person.restore_wanted.connect(lambda each: self._leave(self._acts.restore, [each]))
        self.person.added.connect(self._show_added)
        for spec in self.actions_offered():
            if spec.menu == "record":
                action = QAction(spec.text, table)
                action.triggered.connect(spec.handler)
                table.addAction(action)

    def _country_name(self, code: str) -> str:
        if not self._country_names:
            self._country_names = {each.code: each.short for each in country_table().all()}
        return self._country_names.get(code, code)

    def _read(self, *, keep: bool, reorder: bool = False) -> None:
        """Read the list. With `keep` the inspector stays with a person who has left it.

        With `reorder` the same people are wanted as are shown, in another order.
        """
        self._keeps, self._reorders = keep, reorder
        if not reorder:
            self._counts.forget()
        shown = self.table.record_model.rowCount()
        self._reading.read(self._query, self._sort, shown, reorder=reorder)

    def _show_first(self, ids: Sequence[int], rows: int) -> None:
        """Show the first people before the others have come."""
        self._keeps_person = True
        self._area.show_ids(ids, is_empty_desk=False, rows=rows)
        self._keeps_person = False

    def _take(self, found: PeopleList) -> None:
        self._total = found.total
        if found.in_bin != self._in_bin:
            self._in_bin = found.in_bin
            self._filters.show(self._query, found.in_bin)
        self.heading.set_count(count_text(found.total))
        self._keeps_person = self._keeps
        is_empty = not found.total and self._query == PeopleQuery()
        self._area.show_ids(found.ids, is_empty_desk=is_empty)
        self._keeps_person = False
        wanted, self._wanted = self._wanted, None
        if wanted is not None and not self.table.select_id(wanted):
            # Somebody who was merged into another one stands in no list.
            self.person.show_person(wanted)
        self._fit_facets()
        if not self._reorders or not self._counts.are_of(self._query):
            self._read_facets()
        self._fit_to_emptiness(is_empty)
        self._tell_facts()

    def _fit_to_emptiness(self, is_empty: bool) -> None:
        """Let an empty page have one filled button only, and no inspector."""
        self._inspector_button.setEnabled(not is_empty)
        super().show_inspector(shown=self._inspector_button.isChecked() and not is_empty)
        self.heading.quieten_primary(quiet=is_empty)

    def _read_facets(self) -> None:
        self._counts.read(self._query, large=self._reading.is_large)

    def _fit_facets(self) -> None:
        come = self._area.show_facets(self._query, self.width(), self._wants_facets)
        self._facets_button.setChecked(self._area.facets.isVisibleTo(self))
        self._facets_button.setEnabled(not self._area.is_welcome() and not self._query.in_bin)
        if come:
            self._read_facets()

    def _search(self, text: str) -> None:
        if text != self._query.text:
            self.narrow(self._query._replace(text=text))

    def _search_for(self, text: str) -> None:
        search = self.heading.search
        if search is not None:
            search.setFocus(Qt.FocusReason.OtherFocusReason)
            search.setText(text)

    def _sort_by(self, key: str, descending: bool) -> None:
        self._sort = (key, descending)
        self._keep_state()
        self._read(keep=True, reorder=True)

    def _clear(self) -> None:
        if self.heading.search is not None:
            self.heading.search.clear()
        self.narrow(PeopleQuery(in_bin=self._query.in_bin))
        self.focus_search()

    def _import(self) -> None:
        self.shell.show_page("import")

    def _turn_inspector(self) -> None:
        self.show_inspector(shown=not self.inspector_is_wanted())

    def _show_current(self, person_id: int | None) -> None:
        if person_id is not None or not self._keeps_person:
            self.person.show_person(person_id)

    def _show_added(self, person_id: int) -> None:
        self.show_record(person_id)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave(self, act: Callable[[Sequence[int]], None], ids: Sequence[int]) -> None:
        """Do what takes people off the list; the one after them becomes current."""
        self._wanted = self._area.next_after(ids)
        try:
            act(ids)
        except LmdeskError as error:
            self._wanted = None
            self.shell.toast(error_text(error))

    def _leave_list(self, act: Callable[[Sequence[int]], None], *, in_bin: bool) -> None:
        ids = self.selected_ids()
        if ids and self._query.in_bin == in_bin:
            self._leave(act, ids)

    def _selected_live(self) -> list[int]:
        return [] if self._query.in_bin else self.selected_ids()

    def _keep_state(self) -> None:
        self.workspace.preferences.keep(
            "people", {"filters": self._wants_facets, "sort": list(self._sort)}
        )

    def _count_selected(self, count: int) -> None:
        self._selected = count
        self._bin_bar.follow(in_bin=self._query.in_bin)
        self._tell_facts()

    def _tell_facts(self) -> None:
        found = self.table.record_model.rowCount()
        total = self._in_bin if self._query.in_bin else self._total
        text = self.tr("{found} of {total} people")
        if self._query.in_bin:
            text = self.tr("{found} of {total} people in the bin")
        elif not total:
            text = self.tr("No people")
        shown = text.format(found=count_text(found), total=count_text(total))
        selected = self._selected
        chosen = self.tr("{count} selected").format(count=count_text(selected)) if selected else ""
        self.facts.emit(shown, chosen)
