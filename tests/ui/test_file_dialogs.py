"""Tests of the one place where the window asks for files."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from lmdesk.ui.file_dialogs import (
    ask_to_open,
    ask_where_to_save,
    choose_to_open,
    choose_where_to_save,
)
from source_tree import sources


@pytest.fixture
def parent(qtbot: QtBot) -> Iterator[QWidget]:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    yield window
    for dialog in window.findChildren(QFileDialog):
        dialog.close()


def answer_next(chosen: Path | None) -> None:
    """Answer the dialog that is about to open; None leaves it."""

    def act() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, QFileDialog):
            QTimer.singleShot(10, act)
        elif chosen is None:
            dialog.reject()
        else:
            dialog.selectFile(str(chosen))
            dialog.accept()

    QTimer.singleShot(0, act)


def test_a_file_to_open_is_asked_for(parent: QWidget, tmp_path: Path) -> None:
    desk = tmp_path / "a.lmdesk"
    desk.touch()

    answer_next(desk)
    assert ask_to_open(parent, "Open a desk", "Desks (*.lmdesk)") == desk
    answer_next(None)
    assert ask_to_open(parent, "Open a desk", "Desks (*.lmdesk)") is None


def test_a_place_gets_the_ending_that_was_proposed(parent: QWidget, tmp_path: Path) -> None:
    proposed = tmp_path / "list.xlsx"

    answer_next(tmp_path / "other")
    assert ask_where_to_save(parent, "Export", proposed, "*.xlsx") == tmp_path / "other.xlsx"
    answer_next(None)
    assert ask_where_to_save(parent, "Export", proposed) is None


def test_the_window_goes_on_while_files_are_chosen(
    qtbot: QtBot, parent: QWidget, tmp_path: Path
) -> None:
    taken: list[object] = []
    files = [tmp_path / "a.csv", tmp_path / "b.csv"]

    choose_to_open(parent, "Import lists", "*.csv", taken.append)
    [dialog] = parent.findChildren(QFileDialog)
    assert dialog.fileMode() is QFileDialog.FileMode.ExistingFiles
    dialog.filesSelected.emit([str(each) for each in files])
    dialog.close()

    assert taken == [files]


def test_the_window_goes_on_while_a_place_is_chosen(
    qtbot: QtBot, parent: QWidget, tmp_path: Path
) -> None:
    taken: list[object] = []

    choose_where_to_save(parent, "Save", tmp_path / "x.xlsx", "*.xlsx", taken.append)
    [dialog] = parent.findChildren(QFileDialog)
    assert Path(dialog.selectedFiles()[0]).name == "x.xlsx"
    dialog.fileSelected.emit(str(tmp_path / "y.xlsx"))
    dialog.close()

    assert taken == [tmp_path / "y.xlsx"]


def test_files_are_asked_for_in_one_place() -> None:
    asking = [each.module for each in sources("lmdesk") if "QFileDialog" in each.text]

    assert asking == ["lmdesk.ui.file_dialogs"]
