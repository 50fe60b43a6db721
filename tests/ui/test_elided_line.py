"""A long text in a field ends in … until somebody types there."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QImage
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from lmdesk.ui.theme import Theme
from lmdesk.ui.widgets.elided_line import ElidedLine
from lmdesk.ui.widgets.labels import ElidedLabel

LONG = "Lancang-Mekong Environmental Cooperation Center"


def drawn(line: QLineEdit) -> QImage:
    return line.grab().toImage()


@pytest.fixture
def window(qtbot: QtBot, theme: Theme) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def lines_in(window: QWidget, qtbot: QtBot, text: str) -> tuple[ElidedLine, QLineEdit]:
    """An elided line and a plain one of the same width; a third one has the keyboard."""
    column = QVBoxLayout(window)
    lines = (ElidedLine(), QLineEdit(), QLineEdit())
    for line in lines:
        column.addWidget(line)
        line.setFixedWidth(160)
        line.setText(text)
        line.setCursorPosition(0)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    lines[2].setFocus()
    return lines[:2]


def test_a_long_text_ends_in_dots_and_is_whole_for_whoever_types(
    window: QWidget, qtbot: QtBot
) -> None:
    elided, plain = lines_in(window, qtbot, LONG)
    before = drawn(elided)

    assert before != drawn(plain)

    elided.setFocus(Qt.FocusReason.TabFocusReason)
    elided.deselect()
    with_keyboard = drawn(elided)
    plain.setFocus(Qt.FocusReason.TabFocusReason)
    plain.deselect()

    assert with_keyboard == drawn(plain)
    assert elided.text() == LONG


def test_a_short_text_is_drawn_as_qt_does(window: QWidget, qtbot: QtBot) -> None:
    elided, plain = lines_in(window, qtbot, "Short")

    assert drawn(elided) == drawn(plain)


def test_a_heading_gives_way_less_than_a_label_and_a_short_one_not_at_all(
    qtbot: QtBot, theme: Theme
) -> None:
    heading, label, short = (
        ElidedLabel(LONG, style="heading"),
        ElidedLabel(LONG),
        ElidedLabel("Hue"),
    )
    for each in (heading, label, short):
        qtbot.addWidget(each)
        each.ensurePolished()

    def capitals(each: ElidedLabel, count: int) -> int:
        return QFontMetrics(each.font()).horizontalAdvance("M" * count)

    assert heading.minimumSizeHint().width() == capitals(heading, 8)
    assert label.minimumSizeHint().width() == capitals(label, 4)
    assert short.minimumSizeHint().width() == short.sizeHint().width()
