"""The cells of a sheet as a table model; rows are cut into texts when they are shown."""

from collections import OrderedDict

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from lmdesk.services.import_sheets import SheetKind, SheetRow, SheetView
from lmdesk.ui.texts import tip, word

KEPT = 400
"""So many rows are kept as texts."""

LONGEST_TIP = 2000

Index = QModelIndex | QPersistentModelIndex
KIND = Qt.ItemDataRole.UserRole
NO_INDEX = QModelIndex()


class SheetModel(QAbstractTableModel):
    """Shows one sheet, or nothing."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.view: SheetView | None = None
        self._rows: OrderedDict[int, SheetRow] = OrderedDict()

    def show_view(self, view: SheetView | None) -> None:
        """Show another sheet."""
        self.beginResetModel()
        self.view = view
        self._rows.clear()
        self.endResetModel()

    def sheet_row(self, number: int) -> SheetRow | None:
        """Return a row by its number in the sheet, from 1."""
        if self.view is None:
            return None
        row = self._rows.get(number)
        if row is None:
            row = self._rows[number] = self.view.row(number)
            if len(self._rows) > KEPT:
                self._rows.popitem(last=False)
        return row

    def row_at(self, position: int) -> SheetRow | None:
        """Return the row at a position, from 0."""
        return self.sheet_row(self.number_at(position))

    def number_at(self, position: int) -> int:
        """Return the number by which the row at a position, from 0, is called."""
        return position + 1 if self.view is None else self.view.number_at(position)

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """Return how many rows the sheet has."""
        return 0 if parent.isValid() or self.view is None else self.view.row_count

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        """Return how many columns the sheet has."""
        return 0 if parent.isValid() or self.view is None else len(self.view.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the text of a cell, or what its row is."""
        row = self.row_at(index.row()) if index.isValid() else None
        if row is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return " ".join(row.cells[index.column()].split())
        if role == KIND:
            return row.kind
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(row.cells[index.column()][:LONGEST_TIP])
        if role == Qt.ItemDataRole.AccessibleTextRole and row.kind is not SheetKind.DATA:
            return f"{row.cells[index.column()]} ({word(f'row.{row.kind}')})"
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Return the field of a column, or the number of a row."""
        if orientation is Qt.Orientation.Vertical:
            return self.number_at(section) if role == Qt.ItemDataRole.DisplayRole else None
        if self.view is None or section >= len(self.view.columns):
            return None
        column = self.view.columns[section]
        field = word(f"field.{column.field}") if column.field else ""
        if role == Qt.ItemDataRole.DisplayRole:
            return field
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            sure = "" if column.sure else self.tr("look whether this is right")
            text = ": ".join(filter(None, (column.heading, field)))
            text = ", ".join(filter(None, (text, sure)))
            return tip(text) if role == Qt.ItemDataRole.ToolTipRole else text
        return None
