"""The main job of the office in the window without a mouse: Tab, arrows, Enter and shortcuts."""

from pathlib import Path

from PySide6.QtCore import Qt
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
    people_printed,
    posts,
)
from window_steps import Keyboard, answering, first_start

ROWS = "Rows of the list"


def test_the_main_job_is_done_with_the_keyboard_alone(qtbot: QtBot, tmp_path: Path) -> None:
    with first_start(qtbot, tmp_path) as window:
        keyboard = Keyboard(window)
        make_a_desk(qtbot, keyboard, tmp_path / "office.lmdesk")
        open_the_first_list(keyboard)
        mend_a_heading(keyboard)
        import_the_first_list(keyboard)
        decide_the_second_list(keyboard)
        find_people(keyboard)
        correct_a_post(keyboard)
        add_people_to_a_session(keyboard)
        export_the_participants(keyboard, tmp_path / "paper.xlsx")
        export_the_mailing_list(keyboard, tmp_path / "mail.xlsx")
        take_the_first_import_back(keyboard)


def make_a_desk(qtbot: QtBot, keyboard: Keyboard, path: Path) -> None:
    keyboard.to("New desk…")
    answered = answering(keyboard.answer(path))
    keyboard.keys("Space")
    qtbot.waitUntil(lambda: keyboard.window.workspace is not None, timeout=20_000)
    assert answered == ["New desk"]
    assert keyboard.says("Nobody is here yet.")
    assert held(keyboard.workspace) == NOTHING


def open_the_first_list(keyboard: Keyboard) -> None:
    keyboard.keys("Ctrl+I")
    keyboard.to("Choose a list…")
    answered = answering(keyboard.answer(sample("01")))
    keyboard.keys("Space")
    assert answered == ["Import lists"]
    assert keyboard.says("60 rows: 60 new.")


def headings(keyboard: Keyboard) -> list[str]:
    model = keyboard.find(FieldHeader, "What the columns mean").model()
    across = Qt.Orientation.Horizontal
    return [str(model.headerData(at, across)) for at in range(model.columnCount())]


def mend_a_heading(keyboard: Keyboard) -> None:
    before = headings(keyboard)
    keyboard.to("What the columns mean")
    keyboard.keys("Home", *["Right"] * before.index("Unit"), "Return")
    keyboard.entry("Left out")
    assert headings(keyboard) == ["Left out" if each == "Unit" else each for each in before]
    assert not any("International Cooperation" in row for row in keyboard.rows("Desk and file"))
    assert keyboard.here() == "What the columns mean"
    keyboard.keys("Return")
    keyboard.entry("Unit")
    assert headings(keyboard) == before
    assert any("International Cooperation" in row for row in keyboard.rows("Desk and file"))
    assert held(keyboard.workspace) == NOTHING


def import_the_first_list(keyboard: Keyboard) -> None:
    keyboard.to("Event into which the list goes")
    keyboard.write(EVENT)
    keyboard.keys("Tab")
    assert keyboard.here() == "Session into which the list goes"
    keyboard.write(SESSION)
    keyboard.keys("Ctrl+Return")
    assert keyboard.says(f"Imported {FIRST}: 60 new, 0 updated.")
    assert held(keyboard.workspace) == Held(60, 60, 0, {SESSION: 60})


def decide_the_second_list(keyboard: Keyboard) -> None:
    keyboard.to("Add lists")
    answered = answering(keyboard.answer(sample("02")))
    keyboard.keys("Space")
    assert answered == ["Import lists"]
    assert keyboard.says("63 rows: 4 new, 10 to update, 46 the same, 3 unsure.")
    keyboard.to(ROWS)
    for row, key in (("Row 36", "U"), ("Row 52", "K"), ("Row 62", "N")):
        assert keyboard.says(row)
        keyboard.keys(key)
    assert keyboard.says("63 rows: 5 new, 10 to update, 47 the same, 1 skipped.")
    keyboard.keys("Ctrl+Return")
    assert keyboard.says(f"Imported {SECOND}: 5 new, 10 updated.")
    assert held(keyboard.workspace) == Held(65, 65, 0, {SESSION: 65})
    keyboard.keys("Ctrl+6")
    assert keyboard.says("Nothing waits for a decision.")


