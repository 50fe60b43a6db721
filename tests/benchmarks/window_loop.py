"""How long the window does not answer while a long list is imported, and how fast it cancels."""

import time
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer

from benchmarks.window_making import let_pass, open_window, wait_until
from lmdesk.services.apply_import import ImportResult
from lmdesk.services.desks import counts
from lmdesk.services.import_desk import ImportDraft, apply_draft, open_draft
from lmdesk.ui.import_list.page import ImportPage
from lmdesk.ui.workspace import Workspace

TICK = 5
"""Milliseconds between two looks at the clock."""

CANCELS = 6
"""So many times the import is cancelled, at moments spread over it."""


class Watch(QObject):
    """Looks at the clock every few milliseconds in the thread of the window."""

    def __init__(self) -> None:
        super().__init__()
        self.late: list[float] = []
        """By how many milliseconds each look was late."""
        self._last = time.perf_counter()
        timer = QTimer(self)
        timer.setTimerType(Qt.TimerType.PreciseTimer)
        timer.timeout.connect(self._look)
        timer.start(TICK)

    def _look(self) -> None:
        now = time.perf_counter()
        self.late.append(max(0.0, 1000 * (now - self._last) - TICK))
        self._last = now


class Import:
    """Imports a list as the page does, in two jobs of the workspace: plan it, and apply it."""

    def __init__(self, workspace: Workspace, source: Path) -> None:
        self.result: ImportResult | None = None
        self.cancelled = False
        self._workspace = workspace
        readers = workspace.readers
        workspace.run(
            "Planning",
            lambda desk, progress: open_draft(desk, source, readers, progress=progress),
            self._apply,
            cancelled=self._cancelled,
        )

    @property
    def is_over(self) -> bool:
        """Whether it has ended, one way or the other."""
        return self.cancelled or self.result is not None

    def _apply(self, draft: ImportDraft) -> None:
        readers = self._workspace.readers
        self._workspace.run(
            "Importing",
            lambda desk, progress: apply_draft(desk, draft, readers, progress=progress),
            self._end,
            change=lambda result: result.change,
            cancelled=self._cancelled,
        )

    def _end(self, result: ImportResult) -> None:
        self.result = result

    def _cancelled(self) -> None:
        self.cancelled = True


def import_and_cancel(source: Path, desk: Path) -> dict[str, Any]:
    """Import a list, take it back, and begin it anew again and again to be cancelled.

    Return by how many milliseconds the event loop was late, the seconds of the slowest cancel,
    how many came in vain, and after how many something of the import was left.
    """
    window = open_window(desk)
    workspace = window.workspace
    assert workspace is not None
    # Somebody who opened the window a few seconds ago.
    let_pass(3000)
    empty = counts(workspace.reading)
    watch = Watch()
    started = time.perf_counter()
    window.import_files([source])
    page = window.page()
    assert isinstance(page, ImportPage)
    wait_until(lambda: workspace.jobs.running is None)
    let_pass(500)
    page.apply()
    wait_until(lambda: workspace.jobs.running is None)
    taken = time.perf_counter() - started
    let_pass(500)
    assert counts(workspace.reading) != empty
    late = sorted(watch.late)
    watch.deleteLater()
    page.remove()
    _take_back(workspace)
    before = counts(workspace.reading)
    whole = _whole_time(workspace, source)
    cancels = [
        _cancel(workspace, source, whole * (number + 0.5) / CANCELS) for number in range(CANCELS)
    ]
    return {
        "longest": late[-1],
        "p99": late[len(late) * 99 // 100],
        "taken": taken,
        "cancels": CANCELS,
        "cancel": max(seconds for seconds, _, _ in cancels),
        "late": sum(in_vain for _, in_vain, _ in cancels),
        "traces": sum(left != before for _, _, left in cancels),
    }


def _whole_time(workspace: Workspace, source: Path) -> float:
    """Return how many seconds an import takes that nobody cancels; it is taken back."""
    started = time.perf_counter()
    work = Import(workspace, source)
    wait_until(lambda: work.is_over)
    taken = time.perf_counter() - started
    _take_back(workspace)
    return taken


def _cancel(workspace: Workspace, source: Path, after: float) -> tuple[float, bool, dict[str, int]]:
    """Cancel an import after so many seconds.

    Return how many it went on, whether it was done all the same, and what is on the desk. What
    has ended before it can be cancelled is no cancel in vain.
    """
    work = Import(workspace, source)
    let_pass(round(1000 * after))
    was_over = work.is_over
    asked = time.perf_counter()
    workspace.jobs.cancel()
    wait_until(lambda: work.is_over)
    taken = time.perf_counter() - asked
    if work.result is not None:
        _take_back(workspace)
    return taken, work.result is not None and not was_over, counts(workspace.reading)


def _take_back(workspace: Workspace) -> None:
    workspace.undo()
    wait_until(lambda: workspace.jobs.running is None)
