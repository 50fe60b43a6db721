"""Settings: how the window looks. What can be chosen at its place is chosen there."""

from typing import ClassVar

from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from lmdesk.ui.page import LEFT_EDGE, Page
from lmdesk.ui.shell import Shell
from lmdesk.ui.theme import BRIGHT, NIGHT, SYSTEM
from lmdesk.ui.widgets.labels import plain_label
from lmdesk.ui.workspace import Workspace


class SettingsPage(Page):
    """A few radio buttons; each takes effect at once."""

    name: ClassVar[str] = "settings"

    def __init__(self, workspace: Workspace, shell: Shell) -> None:
        super().__init__(workspace, shell)
        self.chips.hide()
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(LEFT_EDGE, 8, LEFT_EDGE, 8)
        column.setSpacing(8)
        column.addWidget(plain_label(self.tr("Colours"), style="section"))
        self._modes = QButtonGroup(self)
        for mode, text in (
            (SYSTEM, self.tr("As the system")),
            (BRIGHT, self.tr("Light")),
            (NIGHT, self.tr("Dark")),
        ):
            button = QRadioButton(text)
            button.setAccessibleName(text)
            button.setProperty("mode", mode)
            self._modes.addButton(button)
            column.addWidget(button)
        self._modes.buttonClicked.connect(self._choose)
        column.addSpacing(12)
        column.addWidget(plain_label(self.tr("This desk"), style="section"))
        self._path = plain_label(style="muted", wrap=True)
        column.addWidget(self._path)
        column.addStretch(1)
        self.body.addWidget(content)

    def title(self) -> str:
        """Return the name of the page."""
        return self.tr("Settings")

    def reload(self) -> None:
        """Show what is chosen."""
        self._path.setText(str(self.workspace.desk.path))
        for button in self._modes.buttons():
            button.setChecked(button.property("mode") == self.workspace.preferences.theme)

    def take_focus(self) -> None:
        """Go to what is chosen."""
        checked = self._modes.checkedButton()
        if checked is not None:
            checked.setFocus()

    def _choose(self) -> None:
        checked = self._modes.checkedButton()
        if checked is not None:
            self.shell.set_theme(str(checked.property("mode")))
