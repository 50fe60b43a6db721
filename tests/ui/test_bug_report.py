import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from lmdesk.errors import LmdeskError
from lmdesk.ui.application import bug_hook
from lmdesk.ui.bug_report import BugDialog, BugReporter, log_file, report_of
from lmdesk.ui.drafts import keep_drafts
from lmdesk.ui.main_window import MainWindow
from lmdesk.ui.preferences import Preferences
from lmdesk.ui.texts import error_text
from lmdesk.ui.theme import Theme
from lmdesk.ui.widgets.inline_field import InlineField


def broken(secret: str) -> None:
    raise ValueError(f"cannot read {secret}")


def caught() -> BaseException:
    try:
        broken("MIAO Hong")
    except ValueError as error:
        return error
    raise AssertionError


def test_report_names_places_in_the_code_and_nothing_of_the_desk() -> None:
    report = report_of(caught())

    assert "builtins.ValueError" in report
    assert "test_bug_report.py" in report
    assert "MIAO" not in report


def test_bug_is_written_down_the_draft_kept_and_the_report_shown(
    qtbot: QtBot, theme: Theme, tmp_path: Path, preferences: Preferences
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    field = InlineField("Position", "Director", lambda _: None)
    field.setParent(window)
    window.show()
    editor = field.editor
    assert not isinstance(editor, QPlainTextEdit)
    editor.setText("Director-General")
    log = log_file(tmp_path / "logs")
    report = BugReporter(log, window, lambda: keep_drafts(window, preferences))
    shown: list[str] = []

    def copy_and_close() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, BugDialog)
        text = dialog.findChild(QPlainTextEdit)
        assert isinstance(text, QPlainTextEdit)
        shown.append(text.toPlainText())
        dialog.accept()

    QTimer.singleShot(0, copy_and_close)
    error = caught()
    report(type(error), error, error.__traceback__)

    assert shown == [report_of(error)]
    assert report_of(error) in log.read_text(encoding="utf-8")
    assert preferences.state("drafts") == {
        "drafts": [{"field": "Position", "text": "Director-General"}]
    }


def test_a_log_that_cannot_be_written_does_not_hide_the_bug(
    qtbot: QtBot, theme: Theme, tmp_path: Path
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    (tmp_path / "file").write_text("no folder")
    report = BugReporter(tmp_path / "file" / "log", window, lambda: None)
    seen: list[object] = []

    def close() -> None:
        dialog = QApplication.activeModalWidget()
        seen.append(type(dialog))
        assert isinstance(dialog, BugDialog)
        dialog.accept()

    QTimer.singleShot(0, close)
    error = caught()
    report(type(error), error, error.__traceback__)

    assert seen == [BugDialog]


def test_stopping_with_the_keyboard_is_no_bug(
    theme: Theme, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    report = BugReporter(tmp_path / "log", QWidget(), lambda: None)

    report(KeyboardInterrupt, KeyboardInterrupt(), None)

    assert not (tmp_path / "log").exists()
    assert "KeyboardInterrupt" in capsys.readouterr().err
    assert QGuiApplication.instance() is not None
    assert sys.excepthook is not report


def test_expected_error_that_reaches_the_top_is_a_sentence_and_no_bug(
    empty_window: MainWindow, preferences: Preferences
) -> None:
    error = LmdeskError("disk_error", path="a.lmdesk")

    bug_hook(empty_window, preferences)(LmdeskError, error, None)

    assert empty_window.banners.texts() == [error_text(error)]
    assert QApplication.activeModalWidget() is None
