"""The two plain dialogs of the Help menu."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from lmdesk.ui.shell import ActionSpec
from lmdesk.ui.widgets.labels import plain_label


class ShortcutsDialog(QDialog):
    """All keys in one list."""

    def __init__(self, parent: QWidget, specs: Sequence[ActionSpec]) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.resize(520, 560)
        keys = QTreeWidget()
        keys.setAccessibleName(self.tr("Keyboard shortcuts"))
        keys.setHeaderLabels([self.tr("Action"), self.tr("Key")])
        keys.setRootIsDecorated(False)
        keys.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        rows = [(s.text.replace("&", ""), QKeySequence(s.shortcut)) for s in specs]
        for text, key in rows:
            keys.addTopLevelItem(
                QTreeWidgetItem([text, key.toString(QKeySequence.SequenceFormat.NativeText)])
            )
        for text, word in (
            (self.tr("Keep an edit"), self.tr("Enter or Tab")),
            (self.tr("Take an edit back"), self.tr("Escape")),
            (self.tr("From the search to the list"), self.tr("Down")),
            (self.tr("Change a cell that has choices"), self.tr("F2")),
            (self.tr("Fold or unfold a group"), self.tr("Space")),
            (self.tr("Copy rows for Excel"), self.tr("Ctrl+C")),
        ):
            keys.addTopLevelItem(QTreeWidgetItem([text, word]))
        keys.setColumnWidth(0, 330)
        _finish(self, keys)


class AboutDialog(QDialog):
    """What lmdesk is, and the licences of what it is made with."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About lmdesk"))
        text = plain_label(
            self.tr(
                "lmdesk is the desk of a conference secretariat.\n"
                "Its own code is under the MIT licence.\n\n"
                "It is made with Qt for Python (LGPL-3.0), peewee (MIT), openpyxl (MIT), "
                "python-calamine (MIT), phonenumberslite (Apache-2.0), email-validator "
                "(Unlicense), rapidfuzz (MIT) and charset-normalizer (MIT). "
                "The icons are Lucide (ISC)."
            ),
            wrap=True,
        )
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard)
        text.setAccessibleName(self.tr("About lmdesk"))
        text.setMinimumWidth(420)
        _finish(self, text)


def _finish(dialog: QDialog, content: QWidget) -> None:
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.rejected.connect(dialog.reject)
    close = buttons.button(QDialogButtonBox.StandardButton.Close)
    close.setAccessibleName(close.text().replace("&", ""))
    column = QVBoxLayout(dialog)
    column.addWidget(content, 1)
    column.addWidget(buttons)
