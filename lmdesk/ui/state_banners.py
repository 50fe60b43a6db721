"""Banners for states that last: a backup that is due, and what an undo left as it was."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from lmdesk.domain.change import Conflict
from lmdesk.services.desks import backup_is_due
from lmdesk.services.history_conflicts import conflict_sentences
from lmdesk.ui.workspace import Workspace

if TYPE_CHECKING:
    from lmdesk.ui.main_window import MainWindow

TOLD = 5


def tell_states(window: "MainWindow", workspace: Workspace) -> None:
    """Show what a person should know about the desk that was opened."""
    from lmdesk.ui.backup_actions import back_up_now

    if not workspace.read_only and backup_is_due(workspace.reading):
        text = QCoreApplication.translate("states", "The last backup is more than a week old.")
        link = QCoreApplication.translate("states", "Back up now")
        window.banner(text, "info", link, lambda: back_up_now(workspace, window))


def tell_conflicts(
    window: "MainWindow", workspace: Workspace, conflicts: Sequence[Conflict]
) -> None:
    """Say which values stayed because they were changed later."""
    sentences = conflict_sentences(workspace.reading, conflicts[:TOLD])
    more = len(conflicts) - TOLD
    if more > 0:
        text = QCoreApplication.translate("states", "and {count} more").format(count=more)
        sentences = (*sentences, text)
    window.banner("\n".join(sentences), "warning")
