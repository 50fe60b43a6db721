"""Driving the page Review in tests, and reading what it shows."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from lmdesk.services.desks import Desk
from lmdesk.services.review import Decision, decide
from lmdesk.ui.page import Page
from lmdesk.ui.review.page import ReviewPage
from lmdesk.ui.workspace import Workspace
from window_driving import EmptyShell

BOUAVANH, MIN, HUONG = 36, 52, 62


def opened(qtbot: QtBot, workspace: Workspace, shell: EmptyShell) -> ReviewPage:
    made = ReviewPage(workspace, shell)
    qtbot.addWidget(made)
    workspace.changed.connect(lambda change: made.reload() if made.touches(change) else None)
    made.resize(1200, 800)
    made.show()
    qtbot.waitExposed(made)
    made.reload()
    made.take_focus()
    return made


def rows(page: ReviewPage) -> list[int]:
    """Return the numbers of the rows that wait, as they are listed."""
    ids = page.rows.list.waiting_model.ids
    return [row for (row,) in _rows(page.workspace.reading, ids)]


def _rows(desk: Desk, ids: Sequence[int]) -> list[tuple[int]]:
    return [desk.sql("SELECT row FROM import_row WHERE id = ?", (each,))[0] for each in ids]


def current(page: ReviewPage) -> int:
    current_id = page.rows.list.current_id()
    assert current_id is not None
    return _rows(page.workspace.reading, [current_id])[0][0]


def press(page: ReviewPage, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(page.rows.list, key)


def sides(page: ReviewPage) -> dict[str, tuple[str, ...]]:
    return {field: tuple(rest) for field, *rest in page.rows.panel.table.texts()}


def people(desk: Desk) -> int:
    return int(desk.sql("SELECT count(*) FROM person")[0][0])


def button(page: Page, name: str) -> QPushButton:
    buttons = [each for each in page.findChildren(QPushButton) if each.isVisibleTo(page)]
    [found] = [each for each in buttons if each.accessibleName() == name]
    assert isinstance(found, QPushButton)
    return found


def decide_new(workspace: Workspace, row_id: int) -> None:
    """Take a waiting row as a new person, as if another page did it."""
    decide(workspace.desk, row_id, Decision("new"), workspace.readers)
