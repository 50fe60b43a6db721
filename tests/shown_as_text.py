"""Finds controls of a window that would take data for markup or for the mark of a key."""

import re
from collections.abc import Iterator

from PySide6 import QtGui
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAction, QTextDocument
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QGroupBox,
    QLabel,
    QListView,
    QMenu,
    QTabBar,
    QTextEdit,
    QWidget,
)

from hostile_office import MARKUP

ROWS = 40
OBJECT = "\ufffc"
"""Stands for a picture in a text."""
SINGLE = re.compile(r"(?<!&)R&D")
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\u200b\u202a-\u202e\u2066-\u2069]")


def not_as_text(window: QWidget) -> Iterator[str]:
    """Yield what is wrong: where, and the text."""
    for widget in (window, *window.findChildren(QWidget)):
        where = type(widget).__name__
        for text in (widget.toolTip(), widget.whatsThis(), widget.statusTip()):
            yield from _tooltip(f"tooltip of {where}", text)
        yield from _own_text(where, widget)
        yield from _control_characters(f"name of {where}", widget.accessibleName())
        for action in widget.actions():
            yield from _action(action)
        if isinstance(widget, QAbstractItemView):
            yield from _view(where, widget)


def _own_text(where: str, widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QLabel):
        if widget.textFormat() is not Qt.TextFormat.PlainText and widget.text():
            yield f"{where} may take markup: {widget.text()[:80]!r}"
        if widget.buddy() is not None:
            yield from _mnemonic(where, widget.text())
    elif isinstance(widget, QAbstractButton):
        yield from _mnemonic(where, widget.text())
    elif isinstance(widget, QGroupBox):
        yield from _mnemonic(where, widget.title())
    elif isinstance(widget, QTabBar):
        for tab in range(widget.count()):
            yield from _mnemonic(where, widget.tabText(tab))
    elif isinstance(widget, QMenu):
        yield from _mnemonic(where, widget.title())
    elif isinstance(widget, QTextEdit):
        yield f"{where} is a field for rich text"
    elif isinstance(widget, QComboBox):
        for row in range(widget.count()):
            yield from _tooltip(where, str(widget.itemData(row, Qt.ItemDataRole.ToolTipRole) or ""))


def _mnemonic(where: str, text: str) -> Iterator[str]:
    if SINGLE.search(text):
        yield f"{where} takes & for the mark of a key: {text[:80]!r}"


def _action(action: QAction) -> Iterator[str]:
    yield from _mnemonic("action", action.text())
    for text in (action.toolTip(), action.statusTip(), action.whatsThis()):
        yield from _tooltip("tooltip of action", text)


def _tooltip(where: str, text: str) -> Iterator[str]:
    if not QtGui.Qt.mightBeRichText(text):
        return
    if not text.startswith("<qt>"):
        yield f"{where} is taken for markup: {text[:80]!r}"
        return
    document = QTextDocument()
    document.setHtml(text)
    shown = document.toPlainText()
    if OBJECT in shown or ("img src" in text and MARKUP[:4] not in shown):
        yield f"{where} shows markup of data: {text[:80]!r}"


def _control_characters(where: str, text: str) -> Iterator[str]:
    if CONTROL.search(text):
        yield f"{where} has control characters: {text[:80]!r}"


def _view(where: str, view: QAbstractItemView) -> Iterator[str]:
    model = view.model()
    if model is None:
        return
    for row in range(min(ROWS, model.rowCount())):
        # A list has one column, which it does not tell.
        columns = 1 if isinstance(view, QListView) else model.columnCount()
        for column in range(columns):
            yield from _cell(where, model.index(row, column))


def _cell(where: str, index: QModelIndex) -> Iterator[str]:
    yield from _tooltip(f"tooltip in {where}", str(index.data(Qt.ItemDataRole.ToolTipRole) or ""))
    yield from _control_characters(f"cell of {where}", str(index.data() or ""))
