"""A list of what waits for a person: names, what is known, and how likely the answer is."""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from lmdesk.ui.cells import NameCell, TableColumn
from lmdesk.ui.fonts import row_height
from lmdesk.ui.record_model import CELL, RecordModel
from lmdesk.ui.record_painting import name_pieces
from lmdesk.ui.tokens import Tokens, tokens_for

Index = QModelIndex | QPersistentModelIndex

EDGE = 20
GAP = 12
TIGHTER = 6
"""Pixels that each of several names has less than a name alone."""


class Entry(NamedTuple):
    """What an entry shows: names, small lines below them, and a word for the chance."""

    names: tuple[NameCell, ...]
    lines: tuple[str, ...]
    chance: str
    likely: bool

    def __str__(self) -> str:
        return ", ".join(filter(None, (*map(str, self.names), *self.lines, self.chance)))


class EntryList(QListView):
    """Shows entries by their ids; only those in view are read.

    Every entry has so many `names` and so many small `lines`, so that all are equally high.
    """

    current_id_changed = Signal(object)
    selection_count_changed = Signal(int)

    def __init__(
        self,
        lines_of: Callable[[Sequence[int]], Sequence[Any]],
        entry_of: Callable[[Any], Entry],
        accessible_name: str,
        *,
        names: int,
        lines: int,
    ) -> None:
        super().__init__()
        column = TableColumn("row", "", value=entry_of)
        self.waiting_model = RecordModel([column], lines_of, parent=self)
        self.setModel(self.waiting_model)
        self.setItemDelegate(_EntryPainter(self, names, lines))
        self.setProperty("side", "true")
        self.setAccessibleName(accessible_name)
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
        """Show these entries; make `wanted` current, else the first one."""
        self.selectionModel().blockSignals(True)
        self.waiting_model.set_ids(ids)
        self.selectionModel().blockSignals(False)
        at = self.waiting_model.row_of(wanted) if wanted is not None else -1
        if len(ids):
            self.setCurrentIndex(self.waiting_model.index(max(at, 0), 0))
        else:
            self.current_id_changed.emit(None)

    def current_id(self) -> int | None:
        """Return the id of the current entry."""
        row = self.currentIndex().row()
        ids = self.waiting_model.ids
        return ids[row] if 0 <= row < len(ids) else None

    def selected_ids(self) -> list[int]:
        """Return the ids of the selected entries, in the order shown."""
        rows = sorted(index.row() for index in self.selectedIndexes())
        return [self.waiting_model.ids[row] for row in rows]

    def select_id(self, entry_id: int) -> bool:
        """Make an entry current; tell whether it is in the list."""
        at = self.waiting_model.row_of(entry_id)
        if at >= 0:
            self.setCurrentIndex(self.waiting_model.index(at, 0))
        return at >= 0

    def go_on(self) -> None:
        """Make the next entry current; after the last one comes the first."""
        ids = self.waiting_model.ids
        if len(ids):
            self.select_id(ids[(self.currentIndex().row() + 1) % len(ids)])

    def next_id(self, leaving: Sequence[int]) -> int | None:
        """Return the entry to go on with when these are decided: the next, else one before."""
        ids = list(self.waiting_model.ids)
        gone = set(leaving)
        here = self.currentIndex().row()
        behind = [entry_id for entry_id in ids[here + 1 :] if entry_id not in gone]
        before = [entry_id for entry_id in ids[: here + 1] if entry_id not in gone]
        return behind[0] if behind else before[-1] if before else None


class _EntryPainter(QStyledItemDelegate):
    def __init__(self, view: EntryList, names: int, lines: int) -> None:
        super().__init__(view)
        self._names, self._lines = names, lines

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Be as high as the names and the lines."""
        small = int(option.fontMetrics.height() * 0.95)
        names = self._names * _name_height(option.font, self._names)
        return QSize(120, names + self._lines * small + GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the names, and what stands below them."""
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
    height = _name_height(font, len(entry.names))
    line = QRect(area.left(), area.top(), area.width(), height)
    taken = _write_chance(painter, line, entry, tokens)
    for number, name in enumerate(entry.names):
        room = line.adjusted(0, 0, -taken if number == 0 else 0, 0)
        painter.setFont(font)
        _write_name(painter, room, name, tokens)
        line.translate(0, height)
    painter.setFont(_small(font))
    painter.setPen(QColor(tokens.muted))
    rest = (area.bottom() - line.top() + 1) // max(1, len(entry.lines))
    below = QRect(area.left(), line.top(), area.width(), rest)
    for text in entry.lines:
        _draw(painter, below, text)
        below.translate(0, rest)


def _write_chance(painter: QPainter, line: QRect, entry: Entry, tokens: Tokens) -> int:
    """Write the word for the chance at the right; return how much room it takes."""
    if not entry.chance:
        return 0
    font = _small(painter.font())
    font.setWeight(QFont.Weight.DemiBold if entry.likely else QFont.Weight.Normal)
    painter.setFont(font)
    painter.setPen(QColor(tokens.tones["unsure"].text if entry.likely else tokens.muted))
    painter.drawText(line, int(_RIGHT), entry.chance)
    return painter.fontMetrics().horizontalAdvance(entry.chance) + 8


def _write_name(painter: QPainter, room: QRect, name: NameCell, tokens: Tokens) -> None:
    font = QFont(painter.font())
    for text, colour, strong in name_pieces(name, tokens):
        font.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(QColor(colour))
        _draw(painter, room, text)
        room.setLeft(min(room.right(), room.left() + painter.fontMetrics().horizontalAdvance(text)))


def _draw(painter: QPainter, line: QRect, text: str) -> None:
    elide = Qt.TextElideMode.ElideRight
    shown = painter.fontMetrics().elidedText(text, elide, max(0, line.width()))
    painter.drawText(line, int(_LEFT), shown)


def _name_height(font: QFont, names: int) -> int:
    """Return the height of a name, in which no sign of the scripts is cut."""
    return row_height(font) - (TIGHTER if names > 1 else 0)


def _small(font: QFont) -> QFont:
    small = QFont(font)
    small.setPointSizeF(9)
    return small


_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
