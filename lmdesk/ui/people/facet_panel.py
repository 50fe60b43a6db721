"""The values by which the list can be narrowed, beside it, with how many people have each."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from lmdesk.services.people import NOT_GIVEN, Facet, PeopleFacets, PeopleQuery
from lmdesk.ui.texts import count_text, key_free, tip
from lmdesk.ui.widgets.buttons import link_button
from lmdesk.ui.widgets.labels import plain_label

WIDTH = 184
NAME, COUNT, BESIDE = 16, 4, 58
"""Letters of a name and of a count, and pixels that the box and the gaps take."""

FEW = 8
"""So many values of a group are shown until more are asked for."""


class FacetPanel(QScrollArea):
    """Check boxes; `changed` brings the query that is wanted next."""

    changed = Signal(object)

    def __init__(self, country_name: Callable[[str], str]) -> None:
        super().__init__()
        self._country_name = country_name
        self._query = PeopleQuery()
        self._whole: set[str] = set()
        self._facets: PeopleFacets | None = None
        self.setAccessibleName(self.tr("Filters"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        letter = self.fontMetrics().averageCharWidth()
        self._room = NAME * letter
        width = max(WIDTH, self._room + COUNT * letter + BESIDE)
        self.setMinimumWidth(width)
        self.setMaximumWidth(width + 24)

    def show_facets(self, query: PeopleQuery, facets: PeopleFacets) -> None:
        """Show what is chosen and what could be; the keyboard stays on its box."""
        self._query, self._facets = query, facets
        focused = QApplication.focusWidget()
        inside = focused is not None and self.isAncestorOf(focused)
        key = focused.objectName() if inside and focused is not None else ""
        place = self.verticalScrollBar().value()
        content = QFrame()
        column = QVBoxLayout(content)
        column.setContentsMargins(20, 12, 8, 12)
        column.setSpacing(4)
        self._add_groups(column, facets)
        column.addStretch(1)
        old = self.takeWidget()
        self.setWidget(content)
        # A scroll area fills what it shows with the colour of panels; the filters are on the page.
        content.setAutoFillBackground(False)
        if old is not None:
            old.hide()
            old.deleteLater()
        self.verticalScrollBar().setValue(place)
        again = self.findChild(QWidget, key) if key else None
        if again is not None:
            again.setFocus()

    def _add_groups(self, column: QVBoxLayout, facets: PeopleFacets) -> None:
        query = self._query
        none = self.tr("Not given")
        self._group(
            column,
            "country",
            self.tr("Country"),
            facets.country,
            lambda code: self._country_name(code) if code != NOT_GIVEN else none,
        )
        types = facets.institution_type
        self._group(column, "institution_type", self.tr("Institution type"), types, str.capitalize)
        self._group(column, "tag", self.tr("Tag"), facets.tag, str)
        column.addSpacing(4)
        column.addWidget(plain_label(self.tr("To look at"), style="section"))
        turned = query._replace(without_email=not query.without_email)
        self._box(
            column,
            "without_email",
            self.tr("No e-mail"),
            facets.without_email,
            turned,
            is_on=query.without_email,
        )

    def _group(
        self,
        column: QVBoxLayout,
        key: str,
        title: str,
        facets: Sequence[Facet],
        name_of: Callable[[str], str],
    ) -> None:
        chosen = self._query.chosen(key)
        known = {facet.value for facet in facets}
        # What is chosen stays, to be taken away again, also when nobody has it any more.
        shown = (*facets, *(Facet(value, 0) for value in sorted(chosen - known)))
        if not shown:
            return
        if column.count():
            column.addSpacing(4)
        column.addWidget(plain_label(title, style="section"))
        some = shown if key in self._whole else shown[:FEW]
        for facet in (*some, *(f for f in shown[len(some) :] if f.value in chosen)):
            turned = self._query.choosing(key, chosen ^ {facet.value})
            name = name_of(facet.value)
            self._box(
                column,
                f"{key} {facet.value}",
                name,
                facet.records,
                turned,
                is_on=facet.value in chosen,
            )
        if len(shown) > len(some):
            more = self.tr("{count} more").format(count=count_text(len(shown) - len(some)))
            link = link_button(more, partial(self._show_whole, key), icon="chevron-down")
            link.setObjectName(f"more {key}")
            column.addWidget(link)

    def _box(
        self,
        column: QVBoxLayout,
        key: str,
        name: str,
        people: int,
        turned: PeopleQuery,
        *,
        is_on: bool,
    ) -> None:
        box = QCheckBox()
        box.setObjectName(key)
        shown = self.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, self._room)
        box.setText(key_free(shown))
        box.setToolTip(tip(name) if shown != name else "")
        box.setAccessibleName(
            self.tr("{name}, {count} people").format(name=name, count=count_text(people))
        )
        box.setChecked(is_on)
        box.clicked.connect(lambda: self.changed.emit(turned))
        line = QHBoxLayout()
        line.addWidget(box, 1)
        line.addWidget(plain_label(count_text(people), style="faint small"))
        column.addLayout(line)

    def _show_whole(self, key: str) -> None:
        self._whole.add(key)
        if self._facets is not None:
            self.show_facets(self._query, self._facets)
