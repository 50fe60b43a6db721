"""Edits that a fault interrupted: kept as drafts and offered at the next start."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from lmdesk.ui.closing import open_edits
from lmdesk.ui.preferences import Preferences

if TYPE_CHECKING:
    from lmdesk.ui.main_window import MainWindow


def keep_drafts(window: QWidget, preferences: Preferences) -> None:
    """Keep the texts of all open edits."""
    drafts = [
        {"field": field.editor.accessibleName(), "text": field.text()}
        for field in open_edits([window])
    ]
    if drafts:
        preferences.keep("drafts", {"drafts": drafts})
        preferences.save()


def tell_drafts(window: "MainWindow", preferences: Preferences) -> None:
    """Offer the kept texts once more, to be copied."""
    tr = QCoreApplication.translate
    for draft in preferences.state("drafts").get("drafts", []):
        text = tr("drafts", "{field} was not saved last time: {text}").format(**draft)
        copied = str(draft["text"])
        window.banner(
            text,
            "warning",
            tr("drafts", "Copy it"),
            partial(_copy, copied),
        )
    preferences.keep("drafts", {})


def _copy(text: str) -> None:
    QGuiApplication.clipboard().setText(text)
