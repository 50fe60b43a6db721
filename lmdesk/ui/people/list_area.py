"""The middle of the page: the filters beside the list, or a sentence where there is nobody."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QStackedWidget

from lmdesk.services import people
from lmdesk.services.people import PeopleQuery
from lmdesk.ui.people.columns import people_columns
from lmdesk.ui.people.facet_panel import FacetPanel
from lmdesk.ui.record_table import RecordTable
from lmdesk.ui.widgets.empty_page import EmptyPage
from lmdesk.ui.workspace import Workspace

ROOM_FOR_FACETS = 1000
"""On a page narrower than this the filters are shown only when they are asked for."""


class ListArea(QSplitter):
    """Table and filters of the people who are wanted now."""

    def __init__(
        self,
        workspace: Workspace,
        facets: FacetPanel,
        clear: Callable[[], object],
        to_import: Callable[[], object] | None,
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._workspace = workspace
        self.facets = facets
        self.table = RecordTable(
            people_columns(self._phone_text),
            self._rows,
            settings_key="people",
            preferences=workspace.preferences,
            accessible_name=self.tr("People"),
        )
        nothing = self.tr("Nobody fits. Search for less, or take filters away.")
        self.nobody = EmptyPage("search", nothing, self.tr("Clear search and filters"), clear)
        welcome = self.tr("Nobody is here yet. Drop a spreadsheet on this window, or choose one.")
        self.welcome = EmptyPage(
            "users", welcome, self.tr("Import a list…"), to_import, button_icon="file-input"
        )
        self._stack = QStackedWidget()
        for widget in (self.table, self.nobody, self.welcome):
            self._stack.addWidget(widget)
        self.setChildrenCollapsible(False)
        self.addWidget(self.facets)
        self.addWidget(self._stack)
        self.setStretchFactor(1, 1)

    def show_ids(self, ids: Sequence[int], *, is_empty_desk: bool, rows: int = 0) -> None:
        """Show these people, who may be the first of so many, or why there is nobody."""
        self.table.set_ids(ids, rows)
        if is_empty_desk:
            self._stack.setCurrentWidget(self.welcome)
        else:
            self._stack.setCurrentWidget(self.table if len(ids) else self.nobody)

    def is_welcome(self) -> bool:
        """Tell whether the desk has nobody yet."""
        return self._stack.currentWidget() is self.welcome

    def show_facets(self, query: PeopleQuery, width: int, wanted: bool | None) -> bool:
        """Show or hide the filters; tell whether they have come.

        `wanted` is what the person has chosen, None where the width of the page decides.
        """
        has_list = not self.is_welcome() and not query.in_bin
        shown = has_list and (width >= ROOM_FOR_FACETS if wanted is None else wanted)
        before = self.facets.isVisibleTo(self)
        self.facets.setVisible(shown)
        return shown and not before

    def go_to_list(self) -> None:
        """Put the keyboard into the list, on the first person where nobody is current."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        ids = self.table.record_model.ids
        if self.table.current_id() is None and len(ids):
            self.table.select_id(ids[0])

    def next_after(self, leaving: Sequence[int]) -> int | None:
        """Return who becomes current when these people leave the list."""
        shown, gone = self.table.record_model.ids, set(leaving)
        after = max(self.table.record_model.rows_of(gone).values(), default=-1) + 1
        others = (*shown[after : after + 1], *shown[max(0, after - len(gone) - 1) : after][::-1])
        return next((each for each in others if each not in gone), None)

    def _rows(self, ids: Sequence[int]) -> list[Any]:
        found = {row.person_id: row for row in people.people_rows(self._workspace.reading, ids)}
        # Somebody may have gone since the list was read; the row stays blank until it is again.
        return [found.get(each) for each in ids]

    def _phone_text(self, number: str) -> str:
        if not number.startswith("+"):
            return number
        return self._workspace.readers.phones.print_phone(number, None)