def find_people(keyboard: Keyboard) -> None:
    keyboard.keys("Ctrl+1", "Ctrl+F")
    assert keyboard.here() == "Search people"
    keyboard.write("彭晓")
    [found] = keyboard.rows("People")
    assert found.startswith("Mr. Peng Xiaodong 彭晓东")
    keyboard.keys("Escape")
    assert len(keyboard.rows("People")) == 65
    keyboard.write("le quoc long")
    [found] = keyboard.rows("People")
    assert found.startswith("Mr. Lê Quốc Long")
    keyboard.keys("Down")
    assert keyboard.here() == "People"
    assert keyboard.says("Choose a person") is False


def correct_a_post(keyboard: Keyboard) -> None:
    who, old, new = "long.lequ@mrrc.example", "Adviser to the Minister", "Vice-Minister"
    keyboard.keys("F2")
    keyboard.to(f"Position of the post {old}")
    keyboard.keys("Ctrl+A")
    keyboard.write(new)
    keyboard.keys("Return")
    assert posts(keyboard.workspace, who) == [new]
    assert any(new in row for row in keyboard.rows("People"))
    assert keyboard.here() == f"Position of the post {new}"
    keyboard.keys("Ctrl+Z")
    assert posts(keyboard.workspace, who) == [old]
    assert keyboard.says("Undo: Change of a post of Lê Quốc Long")
    keyboard.keys("Ctrl+Shift+Z")
    assert posts(keyboard.workspace, who) == [new]
    assert any(new in row for row in keyboard.rows("People"))


def add_people_to_a_session(keyboard: Keyboard) -> None:
    keyboard.keys("Ctrl+3", "Down", "Return")
    assert keyboard.says("To check in this event")
    keyboard.keys("Alt+2")
    keyboard.to("Add session")
    keyboard.keys("Space")
    assert held(keyboard.workspace).members == {SESSION: 65, "S1": 0}
    keyboard.keys("Alt+3")
    keyboard.to("Session")
    keyboard.choose("S1")
    keyboard.keys("Ctrl+Shift+A")
    for typed in ("guo zehao", "司马", "tanabe"):
        keyboard.write(typed)
        keyboard.keys("Return")
        assert keyboard.says("Added to S1")
    assert held(keyboard.workspace) == Held(65, 65, 0, {SESSION: 65, "S1": 3})
    keyboard.keys("Escape")
    assert keyboard.here() == "Participants"


def export_the_participants(keyboard: Keyboard, path: Path) -> None:
    keyboard.to("List of participants")
    keyboard.keys("Space")
    keyboard.to("Session")
    keyboard.choose("S1")
    keyboard.to("Save…")
    answered = answering(keyboard.answer(path))
    keyboard.keys("Space")
    assert answered == ["Export"]
    assert keyboard.says("Written: paper.xlsx, 3 rows.")
    assert sorted(row[1] for row in people_printed(path)) == [
        *("Mr. Sima Shaohua", "Ms. Aiko Tanabe", "Prof. Dr. Guo Zehao"),
    ]


def export_the_mailing_list(keyboard: Keyboard, path: Path) -> None:
    keyboard.keys("Ctrl+E")
    keyboard.to("List")
    keyboard.choose("Mailing list")
    keyboard.to("Save…")
    answered = answering(keyboard.answer(path))
    keyboard.keys("Space")
    assert answered == ["Export"]
    assert keyboard.says("Written: mail.xlsx, 65 rows.")
    head, *rows = cells(path)
    assert len({row[head.index("E-mail")] for row in rows}) == 65


def take_the_first_import_back(keyboard: Keyboard) -> None:
    keyboard.keys("Ctrl+7")
    keyboard.line("Steps", f"Import of {FIRST}")
    keyboard.to("Revert this step")
    keyboard.keys("Space")
    assert keyboard.says(f"Revert: Import of {FIRST}, 60 new people")
    assert keyboard.says("What stayed as it is")
    assert any("needed or changed this later" in text for text in keyboard.texts())
    assert any("Taken back" in row for row in keyboard.rows("Steps") if FIRST in row)
    assert keyboard.here() == "Steps"
    keyboard.keys("Ctrl+K")
    keyboard.write("check the desk")
    keyboard.keys("Return")
    assert keyboard.says("The desk is sound.")
    assert keyboard.here() == "Steps"
    assert is_sound(keyboard.workspace)
