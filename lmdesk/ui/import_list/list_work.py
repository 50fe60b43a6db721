"""The background work of the import page: reading, planning and applying lists, one by one."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from lmdesk.domain.progress import Progress
from lmdesk.errors import LmdeskError
from lmdesk.services.apply_import import ImportResult
from lmdesk.services.desks import Desk
from lmdesk.services.export_wanted import Written
from lmdesk.services.import_desk import (
    ImportDraft,
    after_apply,
    apply_draft,
    held_rows,
    let_go,
    open_draft,
    paste_draft,
    plan_again,
    with_sheet,
)
from lmdesk.services.import_lines import counts
from lmdesk.services.import_problems import save_problem_rows
from lmdesk.services.import_target import ImportTarget
from lmdesk.ui.import_list.entries import Entry, State
from lmdesk.ui.texts import error_text
from lmdesk.ui.workspace import Workspace

LOCKED = frozenset({"file_protected", "password_wrong"})


class ListWork(QObject):
    """Starts jobs for lists, and tells when something about a list has changed."""

    changed = Signal(object)
    """An `Entry`."""
    applied = Signal(object, object)
    """An `Entry` and the `ImportResult`."""
    saved = Signal(object, object)
    """The path and what was written."""
    refused = Signal(object)
    """An `LmdeskError` that belongs to no list."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._planned: dict[int, ImportDraft] = {}
        self._asked: dict[int, bool] = {}
        self.applying: Entry | None = None

    def let_go(self, entry: Entry) -> None:
        """Free what a list that was taken off the page held, aside and piece by piece."""
        draft, entry.draft = entry.draft, None
        if draft is None:
            return
        held = held_rows(draft)
        key = f"let go of {entry.number}"
        self._workspace.look_up(lambda _: let_go(held), lambda _: None, key=key, aside=True)

    def is_planning(self, entry: Entry) -> bool:
        """Tell whether a plan of a list is being made."""
        return entry.number in self._planned

    def read(self, entry: Entry, target: ImportTarget | None) -> None:
        """Read a list (again) and plan it; corrections made before are kept."""
        entry.state = State.QUEUED
        entry.complaint = ""
        former = entry.draft

        def work(desk: Desk, progress: Progress) -> ImportDraft:
            if entry.path is None:
                draft = paste_draft(
                    *(desk, entry.text or "", self._workspace.readers),
                    target=target,
                    trip=entry.trip,
                    progress=progress,
                )
            else:
                draft = open_draft(
                    desk,
                    entry.path,
                    self._workspace.readers,
                    encoding=entry.encoding,
                    password=entry.password,
                    target=target,
                    progress=progress,
                )
            if former is None or not (former.mends or former.sheets):
                return draft
            names = {sheet.name for sheet in draft.listing.sheets}
            sheets = tuple(name for name in former.sheets if name in names)
            draft = replace(draft, mends=former.mends, sheets=sheets)
            return plan_again(desk, draft, self._workspace.readers, progress=progress)

        def done(draft: ImportDraft) -> None:
            entry.draft, entry.state = draft, State.READY
            self.changed.emit(entry)

        entry.state = State.READING
        title = self.tr("Reading {file}").format(file=entry.name)
        self._workspace.run(
            title, work, done, failed=self._fails(entry), cancelled=self._stops(entry)
        )
        self.changed.emit(entry)

    def plan(self, entry: Entry, draft: ImportDraft) -> None:
        """Plan a list anew. Of several wishes the last one counts."""
        before = entry.draft
        entry.draft = draft
        self._planned[entry.number] = draft

        def work(desk: Desk, progress: Progress) -> ImportDraft | None:
            if self._planned.get(entry.number) is not draft:
                return None
            return plan_again(desk, draft, self._workspace.readers, progress=progress)

        def done(planned: ImportDraft | None) -> None:
            if planned is None or self._planned.get(entry.number) is not draft:
                return
            del self._planned[entry.number]
            entry.draft, entry.state = planned, State.READY
            self.changed.emit(entry)
            unsure_wait = self._asked.pop(entry.number, None)
            if unsure_wait is not None and before and counts(before) == counts(planned):
                self.apply(entry, unsure_wait=unsure_wait)

        def failed(error: LmdeskError) -> None:
            self._asked.pop(entry.number, None)
            if self._planned.pop(entry.number, None) is draft:
                entry.draft = before
            self.changed.emit(entry)
            self.refused.emit(error)

        def cancelled() -> None:
            self._asked.pop(entry.number, None)
            if self._planned.pop(entry.number, None) is draft:
                entry.draft = before
            self.changed.emit(entry)

        title = self.tr("Planning {file}").format(file=entry.name)
        self._workspace.run(title, work, done, failed=failed, cancelled=cancelled)

    def read_sheet(self, entry: Entry, place: int, *, read: bool) -> None:
        """Read a sheet of a list, by its place in the file, or leave it out."""
        if entry.draft is not None:
            name = entry.draft.listing.sheets[place].name
            try:
                self.plan(entry, with_sheet(entry.draft, name, read=read))
            except LmdeskError as error:
                self.refused.emit(error)

    def apply(self, entry: Entry, *, unsure_wait: bool) -> None:
        """Write a list to the desk, as one step.

        Who goes from the field of the event straight to the button has the list planned anew: it
        is written after that, when the plan still says the same of the rows.
        """
        draft = entry.draft
        if draft is None or self.applying is not None:
            return
        if self.is_planning(entry):
            self._asked[entry.number] = unsure_wait
            return
        self.applying = entry

        def work(desk: Desk, progress: Progress) -> ImportResult:
            return apply_draft(
                desk, draft, self._workspace.readers, unsure_wait=unsure_wait, progress=progress
            )

        def done(result: ImportResult) -> None:
            self.applying = None
            entry.draft = after_apply(draft, result)
            self.applied.emit(entry, result)

        def failed(error: LmdeskError) -> None:
            self.applying = None
            self.refused.emit(error)
            if error.code == "plan_outdated":
                self.plan(entry, draft)

        def cancelled() -> None:
            self.applying = None
            self.changed.emit(entry)

        title = self.tr("Importing {file}").format(file=entry.name)
        self._workspace.run(
            title,
            work,
            done,
            change=lambda result: result.change,
            failed=failed,
            cancelled=cancelled,
        )

    def save_problems(self, draft: ImportDraft, path: Path) -> None:
        """Write the rows that need a look to a workbook."""

        def work(desk: Desk, progress: Progress) -> Written:
            return save_problem_rows(draft, path, progress=progress)

        title = self.tr("Saving {file}").format(file=path.name)
        self._workspace.run(
            title, work, lambda written: self.saved.emit(path, written), failed=self.refused.emit
        )

    def _fails(self, entry: Entry) -> Callable[[LmdeskError], None]:
        def failed(error: LmdeskError) -> None:
            entry.state = State.PROTECTED if error.code in LOCKED else State.REFUSED
            shown = dict(error.params)
            if shown.get("path") == str(entry.path):
                shown["path"] = entry.name
            entry.complaint = error_text(LmdeskError(error.code, **shown))
            if error.code == "file_protected":
                entry.complaint = ""
            self.changed.emit(entry)

        return failed

    def _stops(self, entry: Entry) -> Callable[[], None]:
        def cancelled() -> None:
            entry.state = State.STOPPED if entry.draft is None else State.READY
            self.changed.emit(entry)

        return cancelled
