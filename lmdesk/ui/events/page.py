"""The page of events."""

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtWidgets import QStackedWidget, QWidget

from lmdesk.domain.change import Change
from lmdesk.ui.events.event_list import EventList
from lmdesk.ui.events.event_view import EventView
from lmdesk.ui.events.header import OVERVIEW, PARTICIPANTS, SESSIONS
from lmdesk.ui.events.writing import Writer
from lmdesk.ui.page import Page
from lmdesk.ui.shell import ActionSpec, Shell
from lmdesk.ui.texts import count_text
from lmdesk.ui.widgets.buttons import pill_button
from lmdesk.ui.workspace import Workspace

TOUCHED = frozenset(
    {
        *("event", "event_title", "event_organiser", "session", "session_topic"),
        *("participation", "session_role", "person", "person_name", "affiliation"),
        *("institution", "institution_name"),
    }
)
"""Tables whose rows are seen on this page."""


class EventsPage(Page):
    """The list of events, or the desk of the one that is open."""

    name: ClassVar[str] = "events"

    def __init__(self, workspace: Workspace, shell: Shell) -> None:
        super().__init__(workspace, shell)
        writer = Writer(workspace, shell)
        self._has_inspector = False
        self.list = EventList(writer)
        self.view = EventView(writer)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.view)
        self.body.addWidget(self._stack)
        search = self.heading.add_search(self.tr("Search events"))
        search.searched.connect(self.list.search)
        search.left_downwards.connect(self.list.table.setFocus)
        self.list.table.typed.connect(self._search_for)
        if not workspace.read_only:
            self.heading.set_primary(self.tr("New event"), "plus", self.list.begin_new)
        self._bin = pill_button(self.tr("In the bin"), icon="trash-2")
        self._bin.setCheckable(True)
        self._bin.toggled.connect(lambda on: self.list.show_bin(shown=on))
        self.chips.add(self._bin)
        self.set_inspector(self.view.inspectors)
        self.list.opened.connect(self.show_record)
        self.list.counted.connect(self._count)
        self.view.left.connect(self.show_list)
        self.view.tab_changed.connect(self._fit_inspector)
        self.view.facts.connect(self._pass_on)
        self._show(self.list)

    def title(self) -> str:
        """Return the name of the page."""
        return self.tr("Events")

    def reload(self) -> None:
        """Read what is shown again."""
        if self._stack.currentWidget() is self.view:
            self.view.reload()
        else:
            self.list.reload()

    def touches(self, change: Change) -> bool:
        """Tell whether a change may be seen on this page."""
        return not TOUCHED.isdisjoint(change.touched)

    def show_record(self, record_id: int) -> None:
        """Open an event."""
        self._show(self.view)
        self.view.open(record_id)
        self.take_focus()

    def show_list(self) -> None:
        """Go back to all events."""
        event = self.view.shown
        self._show(self.list)
        self.list.reload()
        if event is not None:
            self.list.table.select_id(event.record.id)
        self.list.table.setFocus()

    def actions_offered(self) -> Sequence[ActionSpec]:
        """Return what can be done here."""
        tr = self.tr
        offered = [
            ActionSpec("events.all", tr("&All events"), self.show_list, "Alt+Left", "arrow-left"),
            ActionSpec("events.overview", tr("&Overview"), lambda: self._tab(OVERVIEW), "Alt+1"),
            ActionSpec("events.sessions", tr("&Sessions"), lambda: self._tab(SESSIONS), "Alt+2"),
            ActionSpec(
                "events.participants", tr("&Participants"), lambda: self._tab(PARTICIPANTS), "Alt+3"
            ),
            ActionSpec("events.list", tr("&List of participants…"), self._export, "", "printer"),
        ]
        if not self.workspace.read_only:
            offered += [
                ActionSpec("events.new", tr("&New event"), self._new, "Ctrl+N", "calendar-plus"),
                ActionSpec(
                    "events.add", tr("A&dd participants"), self._add, "Ctrl+Shift+A", "user-plus"
                ),
                ActionSpec("events.session", tr("Add s&ession"), self._add_session, "", "plus"),
            ]
        return offered

    def selected_ids(self) -> list[int]:
        """Return the selected events of the list, or the one that is open."""
        if self._stack.currentWidget() is self.view:
            return [self.view.shown.record.id] if self.view.shown else []
        return self.list.table.selected_ids()

    def focus_search(self) -> None:
        """Go to the search of the list, or to that of the participants."""
        if self._stack.currentWidget() is self.list:
            super().focus_search()
            return
        if self.view.tabs.currentIndex() != PARTICIPANTS:
            self.view.show_tab(PARTICIPANTS)
        self.view.participants.tools.search.setFocus()
        self.view.participants.tools.search.selectAll()

    def take_focus(self) -> None:
        """Put the keyboard on the list, or on the table of the open tab."""
        if self._stack.currentWidget() is self.list:
            super().focus_search()
        elif self.view.tabs.currentIndex() == SESSIONS:
            self.view.sessions.table.setFocus()
        else:
            self.view.participants.table.setFocus()

    def show_inspector(self, *, shown: bool) -> None:
        """Show or hide the inspector, where the open tab has one."""
        self._wants_inspector = shown
        self._fit()

    def _fit(self) -> None:
        super()._fit()
        if self.inspector is not None and not self._has_inspector:
            self.inspector.hide()

    def _fit_inspector(self) -> None:
        self._has_inspector = self._stack.currentWidget() is self.view and self.view.has_inspector()
        self._fit()

    def _show(self, widget: QWidget) -> None:
        self._stack.setCurrentWidget(widget)
        is_list = widget is self.list
        self.heading.setVisible(is_list)
        self.chips.setVisible(is_list and self.list.in_bin > 0)
        self._fit_inspector()

    def _count(self) -> None:
        self.heading.quieten_primary(quiet=self.list.empty.isVisibleTo(self.list))
        if self._stack.currentWidget() is not self.list:
            return
        count = count_text(self.list.count())
        self.heading.set_count(count)
        self._bin.blockSignals(True)
        self._bin.setChecked(self.list.shows_bin)
        self._bin.blockSignals(False)
        text = self.tr("In the bin: {count}").format(count=count_text(self.list.in_bin))
        self._bin.setText(text)
        self._bin.setAccessibleName(text)
        self.chips.setVisible(self.list.in_bin > 0)
        shown = self.tr("1 event") if count == "1" else self.tr("{count} events")
        self.facts.emit(shown.format(count=count), "")

    def _tab(self, tab: int) -> None:
        if self._stack.currentWidget() is self.view:
            self.view.show_tab(tab)
            self.take_focus()

    def _new(self) -> None:
        self.show_list()
        self.list.begin_new()

    def _add(self) -> None:
        if self._stack.currentWidget() is self.view:
            self.view.add_people()

    def _add_session(self) -> None:
        if self._stack.currentWidget() is self.view:
            self.view.show_tab(SESSIONS)
            self.view.sessions.add()

    def _export(self) -> None:
        if self._stack.currentWidget() is self.view:
            self.view.export_list()

    def _search_for(self, text: str) -> None:
        search = self.heading.search
        if search is not None:
            search.setFocus()
            search.insert(text)

    def _pass_on(self, shown: str, selected: str) -> None:
        self.facts.emit(shown, selected)
