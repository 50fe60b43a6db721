"""Tests of narrowing the history, of the bin, and of what stayed."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from history_driving import choose, make_office, names, opened, press, said
from lmdesk.store.tables import Person
from lmdesk.ui.history.page import HistoryPage
from lmdesk.ui.workspace import Workspace
from window_driving import EmptyShell, wait_for_work


@pytest.fixture
def page(qtbot: QtBot, workspace: Workspace, shell: EmptyShell) -> Iterator[HistoryPage]:
    """The page on a desk with three steps."""
    make_office(workspace)
    with qtbot.captureExceptions() as exceptions:
        made = opened(qtbot, workspace, shell)
        yield made
        made.hide()
    assert exceptions == []


def chip(page: HistoryPage, name: str) -> QAbstractButton:
    found = [each for each in page.chips.findChildren(QAbstractButton) if each.isVisibleTo(page)]
    return next(each for each in found if each.accessibleName() == name)


def test_steps_are_narrowed_by_what_they_are_and_who_did_them(
    qtbot: QtBot, page: HistoryPage
) -> None:
    desk = page.workspace.desk
    with desk.step("list_imported", kind="import", file="spring.xlsx", people=0) as step:
        step.update(Person, 1, note="a")
    desk.by = "Dara & Sons"
    with desk.step("person_edited", name="third") as step:
        step.update(Person, 1, note="b")
    desk.undo()
    page.reload()
    wait_for_work(qtbot, page.workspace)
    everything = names(page)
    said_by = [each.accessibleName() for each in page.chips.findChildren(QAbstractButton)]
    assert said_by == ["All", "Changes 4", "Imports 1", "Taken back 1", "Who"]

    QTest.mouseClick(chip(page, "Imports 1"), Qt.MouseButton.LeftButton)
    wait_for_work(qtbot, page.workspace)
    assert names(page) == ["Import of spring.xlsx, 0 new people"]
    QTest.mouseClick(chip(page, "Taken back 1"), Qt.MouseButton.LeftButton)
    wait_for_work(qtbot, page.workspace)
    assert names(page) == ["Undo: Change of third"]
    QTest.mouseClick(chip(page, "All"), Qt.MouseButton.LeftButton)
    wait_for_work(qtbot, page.workspace)
    assert names(page) == everything

    menu = page.filters.menu
    assert menu is not None
    texts = [action.text() for action in menu.actions()]
    assert "Dara && Sons\t2" in texts
    menu.actions()[texts.index("Dara && Sons\t2")].trigger()
    wait_for_work(qtbot, page.workspace)
    assert names(page) == ["Undo: Change of third", "Change of third"]
    QTest.mouseClick(chip(page, "Take away the filter By Dara & Sons"), Qt.MouseButton.LeftButton)
    wait_for_work(qtbot, page.workspace)
    assert names(page) == everything


def test_a_step_that_is_filtered_away_is_shown_when_asked_for(
    qtbot: QtBot, page: HistoryPage
) -> None:
    with page.workspace.desk.step("people_binned", kind="delete", count=1) as step:
        step.update(Person, 1, deleted_at="2026-01-01T00:00:00Z")
    page.reload()
    wait_for_work(qtbot, page.workspace)
    QTest.mouseClick(chip(page, "Put away 1"), Qt.MouseButton.LeftButton)
    wait_for_work(qtbot, page.workspace)
    assert names(page) == ["1 person to the bin"]

    page.show_record(2)
    wait_for_work(qtbot, page.workspace)

    assert page.table.current_id() == 2


def test_what_was_put_into_the_bin_is_taken_out_from_its_step(
    qtbot: QtBot, page: HistoryPage, shell: EmptyShell
) -> None:
    with page.workspace.desk.step("people_binned", kind="delete", count=1) as step:
        step.update(Person, 1, deleted_at="2026-01-01T00:00:00Z")
    page.reload()
    choose(qtbot, page, 4)

    press(page, "Take MIAO Hong out of the bin")
    wait_for_work(qtbot, page.workspace)

    assert page.workspace.desk.sql("SELECT deleted_at FROM person") == [(None,)]
    assert ("toast", "Out of the bin.", True) in shell.asked
    choose(qtbot, page, 4)
    assert "Take out of the bin" not in said(page)


def test_what_stayed_is_told_also_when_the_page_is_made_later(
    qtbot: QtBot, workspace: Workspace, shell: EmptyShell
) -> None:
    make_office(workspace)
    workspace.revert(2)
    wait_for_work(qtbot, workspace)

    made = opened(qtbot, workspace, shell)
    choose(qtbot, made, 3)

    assert "What stayed as it is" in said(made)
