"""The row of filters over the people: what is chosen, each to be taken away, and the bin."""

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal

from lmdesk.services.people import NOT_GIVEN, PeopleQuery
from lmdesk.ui.texts import count_text, key_free
from lmdesk.ui.widgets.buttons import link_button, pill_button
from lmdesk.ui.widgets.chips import ChipRow

FEW = 2
"""Up to so many chosen values of a group stand in the row each by itself."""

WIDEST = 260


class PeopleFilters(QObject):
    """Fills the row of chips from a query; `changed` brings the query that is wanted next."""

    changed = Signal(object)

    def __init__(self, chips: ChipRow, country_name: Callable[[str], str]) -> None:
        super().__init__(chips)
        self._chips = chips
        self._country_name = country_name

    def show(self, query: PeopleQuery, in_bin: int) -> None:
        """Show what is chosen, and the way into the bin when somebody lies in it."""
        self._chips.clear()
        group = self._add_group
        group(query, "country", self.tr("Country"), self._countries(query.country))
        types = ((value, value.capitalize()) for value in sorted(query.institution_type))
        group(query, "institution_type", self.tr("Type"), types)
        group(query, "tag", self.tr("Tag"), ((value, value) for value in sorted(query.tag)))
        if query.without_email:
            self._add(self.tr("No e-mail"), query._replace(without_email=False))
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
        self._chips.setVisible(in_bin > 0 or query._replace(text="") != PeopleQuery())

    def _countries(self, codes: frozenset[str]) -> list[tuple[str, str]]:
        none = self.tr("not given")
        return sorted(
            (code, self._country_name(code) if code != NOT_GIVEN else none) for code in codes
        )

    def _add_group(
        self, query: PeopleQuery, key: str, title: str, values: Iterable[tuple[str, str]]
    ) -> None:
        chosen = list(values)
        if len(chosen) > FEW:
            text = self.tr("{title}: {count} chosen").format(title=title, count=len(chosen))
            self._add(text, query.choosing(key, frozenset()))
            return
        for value, name in chosen:
            text = self.tr("{title}: {name}").format(title=title, name=name)
            self._add(text, query.choosing(key, query.chosen(key) - {value}))

    def _add(self, text: str, without: PeopleQuery) -> None:
        name = self.tr("Take away the filter {text}").format(text=text)
        right = Qt.TextElideMode.ElideRight
        shown = self._chips.fontMetrics().elidedText(text, right, WIDEST)
        self._chips.add_filter(key_free(shown), partial(self.changed.emit, without), name=name)
