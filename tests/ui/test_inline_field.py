from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from lmdesk.errors import LmdeskError
from lmdesk.ui.theme import Theme
from lmdesk.ui.widgets.inline_field import ChoiceField, InlineField


class Kept:
    """Remembers what was kept, and refuses blanks."""

    def __init__(self) -> None:
        self.texts: list[str] = []

    def __call__(self, text: str) -> None:
        if not text:
            raise LmdeskError("nothing_to_undo")
        self.texts.append(text)


@pytest.fixture
def kept() -> Kept:
    return Kept()


@pytest.fixture
def field(qtbot: QtBot, theme: Theme, kept: Kept) -> Iterator[InlineField]:
    window = QWidget()
    column = QVBoxLayout(window)
    made = InlineField("Position", "Director", kept)
    column.addWidget(made)
    column.addWidget(QLineEdit())
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    made.editor.setFocus()
    yield made
    window.close()


def test_enter_keeps_a_changed_text_once(field: InlineField, qtbot: QtBot, kept: Kept) -> None:
    qtbot.keyClicks(field.editor, "X")
    qtbot.keyClick(field.editor, Qt.Key.Key_Return)
    qtbot.keyClick(field.editor, Qt.Key.Key_Return)

    assert kept.texts == ["XDirector"]
    assert not field.has_unsaved()


def test_an_unchanged_text_is_not_kept(field: InlineField, qtbot: QtBot, kept: Kept) -> None:
    qtbot.keyClick(field.editor, Qt.Key.Key_Return)
    field.save()

    assert kept.texts == []


def test_leaving_the_field_keeps_the_text(field: InlineField, qtbot: QtBot, kept: Kept) -> None:
    qtbot.keyClicks(field.editor, "X")
    qtbot.keyClick(field.editor, Qt.Key.Key_Tab)

    assert kept.texts == ["XDirector"]


def test_escape_takes_the_text_back(field: InlineField, qtbot: QtBot, kept: Kept) -> None:
    qtbot.keyClicks(field.editor, "X")
    qtbot.keyClick(field.editor, Qt.Key.Key_Escape)

    assert (field.text(), kept.texts) == ("Director", [])


def test_a_refused_text_stays_with_the_reason_under_it(field: InlineField, qtbot: QtBot) -> None:
    field.editor.selectAll()
    qtbot.keyClick(field.editor, Qt.Key.Key_Delete)
    qtbot.keyClick(field.editor, Qt.Key.Key_Return)

    assert (field.text(), field.has_unsaved()) == ("", True)
    assert field._complaint.isVisible()
    assert field._complaint.text() == "There is nothing to undo."


def test_lines_are_broken_with_shift_and_kept_with_enter(
    qtbot: QtBot, theme: Theme, kept: Kept
) -> None:
    field = InlineField("Note", "", kept, multiline=True)
    qtbot.addWidget(field)
    field.show()

    qtbot.keyClicks(field.editor, "a")
    qtbot.keyClick(field.editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClicks(field.editor, "b")
    qtbot.keyClick(field.editor, Qt.Key.Key_Return)

    assert kept.texts == ["a\nb"]


def test_a_choice_is_kept_at_once_and_a_refused_one_goes_back(qtbot: QtBot, theme: Theme) -> None:
    chosen: list[str] = []

    def keep(code: str) -> None:
        if code == "c":
            raise LmdeskError("nothing_to_undo")
        chosen.append(code)

    field = ChoiceField("Status", [("a", "A"), ("b", "B"), ("c", "C")], "a", keep)
    qtbot.addWidget(field)
    for row in (1, 1, 2):
        field.box.setCurrentIndex(row)
        field.box.activated.emit(row)

    assert (chosen, field.box.currentData()) == (["b"], "b")


def test_an_unknown_code_is_shown_as_it_is(qtbot: QtBot, theme: Theme) -> None:
    field = ChoiceField("Status", [("a", "A")], "z", lambda _: None)
    qtbot.addWidget(field)

    assert field.box.currentText() == "z"
