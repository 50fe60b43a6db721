"""The mailing lists at the side of the page."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from lmdesk.domain.mailing import ListSummary
from lmdesk.ui.texts import count_text
from lmdesk.ui.widgets.buttons import link_button
from lmdesk.ui.widgets.labels import plain_label
from lmdesk.ui.widgets.side_list import SideItem, SideList

NARROWEST, WIDEST = 176, 288


class ListsPanel(QFrame):
    """The lists with how many people are on each, and New."""

    chosen = Signal(object)
    """The id of the list that is shown, None without any."""

    def __init__(self, new: Callable[[], object]) -> None:
        super().__init__()
        self.setProperty("side", "true")
        self.setMinimumWidth(NARROWEST)
        self.setMaximumWidth(WIDEST)
        self.new = link_button(self.tr("New"), new, icon="plus")
        self.new.setAccessibleName(self.tr("New mailing list"))
        self.lists = SideList(self.tr("Mailing lists"))
        self.lists.chosen.connect(self.chosen)
        head = QHBoxLayout()
        head.setContentsMargins(8, 0, 0, 0)
        head.addWidget(plain_label(self.tr("Lists"), style="section"))
        head.addStretch(1)
        head.addWidget(self.new)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 12, 8, 12)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.lists, 1)

    def show_lists(self, lists: Sequence[ListSummary]) -> None:
        """Show these lists; where none is current the first one becomes so."""
        self.lists.set_items(
            [
                SideItem(each.list_id, each.name, icon="list-filter")
                if each.is_smart
                else SideItem(each.list_id, each.name, count_text(each.members), icon="mails")
                for each in lists
            ]
        )
        if lists and self.lists.current_id() is None:
            self.lists.select_id(lists[0].list_id)
