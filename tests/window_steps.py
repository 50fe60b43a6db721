"""Somebody at the window: eyes that read it, a hand on the mouse, and hands on the keyboard.

Mouse and keys go to the window of the platform, as those of a real pointer and keyboard do: what
is covered is not hit, and a key goes to whatever has the focus.
"""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QMimeData, QModelIndex, QPoint, Qt, QTimer, QUrl
from PySide6.QtGui import (
    QAction,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QInputMethodEvent,
    QKeySequence,
    QWindow,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QMenu,
    QPushButton,
    QTableView,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from lmdesk.ui.fonts import application_font
from lmdesk.ui.main_window import MainWindow
from lmdesk.ui.preferences import Preferences
from lmdesk.ui.theme import Theme
from lmdesk.ui.workspace import Workspace
from window_focus import named
from window_walk import rows_of, settle, visible

Kind = TypeVar("Kind", bound=QWidget)

LEFT = Qt.MouseButton.LeftButton
STOPS = 120
"""Nobody presses Tab more often than that to get somewhere."""


@contextmanager
def first_start(qtbot: QtBot, folder: Path) -> Iterator[MainWindow]:
    """Show the window to somebody who has never used it; it is closed in the end."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    application.setFont(application_font())
    window = MainWindow(
        Preferences(folder / "window.ini"), Theme(application, "light"), folder / "samples"
    )
    qtbot.addWidget(window)
    window.resize(1440, 900)
    window.show()
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    yield window
    window.close_desk()


class Eyes:
    """Reads the window, or the dialog or the list that is open over it."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window

    @property
    def workspace(self) -> Workspace:
        """The desk that is open, to look behind the window."""
        assert self.window.workspace is not None
        return self.window.workspace

    def wait(self) -> None:
        """Wait until the window has done what it was asked.

        Without a screen nothing gives the keyboard back after a dialog, as systems do.
        """
        settle(self.window)
        if QGuiApplication.focusWindow() is None:
            self.front().activateWindow()
            QApplication.processEvents()

    def front(self) -> QWidget:
        """Return what takes the pointer and the keys now."""
        over = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        return over or self.window

    def texts(self) -> list[str]:
        """Return what the labels say."""
        return [label.text() for label in visible(self.front(), QLabel) if label.text()]

    def says(self, words: str) -> bool:
        """Tell whether these words can be read somewhere."""
        return any(words in text for text in self.texts())

    def find(self, kind: type[Kind], name: str) -> Kind:
        """Return the control that a reader of the screen calls so."""
        there = list(visible(self.front(), kind))
        found = [e for e in there if spoken(e) == name and not isinstance(e, QLabel)]
        assert found, f"{name!r}: {[spoken(each) for each in there]}"
        return found[0]

    def rows(self, name: str) -> list[str]:
        """Return the rows of a list or table, each as one text."""
        return [text for _, text in shown_rows(self.find(QAbstractItemView, name))]

    def row(self, name: str, words: str) -> QModelIndex:
        """Return the row of a list or table that has these words."""
        view = self.find(QAbstractItemView, name)
        found = [index for index, text in shown_rows(view) if words in text]
        assert len(found) == 1, (words, [text for _, text in shown_rows(view)])
        return found[0]


class Mouse(Eyes):
    """Presses what can be seen."""

    def press(
        self,
        widget: QWidget,
        at: QPoint | None = None,
        *,
        twice: bool = False,
        wait: bool = True,
    ) -> None:
        """Press a place of a widget, its middle where none is named, if nothing lies over it.

        Who does not `wait` goes on at once, while the window is still at work.
        """
        top = widget.window()
        place = widget.mapTo(top, at if at is not None else widget.rect().center())
        hit = top.childAt(place)
        is_part = hit is not None and widget.isAncestorOf(hit)
        assert hit is widget or is_part or (hit is None and widget is top), hit
        handle = top.windowHandle()
        click = QTest.mouseDClick if twice else QTest.mouseClick
        click(handle, LEFT, Qt.KeyboardModifier.NoModifier, place)
        if wait:
            self.wait()

    def button(self, name: str, kind: type[QWidget] = QWidget, *, wait: bool = True) -> None:
        """Press the button or field with this name."""
        self.press(self.find(kind, name), wait=wait)

    def close_toast(self) -> None:
        """Close the message at the foot, which lies over what is there."""
        self.button("Close this message", QToolButton)

    def take_found(self, picker: str, words: str) -> None:
        """Press one of those that were found below a field."""
        self.wait()
        lists = [w for w in QApplication.allWidgets() if isinstance(w, QListWidget)]
        [found] = [each for each in lists if each.isVisible() and spoken(each) == picker]
        [index] = [index for index, text in rows_of(found) if text.startswith(words)]
        self.press(found.viewport(), found.visualRect(index).center())

    def save_as(self, path: Path) -> Callable[[QFileDialog], None]:
        """Return how the dialog is answered that asks for a file: its name, and Save."""

        def act(dialog: QFileDialog) -> None:
            next(visible(dialog, QLineEdit)).selectAll()
            type_text(str(path))
            [save] = [
                b for b in visible(dialog, QPushButton) if b.text().replace("&", "") == "Save"
            ]
            place = save.mapTo(dialog, save.rect().center())
            QTest.mouseClick(dialog.windowHandle(), LEFT, Qt.KeyboardModifier.NoModifier, place)

        return act

    def cell(self, view_name: str, words: str, column: int = 0, *, twice: bool = False) -> None:
        """Press a cell of the row that has these words, rolling it into sight first."""
        view = self.find(QAbstractItemView, view_name)
        index = self.row(view_name, words).siblingAtColumn(column)
        view.scrollTo(index)
        self.press(view.viewport(), view.visualRect(index).center(), twice=twice)

    def choose(self, box_name: str, words: str) -> None:
        """Open a list of choices and take one."""
        box = self.find(QComboBox, box_name)
        self.press(box, QPoint(box.width() - 8, box.height() // 2))
        choices = box.view()
        [index] = [index for index, text in rows_of(choices) if text == words]
        choices.scrollTo(index)
        self.press(choices.viewport(), choices.visualRect(index).center())

    def menu(self, *path: str) -> None:
        """Open a menu of the bar and take an entry."""
        bar = self.window.menuBar()
        [title] = [a for a in bar.actions() if a.text().replace("&", "") == path[0]]
        self.press(bar, bar.actionGeometry(title).center())
        self.entry(path[1])

    def entry(self, text: str) -> None:
        """Take an entry of the menu that is open."""
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        action = entry_of(menu, text)
        self.press(menu, menu.actionGeometry(action).center())

    def write(self, text: str) -> None:
        """Type in the field that was pressed, in place of what is marked there."""
        type_text(text)
        self.wait()

    def drop(self, *paths: Path) -> None:
        """Let files fall on the middle of the window."""
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        place = self.window.rect().center()
        under: QWidget | None = self.window.childAt(place)
        while under is not None and not under.acceptDrops():
            under = under.parentWidget()
        assert under is not None, "nothing takes what is dropped"
        at = under.mapFrom(self.window, place)
        copy, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
        enter = QDragEnterEvent(at, copy, data, LEFT, none)
        QApplication.sendEvent(under, enter)
        assert enter.isAccepted()
        QApplication.sendEvent(under, QDropEvent(at.toPointF(), copy, data, LEFT, none))
        self.wait()


class Keyboard(Eyes):
    """Has no mouse: Tab, arrows, Enter, Space and shortcuts only."""

    def keys(self, *names: str) -> None:
        """Press keys, such as "Tab" or "Ctrl+Z"."""
        for name in names:
            press_key(name)
            self.wait()

    def here(self) -> str:
        """Return what has the keyboard, as a reader of the screen says it."""
        widget = QApplication.focusWidget()
        return spoken(widget) if widget is not None else ""

    def to(self, name: str, key: str = "Tab") -> None:
        """Go to a control with Tab; what is reached on the way is told when it never comes."""
        passed = [self.here()]
        while passed[-1] != name and len(passed) < STOPS:
            press_key(key)
            passed.append(self.here())
        assert passed[-1] == name, f"{name!r} is not reached: {passed}"
        self.wait()

    def write(self, text: str) -> None:
        """Type a text; what is on no key comes from an input method."""
        type_text(text)
        self.wait()

    def line(self, name: str, words: str, key: str = "Down") -> None:
        """Go down in the list or table that has the keyboard, to the row that has these words."""
        wanted = self.row(name, words).row()
        view = QApplication.focusWidget()
        assert isinstance(view, QAbstractItemView)
        assert named(view).name == name, self.here()
        while view.currentIndex().row() != wanted:
            before = view.currentIndex().row()
            self.keys("Down" if before < wanted else "Up")
            assert view.currentIndex().row() != before, "the arrows lead no further"

    def choose(self, words: str) -> None:
        """Open the list of choices that has the keyboard, and take one."""
        box = QApplication.focusWidget()
        assert isinstance(box, QComboBox)
        self.keys("Alt+Down")
        [index] = [index for index, text in rows_of(box.view()) if text == words]
        while box.view().currentIndex().row() != index.row():
            self.keys("Down" if box.view().currentIndex().row() < index.row() else "Up")
        self.keys("Return")

    def answer(self, path: Path) -> Callable[[QFileDialog], None]:
        """Return how the dialog is answered that asks for a file: its name, and Enter."""

        def act(dialog: QFileDialog) -> None:
            press_key("Ctrl+A")
            type_text(str(path))
            press_key("Return")

        return act

    def entry(self, text: str) -> None:
        """Go down to an entry of the menu that is open, and take it."""
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        action = entry_of(menu, text)
        for _ in menu.actions():
            if menu.activeAction() is action:
                break
            self.keys("Down")
        assert menu.activeAction() is action
        self.keys("Return")


def shown_rows(view: QAbstractItemView) -> list[tuple[QModelIndex, str]]:
    """Return the rows of a list or table with the texts of the columns that are shown."""
    if not isinstance(view, QTableView):
        return rows_of(view)
    model = view.model()
    shown = [at for at in range(model.columnCount()) if not view.isColumnHidden(at)]
    found = []
    for row in range(model.rowCount()):
        cells = [model.index(row, column).data() for column in shown]
        found.append((model.index(row, 0), " ".join(str(cell) for cell in cells if cell)))
    return found


def entry_of(menu: QMenu, text: str) -> QAction:
    """Return an entry of a menu by its words."""
    texts = [action.text().replace("&", "") for action in menu.actions()]
    assert text in texts, texts
    return menu.actions()[texts.index(text)]


def spoken(widget: QWidget) -> str:
    """Return the name of a control. On Linux a list of choices says what is chosen instead."""
    return widget.accessibleName() or named(widget).name


def press_key(name: str) -> None:
    """Press a key, such as "Tab" or "Ctrl+Z", where the keyboard is."""
    key = QKeySequence(name)[0]  # type: ignore[index]  # the stubs do not know of it
    QTest.keyClick(_focus_window(), key.key(), key.keyboardModifiers())
    QApplication.processEvents()


def type_text(text: str) -> None:
    """Type letter by letter into what has the keyboard."""
    for letter in text:
        if letter.isascii():
            QTest.keyClick(_focus_window(), ord(letter))
        else:
            event = QInputMethodEvent()
            event.setCommitString(letter)
            QCoreApplication.sendEvent(QGuiApplication.focusObject(), event)
    QApplication.processEvents()


def _focus_window() -> QWindow:
    window = QGuiApplication.focusWindow()
    assert window is not None, "no window has the keyboard"
    return window


def answering(act: Callable[[QFileDialog], None]) -> list[str]:
    """Let the next file dialog be answered by `act`; the list holds its title when it was."""
    answered: list[str] = []
    timer = QTimer(QApplication.instance())
    timer.setInterval(10)

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if (
            isinstance(dialog, QFileDialog)
            and QGuiApplication.focusWindow() == dialog.windowHandle()
        ):
            timer.stop()
            timer.deleteLater()
            answered.append(dialog.windowTitle())
            act(dialog)

    timer.timeout.connect(look)
    timer.start()
    return answered
