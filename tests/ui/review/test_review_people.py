"""Tests of the people whom a row may mean, on the page Review."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from desk_builders import MADE
from lmdesk.store.tables import Person
from lmdesk.ui.review.page import ReviewPage
from lmdesk.ui.review.row_panel import RowPanel
from lmdesk.ui.workspace import Workspace
from review_driving import press, sides

BOUAVANH, MIN, HUONG = 36, 52, 62


def test_people_are_switched_with_arrows_and_digits(twins: ReviewPage) -> None:
    page, seen = twins, []
    assert len(page.rows.panel.bar.names()) == 2
    assert page.rows.panel.verdict.text() == "Several people are like this row."

    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_1, Qt.Key.Key_2):
        press(page, key)
        seen.append(page.rows.panel.person_id())

    assert seen == [2, 1, 2, 1, 2]
    assert page.rows.panel.bar.current() == 2
    press(page, Qt.Key.Key_9, Qt.Key.Key_Return)
    assert page.workspace.reading.sql("SELECT person_id FROM match_decision ORDER BY id")[-1] == (
        2,
    )


def test_people_are_switched_with_the_mouse(twins: ReviewPage) -> None:
    second = next(
        each
        for each in twins.findChildren(QToolButton)
        if each.text().startswith("2 ") and each.isVisible()
    )

    QTest.mouseClick(second, Qt.MouseButton.LeftButton)

    assert twins.rows.panel.person_id() == 2


def test_who_went_to_the_bin_meanwhile_is_compared_no_more(twins: ReviewPage) -> None:
    with twins.workspace.desk.step("person_edited", name="gone") as step:
        step.update(Person, 2, deleted_at=MADE)

    press(twins, Qt.Key.Key_Right)

    assert {known for known, _, _ in sides(twins).values()} == {"none"}


def test_nobody_is_compared_before_a_row_is_open(qtbot: QtBot, workspace: Workspace) -> None:
    panel = RowPanel(workspace)
    qtbot.addWidget(panel)

    panel.compare(1)
    panel.bar.somebody_else.emit(1)

    assert (panel.person_id(), panel.person_name(), panel.table.texts()) == (None, "", [])
