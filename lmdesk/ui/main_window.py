"""The window: rail, pages, banners, toast, palette and status bar around one open desk."""

from collections.abc import Callable, Sequence
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from lmdesk.errors import LmdeskError
from lmdesk.ui.banners import Banners
from lmdesk.ui.desk_opening import DeskOpening
from lmdesk.ui.menus import Menus
from lmdesk.ui.places import PAGE_OF, foot, make_page, places
from lmdesk.ui.preferences import Preferences
from lmdesk.ui.rail import Rail
from lmdesk.ui.status_bar import StatusBar
from lmdesk.ui.tab_order import go_on
from lmdesk.ui.texts import error_text, problem_text
from lmdesk.ui.theme import Theme
from lmdesk.ui.toast import Toast
from lmdesk.ui.waiting_page import WaitingPage
from lmdesk.ui.window_actions import WindowActions
from lmdesk.ui.window_commands import WindowCommands

# The frame is painted before anything is loaded that a desk needs; these come with the desk.
if TYPE_CHECKING:
    from lmdesk.domain.change import Change
    from lmdesk.domain.round_trip import RoundTrip
    from lmdesk.services.history import Taken
    from lmdesk.ui.command_palette import CommandPalette
    from lmdesk.ui.first_run import FirstRun
    from lmdesk.ui.page import Page
    from lmdesk.ui.workspace import Workspace

SMALL = 1200
"""Below this width the rail shows icons only."""

DESK_ENDING = ".lmdesk"


