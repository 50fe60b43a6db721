"""Tests of mending how a sheet is read: headings, columns, and rows."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from import_builders import someone
from import_pages import chips, shown_rows, sides, take
from list_files import sample
from lmdesk.domain.fields import FIELD_KEYS
from lmdesk.services.import_sheets import SheetKind
from lmdesk.ui.import_list.field_menu import GROUPS, MORE
from lmdesk.ui.import_list.page import ImportPage
from lmdesk.ui.import_list.sheet_model import KIND
from pasted_lists import people
from window_driving import wait_for_work

Paste = Callable[..., None]

UNKNOWN = "Name\tZzyzx\tE-mail\nSOK Dara\tBank of Sand\tdara@example.org\n"


def choose(qtbot: QtBot, page: ImportPage, column: int, text: str) -> None:
    """Choose a field in the menu of a column."""
    menu = page.bench.sheet.header.menu_of(column)
    assert menu is not None
    menus = [menu, *menu.findChildren(QMenu)]
    offered = [action for each in menus for action in each.actions()]
    next(action for action in offered if action.text() == text).trigger()
    menu.deleteLater()
    wait_for_work(qtbot, page.workspace)


def fields(page: ImportPage) -> list[str]:
    model = page.bench.sheet.sheet
    across = Qt.Orientation.Horizontal
    return [str(model.headerData(at, across)) for at in range(model.columnCount())]


def act(page: ImportPage, text: str) -> None:
    next(action for action in page.bench.sheet.actions() if action.text() == text).trigger()


def test_the_menu_offers_every_field_once() -> None:
    offered = [key for group in (*GROUPS, *MORE) for key in group]

    assert sorted(offered) == sorted(FIELD_KEYS)


def test_a_heading_is_mended_and_remembered_for_the_layout(
    qtbot: QtBot, page: ImportPage, paste: Paste
) -> None:
    paste(UNKNOWN)
    assert fields(page) == ["Name", "Left out", "E-mail"]
    assert page.recognised.isHidden()

    choose(qtbot, page, 1, "Institution")
    assert fields(page) == ["Name", "Institution", "E-mail"]
    assert shown_rows(page) == [["2", "New", "SOK Dara", "Bank of Sand", ""]]
    qtbot.mouseClick(page.bench.foot.apply_button, Qt.MouseButton.LeftButton)
    wait_for_work(qtbot, page.workspace)
    paste(UNKNOWN.replace("ara", "eng"))

    assert fields(page) == ["Name", "Institution", "E-mail"]
    assert page.recognised.isVisible()


def test_chips_are_reached_and_opened_with_the_keyboard(
    qtbot: QtBot, page: ImportPage, paste: Paste
) -> None:
    paste(UNKNOWN)
    header = page.bench.sheet.header
    header.setFocus()
    for key in (Qt.Key.Key_End, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home):
        qtbot.keyClick(header, key)
    assert header.current == 0
    qtbot.keyClick(header, Qt.Key.Key_Right)
    qtbot.keyClick(header, Qt.Key.Key_Return)

    menu = header.findChild(QMenu)
    assert header.current == 1
    assert menu is not None
    assert menu.isVisible()
    checked = [action.text() for action in menu.actions() if action.isChecked()]
    assert checked == ["Left out"]
    menu.hide()


def test_the_menu_opens_by_a_click_and_from_the_cells(
    qtbot: QtBot, page: ImportPage, paste: Paste
) -> None:
    paste(UNKNOWN)
    sheet = page.bench.sheet
    place = QPoint(sheet.header.sectionViewportPosition(1) + 20, 12)
    qtbot.mouseClick(sheet.header.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert sheet.header.current == 1
    for menu in sheet.header.findChildren(QMenu):
        menu.hide()
    sheet.setCurrentIndex(sheet.sheet.index(1, 2))

    qtbot.keyClick(sheet, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)

    assert sheet.header.current == 2
    for menu in sheet.header.findChildren(QMenu):
        menu.hide()


def test_a_sheet_without_a_list_says_so_and_can_be_told_its_headings(
    qtbot: QtBot, page: ImportPage, paste: Paste
) -> None:
    paste("Montag\t\nWer\tWoher\nSOK Dara\tBank of Sand\n")
    assert page.remarks.text.text() == (
        "The sheet holds no list of people or institutions. "
        "If there is one: choose the row with its headings and press H."
    )
    assert sides(page)[1] == "no list"
    assert not page.bench.foot.apply_button.isEnabled()

    page.bench.sheet.setCurrentIndex(page.bench.sheet.sheet.index(1, 0))
    act(page, "This row is the heading")
    wait_for_work(qtbot, page.workspace)
    choose(qtbot, page, 0, "Name")

    assert page.remarks.isHidden()
    assert [row[2] for row in shown_rows(page)] == ["SOK Dara"]


def test_a_list_without_headings_is_told_so(qtbot: QtBot, page: ImportPage, paste: Paste) -> None:
    paste("SOK Dara\tBank of Sand\tdara@example.org\n")
    act(page, "The list has no headings")
    wait_for_work(qtbot, page.workspace)
    choose(qtbot, page, 0, "Name")
    assert [row[2] for row in shown_rows(page)] == ["SOK Dara"]

    act(page, "Find the headings again")
    wait_for_work(qtbot, page.workspace)

    assert shown_rows(page) == []


def test_rows_are_left_out_and_taken(qtbot: QtBot, page: ImportPage, paste: Paste) -> None:
    paste(someone(), {"Family name": "Total", "Given name": ""})
    assert chips(page) == ["All 2", "New 1", "Skipped 1"]
    sheet = page.bench.sheet
    sheet.setCurrentIndex(sheet.sheet.index(1, 0))
    act(page, "Leave this row out")
    wait_for_work(qtbot, page.workspace)
    assert shown_rows(page)[0][4] == "You left this row out"

    sheet.setCurrentIndex(sheet.sheet.index(2, 0))
    act(page, "Take this row as a person")
    wait_for_work(qtbot, page.workspace)

    assert [row[1:3] for row in shown_rows(page)] == [
        ["Skipped", "Ms.  Chea  Sophea"],
        ["New", "Total"],
    ]


def test_corrections_made_quickly_one_after_another_all_count(
    qtbot: QtBot, page: ImportPage, paste: Paste
) -> None:
    paste(UNKNOWN)
    header = page.bench.sheet.header

    header.field_wanted.emit(1, "institution")
    header.field_wanted.emit(2, "other")
    wait_for_work(qtbot, page.workspace)

    assert fields(page) == ["Name", "Institution", "Left out"]


def test_what_the_rows_of_a_sheet_are_is_shown_and_said(page: ImportPage, qtbot: QtBot) -> None:
    take(qtbot, page, sample("03"))
    model = page.bench.sheet.sheet
    kinds = [model.index(row - 1, 0).data(KIND) for row in (1, 8, 10, 14)]
    spoken = model.index(13, 0).data(Qt.ItemDataRole.AccessibleTextRole)

    assert kinds == [SheetKind.TITLE, SheetKind.HEADING, SheetKind.DATA, SheetKind.SKIPPED]
    assert spoken == "Sub-total China: 4 (left out)"
    assert model.headerData(9, Qt.Orientation.Vertical) == 10
    assert model.headerData(1, Qt.Orientation.Horizontal, Qt.ItemDataRole.AccessibleTextRole) == (
        "Country: Country"
    )


@pytest.mark.parametrize("key", [Qt.Key.Key_H, Qt.Key.Key_Delete, Qt.Key.Key_Insert])
def test_keys_of_the_sheet_need_a_row(
    qtbot: QtBot, page: ImportPage, paste: Paste, key: Qt.Key
) -> None:
    paste(UNKNOWN)
    sheet = page.bench.sheet
    sheet.clearSelection()
    before = fields(page)

    qtbot.keyClick(sheet, key)
    wait_for_work(qtbot, page.workspace)

    assert (fields(page), people(page.workspace.reading)) == (before, [])


def test_hidden_rows_are_left_out_and_taken_again(qtbot: QtBot, page: ImportPage) -> None:
    take(qtbot, page, sample("13"))
    hidden = ("7", "12", "15", "17", "22")
    assert {row[1] for row in shown_rows(page) if row[0] in hidden} == {"New"}

    act(page, "Leave the hidden rows out")
    wait_for_work(qtbot, page.workspace)
    assert {row[1] for row in shown_rows(page) if row[0] in hidden} == {"Skipped"}

    act(page, "Take the hidden rows")
    wait_for_work(qtbot, page.workspace)
    assert {row[1] for row in shown_rows(page) if row[0] in hidden} == {"New"}


def test_attendance_of_a_meeting_is_called_that(qtbot: QtBot, page: ImportPage) -> None:
    take(qtbot, page, sample("14"))

    assert any("attendance of a meeting" in side for side in map(str, sides(page)))
