"""Reads the list of people for its page: at once, or on a large desk in the background."""

from array import array
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from lmdesk.services import people
from lmdesk.services.desks import Desk
from lmdesk.services.people import PeopleList, PeopleQuery
from lmdesk.ui.workspace import Workspace

FIRST = 200
"""So many people are shown while the whole list is being read."""

AT_ONCE = 20_000
"""Up to so many people a list is read at once, on a larger desk in the background."""

Sort = tuple[str, bool]
"""Key of a column, and whether the order is descending."""


class ListReading(QObject):
    """Answers with the list that was asked for last; of a long one the first people come before."""

    first_read = Signal(object, int)
    """The ids of the first people, and how many rows there are to be, 0 when nobody knows yet."""
    read_whole = Signal(object)
    """A `PeopleList`."""

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._asked: tuple[PeopleQuery, Sort] = (PeopleQuery(), ("name", False))
        self._known: PeopleList | None = None
        """The totals of the list before, which are not counted again for another order of it."""
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.timeout.connect(self._look_up)
        self.is_large = False
        """Whether the desk has so many people that lists are read in the background."""

    def read(self, query: PeopleQuery, sort: Sort, shown: int, *, reorder: bool) -> None:
        """Read a list; `shown` rows stand there, with `reorder` those of the people wanted."""
        self._asked = query, sort
        if not reorder:
            self._known = None
        self._wait.stop()
        self._workspace.drop("people-first")
        self.is_large = people.may_be_many(self._workspace.reading, AT_ONCE)
        if not self.is_large:
            self._tell_whole(_whole(self._workspace.reading, query, sort, self._known))
            return
        is_long = shown > AT_ONCE if reorder else not shown and query == PeopleQuery()
        if not is_long or query.text:
            self._look_up()
        elif sort[0] == "name" and query == PeopleQuery():
            # This order stands ready in the desk. Who reads the others would hold up the painting
            # of the first, and so waits for it.
            self.first_read.emit(_first(self._workspace.reading, query, sort), shown)
            self._wait.start(0)
        else:
            self._workspace.look_up(
                partial(_first, query=query, sort=sort),
                partial(self._tell_first, shown=shown),
                key="people-first",
            )
            self._look_up()

    def _look_up(self) -> None:
        query, sort = self._asked
        self._workspace.look_up(
            partial(_whole, query=query, sort=sort, known=self._known),
            self._tell_whole,
            key="people",
        )

    def _tell_first(self, ids: Sequence[int], shown: int) -> None:
        # The answer may come when the desk, and the page with it, was closed meanwhile.
        if isValid(self):
            self.first_read.emit(ids, shown)

    def _tell_whole(self, found: PeopleList) -> None:
        if isValid(self):
            self._known = found._replace(ids=array("q"))
            self.read_whole.emit(found)


def _first(desk: Desk, query: PeopleQuery, sort: Sort) -> Sequence[int]:
    key, descending = sort
    return people.people_ids(desk, query, key, descending=descending, limit=FIRST)


def _whole(desk: Desk, query: PeopleQuery, sort: Sort, known: PeopleList | None) -> PeopleList:
    key, descending = sort
    if known is not None:
        return known._replace(ids=people.people_ids(desk, query, key, descending=descending))
    return people.people_list(desk, query, key, descending=descending)


def kept_sort(workspace: Workspace) -> tuple[str, bool]:
    """Return how the list was sorted last time."""
    kept = workspace.preferences.state("people").get("sort")
    match kept:
        case [str(key), bool(descending)] if key in people.SORT_KEYS:
            return key, descending
    return "name", False
