"""The list of the rows that wait: who, from which file, and why."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication

from lmdesk.services.review_queue import WaitingLine
from lmdesk.ui.cells import NameCell
from lmdesk.ui.review.entry_list import Entry, EntryList
from lmdesk.ui.texts import problem_text, word


class WaitingList(EntryList):
    """Shows the rows that wait by their ids."""

    def __init__(self, lines_of: Callable[[Sequence[int]], Sequence[WaitingLine | None]]) -> None:
        title = QCoreApplication.translate("WaitingList", "Rows that wait")
        super().__init__(lines_of, self._entry, title, names=1, lines=2)

    def _entry(self, line: WaitingLine) -> Entry:
        place = self.tr("Row {row} of {file}").format(file=line.file, row=line.row)
        why = [word(f"evidence.{code}") for code in line.evidence]
        if not why:
            why = [problem_text(problem) for problem in line.problems]
        chance = chance_text(line.likely)
        name = NameCell(line.titles, line.name, line.surname)
        return Entry((name,), (place, " · ".join(why)), chance, bool(line.likely))


def chance_text(likely: bool | None) -> str:
    """Return the word for how likely it is that two are one; None says nothing."""
    if likely is None:
        return ""
    translate = QCoreApplication.translate
    return translate("WaitingList", "Likely") if likely else translate("WaitingList", "Unclear")
