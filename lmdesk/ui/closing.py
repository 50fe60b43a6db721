"""Before a desk is closed: open edits are kept, running work is asked about."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from lmdesk.ui.page import Page
from lmdesk.ui.widgets.inline_field import InlineField
from lmdesk.ui.workspace import Workspace


def open_edits(pages: Sequence[QWidget]) -> list[InlineField]:
    """Return the fields whose text was changed and not kept yet."""
    found = [field for page in pages for field in page.findChildren(InlineField)]
    return [field for field in found if field.has_unsaved() and field.isVisible()]


def may_close(parent: QWidget, workspace: Workspace, pages: Sequence[Page]) -> bool:
    """Keep what is being edited and ask about what cannot be kept; False means stay."""
    left = [field for field in open_edits(pages) if not field.save()]
    if left:
        text = QCoreApplication.translate(
            "closing", "{count} changes could not be saved. Close without them?"
        ).format(count=len(left))
        if not _confirmed(parent, text):
            left[0].editor.setFocus()
            return False
    running = workspace.jobs.running
    if running is not None:
        text = QCoreApplication.translate(
            "closing", "This is still under way: {title}. Stop it and close? Nothing of it is kept."
        ).format(title=running.title)
        return _confirmed(parent, text)
    return True


def _confirmed(parent: QWidget, text: str) -> bool:
    box = QMessageBox(parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(text)
    close = box.addButton(
        QCoreApplication.translate("closing", "Close"), QMessageBox.ButtonRole.AcceptRole
    )
    stay = box.addButton(
        QCoreApplication.translate("closing", "Stay"), QMessageBox.ButtonRole.RejectRole
    )
    box.setDefaultButton(stay)
    box.setEscapeButton(stay)
    box.exec()
    return box.clickedButton() is close
