"""Driving the page of people in tests: finding controls by what a reader of the screen hears."""

from PySide6.QtCore import QDeadlineTimer, QEvent, QEventLoop, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QWidget,
)

from lmdesk.services import people
from lmdesk.services.people import PersonDetails
from lmdesk.ui.page import Page
from lmdesk.ui.people.page import PeoplePage
from lmdesk.ui.workspace import Workspace

Key = Qt.Key


def settle() -> None:
    """Let what waits for the next turn of the event loop happen."""
    for _ in range(3):
        QApplication.processEvents()


def rest(root: QWidget) -> None:
    """Wait until what a page reads in the background has come."""
    page = root if isinstance(root, Page) else None

    def is_at_rest() -> bool:
        if page is None:
            return True
        workspace = page.workspace
        lanes = (workspace.jobs, workspace.lookups, workspace.asides)
        timers = [t for t in page.findChildren(QTimer) if t.isSingleShot() and t.isActive()]
        return not timers and all(lane.running is None for lane in lanes)

    settle()
    end = QDeadlineTimer(10_000)
    while not is_at_rest():
        assert not end.hasExpired()
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    settle()


def activate(window: QWidget) -> None:
    """Show a window and make it the one that takes the keyboard."""
    window.show()
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)


def named(root: QWidget, name: str) -> QWidget:
    """Return the visible control with this accessible name."""
    rest(root)
    found = [
        each
        for each in root.findChildren(QWidget)
        if each.accessibleName() == name and each.isVisibleTo(root)
    ]
    assert found, f"no control {name}"
    return found[0]


def has(root: QWidget, name: str) -> bool:
    """Tell whether a control with this accessible name is shown."""
    rest(root)
    return any(
        each.accessibleName() == name and each.isVisibleTo(root)
        for each in root.findChildren(QWidget)
    )


def line(root: QWidget, name: str) -> QLineEdit:
    """Return a line that is typed in."""
    found = named(root, name)
    assert isinstance(found, QLineEdit)
    return found


def keys(widget: QWidget, text: str) -> None:
    """Type a text in any script, letter by letter."""
    for letter in text:
        event = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
        QApplication.sendEvent(widget, event)


def type_into(root: QWidget, name: str, text: str, key: Key = Key.Key_Return) -> None:
    """Replace the text of a field as a person does, and press a key."""
    found = named(root, name)
    assert isinstance(found, QLineEdit | QPlainTextEdit)
    found.setFocus()
    found.selectAll()
    if text:
        keys(found, text)
    else:
        QTest.keyClick(found, Key.Key_Delete)
    QTest.keyClick(found, key)
    settle()


def press(root: QWidget, name: str) -> None:
    """Press a button with the keyboard."""
    found = named(root, name)
    assert isinstance(found, QAbstractButton)
    found.setFocus()
    QTest.keyClick(found, Key.Key_Space)
    settle()


def choose(root: QWidget, name: str, *items: str) -> None:
    """Press a button with a menu and take an entry of it."""
    button = named(root, name)
    menus = [each for each in button.children() if each.metaObject().className() == "QMenu"]
    for action in menus[0].actions():  # type: ignore[attr-defined]  # a QMenu by its class name
        if action.text() == items[0]:
            action.trigger()
            settle()
            return
    raise AssertionError(f"no entry {items[0]}")


def texts(root: QWidget) -> list[str]:
    """Return what stands on labels."""
    labels = root.findChildren(QLabel)
    return [each.text() for each in labels if each.isVisibleTo(root) and each.text()]


def shown(page: PeoplePage) -> list[str]:
    """Return the names in the list, as text."""
    model = page.table.record_model
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def details(workspace: Workspace, person_id: int) -> PersonDetails:
    """Return what the desk holds of a person."""
    found = people.person(workspace.reading, person_id)
    assert found is not None
    return found


def add(workspace: Workspace, name: str, **fields: str) -> int:
    """Put a person on the desk behind the window's back."""
    return people.add_person(workspace.desk, {"name": name, **fields}, workspace.readers)[0]


def choose_with_keys(root: QWidget, name: str, text: str) -> None:
    """Open a choice with a key and go to an entry with the arrows."""
    box = named(root, name)
    assert isinstance(box, QComboBox)
    box.setFocus()
    QTest.keyClick(box, Key.Key_Down)
    settle()
    view = box.view()
    QTest.keyClick(view, Key.Key_Home)
    for _ in range(box.findText(text)):
        QTest.keyClick(view, Key.Key_Down)
    QTest.keyClick(view, Key.Key_Return)
    settle()


def menu_with_keys(root: QWidget, name: str, text: str) -> None:
    """Open a menu with a key and go to an entry with the arrows."""
    press(root, name)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    for _ in menu.actions():
        QTest.keyClick(menu, Key.Key_Down)
        if menu.activeAction() and menu.activeAction().text() == text:
            break
    QTest.keyClick(menu, Key.Key_Return)
    settle()
