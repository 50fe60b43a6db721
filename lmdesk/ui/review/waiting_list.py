"""The list of the rows that wait: who, from which file, and why."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from lmdesk.services.review_queue import WaitingLine
from lmdesk.ui.cells import NameCell, TableColumn
from lmdesk.ui.fonts import row_height
from lmdesk.ui.record_model import CELL, RecordModel
from lmdesk.ui.record_painting import name_pieces
from lmdesk.ui.texts import problem_text, word
from lmdesk.ui.tokens import Tokens, tokens_for

Index = QModelIndex | QPersistentModelIndex

EDGE = 20
GAP = 12


class Entry(NamedTuple):
    """What an entry shows: the name, where it came from, and why it waits."""

    name: NameCell
    place: str
    why: str
    chance: str
    likely: bool

    def __str__(self) -> str:
        return ", ".join(filter(None, (str(self.name), self.place, self.why, self.chance)))


class WaitingList(QListView):
    """Shows the rows that wait by their ids; only those in view are read."""

    current_id_changed = Signal(object)
    selection_count_changed = Signal(int)

    def __init__(self, lines_of: Callable[[Sequence[int]], Sequence[WaitingLine | None]]) -> None:
        super().__init__()
        column = TableColumn("row", "", value=self._entry)
        self.waiting_model = RecordModel([column], lines_of, parent=self)
        self.setModel(self.waiting_model)
        self.setItemDelegate(_EntryPainter(self))
        self.setProperty("side", "true")
        self.setAccessibleName(self.tr("Rows that wait"))
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setMinimumWidth(208)
        self.setMouseTracking(True)
        self.selectionModel().currentRowChanged.connect(
            lambda *_: self.current_id_changed.emit(self.current_id())
        )
        self.selectionModel().selectionChanged.connect(
            lambda *_: self.selection_count_changed.emit(len(self.selected_ids()))
        )

    def set_ids(self, ids: Sequence[int], wanted: int | None) -> None:
        """Show these rows; make `wanted` current, else the first one."""
        self.selectionModel().blockSignals(True)
        self.waiting_model.set_ids(ids)
        self.selectionModel().blockSignals(False)
        at = self.waiting_model.row_of(wanted) if wanted is not None else -1
        if len(ids):
            self.setCurrentIndex(self.waiting_model.index(max(at, 0), 0))
        else:
            self.current_id_changed.emit(None)

    def current_id(self) -> int | None:
        """Return the id of the current row."""
        row = self.currentIndex().row()
        ids = self.waiting_model.ids
        return ids[row] if 0 <= row < len(ids) else None

    def selected_ids(self) -> list[int]:
        """Return the ids of the selected rows, in the order shown."""
        rows = sorted(index.row() for index in self.selectedIndexes())
        return [self.waiting_model.ids[row] for row in rows]

    def select_id(self, row_id: int) -> bool:
        """Make a row current; tell whether it is in the list."""
        at = self.waiting_model.row_of(row_id)
        if at >= 0:
            self.setCurrentIndex(self.waiting_model.index(at, 0))
        return at >= 0

    def next_id(self, leaving: Sequence[int]) -> int | None:
        """Return the row to go on with when these are decided: the next one, else one before."""
        ids = list(self.waiting_model.ids)
        gone = set(leaving)
        here = self.currentIndex().row()
        behind = [row_id for row_id in ids[here + 1 :] if row_id not in gone]
        before = [row_id for row_id in ids[: here + 1] if row_id not in gone]
        return behind[0] if behind else before[-1] if before else None

    def _entry(self, line: WaitingLine) -> Entry:
        place = self.tr("Row {row} of {file}").format(file=line.file, row=line.row)
        why = [word(f"evidence.{code}") for code in line.evidence]
        if not why:
            why = [problem_text(problem) for problem in line.problems]
        chance = ""
        if line.likely is not None:
            chance = self.tr("Likely") if line.likely else self.tr("Unclear")
        name = NameCell(line.titles, line.name, line.surname)
        return Entry(name, place, " · ".join(why), chance, bool(line.likely))


class _EntryPainter(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Be three lines high."""
        small = _small(option.font)
        line = QStyleOptionViewItem(option)
        line.font = small
        height = row_height(option.font) + 2 * int(option.fontMetrics.height() * 0.95) + GAP
        return QSize(120, height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the name, where it came from, and why it waits."""
        entry = index.data(CELL)
        palette: QPalette = option.palette
        tokens = tokens_for(palette)
        rect: QRect = option.rect
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        ground = tokens.highlight if selected else tokens.hover if hovered else tokens.window
        painter.save()
        painter.fillRect(rect, QColor(ground))
        painter.setPen(QColor(tokens.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if isinstance(entry, Entry):
            _write(painter, rect.adjusted(EDGE, GAP // 2, -16, -GAP // 2), entry, tokens)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(tokens.accent))
            painter.drawRect(rect.adjusted(0, 0, -1, -1))
            painter.drawRect(rect.adjusted(1, 1, -2, -2))
        painter.restore()


def _write(painter: QPainter, area: QRect, entry: Entry, tokens: Tokens) -> None:
    font = QFont(painter.font())
    line = QRect(area.left(), area.top(), area.width(), row_height(font))
    chance = QFont(_small(font))
    chance.setWeight(QFont.Weight.DemiBold if entry.likely else QFont.Weight.Normal)
    painter.setFont(chance)
    painter.setPen(QColor(tokens.tones["unsure"].text if entry.likely else tokens.muted))
    painter.drawText(line, int(_RIGHT), entry.chance)
    line.setRight(line.right() - painter.fontMetrics().horizontalAdvance(entry.chance) - 8)
    for text, colour, strong in name_pieces(entry.name, tokens):
        font.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(QColor(colour))
        _draw(painter, line, text)
        line.setLeft(min(line.right(), line.left() + painter.fontMetrics().horizontalAdvance(text)))
    font.setWeight(QFont.Weight.Normal)
    painter.setFont(_small(font))
    painter.setPen(QColor(tokens.muted))
    height = (area.bottom() - line.bottom()) // 2
    below = QRect(area.left(), line.bottom(), area.width(), height)
    for text in (entry.place, entry.why):
        _draw(painter, below, text)
        below.translate(0, height)


def _draw(painter: QPainter, line: QRect, text: str) -> None:
    elide = Qt.TextElideMode.ElideRight
    shown = painter.fontMetrics().elidedText(text, elide, max(0, line.width()))
    painter.drawText(line, int(_LEFT), shown)


def _small(font: QFont) -> QFont:
    small = QFont(font)
    small.setPointSizeF(9)
    return small


_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
