"""What tests of the window have: one application, a small desk, and the window on it."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from lmdesk.services.desks import new_desk, new_sample_desk, open_desk
from lmdesk.ui.fonts import application_font
from lmdesk.ui.main_window import MainWindow
from lmdesk.ui.preferences import Preferences
from lmdesk.ui.theme import Theme
from lmdesk.ui.workspace import Workspace
from window_driving import EmptyShell


@pytest.fixture(scope="session")
def theme(qapp: QApplication) -> Theme:
    """The light theme, on the one application of the tests."""
    qapp.setFont(application_font())
    return Theme(qapp, "light")


@pytest.fixture
def preferences(tmp_path: Path) -> Preferences:
    """Preferences of somebody new."""
    return Preferences(tmp_path / "window.ini")


@pytest.fixture(scope="session")
def sample_desk_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of a sample office, to be copied."""
    path = tmp_path_factory.mktemp("sample") / "sample-office.lmdesk"
    new_sample_desk(path).close()
    return path


@pytest.fixture
def workspace(theme: Theme, desk_path: Path, preferences: Preferences) -> Iterator[Workspace]:
    """An empty desk as a page gets it."""
    made = Workspace(new_desk(desk_path), preferences)
    yield made
    made.close()


@pytest.fixture
def sample_workspace(
    theme: Theme, desk_path: Path, preferences: Preferences, sample_desk_file: Path
) -> Iterator[Workspace]:
    """The sample office as a page gets it."""
    desk_path.write_bytes(sample_desk_file.read_bytes())
    made = Workspace(open_desk(desk_path), preferences)
    yield made
    made.close()


@pytest.fixture
def shell() -> EmptyShell:
    """A window around a page that only remembers what it was asked."""
    return EmptyShell()


@pytest.fixture
def empty_window(
    qtbot: QtBot, theme: Theme, preferences: Preferences, tmp_path: Path
) -> Iterator[MainWindow]:
    """The window without a desk."""
    made = MainWindow(preferences, theme, tmp_path / "samples")
    qtbot.addWidget(made)
    made.resize(1440, 900)
    made.show()
    yield made
    made.close_desk()


@pytest.fixture
def window(empty_window: MainWindow, desk_path: Path) -> MainWindow:
    """The window on an empty desk."""
    new_desk(desk_path).close()
    empty_window.opening.open_now(desk_path)
    return empty_window


@pytest.fixture
def sample_window(empty_window: MainWindow, desk_path: Path, sample_desk_file: Path) -> MainWindow:
    """The window on the sample office."""
    desk_path.write_bytes(sample_desk_file.read_bytes())
    empty_window.opening.open_now(desk_path)
    return empty_window
