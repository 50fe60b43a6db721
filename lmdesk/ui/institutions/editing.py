"""What every part of the inspector needs: the institution, the desk, and one way to write."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from lmdesk.domain.change import Change
from lmdesk.services import institutions
from lmdesk.services.desks import Desk
from lmdesk.services.institutions import InstitutionSheet
from lmdesk.services.readers import Readers
from lmdesk.ui.shell import Shell
from lmdesk.ui.widgets.inline_field import InlineField
from lmdesk.ui.workspace import Workspace


class Editing:
    """One institution in the inspector. `is_open` tells whether it may be changed here and now.

    Every control has a key that stays the same when the inspector is filled anew, so that the
    keyboard stays where it is.
    """

    def __init__(self, workspace: Workspace, shell: Shell, sheet: InstitutionSheet) -> None:
        self.workspace = workspace
        self.shell = shell
        self.sheet = sheet
        self.id = sheet.record.id
        self.is_open = not workspace.read_only and sheet.record.deleted_at is None

    @property
    def readers(self) -> Readers:
        """The readers of numbers, addresses and countries."""
        return self.workspace.readers

    def write(self, work: Callable[[Desk], Change]) -> Change:
        """Do one step. LmdeskError passes to the field."""
        return self.workspace.write(work)

    def set_field(self, key: str, text: str) -> Change:
        """Change one field of the institution."""
        return self.write(lambda desk: institutions.edit(desk, self.id, {key: text}, self.readers))

    def field(
        self,
        key: str,
        label: str,
        value: str | None,
        commit: Callable[[str], object] | None = None,
        *,
        multiline: bool = False,
        placeholder: str = "",
        tip_text: str = "",
        problem: str = "",
        name: str | None = None,
        offers: tuple[str, ...] = (),
    ) -> InlineField:
        """Return a field that is edited in place; without `commit` it sets the field `key`."""
        made = InlineField(
            label,
            value or "",
            commit or partial(self.set_field, key),
            accessible_name=name,
            multiline=multiline,
            placeholder=placeholder if self.is_open else "",
            tip_text=tip_text,
            problem=problem,
            read_only=not self.is_open,
        )
        keyed(made.editor, key)
        if offers and self.is_open and isinstance(made.editor, QLineEdit):
            made.editor.setCompleter(_completer(offers, made))
        return made


def keyed(widget: QWidget, key: str) -> QWidget:
    """Give a control the key by which it is found again."""
    widget.setObjectName(key)
    return widget


def _completer(words: tuple[str, ...], field: InlineField) -> QCompleter:
    completer = QCompleter(list(words), field)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    return completer
