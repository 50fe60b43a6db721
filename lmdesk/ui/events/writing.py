"""Small steps of the events page: done, told with Undo, or refused in a sentence."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QWidget

from lmdesk.domain.change import Change
from lmdesk.errors import LmdeskError
from lmdesk.services.desks import Desk
from lmdesk.ui.editing import keyboard_kept
from lmdesk.ui.shell import Shell
from lmdesk.ui.widgets.inline_field import InlineField
from lmdesk.ui.workspace import Workspace


class Writer:
    """Writes to the desk for the parts of a page."""

    def __init__(self, workspace: Workspace, shell: Shell) -> None:
        self.workspace = workspace
        self.shell = shell

    def field(self, work: Callable[[Desk], Change]) -> Change:
        """Write what was typed into a field, which itself shows why it was refused."""
        return self.workspace.write(work)

    def act(self, work: Callable[[Desk], Change], told: str) -> Change | None:
        """Do something and tell it with Undo; tell why and return None when it is refused."""
        try:
            change = self.workspace.write(work)
        except LmdeskError as error:
            self.shell.refused(error)
            return None
        if change.step is not None:
            self.shell.toast(told, undo=True)
        return change


def rebuilt(panel: QWidget, build: Callable[[], None]) -> bool:
    """Build a panel anew and leave the keyboard where it was, by the names of its controls.

    While somebody is typing into one of its fields the panel stays as it is.
    """
    if any(field.has_unsaved() and field.editor.hasFocus() for field in _fields(panel)):
        return False
    with keyboard_kept(panel):
        build()
        content = panel.widget() if isinstance(panel, QScrollArea) else panel
        if content is not None and panel.isVisible():
            _reveal(content)
    return True


def _reveal(panel: QWidget) -> None:
    """Show what was built now and not with a later event, so that the keyboard can go there.

    What was hidden on purpose stays hidden.
    """
    for part in panel.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
        if part.isWindow() or part.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide):
            continue
        part.show()
        if part.layout() is not None:
            _reveal(part)


def _fields(panel: QWidget) -> list[InlineField]:
    return panel.findChildren(InlineField)
