"""What an institution was called at a date that somebody asks for."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout

from lmdesk.services.institution_names import names_in_force
from lmdesk.ui.institutions.editing import InstitutionEditing
from lmdesk.ui.texts import word
from lmdesk.ui.widgets.in_place import InPlace, accepted
from lmdesk.ui.widgets.labels import plain_label

SELECTABLE = (
    Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
)


class NamesAtDate(InPlace):
    """A date, and under it the names that held then. Nothing is written."""

    def __init__(self, editing: InstitutionEditing) -> None:
        super().__init__()
        self._editing = editing
        self.date = QLineEdit()
        self.date.setPlaceholderText(self.tr("At which date: 2015, May 2015"))
        self.date.setAccessibleName(self.date.placeholderText())
        self.date.returnPressed.connect(self.look)
        self.told = plain_label(wrap=True)
        self.told.setTextInteractionFlags(SELECTABLE)
        self.told.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(4)
        for widget in (self.date, self.remark, self.told):
            column.addWidget(widget)

    def open(self) -> None:
        """Ask for the date."""
        self.show()
        self.date.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def look(self) -> None:
        """Tell the names that held; a date that cannot be read is told under the field."""
        self.told.setVisible(accepted(self._look, self.remark))

    def _look(self) -> None:
        desk, institution_id = self._editing.workspace.reading, self._editing.id
        lines = [
            self.tr("{kind}: {name}").format(kind=word(f"name_kind.{name.kind}"), name=name.name)
            for name in names_in_force(desk, institution_id, self.date.text())
        ]
        none = self.tr("No name is known to have held then.")
        self.told.setText("\n".join(lines) or none)
