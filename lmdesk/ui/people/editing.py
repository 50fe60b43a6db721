"""What every part of the inspector needs: the person, the desk, and one way to write."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from lmdesk.domain.change import Change
from lmdesk.errors import LmdeskError
from lmdesk.services import people
from lmdesk.services.desks import Desk
from lmdesk.services.people import PersonDetails, source_of
from lmdesk.services.readers import Readers
from lmdesk.ui.people.offers import Offers, offer
from lmdesk.ui.people.texts import source_text
from lmdesk.ui.shell import Shell
from lmdesk.ui.texts import error_text
from lmdesk.ui.widgets.inline_field import ChoiceField, InlineField
from lmdesk.ui.workspace import Workspace


class PersonEditing:
    """One person in the inspector. `is_open` tells whether they may be changed here and now.

    Every control has a key that stays the same when the inspector is filled anew, so that the
    keyboard, and a text that is not saved yet, stay where they are.
    """

    def __init__(self, workspace: Workspace, shell: Shell, details: PersonDetails) -> None:
        self.workspace = workspace
        self.shell = shell
        self.details = details
        self.record = details.record
        self.id = details.record.id
        self.is_open = (
            not workspace.read_only
            and self.record.deleted_at is None
            and self.record.merged_into is None
        )

    @property
    def readers(self) -> Readers:
        """The readers of names, numbers, addresses and countries."""
        return self.workspace.readers

    def write(self, work: Callable[[Desk], Change]) -> Change:
        """Do one step. LmdeskError passes to the field."""
        return self.workspace.write(work)

    def do(self, work: Callable[[Desk], Change], *, told: str = "") -> None:
        """Do one step that no field asks for; `told` is said with a button that undoes it."""
        try:
            change = self.workspace.write(work)
        except LmdeskError as error:
            self.shell.toast(error_text(error))
        else:
            if told and change.step is not None:
                self.shell.toast(told, undo=True)

    def set_fact(self, key: str, text: str) -> Change:
        """Change one fact of the person."""
        return self.write(lambda desk: people.edit(desk, self.id, {key: text}, self.readers))

    def source(self, table: str, row_id: int, *texts: str | None) -> str:
        """Return in words where a value comes from."""
        said = [text for text in texts if text]
        return source_text(source_of(self.details, table, row_id, said))

    def field(
        self,
        key: str,
        label: str,
        value: str | None,
        commit: Callable[[str], object] | None = None,
        *,
        name: str | None = None,
        multiline: bool = False,
        placeholder: str = "",
        tip_text: str = "",
        problem: str = "",
        offers: Offers | None = None,
    ) -> InlineField:
        """Return a field that is edited in place; without `commit` it sets the fact `key`."""
        made = InlineField(
            label,
            value or "",
            commit or partial(self.set_fact, key),
            accessible_name=name,
            multiline=multiline,
            placeholder=placeholder,
            tip_text=tip_text,
            problem=problem,
            read_only=not self.is_open,
        )
        keyed(made.editor, key)
        if offers is not None and self.is_open and isinstance(made.editor, QLineEdit):
            offer(made.editor, offers)
        return made

    def choice(
        self,
        key: str,
        label: str,
        choices: list[tuple[str, str]],
        value: str | None,
        commit: Callable[[str], object] | None = None,
    ) -> ChoiceField:
        """Return a choice that is kept at once; without `commit` it sets the fact `key`."""
        made = ChoiceField(
            label,
            choices,
            value or "",
            commit or partial(self.set_fact, key),
            read_only=not self.is_open,
        )
        # A long name among the choices does not make the panel wider.
        made.box.setSizeAdjustPolicy(_ADJUST)
        made.box.setMinimumContentsLength(8)
        keyed(made.box, key)
        return made


_ADJUST = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon


def keyed(widget: QWidget, key: str) -> QWidget:
    """Give a control the key by which it is found again."""
    widget.setObjectName(key)
    return widget


def links(*widgets: QWidget) -> QHBoxLayout:
    """Return a line of links."""
    line = QHBoxLayout()
    line.setSpacing(12)
    for widget in widgets:
        line.addWidget(widget)
    line.addStretch(1)
    return line
