"""Driving the possible duplicates of the page Review in tests, and reading what it shows."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from lmdesk.services.desks import Desk
from lmdesk.ui.review.page import ReviewPage
from lmdesk.ui.workspace import Workspace
from window_driving import EmptyShell, wait_for_work


def opened(qtbot: QtBot, workspace: Workspace, shell: EmptyShell) -> ReviewPage:
    """Open the page on its possible duplicates, which hears of changes as in the window."""
    made = ReviewPage(workspace, shell)
    qtbot.addWidget(made)
    workspace.changed.connect(lambda change: made.reload() if made.touches(change) else None)
    made.resize(1200, 800)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    made.reload()
    made.show_pairs()
    made.take_focus()
    shell.asked.clear()
    return made


def look(qtbot: QtBot, page: ReviewPage) -> None:
    """Look for duplicates and wait until that is done."""
    page.pairs.look()
    wait_for_work(qtbot, page.workspace)


def pairs(page: ReviewPage) -> list[set[str]]:
    """Return the names of each pair in the list."""
    model = page.pairs.list.waiting_model
    rows = (model.index(row, 0).data() for row in range(model.rowCount()))
    return [set(str(row).split(", ")[:2]) for row in rows]


def press(page: ReviewPage, *keys: Qt.Key) -> None:
    """Press keys on the list of pairs."""
    for key in keys:
        QTest.keyClick(page.pairs.list, key)


def field(page: ReviewPage, key: str) -> tuple[str, str, str]:
    """Return what stands in the row of a field: both values, and what stays."""
    [line] = [each for each in page.pairs.panel.table.lines() if each.key == key]
    return line.keep, line.absorb, line.after


def live(desk: Desk) -> list[str]:
    """Return the names of all live people, in order of their ids."""
    return [name for (name,) in desk.sql("SELECT name FROM person_line ORDER BY person_id")]
