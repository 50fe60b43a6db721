"""Everything in the window has a name and can be used with the keyboard alone."""

import ast
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QTableView,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from lmdesk.ui.main_window import MainWindow
from lmdesk.ui.preferences import Preferences
from lmdesk.ui.theme import Theme
from source_tree import sources
from window_focus import against_the_eye, controls, out_of_reach, same_keys, walk_with_tab
from window_states import STATES
from window_walk import Walker, make_desks, settle

MOUSE = ("mousePressEvent", "mouseReleaseEvent", "mouseDoubleClickEvent")

PRESSED_BESIDE_KEYS = frozenset(
    {"lmdesk.ui.command_palette.CommandPalette", "lmdesk.ui.record_table.RecordTable"}
)
"""Widgets that take the mouse for what keys do too: Escape closes, Space folds."""


@dataclass
class Walk:
    """What a walk through the window has found, by state."""

    nameless: dict[str, list[str]] = field(default_factory=dict)
    out_of_reach: dict[str, list[str]] = field(default_factory=dict)
    against_the_eye: dict[str, list[str]] = field(default_factory=dict)
    same_keys: dict[str, list[str]] = field(default_factory=dict)
    markup: dict[str, list[str]] = field(default_factory=dict)


@pytest.fixture(scope="module")
def walk(qapp: QApplication, theme: Theme, tmp_path_factory: pytest.TempPathFactory) -> Walk:
    """Go through all states of the window with Tab."""
    folder = tmp_path_factory.mktemp("walk")
    QAccessible.setActive(True)
    window = MainWindow(Preferences(folder / "window.ini"), theme, folder)
    window.resize(1440, 900)
    window.show()
    settle(window)
    walker = Walker(window, make_desks(folder))
    found = Walk()
    for state in STATES:
        shown = walker.go(state)
        found.nameless[state.name] = sorted(str(c) for c in controls(shown) if not c.name.strip())
        found.markup[state.name] = markup(window)
        found.same_keys[state.name] = same_keys(shown)
        # The palette closes with Tab, and what follows is a way through the page behind it.
        stops = [s for s in walk_with_tab(shown) if not window.palette_box.isAncestorOf(s)]
        found.out_of_reach[state.name] = out_of_reach(shown, stops)
        found.against_the_eye[state.name] = against_the_eye(stops)
    walker.leave()
    window.close()
    window.deleteLater()
    return found


def markup(window: QWidget) -> list[str]:
    """Return the labels that would take data for markup; Qt's own boxes of questions aside."""
    return sorted(
        f"{type(label).__name__} {label.text()!r}"
        for label in window.findChildren(QLabel)
        if label.textFormat() is not Qt.TextFormat.PlainText
        and not label.objectName().startswith("qt_")
    )


def only_found(by_state: dict[str, list[str]]) -> dict[str, list[str]]:
    return {state: found for state, found in by_state.items() if found}


def test_every_control_has_a_name(walk: Walk) -> None:
    assert only_found(walk.nameless) == {}


def test_nothing_needs_the_mouse(walk: Walk) -> None:
    assert only_found(walk.out_of_reach) == {}


def test_tab_follows_the_eye(walk: Walk) -> None:
    assert only_found(walk.against_the_eye) == {}


def test_no_two_actions_have_the_same_key(walk: Walk) -> None:
    assert only_found(walk.same_keys) == {}


def test_no_label_takes_data_for_markup(walk: Walk) -> None:
    assert only_found(walk.markup) == {}


def test_what_takes_the_mouse_takes_keys_too() -> None:
    """A widget of our own that is pressed is a control of Qt, or is told above with its keys."""
    controls_of_qt = ("Button", "View", "List", "Table", "Edit", "Box", "Field")
    offences = [
        source.at(node.lineno)
        for source in sources("lmdesk/ui")
        for node in ast.walk(source.tree)
        if isinstance(node, ast.ClassDef)
        and any(isinstance(d, ast.FunctionDef) and d.name in MOUSE for d in node.body)
        and f"{source.module}.{node.name}" not in PRESSED_BESIDE_KEYS
        and not any(ast.unparse(base).endswith(controls_of_qt) for base in node.bases)
    ]

    assert offences == []


def test_every_button_is_one_that_enter_presses() -> None:
    """Qt's own are pressed with the space bar only; ours stand in `ui.widgets.pressing`."""
    of_qt = {"QPushButton", "QToolButton"}
    offences = [
        source.at(node.lineno)
        for source in sources("lmdesk/ui")
        if source.module != "lmdesk.ui.widgets.pressing"
        for node in ast.walk(source.tree)
        if (isinstance(node, ast.Call) and ast.unparse(node.func) in of_qt)
        or (isinstance(node, ast.ClassDef) and of_qt & set(map(ast.unparse, node.bases)))
    ]

    assert offences == []


def test_steps_of_tab_are_measured_within_what_scrolls(qapp: QApplication) -> None:
    """The rule itself: line by line, column by column, a panel that scrolls as a whole."""
    window, panel, content = QWidget(), QScrollArea(), QWidget()
    left = [QPushButton(f"left {number}") for number in range(3)]
    inside = [QPushButton(f"inside {number}") for number in range(40)]
    panel.setWidgetResizable(True)
    column, rows = QVBoxLayout(), QVBoxLayout(content)
    for button in left:
        column.addWidget(button)
    for button in inside:
        rows.addWidget(button)
    panel.setWidget(content)
    row = QHBoxLayout(window)
    row.addLayout(column)
    row.addWidget(panel)
    window.resize(400, 300)
    window.show()

    assert against_the_eye([*left, *inside]) == []
    assert against_the_eye([left[0], left[2], left[1], *inside]) == [
        "QPushButton 'left 2' -> QPushButton 'left 1'"
    ]
    assert against_the_eye([left[0], *inside, *left[1:]]) == [
        "QPushButton 'inside 39' -> QPushButton 'left 1'"
    ]
    panel.verticalScrollBar().setValue(panel.verticalScrollBar().maximum())
    assert against_the_eye([*left, *inside]) == []
    window.close()


def test_what_keeps_the_tab_key_is_out_of_reach_behind_it(qapp: QApplication) -> None:
    window = QWidget()
    column = QVBoxLayout(window)
    text, table, button = QTextEdit(), QTableView(), QPushButton("Behind")
    text.setAccessibleName("Text")
    for widget in (text, table, button):
        column.addWidget(widget)
    window.show()
    window.activateWindow()
    text.setFocus()
    qapp.processEvents()

    stops = walk_with_tab(window)

    assert stops == [text]
    assert out_of_reach(window, stops) == ["QPushButton 'Behind'", "QTableView ''"]
    window.close()
