"""Looking for duplicates beside all other work, and what was found until the window closes."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from lmdesk.domain.change import Change
from lmdesk.domain.progress import Progress
from lmdesk.errors import LmdeskError
from lmdesk.services.desks import Desk

if TYPE_CHECKING:
    from lmdesk.services.duplicates import Pair
    from lmdesk.ui.workspace import Workspace


class DuplicateSearch(QObject):
    """One for each open desk. It reads beside the desk, so that people can go on writing."""

    began = Signal()
    progressed = Signal(int, int)
    ended = Signal()
    """The search is over; one that was stopped leaves what was found before."""

    def __init__(self, workspace: "Workspace") -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self.has_looked = False
        self._unkept: tuple[Pair, ...] = ()
        self.is_running = False
        workspace.searches.progressed.connect(self._progressed)
        workspace.changed.connect(self._after_change)

    def start(self) -> None:
        """Look through the whole desk, unless that is under way."""
        if not self.is_running:
            self.is_running = True
            self.began.emit()
            self._workspace.search(_look, self._found, self._refused, self._stopped)

    def cancel(self) -> None:
        """Stop looking."""
        self._workspace.searches.cancel()

    def waiting(self) -> "tuple[Pair, ...]":
        """Return the pairs that wait for a decision, those that were found last."""
        from lmdesk.services.duplicates import duplicates_waiting

        return self._unkept or duplicates_waiting(self._workspace.reading)

    def pairs_of(self, person_id: int) -> "tuple[Pair, ...]":
        """Return the pairs of one person that wait."""
        return tuple(pair for pair in self.waiting() if person_id in pair[:2])

    def _progressed(self, done: int, total: int, _note: str) -> None:
        self.progressed.emit(done, total)

    def _found(self, pairs: "tuple[Pair, ...]") -> None:
        from lmdesk.services.duplicate_queue import keep

        workspace = self._workspace
        self.has_looked = True
        if workspace.read_only:
            self._unkept = pairs
            self._stopped()
        elif workspace.jobs.running is None:
            keep(workspace.desk, pairs)
            self._stopped()
        else:
            # What is being written now comes first.
            title = self.tr("Keeping the possible duplicates")
            workspace.run(title, lambda desk, _: keep(desk, pairs), lambda _: self._stopped())

    def _refused(self, error: LmdeskError) -> None:
        self._stopped()
        self._workspace.refused.emit(error)

    def _stopped(self) -> None:
        self.is_running = False
        self.ended.emit()

    def _after_change(self, change: Change) -> None:
        """Look anew after a large import: that is when people come twice."""
        from lmdesk.services.standing import is_large_import

        if is_large_import(change):
            self.start()


def _look(desk: Desk, progress: Progress) -> "tuple[Pair, ...]":
    # What looks for duplicates takes a while to load; here the window does not wait for it.
    from lmdesk.services.duplicates import find_duplicates

    return find_duplicates(desk, progress)
