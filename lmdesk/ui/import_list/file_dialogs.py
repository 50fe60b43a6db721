"""The two dialogs of the import page: which lists to read, and where to save problem rows."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from lmdesk.domain.list_endings import endings_filter
from lmdesk.ui.file_dialogs import choose_to_open, choose_where_to_save


def ask_lists(parent: QWidget, take: Callable[[Sequence[Path]], object]) -> None:
    """Ask for lists; the window goes on meanwhile."""
    tr = QCoreApplication.translate
    kinds = ";;".join(
        (
            tr("file_dialogs", "Lists ({endings})").format(endings=endings_filter()),
            tr("file_dialogs", "All files (*)"),
        )
    )
    choose_to_open(parent, tr("file_dialogs", "Import lists"), kinds, take)


def ask_problem_file(
    parent: QWidget, folder: Path, name: str, save: Callable[[Path], object]
) -> None:
    """Ask where the rows of a list that need a look are to be saved."""
    tr = QCoreApplication.translate
    shown = tr("file_dialogs", "{list} to look at.xlsx").format(list=Path(name).stem)
    kinds = tr("file_dialogs", "Excel workbook (*.xlsx)")
    choose_where_to_save(
        parent, tr("file_dialogs", "Save problem rows"), folder / shown, kinds, save
    )
