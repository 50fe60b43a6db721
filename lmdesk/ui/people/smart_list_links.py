"""The smart lists above the filters: a click shows one, a menu renames, changes or removes it."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QVBoxLayout

from lmdesk.domain.smart_lists import SmartList
from lmdesk.services.people import PeopleQuery
from lmdesk.ui.widgets.buttons import icon_button, link_button
from lmdesk.ui.widgets.labels import plain_label


class SmartListLinks(QObject):
    """Puts the links into a column; each signal brings the list that is meant."""

    wanted = Signal(object)
    rename_wanted = Signal(object)
    change_wanted = Signal(object)
    remove_wanted = Signal(object)

    def __init__(self, *, read_only: bool) -> None:
        super().__init__()
        self._read_only = read_only

    def add_to(self, column: QVBoxLayout, lists: Sequence[SmartList], query: PeopleQuery) -> None:
        """Add the lists; the one whose filters are the query is marked."""
        if not lists:
            return
        column.addWidget(plain_label(self.tr("Smart lists"), style="section"))
        for each in lists:
            is_shown = each.query == query._replace(in_bin=False)
            icon = "check" if is_shown else "list-filter"
            link = link_button(each.name, partial(self.wanted.emit, each), icon=icon)
            link.setObjectName(f"smart {each.list_id}")
            if is_shown:
                spoken = self.tr("{list}, shown now").format(list=each.name)
                link.setAccessibleName(spoken)
            line = QHBoxLayout()
            line.addWidget(link)
            line.addStretch(1)
            if not self._read_only:
                line.addWidget(self._more(each))
            column.addLayout(line)

    def _more(self, each: SmartList) -> QToolButton:
        name = self.tr("Change the smart list {list}").format(list=each.name)
        button = icon_button("ellipsis", name, None)
        button.setObjectName(f"more smart {each.list_id}")
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        for text, ask in (
            (self.tr("Rename…"), self.rename_wanted.emit),
            (self.tr("Use the filters shown now"), self.change_wanted.emit),
            (self.tr("Remove"), self.remove_wanted.emit),
        ):
            menu.addAction(text).triggered.connect(partial(_ask, ask, each))
        button.setMenu(menu)
        return button


def _ask(ask: Callable[[object], object], each: SmartList, _: bool = False) -> None:
    """Ask for something to be done with a list; a menu tells whether its entry is checked."""
    ask(each)
