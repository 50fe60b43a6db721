"""Tab goes through a window in the order of its layouts, not in that of its making."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMainWindow,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from lmdesk.ui.tab_order import go_on, stops_of


def field(name: str) -> QLineEdit:
    made = QLineEdit()
    made.setObjectName(name)
    return made


def inside(widget: QWidget, name: str) -> QWidget:
    found = widget.findChild(QWidget, name)
    assert isinstance(found, QWidget)
    return found


def names(widget: QWidget) -> list[str]:
    return [stop.objectName() for stop in stops_of(widget)]


def two_columns() -> QSplitter:
    """A window whose right side was made before its left side, and its heading last."""
    split, left, right = QSplitter(), QWidget(), QScrollArea()
    content = QWidget()
    rows = QVBoxLayout(content)
    for number in range(30):
        rows.addWidget(field(f"right {number}"))
    right.setWidget(content)
    right.setWidgetResizable(True)
    right.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    column, line = QVBoxLayout(left), QHBoxLayout()
    body = field("body")
    column.addLayout(line)
    column.addWidget(QLabel("a word"))
    column.addWidget(body)
    line.addWidget(field("search"))
    line.addWidget(field("new"))
    split.addWidget(left)
    split.addWidget(right)
    return split


def test_rows_and_columns_come_as_they_are_laid_out(qtbot: QtBot) -> None:
    window = two_columns()
    qtbot.addWidget(window)
    window.show()

    assert names(window)[:4] == ["search", "new", "body", "right 0"]
    assert names(window)[-1] == "right 29"


def test_a_grid_is_read_line_by_line(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    grid = QGridLayout(window)
    for name, row, column in (("d", 1, 1), ("b", 0, 1), ("c", 1, 0), ("a", 0, 0)):
        grid.addWidget(field(name), row, column)
    window.show()

    assert names(window) == ["a", "b", "c", "d"]


def test_what_is_hidden_disabled_or_on_another_page_is_left_out(qtbot: QtBot) -> None:
    window = QStackedWidget()
    qtbot.addWidget(window)
    for number in range(2):
        page = QWidget()
        column = QVBoxLayout(page)
        for name in ("shown", "hidden", "disabled"):
            column.addWidget(field(f"{name} {number}"))
        window.addWidget(page)
    inside(window, "hidden 0").hide()
    inside(window, "disabled 0").setEnabled(False)
    window.show()

    assert names(window) == ["shown 0"]


def test_a_panel_that_floats_comes_last(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    centre = QWidget()
    window.setCentralWidget(centre)
    floating = QToolButton(centre)
    floating.setObjectName("floating")
    floating.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    QVBoxLayout(centre).addWidget(field("page"))
    window.statusBar().addPermanentWidget(field("status"))
    window.show()

    assert names(window) == ["page", "floating", "status"]


class Window(QMainWindow):
    """A window that goes on as the program's own does."""

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, N802 -- Qt's own names
        return go_on(self, forwards=next) or super().focusNextPrevChild(next)


def test_tab_goes_on_back_and_around_and_scrolls(qtbot: QtBot) -> None:
    window, content = Window(), two_columns()
    qtbot.addWidget(window)
    window.setCentralWidget(content)
    window.resize(400, 300)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    first = inside(content, "search")
    panel = content.findChild(QScrollArea)
    assert isinstance(panel, QScrollArea)
    first.setFocus()

    def press(key: Qt.Key) -> str:
        at = QApplication.focusWidget()
        assert at is not None
        QTest.keyClick(at, key)
        now = QApplication.focusWidget()
        assert now is not None
        return now.objectName()

    assert [press(Qt.Key.Key_Tab) for _ in range(3)] == ["new", "body", "right 0"]
    assert press(Qt.Key.Key_Backtab) == "body"
    first.setFocus()
    assert press(Qt.Key.Key_Backtab) == "right 29"
    assert panel.verticalScrollBar().value() == panel.verticalScrollBar().maximum()
    assert press(Qt.Key.Key_Tab) == "search"


def test_a_window_without_the_keyboard_does_nothing(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)

    assert not go_on(window, forwards=True)
