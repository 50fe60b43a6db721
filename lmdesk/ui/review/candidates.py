"""The people whom a row may mean, to be switched between, and the search for somebody else."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QWidget

from lmdesk.services.desks import Desk
from lmdesk.ui.texts import tip
from lmdesk.ui.widgets.buttons import pill_button
from lmdesk.ui.widgets.record_picker import RecordPicker

LONGEST = 36
"""So many letters of a name stand on a button at most; the whole stands in the tooltip."""


class Choice(NamedTuple):
    """Somebody who can be chosen."""

    person_id: int
    name: str
    detail: str


class CandidateBar(QWidget):
    """Numbered buttons, one of them down; behind them a field to find anybody else."""

    chosen = Signal(int)
    """The id of the person who is compared now."""
    somebody_else = Signal(int)
    """The id of a person who was found by searching."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        self._group = QButtonGroup(self)
        self._buttons: list[QToolButton] = []
        self._choices: tuple[Choice, ...] = ()
        self.picker = RecordPicker(desk, ("person",), self.tr("Somebody else…"))
        self.picker.picked.connect(lambda _, person_id: self.somebody_else.emit(person_id))
        self.picker.setMaximumWidth(240)
        self._row.addStretch(1)
        self._row.addWidget(self.picker)

    def show_choices(self, choices: Sequence[Choice], current: int | None) -> None:
        """Show these people; `current` is the one who is compared."""
        for button in self._buttons:
            self._group.removeButton(button)
            button.hide()
            button.deleteLater()
        self._choices = tuple(choices)
        self._buttons = [self._button(number, each) for number, each in enumerate(choices)]
        for number, button in enumerate(self._buttons):
            self._row.insertWidget(number, button)
            button.setChecked(self._choices[number].person_id == current)

    def current(self) -> int | None:
        """Return the id of the person who is compared."""
        for choice, button in zip(self._choices, self._buttons, strict=True):
            if button.isChecked():
                return choice.person_id
        return None

    def names(self) -> list[str]:
        """Return the names of those who can be chosen."""
        return [choice.name for choice in self._choices]

    def step(self, by: int) -> None:
        """Compare the next person, or the one before."""
        ids = [choice.person_id for choice in self._choices]
        here = self.current()
        if here is not None:
            self.choose((ids.index(here) + by) % len(ids))

    def choose(self, number: int) -> None:
        """Compare the person with this number, counted from 0, if there is one."""
        if 0 <= number < len(self._buttons) and not self._buttons[number].isChecked():
            self._buttons[number].click()

    def _button(self, number: int, choice: Choice) -> QToolButton:
        name = choice.name if len(choice.name) <= LONGEST else f"{choice.name[:LONGEST]}…"
        button = pill_button(self.tr("{number}  {name}").format(number=number + 1, name=name))
        whole = ", ".join(filter(None, (choice.name, choice.detail)))
        button.setAccessibleName(self.tr("Compare with {name}").format(name=whole))
        button.setToolTip(tip(whole))
        button.setCheckable(True)
        self._group.addButton(button)
        button.clicked.connect(lambda: self.chosen.emit(choice.person_id))
        return button
