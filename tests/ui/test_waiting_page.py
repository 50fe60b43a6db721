"""The first desk of a window is opened once its frame is on the screen."""

import sys
from importlib import import_module
from pathlib import Path

from pytestqt.qtbot import QtBot

from lmdesk.services.desks import new_desk
from lmdesk.ui.desk_opening import OTHER_PAGES, PIECES
from lmdesk.ui.main_window import MainWindow
from lmdesk.ui.preferences import Preferences
from lmdesk.ui.theme import Theme
from lmdesk.ui.waiting_page import WaitingPage


def window_on(desk: Path, qtbot: QtBot, theme: Theme, preferences: Preferences) -> MainWindow:
    made = MainWindow(preferences, theme, desk.parent / "samples", desk)
    qtbot.addWidget(made)
    return made


def test_frame_is_there_before_the_desk_and_says_what_is_opened(
    qtbot: QtBot, theme: Theme, preferences: Preferences, desk_path: Path
) -> None:
    new_desk(desk_path).close()
    window = window_on(desk_path, qtbot, theme, preferences)
    waiting = window.stack.currentWidget()

    assert isinstance(waiting, WaitingPage)
    assert waiting.accessibleName() == f"Opening {desk_path.name}"
    assert (window.workspace, window.rail.isEnabled()) == (None, False)

    window.show()
    qtbot.waitUntil(lambda: window.workspace is not None)
    page = window.page()
    assert page is not None
    assert (page.name, window.rail.isEnabled()) == ("people", True)
    qtbot.waitUntil(lambda: window.findChild(WaitingPage) is None)
    window.close_desk()


def test_window_whose_first_desk_is_gone_offers_ways_to_begin(
    qtbot: QtBot, theme: Theme, preferences: Preferences, tmp_path: Path
) -> None:
    window = window_on(tmp_path / "gone.lmdesk", qtbot, theme, preferences)
    window.show()
    qtbot.waitUntil(lambda: bool(window.banners.texts()))

    assert window.stack.currentWidget() is window.first_run
    assert [text.startswith("There is no desk") for text in window.banners.texts()] == [True]


def test_second_desk_asked_for_while_the_first_opens_takes_its_place(
    qtbot: QtBot, theme: Theme, preferences: Preferences, desk_path: Path
) -> None:
    other = desk_path.with_name("other.lmdesk")
    for path in (desk_path, other):
        new_desk(path).close()
    window = window_on(desk_path, qtbot, theme, preferences)
    window.opening.open(desk_path)
    window.opening.open(other)
    qtbot.waitUntil(lambda: window.windowTitle().startswith("other"))

    assert window.workspace is not None
    assert window.workspace.desk.path == other
    window.close_desk()


def test_pieces_that_are_loaded_ahead_are_modules_of_lmdesk() -> None:
    names = (*PIECES, *OTHER_PAGES)

    assert len(set(names)) == len(names)
    for name in names:
        import_module(name)
        assert sys.modules[name].__name__ == name
