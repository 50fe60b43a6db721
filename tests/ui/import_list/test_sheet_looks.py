"""Tests of how sheets of several kinds are shown: letters, attendances, hidden columns."""

from collections.abc import Callable
from pathlib import Path

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from import_builders import someone
from import_pages import sides, take
from list_files import sample
from lmdesk.ui.import_list.page import ImportPage

Paste = Callable[..., None]

LETTER = """Dear Colleagues,

We have the honour to nominate H.E. Ms. SOM Chenda, Secretary of State of the Ministry of Lakes and
Wetlands, {more}, who will attend the whole of the Dialogue with her delegation.
""".format(more="accompanied by Mr. VONG Rithy, Deputy Director of the Department of Fisheries" * 3)


def test_a_letter_is_shown_whole_and_a_list_after_it_has_rows_of_one_line(
    page: ImportPage, paste: Paste
) -> None:
    paste(LETTER)
    table = page.bench.sheet
    line = table.verticalHeader().defaultSectionSize()

    QApplication.processEvents()
    assert table.header.isHidden()
    heights = [table.rowHeight(row) for row in range(table.sheet.rowCount())]
    # With some fonts a line needs a little more than a row has.
    assert line <= heights[0] <= line + 4
    assert max(heights) > heights[0]
    assert table.columnWidth(0) == table.viewport().width()
    paste(someone(), someone(), someone(), someone())

    QApplication.processEvents()
    assert not table.header.isHidden()
    assert {table.rowHeight(row) for row in range(table.sheet.rowCount())} == {line}


def test_pasted_texts_are_told_apart_by_their_first_line(page: ImportPage, paste: Paste) -> None:
    paste(LETTER)
    paste("\n\nMs. SOM Chenda\nAdviser, Ministry of Lakes\nMobile: +855 12 345 678\n")

    assert [line for line in sides(page) if line.startswith("Pasted")] == [
        "Pasted text | Dear Colleagues,",
        "Pasted text | Ms. SOM Chenda",
    ]
    assert page.heading.count_text() == ""


def test_columns_of_an_attendance_are_as_wide_as_their_cells(
    qtbot: QtBot, page: ImportPage
) -> None:
    take(qtbot, page, sample("14"))
    table = page.bench.sheet
    room = table.fontMetrics().horizontalAdvance("05/14/2026 08:31:20 AM")

    assert table.columnWidth(2) > room
    assert "14_online_attendance.csv is the attendance" in page.remarks.text.text()


def hidden_column(path: Path) -> Path:
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.append(["Colour", "Name", "Position"])
    for at in range(3):
        sheet.append([f"{at}" * 60, f"SOK Person{'abc'[at]}", "Director"])
    sheet.column_dimensions["A"].hidden = True
    other = book.create_sheet("More")
    other.append(["Name", "Position"])
    for name in ("LIM Rith", "KEO Nary"):
        other.append([name, "Officer"])
    other.row_dimensions[3].hidden = True
    book.save(path)
    return path


def test_a_column_that_the_workbook_hides_takes_little_room(
    qtbot: QtBot, page: ImportPage, tmp_path: Path
) -> None:
    take(qtbot, page, hidden_column(tmp_path / "keys.xlsx"))

    columns = page.bench.sheet.sheet.view
    assert columns is not None
    assert [column.hidden for column in columns.columns] == [True, False, False]
    assert page.bench.sheet.columnWidth(0) < 140


def test_what_is_said_of_one_sheet_is_not_said_over_another(
    qtbot: QtBot, page: ImportPage, tmp_path: Path
) -> None:
    take(qtbot, page, hidden_column(tmp_path / "keys.xlsx"))
    entry = next(iter(page.entries))
    assert "Hidden rows of the sheet More: 1 (3)." in page.remarks.text.text()

    page.files.lists.select_id(entry.sheet_id(0))
    assert page.remarks.isHidden()
    page.files.lists.select_id(entry.sheet_id(1))
    assert page.remarks.leave.isVisible()
