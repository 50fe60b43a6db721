"""Banners for states that last: a backup that is due, and what an undo left as it was."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from lmdesk.services.desks import backup_is_due, pages_are_sound
from lmdesk.services.history import Taken
from lmdesk.ui.workspace import Workspace

if TYPE_CHECKING:
    from lmdesk.ui.main_window import MainWindow


def tell_states(window: "MainWindow", workspace: Workspace) -> None:
    """Show what a person should know about the desk that was opened."""
    workspace.look_up(pages_are_sound, partial(_tell_pages, window), key="pages", aside=True)
    if not workspace.read_only and backup_is_due(workspace.reading):
        text = QCoreApplication.translate("states", "The last backup is more than a week old.")
        link = QCoreApplication.translate("states", "Back up now")
        window.banner(text, "info", link, window.commands.back_up)


def _tell_pages(window: "MainWindow", sound: bool) -> None:
    if not sound:
        text = QCoreApplication.translate(
            "states", "The file of this desk is damaged. Close it, copy it, and restore a backup."
        )
        window.banner(text, "error")


def tell_conflicts(window: "MainWindow", taken: Taken) -> None:
    """Say that values stayed because they were changed later; History tells which."""
    tr = QCoreApplication.translate
    count = len(taken.conflicts)
    one = tr("states", "1 value stayed as it is, because it was changed later.")
    many = tr("states", "{count} values stayed as they are, because they were changed later.")
    text = one if count == 1 else many.format(count=count)
    # What stayed is listed with the step that took the rest back, where it took anything.
    step = taken.change.step or taken.conflicts[0].step
    link = tr("states", "Show what stayed")
    window.banner(text, "warning", link, partial(window.open_record, "step", step))
