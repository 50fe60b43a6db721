"""The one place where the window asks for files: which to open, and where one is to be saved."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget


def ask_to_open(parent: QWidget, title: str, kinds: str) -> Path | None:
    """Ask for a file to open; None when the person would rather not.

    `kinds` are the kinds of files offered, as Qt wants them: "Desks (*.lmdesk);;All files (*)".
    """
    return _answer(_to_open(parent, title, kinds))


def choose_to_open(
    parent: QWidget, title: str, kinds: str, take: Callable[[Sequence[Path]], object]
) -> None:
    """Ask for one file or several; the window goes on meanwhile, and `take` gets them."""
    dialog = _to_open(parent, title, kinds)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.filesSelected.connect(lambda names: take([Path(each) for each in names]))
    _show(dialog)


def ask_where_to_save(parent: QWidget, title: str, proposed: Path, kinds: str = "") -> Path | None:
    """Ask where a file is to lie; None when the person would rather not.

    Before an older file is replaced the dialog asks itself. A name without an ending gets that of
    `proposed`.
    """
    return _answer(_to_save(parent, title, proposed, kinds))


def choose_where_to_save(
    parent: QWidget, title: str, proposed: Path, kinds: str, save: Callable[[Path], object]
) -> None:
    """Ask where a file is to lie; the window goes on meanwhile, and `save` gets the place."""
    dialog = _to_save(parent, title, proposed, kinds)
    dialog.fileSelected.connect(lambda chosen: save(Path(chosen)))
    _show(dialog)


def show_folder(folder: Path) -> None:
    """Show a folder in the file manager."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def _to_open(parent: QWidget, title: str, kinds: str) -> QFileDialog:
    dialog = QFileDialog(parent, title, "", kinds)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    return dialog


def _to_save(parent: QWidget, title: str, proposed: Path, kinds: str) -> QFileDialog:
    folder = "" if proposed.parent == Path() else str(proposed.parent)
    dialog = QFileDialog(parent, title, folder, kinds)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(proposed.suffix)
    if proposed.name:
        dialog.selectFile(proposed.name)
    return dialog


def _answer(dialog: QFileDialog) -> Path | None:
    chosen = Path(dialog.selectedFiles()[0]) if dialog.exec() else None
    dialog.deleteLater()
    return chosen


def _show(dialog: QFileDialog) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
