"""Institutions as a tree: what is a department or a branch stands below what it belongs to."""

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QGuiApplication, QPalette

from lmdesk.domain.institution_tree import InstitutionTree
from lmdesk.services.institutions import InstitutionRow
from lmdesk.ui.texts import count_text, tip

FETCHED = 100
"""So many neighbours are read together."""

Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()
NUMBERS = 2
DRAGGED = "application/x-lmdesk-institutions"


class InstitutionTreeModel(QAbstractItemModel):
    """Shows a tree of ids; rows are read when they are shown, some neighbours at a time.

    The last column holds how many people each has with its parts, where it has any; it and the
    one before hold numbers. Dragged institutions, as `DRAGGED` with their ids, can be dropped on
    another one: `dropped` tells the ids and where they were dropped, None for none.
    `wanted` are those that were searched for: what merely stands above them is muted.
    """

    dropped = Signal(object, object)

    def __init__(
        self,
        headings: Sequence[str],
        texts: Sequence[Callable[[InstitutionRow], str]],
        rows_of: Callable[[Sequence[int]], Sequence[InstitutionRow]],
        totals_of: Callable[[Sequence[int]], Mapping[int, int]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._headings = tuple(headings)
        self._texts = tuple(texts)
        self._rows_of = rows_of
        self._totals_of = totals_of
        self._rows: dict[int, InstitutionRow] = {}
        self._totals: dict[int, int] = {}
        self._wanted: Collection[int] | None = None
        self._tree = InstitutionTree((), {})
        self._places: dict[int, tuple[int, int]] = {}

    def set_tree(self, tree: InstitutionTree, wanted: Collection[int] | None = None) -> None:
        """Show another tree."""
        self.beginResetModel()
        self._tree = tree
        self._wanted = wanted
        self._rows.clear()
        self._totals.clear()
        self._places = {root: (0, row) for row, root in enumerate(tree.roots)}
        for whole, parts in tree.children.items():
            self._places |= {part: (whole, row) for row, part in enumerate(parts)}
        self.endResetModel()

    def index_of(self, institution_id: int) -> QModelIndex:
        """Return where an institution stands; an invalid index when it is not shown."""
        place = self._places.get(institution_id)
        return self.createIndex(place[1], 0, institution_id) if place else QModelIndex()

    def id_at(self, index: Index) -> int | None:
        """Return which institution stands here."""
        return int(index.internalId()) if index.isValid() else None

    def index(self, row: int, column: int, parent: Index = NO_INDEX) -> QModelIndex:
        """Return the place of a part of `parent`."""
        parts = self._parts(parent)
        if not (0 <= row < len(parts) and 0 <= column < len(self._headings)):
            return QModelIndex()
        return self.createIndex(row, column, parts[row])

    def parent(self, index: Index = NO_INDEX) -> Any:
        """Return the place of what this is a part of."""
        if not index.isValid():
            return QModelIndex()
        whole = self._places[int(index.internalId())][0]
        return self.index_of(whole) if whole else QModelIndex()

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """Return how many parts there are."""
        return 0 if parent.column() > 0 else len(self._parts(parent))

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        """Return how many columns there are."""
        return len(self._headings)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the text of a cell, or the muted colour of what was not searched for."""
        if not index.isValid():
            return None
        institution_id = int(index.internalId())
        if role == Qt.ItemDataRole.ForegroundRole:
            is_path = self._wanted is not None and institution_id not in self._wanted
            muted = QGuiApplication.palette().brush(QPalette.ColorRole.PlaceholderText)
            return muted if is_path else None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(index.column())
        if role not in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
            Qt.ItemDataRole.ToolTipRole,
        ):
            return None
        row, column = self._row(institution_id), index.column()
        if column == len(self._texts):
            text = self._total_text(institution_id, row)
        else:
            text = "" if row is None else self._texts[column](row)
        return tip(text) if role == Qt.ItemDataRole.ToolTipRole else text

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the heading of a column."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._headings[section]
        return self._alignment(section) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def whole_of(self, institution_id: int) -> int | None:
        """Return what an institution is shown below; None at the top."""
        return self._places.get(institution_id, (0, 0))[0] or None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let institutions be dragged, and dropped on each other or beside all of them."""
        drop = Qt.ItemFlag.ItemIsDropEnabled
        if not index.isValid():
            return drop
        return super().flags(index) | drop | Qt.ItemFlag.ItemIsDragEnabled

    def mimeTypes(self) -> list[str]:
        """Return what can be dropped here."""
        return [DRAGGED]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Return the dragged institutions."""
        ids = dict.fromkeys(str(index.internalId()) for index in indexes)
        data = QMimeData()
        data.setData(DRAGGED, " ".join(ids).encode())
        return data

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """Tell what was dropped where; the tree is shown anew once it is written."""
        ids = [int(each) for each in bytes(data.data(DRAGGED).data()).split()]
        if ids:
            self.dropped.emit(ids, self.id_at(parent))
        # The view would take the dragged rows away by itself if the drop were called done.
        return False

    def _alignment(self, column: int) -> Qt.AlignmentFlag:
        is_number = column >= len(self._headings) - NUMBERS
        side = Qt.AlignmentFlag.AlignRight if is_number else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter

    def _parts(self, parent: Index) -> tuple[int, ...]:
        if not parent.isValid():
            return self._tree.roots
        return self._tree.children.get(int(parent.internalId()), ())

    def _total_text(self, institution_id: int, row: InstitutionRow | None) -> str:
        """Return the number with all parts; without parts it would be the one beside it again."""
        total, own = self._totals.get(institution_id, 0), row.people if row is not None else 0
        has_parts = institution_id in self._tree.children or total != own
        return count_text(total) if total and has_parts else ""

    def _row(self, institution_id: int) -> InstitutionRow | None:
        if institution_id not in self._rows:
            whole, place = self._places[institution_id]
            parts = self._tree.children.get(whole, ()) if whole else self._tree.roots
            start = place - place % FETCHED
            some = parts[start : start + FETCHED]
            for row in self._rows_of(some):
                self._rows[row.institution_id] = row
            self._totals |= self._totals_of(some)
        return self._rows.get(institution_id)
