"""The main job of the office in the window, with the mouse; keys only write texts."""

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QTableView
from pytestqt.qtbot import QtBot

from list_files import sample
from lmdesk.ui.import_list.field_header import FieldHeader
from window_job import (
    EVENT,
    FIRST,
    NOTHING,
    SECOND,
    SESSION,
    Held,
    cells,
    held,
    is_sound,
    names,
    people_printed,
    posts,
)
from window_steps import Mouse, answering, first_start

ROWS = "Rows of the list"
PICKER, MEMBER_PICKER = "Add by name: type, then Enter", "Name of the person to add, then Enter"
SPEAKERS = ("guo zehao", "司马", "le quoc long")


def test_the_main_job_is_done_with_the_mouse(qtbot: QtBot, tmp_path: Path) -> None:
    with first_start(qtbot, tmp_path) as window:
        mouse = Mouse(window)
        make_a_desk(qtbot, mouse, tmp_path / "office.lmdesk")
        mend_a_heading(mouse)
        import_the_first_list(mouse)
        decide_the_second_list(mouse)
        find_people(mouse)
        correct_a_post(mouse)
        add_people_to_a_session(mouse)
        export_the_mailing_list(mouse, tmp_path / "mail.xlsx")
        export_the_participants(mouse, tmp_path / "paper.xlsx")
        take_the_first_import_back(mouse)


def make_a_desk(qtbot: QtBot, mouse: Mouse, path: Path) -> None:
    assert mouse.says("Start empty, then import your lists")
    answered = answering(mouse.save_as(path))
    mouse.button("New desk…")
    qtbot.waitUntil(lambda: mouse.window.workspace is not None, timeout=20_000)
    assert answered == ["New desk"]
    assert mouse.says("Nobody is here yet.")
    assert mouse.window.windowTitle() == "office.lmdesk – lmdesk"
    assert held(mouse.workspace) == NOTHING


def headings(mouse: Mouse) -> list[str]:
    model = mouse.find(FieldHeader, "What the columns mean").model()
    across = Qt.Orientation.Horizontal
    return [str(model.headerData(at, across)) for at in range(model.columnCount())]


