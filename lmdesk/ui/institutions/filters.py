"""The row of filters over the institutions: values, what belongs to one of them, and the bin."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMenu, QToolButton

from lmdesk.domain.facets import Facet
from lmdesk.domain.institution_listing import (
    GROUPS,
    WITH,
    InstitutionFacets,
    InstitutionQuery,
)
from lmdesk.ui.texts import count_text, key_free, tip
from lmdesk.ui.widgets.buttons import link_button, pill_button
from lmdesk.ui.widgets.chips import ChipRow

WIDEST = 170
"""Pixels of the text of a chip; its accessible name has the whole."""


class InstitutionFilters(QObject):
    """Fills the row of chips from a query; `changed` brings the query that is wanted next.

    One chip stands for all that is chosen of a group, so that the row stays short.
    """

    changed = Signal(object)

    def __init__(self, chips: ChipRow, country_name: Callable[[str], str]) -> None:
        super().__init__(chips)
        self._chips = chips
        self._country_name = country_name
        self.button: QToolButton | None = None
        self.menu: QMenu | None = None

    def show(self, query: InstitutionQuery, facets: InstitutionFacets, below: str = "") -> None:
        """Show what is chosen and what could be. `below` is the name of `query.below`."""
        self._chips.clear()
        if query.in_bin:
            self._add_chip(self.tr("In the bin"), query._replace(in_bin=False))
        if query.below is not None:
            text = self.tr("Belongs to: {name}").format(name=below)
            self._add_chip(text, query._replace(below=None))
        for group in GROUPS:
            chosen = query.chosen(group)
            if chosen:
                text = self.tr("{title}: {name}").format(
                    title=self._title(group), name=self._names(group, chosen)
                )
                self._add_chip(text, query.choosing(group, frozenset()))
        self._add_menu(query, facets)
        if query._replace(text="") != InstitutionQuery():
            empty = InstitutionQuery(text=query.text)
            self._chips.add(link_button(self.tr("Clear"), partial(self.changed.emit, empty)))

    def _title(self, group: str) -> str:
        return {
            "type": self.tr("Type"),
            "country": self.tr("Represents"),
            "level": self.tr("Level"),
            "people": self.tr("People"),
        }[group]

    def _name(self, group: str, value: str) -> str:
        if group == "people":
            return self.tr("somebody") if value == WITH else self.tr("nobody")
        if not value:
            return self.tr("not given")
        return self._country_name(value) if group == "country" else value

    def _names(self, group: str, chosen: frozenset[str]) -> str:
        if len(chosen) > 1:
            return self.tr("{count} chosen").format(count=count_text(len(chosen)))
        (value,) = chosen
        return self._name(group, value)

    def _add_chip(self, text: str, without: InstitutionQuery) -> None:
        name = self.tr("Take away the filter {text}").format(text=text)
        elide = Qt.TextElideMode.ElideRight
        shown = key_free(self._chips.fontMetrics().elidedText(text, elide, WIDEST))
        chip = self._chips.add_filter(shown, partial(self.changed.emit, without), name=name)
        chip.setMinimumWidth(chip.sizeHint().width())

    def _add_menu(self, query: InstitutionQuery, facets: InstitutionFacets) -> None:
        self.button = pill_button(self.tr("Filter"), icon="plus")
        self.button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu = QMenu(self.button)
        for group in GROUPS:
            if facets.of(group) or query.chosen(group):
                self._fill(self.menu.addMenu(self._title(group)), query, group, facets.of(group))
        self.menu.addSeparator()
        text = self.tr("In the bin ({count})").format(count=count_text(facets.in_bin))
        in_bin = self.menu.addAction(text)
        in_bin.setCheckable(True)
        in_bin.setChecked(query.in_bin)
        turned = query._replace(in_bin=not query.in_bin)
        in_bin.triggered.connect(partial(self._emit, turned))
        self.button.setMenu(self.menu)
        self._chips.add(self.button)

    def _fill(
        self, menu: QMenu, query: InstitutionQuery, group: str, facets: tuple[Facet, ...]
    ) -> None:
        chosen = query.chosen(group)
        gone = sorted(chosen - {facet.value for facet in facets})
        for facet in (*facets, *(Facet(value, 0) for value in gone)):
            name = self._name(group, facet.value)
            action = menu.addAction(key_free(f"{name}\t{count_text(facet.records)}"))
            action.setToolTip(tip(name))
            action.setCheckable(True)
            action.setChecked(facet.value in chosen)
            wanted = query.choosing(group, chosen ^ {facet.value})
            action.triggered.connect(partial(self._emit, wanted))

    def _emit(self, query: InstitutionQuery, _: bool = False) -> None:
        self.changed.emit(query)
