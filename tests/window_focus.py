"""How a person who uses no mouse gets through a window."""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QScrollArea,
    QWidget,
)

from window_walk import visible

CONTROLS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
)

STOPS = 400
"""A window with more stops than that is not gone through with Tab by anybody."""


class Control(NamedTuple):
    """A widget with the name that a screen reader says, and what stands in for it in a report."""

    widget: QWidget
    name: str

    def __str__(self) -> str:
        tip = "" if self.name else f" {self.widget.toolTip()}"
        return f"{type(self.widget).__name__} {self.name!r}{tip}".strip()


def named(widget: QWidget) -> Control:
    """Return a widget with its accessible name."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return Control(widget, interface.text(QAccessible.Text.Name) if interface else "")


def controls(window: QWidget) -> Iterator[Control]:
    """Return all that can be used in a window: what takes the keyboard or is pressed."""
    for widget in visible(window, QWidget):
        takes_keys = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        is_control = takes_keys or isinstance(widget, CONTROLS)
        if is_control and widget.isEnabled() and not _is_inside(widget):
            yield named(widget)


def _is_inside(widget: QWidget) -> bool:
    """Tell whether a widget is a part that Qt made for a control, such as the arrow of a box."""
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QComboBox | QLineEdit | QAbstractSpinBox | QMenu):
            return True
        if isinstance(parent, QAbstractItemView) and widget.objectName().startswith("qt_"):
            return True
        parent = parent.parentWidget()
    is_heading = isinstance(widget, QHeaderView) and isinstance(
        widget.parentWidget(), QAbstractItemView
    )
    return is_heading or widget.focusProxy() is not None or widget.objectName().startswith("qt_")


def walk_with_tab(window: QWidget) -> list[QWidget]:
    """Press Tab until a control is reached again; return the stops in order."""
    stops: list[QWidget] = []
    at = QApplication.focusWidget()
    while at is not None and at not in stops and len(stops) < STOPS:
        stops.append(at)
        QTest.keyClick(at, Qt.Key.Key_Tab)
        QApplication.processEvents()
        at = QApplication.focusWidget()
    return stops


def reached(control: QWidget, stops: list[QWidget]) -> bool:
    """Tell whether Tab comes to a control, or to one of its group, whose arrows lead to it."""
    if control in stops:
        return True
    if isinstance(control, QAbstractButton):
        group = control.group()
        fellows = group.buttons() if group is not None and group.exclusive() else []
        parent = control.parentWidget()
        if control.autoExclusive() and parent is not None:
            fellows += parent.findChildren(type(control))
        return any(fellow in stops for fellow in fellows)
    return False


def keys_and_menus(window: QWidget) -> set[str]:
    """Return what can be done with a key or from a menu, by its words."""
    found = set()
    for widget in (window, *window.findChildren(QWidget)):
        for action in widget.actions():
            if action.shortcuts() or isinstance(widget, QMenu):
                found.add(_plain(action.text()))
    return found


def _plain(text: str) -> str:
    return text.replace("&", "").rstrip("…").split(":")[0].strip().casefold()


def out_of_reach(window: QWidget, stops: list[QWidget]) -> list[str]:
    """Return what only a mouse can use."""
    offered = keys_and_menus(window)
    return sorted(
        str(control)
        for control in controls(window)
        if not reached(control.widget, stops) and _plain(control.name) not in offered
    )


def same_keys(window: QWidget) -> list[str]:
    """Return the shortcuts that two actions of the window claim, so that neither is done."""
    claimed: dict[str, set[str]] = {}
    for widget in (window, *window.findChildren(QWidget)):
        for action in widget.actions():
            if action.isEnabled() and _is_for_window(action):
                for key in action.shortcuts():
                    text = key.toString(QKeySequence.SequenceFormat.PortableText)
                    claimed.setdefault(text, set()).add(f"{action.text()} {id(action)}")
    return [
        f"{key}: {sorted(each.rpartition(' ')[0] for each in actions)}"
        for key, actions in claimed.items()
        if key and len(actions) > 1
    ]


def _is_for_window(action: QAction) -> bool:
    own = (Qt.ShortcutContext.WidgetShortcut, Qt.ShortcutContext.WidgetWithChildrenShortcut)
    return action.shortcutContext() not in own


def against_the_eye(stops: list[QWidget]) -> list[str]:
    """Return the steps of Tab that go back: to the left in a line, or up in a column.

    Up is right only together with to the right, into the next column. The step from the last
    control to the first is none of these; the first is the one furthest to the left, as the rail
    is, or the topmost one.
    """
    across = min(range(len(stops)), key=lambda at: _place(stops[at]), default=0)
    down = min(range(len(stops)), key=lambda at: _place(stops[at])[::-1], default=0)
    return min((_steps_back(stops[at:] + stops[:at]) for at in (across, down)), key=len)


def _steps_back(order: list[QWidget]) -> list[str]:
    return [
        f"{named(one)} -> {named(other)}"
        for one, other in pairwise(order)
        if _goes_back(*_areas(one, other))
    ]


def _goes_back(one: QRect, other: QRect) -> bool:
    to_the_right = other.left() >= one.right() - SLACK
    if other.bottom() < one.top() + SLACK:
        return not to_the_right
    in_line = other.top() < one.bottom() - SLACK
    return in_line and other.right() <= one.left() + SLACK


SLACK = 4
"""Pixels by which edges may overlap."""


def _areas(one: QWidget, other: QWidget) -> tuple[QRect, QRect]:
    """Return where two controls lie, in a common measure.

    What lies in a panel that scrolls is measured inside it against its neighbours there, and
    as the panel against all others.
    """
    mine, theirs = _scroll_areas(one), _scroll_areas(other)
    for area in mine:
        content = area.widget()
        if area in theirs and content is not None:
            return _in(content, _stand_in(one, area)), _in(content, _stand_in(other, area))
    window = one.window()
    return _in(window, mine[-1] if mine else one), _in(window, theirs[-1] if theirs else other)


def _stand_in(widget: QWidget, inside: QScrollArea) -> QWidget:
    """Return the outermost panel that scrolls around a widget within another one."""
    own = _scroll_areas(widget)
    nearer = own[: own.index(inside)]
    return nearer[-1] if nearer else widget


def _scroll_areas(widget: QWidget) -> list[QScrollArea]:
    """Return the panels that scroll around a widget, the nearest first."""
    found = []
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            found.append(parent)
        parent = parent.parentWidget()
    return found


def _in(frame: QWidget, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(frame, QPoint(0, 0)), widget.size())


def _place(widget: QWidget) -> tuple[int, int]:
    area = _in(widget.window(), widget)
    return area.left(), area.top()
