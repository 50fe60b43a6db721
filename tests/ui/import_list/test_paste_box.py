"""Tests of the box into which any text is pasted."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from import_pages import chips, shown_rows, sides
from lmdesk.services.import_text import PASTED_TEXT
from lmdesk.ui.import_list.page import ImportPage
from lmdesk.ui.main_window import MainWindow
from pasted_lists import people
from window_driving import wait_for_work

LETTER = (
    "We nominate:\n1. Mr. Som EXAMPLA, Director, Pond Centre\n2. Ms. Ta SAMPLEA, Engineer\n\nThanks"
)


def test_a_text_is_pasted_read_and_applied_with_keys_alone(qtbot: QtBot, page: ImportPage) -> None:
    QGuiApplication.clipboard().setText(LETTER)
    page.take_focus()
    qtbot.keyClick(page, Qt.Key.Key_Tab)
    qtbot.keyClick(page._empty.second, Qt.Key.Key_Space)
    box = page.paste_box
    assert box.field.hasFocus()
    assert not box.button.isEnabled()

    qtbot.keyClick(box.field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert box.field.toPlainText() == LETTER
    assert box.button.isEnabled()
    qtbot.keyClick(box.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    wait_for_work(qtbot, page.workspace)

    assert sides(page)[0] == f"{PASTED_TEXT} | We nominate:"
    assert chips(page) == ["All 5", "New 2", "Skipped 3"]
    assert [row[:3] for row in shown_rows(page)[:2]] == [
        ["2", "New", "Mr. Som EXAMPLA"],
        ["3", "New", "Ms. Ta SAMPLEA"],
    ]
    page.apply()
    wait_for_work(qtbot, page.workspace)
    assert people(page.workspace.reading) == ["Som EXAMPLA", "Ta SAMPLEA"]


def test_the_box_is_left_with_escape_and_keeps_its_text(qtbot: QtBot, page: ImportPage) -> None:
    page.ask_text()
    page.paste_box.field.setPlainText("half a letter")
    page.take_focus()
    assert page.paste_box.field.hasFocus()
    qtbot.keyClick(page.paste_box.field, Qt.Key.Key_Escape)

    assert page._empty.isVisible()
    page.ask_text()
    assert page.paste_box.field.toPlainText() == "half a letter"


def test_the_box_opens_beside_lists_too_and_cancel_goes_back(
    qtbot: QtBot, page: ImportPage
) -> None:
    page.take_text(LETTER)
    wait_for_work(qtbot, page.workspace)
    qtbot.mouseClick(page.files.paste_button, Qt.MouseButton.LeftButton)
    assert page.paste_box.isVisible()

    qtbot.mouseClick(page.paste_box.back, Qt.MouseButton.LeftButton)
    assert page.bench.isVisible()


def test_nothing_is_read_from_blanks(qtbot: QtBot, page: ImportPage) -> None:
    page.ask_text()
    page.paste_box.field.setPlainText("  \n ")
    qtbot.keyClick(page.paste_box.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert len(page.entries) == 0
    assert page.paste_box.field.accessibleName() == "Text to read"


def test_the_keyboard_finds_every_part_of_the_box(page: ImportPage) -> None:
    page.ask_text()
    for widget in (page.paste_box.field, page.paste_box.back, page.paste_box.button):
        assert widget.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_keys_of_the_box_are_not_those_of_the_window(qtbot: QtBot, window: MainWindow) -> None:
    window.activateWindow()
    window.show_page("import")
    page = window.page()
    assert isinstance(page, ImportPage)
    page.ask_text()
    field = page.paste_box.field
    qtbot.keyClicks(field, "We nominate Mr. SUN Knsu, Director, Pond Centre.")
    qtbot.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    wait_for_work(qtbot, page.workspace)

    assert chips(page) == ["All 1", "New 1"]
    assert [row[2] for row in shown_rows(page)] == ["Mr. SUN Knsu"]
