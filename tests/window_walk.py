"""Goes through the states of the window on desks that are made for it."""

import time
from collections.abc import Callable, Iterator
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path
from typing import NamedTuple, TypeVar

from PySide6.QtCore import (
    QCoreApplication,
    QDeadlineTimer,
    QEvent,
    QEventLoop,
    QModelIndex,
    QObject,
    Qt,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QDialog,
    QHeaderView,
    QListView,
    QWidget,
)

from lmdesk.cli import run
from lmdesk.services.desks import new_desk
from lmdesk.ui.main_window import MainWindow
from lmdesk.ui.page import Page
from lmdesk.ui.widgets.in_place import InPlace
from source_tree import ROOT
from window_doubles import add_doubles
from window_lists import make_lists

LISTS = ROOT / "resources" / "lists"
FIRST, LATER = LISTS / "attendees.xlsx", LISTS / "attendees_one_month_later.xlsx"
EVENT, SESSION = "RTD2026", "PS1"

EMPTY, OFFICE, LATER_OFFICE, TWICE = "empty", "office", "later", "twice"
"""A new desk, the sample office with the first list in it, with both lists in it, and with people
of both lists once more."""

RECEIVED = "received"
"""The folder beside the desks with the lists that came to the office."""

SIX_SCRIPTS = "associate"
"""Finds people of all countries, so that the first screen shows every script."""

PAUSE = 0.08
"""Seconds for which nothing may be under way: searches start 0.06 s after the last key."""

PATIENCE = 30_000

Kind = TypeVar("Kind", bound=QWidget)


def make_desks(folder: Path) -> dict[str, Path]:
    """Make the desks of the states in a folder."""
    desks = {name: folder / f"{name}.lmdesk" for name in (EMPTY, OFFICE, LATER_OFFICE, TWICE)}
    new_desk(desks[EMPTY]).close()
    _do("new", str(desks[OFFICE]), "--sample")
    _import(desks[OFFICE], FIRST)
    desks[LATER_OFFICE].write_bytes(desks[OFFICE].read_bytes())
    # What changed since it was printed is told by the second, and here a month is none.
    _let_a_second_pass()
    _import(desks[LATER_OFFICE], LATER)
    desks[TWICE].write_bytes(desks[LATER_OFFICE].read_bytes())
    add_doubles(desks[TWICE])
    make_lists(folder / RECEIVED, desks[OFFICE], EVENT)
    return desks


def _let_a_second_pass() -> None:
    now = int(time.time())
    while int(time.time()) == now:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)


def _import(desk: Path, source: Path) -> None:
    _do("--desk", str(desk), "import", str(source), "--event", EVENT, "--session", SESSION)


def _do(*words: str) -> None:
    with redirect_stdout(StringIO()) as said:
        status = run(words)
    if status != 0:
        raise RuntimeError(f"{' '.join(words)}: {said.getvalue()}")


def settle(window: MainWindow) -> None:
    """Let the window do all that it has begun."""
    deadline = QDeadlineTimer(PATIENCE)
    quiet_since = time.monotonic()
    while time.monotonic() - quiet_since < PAUSE:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        if _is_busy(window):
            quiet_since = time.monotonic()
        if deadline.hasExpired():
            raise TimeoutError("the window has not come to rest")


def _is_busy(window: MainWindow) -> bool:
    workspace = window.workspace
    if workspace is None:
        return False
    lanes = (workspace.jobs, workspace.lookups, workspace.searches)
    return any(lane.running is not None for lane in lanes)


def visible(root: QObject, kind: type[Kind]) -> Iterator[Kind]:
    """Return the widgets of a kind that can be seen."""
    for widget in root.findChildren(kind):
        if widget.isVisible():
            yield widget


def views(root: QObject) -> Iterator[QAbstractItemView]:
    """Return the lists, tables and trees that can be seen; to Qt their headings are views too."""
    for view in visible(root, QAbstractItemView):
        if not isinstance(view, QHeaderView):
            yield view


def rows_of(view: QAbstractItemView) -> list[tuple[QModelIndex, str]]:
    """Return the rows of a list, table or tree, each with its texts one after another."""
    model = view.model()
    columns = 1 if isinstance(view, QListView) else model.columnCount()
    found = []
    for row in range(model.rowCount()):
        cells = [model.index(row, column).data() for column in range(columns)]
        found.append((model.index(row, 0), " ".join(str(cell) for cell in cells if cell)))
    return found


class State(NamedTuple):
    """A state: its name, the desk that is open in it, None for none, and how to get there."""

    name: str
    desk: str | None
    enter: "Callable[[Walker], object]"


class Walker:
    """Brings a window into its states. `say` is how the window says an English text."""

    def __init__(
        self, window: MainWindow, desks: dict[str, Path], say: Callable[[str], str] = str
    ) -> None:
        self.window = window
        self._desks = desks
        self._say = say
        self._open: str | None = None

    def go(self, state: State) -> QWidget:
        """Bring the window into a state; return the window, or the dialog that is open in it."""
        self._clear()
        if self._open != state.desk:
            self.window.close_desk()
            if state.desk is not None:
                self.window.opening.open_now(self._desks[state.desk])
            self._open = state.desk
        self.window.banners.clear()
        state.enter(self)
        shown = next(visible(self.window, QDialog), self.window)
        # Opening a desk takes so long that a window without a screen loses the keyboard.
        shown.activateWindow()
        settle(self.window)
        return shown

    def received(self, name: str) -> Path:
        """Return a list that came to the office."""
        return self._desks[EMPTY].parent / RECEIVED / name

    def leave(self) -> None:
        """Close what is open."""
        self._clear()
        self.window.close_desk()

    def _clear(self) -> None:
        for dialog in visible(self.window, QDialog):
            dialog.reject()
        for bar in visible(self.window, InPlace):
            bar.close_again()
        self.window.palette_box.hide()
        self.window.toast_box.hide()

    def page(self, name: str) -> Page:
        """Show a page and wait until it is complete."""
        self.window.show_page(name)
        settle(self.window)
        page = self.window.page()
        assert page is not None
        return page

    def press(self, text: str) -> None:
        """Press the button that is called `text` in English."""
        wanted = self._say(text)
        for button in visible(self.window, QAbstractButton):
            if button.accessibleName() == wanted or button.text().replace("&", "") == wanted:
                button.click()
                settle(self.window)
                return
        raise LookupError(f"no button {text!r}")

    def choose(self, view: QAbstractItemView, words: str = "") -> None:
        """Make the first row current that has these words, else the first row."""
        rows = [row for row in rows_of(view) if row[0].flags() & Qt.ItemFlag.ItemIsSelectable]
        fitting = [index for index, text in rows if words in text] or [rows[0][0]]
        view.setFocus()
        view.setCurrentIndex(fitting[0])
        settle(self.window)

    def search(self, text: str) -> None:
        """Type into the search of the page."""
        page = self.window.page()
        assert page is not None
        page.focus_search()
        if page.heading.search is not None:
            page.heading.search.setText(text)
        settle(self.window)
