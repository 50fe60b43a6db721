"""Counts what a list of people can be narrowed by, aside, and shows it in the panel of filters."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from lmdesk.domain.smart_lists import SmartList
from lmdesk.services import people
from lmdesk.services.people import PeopleFacets, PeopleQuery
from lmdesk.ui.people.facet_panel import FacetPanel
from lmdesk.ui.workspace import Workspace

PAUSE = 400
"""Milliseconds for which a large list rests before it is counted by what it can be narrowed by."""


class FacetReading(QObject):
    """Reads the counts of the query that was asked for last, where the panel is shown."""

    def __init__(
        self,
        workspace: Workspace,
        panel: FacetPanel,
        smart_lists: Callable[[], Sequence[SmartList]],
        page: QWidget,
    ) -> None:
        super().__init__(page)
        self._workspace = workspace
        self._panel = panel
        self._page = page
        self._smart_lists = smart_lists
        self._wanted = PeopleQuery()
        self._counted: PeopleQuery | None = None
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.timeout.connect(self._look_up)

    def forget(self) -> None:
        """Something was changed: no counts hold any more."""
        self._counted = None

    def are_of(self, query: PeopleQuery) -> bool:
        """Tell whether the counts are those of a query."""
        return self._counted == query

    def read(self, query: PeopleQuery, *, large: bool) -> None:
        """Count for a query; on a large desk once the list is at rest.

        Counting a million people takes a while, in which no other list could be read.
        """
        self._wanted = query
        self._wait.start(PAUSE if large else 0)

    def _look_up(self) -> None:
        if self._panel.isVisibleTo(self._page):
            query = self._counted = self._wanted
            self._workspace.look_up(
                lambda desk: people.people_facets(desk, query),
                lambda facets: self._take(query, facets),
                key="people-facets",
                aside=True,
            )

    def _take(self, query: PeopleQuery, facets: PeopleFacets) -> None:
        if isValid(self):
            self._panel.show_facets(query, facets, self._smart_lists())
