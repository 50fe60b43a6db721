"""The window in the states that pictures show and that tests walk through."""

import time
from collections.abc import Callable, Iterator
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEvent, QEventLoop, QObject
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QDialog,
    QLineEdit,
    QWidget,
)

from lmdesk.cli import run
from lmdesk.ui.exporting.dialog import open_export_dialog
from lmdesk.ui.dialogs import AboutDialog, ShortcutsDialog
from lmdesk.ui.main_window import MainWindow
from lmdesk.ui.page import Page
from lmdesk.ui.record_table import RecordTable
from source_tree import ROOT

LISTS = ROOT / "resources" / "lists"
FIRST, LATER = LISTS / "attendees.xlsx", LISTS / "attendees_one_month_later.xlsx"
EVENT, SESSION = "RTD2026", "PS1"

PAUSE = 0.15
"""Seconds for which nothing may be under way: searches start a moment after the last key."""

PATIENCE = 30_000

Widget = TypeVar("Widget", bound=QWidget)
State = Callable[["Walker"], QWidget]


def make_office(desk: Path, *lists: Path) -> None:
    """Make the sample office and import lists into it, as `run.py` does."""
    commands = [["new", str(desk), "--sample"]]
    target = ["--event", EVENT, "--session", SESSION]
    commands += [["--desk", str(desk), "import", str(each), *target] for each in lists]
    for words in commands:
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
        if is_busy(window):
            quiet_since = time.monotonic()
        if deadline.hasExpired():
            raise TimeoutError("the window has not come to rest")


def is_busy(window: MainWindow) -> bool:
    """Tell whether background work is under way."""
    workspace = window.workspace
    if workspace is None:
        return False
    return workspace.jobs.running is not None or workspace.lookups.running is not None


def shown(root: QObject, kind: type[Widget]) -> Iterator[Widget]:
    """Return the widgets of a kind that can be seen."""
    for widget in root.findChildren(kind):
        if widget.isVisible():
            yield widget


class Walker:
    """Brings a window into its states. `say` is how the window says an English text."""

    def __init__(self, window: MainWindow, say: Callable[[str], str] = str) -> None:
        self.window = window
        self._say = say

    def page(self, name: str) -> Page:
        """Show a page and wait until it is complete."""
        self.window.show_page(name)
        settle(self.window)
        page = self.window.page()
        assert page is not None
        return page

    def press(self, root: QWidget, text: str) -> None:
        """Press the button that is called `text` in English."""
        wanted = self._say(text)
        for button in shown(root, QAbstractButton):
            if button.text().replace("&", "") == wanted or button.accessibleName() == wanted:
                button.click()
                settle(self.window)
                return
        raise LookupError(f"no button {text!r}")

    def choose_row(self, root: QWidget, words: str = "", *, row: int = 0) -> None:
        """Make the row current that has these words, or the one of this number."""
        view = next(shown(root, QAbstractItemView))
        model = view.model()
        rows = range(model.rowCount())
        at = next((r for r in rows if words and words in row_text(view, r)), row)
        view.setCurrentIndex(model.index(at, 0))
        view.setFocus()
        settle(self.window)

    def dialog(self) -> QDialog:
        """Return the dialog that is open."""
        return next(shown(self.window, QDialog))


def row_text(view: QAbstractItemView, row: int) -> str:
    """Return the texts of a row of a list or table, one after another."""
    model = view.model()
    columns = range(model.columnCount())
    return " ".join(str(model.index(row, column).data() or "") for column in columns)
