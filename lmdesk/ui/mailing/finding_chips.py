"""The row of filters of a mailing list: everybody, those to check, and each finding by itself."""

from collections.abc import Collection

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QButtonGroup, QToolButton, QWidget

from lmdesk.domain.mailing_findings import WEIGHTS, CheckedList, Finding
from lmdesk.ui.texts import count_text, word
from lmdesk.ui.widgets.buttons import pill_button
from lmdesk.ui.widgets.chips import ChipRow
from lmdesk.ui.widgets.wrapping_row import WrappingLayout

ALL, TO_CHECK = "all", "to_check"


class FindingChips(QObject):
    """One filter is on at a time; those that concern nobody are not shown."""

    changed = Signal()

    def __init__(self, row: ChipRow) -> None:
        super().__init__(row)
        self._texts = {ALL: self.tr("All"), TO_CHECK: self.tr("To check")}
        self._texts |= {finding.value: word(f"finding.{finding}") for finding in WEIGHTS}
        self._group = QButtonGroup(self)
        pills = QWidget()
        lines = WrappingLayout(pills)
        row.add(pills)
        self._chips: dict[str, QToolButton] = {}
        for key, text in self._texts.items():
            chip = pill_button(text)
            chip.setCheckable(True)
            self._group.addButton(chip)
            lines.addWidget(chip)
            self._chips[key] = chip
        self._chips[ALL].setChecked(True)
        self._group.buttonToggled.connect(self._toggled)

    def show_counts(self, checked: CheckedList) -> None:
        """Say how many each filter finds; one that finds nobody any more gives way to all."""
        counts = {ALL: len(checked.members)}
        counts |= {finding.value: count for finding, count in checked.counts.items()}
        counts[TO_CHECK] = sum(checked.counts.values())
        for key, chip in self._chips.items():
            text = f"{self._texts[key]} {count_text(counts.get(key, 0))}"
            chip.setText(text)
            chip.setAccessibleName(text)
            chip.setVisible(bool(counts.get(key)))
        if not counts.get(self.current()):
            self.choose(ALL)

    def current(self) -> str:
        """Return the key of the filter that is on: all, to_check or a finding."""
        return next(key for key, chip in self._chips.items() if chip.isChecked())

    def choose(self, key: str) -> None:
        """Turn a filter on."""
        self._chips[key].setChecked(True)

    def findings(self) -> Collection[Finding] | None:
        """Return the findings that are looked for, None for everybody."""
        key = self.current()
        if key == ALL:
            return None
        return tuple(WEIGHTS) if key == TO_CHECK else (Finding(key),)

    def _toggled(self, _: QToolButton, on: bool) -> None:
        if on:
            self.changed.emit()
