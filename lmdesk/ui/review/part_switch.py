"""The switch at the head of Review: rows of lists, or pairs of people, with how many wait."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QWidget

from lmdesk.ui.texts import count_text
from lmdesk.ui.widgets.buttons import pill_button

ROWS, PAIRS = "rows", "pairs"


class PartSwitch(QWidget):
    """Two buttons, one of them down. `chosen` brings ROWS or PAIRS."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        group = QButtonGroup(self)
        self._names = {ROWS: self.tr("Import rows"), PAIRS: self.tr("Possible duplicates")}
        self._buttons: dict[str, QToolButton] = {}
        for part, name in self._names.items():
            button = pill_button(name)
            button.setCheckable(True)
            button.toggled.connect(lambda on, part=part: self.chosen.emit(part) if on else None)
            group.addButton(button)
            row.addWidget(button)
            self._buttons[part] = button
        self._buttons[ROWS].setChecked(True)

    def set_counts(self, rows: int, pairs: int | None) -> None:
        """Say how much waits in each part; None where nobody has looked."""
        for part, count in ((ROWS, rows), (PAIRS, pairs)):
            text = self._names[part]
            if count is not None:
                text = self.tr("{part} ({count})").format(part=text, count=count_text(count))
            self._buttons[part].setText(text)
            self._buttons[part].setAccessibleName(text)

    def show_part(self, part: str) -> None:
        """Show a part."""
        self._buttons[part].setChecked(True)

    def texts(self) -> list[str]:
        """Return what the buttons say."""
        return [button.text() for button in self._buttons.values()]

    def name_of(self, part: str) -> str:
        """Return the name of a part."""
        return self._names[part]
