"""The sheet as it came: its rows by what they are, its columns by what they mean."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QColor,
    QContextMenuEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QKeySequence,
    QPainter,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from lmdesk.services.import_sheets import SheetKind, SheetView
from lmdesk.ui.fonts import row_height
from lmdesk.ui.import_list.field_header import FieldHeader
from lmdesk.ui.import_list.sheet_model import KIND, SheetModel
from lmdesk.ui.tokens import Tokens, tokens_for

NARROWEST, WIDEST, ALONE = 72, 260, 800
"""Widths of columns; a single one may be wide."""
LOOKED_AT = 40
"""So many rows from the first shown on are looked at for the widths of columns."""

CELL_POINTS = 9.5

LONGEST = 2000
"""So many characters of a line of a text are shown."""

MOST_WRAPPED = 400
"""Lines of a longer text are cut at the end, not wrapped: each would have to be measured."""

Index = QModelIndex | QPersistentModelIndex


class SheetTable(QTableView):
    """Shows a sheet; what a person tells about it leaves by signals."""

    row_chosen = Signal(int)
    """The number of the row that became current, from 1."""
    heading_told = Signal(object)
    """Numbers of the rows that hold the headings; none says that there are no headings, and
    None that they are to be found."""
    left_out = Signal(object)
    taken = Signal(object)
    """Numbers of rows that are no people, or that are people."""
    hidden_told = Signal(bool)
    """Whether the rows that the workbook hides belong to the list."""

    def __init__(self) -> None:
        super().__init__()
        self.sheet = SheetModel(self)
        self.setModel(self.sheet)
        self.header = FieldHeader(self)
        self.setHorizontalHeader(self.header)
        self.setAccessibleName(self.tr("The sheet as it came"))
        self.setItemDelegate(_CellPainter(self))
        font = QFont(self.font())
        font.setPointSizeF(CELL_POINTS)
        self.setFont(font)
        self._set_up()
        self.selectionModel().currentRowChanged.connect(self._tell_row)
        self.clicked.connect(self._tell_row)
        self.header.current_changed.connect(self._follow_header)
        self._add_actions()

    def show_view(self, view: SheetView | None) -> None:
        """Show another sheet, from its headings on; the place stays where it is the same one."""
        same = view is not None and self.sheet.view is not None
        same = same and view is not None and view.name == getattr(self.sheet.view, "name", None)
        place = self.verticalScrollBar().value(), self.currentIndex().row()
        self.selectionModel().blockSignals(True)
        self.sheet.show_view(view)
        self.selectionModel().blockSignals(False)
        for action in self.hidden_actions:
            action.setVisible(view is not None and view.has_hidden_rows)
        if view is None:
            return
        self._arrange(view)
        self._fit(view)
        if same:
            self.verticalScrollBar().setValue(place[0])
            self.show_row(self.sheet.number_at(place[1]), scroll=False)
        else:
            self.header.current = 0
            top = self.sheet.index(view.position_of(view.first_shown()), 0)
            self.scrollTo(top, QAbstractItemView.ScrollHint.PositionAtTop)

    def show_row(self, number: int, *, scroll: bool = True) -> None:
        """Make a row current without telling it."""
        view = self.sheet.view
        position = -1 if view is None else view.position_of(number)
        if not 0 <= position < self.sheet.rowCount():
            return
        column = max(self.currentIndex().column(), 0)
        index = self.sheet.index(position, min(column, self.sheet.columnCount() - 1))
        self.selectionModel().blockSignals(True)
        self.setCurrentIndex(index)
        self.selectionModel().blockSignals(False)
        if scroll:
            self.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)
        self.viewport().update()

    def rows_chosen(self) -> list[int]:
        """Return the numbers of the selected rows."""
        return sorted(
            self.sheet.number_at(index.row()) for index in self.selectionModel().selectedRows()
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the menu of the current column with F4 or Alt+Down; the rest as tables do."""
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if event.key() == Qt.Key.Key_F4 or (alt and event.key() == Qt.Key.Key_Down):
            self.header.open_menu(max(self.currentIndex().column(), 0))
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be told of the selected rows."""
        QMenu.exec(self.actions(), event.globalPos(), None, self)

    def _set_up(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        rows = self.verticalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(row_height(self.font()))
        rows.setHighlightSections(False)
        rows.setDefaultAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def _add_actions(self) -> None:
        self._action(self.tr("This row is the heading"), "H", self._tell_heading)
        self._action(
            self.tr("Leave this row out"),
            "Delete",
            lambda: self.left_out.emit(self.rows_chosen()),
        )
        self._action(
            self.tr("Take this row as a person"),
            "Insert",
            lambda: self.taken.emit(self.rows_chosen()),
        )
        self.hidden_actions = (
            self._action(
                self.tr("Leave the hidden rows out"), "", lambda: self.hidden_told.emit(False)
            ),
            self._action(self.tr("Take the hidden rows"), "", lambda: self.hidden_told.emit(True)),
        )
        line = QAction(self)
        line.setSeparator(True)
        self.addAction(line)
        self._action(self.tr("The list has no headings"), "", lambda: self.heading_told.emit(()))
        self._action(self.tr("Find the headings again"), "", lambda: self.heading_told.emit(None))

    def _action(self, text: str, key: str, act: object) -> QAction:
        action = QAction(text, self)
        if key:
            action.setShortcut(QKeySequence(key))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(act)
        self.addAction(action)
        return action

    def _tell_heading(self) -> None:
        rows = self.rows_chosen()
        if rows:
            self.heading_told.emit(rows)

    def _tell_row(self, current: QModelIndex) -> None:
        if current.isValid():
            self.row_chosen.emit(self.sheet.number_at(current.row()))

    def _follow_header(self, section: int) -> None:
        row = max(self.currentIndex().row(), self.rowAt(0), 0)
        self.scrollTo(self.sheet.index(row, section))

    def _arrange(self, view: SheetView) -> None:
        """Show a list in columns with their meaning, a text as wide as there is room, wrapped."""
        self.header.setVisible(not view.is_text)
        self.header.setStretchLastSection(view.is_text)
        mode, rows = QHeaderView.ResizeMode, self.verticalHeader()
        wraps = view.is_text and view.row_count <= MOST_WRAPPED
        wrapped = rows.sectionResizeMode(0) is mode.ResizeToContents if rows.count() else False
        rows.setSectionResizeMode(mode.ResizeToContents if wraps else mode.Fixed)
        for row in range(min(rows.count(), MOST_WRAPPED) if wrapped and not wraps else 0):
            rows.resizeSection(row, rows.defaultSectionSize())

    def _fit(self, view: SheetView) -> None:
        """Make the columns as wide as their first cells, and their chips, need."""
        first = view.first_shown()
        start = view.position_of(first)
        shown = range(start, min(view.row_count, start + LOOKED_AT + 1))
        rows = [view.row(view.number_at(position)) for position in shown]
        metrics = self.fontMetrics()
        for column in view.columns:
            inside = [row for row in rows if row.kind in (SheetKind.DATA, SheetKind.HEADING)]
            if not any(row.kind is SheetKind.DATA for row in inside):
                inside = [row for row in rows if row.kind is not SheetKind.TITLE]
            texts = sorted((row.cells[column.at] for row in inside or rows), key=len)
            # Measuring is slow: of nine tenths only those are measured that may be the widest.
            last = int(len(texts) * 0.9) + 1
            wide = max(
                (_width(metrics, text) for text in texts[max(0, last - 4) : last]), default=0
            )
            chip = metrics.horizontalAdvance(str(self.sheet.headerData(column.at, _ACROSS) or ""))
            width = max(wide + 16, chip + 48, NARROWEST)
            widest = WIDEST if len(view.columns) > 1 else ALONE
            if column.hidden:
                widest = NARROWEST
            self.setColumnWidth(column.at, min(width, max(widest, chip + 48)))


def _width(metrics: QFontMetrics, text: str) -> int:
    return metrics.horizontalAdvance(text[:80])


class _CellPainter(QStyledItemDelegate):
    """Draws cells by what their row is."""

    def __init__(self, table: SheetTable) -> None:
        super().__init__(table)
        self._table = table

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Be as high as a row, and in a text as high as the wrapped line."""
        line = self._table.verticalHeader().defaultSectionSize()
        room = QRect(0, 0, max(80, self._table.columnWidth(index.column()) - 14), 10_000)
        text = str(index.data() or "")[:LONGEST]
        wrapped = self._table.fontMetrics().boundingRect(room, int(_WRAPPED), text).height()
        return QSize(room.width(), max(line, wrapped + 10))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one cell; what stands outside the list may run over the cells beside it."""
        kind: SheetKind = index.data(KIND)
        tokens = tokens_for(option.palette)
        rect: QRect = option.rect
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.fillRect(rect, QColor(self._ground(tokens, kind, selected=selected)))
        painter.setPen(QColor(tokens.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if kind in (SheetKind.DATA, SheetKind.HEADING):
            painter.drawLine(rect.topRight(), rect.bottomRight())
        font = QFont(option.font)
        if kind in (SheetKind.HEADING, SheetKind.GROUP):
            font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        quiet = kind in (SheetKind.TITLE, SheetKind.SKIPPED)
        painter.setPen(QColor(tokens.muted if quiet else tokens.text))
        view = self._table.sheet.view
        if view is not None and view.is_text:
            area = rect.adjusted(7, 0, -7, -1)
            painter.drawText(area, int(_WRAPPED), str(index.data() or "")[:LONGEST])
        elif kind in (SheetKind.DATA, SheetKind.HEADING):
            area = rect.adjusted(7, 0, -4, -1)
            text = str(index.data() or "")
            elide = Qt.TextElideMode.ElideRight
            shown = painter.fontMetrics().elidedText(text, elide, area.width())
            painter.drawText(area, int(_LEFT), shown)
        else:
            self._paint_running(painter, rect, index)
        painter.restore()

    def _paint_running(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """Draw a text that runs on over blank cells: the piece of it that lies in this one."""
        row = self._table.sheet.row_at(index.row())
        if row is None:
            return
        column = index.column()
        filled = (at for at in range(column, -1, -1) if row.cells[at].strip())
        first = next(filled, None)
        if first is None:
            return
        painter.setClipRect(rect)
        left = self._table.columnViewportPosition(first) + 7
        after = (at for at in range(first + 1, len(row.cells)) if row.cells[at].strip())
        stop = next(after, None)
        end = left + 10_000 if stop is None else self._table.columnViewportPosition(stop) - 4
        area = QRect(left, rect.top(), end - left, rect.height() - 1)
        text = " ".join(row.cells[first].split())
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, int(_LEFT), shown)

    def _ground(self, tokens: Tokens, kind: SheetKind, *, selected: bool) -> str:
        if selected:
            return tokens.highlight if self._table.hasFocus() else tokens.highlight_unfocused
        grounds = {
            SheetKind.HEADING: tokens.tint,
            SheetKind.GROUP: tokens.window,
            SheetKind.TITLE: tokens.alternate,
            SheetKind.SKIPPED: tokens.alternate,
        }
        return grounds.get(kind, tokens.base)


_ACROSS = Qt.Orientation.Horizontal
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
_WRAPPED = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
