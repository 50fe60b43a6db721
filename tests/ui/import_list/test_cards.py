"""Tests of looking at contact cards on the import page: rows are called by their line."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from import_pages import shown_rows, sides, take
from list_files import sample
from lmdesk.services.import_sheets import SheetKind
from lmdesk.ui.import_list.page import ImportPage
from lmdesk.ui.import_list.sheet_model import KIND
from window_driving import wait_for_work


def test_cards_stand_in_the_sheet_one_below_the_other(qtbot: QtBot, page: ImportPage) -> None:
    take(qtbot, page, sample("17"))

    table, model = page.bench.sheet, page.bench.sheet.sheet
    down = Qt.Orientation.Vertical
    assert [model.headerData(at, down) for at in range(4)] == [1, 16, 29, 41]
    assert model.rowCount() == 14
    assert [row[1] for row in shown_rows(page)][:3] == ["154", "1", "16"]
    assert [line.split(" | ")[0] for line in sides(page)][1:] == ["13 people", "1 institution"]

    table.show_row(144)
    assert (table.currentIndex().row(), table.rows_chosen()) == (12, [144])
    table.show_row(9999)
    assert table.currentIndex().row() == 12


def test_a_damaged_card_is_taken_as_a_person(qtbot: QtBot, page: ImportPage) -> None:
    take(qtbot, page, sample("17"))
    table, model = page.bench.sheet, page.bench.sheet.sheet
    damaged = model.index(11, 0)
    before = model.data(damaged, KIND)

    table.show_row(138)
    next(a for a in table.actions() if a.text() == "Take this row as a person").trigger()
    wait_for_work(qtbot, page.workspace)

    assert before is SheetKind.SKIPPED
    assert model.data(model.index(11, 0), KIND) is SheetKind.DATA
    assert [row[1:4] for row in shown_rows(page) if row[1] == "138"] == [
        ["138", "Unsure", "Lim Malis"],
    ]
