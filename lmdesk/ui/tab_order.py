"""Tab goes through the window as the eye does, whatever was made or filled in first.

Qt goes in the order in which controls were made. Pages fill their rows of chips and their
inspectors again and again, so that order would soon be anything.
"""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QGridLayout,
    QLayout,
    QLayoutItem,
    QMainWindow,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QWidget,
)

TAB = Qt.FocusPolicy.TabFocus


def go_on(window: QWidget, *, forwards: bool) -> bool:
    """Give the keyboard to the next control of a window, or to the one before.

    Return False when the keyboard is nowhere in it.
    """
    stops = list(stops_of(window))
    at = QApplication.focusWidget()
    while at is not None and at not in stops:
        at = at.parentWidget()
    if at is None:
        return False
    target = stops[(stops.index(at) + (1 if forwards else -1)) % len(stops)]
    reason = Qt.FocusReason.TabFocusReason if forwards else Qt.FocusReason.BacktabFocusReason
    target.setFocus(reason)
    _scroll_to(target)
    return True


def stops_of(widget: QWidget) -> Iterator[QWidget]:
    """Return what can have the keyboard in a widget, as its layouts have it one after another."""
    if widget.isHidden():
        return
    takes_keys = widget.focusPolicy() & TAB == TAB
    if takes_keys and widget.isEnabled() and widget.focusProxy() is None:
        yield widget
    for child in _children(widget):
        yield from stops_of(child)


def _children(widget: QWidget) -> Iterator[QWidget]:
    """Return the widgets in a widget: those of its layout in its order, then what floats on it."""
    if isinstance(widget, QAbstractItemView):
        yield from (child for child in _direct(widget) if child.focusPolicy() & TAB == TAB)
        return
    placed = list(_placed(widget))
    yield from placed
    if placed and not isinstance(widget, QStackedWidget | QScrollArea | QSplitter):
        yield from (child for child in _direct(widget) if child not in placed)


def _placed(widget: QWidget) -> Iterator[QWidget]:
    found: list[QWidget | None] = []
    layout = widget.layout()
    if isinstance(widget, QMainWindow):
        found = [widget.centralWidget(), widget.statusBar()]
    elif isinstance(widget, QSplitter):
        found = [widget.widget(number) for number in range(widget.count())]
    elif isinstance(widget, QStackedWidget):
        found = [widget.currentWidget()]
    elif isinstance(widget, QScrollArea):
        found = [widget.widget()]
    elif layout is not None:
        found = list(_in_layout(layout))
    yield from (child for child in found if child is not None)


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    for item in _items(layout):
        inner, child = item.layout(), item.widget()
        if inner is not None:
            yield from _in_layout(inner)
        elif child is not None:
            yield child


def _items(layout: QLayout) -> list[QLayoutItem]:
    found = [item for at in range(layout.count()) if (item := layout.itemAt(at)) is not None]
    if isinstance(layout, QGridLayout):
        # A grid has its items in the order in which they were put there.
        found.sort(key=lambda item: (item.geometry().top(), item.geometry().left()))
    return found


def _direct(widget: QWidget) -> list[QWidget]:
    return widget.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)


def _scroll_to(target: QWidget) -> None:
    parent = target.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            parent.ensureWidgetVisible(target)
        parent = parent.parentWidget()
