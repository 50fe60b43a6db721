"""Puts rows of the one table on the clipboard, a slice at a time so that the window stays alive."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from lmdesk.services.copied_cells import copied_text
from lmdesk.ui.cells import TableColumn
from lmdesk.ui.record_model import RowsOf
from lmdesk.ui.texts import count_text

if TYPE_CHECKING:
    from lmdesk.ui.record_table import RecordTable

SLICE = 500
"""So many rows are read before the window has its turn."""

MOST = 100_000
"""More rows are no matter for the clipboard: they are exported to a file."""


class TableCopy(NamedTuple):
    """What was copied: the ids in order, the columns as shown, and the text of each cell.

    `text` is what went to the clipboard. It has `left_out` rows less than were selected.
    """

    ids: tuple[int, ...]
    columns: tuple[TableColumn, ...]
    rows: tuple[tuple[str, ...], ...]
    text: str
    left_out: int = 0


class TableClipboard(QObject):
    """Copies the rows of one table. A new copy stops the one under way."""

    copied = Signal(object)
    """A `TableCopy`."""

    def __init__(self, table: "RecordTable", rows_of: RowsOf) -> None:
        super().__init__(table)
        self._table = table
        self._rows_of = rows_of
        self._ids: Sequence[int] = ()
        self._columns: tuple[TableColumn, ...] = ()
        self._left_out = 0
        self._done: list[int] = []
        self._rows: list[tuple[str, ...]] = []
        self._turn = QTimer(self)
        self._turn.setInterval(0)
        self._turn.timeout.connect(self._go_on)

    def read(self, ids: Sequence[int]) -> TableCopy:
        """Return rows as they would be copied, without copying them."""
        return self._read(ids, tuple(self._table.shown_columns()))

    def _read(self, ids: Sequence[int], columns: tuple[TableColumn, ...]) -> TableCopy:
        records = self._rows_of(ids)
        if len(records) < len(ids):
            # Somebody has gone since the list was read: then it is not told whose row is whose.
            records = [next(iter(self._rows_of([each])), None) for each in ids]
        told = zip(ids, records, strict=True)
        there = [(each, record) for each, record in told if record is not None]
        rows = tuple(tuple(_text(c.cell(record)) for c in columns) for _, record in there)
        return TableCopy(tuple(each for each, _ in there), columns, rows, "")

    def copy(self, ids: Sequence[int]) -> None:
        """Copy these rows: a few at once, many while the window goes on."""
        self._turn.stop()
        if not ids:
            return
        self._ids, self._left_out = ids[:MOST], max(0, len(ids) - MOST)
        self._columns = tuple(self._table.shown_columns())
        self._done, self._rows = [], []
        self._go_on()
        if self._ids:
            self._turn.start()

    def _go_on(self) -> None:
        now, self._ids = self._ids[:SLICE], self._ids[SLICE:]
        some = self._read(now, self._columns)
        self._done.extend(some.ids)
        self._rows.extend(some.rows)
        if not self._ids:
            self._turn.stop()
            self._finish()

    def _finish(self) -> None:
        headings = [each.heading for each in self._columns]
        text = copied_text(headings, self._rows)
        QGuiApplication.clipboard().setText(text)
        done, rows = tuple(self._done), tuple(self._rows)
        self._done, self._rows = [], []
        self.copied.emit(TableCopy(done, self._columns, rows, text, self._left_out))


def told_copy(copy: TableCopy) -> str:
    """Return how many rows are on the clipboard, and how many were too many for it."""
    translate = QCoreApplication.translate
    count = len(copy.ids)
    one = translate("clipboard", "1 row is on the clipboard.")
    many = translate("clipboard", "{count} rows are on the clipboard.")
    told = (one if count == 1 else many).format(count=count_text(count))
    if copy.left_out:
        rest = translate("clipboard", "{count} more are too many for it: export them instead.")
        told = f"{told} {rest.format(count=count_text(copy.left_out))}"
    return told


def _text(cell: object) -> str:
    return "" if cell is None else str(cell)
