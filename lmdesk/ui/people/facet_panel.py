"""The values by which the list can be narrowed, beside it, with how many people have each."""

from collections.abc import Sequence
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

from lmdesk.domain.person_listing import GROUPS
from lmdesk.domain.smart_lists import SmartList
from lmdesk.services.people import Facet, PeopleFacets, PeopleQuery
from lmdesk.ui.people.facet_texts import FacetTexts
from lmdesk.ui.people.smart_list_links import SmartListLinks
from lmdesk.ui.texts import count_text, key_free, tip
from lmdesk.ui.widgets.buttons import link_button
from lmdesk.ui.widgets.labels import plain_label
from lmdesk.ui.widgets.record_picker import RecordPicker
from lmdesk.ui.workspace import Workspace

WIDTH = 184
NAME, COUNT, BESIDE = 16, 4, 58
"""Letters of a name and of a count, and pixels that the box and the gaps take."""

FEW, MANY = 6, 40
"""So many values of a group are shown until more are asked for, and then at most."""


class FacetPanel(QScrollArea):
    """Groups of check boxes; `changed` brings the query that is wanted next.

    A group folds away with the button that is its heading, and stays so.
    """

    changed = Signal(object)

    def __init__(self, workspace: Workspace, texts: FacetTexts, lists: SmartListLinks) -> None:
        super().__init__()
        self._preferences = workspace.preferences
        self._texts = texts
        self._lists = lists
        self._query = PeopleQuery()
        self._whole: set[str] = set()
        kept = self._preferences.state("people-facets").get("folded")
        self._folded = set(kept) if isinstance(kept, list) else set()
        self._facets: PeopleFacets | None = None
        self._smart: Sequence[SmartList] = ()
        self._picker = RecordPicker(
            workspace.reading, ["institution"], self.tr("Find an institution")
        )
        self._picker.setObjectName("find institution")
        self._picker.picked.connect(self._choose_institution)
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

    def show_facets(
        self, query: PeopleQuery, facets: PeopleFacets, smart: Sequence[SmartList] = ()
    ) -> None:
        """Show what is chosen and what could be; the keyboard stays on its box."""
        self._query, self._facets, self._smart = query, facets, smart
        focused = QApplication.focusWidget()
        inside = focused is not None and self.isAncestorOf(focused)
        key = focused.objectName() if inside and focused is not None else ""
        place = self.verticalScrollBar().value()
        content = QFrame()
        column = QVBoxLayout(content)
        column.setContentsMargins(20, 12, 8, 12)
        column.setSpacing(4)
        self._lists.add_to(column, smart, query)
        for group in GROUPS:
            self._group(column, group, facets)
        column.addStretch(1)
        if not content.isAncestorOf(self._picker):
            # It must not go with what was shown before.
            self._picker.hide()
            self._picker.setParent(self)
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

    def _group(self, column: QVBoxLayout, key: str, facets: PeopleFacets) -> None:
        chosen, found = self._query.chosen(key), facets.of(key)
        known = {facet.value for facet in found}
        # What is chosen stays, to be taken away again, also when nobody has it any more.
        shown = (*found, *(Facet(value, 0) for value in sorted(chosen - known)))
        if not shown:
            return
        folded = key in self._folded
        if column.count():
            column.addSpacing(4)
        column.addWidget(self._heading(key, len(chosen), folded=folded))
        if folded:
            return
        if key == "institution":
            # It lives on from one showing to the next, with what is typed in it.
            column.addWidget(self._picker)
            self._picker.show()
        some = shown[: MANY if key in self._whole else FEW]
        for facet in (*some, *(f for f in shown[len(some) :] if f.value in chosen)):
            self._box(column, key, facet)
        more = min(len(shown), MANY) - len(some)
        if more > 0:
            text = self.tr("{count} more").format(count=count_text(more))
            link = link_button(text, partial(self._show_whole, key), icon="chevron-down")
            link.setObjectName(f"more {key}")
            column.addWidget(link)

    def _heading(self, key: str, chosen: int, *, folded: bool) -> QWidget:
        title = self._texts.title(key)
        text = f"{title} ({chosen})" if folded and chosen else title
        icon = "chevron-right" if folded else "chevron-down"
        heading = link_button(text, partial(self._fold, key), icon=icon)
        heading.setProperty("quiet", "true")
        spoken = self.tr("{group}, folded") if folded else self.tr("{group}, unfolded")
        heading.setAccessibleName(spoken.format(group=title))
        heading.setObjectName(f"fold {key}")
        return heading

    def _box(self, column: QVBoxLayout, key: str, facet: Facet) -> None:
        chosen = self._query.chosen(key)
        turned = self._query.choosing(key, chosen ^ {facet.value})
        names = self._facets.names if self._facets is not None else {}
        name = self._texts.value(key, facet.value, names)
        box = QCheckBox()
        box.setObjectName(f"{key} {facet.value}")
        shown = self.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, self._room)
        box.setText(key_free(shown))
        box.setToolTip(tip(name) if shown != name else "")
        people = count_text(facet.records)
        box.setAccessibleName(self.tr("{name}, {count} people").format(name=name, count=people))
        box.setChecked(facet.value in chosen)
        box.clicked.connect(lambda: self.changed.emit(turned))
        line = QHBoxLayout()
        line.addWidget(box, 1)
        line.addWidget(plain_label(people, style="faint small"))
        column.addLayout(line)

    def _choose_institution(self, _: str, institution_id: int) -> None:
        chosen = self._query.institution | {str(institution_id)}
        self.changed.emit(self._query._replace(institution=chosen))

    def _fold(self, key: str) -> None:
        self._folded ^= {key}
        self._preferences.keep("people-facets", {"folded": sorted(self._folded)})
        self._show_again()

    def _show_whole(self, key: str) -> None:
        self._whole.add(key)
        self._show_again()

    def _show_again(self) -> None:
        if self._facets is not None:
            self.show_facets(self._query, self._facets, self._smart)
