"""Backups from the menu: making one, looking at those there are, going back to one."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QFrame,
    QHBoxLayout,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from lmdesk.errors import LmdeskError
from lmdesk.services.backups import (
    BackupFile,
    backup,
    backups,
    check_backup,
    folder_of_backups,
)
from lmdesk.ui.file_dialogs import ask_where_to_save, show_folder
from lmdesk.ui.shell import Shell
from lmdesk.ui.tab_order import go_on
from lmdesk.ui.texts import error_text, moment_text, tip
from lmdesk.ui.widgets.buttons import link_button, plain_button, primary_button
from lmdesk.ui.widgets.labels import plain_label
from lmdesk.ui.workspace import Workspace

if TYPE_CHECKING:
    from lmdesk.ui.main_window import MainWindow

PATH = Qt.ItemDataRole.UserRole

AskPath = Callable[[QWidget, Path], Path | None]
"""Asks a person where a file is to lie; None when they would rather not."""

Restore = Callable[[Path, Path], None]
"""Puts a backup, the second path, in the place of the desk, the first one, and opens it."""


def back_up_now(
    workspace: Workspace,
    shell: Shell,
    to: Path | None = None,
    done: Callable[[], None] | None = None,
    failed: Callable[[LmdeskError], None] | None = None,
) -> None:
    """Make a verified copy as a job, in the desk's own folder of backups where `to` is None.

    Without `failed` the window tells why it was refused.
    """
    tr = QCoreApplication.translate

    def tell(path: Path) -> None:
        text = tr("backups", "Backup made and verified: {file}").format(file=path.name)
        shell.toast(text)
        if done is not None:
            done()

    workspace.run(
        tr("backups", "Backing up"),
        lambda desk, progress: backup(desk, to, progress=progress).path,
        tell,
        failed=failed,
    )


def show_backups(workspace: Workspace, window: "MainWindow") -> None:
    """Show the backups of the desk."""
    BackupsDialog(window, workspace, window, window.opening.restore, ask_for_copy).open()


class BackupsDialog(QDialog):
    """The backups, newest first. To go back to one is asked about, since it replaces the desk."""

    def __init__(
        self,
        parent: QWidget | None,
        workspace: Workspace,
        shell: Shell,
        restore: Restore,
        ask_path: AskPath,
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._shell = shell
        self._restore_to = restore
        self._ask_path = ask_path
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Backups"))
        self.resize(560, 420)
        self.list = QTreeWidget()
        self.list.setAccessibleName(self.tr("Backups, the newest first"))
        self.list.setHeaderLabels([self.tr("Made"), self.tr("Size"), self.tr("Verified")])
        self.list.setRootIsDecorated(False)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setColumnWidth(0, 260)
        self.list.currentItemChanged.connect(lambda: self._current_changed())
        self._is_closed = False
        self._question = plain_label(wrap=True)
        self.complaint = plain_label(style="bad", wrap=True)
        self.complaint.hide()
        self.confirm = self._confirmation()
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(8)
        column.addLayout(self._head())
        column.addWidget(self.list, 1)
        column.addWidget(self.confirm)
        column.addWidget(self.complaint)
        column.addLayout(self._buttons())
        self.refresh()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 -- Qt's name of it
        """Let Tab go as the eye does."""
        return go_on(self, forwards=next) or super().focusNextPrevChild(next)

    def refresh(self) -> None:
        """Read anew which backups there are."""
        if self._is_closed:
            return
        found = backups(self._workspace.reading)
        self.list.clear()
        for each in found:
            self.list.addTopLevelItem(self._item(each))
        newest = self.list.topLevelItem(0)
        if newest is not None:
            self.list.setCurrentItem(newest)
        self._current_changed()

    def done(self, result: int) -> None:
        """Close; work that is under way goes on, but is told elsewhere."""
        self._is_closed = True
        super().done(result)

    def chosen(self) -> Path | None:
        """Return the backup that is chosen."""
        item = self.list.currentItem()
        return Path(item.data(0, PATH)) if item is not None else None

    def _head(self) -> QHBoxLayout:
        folder = folder_of_backups(self._workspace.desk.path)
        row = QHBoxLayout()
        where = self.tr("The desk's own backups lie in {folder}.").format(folder=folder)
        row.addWidget(plain_label(where, style="muted", wrap=True), 1)
        show = self.tr("Show in folder")
        row.addWidget(link_button(show, lambda: show_folder(folder), icon="folder-open"))
        return row

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(plain_button(self.tr("Back up now"), self._back_up, icon="database-backup"))
        row.addWidget(plain_button(self.tr("Back up to…"), self._back_up_to))
        self.restore = plain_button(self.tr("Restore…"), self._ask, icon="archive-restore")
        row.addWidget(self.restore)
        row.addStretch(1)
        row.addWidget(plain_button(self.tr("Close"), self.reject))
        return row

    def _confirmation(self) -> QFrame:
        frame = QFrame()
        frame.setProperty("banner", "warning")
        column = QVBoxLayout(frame)
        column.setContentsMargins(12, 8, 12, 8)
        column.addWidget(self._question)
        row = QHBoxLayout()
        row.addWidget(primary_button(self.tr("Put it in place"), "", self._check))
        row.addWidget(plain_button(self.tr("Leave the desk as it is"), frame.hide))
        row.addStretch(1)
        column.addLayout(row)
        frame.hide()
        return frame

    def _item(self, found: BackupFile) -> QTreeWidgetItem:
        size = QLocale().formattedDataSize(found.size, 1)
        verified = self.tr("yes") if found.verified else self.tr("no record of it")
        item = QTreeWidgetItem([moment_text(found.at), size, verified])
        item.setData(0, PATH, str(found.path))
        item.setToolTip(0, tip(found.path.name))
        return item

    def _current_changed(self) -> None:
        self.confirm.hide()
        self.restore.setEnabled(self.chosen() is not None and not self._workspace.read_only)

    def _back_up(self) -> None:
        self._make(None)

    def _back_up_to(self) -> None:
        path = self._ask_path(self, self._workspace.desk.path)
        if path is not None:
            self._make(path)

    def _make(self, to: Path | None) -> None:
        self.complaint.hide()
        back_up_now(self._workspace, self._shell, to, self.refresh, self._complain)

    def _complain(self, error: LmdeskError) -> None:
        if self._is_closed:
            self._shell.refused(error)
            return
        self.complaint.setText(error_text(error))
        self.complaint.show()

    def _ask(self) -> None:
        item = self.list.currentItem()
        assert item is not None
        text = self.tr(
            "The desk goes back to how it was on {moment}. As it is now it is kept as a backup."
        )
        self._question.setText(text.format(moment=item.text(0)))
        self.confirm.show()

    def _check(self) -> None:
        """Look whether the backup is sound before the desk is closed for it."""
        path = self.chosen()
        if path is None:
            return
        self._workspace.run(
            self.tr("Checking the backup"),
            lambda _, __: check_backup(path),
            lambda _: self._replace(path),
            failed=self._complain,
        )

    def _replace(self, path: Path) -> None:
        if self._is_closed:
            return
        desk = self._workspace.desk.path
        self.accept()
        self._restore_to(desk, path)


def ask_for_copy(parent: QWidget, desk: Path) -> Path | None:
    """Ask where a copy of the desk is to lie."""
    proposed = desk.with_name(f"{desk.stem} backup{desk.suffix}")
    return ask_where_to_save(parent, parent.windowTitle(), proposed)
