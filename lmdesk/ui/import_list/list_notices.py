"""What stands in the place of a list that is not to be shown row by row."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from lmdesk.ui.import_list.entries import Entry, State
from lmdesk.ui.import_list.start_pages import NoticePage

Act = Callable[[], object]


class ListNotices(QObject):
    """Says of a list how far it is, with what can be done about it."""

    def __init__(
        self, notice: NoticePage, *, again: Act, remove: Act, rows: Act, people: Act
    ) -> None:
        super().__init__()
        self._notice = notice
        self._again = (self.tr("Read again"), again)
        self._off = (self.tr("Take it off the page"), remove)
        self._done = ((self.tr("Show the rows"), rows), (self.tr("Show the people"), people))

    def tell(self, entry: Entry) -> None:
        """Say it of a list."""
        tell = self._notice.tell
        if entry.state is State.DONE:
            tell("circle-check", entry.told, *self._done)
        elif entry.state is State.REFUSED:
            tell("file-x", entry.complaint, self._again, self._off, bad=True)
        elif entry.state is State.STOPPED:
            text = self.tr("{name} was not read.").format(name=entry.name)
            tell("file-x", text, self._again, self._off, bad=True)
        else:
            text = self.tr("{name} is being read.").format(name=entry.name)
            tell("file-spreadsheet", text)
