"""The row of filters over the steps: what kind they are, and who did them."""

from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMenu, QToolButton

from lmdesk.domain.history_lines import ALL_STEPS, StepFacets, StepFilter
from lmdesk.ui.texts import count_text, key_free, shortened, tip, word
from lmdesk.ui.widgets.buttons import pill_button
from lmdesk.ui.widgets.chips import ChipRow

KINDS = ("edit", "import", "merge", "delete", "revert")
TAKEN_BACK = frozenset({"undo", "redo", "revert"})
"""Kinds of steps that stand together as what was taken back."""

WIDEST = 120
LONGEST_NAME = 60


class StepFilters(QObject):
    """Fills the row of chips; `changed` brings the filter that is wanted next."""

    changed = Signal(object)

    def __init__(self, chips: ChipRow) -> None:
        super().__init__(chips)
        self._chips = chips
        self.menu: QMenu | None = None

    def show(self, only: StepFilter, facets: StepFacets) -> None:
        """Show what is chosen and what could be; a kind that no step has is not offered."""
        self._chips.clear()
        counts = {facet.value: facet.records for facet in facets.kinds}
        self._add(self.tr("All"), only, only._replace(kinds=frozenset()))
        for kind in KINDS:
            kinds = TAKEN_BACK if kind == "revert" else frozenset({kind})
            count = sum(counts.get(each, 0) for each in kinds)
            if count:
                text = f"{word(f'step_kind.{kind}')} {count_text(count)}"
                self._add(text, only, only._replace(kinds=kinds))
        if len(facets.by) > 1 or only.by is not None:
            self._add_who(only, facets)
        self._chips.setVisible(bool(counts) or only != ALL_STEPS)

    def _add(self, text: str, only: StepFilter, wanted: StepFilter) -> None:
        chip = pill_button(text, on=only.kinds == wanted.kinds)
        chip.setCheckable(True)
        chip.setChecked(only.kinds == wanted.kinds)
        chip.clicked.connect(lambda: self.changed.emit(wanted))
        self._chips.add(chip)

    def _add_who(self, only: StepFilter, facets: StepFacets) -> None:
        if only.by is not None:
            text = self.tr("By {person}").format(person=only.by)
            elide = Qt.TextElideMode.ElideRight
            shown = self._chips.fontMetrics().elidedText(text, elide, WIDEST)
            name = self.tr("Take away the filter {text}").format(text=text)
            without = only._replace(by=None)
            chip = self._chips.add_filter(
                key_free(shown), partial(self.changed.emit, without), name=name
            )
            chip.setToolTip(tip(text))
            return
        button = pill_button(self.tr("Who"), icon="user")
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu = QMenu(button)
        for facet in facets.by:
            name = shortened(facet.value, LONGEST_NAME)
            action = self.menu.addAction(key_free(f"{name}\t{count_text(facet.records)}"))
            action.setToolTip(tip(facet.value))
            action.triggered.connect(partial(self._choose, only._replace(by=facet.value)))
        button.setMenu(self.menu)
        self._chips.add(button)

    def _choose(self, only: StepFilter, _: bool = False) -> None:
        self.changed.emit(only)
