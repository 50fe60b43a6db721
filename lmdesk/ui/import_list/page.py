"""The import page: lists at the left, the shown one on the bench, no wizard."""

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QStackedWidget, QWidget

from lmdesk.domain.change import Change
from lmdesk.domain.round_trip import RoundTrip
from lmdesk.services.apply_import import ImportResult
from lmdesk.services.export_wanted import Written
from lmdesk.services.import_desk import (
    ImportDraft,
    is_current,
    was_taken_back,
    with_target,
)
from lmdesk.services.import_sheets import has_named_sheets
from lmdesk.services.import_target import ImportTarget
from lmdesk.services.import_targets import target_choices
from lmdesk.ui.import_list.answers import Answer
from lmdesk.ui.import_list.bench import Bench
from lmdesk.ui.import_list.encoding_box import EncodingBox
from lmdesk.ui.import_list.entries import Entries, Entry, State
from lmdesk.ui.import_list.file_dialogs import ask_lists, ask_problem_file
from lmdesk.ui.import_list.file_lines import FileLines
from lmdesk.ui.import_list.files_panel import WIDTH, FilesPanel
from lmdesk.ui.import_list.list_notices import ListNotices
from lmdesk.ui.import_list.list_work import ListWork
from lmdesk.ui.import_list.names_bar import NamesBar
from lmdesk.ui.import_list.sheet_remarks import RemarksBar
from lmdesk.ui.import_list.start_pages import NoticePage, PasswordPage, PastePage
from lmdesk.ui.page import Page
from lmdesk.ui.shell import ActionSpec, Shell
from lmdesk.ui.texts import count_text
from lmdesk.ui.widgets.buttons import plain_button
from lmdesk.ui.widgets.empty_page import EmptyPage
from lmdesk.ui.widgets.labels import plain_label
from lmdesk.ui.workspace import Workspace

SEEN = 50
"""Milliseconds after which the page has been seen."""


