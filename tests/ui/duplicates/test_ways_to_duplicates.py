"""Tests of the ways that lead to two people side by side, in the whole window."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from duplicates_driving import live, pairs
from import_builders import someone, write_list
from lmdesk.domain.import_plan import ImportPlan
from lmdesk.services.apply_import import apply_import
from lmdesk.services.import_list import open_list, plan_import
from lmdesk.services.standing import LARGE
from lmdesk.ui.main_window import MainWindow
from lmdesk.ui.people.page import PeoplePage
from lmdesk.ui.review.page import ReviewPage
from lmdesk.ui.workspace import Workspace
from people_twice import ALONE, TWICE, add_people
from window_driving import wait_for_work
from window_walk import settle, visible


@pytest.fixture
def filled(qtbot: QtBot, window: MainWindow) -> MainWindow:
    """The window on a desk with three people who are on it twice, and two who are not."""
    desk = workspace_of(window).desk
    add_people(desk, workspace_of(window).readers, (*TWICE, *ALONE))
    window.show_page("events")
    window.close_desk()
    window.opening.open_now(desk.path)
    window.activateWindow()
    settle(window)
    return window


def workspace_of(window: MainWindow) -> Workspace:
    assert window.workspace is not None
    return window.workspace


def people_page(window: MainWindow) -> PeoplePage:
    page = window.page()
    assert isinstance(page, PeoplePage)
    return page


def review_page(window: MainWindow) -> ReviewPage:
    page = window.page()
    assert isinstance(page, ReviewPage)
    return page


def act(window: MainWindow, key: str) -> None:
    next(spec for spec in window.menus.offered() if spec.key == key).handler()
    settle(window)


def button(window: MainWindow, name: str) -> QAbstractButton:
    return next(
        each
        for each in visible(window, QAbstractButton)
        if each.accessibleName() == name or each.text() == name
    )


def rail_name(window: MainWindow) -> str:
    return next(
        each.accessibleName()
        for each in visible(window.rail, QAbstractButton)
        if each.accessibleName().startswith("Review")
    )


def test_the_menu_looks_for_duplicates_and_the_rail_counts_them(filled: MainWindow) -> None:
    assert rail_name(filled) == "Review"

    act(filled, "duplicates")

    assert len(pairs(review_page(filled))) == 3
    assert rail_name(filled) == "Review, 3"


def test_pairs_wait_also_after_the_desk_was_closed(filled: MainWindow) -> None:
    act(filled, "duplicates")
    path = workspace_of(filled).desk.path

    filled.close_desk()
    filled.opening.open_now(path)
    settle(filled)

    assert rail_name(filled) == "Review, 3"


def test_a_decision_and_its_undo_count_at_once(filled: MainWindow) -> None:
    act(filled, "duplicates")

    QTest.keyClick(review_page(filled).pairs.list, Qt.Key.Key_M)
    settle(filled)
    assert rail_name(filled) == "Review, 2"
    QTest.mouseClick(button(filled, "Undo"), Qt.MouseButton.LeftButton)
    settle(filled)
    assert rail_name(filled) == "Review, 3"
    QTest.keyClick(review_page(filled).pairs.list, Qt.Key.Key_N)
    settle(filled)
    assert rail_name(filled) == "Review, 2"


def test_two_selected_people_are_merged_side_by_side(filled: MainWindow) -> None:
    page = people_page(filled)
    before = live(workspace_of(filled).reading)
    tran, siriporn = len(before) - 1, len(before)
    page.table.select_id(tran)
    page.table.selectionModel().select(
        page.table.model().index(page.table.record_model.row_of(siriporn), 0),
        page.table.selectionModel().SelectionFlag.Select
        | page.table.selectionModel().SelectionFlag.Rows,
    )
    assert sorted(page.selected_ids()) == [tran, siriporn]

    QTest.keyClick(page.table, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    settle(filled)

    review = review_page(filled)
    assert review.pairs.panel.verdict.text() == "Two people whom you chose."
    assert set(review.pairs.panel.ids() or ()) == {tran, siriporn}
    assert rail_name(filled) == "Review"
    QTest.keyClick(review.pairs.list, Qt.Key.Key_Return)
    settle(filled)
    assert len(live(workspace_of(filled).reading)) == len(before) - 1
    assert pairs(review) == []
    filled.undo()
    settle(filled)
    assert live(workspace_of(filled).reading) == before
    assert len(pairs(review)) == 1


def test_merging_asks_for_two_people(filled: MainWindow) -> None:
    page = people_page(filled)
    page.table.selectAll()

    act(filled, "people_merge")

    assert filled.page() is page
    assert filled.toast_box.sentence.text() == "Select two people, who are then shown side by side."


def test_a_person_leads_to_whoever_may_be_the_same(filled: MainWindow) -> None:
    act(filled, "duplicates")
    filled.open_record("person", 4)
    settle(filled)

    QTest.mouseClick(button(filled, "Possible duplicate"), Qt.MouseButton.LeftButton)
    settle(filled)

    assert set(review_page(filled).pairs.panel.ids() or ()) == {3, 4}


def test_a_person_without_a_double_leads_nowhere(filled: MainWindow) -> None:
    act(filled, "duplicates")
    filled.open_record("person", 7)
    settle(filled)

    names = [each.text() for each in visible(filled, QAbstractButton)]
    assert "Possible duplicate" not in names


def test_the_parts_are_switched_with_keys_and_offer_their_own_answers(filled: MainWindow) -> None:
    filled.show_page("review")
    settle(filled)
    assert "review_skip" in [spec.key for spec in filled.menus.offered()]

    QTest.keyClick(filled, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    settle(filled)
    keys = [spec.key for spec in filled.menus.offered()]
    assert ("pairs_merge" in keys, "review_skip" in keys) == (True, False)
    QTest.keyClick(filled, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    settle(filled)
    assert "review_skip" in [spec.key for spec in filled.menus.offered()]


def plan_of(workspace: Workspace, path: Path, count: int) -> ImportPlan:
    people = (
        someone(
            **{
                "Family name": f"Family{number}",
                "Given name": f"Given{number}",
                "E-mail": f"person{number}@example.org",
                "Mobile": "",
            }
        )
        for number in range(count)
    )
    return plan_import(workspace.desk, open_list(write_list(path, *people)), workspace.readers)


@pytest.mark.parametrize(("count", "looked"), [(LARGE, True), (LARGE // 10, False)])
def test_a_large_import_is_followed_by_a_search(
    qtbot: QtBot, filled: MainWindow, tmp_path: Path, count: int, looked: bool
) -> None:
    workspace = workspace_of(filled)
    plan = plan_of(workspace, tmp_path / "many.csv", count)

    workspace.write(lambda desk: apply_import(desk, plan, workspace.readers).change)
    wait_for_work(qtbot, workspace)

    assert workspace.duplicates.has_looked is looked
    assert rail_name(filled).startswith("Review, 3") is looked


def test_the_desk_can_be_closed_while_somebody_looks(filled: MainWindow) -> None:
    workspace_of(filled).duplicates.start()

    assert filled.close_desk()