class MainWindow(QMainWindow):
    """The one window of the program. It is the `Shell` of its pages."""

    def __init__(
        self, preferences: Preferences, theme: Theme, samples: Path, desk: Path | None = None
    ) -> None:
        super().__init__()
        self.preferences = preferences
        self.theme = theme
        self.workspace: Workspace | None = None
        self._pages: dict[str, Page] = {}
        self._stale: set[str] = set()
        self._facts: dict[str, tuple[str, str]] = {}
        self._rail_is_wanted = bool(preferences.state("rail").get("collapsed", False))
        self.opening = DeskOpening(self, samples)
        self.opening.opened.connect(self._take_desk)
        self.opening.all_loaded.connect(self._make_ahead)
        self.menus = Menus(self)
        self._build()
        self.commands = WindowCommands(self)
        self._actions = WindowActions(self)
        self.setWindowTitle(self.tr("lmdesk"))
        self.setMinimumSize(800, 480)
        self.setAcceptDrops(True)
        self._restore_size()
        if desk is None:
            self.show_no_desk()
        else:
            self._open_when_seen(desk)

    def _open_when_seen(self, desk: Path) -> None:
        """Open a desk as soon as the frame of the window has been painted."""
        waiting = WaitingPage(self.tr("Opening {desk}").format(desk=desk.name))
        waiting.seen.connect(partial(self.opening.open_first, desk))
        self.opening.opened.connect(waiting.deleteLater)
        self.opening.refused.connect(waiting.deleteLater)
        self.stack.addWidget(waiting)
        self.rail.setEnabled(False)

    def _build(self) -> None:
        self.rail = Rail(places(), foot())
        self.rail.chosen.connect(self.show_page)
        self.rail.collapse_wanted.connect(self.fold_rail)
        self.banners = Banners()
        self.stack = QStackedWidget()
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.banners)
        column.addWidget(self.stack, 1)
        self._centre = QWidget()
        row = QHBoxLayout(self._centre)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(middle, 1)
        self.setCentralWidget(self._centre)
        self.status = StatusBar()
        self.setStatusBar(self.status)
        self.toast_box = Toast(self._centre)

    @cached_property
    def palette_box(self) -> "CommandPalette":
        """The command palette, made when it is first opened."""
        from lmdesk.ui.command_palette import CommandPalette

        palette = CommandPalette(self._centre)
        palette.record_wanted.connect(self.open_record)
        return palette

    @cached_property
    def first_run(self) -> "FirstRun":
        """What is shown while no desk is open."""
        from lmdesk.ui.first_run import FirstRun

        opening = self.opening
        first = FirstRun(opening.open_sample, opening.ask_new, opening.ask_open)
        first.desk_wanted.connect(opening.open)
        self.stack.addWidget(first)
        return first

    def widget(self) -> QWidget:
        """Return the window, to be the parent of dialogs."""
        return self

    def page(self) -> "Page | None":
        """Return the page that is shown."""
        shown = self.stack.currentWidget()
        return next((page for page in self._pages.values() if page is shown), None)

    def show_page(self, name: str) -> None:
        """Show a page; it is made or read anew when that is needed."""
        if self.workspace is None:
            return
        page = self._made_page(name, self.workspace)
        self.rail.show_place(name)
        self.status.tell(*self._facts.get(name, ("", "")))
        self.stack.setCurrentWidget(page)
        if name in self._stale:
            self._stale.discard(name)
            page.reload()
        self.menus.show_page(page.actions_offered())
        page.take_focus()

    def _turned_to(self, name: str) -> "Page | None":
        """Show a page and return it; without a desk there is none."""
        self.show_page(name)
        return self.page()

    def _made_page(self, name: str, workspace: "Workspace") -> "Page":
        """Return a page, made now if it was not yet."""
        if name not in self._pages:
            page = make_page(name, workspace, self)
            page.facts.connect(partial(self._tell_facts, name))
            self._pages[name] = page
            self.stack.addWidget(page)
            self._stale.add(name)
        return self._pages[name]

    def _make_ahead(self) -> None:
        """Make the page of the main job while nobody waits for it."""
        if self.workspace is not None:
            self._made_page("import", self.workspace)

    def open_record(self, kind: str, record_id: int) -> None:
        """Show a record on its page."""
        page = self._turned_to(dict(PAGE_OF)[kind])
        if page is not None and kind == "smart_list":
            page.show_smart_list(record_id)
        elif page is not None:
            page.show_record(record_id)

    def toast(self, text: str, *, undo: bool = False) -> None:
        """Tell what was done."""
        self.toast_box.tell(text, self.undo if undo else None)

    def banner(
        self, text: str, kind: str = "info", link: str = "", act: Callable[[], None] | None = None
    ) -> None:
        """Tell a lasting state."""
        self.banners.tell(text, kind, link, act)

    def refused(self, error: Exception) -> None:
        """Show an expected error as a sentence; anything else is a bug and goes on its way."""
        if not isinstance(error, LmdeskError):
            raise error
        self.banner(error_text(error), "error")

    def import_files(self, paths: Sequence[Path]) -> None:
        """Bring lists to the import page."""
        if page := self._turned_to("import"):
            page.take_files(paths)

    def import_text(self, text: str, trip: "RoundTrip | None" = None) -> None:
        """Bring pasted cells to the import page."""
        if page := self._turned_to("import"):
            page.take_text(text, trip)

    def import_into(self, event: str, session: str | None) -> None:
        """Show the import page for a list that goes into an event."""
        if page := self._turned_to("import"):
            page.take_target(event, session)

    def show_duplicates(self, person_id: int | None = None, other: int | None = None) -> None:
        """Show a person beside one who may be the same: `other`, or who was found; or all pairs."""
        if page := self._turned_to("review"):
            page.take_people(person_id, other)

    def export(
        self,
        what: str,
        *,
        event: str | None = None,
        session: str | None = None,
        mailing_list: str | None = None,
        ids: Sequence[int] = (),
        ending: str | None = None,
    ) -> None:
        """Open the export of a kind of list."""
        from lmdesk.ui.exporting.dialog import open_export_dialog

        if self.workspace is not None:
            open_export_dialog(
                self,
                self.workspace,
                self,
                what,
                event=event,
                session=session,
                mailing_list=mailing_list,
                ids=ids,
                ending=ending,
            )

    def set_theme(self, mode: str) -> None:
        """Show the window light, dark or as the system is."""
        self.commands.set_theme(mode)

    def undo(self) -> None:
        """Take back the newest step."""
        self._try(lambda workspace: workspace.undo())

    def redo(self) -> None:
        """Do again what was undone last."""
        self._try(lambda workspace: workspace.redo())

    def take_paths(self, paths: Sequence[Path]) -> None:
        """Open a desk, or import lists, that were dropped or pasted."""
        desks = [path for path in paths if path.suffix.casefold() == DESK_ENDING]
        if desks:
            self.opening.open(desks[0])
        elif self.workspace is None:
            self.banner(self.tr("Open or make a desk first; then drop the list again."))
        else:
            self.import_files(paths)

    def show_no_desk(self) -> None:
        """Show how to begin."""
        self.first_run.show_recent([desk for desk in self.preferences.recent if desk.exists()])
        self.stack.setCurrentWidget(self.first_run)
        self.rail.hide()
        self.status.no_desk()
        self.menus.show_page(())
        self._actions.refresh()

    def close_desk(self) -> bool:
        """Close the desk; return False when the person wants to stay."""
        if self.workspace is None:
            return True
        from lmdesk.ui.closing import may_close

        if not may_close(self, self.workspace, list(self._pages.values())):
            return False
        for page in self._pages.values():
            self.stack.removeWidget(page)
            page.deleteLater()
            # At once: a timer of the page must not read a desk that is closed.
            QCoreApplication.sendPostedEvents(page, QEvent.Type.DeferredDelete)
        self._pages.clear()
        self._facts.clear()
        self.banners.clear()
        self.toast_box.hide()
        self.workspace.close()
        self.workspace = None
        self.show_no_desk()
        return True

    def _take_desk(self, workspace: "Workspace") -> None:
        from lmdesk.ui.state_banners import tell_states

        self.workspace = workspace
        self.preferences.add_recent(workspace.desk.path)
        workspace.changed.connect(self._changed)
        workspace.taken.connect(self._taken)
        workspace.refused.connect(self.refused)
        lanes = (workspace.jobs, workspace.lookups, workspace.asides, workspace.searches)
        for lane in lanes:
            lane.broken.connect(_raise)
        workspace.duplicates.ended.connect(self._count_waiting)
        self.status.watch(workspace.jobs, workspace.desk.path, read_only=workspace.read_only)
        self.setWindowTitle(self.tr("{desk} – lmdesk").format(desk=workspace.desk.path.name))
        self.rail.setEnabled(True)
        self.rail.show()
        self._actions.refresh()
        self._count_waiting()
        for problem in workspace.desk.warnings:
            self.banner(problem_text(problem), "warning")
        self.show_page("people")
        tell_states(self, workspace)

    def _changed(self, change: "Change") -> None:
        shown = self.page()
        for name, page in self._pages.items():
            if page.touches(change):
                if page is shown:
                    page.reload()
                else:
                    self._stale.add(name)
        self._actions.refresh()
        self._count_waiting()

    def _taken(self, taken: "Taken") -> None:
        self.toast(taken.what)
        if taken.conflicts:
            from lmdesk.ui.state_banners import tell_conflicts

            tell_conflicts(self, taken)

    def _count_waiting(self) -> None:
        if self.workspace is not None:
            from lmdesk.services.standing import waiting_count

            pairs = self.workspace.duplicates.waiting()
            self.rail.set_count("review", waiting_count(self.workspace.reading) + len(pairs))

    def _try(self, act: Callable[["Workspace"], None]) -> None:
        if self.workspace is None:
            return
        try:
            act(self.workspace)
        except LmdeskError as error:
            self.toast(error_text(error))

    def _tell_facts(self, name: str, shown: str, selected: str) -> None:
        self._facts[name] = (shown, selected)
        if (page := self.page()) is not None and page is self._pages.get(name):
            self.status.tell(shown, selected)

    def fold_rail(self) -> None:
        """Show the rail with or without its words, and remember it."""
        self._rail_is_wanted = not self.rail.is_collapsed
        self.preferences.keep("rail", {"collapsed": self._rail_is_wanted})
        self.rail.collapse(collapsed=self._rail_is_wanted)

    def _restore_size(self) -> None:
        geometry = self.preferences.geometry
        if geometry is None or not self.restoreGeometry(geometry):
            self.resize(1440, 900)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 -- Qt's name of it
        """Let Tab go from left to right and from top to bottom, as the eye does."""
        return go_on(self, forwards=next) or super().focusNextPrevChild(next)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the rail in a small window."""
        super().resizeEvent(event)
        collapsed = self._rail_is_wanted or self.width() < SMALL
        if collapsed != self.rail.is_collapsed:
            self.rail.collapse(collapsed=collapsed)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files that are dragged over the window."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Import the files that are dropped, or open the desk."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        self.take_paths(paths)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close when nothing would be lost."""
        self.opening.wait()
        if not self.close_desk():
            event.ignore()
            return
        self.preferences.geometry = self.saveGeometry()
        self.preferences.save()
        event.accept()


def _raise(error: BaseException) -> None:
    """Let a bug of background work go where all bugs go."""
    raise error
