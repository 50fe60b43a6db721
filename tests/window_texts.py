"""What a person reads or hears in a window, and where it came from."""

import csv
import html
import json
import re
import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QRect, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QMainWindow,
    QMenu,
    QPlainTextEdit,
    QScrollArea,
    QTableView,
    QTreeView,
    QWidget,
)

from lmdesk.ui.cells import GroupRow
from lmdesk.ui.record_model import GROUP
from lmdesk.ui.widgets.labels import ElidedLabel
from lmdesk.ui.widgets.links import LinkButton
from lmdesk.ui.widgets.side_list import ITEM, SideItem
from source_tree import ROOT
from window_walk import visible

TOLERANCE = 1
"""Pixels that a text may lack: hints are rounded up."""

ROWS = 60
"""So many rows of a list are read."""

SEPARATORS = re.compile(r"[,;:|│·→()\n\t–—/+&]| - ")
MONTH = r"(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*"
DAY = r"(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
DATES = re.compile(rf"\d{{0,2}} ?{MONTH}( \d{{4}})?|{DAY}|\d+(\.\d+)? (bytes|[KMG]i?B)")
"""What Qt writes in the language of the system, which tests leave English."""

KEYS = re.compile(r"(Ctrl|Shift|Alt|Enter|Tab|Esc|Del|Space|F\d+|[A-Z]|\+)+")
"""What is printed on the keys of a keyboard."""

TAGS = re.compile(r"<[^>]*>")


class Said(NamedTuple):
    """A text and what says it."""

    where: str
    text: str


def texts_of(window: QWidget) -> Iterator[Said]:
    """Return all texts of a window: what is seen, spoken, in tooltips and in menus."""
    yield Said("title", window.windowTitle())
    for widget in (window, *visible(window, QWidget)):
        where = type(widget).__name__
        yield Said(f"{where} name", widget.accessibleName())
        yield Said(f"{where} description", widget.accessibleDescription())
        yield Said(f"{where} tooltip", html.unescape(TAGS.sub("\n", widget.toolTip())))
        for text in _own_texts(widget):
            yield Said(where, text)
        for action in widget.actions():
            yield from _texts_of_action(action)
    if isinstance(window, QMainWindow):
        for menu in window.findChildren(QMenu):
            for action in menu.actions():
                yield from _texts_of_action(action)


def _texts_of_action(action: QAction) -> Iterator[Said]:
    tip = html.unescape(TAGS.sub("\n", action.toolTip()))
    for text in (action.text(), tip, action.statusTip()):
        yield Said("action", text.replace("&", ""))


