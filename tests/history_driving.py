"""Driving the page History in tests."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel
from pytestqt.qtbot import QtBot

from desk_builders import add_email, add_institution, add_person, add_post
from lmdesk.store.tables import Affiliation
from lmdesk.ui.history.page import HistoryPage
from lmdesk.ui.widgets.links import LinkButton
from lmdesk.ui.workspace import Workspace
from window_driving import EmptyShell, wait_for_work


def make_office(workspace: Workspace) -> None:
    """Make a person with a post (step 1), and change the post twice (steps 2 and 3)."""
    desk = workspace.desk
    with desk.step("person_added", name="MIAO Hong") as step:
        add_post(step, add_person(step), add_institution(step))
        add_email(step, 1)
        add_institution(step, "Sen & Sen Bank")
    for name, position in (("first", "Minister"), ("second", "President")):
        with desk.step("person_edited", name=name) as step:
            step.update(Affiliation, 1, position=position, is_primary=name == "first")


def opened(qtbot: QtBot, workspace: Workspace, shell: EmptyShell) -> HistoryPage:
    made = HistoryPage(workspace, shell)
    qtbot.addWidget(made)
    workspace.changed.connect(lambda change: made.reload() if made.touches(change) else None)
    workspace.lookups.broken.connect(raise_it)
    workspace.jobs.broken.connect(raise_it)
    made.resize(1200, 800)
    made.show()
    qtbot.waitExposed(made)
    made.reload()
    made.take_focus()
    wait_for_work(qtbot, workspace)
    return made


def raise_it(error: BaseException) -> None:
    """Let a bug of background work fail the test."""
    raise error


def listed(page: HistoryPage) -> list[tuple[str, ...]]:
    """Return name, state and what was touched of the steps that are listed."""
    model = page.table.record_model
    keys = [column.key for column in model.columns]
    wanted = [keys.index(key) for key in ("name", "state", "touches")]
    return [
        tuple(str(model.index(row, column).data() or "") for column in wanted)
        for row in range(model.rowCount())
        if model.ids[row] > 0
    ]


def names(page: HistoryPage) -> list[str]:
    return [name for name, *_ in listed(page)]


def said(page: HistoryPage) -> list[str]:
    """Return the texts on the panel, from top to bottom."""
    QApplication.processEvents()  # Qt shows what is put into a layout a moment later.
    found: list[QLabel | QAbstractButton] = [
        *page.panel.findChildren(QLabel),
        *page.panel.findChildren(QAbstractButton),
    ]
    shown = [each for each in found if each.isVisibleTo(page.panel) and each.text()]
    shown.sort(key=lambda each: each.mapTo(page.panel, each.rect().topLeft()).toTuple()[::-1])
    texts = [each.whole_text() if isinstance(each, LinkButton) else each.text() for each in shown]
    return [text.strip() for text in texts]


def choose(qtbot: QtBot, page: HistoryPage, step_id: int) -> None:
    page.show_record(step_id)
    wait_for_work(qtbot, page.workspace)


def press(page: HistoryPage, name: str) -> None:
    """Press the control with this accessible name."""
    QApplication.processEvents()
    found = [
        each
        for each in page.findChildren(QAbstractButton)
        if each.accessibleName() == name and each.isVisibleTo(page)
    ]
    QTest.mouseClick(found[0], Qt.MouseButton.LeftButton)


def position(page: HistoryPage) -> str:
    return str(page.workspace.reading.sql("SELECT position FROM affiliation")[0][0])
