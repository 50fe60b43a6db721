"""Tests of the lists at the left: files with their sheets, and what is to be said of them."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QComboBox, QPushButton
from pytestqt.qtbot import QtBot

from import_builders import someone, write_list
from import_pages import chips, import_page, shown_rows, sides, take
from list_files import sample
from lmdesk.services.desks import new_desk, open_desk
from lmdesk.ui.import_list.entries import State
from lmdesk.ui.import_list.page import ImportPage
from lmdesk.ui.preferences import Preferences
from lmdesk.ui.theme import Theme
from lmdesk.ui.workspace import Workspace
from pasted_lists import people
from window_driving import EmptyShell, wait_for_work

Paste = Callable[..., None]

PASSWORD = "Mekong-2026"


def button(page: ImportPage, text: str) -> QPushButton:
    # A button that is put into a layout is shown by the next turn of the loop.
    QApplication.processEvents()
    return next(b for b in page.findChildren(QPushButton) if b.isVisible() and b.text() == text)


def test_each_file_has_a_line_and_so_has_each_sheet(qtbot: QtBot, page: ImportPage) -> None:
    take(qtbot, page, sample("03"), sample("22"), sample("25"), sample("16"))

    assert sides(page) == [
        "03_nomination_form.xlsx",
        "Nomination | 22 people",
        "Notes | no list",
        "22_protected.xlsx | Enter the password…",
        "25_cut_off.xlsx | 25_cut_off.xlsx is damaged or incomplete. Ask for it again, "
        "or open it in Excel or LibreOffice and save it under a new name as .xlsx.",
        "16_institutions.xlsx",
        "Institutions | 74 institutions",
    ]
    assert page.heading.count_text() == ""


def test_a_sheet_can_be_looked_at_alone(qtbot: QtBot, page: ImportPage) -> None:
    take(qtbot, page, sample("03"))
    entry = next(iter(page.entries))
    page.files.lists.select_id(entry.sheet_id(1))

    assert (shown_rows(page), chips(page)) == ([], ["All 0"])
    assert page.bench.panel.isHidden()
    assert page.heading.count_text() == "03_nomination_form.xlsx"
    page.files.lists.select_id(entry.sheet_id(0))
    assert len(shown_rows(page)) == 36
    assert page.bench.panel.isVisible()


def test_a_password_is_asked_in_place(qtbot: QtBot, page: ImportPage) -> None:
    take(qtbot, page, sample("22"))
    assert page.password.sentence.text() == "22_protected.xlsx is protected by a password."

    qtbot.keyClicks(page.password.field, "wrong")
    qtbot.mouseClick(page.password.button, Qt.MouseButton.LeftButton)
    wait_for_work(qtbot, page.workspace)
    assert page.password.sentence.text() == "This is not the password of 22_protected.xlsx."

    qtbot.keyClicks(page.password.field, PASSWORD)
    qtbot.keyClick(page.password.field, Qt.Key.Key_Return)
    wait_for_work(qtbot, page.workspace)
    assert chips(page) == ["All 12", "New 12"]


def test_no_password_is_no_answer(qtbot: QtBot, page: ImportPage) -> None:
    take(qtbot, page, sample("22"))

    qtbot.mouseClick(page.password.button, Qt.MouseButton.LeftButton)

    assert page.workspace.jobs.running is None


def test_a_file_that_cannot_be_read_says_why_and_can_be_taken_off(
    qtbot: QtBot, page: ImportPage
) -> None:
    take(qtbot, page, sample("26"), sample("01"))
    assert page.notice.sentence.text() == "26_empty.csv is empty. Ask for the file again."

    qtbot.mouseClick(button(page, "Take it off the page"), Qt.MouseButton.LeftButton)

    assert sides(page)[0] == "01_clean_list.xlsx"
    assert chips(page) == ["All 60", "New 60"]


def test_a_mended_file_is_read_again(qtbot: QtBot, page: ImportPage, tmp_path: Path) -> None:
    path = write_list(tmp_path / "list.csv", someone())
    take(qtbot, page, path)
    write_list(path, someone(), someone(**{"Family name": "Sok", "E-mail": "", "Mobile": ""}))

    qtbot.mouseClick(page.again, Qt.MouseButton.LeftButton)
    wait_for_work(qtbot, page.workspace)

    assert chips(page)[0] == "All 2"


def test_corrections_stay_when_a_file_is_read_again(
    qtbot: QtBot, page: ImportPage, tmp_path: Path
) -> None:
    path = write_list(tmp_path / "list.csv", someone(), someone())
    take(qtbot, page, path)
    page.bench.sheet.left_out.emit([2])
    wait_for_work(qtbot, page.workspace)

    page.read_again()
    wait_for_work(qtbot, page.workspace)

    assert [row[1] for row in shown_rows(page)] == ["Skipped", "New"]


def test_another_encoding_reads_a_text_anew(qtbot: QtBot, page: ImportPage) -> None:
    take(qtbot, page, sample("07"))
    box: QComboBox = page.encoding
    assert box.isVisible()
    first = shown_rows(page)[0][2]

    at = box.findData("cp1252")
    box.setCurrentIndex(at)
    box.activated.emit(at)
    wait_for_work(qtbot, page.workspace)
    assert shown_rows(page) == [] or shown_rows(page)[0][2] != first
    at = box.findData("cp874")
    box.activated.emit(at)
    wait_for_work(qtbot, page.workspace)
    assert shown_rows(page)[0][2] == first


def test_reading_can_be_stopped_and_begun_again(qtbot: QtBot, page: ImportPage) -> None:
    page.take_files([sample("19")])
    assert page.notice.sentence.text() == "19_large_5000.xlsx is being read."
    page.workspace.jobs.cancel()
    wait_for_work(qtbot, page.workspace)
    assert page.notice.sentence.text() == "19_large_5000.xlsx was not read."
    assert sides(page) == ["19_large_5000.xlsx | Not read"]

    qtbot.mouseClick(button(page, "Read again"), Qt.MouseButton.LeftButton)
    wait_for_work(qtbot, page.workspace)

    qtbot.waitUntil(lambda: "".join(chips(page)[:1]).startswith("All 5"))


def test_an_import_can_be_stopped_without_a_trace(qtbot: QtBot, page: ImportPage) -> None:
    take(qtbot, page, sample("19"))
    page.apply()
    page.workspace.jobs.cancel()
    wait_for_work(qtbot, page.workspace)

    assert people(page.workspace.reading) == []
    assert page.bench.foot.apply_button.isEnabled()
    assert page.work.applying is None


def test_after_an_import_the_next_list_is_shown(qtbot: QtBot, page: ImportPage) -> None:
    take(qtbot, page, sample("01"), sample("02"))
    assert chips(page) == ["All 60", "New 60"]

    page.apply()
    wait_for_work(qtbot, page.workspace)

    assert sides(page)[:2] == ["01_clean_list.xlsx | Imported", "02_one_month_later.xlsx"]
    assert page.heading.count_text() == "02_one_month_later.xlsx"
    assert "Unsure 3" in chips(page)


def test_an_imported_list_can_be_looked_at_again(qtbot: QtBot, page: ImportPage) -> None:
    take(qtbot, page, sample("01"))
    page.apply()
    wait_for_work(qtbot, page.workspace)

    qtbot.mouseClick(button(page, "Show the rows"), Qt.MouseButton.LeftButton)
    wait_for_work(qtbot, page.workspace)

    assert chips(page) == ["All 60", "Same 60"]
    assert page.bench.foot.apply_button.text() == "Nothing to apply"


def test_a_list_with_nothing_new_says_so(
    qtbot: QtBot, page: ImportPage, paste: Paste, shell: EmptyShell
) -> None:
    paste(someone())
    page.apply()
    wait_for_work(qtbot, page.workspace)
    paste(someone())
    page.work.apply(list(page.entries)[1], unsure_wait=True)
    wait_for_work(qtbot, page.workspace)

    assert shell.asked[-1] == ("toast", "Pasted cells brought nothing new.", False)


def test_a_file_is_taken_once_and_taken_off_with_delete(qtbot: QtBot, page: ImportPage) -> None:
    take(qtbot, page, sample("01"))
    take(qtbot, page, sample("01"), sample("24"))
    assert [entry.name for entry in page.entries] == ["01_clean_list.xlsx", "24_header_only.xlsx"]
    page.files.lists.select_id(next(iter(page.entries)).id)

    qtbot.keyClick(page.files.lists, Qt.Key.Key_Delete)
    assert [entry.name for entry in page.entries] == ["24_header_only.xlsx"]
    qtbot.keyClick(page.files.lists, Qt.Key.Key_Delete)

    assert not page.files.isVisible()
    assert page.heading.count_text() == ""


def test_pasting_nothing_is_refused_in_words(qtbot: QtBot, page: ImportPage) -> None:
    page.take_text(" \n ")
    wait_for_work(qtbot, page.workspace)

    assert page.notice.sentence.text() == (
        "What was copied holds no cells. Copy the rows with their headings."
    )
    assert next(iter(page.entries)).state is State.REFUSED


def test_a_desk_open_for_reading_shows_the_plan_and_applies_nothing(
    qtbot: QtBot, theme: Theme, desk_path: Path, preferences: Preferences, shell: EmptyShell
) -> None:
    new_desk(desk_path).close()
    workspace = Workspace(open_desk(desk_path, read_only=True), preferences)
    page = import_page(qtbot, workspace, shell)
    take(qtbot, page, sample("01"))

    assert chips(page) == ["All 60", "New 60"]
    assert not page.bench.foot.apply_button.isEnabled()
    page.hide()
    workspace.close()


def box_of(page: ImportPage, line: int) -> QPoint:
    """The middle of the box of a tick."""
    lists = page.files.lists
    [item] = [lists.item(at) for at in range(lists.count()) if lists.item(at).data(256).id == line]
    return lists.visualItemRect(item).topLeft() + QPoint(8 + 16 + 8, 15)


def ticks(page: ImportPage) -> dict[str, bool | None]:
    lists = page.files.lists
    items = [lists.item(at).data(256) for at in range(lists.count())]
    return {item.text: item.tick for item in items}


def test_a_sheet_is_left_out_with_the_mouse_and_read_again_with_space(
    qtbot: QtBot, page: ImportPage
) -> None:
    take(qtbot, page, sample("09"))
    entry, lists = next(iter(page.entries)), page.files.lists
    line = entry.sheet_id(1)
    assert chips(page)[0] == "All 47"

    qtbot.mouseClick(lists.viewport(), Qt.MouseButton.LeftButton, pos=box_of(page, line))
    wait_for_work(qtbot, page.workspace)

    assert (ticks(page)["CHN"], ticks(page)["Viet Nam"]) == (False, True)
    assert lists.current_id() == line
    assert sides(page)[2] == "CHN | not read"
    assert page.remarks.text.text() == "This sheet is left out. Tick it at the left to read it."
    lists.select_id(entry.id)
    assert chips(page)[0] == "All 40"
    lists.select_id(line)
    qtbot.keyClick(lists, Qt.Key.Key_Space)
    wait_for_work(qtbot, page.workspace)
    assert ticks(page)["CHN"] is True
    assert shown_rows(page)[0][2] == "GUO Zehao"


def test_the_menu_of_a_sheet_says_what_can_be_done(qtbot: QtBot, page: ImportPage) -> None:
    take(qtbot, page, sample("09"), sample("01"))
    entry, lists = next(iter(page.entries)), page.files.lists
    lists.select_id(entry.sheet_id(0))

    def open_menu(reason: QContextMenuEvent.Reason) -> list[str]:
        event = QContextMenuEvent(reason, QPoint(40, 40), lists.mapToGlobal(QPoint(40, 40)))
        QApplication.sendEvent(lists.viewport(), event)
        texts = [action.text() for action in lists.menu.actions()]
        lists.menu.hide()
        return texts

    assert open_menu(QContextMenuEvent.Reason.Mouse) == [
        "Leave this sheet out",
        "Take the list off the page",
    ]
    lists.menu.actions()[0].trigger()
    wait_for_work(qtbot, page.workspace)
    assert ticks(page)["Summary"] is False
    assert open_menu(QContextMenuEvent.Reason.Keyboard)[0] == "Read this sheet"
    lists.select_id(entry.id)
    assert open_menu(QContextMenuEvent.Reason.Mouse) == ["Take the list off the page"]


def test_the_last_sheet_cannot_be_left_out(qtbot: QtBot, page: ImportPage) -> None:
    take(qtbot, page, sample("03"))
    entry = next(iter(page.entries))
    page.files.lists.select_id(entry.sheet_id(1))
    page.files.lists.turn()
    wait_for_work(qtbot, page.workspace)
    page.files.lists.select_id(entry.sheet_id(0))

    refused: list[str] = []
    page.work.refused.disconnect()
    page.work.refused.connect(lambda error: refused.append(error.code))
    page.files.lists.turn()

    assert refused == ["last_sheet_left_out"]
    assert ticks(page)["Nomination"] is True


def test_a_list_of_one_sheet_has_nothing_to_tick(qtbot: QtBot, page: ImportPage) -> None:
    take(qtbot, page, sample("01"))

    page.files.lists.select_id(next(iter(page.entries)).sheet_id(0))
    page.files.lists.turn()
    qtbot.keyClick(page.files.lists, Qt.Key.Key_Space)

    assert page.workspace.jobs.running is None
    assert set(ticks(page).values()) == {None}


def test_hidden_rows_are_answered_beside_the_question(qtbot: QtBot, page: ImportPage) -> None:
    take(qtbot, page, sample("13"))
    bar = page.remarks
    assert "say whether they belong to the list" in bar.text.text()

    qtbot.mouseClick(bar.leave, Qt.MouseButton.LeftButton)
    wait_for_work(qtbot, page.workspace)
    assert "Skipped 5" in chips(page)
    assert bar.told.text() == "Hidden rows are left out."
    assert (bar.take.isVisible(), bar.leave.isVisible()) == (True, False)
    qtbot.keyClick(bar.take, Qt.Key.Key_Space)
    wait_for_work(qtbot, page.workspace)

    assert chips(page) == ["All 24", "New 24"]
    assert bar.told.text() == "Hidden rows are taken."


def test_an_encoding_that_is_not_offered_is_shown_by_its_name(
    qtbot: QtBot, page: ImportPage, tmp_path: Path
) -> None:
    take(qtbot, page, sample("14"))
    assert page.encoding.currentText() == "UTF-8"
    box = page.encoding

    box.show_encoding("shift_jis")

    assert (box.currentText(), box.currentData()) == ("SHIFT_JIS", "shift_jis")
