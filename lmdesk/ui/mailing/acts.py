"""What is done with mailing lists: each act is one step, told in a toast that can undo it."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from lmdesk.domain.change import Change
from lmdesk.domain.mailing import ListSummary
from lmdesk.domain.mailing_findings import CheckedList
from lmdesk.errors import LmdeskError
from lmdesk.services import mailing_lists as service
from lmdesk.services.desks import Desk
from lmdesk.ui.shell import Shell
from lmdesk.ui.texts import count_text
from lmdesk.ui.workspace import Workspace

SEPARATORS: Mapping[str, str] = MappingProxyType({";": "; ", ",": ", ", "line": "\n"})
"""What stands between two addresses on the clipboard, by the code of the choice."""

_KEPT = "mailing"


class MailingActs(QObject):
    """A refusal that belongs to no field is told by the window."""

    def __init__(self, workspace: Workspace, shell: Shell, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._shell = shell

    def new_list(self) -> int | None:
        """Make a list and return its id."""
        name = service.free_list_name(self._workspace.reading, self.tr("New list"))
        change = self._write(lambda desk: service.add_list(desk, name))
        return next(iter(change.touched["mailing_list"])) if change is not None else None

    def remove_list(self, summary: ListSummary) -> None:
        """Remove a list."""
        if self._write(lambda desk: service.remove_list(desk, summary.list_id)) is not None:
            self._shell.toast(self.tr("{list} was removed").format(list=summary.name), undo=True)

    def add(self, summary: ListSummary, person_id: int) -> str:
        """Put a person on a list and return what came of it, "" when it was refused."""
        change = self._write(lambda desk: service.add_members(desk, summary.list_id, [person_id]))
        if change is None:
            return ""
        is_new = change.step is not None
        text = self.tr("{name} was added") if is_new else self.tr("{name} is on the list already")
        return text.format(name=service.name_of_member(self._workspace.reading, person_id))

    def remove(self, summary: ListSummary, person_ids: Sequence[int]) -> None:
        """Take people off a list."""
        ids = list(person_ids)
        if not ids or not self._write(
            lambda desk: service.remove_members(desk, summary.list_id, ids)
        ):
            return
        text = self.tr("{count} people removed from {list}")
        if len(ids) == 1:
            text = self.tr("1 person removed from {list}")
        told = text.format(count=count_text(len(ids)), list=summary.name)
        self._shell.toast(told, undo=True)

    def copy(self, checked: CheckedList) -> None:
        """Put the addresses on the clipboard, for the BCC field of a mail program."""
        text = SEPARATORS[self.separator()].join(checked.addresses)
        QGuiApplication.clipboard().setText(text)
        told = self.tr("{count} addresses are on the clipboard. Paste them into the BCC field.")
        self._shell.toast(told.format(count=count_text(len(checked.addresses))))

    def separator(self) -> str:
        """Return the code of what divides the addresses."""
        kept = self._workspace.preferences.state(_KEPT).get("separator")
        return kept if isinstance(kept, str) and kept in SEPARATORS else ";"

    def keep_separator(self, code: str) -> None:
        """Remember what divides the addresses."""
        self._workspace.preferences.keep(_KEPT, {"separator": code})

    def _write(self, work: Callable[[Desk], Change]) -> Change | None:
        try:
            return self._workspace.write(work)
        except LmdeskError as error:
            self._shell.refused(error)
            return None