def _own_texts(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    elif isinstance(widget, QLineEdit | QPlainTextEdit):
        yield widget.placeholderText()
    elif isinstance(widget, QComboBox):
        yield from (widget.itemText(row) for row in range(widget.count()))
    elif isinstance(widget, QAbstractItemView):
        yield from _texts_of_view(widget)


def _texts_of_view(view: QAbstractItemView) -> Iterator[str]:
    model = view.model()
    if model is None:
        return
    columns = 1 if isinstance(view, QListView) else model.columnCount()
    if isinstance(view, QTableView | QTreeView):
        for column in range(columns):
            yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
    for row in range(min(ROWS, model.rowCount())):
        for column in range(columns):
            yield from _texts_of_cell(model.index(row, column))


def _texts_of_cell(index: QModelIndex) -> Iterator[str]:
    for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
        yield str(index.data(role) or "")
    tip = str(index.data(Qt.ItemDataRole.ToolTipRole) or "")
    yield html.unescape(TAGS.sub("\n", tip))
    group, item = index.data(GROUP), index.data(ITEM)
    if isinstance(group, GroupRow):
        yield from (group.text, group.detail, group.warning)
    if isinstance(item, SideItem):
        yield from (item.text, item.detail, item.number)


class DeskTexts:
    """The texts that are data: those of desks, of the table of countries, and names of files."""

    def __init__(self, desks: Iterable[Path], others: Iterable[str] = ()) -> None:
        found = {text for desk in desks for text in (*_texts_in(desk), desk.name, str(desk))}
        with (ROOT / "db" / "vocab" / "countries.csv").open(encoding="utf-8") as file:
            found.update(cell for row in csv.reader(file) for cell in row)
        found.update(others)
        self._texts = frozenset(" ".join(text.split()).casefold() for text in found)
        self._words = frozenset(word for text in self._texts for word in re.findall(r"\w+", text))

    def foreign(self, text: str, english: frozenset[str]) -> list[str]:
        """Return the pieces of a text that are no data.

        A piece that the program says somewhere is data only when the desk has exactly it.
        """
        if self._has(text):
            return []
        pieces = [" ".join(piece.split()) for piece in SEPARATORS.split(text)]
        return [piece for piece in pieces if piece and not self._is_data(piece, english)]

    def _is_data(self, piece: str, english: frozenset[str]) -> bool:
        if not re.search(r"[^\W\d_]", piece) or self._has(piece):
            return True
        if DATES.fullmatch(piece) or KEYS.fullmatch(piece):
            return True
        if piece.endswith("…"):
            start = piece.rstrip("… ").casefold()
            return any(start in text for text in self._texts)
        words = re.findall(r"\w+", piece.casefold())
        return piece not in english and all(w in self._words or w.isdigit() for w in words)

    def _has(self, text: str) -> bool:
        return " ".join(text.split()).casefold() in self._texts


def _texts_in(desk: Path) -> Iterator[str]:
    connection = sqlite3.connect(desk)
    try:
        tables = connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%'"
        ).fetchall()
        for (table,) in tables:
            for row in connection.execute(f'SELECT * FROM "{table}"'):
                for value in row:
                    yield from _strings(value)
    finally:
        connection.close()


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
        if value[:1] in ("{", "["):
            try:
                yield from _strings(json.loads(value))
            except ValueError:
                return
    elif isinstance(value, dict):
        for each in value.values():
            yield from _strings(each)
    elif isinstance(value, list):
        for each in value:
            yield from _strings(each)


def cut_texts(window: QWidget) -> Iterator[str]:
    """Return the buttons and labels whose text has not the room that it needs."""
    for button in visible(window, QAbstractButton):
        # Such a text has been shortened by the button itself, which tells the whole in its tip.
        has_text = bool(button.text()) and not button.text().endswith("…")
        has_text = has_text and not isinstance(button, LinkButton)
        if has_text and _is_small(button, button.sizeHint().width(), button.sizeHint().height()):
            yield _told(button, button.text())
    for label in visible(window, QLabel):
        if not label.text() or isinstance(label, ElidedLabel):
            continue
        hint = label.sizeHint()
        width = label.minimumSizeHint().width() if label.wordWrap() else hint.width()
        height = label.heightForWidth(label.width()) if label.wordWrap() else hint.height()
        if _is_small(label, width, height):
            yield _told(label, label.text())


def _is_small(widget: QWidget, width: int, height: int) -> bool:
    room = seen(widget).size()
    is_low = room.height() + TOLERANCE < height and not _scrolls(widget)
    return is_low or room.width() + TOLERANCE < width


def seen(widget: QWidget) -> QRect:
    """Return the part of a widget that is not cut off by what it lies in; scrolling aside."""
    area = widget.rect()
    child = widget
    while (parent := child.parentWidget()) is not None and not child.isWindow():
        area = area.translated(child.pos())
        room = parent.rect()
        if isinstance(parent.parentWidget(), QScrollArea):
            # What lies further up or down can be scrolled to.
            area.moveTop(room.top())
            area.setHeight(min(area.height(), room.height()))
        area = area.intersected(room)
        child = parent
    return area


def _scrolls(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    while parent is not None and not isinstance(parent, QScrollArea):
        parent = parent.parentWidget()
    return parent is not None


def _told(widget: QWidget, text: str) -> str:
    size = f"{widget.width()}x{widget.height()}, seen {seen(widget).width()}"
    needs = widget.sizeHint()
    return f"{type(widget).__name__} {text!r}: {size}, needs {needs.width()}x{needs.height()}"
