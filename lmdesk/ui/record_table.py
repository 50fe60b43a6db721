"""The one table of the window: windowed, sortable, with columns that are chosen and remembered."""

from collections.abc import Callable, Collection, Mapping, Sequence
from itertools import islice

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView

from lmdesk.ui.cells import GroupRow, TableColumn
from lmdesk.ui.column_chooser import ColumnChooser
from lmdesk.ui.fonts import row_height
from lmdesk.ui.preferences import Preferences
from lmdesk.ui.record_model import RecordModel, RowsOf
from lmdesk.ui.record_painting import FIRST, MARGIN, RecordPainter
from lmdesk.ui.table_clipboard import TableClipboard, TableCopy

KEPT, RUNS = 100_000, 500
"""A selection of up to so many records, in so many unbroken runs, is kept in another list."""

HEADER = 28
FIXED = frozenset({"code", "number", "status"})
NARROWEST = 0.72
"""To fit the window, columns shrink down to this part of their width before the table scrolls."""


class RecordTable(QTableView):
    """Shows records by id. Pages give it the ids and a function that reads the shown rows."""

    activated_id = Signal(object)
    """Enter or a double click: the id of the record."""
    current_id_changed = Signal(object)
    """The id of the current record, None when there is none."""
    selection_count_changed = Signal(int)
    sort_wanted = Signal(str, bool)
    """Key of a column, and whether the order is descending."""
    group_toggled = Signal(object)
    """A group row was pressed: its id."""
    typed = Signal(str)
    """A letter was typed while the table has the focus: the search wants it."""
    rows_copied = Signal(object)
    """The `TableCopy` that was put on the clipboard."""
    cell_chosen = Signal(object, str, str)
    """A cell with choices was changed: id of the record, key of the column, code."""

    def __init__(
        self,
        columns: Sequence[TableColumn],
        rows_of: RowsOf,
        *,
        settings_key: str,
        preferences: Preferences,
        accessible_name: str,
        group_of: Callable[[int], GroupRow] | None = None,
        all_scripts: bool = True,
    ) -> None:
        super().__init__()
        self.record_model = RecordModel(columns, rows_of, group_of, self)
        self.setModel(self.record_model)
        self._lost: tuple[int | None, list[int]] = (None, [])
        """What was current and selected where only the first of a list are known."""
        self._painter = RecordPainter(self)
        self._painter.chosen.connect(self.cell_chosen)
        self.setItemDelegate(self._painter)
        self.setAccessibleName(accessible_name)
        self._set_up(row_height(self.font(), all_scripts=all_scripts))
        self._copying = TableClipboard(self, rows_of)
        self._copying.copied.connect(self.rows_copied)
        self.chooser = ColumnChooser(self, columns, preferences, settings_key, self.fit_columns)
        self.selectionModel().currentRowChanged.connect(self._tell_current)
        self.selectionModel().selectionChanged.connect(self._tell_count)
        self.doubleClicked.connect(lambda index: self._activate(index))

    def set_ids(self, ids: Sequence[int], rows: int = 0) -> None:
        """Show these records; the current one and a small selection are kept where they remain.

        With `rows` they are the first of so many, and the list is seen from its top. The rest, when
        it comes, takes its place without moving what is seen; who was current or selected comes
        back with it.
        """
        model = self.record_model
        if not rows and model.is_whole and len(ids) and ids == model.ids:
            # The same people in the same order: whatever is selected, all of a million, stays.
            model.forget()
            self.current_id_changed.emit(self.current_id())
            return
        current, selected = self.current_id(), self.selected_ids(limit=KEPT + 1)
        if current is None and not selected:
            current, selected = self._lost
        filled = self.record_model.fill(ids)
        if not filled:
            self.selectionModel().blockSignals(True)
            self.record_model.set_ids(ids, rows)
            self.selectionModel().blockSignals(False)
        if not self.record_model.is_whole:
            self.scrollToTop()
        self._lost = (None, []) if self.record_model.is_whole else (current, selected)
        self._choose(current, selected if len(selected) <= KEPT else [], scroll=not filled)
        self.current_id_changed.emit(self.current_id())
        self._tell_count()

    def _choose(self, current: int | None, selected: Sequence[int], *, scroll: bool) -> None:
        """Make records current and selected again, those that are in the list."""
        places = self.record_model.rows_of({*selected, *(() if current is None else (current,))})
        self._select([places[each] for each in selected if each in places])
        if current in places:
            index = self.record_model.index(places[current], 0)
            self.setAutoScroll(scroll)
            flag = QItemSelectionModel.SelectionFlag.NoUpdate
            self.selectionModel().setCurrentIndex(index, flag)
            self.setAutoScroll(True)
            if scroll:
                self.scrollTo(index)

    def selectAll(self) -> None:
        """Select all records, once all are known."""
        if self.record_model.is_whole:
            super().selectAll()

    def refresh_rows(self, ids: Collection[int] | None = None) -> None:
        """Read again what is shown."""
        self.record_model.forget(ids)

    def select_id(self, record_id: int) -> bool:
        """Make a record current and selected; tell whether it is in the list."""
        at = self.record_model.row_of(record_id)
        if at < 0:
            return False
        index = self.record_model.index(at, self._first_column())
        self.setCurrentIndex(index)
        self.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)
        return True

    def select_ids(self, ids: Collection[int]) -> int:
        """Select these records, those that are in the list; return how many they are."""
        places = sorted(self.record_model.rows_of(ids).values())
        self._select(places)
        return len(places)

    def current_id(self) -> int | None:
        """Return the id of the current record, None when there is none or a group is current."""
        row = self.currentIndex().row()
        found = self.record_model.id_at(row) if row >= 0 else None
        return None if found is None or found < 0 else found

    def selected_ids(self, *, limit: int | None = None) -> list[int]:
        """Return the ids of the selected records, in the order shown; at most `limit`."""
        spans = sorted(self._spans(), key=lambda each: each.top())
        shown = (self.record_model.ids[span.top() : span.bottom() + 1] for span in spans)
        return list(islice((each for some in shown for each in some if each >= 0), limit))

    def copy_rows(self) -> None:
        """Put the selected rows on the clipboard with the headings, as spreadsheets take them."""
        self._copying.copy(self.selected_ids())

    def read_rows(self, ids: Sequence[int]) -> TableCopy:
        """Return rows as they would be copied."""
        return self._copying.read(ids)

    def shown_columns(self) -> list[TableColumn]:
        """Return the columns that are shown, in the order in which they stand."""
        columns = self.record_model.columns
        return [columns[c] for c in self.chooser.order() if not self.isColumnHidden(c)]

    def _set_up(self, height: int) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(height)
        rows.setMinimumSectionSize(height)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        # A heading asks, row by row, whether its whole column is selected: with a million rows
        # that takes ten seconds. Rows are selected here, and headings need not know.
        header.setSelectionModel(QItemSelectionModel(self.record_model, header))
        header.setSectionsMovable(True)
        header.setSectionsClickable(True)
        header.setFixedHeight(max(HEADER, header.fontMetrics().height() + 10))
        header.setStretchLastSection(True)
        header.sectionClicked.connect(self._sort_by)

    def _sort_by(self, section: int) -> None:
        column = self.record_model.columns[section]
        if not column.sortable:
            return
        header = self.horizontalHeader()
        self.show_sort(column.key, descending=header.sortIndicatorOrder() is _DESCENDING)
        self.sort_wanted.emit(column.key, header.sortIndicatorOrder() is _DESCENDING)

    def show_sort(self, key: str, *, descending: bool) -> None:
        """Show in the heading by which column the list is sorted."""
        keys = [column.key for column in self.record_model.columns]
        header = self.horizontalHeader()
        header.setSortIndicatorShown(True)
        order = _DESCENDING if descending else Qt.SortOrder.AscendingOrder
        header.setSortIndicator(keys.index(key), order)

    def fit_columns(self) -> None:
        """Fit the columns to the width of the table, where nobody has set their widths."""
        if self.chooser.has_own_widths():
            return
        self.chooser.take_back()
        wished = self._wished_widths()
        while self._factor(wished) < NARROWEST and (least := self._least(wished)) is not None:
            self.chooser.give_way(least)
            wished = self._wished_widths()
        factor = max(NARROWEST, self._factor(wished))
        columns = self.record_model.columns
        for c, width in wished.items():
            size = width if columns[c].kind in FIXED else int(width * factor)
            self.chooser.resize(c, size)

    def _wished_widths(self) -> dict[int, int]:
        """Return the width that each shown column asks for."""
        letter = self.fontMetrics().averageCharWidth()
        columns = self.record_model.columns
        shown = [c for c in self.chooser.order() if not self.isColumnHidden(c)]
        wished = {c: columns[c].width * letter + 2 * MARGIN for c in shown}
        if shown:
            wished[shown[0]] += FIRST - MARGIN
        return wished

    def _factor(self, wished: Mapping[int, int]) -> float:
        """Return by how much the widths that may change must change to fill the table."""
        columns = self.record_model.columns
        fixed = sum(width for c, width in wished.items() if columns[c].kind in FIXED)
        flexible = sum(wished.values()) - fixed
        return (self.viewport().width() - fixed) / flexible if flexible else 1.0

    def _least(self, wished: Mapping[int, int]) -> int | None:
        """Return the last column that may give way, None when all that may have done so."""
        columns = self.record_model.columns
        return next((c for c in reversed(wished) if columns[c].gives_way), None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the columns to the new width."""
        super().resizeEvent(event)
        self.fit_columns()
        self.chooser.place()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Choose the first row when the keyboard comes to a list of which no row is chosen."""
        super().focusInEvent(event)
        by_key = event.reason() in (
            Qt.FocusReason.TabFocusReason,
            Qt.FocusReason.BacktabFocusReason,
        )
        if by_key and not self.selectionModel().hasSelection():
            ids = self.record_model.ids[:200]
            first = next((record_id for record_id in ids if record_id > 0), None)
            if first is not None:
                self.select_id(first)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Ctrl+C copies, Space folds a group; the rest as tables do."""
        index = self.currentIndex()
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_rows()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            self._activate(index)
        elif event.key() in _ENDS and event.modifiers() & _SHIFT:
            # With Ctrl too: who is used to spreadsheets holds both down to select to the end.
            super().keyPressEvent(QKeyEvent(event.type(), event.key(), _SHIFT))
        elif event.key() == Qt.Key.Key_Space and self._is_group(index):
            self.group_toggled.emit(self.record_model.ids[index.row()])
        else:
            super().keyPressEvent(event)

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Let Home and End go to the first and the last row: rows are chosen here, not cells."""
        ends = (QAbstractItemView.CursorAction.MoveHome, QAbstractItemView.CursorAction.MoveEnd)
        if action not in ends or not self.record_model.rowCount():
            return super().moveCursor(action, modifiers)
        row = 0 if action is ends[0] else self.record_model.rowCount() - 1
        return self.record_model.index(row, max(0, self.currentIndex().column()))

    def keyboardSearch(self, search: str) -> None:
        """Hand a typed letter to the search, which finds more than the first column has."""
        if search.strip():
            self.typed.emit(search)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Fold or unfold a group that is pressed."""
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and self._is_group(index):
            self.group_toggled.emit(self.record_model.ids[index.row()])

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Mark the row under the pointer."""
        super().mouseMoveEvent(event)
        self._hover(self.indexAt(event.position().toPoint()).row())

    def leaveEvent(self, event: QEvent) -> None:
        """Mark no row."""
        super().leaveEvent(event)
        self._hover(-1)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Show the actions that the page has put on the table."""
        if self.actions():
            QMenu.exec(self.actions(), event.globalPos(), None, self)

    def _hover(self, row: int) -> None:
        if row != self._painter.hovered:
            self._painter.hovered = row
            self.viewport().update()

    def _activate(self, index: QModelIndex) -> None:
        if self._is_group(index):
            self.group_toggled.emit(self.record_model.ids[index.row()])
        elif index.isValid() and index.row() < len(self.record_model.ids):
            self.activated_id.emit(self.record_model.ids[index.row()])

    def _is_group(self, index: QModelIndex) -> bool:
        return index.isValid() and (self.record_model.id_at(index.row()) or 0) < 0

    def _first_column(self) -> int:
        return next((c for c in self.chooser.order() if not self.isColumnHidden(c)), 0)

    def _select(self, rows: Collection[int]) -> None:
        """Select rows, an unbroken run of them at a time; too many runs would take too long."""
        selection, index = QItemSelection(), self.record_model.index
        last = len(self.record_model.columns) - 1
        for run in unbroken(sorted(rows), RUNS):
            selection.select(index(run[0], 0), index(run[-1], last))
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().select(selection, flag)

    def _tell_current(self) -> None:
        self.current_id_changed.emit(self.current_id())

    def _tell_count(self) -> None:
        spans = self._spans()
        self.selection_count_changed.emit(sum(s.bottom() - s.top() + 1 for s in spans))

    def _spans(self) -> list[QItemSelectionRange]:
        selection = self.selectionModel().selection()
        return [selection.at(number) for number in range(selection.count())]


def unbroken(numbers: Sequence[int], most: int) -> list[range]:
    """Return rising numbers as runs without a gap, none at all where there are more than `most`."""
    runs: list[range] = []
    for number in numbers:
        if runs and runs[-1].stop == number:
            runs[-1] = range(runs[-1].start, number + 1)
        elif len(runs) == most:
            return []
        else:
            runs.append(range(number, number + 1))
    return runs


_ENDS = (Qt.Key.Key_Home, Qt.Key.Key_End)
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_DESCENDING = Qt.SortOrder.DescendingOrder
