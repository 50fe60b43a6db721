"""Copying people as cells, and pasting cells: what was copied here comes back as its people."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QGuiApplication

from lmdesk.errors import LmdeskError
from lmdesk.services.pasted_people import (
    CopiedPeople,
    Pasted,
    copied_people,
    read_back,
    read_pasted,
    written,
)
from lmdesk.ui.record_table import RecordTable
from lmdesk.ui.shell import Shell
from lmdesk.ui.table_clipboard import TableCopy, told_copy
from lmdesk.ui.texts import count_text
from lmdesk.ui.workspace import Workspace

FORMAT = "application/x-lmdesk-people"
"""The second format of copied people: who they are."""

MOST = 5_000
"""Of so many people who they are goes along; more cells are pasted as any list."""


class PeopleClipboard(QObject):
    """The clipboard of the list of people. `selected` gives the people who are selected."""

    def __init__(
        self,
        workspace: Workspace,
        shell: Shell,
        table: RecordTable,
        selected: Callable[[], Sequence[int]],
    ) -> None:
        super().__init__(table)
        self._workspace = workspace
        self._shell = shell
        self._table = table
        self._selected = selected
        self._last: CopiedPeople | None = None
        """Spreadsheets give back the cells alone: by this they are known again."""
        table.rows_copied.connect(self._copied)

    def take(self, data: QMimeData) -> bool:
        """Take pasted cells that are of people here; tell whether they were taken."""
        text = data.text()
        if self._workspace.read_only or data.hasUrls() or not text.strip():
            return False
        own = read_back(bytes(data.data(FORMAT).data()).decode("utf-8", "replace"))
        copies = [each for each in (own, self._last) if each is not None]
        desk, readers = self._workspace.reading, self._workspace.readers
        try:
            pasted = read_pasted(desk, text, copies, readers, selected=self._as_selected())
        except LmdeskError:
            # What is wrong with the cells is told by the import page.
            return False
        if pasted is None:
            return False
        self._go_on(pasted)
        return True

    def _go_on(self, pasted: Pasted) -> None:
        if pasted.edited or pasted.new:
            self._shell.import_text(pasted.text, pasted.trip)
            return
        one = self.tr("This person is here just as pasted. Nothing was changed.")
        many = self.tr("These {count} people are here just as pasted. Nothing was changed.")
        text = one if pasted.same == 1 else many
        self._shell.toast(text.format(count=count_text(pasted.same)))

    def _copied(self, copy: TableCopy) -> None:
        self._last = self._people(copy.ids, copy) if len(copy.ids) <= MOST else None
        data = QMimeData()
        data.setText(copy.text)
        if self._last is not None:
            data.setData(FORMAT, written(self._last).encode())
        QGuiApplication.clipboard().setMimeData(data)
        self._shell.toast(told_copy(copy))

    def _as_selected(self) -> CopiedPeople | None:
        """Return the selected people as they would be copied now."""
        ids = self._selected()
        if not ids or len(ids) > MOST:
            return None
        copy = self._table.read_rows(ids)
        return self._people(copy.ids, copy)

    def _people(self, ids: Sequence[int], copy: TableCopy) -> CopiedPeople:
        columns = [(each.key, each.heading) for each in copy.columns]
        return copied_people(self._workspace.reading, ids, columns, copy.rows)
