"""Background work: one after another, with progress, and to be cancelled."""

import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from threading import Event
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from lmdesk.domain.progress import Cancelled, Progress
from lmdesk.errors import LmdeskError

TOLD_EVERY = 0.05
"""Seconds between two messages of progress: more of them would keep the window busy."""


@dataclass(frozen=True)
class Job:
    """One piece of work. `title` says in the words of a person what is being done.

    Exactly one of `done`, `failed` and `cancelled` is called, in the thread of the window.
    """

    title: str
    work: Callable[[Progress], Any]
    done: Callable[[Any], None]
    failed: Callable[[LmdeskError], None]
    cancelled: Callable[[], None]


class Jobs(QObject):
    """Runs jobs in one thread, in the order in which they were started."""

    started = Signal(str)
    progressed = Signal(int, int, str)
    ended = Signal()
    broken = Signal(object)
    """An exception that is a bug, to be told and logged."""

    _finished = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        # A worker keeps its thread: the connection of a desk stays with it.
        self._pool.setExpiryTimeout(-1)
        self._waiting: deque[Job] = deque()
        self._running: Job | None = None
        self._stop = Event()
        self._finished.connect(self._end)

    @property
    def running(self) -> Job | None:
        """The job that is under way."""
        return self._running

    def start(self, job: Job) -> None:
        """Do a job when those before it have ended."""
        self._waiting.append(job)
        if self._running is None:
            self._next()

    def cancel(self) -> None:
        """Ask the job under way to stop; it is rolled back."""
        self._stop.set()

    def stop_is_asked(self) -> bool:
        """Tell, in any thread, whether the job under way is to stop."""
        return self._stop.is_set()

    def close(self) -> None:
        """Stop everything and wait until nothing runs any more."""
        self._waiting.clear()
        self._stop.set()
        self._pool.waitForDone()

    def _next(self) -> None:
        self._running = self._waiting.popleft()
        self._stop.clear()
        self.started.emit(self._running.title)
        self._pool.start(_Work(self._running.work, self._progress(), self._finished.emit))

    def _progress(self) -> Progress:
        told = 0.0

        def tell(done: int, total: int, note: str = "") -> None:
            nonlocal told
            if self._stop.is_set():
                raise Cancelled
            now = time.monotonic()
            if now - told >= TOLD_EVERY:
                told = now
                self.progressed.emit(done, total, note)

        return tell

    def _end(self, result: object, error: BaseException | None) -> None:
        job = self._running
        assert job is not None
        self._running = None
        self.ended.emit()
        try:
            if error is None:
                job.done(result)
            elif isinstance(error, Cancelled):
                job.cancelled()
            elif isinstance(error, LmdeskError):
                job.failed(error)
            else:
                job.cancelled()
                self.broken.emit(error)
        finally:
            if self._waiting and self._running is None:
                self._next()


class _Work(QRunnable):
    def __init__(
        self,
        work: Callable[[Progress], Any],
        progress: Progress,
        finished: Callable[[object, BaseException | None], None],
    ) -> None:
        super().__init__()
        self._work = work
        self._progress = progress
        self._finished = finished

    def run(self) -> None:
        """Do the work in the thread of the pool and tell its end."""
        try:
            result = self._work(self._progress)
        except BaseException as error:
            self._finished(None, error)
        else:
            self._finished(result, None)
