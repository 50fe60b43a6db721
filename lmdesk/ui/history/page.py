"""History: the steps of the past by day, what each did, and taking any of them back."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QStackedWidget

from lmdesk.domain.change import Change
from lmdesk.domain.history_lines import ALL_STEPS, Day, Days, NamedRow, StepDetails, StepFilter
from lmdesk.errors import LmdeskError
from lmdesk.services.bin import take_out
from lmdesk.services.desks import Desk
from lmdesk.services.history import Taken
from lmdesk.services.history_conflicts import ConflictLine, conflict_lines
from lmdesk.services.history_days import days, facets, joined
from lmdesk.services.history_details import more_rows, step_details
from lmdesk.services.history_restore import restore_field
from lmdesk.services.history_return import restore_row
from lmdesk.ui.history.filters import StepFilters
from lmdesk.ui.history.step_panel import PanelActs, StepPanel
from lmdesk.ui.history.step_table import StepTable
from lmdesk.ui.history.step_words import step_name
from lmdesk.ui.page import Page
from lmdesk.ui.shell import ActionSpec, Shell
from lmdesk.ui.texts import count_text
from lmdesk.ui.widgets.empty_page import EmptyPage
from lmdesk.ui.workspace import Workspace

PAGE = 200
"""So many steps are read at a time; more when one scrolls to the end."""

CHANGES = 40
"""So many changed values of a step are shown at a time."""


class HistoryPage(Page):
    """Steps at the left, the current one in full at the right."""

    name: ClassVar[str] = "history"

    def __init__(self, workspace: Workspace, shell: Shell) -> None:
        super().__init__(workspace, shell)
        self._days: tuple[Day, ...] = ()
        self._older: int | None = None
        self._wanted: int | None = None
        self._only = ALL_STEPS
        self._conflicts: dict[int, tuple[ConflictLine, ...]] = {}
        self.filters = StepFilters(self.chips)
        self.filters.changed.connect(self.narrow)
        search = self.heading.add_search(self.tr("Search person or file"))
        search.searched.connect(lambda _: self.reload())
        self.table = StepTable(workspace.preferences)
        search.left_downwards.connect(self.table.setFocus)
        acts = PanelActs(
            self.revert,
            shell.open_record,
            self.show_record,
            self._restore,
            self._read_more,
            self._bring_back,
            self._take_out,
            self._more_rows,
        )
        self.panel = StepPanel(acts, read_only=workspace.read_only)
        self.panel.show_nothing()
        self.set_inspector(self.panel)
        self.table.current_id_changed.connect(self._open)
        self.table.activated_id.connect(lambda _: self.panel.setFocus())
        self.table.typed.connect(self._search_for)
        self.table.verticalScrollBar().valueChanged.connect(self._scrolled)
        self._stack = QStackedWidget()
        self._none = EmptyPage("history", self.tr("Nothing was done on this desk yet."))
        self._not_found = EmptyPage(
            "search",
            self.tr("No step has these words."),
            self.tr("Show all steps"),
            self._show_all,
        )
        for widget in (self.table, self._none, self._not_found):
            self._stack.addWidget(widget)
        self.body.addWidget(self._stack, 1)
        workspace.taken.connect(self._taken)
        if workspace.last_conflicts is not None:
            # It was taken back on another page, before this one was made.
            self._note(workspace.last_conflicts)

    def title(self) -> str:
        """Return the name of the page."""
        return self.tr("History")

    def reload(self) -> None:
        """Read the newest steps anew, as many as were shown."""
        text, only = self._text(), self._only
        limit = max(PAGE, sum(len(day.steps) for day in self._days))
        self.filters.show(only, facets(self.workspace.reading))
        if not text and only == ALL_STEPS:
            self._show(days(self.workspace.reading, limit=limit, naming=step_name))
            return
        self.workspace.look_up(
            lambda desk: days(desk, text, limit=limit, naming=step_name, only=only),
            lambda found: self._show(found) if (text, only) == self._wants() else None,
            key="history",
        )

    def narrow(self, only: StepFilter) -> None:
        """Show the steps of another filter, the newest of them first."""
        self._only = only
        self._days = ()
        self.reload()
        self.table.setFocus()

    def show_record(self, record_id: int) -> None:
        """Make a step current; older ones are read until it is there."""
        if self._wants() != ("", ALL_STEPS):
            self._show_all()
        while not self.table.select_id(record_id) and self._older is not None:
            if record_id >= self._older:
                break
            self._read_older()

    def selected_ids(self) -> list[int]:
        """Return the selected steps."""
        return self.table.selected_ids()

    def take_focus(self) -> None:
        """Put the keyboard on the list of steps."""
        self.table.setFocus()

    def actions_offered(self) -> Sequence[ActionSpec]:
        """Return what can be done with a step."""
        if self.workspace.read_only:
            return ()
        text = self.tr("Revert this step")
        return (ActionSpec("revert", text, self.revert_current, "", "rotate-ccw"),)

    def revert_current(self) -> None:
        """Take back the current step."""
        current = self.table.current_id()
        step = self.table.step(current) if current is not None else None
        if step is not None and step.can_revert:
            self.revert(step.id)

    def revert(self, step_id: int) -> None:
        """Take back a step; what later steps changed stays, and is shown with the new step."""
        # The button goes with the step that it stands at.
        self.table.setFocus()
        try:
            self.workspace.revert(step_id)
        except LmdeskError as error:
            self.shell.refused(error)

    def _note(self, taken: Taken) -> None:
        """Keep what a revert left as it is, to be shown with its step."""
        lines = conflict_lines(self.workspace.reading, taken.conflicts, naming=step_name)
        step_id = taken.change.step or self.table.current_id() or taken.conflicts[0].step
        self._conflicts[step_id] = lines

    def _taken(self, taken: Taken) -> None:
        if taken.conflicts:
            self._note(taken)
        if taken.change.step is not None:
            self._wanted = taken.change.step
        if self.isVisible():
            self.reload()

    def _text(self) -> str:
        search = self.heading.search
        return search.text().strip() if search is not None else ""

    def _wants(self) -> tuple[str, StepFilter]:
        return self._text(), self._only

    def _show_all(self) -> None:
        self._only = ALL_STEPS
        if self.heading.search is not None and not self._text():
            self.reload()
        if self.heading.search is not None:
            self.heading.search.clear()
            self.heading.search.search_now()

    def _search_for(self, text: str) -> None:
        if self.heading.search is not None:
            self.heading.search.setFocus(Qt.FocusReason.OtherFocusReason)
            self.heading.search.setText(text)

    def _show(self, found: Days) -> None:
        self._days, self._older = found
        is_narrow = self._wants() != ("", ALL_STEPS)
        shown = self.table if self._days else self._not_found if is_narrow else self._none
        self._stack.setCurrentWidget(shown)
        self.table.show_days(self._days)
        self._tell_count()
        wanted, self._wanted = self._wanted, None
        if wanted is not None and self.table.select_id(wanted):
            return
        newest = self.table.first_step()
        if self.table.current_id() is None and newest is not None:
            self.table.select_id(newest)

    def _scrolled(self) -> None:
        if self._older is not None:
            # While rows are being put in, the scroll bar does not know its new length yet.
            QTimer.singleShot(0, self, self._read_at_end)

    def _read_at_end(self) -> None:
        bar = self.table.verticalScrollBar()
        if self._older is not None and bar.value() >= bar.maximum() > 0:
            self._read_older()

    def _read_older(self) -> None:
        older = days(
            self.workspace.reading,
            self._text(),
            before=self._older,
            limit=PAGE,
            naming=step_name,
            only=self._only,
        )
        self._days, self._older = joined(self._days, older.days), older.older
        self.table.show_days(self._days)
        self._tell_count()

    def _tell_count(self) -> None:
        count = sum(len(day.steps) for day in self._days)
        text = self.tr("1 step") if count == 1 else self.tr("{count} steps")
        if self._older is not None:
            text = self.tr("the newest {count} steps")
        text = text.format(count=count_text(count)) if count else ""
        self.heading.set_count(text)
        self.facts.emit(text, "")

    def _open(self, step_id: int | None) -> None:
        step = self.table.step(step_id) if step_id is not None else None
        if step is None:
            self.panel.show_nothing()
            return
        self.panel.show_step(step, self._conflicts.get(step.id, ()))
        self.workspace.look_up(
            lambda desk: step_details(desk, step.id, limit=CHANGES, naming=step_name),
            self._show_details,
            key="history-step",
        )

    def _show_details(self, details: StepDetails) -> None:
        if self.table.current_id() == details.step.id:
            self.panel.show_details(details)

    def _read_more(self, after: int) -> None:
        step_id = self.table.current_id()
        if step_id is not None:
            part = step_details(
                self.workspace.reading, step_id, after=after, limit=CHANGES, naming=step_name
            )
            self.panel.add_changes(part.changed, part.more)

    def _more_rows(self, table: str, action: str, behind: int) -> tuple[NamedRow, ...]:
        step_id = self.table.current_id()
        if step_id is None:
            return ()
        return more_rows(self.workspace.reading, step_id, table, action, behind)

    def _restore(self, table: str, row_id: int, column: str) -> None:
        already = self.tr("It has this value already.")
        self._write(
            lambda desk, step: restore_field(desk, step, table, row_id, column),
            self.tr("Set back."),
            already,
        )

    def _bring_back(self, table: str, row_id: int) -> None:
        self._write(
            lambda desk, step: restore_row(desk, step, table, row_id), self.tr("Back again."), ""
        )

    def _take_out(self, kind: str, record_id: int) -> None:
        told = self.tr("Out of the bin.")
        self._write(lambda desk, _: take_out(desk, kind, record_id), told, told)

    def _write(self, work: Callable[[Desk, int], Change], told: str, already: str) -> None:
        """Do a step because of the current one, and say so."""
        step_id = self.table.current_id()
        if step_id is None:
            return
        self.table.setFocus()
        try:
            change = self.workspace.write(lambda desk: work(desk, step_id))
        except LmdeskError as error:
            self.shell.refused(error)
            return
        if change.step is None:
            self.shell.toast(already)
        else:
            self.shell.toast(told, undo=True)
