"""One institution in the inspector: what may be changed, and which empty fields are in sight."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from lmdesk.domain.change import Change
from lmdesk.services import institutions
from lmdesk.services.institutions import InstitutionSheet
from lmdesk.ui.editing import RecordEditing, keyed
from lmdesk.ui.shell import Shell
from lmdesk.ui.widgets.buttons import link_button
from lmdesk.ui.widgets.wrapping_row import WrappingLayout
from lmdesk.ui.workspace import Workspace

SPACE = 12


class InstitutionEditing(RecordEditing):
    """An institution; one in the bin is only looked at.

    `opened` are the keys of fields that are shown although they are empty, or only when asked
    for; they outlive a reading anew. `turn` shows one more, or one less, and gives the keyboard to
    the control with its key.
    """

    def __init__(
        self,
        workspace: Workspace,
        shell: Shell,
        sheet: InstitutionSheet,
        opened: set[str],
        turn: Callable[[str], None],
    ) -> None:
        record = sheet.record
        super().__init__(
            workspace,
            shell,
            record.id,
            is_live=record.deleted_at is None and record.merged_into is None,
        )
        self.sheet = sheet
        self.record = record
        self.opened = opened
        self.turn = turn

    def set_field(self, key: str, text: str) -> Change:
        """Change one field of the institution."""
        # Emptied, it stays in sight while somebody is at it.
        self.opened.add(key)
        return self.write(lambda desk: institutions.edit(desk, self.id, {key: text}, self.readers))

    def is_shown(self, key: str, value: str | None) -> bool:
        """Tell whether a field is in sight: it says something, or somebody opened it."""
        return bool(value) or key in self.opened


class AddLinks(QWidget):
    """A link for each field that says nothing yet, by key and label; it shows the field.

    `more` are other links that stand behind them.
    """

    def __init__(
        self,
        editing: InstitutionEditing,
        fields: Sequence[tuple[str, str]],
        more: Sequence[QWidget] = (),
    ) -> None:
        super().__init__()
        layout = WrappingLayout(self, space=SPACE, line_space=0)
        for key, label in fields if editing.is_open else ():
            link = link_button(label, partial(editing.turn, key), icon="plus")
            link.setAccessibleName(self.tr("Add: {field}").format(field=label))
            layout.addWidget(keyed(link, f"add {key}"))
        for widget in more:
            layout.addWidget(widget)
        if not layout.count():
            self.hide()