class ImportPage(Page):
    """Each list is an entry at the left; the one that is current is shown."""

    name: ClassVar[str] = "import"

    def __init__(self, workspace: Workspace, shell: Shell) -> None:
        super().__init__(workspace, shell)
        self.entries = Entries()
        self._shown: Entry | None = None
        self._lines = FileLines()
        self.work = ListWork(workspace)
        self.chips.hide()
        self.files = FilesPanel(self.ask_files, self.ask_text)
        self.password = PasswordPage()
        self.paste_box = PastePage()
        self.notice = NoticePage()
        self._notices = ListNotices(
            self.notice,
            again=self.read_again,
            remove=self.remove,
            rows=self._show_done,
            people=lambda: self.shell.show_page("people"),
        )
        self.remarks = RemarksBar()
        self.names = NamesBar()
        self.recognised = plain_label(self.tr("Layout recognised"), style="muted")
        self.encoding = EncodingBox()
        self.again = plain_button(self.tr("Read again"), self.read_again, icon="refresh-cw")
        self._build()
        self._connect()
        self._show(None)
        # The page is seen at once; what it needs for a list is made right after.
        QTimer.singleShot(SEEN, self, lambda: self.bench)

    @cached_property
    def bench(self) -> Bench:
        """Where a list is shown with its rows."""
        bench = Bench(self.workspace, self.apply, self.ask_problem_file)
        bench.mended.connect(self._mended)
        bench.decided.connect(self._decided)
        bench.refused.connect(self.shell.refused)
        bench.facts.connect(self.facts)
        self._stack.addWidget(bench)
        return bench

    def title(self) -> str:
        """Return the name of the page."""
        return self.tr("Import")

    def reload(self) -> None:
        """Plan the shown list anew where the desk has changed since; offer the events there are."""
        reading = self.workspace.reading
        for entry in self.entries:
            if entry.state is State.DONE and entry.draft and was_taken_back(reading, entry.draft):
                entry.state = State.READY
        if self._shown is not None and self.work.applying is not self._shown:
            self._show(self._shown)
        self._show_target()

    def touches(self, change: Change) -> bool:
        """Any change may be one of somebody in a list."""
        return len(self.entries) > 0 or "event" in change.touched

    def take_files(self, paths: Sequence[Path]) -> None:
        """Take lists that were dropped or chosen; the first new one is shown."""
        taken = [self.entries.add(path.name, path=path) for path in paths]
        for entry in taken:
            if entry.draft is None and entry.state is not State.READING:
                self.work.read(entry, self.files.target())
        if taken:
            self._show_files()
            self.files.lists.select_id(taken[0].id)

    def take_text(self, text: str, trip: RoundTrip | None = None) -> None:
        """Take a pasted text: cells as a list, anything else line by line."""
        entry = self.entries.add(self._lines.pasted(text), text=text)
        entry.trip = trip
        self.work.read(entry, self.files.target())
        self._show_files()
        self.files.lists.select_id(entry.id)

    def take_target(self, event: str, session: str | None) -> None:
        """Let the next list go into an event; lists that are being looked at keep theirs."""
        self.files.lists.setCurrentRow(-1)
        self._show(None)
        target = ImportTarget(event, session)
        self.files.show_targets(target_choices(self.workspace.reading), target)

    def take_focus(self) -> None:
        """Put the keyboard on the rows, or where a list is added."""
        if self._is_on_bench():
            self.bench.table.setFocus()
        elif (stage := self._stack.currentWidget()) in (self.password, self.paste_box):
            stage.setFocus()
        else:
            (self.files.lists if len(self.entries) else self._empty.button).setFocus()

    def selected_ids(self) -> list[int]:
        """Rows of a list are no records of the desk."""
        return []

    def actions_offered(self) -> Sequence[ActionSpec]:
        """Return what can be done with lists and their rows."""
        return (
            ActionSpec("import_add", self.tr("Add lists…"), self.ask_files, "", "plus"),
            ActionSpec("import_paste", self.tr("Paste a text…"), self.ask_text, "Ctrl+Shift+V"),
            self._answer("person", self.tr("Update the person"), "U"),
            self._answer("new", self.tr("New person"), "N"),
            self._answer("same", self.tr("Same, nothing to take over"), "S"),
            self._answer("skip", self.tr("Skip the row"), "K"),
            ActionSpec("import_back", self.tr("As it was planned"), lambda: self.bench.take_back()),
            ActionSpec(
                "import_next", self.tr("Next row to decide"), lambda: self.bench.go_on(), "J"
            ),
            ActionSpec("import_apply", self.tr("Apply"), self.apply, "Ctrl+Return", "check"),
            ActionSpec("import_problems", self.tr("Save problem rows…"), self.ask_problem_file),
            ActionSpec("import_again", self.tr("Read again"), self.read_again, "F5", "refresh-cw"),
            ActionSpec(
                "import_sheet", self.tr("Leave the sheet out, or read it"), self.files.lists.turn
            ),
            ActionSpec("import_remove", self.tr("Take the list off the page"), self.remove),
        )

    def ask_files(self) -> None:
        """Ask for lists."""
        ask_lists(self.shell.widget(), self.take_files)

    def ask_text(self) -> None:
        """Show the box for a text."""
        self._show_stage(self.paste_box, self.tr("Paste a text"), "")
        self.paste_box.field.setFocus()

    def ask_problem_file(self) -> None:
        """Ask where the rows that need a look are to be saved."""
        entry = self._shown
        if entry is not None and entry.draft is not None:
            folder = entry.path.parent if entry.path is not None else Path.home()
            ask_problem_file(self.shell.widget(), folder, entry.name, self.save_problems)

    def save_problems(self, path: Path) -> None:
        """Save the rows that need a look."""
        if self._shown is not None and self._shown.draft is not None:
            self.work.save_problems(self._shown.draft, path)

    def apply(self) -> None:
        """Write the shown list to the desk."""
        if self._shown is not None and self.bench.foot.apply_button.isEnabled():
            self.bench.foot.apply_button.setEnabled(False)
            self.files.take_typed()
            self.work.apply(self._shown, unsure_wait=self.bench.unsure_wait())

    def read_again(self) -> None:
        """Read the shown file once more: it may have been mended meanwhile."""
        if self._shown is not None and self._shown.state is not State.READING:
            self.work.read(self._shown, self._target_of(self._shown))

    def remove(self) -> None:
        """Take the shown list off the page."""
        entry = self._shown
        if entry is None or self.work.applying is entry:
            return
        follower = self.entries.after(entry)
        self.entries.remove(entry)
        self.bench.forget()
        self.work.let_go(entry)
        self._show_files()
        if follower is not None:
            self.files.lists.select_id(follower.id)
        else:
            self._show(next(iter(self.entries), None))

    def _answer(self, code: Answer, text: str, key: str) -> ActionSpec:
        return ActionSpec(f"import_{code}", text, lambda: self.bench.answer(code), key)

    def _is_on_bench(self) -> bool:
        return isinstance(self._stack.currentWidget(), Bench)

    def _target_of(self, entry: Entry) -> ImportTarget | None:
        return entry.draft.target if entry.draft is not None else self.files.target()

    def _chosen(self, line: int | None) -> None:
        entry, place = self.entries.find(line)
        if entry is not None:
            self._show(entry, place)

    def _show(self, entry: Entry | None, place: int | None = None) -> None:
        """Show a list, the whole of it or one of its sheets."""
        self._shown = entry
        if entry is None:
            self._show_stage(self._empty, self.title(), "")
            return
        if entry.state is State.READY and entry.draft is not None:
            self._show_ready(entry, entry.draft, place)
        elif entry.state is State.PROTECTED:
            self._show_stage(self.password, entry.name, "")
            self.password.ask(entry.name, complaint=entry.complaint)
        else:
            self._show_notice(entry)
        self._show_target()

    def _show_ready(self, entry: Entry, draft: ImportDraft, place: int | None) -> None:
        scope = draft.listing.sheets[place].name if place is not None else None
        self.bench.show_draft(draft, scope)
        only = draft.listing.sheets[0].name if len(draft.listing.sheets) == 1 else None
        title = (scope or only or entry.name) if has_named_sheets(draft) else entry.name
        self._show_stage(self.bench, title, entry.name)
        self.remarks.show_draft(draft, scope)
        self.names.show_draft(draft, scope)
        self.recognised.setVisible(any(sheet.recognised for sheet in draft.plan.sheets))
        self.encoding.setVisible(draft.listing.encoding is not None)
        self.encoding.show_encoding(draft.listing.encoding or "utf-8")
        self.again.setVisible(entry.path is not None)
        if not self.work.is_planning(entry) and not is_current(self.workspace.reading, draft):
            self.work.plan(entry, draft)

    def _show_notice(self, entry: Entry) -> None:
        self._notices.tell(entry)
        self._show_stage(self.notice, entry.name, "")

    def _show_done(self) -> None:
        if self._shown is not None:
            self._shown.state = State.READY
            self._show(self._shown)

    def _show_stage(self, stage: QWidget, title: str, count: str) -> None:
        self.heading.set_title(title)
        self.heading.set_count(count if count != title else "")
        on_bench = isinstance(stage, Bench)
        for widget in (self.recognised, self.encoding, self.again, self.remarks, self.names):
            widget.setVisible(widget.isVisibleTo(self) and on_bench)
        self.files.setVisible(len(self.entries) > 0)
        former = self._stack.currentWidget()
        focused = self.focusWidget()
        had_focus = former is not None and focused is not None and former.isAncestorOf(focused)
        self._stack.setCurrentWidget(stage)
        if had_focus and on_bench and former is not stage:
            self.bench.table.setFocus()
        if not on_bench:
            self.facts.emit("", "")

    def _show_files(self) -> None:
        self.files.show_lists(self._lines.lines(self.entries))
        self.files.setVisible(len(self.entries) > 0)

    def _show_target(self) -> None:
        target = self._target_of(self._shown) if self._shown is not None else self.files.target()
        self.files.show_targets(target_choices(self.workspace.reading), target)

    def _entry_changed(self, entry: Entry) -> None:
        if not self.entries.has(entry):
            return
        self._show_files()
        if entry is self._shown:
            _, place = self.entries.find(self.files.lists.current_id())
            self._show(entry, place)

    def _target_changed(self, target: ImportTarget | None) -> None:
        entry = self._shown
        if entry is not None and entry.draft is not None and entry.state is State.READY:
            self.work.plan(entry, with_target(entry.draft, target))

    def _tick(self, line: int, *, read: bool) -> None:
        entry, place = self.entries.find(line)
        if entry is not None and place is not None:
            self.work.read_sheet(entry, place, read=read)

    def _mended(self, draft: ImportDraft) -> None:
        if self._shown is not None:
            self.work.plan(self._shown, draft)

    def _decided(self, draft: ImportDraft) -> None:
        entry = self._shown
        if entry is None:
            return
        if self.work.is_planning(entry):
            self.work.plan(entry, draft)
        entry.draft = draft
        self._show_files()

    def _password_given(self, password: str) -> None:
        if self._shown is not None:
            self._shown.password = password
            self.work.read(self._shown, self._target_of(self._shown))

    def _encoding_chosen(self, at: int) -> None:
        if self._shown is not None and self._shown.path is not None:
            self._shown.encoding = str(self.encoding.itemData(at))
            self.work.read(self._shown, self._target_of(self._shown))

    def _applied(self, entry: Entry, result: ImportResult) -> None:
        entry.state = State.DONE
        entry.told = self._lines.outcome(entry.name, result)
        self.shell.toast(entry.told, undo=result.change.step is not None)
        if result.waiting:
            text, act = (
                self._lines.waiting(entry.name, result),
                lambda: self.shell.show_page("review"),
            )
            self.shell.banner(text, "warning", self.tr("Open Review"), act)
        self._show_files()
        follower = self.entries.after(entry)
        if follower is not None:
            self.files.lists.select_id(follower.id)
        elif entry is self._shown:
            self._show(entry)

    def _saved(self, path: Path, written: Written) -> None:
        text = self.tr("{count} rows are saved in {file}.")
        self.shell.toast(text.format(count=count_text(written.rows), file=path.name))

    def _connect(self) -> None:
        self.files.lists.chosen.connect(self._chosen)
        self.files.lists.removed.connect(self.remove)
        self.files.lists.ticked.connect(lambda line, read: self._tick(line, read=read))
        self.files.target_changed.connect(self._target_changed)
        self.password.given.connect(self._password_given)
        self.encoding.activated.connect(self._encoding_chosen)
        self.names.mended.connect(self._mended)
        self.remarks.mended.connect(self._mended)
        self.work.changed.connect(self._entry_changed)
        self.work.applied.connect(self._applied)
        self.work.saved.connect(self._saved)
        self.work.refused.connect(self.shell.refused)
        self.paste_box.given.connect(self.take_text)
        self.paste_box.left.connect(lambda: self._show(self._shown))

    def _build(self) -> None:
        for widget in (self.recognised, self.encoding, self.again):
            self.heading.add(widget)
            widget.hide()
        self._empty = EmptyPage(
            "file-input",
            self.tr("Drop a list or a letter here, or paste cells or a text with Ctrl+V."),
            self.tr("Choose a list…"),
            self.ask_files,
            button_icon="folder-open",
            second=self.tr("Paste a text…"),
            second_handler=self.ask_text,
        )
        self._stack = QStackedWidget()
        for stage in (self._empty, self.password, self.paste_box, self.notice):
            self._stack.addWidget(stage)
        self.body.addWidget(self.remarks)
        self.body.addWidget(self.names)
        self.body.addWidget(self._stack, 1)
        self._split.insertWidget(0, self.files)
        self._split.setStretchFactor(0, 0)
        self._split.setStretchFactor(1, 1)
        self._split.setSizes([WIDTH, 10_000])
