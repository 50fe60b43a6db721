"""Tests of the bench: moving among rows, what is said of them, and what goes wrong."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from import_builders import someone
from import_pages import cell, chips, shown_rows, sides, take, verdict_of
from list_files import sample
from lmdesk.formats.xlsx_writer import OutColumn, OutSheet, write_xlsx
from lmdesk.services.import_lines import row_ids
from lmdesk.store.tables import Person
from lmdesk.ui.import_list.page import ImportPage
from lmdesk.ui.main_window import MainWindow
from pasted_lists import cells, imported
from window_driving import wait_for_work

Paste = Callable[..., None]

TYPO = someone(**{"Family name": "Cheaa", "Position": "Minister"})
OTHER = someone(**{"Family name": "Sok", "E-mail": "sok@example.org", "Mobile": ""})


def book(path: Path, *sheets: tuple[str, list[str], list[list[str]]]) -> Path:
    write_xlsx(
        path, [OutSheet(name, [OutColumn(h) for h in head], rows) for name, head, rows in sheets]
    )
    return path


def current(page: ImportPage) -> int:
    return page.bench.table.currentIndex().row()


def test_enter_goes_on_where_nobody_is_meant(qtbot: QtBot, page: ImportPage, paste: Paste) -> None:
    paste(someone(), OTHER)
    page.take_focus()

    qtbot.keyClick(page.bench.table, Qt.Key.Key_Return)

    assert (current(page), [row[1] for row in shown_rows(page)]) == (1, ["New", "New"])
    qtbot.keyClick(page.bench.table, Qt.Key.Key_Return)
    assert current(page) == 1


def test_the_buttons_beside_the_name_go_to_the_rows_around(
    qtbot: QtBot, page: ImportPage, paste: Paste
) -> None:
    paste(someone(), OTHER)
    panel = page.bench.panel

    qtbot.mouseClick(panel.down, Qt.MouseButton.LeftButton)
    assert panel.place.text() == "Row 3"
    qtbot.mouseClick(panel.down, Qt.MouseButton.LeftButton)
    assert panel.place.text() == "Row 3"
    qtbot.mouseClick(panel.up, Qt.MouseButton.LeftButton)
    assert panel.place.text() == "Row 2"


def test_a_click_on_an_answer_decides(qtbot: QtBot, page: ImportPage, paste: Paste) -> None:
    paste(someone(), {"Family name": "Total: 1"})
    assert not page.bench.panel.buttons["person"].isEnabled()
    qtbot.mouseClick(page.bench.panel.buttons["skip"], Qt.MouseButton.LeftButton)

    assert verdict_of(page, 0) == "Skipped"
    assert page.bench.panel.place.text() == "Row 3"
    assert not page.bench.panel.buttons["new"].isEnabled()
    assert not page.bench.panel.other.isVisible()
    page.bench.table.select_id(0)
    qtbot.mouseClick(page.bench.panel.back, Qt.MouseButton.LeftButton)
    assert verdict_of(page, 0) == "New"


def test_decided_rows_leave_the_rows_narrowed_to_a_verdict(
    qtbot: QtBot, page: ImportPage, paste: Paste
) -> None:
    imported(page.workspace.desk, page.workspace.readers, someone())
    paste(TYPO, OTHER, someone(**{"Family name": "Chear", "Position": "Driver"}))
    unsure = next(b for b in page.bench.chips.buttons.values() if "Unsure" in b.toolTip())
    qtbot.mouseClick(unsure, Qt.MouseButton.LeftButton)
    assert [row[0] for row in shown_rows(page)] == ["2", "4"]

    qtbot.keyClick(page.bench.table, Qt.Key.Key_N)

    assert [row[0] for row in shown_rows(page)] == ["4"]
    assert "Unsure 1" in chips(page)


def test_a_row_outside_the_narrowed_ones_is_found_from_the_sheet(
    qtbot: QtBot, page: ImportPage, paste: Paste
) -> None:
    paste(someone(), {"Family name": "Total: 1"})
    skipped = next(b for b in page.bench.chips.buttons.values() if "Skipped" in b.toolTip())
    qtbot.mouseClick(skipped, Qt.MouseButton.LeftButton)

    page.bench.sheet.setCurrentIndex(page.bench.sheet.sheet.index(1, 0))

    assert page.bench.table.current_id() == 0
    assert len(shown_rows(page)) == 2


def test_many_rows_are_sorted_in_the_background(qtbot: QtBot, page: ImportPage) -> None:
    take(qtbot, page, sample("19"))
    header = page.bench.table.horizontalHeader()
    place = QPoint(header.sectionViewportPosition(3) + 20, 10)

    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
    wait_for_work(qtbot, page.workspace)

    draft = page.bench.draft()
    assert draft is not None
    assert page.bench.table.record_model.ids == row_ids(draft, order="name")


def test_why_says_whom_a_row_may_mean_and_what_it_changes(page: ImportPage, paste: Paste) -> None:
    twin = someone(**{"E-mail": "", "Mobile": "", "Institution": "Zoo"})
    more = someone(**{"E-mail": "", "Mobile": "", "Institution": "Mill"})
    imported(page.workspace.desk, page.workspace.readers, someone(), twin, more)
    paste(
        someone(**{"E-mail": "", "Mobile": "", "Institution": "", "Position": ""}),
        someone(Position="Minister", Department="Roads"),
    )
    told = [row[4] for row in shown_rows(page)]

    assert told[-1] == "Position, unit"
    assert told[0].startswith("May be Chea Sophea")


def test_rows_of_several_sheets_say_their_sheet(
    qtbot: QtBot, page: ImportPage, tmp_path: Path
) -> None:
    head = ["Name", "E-mail"]
    path = book(
        tmp_path / "two.xlsx",
        ("China", head, [["PENG Xiaodong", "p@example.org"]]),
        ("Laos", head, [["Vanhone Phonnasane", "v@example.org"]]),
    )
    take(qtbot, page, path)
    assert [row[0] for row in shown_rows(page)] == ["China", "Laos"]
    page.bench.table.select_id(1)
    view = page.bench.sheet.sheet.view
    assert view is not None
    assert view.name == "Laos"

    entry = next(iter(page.entries))
    page.files.lists.select_id(entry.sheet_id(0))

    assert [row[0] for row in shown_rows(page)] == ["2"]
    assert page.heading.count_text() == "two.xlsx"


def test_somebody_who_went_to_the_bin_meanwhile_cannot_be_meant(
    qtbot: QtBot, page: ImportPage, paste: Paste
) -> None:
    imported(page.workspace.desk, page.workspace.readers, someone())
    paste(TYPO)
    refused: list[str] = []
    page.bench.refused.disconnect()
    page.bench.refused.connect(lambda error: refused.append(error.code))
    with page.workspace.desk.step("person_edited", name="x") as step:
        step.update(Person, 1, deleted_at="2026-03-01T00:00:00Z")

    qtbot.keyClick(page.bench.table, Qt.Key.Key_U)

    assert refused == ["person_gone"]
    assert verdict_of(page, 0) == "Unsure"


def test_an_outdated_plan_is_refused_and_made_anew(qtbot: QtBot, window: MainWindow) -> None:
    workspace = window.workspace
    assert workspace is not None
    window.import_text(cells(someone()))
    wait_for_work(qtbot, workspace)
    page = window.page()
    assert isinstance(page, ImportPage)
    with workspace.desk.step("person_edited", name="x") as step:
        step.insert(Person, uid="x", created_at="2026-03-01T00:00:00Z")

    page.apply()
    wait_for_work(qtbot, workspace)

    assert window.banners.texts() == [
        "The desk has changed since Pasted cells was compared with it. Nothing was imported; "
        "look at the rows once more."
    ]
    page.apply()
    wait_for_work(qtbot, workspace)
    assert sides(page) == ["Pasted cells | Imported"]


def test_the_file_dialogs_open_in_place(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    workspace = window.workspace
    assert workspace is not None
    window.show_page("import")
    page = window.page()
    assert isinstance(page, ImportPage)
    page.ask_files()
    dialog = window.findChild(QFileDialog)
    assert dialog is not None
    dialog.filesSelected.emit([str(sample("01"))])
    dialog.close()
    wait_for_work(qtbot, workspace)
    assert chips(page) == ["All 60", "New 60"]
    window.import_text(cells(someone(Phone="12")))
    wait_for_work(qtbot, workspace)
    qtbot.mouseClick(page.bench.foot.save_button, Qt.MouseButton.LeftButton)
    dialog = next(each for each in window.findChildren(QFileDialog) if each.isVisible())

    dialog.fileSelected.emit(str(tmp_path / "look.xlsx"))
    dialog.close()
    wait_for_work(qtbot, workspace)

    assert (tmp_path / "look.xlsx").exists()


def test_what_only_puts_somebody_on_the_event_says_so(
    qtbot: QtBot, page: ImportPage, paste: Paste
) -> None:
    imported(page.workspace.desk, page.workspace.readers, someone())
    paste(someone())
    qtbot.keyClicks(page.files.event_box, "RTD")
    qtbot.keyClick(page.files.event_box, Qt.Key.Key_Return)
    wait_for_work(qtbot, page.workspace)

    assert cell(page, 0, "why") == "Is put on the event"
    assert page.bench.foot.apply_button.text() == "Apply 1 change"


def test_a_plan_can_be_stopped_and_the_former_one_stays(qtbot: QtBot, page: ImportPage) -> None:
    take(qtbot, page, sample("19"))
    qtbot.waitUntil(lambda: "".join(chips(page)[:1]).startswith("All 5"))
    before = chips(page)
    page.bench.sheet.header.field_wanted.emit(3, "other")
    page.workspace.jobs.cancel()
    wait_for_work(qtbot, page.workspace)

    assert chips(page) == before
    draft = page.bench.draft()
    assert draft is not None
    assert dict(draft.mends) == {}
