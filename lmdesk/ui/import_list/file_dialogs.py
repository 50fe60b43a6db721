"""The two dialogs of the import page: which lists to read, and where to save problem rows."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from lmdesk.domain.list_endings import endings_filter


def ask_lists(parent: QWidget, take: Callable[[Sequence[Path]], object]) -> None:
    """Ask for lists; the window goes on meanwhile."""
    tr = QCoreApplication.translate
    kinds = ";;".join(
        (
            tr("file_dialogs", "Lists ({endings})").format(endings=endings_filter()),
            tr("file_dialogs", "All files (*)"),
        )
    )
    dialog = QFileDialog(parent, tr("file_dialogs", "Import lists"), "", kinds)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.filesSelected.connect(lambda names: take([Path(each) for each in names]))
    dialog.open()


def ask_problem_file(
    parent: QWidget, folder: Path, name: str, save: Callable[[Path], object]
) -> None:
    """Ask where the rows of a list that need a look are to be saved."""
    tr = QCoreApplication.translate
    dialog = QFileDialog(parent, tr("file_dialogs", "Save problem rows"), str(folder))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter(tr("file_dialogs", "Excel workbook (*.xlsx)"))
    dialog.setDefaultSuffix("xlsx")
    shown = tr("file_dialogs", "{list} to look at.xlsx").format(list=Path(name).stem)
    dialog.selectFile(shown)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(lambda chosen: save(Path(chosen)))
    dialog.open()