def press_heading(mouse: Mouse, field: str) -> None:
    header = mouse.find(FieldHeader, "What the columns mean")
    left = header.sectionViewportPosition(headings(mouse).index(field))
    mouse.press(header.viewport(), QPoint(left + 20, header.height() // 2))


def mend_a_heading(mouse: Mouse) -> None:
    mouse.drop(sample("01"))
    assert mouse.says("60 rows: 60 new.")
    before = headings(mouse)
    assert any("Deputy Director" in row for row in mouse.rows("Desk and file"))
    press_heading(mouse, "Position")
    mouse.entry("Left out")
    assert headings(mouse) == ["Left out" if each == "Position" else each for each in before]
    assert not any("Deputy Director" in row for row in mouse.rows("Desk and file"))
    press_heading(mouse, "Left out")
    mouse.entry("Position")
    assert headings(mouse) == before
    assert any("Deputy Director" in row for row in mouse.rows("Desk and file"))
    assert held(mouse.workspace) == NOTHING


def import_the_first_list(mouse: Mouse) -> None:
    mouse.button("Event into which the list goes")
    mouse.write(EVENT)
    mouse.button("Session into which the list goes", wait=False)
    mouse.write(SESSION)
    mouse.button("Apply 60 changes")
    assert mouse.says(f"Imported {FIRST}: 60 new, 0 updated.")
    assert held(mouse.workspace) == Held(60, 60, 0, {SESSION: 60})


def decide_the_second_list(mouse: Mouse) -> None:
    mouse.drop(sample("02"))
    assert mouse.says("63 rows: 4 new, 10 to update, 46 the same, 3 unsure.")
    assert [row[:9] for row in mouse.rows(ROWS)[:3]] == ["36 Unsure", "52 Unsure", "62 Unsure"]
    for row, answer in (("Row 36", "Update"), ("Row 52", "Skip"), ("Row 62", "New")):
        assert mouse.says(row)
        mouse.button(answer, QPushButton)
    assert mouse.says("63 rows: 5 new, 10 to update, 47 the same, 1 skipped.")
    mouse.close_toast()
    mouse.button("Apply 15 changes")
    assert mouse.says(f"Imported {SECOND}: 5 new, 10 updated.")
    assert held(mouse.workspace) == Held(65, 65, 0, {SESSION: 65})
    mouse.button("Review")
    assert mouse.says("Nothing waits for a decision.")


def find_people(mouse: Mouse) -> None:
    mouse.button("People")
    assert len(mouse.rows("People")) == 65
    mouse.button("Search people")
    mouse.write("彭晓")
    [found] = mouse.rows("People")
    assert found.startswith("Mr. Peng Xiaodong 彭晓东")
    assert mouse.says("1 of 65 people")
    search = mouse.find(QLineEdit, "Search people")
    mouse.press(search, QPoint(search.width() - 12, search.height() // 2))
    assert len(mouse.rows("People")) == 65
    mouse.write("nguyen thi thu huong")
    assert names(mouse.workspace, "nguyen thi thu huong") == ["Nguyễn Thị Thu Hương"] * 2
    assert [row.startswith("Ms. Nguyễn Thị Thu Hương") for row in mouse.rows("People")] == [
        True
    ] * 2


def correct_a_post(mouse: Mouse) -> None:
    who = "huong.nguyenth.sh@shcb.example"
    mouse.cell("People", "Risk Officer")
    field = mouse.find(QLineEdit, "Position of the post Risk Officer")
    mouse.press(field, twice=True)
    mouse.press(field)
    assert field.selectedText() == "Risk Officer"
    mouse.write("Chief of Risk")
    mouse.cell("People", "Head of Green Finance")
    assert posts(mouse.workspace, who) == ["Chief of Risk"]
    assert any("Chief of Risk" in row for row in mouse.rows("People"))
    what = "Change of a post of Nguyễn Thị Thu Hương"
    mouse.menu("Edit", f"Undo: {what}")
    assert mouse.says(f"Undo: {what}")
    assert posts(mouse.workspace, who) == ["Risk Officer"]
    assert any("Risk Officer" in row for row in mouse.rows("People"))
    mouse.menu("Edit", f"Redo: {what}")
    assert posts(mouse.workspace, who) == ["Chief of Risk"]
    assert any("Chief of Risk" in row for row in mouse.rows("People"))


def add_people_to_a_session(mouse: Mouse) -> None:
    mouse.button("Events")
    mouse.cell("Events", EVENT, twice=True)
    people = mouse.find(QTableView, "Participants")
    assert people.horizontalHeader().length() <= people.viewport().width()
    mouse.button("Sessions  1")
    mouse.button("Add session", QPushButton)
    assert held(mouse.workspace).members == {SESSION: 65, "S1": 0}
    mouse.button("Participants  65")
    mouse.choose("Session", "S1")
    assert mouse.says("Nobody is on the list yet")
    mouse.button("Add participants", QPushButton)
    for typed, name in zip(SPEAKERS, ("Guo Zehao", "Sima Shaohua", "Lê Quốc Long"), strict=True):
        mouse.write(typed)
        mouse.take_found(PICKER, name)
        assert mouse.says("Added to S1")
    assert [row.split(" ")[0] for row in mouse.rows("Participants")] == [
        *("China", "1", "2", "Viet", "3"),
    ]
    assert held(mouse.workspace) == Held(65, 65, 0, {SESSION: 65, "S1": 3})


def export_the_mailing_list(mouse: Mouse, path: Path) -> None:
    mouse.button("Mailing lists")
    mouse.button("New mailing list", QPushButton)
    mouse.write("Speakers")
    mouse.button("Add people", QPushButton)
    for typed, name in zip(SPEAKERS, ("Guo Zehao", "Sima Shaohua", "Lê Quốc Long"), strict=True):
        mouse.write(typed)
        mouse.take_found(MEMBER_PICKER, name)
    assert mouse.says("3 of 3 ready")
    mouse.button("Workbook for mail merge")
    assert mouse.find(QComboBox, "People of").currentText() == "Speakers"
    answered = answering(mouse.save_as(path))
    mouse.button("Save…", QPushButton)
    assert answered == ["Export"]
    assert mouse.says("Written: mail.xlsx, 3 rows.")
    head, *rows = cells(path)
    assert [row[head.index("E-mail")] for row in rows] == [
        *("guozehao@yied.example", "long.lequ@mrrc.example", "simashaohua@mrba.example"),
    ]


def export_the_participants(mouse: Mouse, path: Path) -> None:
    mouse.button("Events")
    mouse.button("List of participants", QPushButton)
    mouse.choose("Session", "The whole event")
    answering(mouse.save_as(path))
    mouse.button("Save…", QPushButton)
    assert mouse.says("Written: paper.xlsx, 65 rows.")
    printed = people_printed(path)
    assert [row[0] for row in printed] == [str(number) for number in range(1, 66)]
    assert [row[2] for row in printed if row[1] == "Ms. Nguyễn Thị Thu Hương"] == [
        *("Head of Green Finance", "Risk Officer"),
    ]


def take_the_first_import_back(mouse: Mouse) -> None:
    mouse.button("History")
    mouse.cell("Steps", f"Import of {FIRST}", 1)
    mouse.button("Revert this step", QPushButton)
    assert mouse.says(f"Revert: Import of {FIRST}, 60 new people")
    assert mouse.says("What stayed as it is")
    assert any("needed or changed this later" in text for text in mouse.texts())
    assert any("Taken back" in row for row in mouse.rows("Steps") if FIRST in row)
    assert held(mouse.workspace).people < 65
    mouse.menu("Tools", "Check the desk")
    assert mouse.says("The desk is sound.")
    assert is_sound(mouse.workspace)
