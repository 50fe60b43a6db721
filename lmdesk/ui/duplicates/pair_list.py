"""The list of the pairs: two names, why they may be one person, and how likely that is."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication

from lmdesk.services.duplicate_queue import PairLine
from lmdesk.ui.cells import NameCell
from lmdesk.ui.duplicates.reasons import reason_text
from lmdesk.ui.review.entry_list import Entry, EntryList
from lmdesk.ui.review.waiting_list import chance_text


class PairList(EntryList):
    """Shows pairs by numbers that the view gives them."""

    def __init__(self, lines_of: Callable[[Sequence[int]], Sequence[PairLine | None]]) -> None:
        title = QCoreApplication.translate("PairList", "Possible duplicates")
        super().__init__(lines_of, self._entry, title, names=2, lines=1)

    def _entry(self, line: PairLine) -> Entry:
        names = (
            NameCell(line.one.titles, line.one.name, line.one.surname),
            NameCell(line.other.titles, line.other.name, line.other.surname),
        )
        why = " · ".join(reason_text(reason) for reason in line.pair.why)
        if not why:
            why = self.tr("Chosen by you")
        return Entry(names, (why,), chance_text(line.likely), bool(line.likely))
