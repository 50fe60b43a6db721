"""Opening a desk: in the background, with a sentence when it is refused."""

from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from lmdesk.errors import LmdeskError
from lmdesk.ui.file_dialogs import ask_to_open, ask_where_to_save
from lmdesk.ui.jobs import Job, Jobs
from lmdesk.ui.texts import error_text

# What opens a desk is loaded by the work itself, in the background.
if TYPE_CHECKING:
    from lmdesk.services.desks import Desk
    from lmdesk.ui.main_window import MainWindow

SUFFIX = ".lmdesk"
SAMPLE = "sample-office.lmdesk"
FOR_READING = frozenset({"desk_locked"})


PIECES = (
    *("lmdesk.domain.text", "lmdesk.services.people", "lmdesk.ui.workspace", "lmdesk.ui.page"),
    *("lmdesk.ui.record_table", "lmdesk.ui.people.inspector", "lmdesk.ui.people.page"),
)
"""What the first page is made of, in pieces that are short to load."""

OTHER_PAGES = (
    *("lmdesk.services.readers", "lmdesk.services.import_desk", "lmdesk.ui.import_list.bench"),
    *("lmdesk.ui.import_list.page", "lmdesk.services.events", "lmdesk.ui.events.page"),
    *("lmdesk.ui.institutions.page", "lmdesk.ui.review.page", "lmdesk.ui.history.page"),
    *("lmdesk.ui.mailing.page", "lmdesk.ui.command_palette", "lmdesk.ui.closing"),
)
"""What other pages are made of, loaded while the person looks at the first one."""

REST = 300
"""Milliseconds between the first page and the loading of the others."""


def load_in_pieces(
    parent: QObject, modules: Sequence[str], then: Callable[[], object] | None = None
) -> None:
    """Load modules one after another, `then` do something; between them the window lives."""
    left = iter(modules)

    def load_next() -> None:
        name = next(left, None)
        if name is not None:
            import_module(name)
            QTimer.singleShot(0, parent, load_next)
        elif then is not None:
            then()

    QTimer.singleShot(0, parent, load_next)


class DeskOpening(QObject):
    """Makes and opens desks for the window, which takes them from `opened`."""

    opened = Signal(object)
    refused = Signal()
    all_loaded = Signal()
    """The modules of all pages are there."""

    def __init__(self, window: "MainWindow", samples: Path) -> None:
        super().__init__(window)
        self._window = window
        self._samples = samples
        self._jobs = Jobs(self)
        self._jobs.started.connect(lambda title: window.statusBar().showMessage(title))
        self._jobs.ended.connect(lambda: window.statusBar().clearMessage())

    def open(self, path: Path, *, read_only: bool = False) -> None:
        """Open a desk file."""

        def work() -> "Desk":
            from lmdesk.services.desks import open_desk

            return open_desk(path, read_only=read_only, thorough=False)

        self._start(self.tr("Opening {desk}").format(desk=path.name), work, path)

    def open_first(self, path: Path) -> None:
        """Open the desk that the window begins with, and load its first page meanwhile."""
        self.open(path)
        load_in_pieces(self, PIECES)
        self.opened.connect(self._load_other_pages)

    def _load_other_pages(self) -> None:
        self.opened.disconnect(self._load_other_pages)
        QTimer.singleShot(REST, self, self._load_next_pages)

    def _load_next_pages(self) -> None:
        load_in_pieces(self, OTHER_PAGES, self.all_loaded.emit)

    def open_now(self, path: Path) -> None:
        """Open a desk file before the window is shown, so that it appears complete."""
        from lmdesk.services.desks import open_desk

        try:
            desk = open_desk(path, thorough=False)
        except LmdeskError as error:
            self._refused(error, path)
        else:
            self._opened(desk)

    def open_sample(self) -> None:
        """Open the sample office; it is made at the first time."""
        path = self._samples / SAMPLE
        if path.exists():
            self.open(path)
            return
        self._samples.mkdir(parents=True, exist_ok=True)

        def work() -> "Desk":
            from lmdesk.services.desks import new_sample_desk

            return new_sample_desk(path)

        self._start(self.tr("Making the sample office"), work, path)

    def ask_new(self) -> None:
        """Ask where a new desk is to lie and make it."""
        kinds = self.tr("Desks (*.lmdesk)")
        named = Path(self.tr("Office")).with_suffix(SUFFIX)
        chosen = ask_where_to_save(self._window, self.tr("New desk"), named, kinds)
        if chosen is not None:
            self.make(chosen)

    def make(self, path: Path) -> None:
        """Make a new desk and open it."""
        named = path if path.suffix else path.with_suffix(SUFFIX)

        def work() -> "Desk":
            from lmdesk.services.desks import new_desk

            return new_desk(named)

        self._start(self.tr("Making {desk}").format(desk=named.name), work, named)

    def ask_open(self) -> None:
        """Ask for a desk file and open it."""
        kinds = self.tr("Desks (*.lmdesk);;All files (*)")
        chosen = ask_to_open(self._window, self.tr("Open a desk"), kinds)
        if chosen is not None:
            self.open(chosen)

    def restore(self, path: Path, backup: Path) -> None:
        """Put a backup in the place of a desk, which is kept as a backup itself, and open it."""

        def work() -> "Desk":
            from lmdesk.services.backups import restored_desk

            return restored_desk(path, backup)

        self._start(self.tr("Restoring {desk}").format(desk=path.name), work, path)

    def wait(self) -> None:
        """Wait until a desk that is being opened is open."""
        self._jobs.close()

    def _start(self, title: str, work: Callable[[], "Desk"], path: Path) -> None:
        if not self._window.close_desk():
            return
        job = Job(
            title,
            lambda _: work(),
            self._opened,
            lambda error: self._refused(error, path),
            self._window.show_no_desk,
        )
        self._jobs.start(job)

    def _opened(self, desk: "Desk") -> None:
        from lmdesk.ui.workspace import Workspace

        # Two desks may have been asked for one after the other.
        if not self._window.close_desk():
            desk.close()
            return
        self.opened.emit(Workspace(desk, self._window.preferences))

    def _refused(self, error: LmdeskError, path: Path) -> None:
        self.refused.emit()
        self._window.show_no_desk()
        if error.code in FOR_READING:
            link, act = self.tr("Open for reading"), self._open_for_reading(path)
            self._window.banners.tell(error_text(error), "warning", link, act)
        else:
            self._window.refused(error)

    def _open_for_reading(self, path: Path) -> Callable[[], None]:
        return lambda: QTimer.singleShot(0, lambda: self.open(path, read_only=True))
