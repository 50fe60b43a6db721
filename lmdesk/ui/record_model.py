"""The one table model: columns, a list of ids, and rows that are read when they are shown."""

from collections import OrderedDict
from collections.abc import Callable, Collection, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from lmdesk.ui.cells import GroupRow, TableColumn
from lmdesk.ui.texts import tip

PAGE = 50
PAGES = 40
"""So many pages of rows are kept."""

Index = QModelIndex | QPersistentModelIndex
CELL = Qt.ItemDataRole.UserRole
GROUP = Qt.ItemDataRole.UserRole + 1
NO_INDEX = QModelIndex()

RowsOf = Callable[[Sequence[int]], Sequence[Any]]

UNREAD = "…"
_GROUP_FLAGS = Qt.ItemFlag.ItemIsEnabled
_FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_EDITABLE_FLAGS = _FLAGS | Qt.ItemFlag.ItemIsEditable


class RecordModel(QAbstractTableModel):
    """Shows records by their ids, in the order of the ids.

    A negative id is a group row: `group_of` says what stands in it. Rows are fetched a page at
    a time by `rows_of`, which answers in the order of the ids it is given. Of the ids the first
    may be known before the rest; the rows of the rest are there already, but show nothing yet.
    """

    def __init__(
        self,
        columns: Sequence[TableColumn],
        rows_of: RowsOf,
        group_of: Callable[[int], GroupRow] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._rows_of = rows_of
        self._group_of = group_of
        self._ids: Sequence[int] = ()
        self._rows = 0
        self._pages: OrderedDict[int, dict[int, Any]] = OrderedDict()

    @property
    def ids(self) -> Sequence[int]:
        """The ids of all rows that are known, in order."""
        return self._ids

    @property
    def is_whole(self) -> bool:
        """Whether the ids of all rows are known."""
        return len(self._ids) == self._rows

    def set_ids(self, ids: Sequence[int], rows: int = 0) -> None:
        """Show other records; of so many rows, when these are only the first."""
        self.beginResetModel()
        self._ids = ids
        self._rows = max(rows, len(ids))
        self._pages.clear()
        self.endResetModel()

    def fill(self, ids: Sequence[int]) -> bool:
        """Take all ids where the first were known; tell whether they go on as those began."""
        known = len(self._ids)
        if self.is_whole or len(ids) != self._rows or ids[:known] != self._ids:
            return False
        self._ids = ids
        self.forget()
        return True

    def forget(self, ids: Collection[int] | None = None) -> None:
        """Read the rows again that are shown, after something in them was changed."""
        self._pages.clear()
        if self._rows:
            last = self.index(self._rows - 1, len(self.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def id_at(self, row: int) -> int | None:
        """Return the id in a row, None while it is not known."""
        return self._ids[row] if row < len(self._ids) else None

    def rows_of(self, record_ids: Collection[int]) -> dict[int, int]:
        """Return in which row each of some records is; those that are not shown are left out."""
        if len(record_ids) == 1:
            return {each: row for each in record_ids if (row := self.row_of(each)) >= 0}
        wanted = frozenset(record_ids)
        return {each: row for row, each in enumerate(self._ids) if each in wanted} if wanted else {}

    def row_of(self, record_id: int) -> int:
        """Return in which row a record is, -1 when it is not shown."""
        try:
            return self._ids.index(record_id)
        except ValueError:
            return -1

    def record(self, row: int) -> Any:
        """Return what is shown in a row, None when the record is gone since, or not yet known."""
        if row >= len(self._ids):
            return None
        number = row // PAGE
        page = self._pages.get(number)
        if page is None:
            wanted = [each for each in self._ids[number * PAGE : (number + 1) * PAGE] if each >= 0]
            page = dict(zip(wanted, self._rows_of(wanted), strict=True)) if wanted else {}
            self._pages[number] = page
            if len(self._pages) > PAGES:
                self._pages.popitem(last=False)
        return page.get(self._ids[row])

    def group(self, row: int) -> GroupRow | None:
        """Return the heading in a row, None where a record stands."""
        if self._group_of is None or row >= len(self._ids):
            return None
        record_id = self._ids[row]
        return self._group_of(record_id) if record_id < 0 else None

    def cell(self, row: int, column: int) -> Any:
        """Return what is shown in a cell, None where there is nothing."""
        record = self.record(row)
        return None if record is None else self.columns[column].cell(record)

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """Return how many rows there are."""
        return 0 if parent.isValid() else self._rows

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        """Return how many columns there are, hidden ones too."""
        return 0 if parent.isValid() else len(self.columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let group rows be current but not selected, and cells with choices be changed.

        Nothing can be done with a row whose record is not known yet.
        """
        record_id = self.id_at(index.row()) if index.isValid() else None
        if record_id is None:
            return Qt.ItemFlag.NoItemFlags
        if record_id < 0:
            return _GROUP_FLAGS
        return _EDITABLE_FLAGS if self.columns[index.column()].choices else _FLAGS

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the cell itself (CELL), the group of its row (GROUP) or its text."""
        group = self.group(index.row())
        if role == GROUP:
            return group
        if group is not None:
            is_text = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
            return group.text if is_text and index.column() == 0 else None
        if role not in (
            CELL,
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.EditRole,
            Qt.ItemDataRole.AccessibleTextRole,
            Qt.ItemDataRole.ToolTipRole,
        ):
            return None
        cell = self.cell(index.row(), index.column())
        if role == CELL:
            return cell
        if index.row() >= len(self._ids):
            return UNREAD if role != Qt.ItemDataRole.ToolTipRole else None
        text = "" if cell is None else str(cell)
        return tip(text) if role == Qt.ItemDataRole.ToolTipRole else text

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the heading of a column."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].heading
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None
