"""Tests of backups from the menu: making them, seeing them, going back to one."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from lmdesk.services.backups import backup, backups
from lmdesk.services.mailing_lists import add_list, mailing_lists
from lmdesk.ui.backup_actions import BackupsDialog, back_up_now
from lmdesk.ui.main_window import MainWindow
from lmdesk.ui.workspace import Workspace
from window_driving import EmptyShell, wait_for_work


class Restored:
    """Takes the wish to go back to a backup."""

    def __init__(self) -> None:
        self.wishes: list[tuple[Path, Path]] = []

    def __call__(self, desk: Path, backup_file: Path) -> None:
        self.wishes.append((desk, backup_file))


def opened(
    workspace: Workspace,
    shell: EmptyShell,
    restore: Callable[[Path, Path], None] | None = None,
    to: Path | None = None,
) -> BackupsDialog:
    """Open the dialog of backups."""
    dialog = BackupsDialog(None, workspace, shell, restore or Restored(), lambda _, __: to)
    dialog.open()
    return dialog


def press(dialog: QWidget, name: str) -> None:
    """Press the button with this name."""
    [button] = [b for b in dialog.findChildren(QPushButton) if b.accessibleName() == name]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def lines(dialog: BackupsDialog) -> list[list[str]]:
    """Return what the list shows."""
    items = [dialog.list.topLevelItem(row) for row in range(dialog.list.topLevelItemCount())]
    return [[item.text(column) for column in range(3)] for item in items if item is not None]


def test_a_backup_is_made_and_told(qtbot: QtBot, workspace: Workspace, shell: EmptyShell) -> None:
    back_up_now(workspace, shell)
    wait_for_work(qtbot, workspace)

    [made] = backups(workspace.reading)
    assert shell.asked == [("toast", f"Backup made and verified: {made.path.name}", False)]


def test_backups_are_shown_and_made_in_the_dialog(
    qtbot: QtBot, workspace: Workspace, shell: EmptyShell, tmp_path: Path
) -> None:
    dialog = opened(workspace, shell, to=tmp_path / "stick.lmdesk")
    empty = (lines(dialog), dialog.restore.isEnabled())
    press(dialog, "Back up now")
    wait_for_work(qtbot, workspace)
    press(dialog, "Back up to…")
    wait_for_work(qtbot, workspace)

    [line] = lines(dialog)
    assert empty == ([], False)
    assert line[2] == "yes"
    assert dialog.chosen() == backups(workspace.reading)[0].path
    assert (tmp_path / "stick.lmdesk").exists()
    press(dialog, "Close")
    assert not dialog.isVisible()


def test_a_backup_that_is_refused_is_told_in_the_dialog(
    qtbot: QtBot, workspace: Workspace, shell: EmptyShell
) -> None:
    dialog = opened(workspace, shell, to=workspace.desk.path)
    press(dialog, "Back up to…")
    wait_for_work(qtbot, workspace)

    assert "cannot be both the desk and its backup" in dialog.complaint.text()
    dialog.reject()


def test_going_back_is_asked_about_and_can_be_left(
    qtbot: QtBot, workspace: Workspace, shell: EmptyShell
) -> None:
    saved = backup(workspace.desk).path
    restore = Restored()
    dialog = opened(workspace, shell, restore)
    press(dialog, "Restore…")
    asked = dialog.confirm.isVisible()
    press(dialog, "Leave the desk as it is")
    left = dialog.confirm.isVisible()
    press(dialog, "Restore…")
    press(dialog, "Put it in place")
    with qtbot.waitSignal(dialog.accepted):
        wait_for_work(qtbot, workspace)

    assert (asked, left) == (True, False)
    assert restore.wishes == [(workspace.desk.path, saved)]


def test_a_damaged_backup_does_not_take_the_place_of_the_desk(
    qtbot: QtBot, workspace: Workspace, shell: EmptyShell
) -> None:
    saved = backup(workspace.desk).path
    saved.write_bytes(saved.read_bytes() + b"more")
    restore = Restored()
    dialog = opened(workspace, shell, restore)
    press(dialog, "Restore…")
    press(dialog, "Put it in place")
    wait_for_work(qtbot, workspace)

    assert restore.wishes == []
    assert "is not as it was written" in dialog.complaint.text()
    dialog.reject()


def test_a_dialog_that_was_closed_meanwhile_asks_for_nothing(
    qtbot: QtBot, workspace: Workspace, shell: EmptyShell
) -> None:
    backup(workspace.desk)
    restore = Restored()
    dialog = opened(workspace, shell, restore)
    press(dialog, "Restore…")
    press(dialog, "Back up now")
    press(dialog, "Put it in place")
    dialog.reject()
    wait_for_work(qtbot, workspace)

    assert restore.wishes == []
    assert len(backups(workspace.reading)) == 2


def test_the_window_goes_back_to_a_backup(qtbot: QtBot, window: MainWindow) -> None:
    assert window.workspace is not None
    desk = window.workspace.desk
    saved = backup(desk).path
    add_list(desk, "Newsletter")
    path = desk.path

    window.opening.restore(path, saved)
    qtbot.waitUntil(lambda: window.workspace is not None, timeout=20_000)

    again = window.workspace
    assert again is not None
    assert mailing_lists(again.reading) == []
    assert len(backups(again.reading)) == 2
