"""The row of filters over the people: what is chosen, each to be taken away, and the bin."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal

from lmdesk.domain.person_listing import GROUPS
from lmdesk.services.people import PeopleQuery
from lmdesk.ui.people.facet_texts import FacetTexts, Names
from lmdesk.ui.texts import count_text, key_free
from lmdesk.ui.widgets.buttons import link_button, pill_button
from lmdesk.ui.widgets.chips import ChipRow

FEW = 2
"""Up to so many chosen values of a group stand in the row each by itself."""

WIDEST = 260


class PeopleFilters(QObject):
    """Fills the row of chips from a query; `changed` brings the query that is wanted next.

    `save` opens what keeps the filters as a smart list; None where that cannot be.
    """

    changed = Signal(object)

    def __init__(
        self,
        chips: ChipRow,
        texts: FacetTexts,
        names_of: Callable[[PeopleQuery], Names],
        save: Callable[[], object] | None,
    ) -> None:
        super().__init__(chips)
        self._chips = chips
        self._texts = texts
        self._names_of = names_of
        self._save = save

    def show(self, query: PeopleQuery, in_bin: int) -> None:
        """Show what is chosen, and the way into the bin when somebody lies in it."""
        self._chips.clear()
        names = self._names_of(query)
        for group in GROUPS:
            self._add_group(query, group, names)
        if query.in_bin:
            self._add(self.tr("In the bin"), PeopleQuery(query.text))
        elif in_bin:
            text = self.tr("Bin ({count})").format(count=count_text(in_bin))
            bin_button = pill_button(text, icon="trash-2")
            bin_button.clicked.connect(
                lambda: self.changed.emit(PeopleQuery(query.text, in_bin=True))
            )
            self._chips.add(bin_button)
        if query._replace(text="", in_bin=False) != PeopleQuery():
            empty = PeopleQuery(query.text)
            self._chips.add(link_button(self.tr("Clear"), lambda: self.changed.emit(empty)))
            if self._save is not None and not query.in_bin:
                self._chips.add(link_button(self.tr("Save as smart list…"), self._save))
        self._chips.setVisible(in_bin > 0 or query._replace(text="") != PeopleQuery())

    def _add_group(self, query: PeopleQuery, group: str, names: Names) -> None:
        title = self._texts.title(group)
        chosen = sorted((self._texts.value(group, v, names), v) for v in query.chosen(group))
        if len(chosen) > FEW:
            text = self.tr("{title}: {count} chosen").format(title=title, count=len(chosen))
            self._add(text, query.choosing(group, frozenset()))
            return
        for name, value in chosen:
            text = self.tr("{title}: {name}").format(title=title, name=name)
            if group in {"email", "to_check"}:
                text = name
            self._add(text, query.choosing(group, query.chosen(group) - {value}))

    def _add(self, text: str, without: PeopleQuery) -> None:
        name = self.tr("Take away the filter {text}").format(text=text)
        right = Qt.TextElideMode.ElideRight
        shown = self._chips.fontMetrics().elidedText(text, right, WIDEST)
        self._chips.add_filter(key_free(shown), partial(self.changed.emit, without), name=name)
