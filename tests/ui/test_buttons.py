"""Buttons are pressed with the keys that people try."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from lmdesk.ui.theme import Theme
from lmdesk.ui.widgets.buttons import icon_button, link_button, pill_button, plain_button
from lmdesk.ui.widgets.key_button import KeyButton

KINDS = ("plain", "link", "icon", "pill", "key")


@pytest.fixture
def pressed() -> list[str]:
    return []


def made(kind: str, pressed: list[str]) -> QAbstractButton:
    def press() -> None:
        pressed.append(kind)

    if kind == "pill":
        button: QAbstractButton = pill_button("Country")
        button.clicked.connect(press)
        return button
    if kind == "icon":
        return icon_button("x", "Close", press)
    if kind == "key":
        return KeyButton("New", "N", press)
    return (plain_button if kind == "plain" else link_button)("Paste a text", press)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_button_is_pressed_once_with_enter_and_with_the_space_bar(
    qtbot: QtBot, theme: Theme, kind: str, key: Qt.Key, pressed: list[str]
) -> None:
    button = made(kind, pressed)
    qtbot.addWidget(button)
    button.show()

    qtbot.keyClick(button, key)

    assert pressed == [kind]


def test_button_that_cannot_be_used_is_not_pressed(
    qtbot: QtBot, theme: Theme, pressed: list[str]
) -> None:
    button = made("plain", pressed)
    qtbot.addWidget(button)
    button.setEnabled(False)

    qtbot.keyClick(button, Qt.Key.Key_Return)

    assert pressed == []
