"""The bench: the sheet above, its rows below, and one of them beside the desk."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from lmdesk.domain.import_plan import Candidate
from lmdesk.domain.sheet_mends import SheetMends
from lmdesk.errors import LmdeskError
from lmdesk.services.import_compare import choice_of, choices, compare
from lmdesk.services.import_desk import (
    ImportDraft,
    decide_each,
    mended,
    mends_of,
    undecide,
)
from lmdesk.services.import_lines import (
    counts,
    decidable,
    effects,
    line,
    lines,
    open_rows,
    row_ids,
)
from lmdesk.services.import_problems import problem_count
from lmdesk.services.import_sheets import SheetView
from lmdesk.ui.cells import TableColumn
from lmdesk.ui.import_list.answers import Answer, decisions_for, next_row
from lmdesk.ui.import_list.bench_layout import lay_out
from lmdesk.ui.import_list.compare_panel import ComparePanel
from lmdesk.ui.import_list.foot_bar import FootBar
from lmdesk.ui.import_list.line_words import LineWords, ShownLine
from lmdesk.ui.import_list.sheet_table import SheetTable
from lmdesk.ui.import_list.verdict_chips import VerdictChips
from lmdesk.ui.record_table import RecordTable
from lmdesk.ui.workspace import Workspace

MANY, PAUSE = 5_000, 10
"""A list of more rows is shown in pieces, with so many milliseconds between them."""

FIRST = "decide"
SHEET = "sheet"
"""The first column, which is only shown where there are rows of several sheets."""

QUICK = frozenset({FIRST, "row"})
AT_ONCE = 3000
"""More rows than this are sorted in the background."""

KEYS: tuple[tuple[Qt.Key, Answer], ...] = (
    (Qt.Key.Key_U, "person"),
    (Qt.Key.Key_N, "new"),
    (Qt.Key.Key_S, "same"),
    (Qt.Key.Key_K, "skip"),
)


class Bench(QWidget):
    """Shows a draft, the whole of it or one sheet. What a person tells leaves by signals."""

    mended = Signal(object)
    """An `ImportDraft` with corrections, to be planned anew."""
    decided = Signal(object)
    """An `ImportDraft` with other decisions."""
    refused = Signal(object)
    facts = Signal(str, str)

    def __init__(
        self, workspace: Workspace, apply: Callable[[], object], save: Callable[[], object]
    ) -> None:
        super().__init__()
        self._workspace = workspace
        self._words = LineWords()
        self._draft: ImportDraft | None = None
        self._scope: str | None = None
        self._order: tuple[str, bool] = (FIRST, False)
        self.sheet = SheetTable()
        self.chips = VerdictChips()
        self.table = RecordTable(
            self._columns(),
            self._rows,
            settings_key="import_rows",
            preferences=workspace.preferences,
            accessible_name=self.tr("Rows of the list"),
        )
        self.panel = ComparePanel(workspace.reading, lambda: workspace.readers)
        self.foot = FootBar(apply, save, self._show_counts)
        lay_out(self, self.sheet, self.chips, self.table, self.panel, self.foot)
        self._connect()

    def draft(self) -> ImportDraft | None:
        """Return the draft that is shown."""
        return self._draft

    def show_draft(self, draft: ImportDraft, scope: str | None) -> None:
        """Show a draft; `scope` is the name of a sheet, None for all."""
        fresh = self._draft is None or self._draft.listing is not draft.listing
        if fresh or scope != self._scope:
            self.chips.show_all()
        self._draft, self._scope = draft, scope
        several = scope is None and sum(bool(sheet.rows) for sheet in draft.plan.sheets) > 1
        self.table.setColumnHidden(0, not several)
        pieces = (
            partial(self._show_sheet, self._sheet_wanted(fresh=fresh), anew=True),
            partial(self._show_below, fresh=fresh),
        )
        for number, piece in enumerate(pieces, 1):
            if fresh and len(draft.rows) > MANY:
                # Between the pieces the window lives: a pause of 0 would be none.
                QTimer.singleShot(number * PAUSE, self, piece)
            else:
                piece()

    def _show_below(self, *, fresh: bool) -> None:
        self._show_rows()
        if fresh:
            self._select_first()
        self._show_counts()

    def forget(self) -> None:
        """Hold on to no draft; the next one to be shown is fresh."""
        self._draft = None

    def answer(self, kind: Answer) -> None:
        """Decide the selected rows; then go to the next one that is to be decided."""
        draft, ids = self._draft, self.table.selected_ids()
        if draft is None or not ids:
            return
        decisions = decisions_for(draft, ids, kind, self.panel.candidate())
        if not decisions:
            self.go_on()
            return
        was_open = bool(set(ids) & set(open_rows(draft)))
        try:
            self._take(decide_each(self._workspace.reading, draft, decisions))
        except LmdeskError as error:
            self.refused.emit(error)
            return
        # After the last question the key that answered it must not decide what nobody asked.
        self.go_on(only_open=was_open)

    def take_back(self) -> None:
        """Leave the selected rows as they were planned."""
        if self._draft is not None:
            keys = [self._draft.rows.key(place) for place in self.table.selected_ids()]
            self._take(undecide(self._draft, keys))

    def best(self) -> None:
        """Take the best candidate, or the one who is compared; go on where there is none."""
        if self.panel.candidate() is not None or len(self.table.selected_ids()) > 1:
            self.answer("person")
        else:
            self.go_on()

    def go_on(self, *, only_open: bool = False) -> None:
        """Go to the next row that is to be decided, else to the next one."""
        if self._draft is None:
            return
        shown = list(self.table.record_model.ids)
        here = self.table.currentIndex().row()
        wanted = next_row(self._draft, shown, here, only_open=only_open)
        if wanted is not None:
            self.table.select_id(wanted)

    def step(self, by: int) -> None:
        """Go to the next row, or to the one before."""
        ids = self.table.record_model.ids
        here = self.table.currentIndex().row() + by
        if 0 <= here < len(ids):
            self.table.select_id(ids[here])

    def unsure_wait(self) -> bool:
        """Tell whether unsure rows wait in Review."""
        return self.foot.unsure_wait.isChecked()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Answer with single keys while the rows have the keyboard."""
        if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress:
            return False
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        kind = dict(KEYS).get(Qt.Key(event.key()))
        if kind is not None:
            self.answer(kind)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.best()
        elif event.key() == Qt.Key.Key_Backspace:
            self.take_back()
        else:
            return False
        return True

    def _columns(self) -> list[TableColumn]:
        return [
            TableColumn(SHEET, self.tr("Sheet"), 10, "muted", sortable=False),
            TableColumn("row", self.tr("Row"), 5, "number"),
            TableColumn("verdict", self.tr("Verdict"), 12, "chip"),
            TableColumn("name", self.tr("Name"), 22, "name"),
            TableColumn("institution", self.tr("Institution"), 17, "muted"),
            TableColumn("why", self.tr("Why"), 22, "muted", sortable=False),
        ]

    def _rows(self, ids: Sequence[int]) -> list[ShownLine]:
        assert self._draft is not None
        return [self._words.shown(each) for each in lines(self._draft, ids)]

    def _take(self, draft: ImportDraft) -> None:
        """Show a draft with other decisions, and tell it."""
        self._draft = draft
        if self.chips.current() is None:
            self.table.refresh_rows()
        else:
            self._show_rows()
        self._show_counts()
        self._show_person(self.table.current_id())
        self.decided.emit(draft)

    def _sheet_wanted(self, *, fresh: bool) -> str | None:
        draft, shown = self._draft, self.sheet.sheet.view
        assert draft is not None
        names = [sheet.name for sheet in draft.listing.sheets]
        if self._scope in names:
            return self._scope
        if not fresh and shown is not None and shown.name in names:
            return shown.name
        lists = (sheet.sheet for sheet in draft.plan.sheets if sheet.reason is None)
        return next(lists, next(iter(names), None))

    def _show_sheet(self, name: str | None, *, anew: bool = False) -> None:
        shown = self.sheet.sheet.view
        if self._draft is None or (not anew and shown is not None and shown.name == name):
            return
        self.sheet.show_view(SheetView(self._draft, name) if name is not None else None)

    def _show_rows(self) -> None:
        if self._draft is None:
            return
        draft, (order, descending) = self._draft, self._order
        scope, verdict = self._scope, self.chips.current()

        def read(_: object = None) -> Sequence[int]:
            return row_ids(draft, sheet=scope, verdict=verdict, order=order, descending=descending)

        if len(draft.rows) > AT_ONCE and order not in QUICK:
            self._workspace.look_up(read, self._take_ids, key="import_rows")
        else:
            self._take_ids(read())

    def _take_ids(self, ids: Sequence[int]) -> None:
        self.table.set_ids(ids)
        if self.table.current_id() is None:
            self._select_first()
        self._tell_facts()

    def _select_first(self) -> None:
        if len(self.table.record_model.ids):
            self.table.select_id(self.table.record_model.ids[0])

    def _show_counts(self) -> None:
        draft = self._draft
        if draft is None:
            return
        self.chips.show_counts(counts(draft, self._scope))
        may_write = not self._workspace.read_only
        self.foot.show_plan(
            counts(draft), effects(draft), problem_count(draft), may_write=may_write
        )

    def _show_current(self, place: int | None) -> None:
        """Follow the table: show the row in its sheet and beside the desk."""
        if self._draft is None or place is None or place >= len(self._draft.rows):
            self.panel.hide()
            return
        key = self._draft.rows.key(place)
        self._show_sheet(key.sheet)
        self.sheet.show_row(key.row)
        self._show_person(place)

    def _show_person(self, place: int | None, person: Candidate | None = None) -> None:
        draft = self._draft
        if draft is None or place is None:
            return
        reading = self._workspace.reading
        known = choices(reading, draft, place)
        if person is not None and person not in [each.candidate for each in known]:
            other = choice_of(reading, person.person_id) if person.person_id else None
            known = (*known, other) if other is not None else known
        elif person is None:
            person = known[0].candidate if known else None
        try:
            comparison = compare(reading, draft, place, person, self._workspace.readers)
        except LmdeskError:
            # The person went to the bin since: the list is planned anew with that change.
            person, comparison = None, compare(reading, draft, place, None)
        can = bool(decidable(draft, [place]))
        self.panel.show()
        people = draft.rows.sheet(place).kind != "institutions"
        shown = line(draft, place)
        self.panel.show_row(shown, known, person, comparison, can_decide=can, of_people=people)
        self._show_many()

    def _show_many(self) -> None:
        count = len(self.table.selected_ids(limit=10_000))
        if count > 1:
            self.panel.show_many(count)
        self._tell_facts()

    def _add_person(self, kind: str, person_id: int) -> None:
        place = self.table.current_id()
        other = choice_of(self._workspace.reading, person_id)
        if place is not None and other is not None:
            self._show_person(place, other.candidate)
            self.table.setFocus()

    def _row_in_sheet(self, number: int) -> None:
        view = self.sheet.sheet.view
        if view is None:
            return
        places = view.planned(number)
        if places and not self.table.select_id(places[0]):
            self.chips.show_all()
            self._show_rows()
            self._show_counts()
            self.table.select_id(places[0])

    def _narrow(self) -> None:
        self._show_rows()
        self._show_counts()

    def _sort(self, key: str, descending: bool) -> None:
        self._order = (key, descending)
        self.chips.show_order(decide_first=False)
        self._show_rows()

    def _decide_first(self) -> None:
        self._order = (FIRST, False)
        self.table.horizontalHeader().setSortIndicatorShown(False)
        self._show_rows()

    def _mend(self, act: Callable[[SheetMends], SheetMends]) -> None:
        """Correct the shown sheet, as a person told."""
        draft, view = self._draft, self.sheet.sheet.view
        if draft is None or view is None:
            return
        new = act(mends_of(draft, view.name))
        # The next correction builds on this one, also before the plan is made anew.
        self._draft = mended(draft, view.name, new)
        self.mended.emit(self._draft)

    def _tell_facts(self) -> None:
        shown = len(self.table.record_model.ids)
        selected = len(self.table.selected_ids(limit=10_000))
        rows = self.tr("1 row") if shown == 1 else self.tr("{count} rows")
        self.facts.emit(
            rows.format(count=shown),
            self.tr("{count} selected").format(count=selected) if selected else "",
        )

    def _connect(self) -> None:
        self.table.current_id_changed.connect(self._show_current)
        self.table.selection_count_changed.connect(lambda _: self._show_many())
        self.table.sort_wanted.connect(self._sort)
        self.chips.chosen.connect(lambda _: self._narrow())
        self.chips.order_wanted.connect(self._decide_first)
        self.sheet.row_chosen.connect(self._row_in_sheet)
        self.sheet.heading_told.connect(
            lambda rows: self._mend(lambda mends: mends.with_header(rows))
        )
        self.sheet.left_out.connect(
            lambda rows: self._mend(lambda mends: mends.with_left_out(rows))
        )
        self.sheet.taken.connect(lambda rows: self._mend(lambda mends: mends.with_taken(rows)))
        self.sheet.hidden_told.connect(lambda yes: self._mend(lambda m: m.with_hidden(taken=yes)))
        self.sheet.header.field_wanted.connect(
            lambda column, key: self._mend(lambda mends: mends.with_field(column, key))
        )
        self.panel.answered.connect(lambda kind: self.answer(kind))
        self.panel.taken_back.connect(self.take_back)
        self.panel.moved.connect(self.step)
        self.panel.somebody_else.connect(self._add_person)
        self.panel.candidate_changed.connect(
            lambda person: self._show_person(self.table.current_id(), person)
        )
        for widget in (self.table, self.panel.table):
            widget.installEventFilter(self)
