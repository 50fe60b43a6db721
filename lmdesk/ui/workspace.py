"""The open desk as the window works with it: one way to write, to read, and to take back."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from lmdesk.domain.change import Change
from lmdesk.domain.progress import Progress
from lmdesk.errors import LmdeskError
from lmdesk.services import history
from lmdesk.services.desks import Desk, stoppable
from lmdesk.services.history import Taken
from lmdesk.services.standing import StandingStep, next_redo, next_undo, wrote_more_than
from lmdesk.ui.jobs import Job, Jobs
from lmdesk.ui.preferences import Preferences
from lmdesk.ui.texts import step_text

if TYPE_CHECKING:
    from lmdesk.services.readers import Readers
    from lmdesk.ui.duplicates.search import DuplicateSearch

T = TypeVar("T")

AT_ONCE = 2000
"""A step that wrote up to so many rows is taken back at once, a larger one as a job."""


class Workspace(QObject):
    """The desk of the window. Pages read from `reading` and write through `write` or `run`.

    The history of the desk is the one stack of undo; nothing is kept beside it.
    """

    changed = Signal(object)
    """A `Change`, after each step, undo, redo and revert."""
    taken = Signal(object)
    """A `Taken`, after an undo, redo or revert: what it was and what stayed."""
    refused = Signal(object)
    """An `LmdeskError` of background work that nobody else shows."""

    def __init__(self, desk: Desk, preferences: Preferences) -> None:
        super().__init__()
        self.desk = desk
        self.preferences = preferences
        self.read_only = desk.read_only
        # What is shown is read beside the desk, so that it can be read while a job writes.
        self.reading = desk if desk.read_only else desk.beside()
        self._looking = self.reading.beside()
        self._counting = self.reading.beside()
        self.jobs = Jobs(self)
        self.lookups = Jobs(self)
        self.asides = Jobs(self)
        self.searches = Jobs(self)
        self._newest: dict[str, object] = {}
        self.last_conflicts: Taken | None = None

    @cached_property
    def readers(self) -> "Readers":
        """The readers of names, numbers and countries; they are heavy and made at first use."""
        from lmdesk.services.readers import load_readers

        return load_readers(self.reading)

    @cached_property
    def _searching(self) -> Desk:
        return self.reading.beside()

    @cached_property
    def duplicates(self) -> "DuplicateSearch":
        """What looks for people who are on the desk twice, made at first use."""
        from lmdesk.ui.duplicates.search import DuplicateSearch

        return DuplicateSearch(self)

    def write(self, work: Callable[[Desk], Change]) -> Change:
        """Do one small step now and tell the pages. LmdeskError passes to the caller."""
        if self.jobs.running is not None:
            raise LmdeskError("desk_working", title=self.jobs.running.title)
        change = work(self.desk)
        self._tell(change)
        return change

    def run(
        self,
        title: str,
        work: Callable[[Desk, Progress], T],
        done: Callable[[T], None],
        *,
        change: Callable[[T], Change] | None = None,
        failed: Callable[[LmdeskError], None] | None = None,
        cancelled: Callable[[], None] | None = None,
    ) -> None:
        """Do work on the desk in the background, with progress and Cancel in the status bar.

        `change` takes the change out of the result, so that the pages hear of it.
        """

        def finish(result: T) -> None:
            if change is not None:
                self._tell(change(result))
            done(result)

        self.jobs.start(
            Job(
                title,
                lambda progress: self._stoppable(work, progress),
                finish,
                failed or self.refused.emit,
                cancelled or _nothing,
            )
        )

    def _stoppable(self, work: Callable[[Desk, Progress], T], progress: Progress) -> T:
        with stoppable(self.desk, self.jobs.stop_is_asked):
            return work(self.desk, progress)

    def look_up(
        self,
        work: Callable[[Desk], T],
        done: Callable[[T], None],
        *,
        key: str,
        aside: bool = False,
    ) -> None:
        """Read something large in the background. Of one `key` only the newest answer is told.

        One that is no longer wanted stops. What nobody waits for, such as counts, is read
        `aside`: the rest does not wait for it.
        """
        jobs, desk = (self.asides, self._counting) if aside else (self.lookups, self._looking)
        token = object()
        self._newest[key] = token

        def answer(result: T) -> None:
            if self._newest.get(key) is token:
                done(result)

        def is_over() -> bool:
            return self._newest.get(key) is not token or jobs.stop_is_asked()

        def read(_: Progress) -> T | None:
            with stoppable(desk, is_over):
                return None if is_over() else work(desk)

        jobs.start(Job("", read, answer, self.refused.emit, _nothing))

    def search(
        self,
        work: Callable[[Desk, Progress], T],
        done: Callable[[T], None],
        failed: Callable[[LmdeskError], None],
        cancelled: Callable[[], None],
    ) -> None:
        """Read the whole desk for long, beside all other work, with progress and to be stopped."""
        desk = self._searching
        self._newest["search"] = token = object()

        def unless_closed(told: Callable[..., None]) -> Callable[..., None]:
            return lambda *result: told(*result) if self._newest.get("search") is token else None

        def stoppably(progress: Progress) -> T:
            with stoppable(desk, self.searches.stop_is_asked):
                return work(desk, progress)

        answers = (unless_closed(done), unless_closed(failed), unless_closed(cancelled))
        self.searches.start(Job("", stoppably, *answers))

    def drop(self, key: str) -> None:
        """Do without the answer to what was looked up under this key."""
        self._newest.pop(key, None)

    def undo_name(self) -> str | None:
        """Return what would be undone next."""
        step = next_undo(self.reading)
        return step_text(step.label, step.params) if step else None

    def redo_name(self) -> str | None:
        """Return what would be redone next."""
        step = next_redo(self.reading)
        return step_text(step.label, step.params) if step else None

    def undo(self) -> None:
        """Take back the newest step."""
        self._take(self.tr("Undoing"), history.undo, self._is_large(next_undo(self.reading)))

    def redo(self) -> None:
        """Do again what was undone last."""
        self._take(self.tr("Redoing"), history.redo, self._is_large(next_redo(self.reading)))

    def revert(self, step_id: int) -> None:
        """Take back one step of the past; what later steps changed stays and is told."""
        self._take(self.tr("Reverting"), lambda desk: history.revert(desk, step_id), True)

    def close(self) -> None:
        """Stop all work and close the desk."""
        self.drop("search")
        self.lookups.close()
        self.asides.close()
        self.searches.close()
        self.jobs.close()
        self._looking.close()
        self._counting.close()
        if "_searching" in self.__dict__:
            self._searching.close()
        self.reading.close()
        self.desk.close()

    def _is_large(self, step: StandingStep | None) -> bool:
        return step is not None and wrote_more_than(self.reading, step.id, AT_ONCE)

    def _take(self, title: str, take: Callable[[Desk], Taken], is_large: bool) -> None:
        if is_large:
            self.run(title, lambda desk, _: take(desk), self._taken)
            return
        if self.jobs.running is not None:
            raise LmdeskError("desk_working", title=self.jobs.running.title)
        self._taken(take(self.desk))

    def _taken(self, taken: Taken) -> None:
        if taken.conflicts:
            self.last_conflicts = taken
        self._tell(taken.change)
        self.taken.emit(taken)

    def _tell(self, change: Change) -> None:
        if change.step is not None:
            self.changed.emit(change)


def _nothing() -> None:
    """Do nothing: a cancelled job has left no trace."""
