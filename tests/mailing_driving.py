"""Driving the page of mailing lists in tests: making lists, pressing, typing, and what is shown."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QRadioButton,
    QTableView,
    QWidget,
)

from desk_builders import add_email, add_person
from lmdesk.domain.change import Change
from lmdesk.services import mailing_lists as service
from lmdesk.ui.mailing.page import MailingPage
from lmdesk.ui.workspace import Workspace
from window_driving import EmptyShell


def people(workspace: Workspace, *names: str) -> list[int]:
    """Add people, each with an address made of the name."""
    with workspace.desk.step("person_edited", name="several") as step:
        ids = []
        for name in names:
            person = add_person(step, name)
            add_email(step, person, f"{name.lower()}@example.org")
            ids.append(person)
    return ids


def new_list(workspace: Workspace, name: str, *members: int) -> int:
    """Make a list with these people on it."""
    [list_id] = service.add_list(workspace.desk, name).touched["mailing_list"]
    service.add_members(workspace.desk, list_id, members)
    return list_id


def open_page(workspace: Workspace, shell: EmptyShell) -> MailingPage:
    """Show the page as the window does."""
    page = MailingPage(workspace, shell)
    page.resize(1240, 760)

    def read_anew(change: Change) -> None:
        if page.touches(change):
            page.reload()

    workspace.changed.connect(read_anew)
    page.show()
    page.reload()
    return page


def table(page: MailingPage) -> QTableView:
    """Return the table of the members."""
    found = page.findChild(QTableView)
    assert isinstance(found, QTableView)
    return found


def rows(page: MailingPage) -> list[list[str]]:
    """Return what the table shows."""
    model = table(page).model()
    return [
        [str(model.index(row, column).data() or "") for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def names(page: MailingPage) -> list[str]:
    """Return the first cell of each row."""
    return [row[0] for row in rows(page)]


def button(page: QWidget, name: str) -> QAbstractButton:
    """Return the button with this name that is shown."""
    found = [
        each
        for each in page.findChildren(QAbstractButton)
        if each.accessibleName() == name and each.isVisible()
    ]
    assert len(found) == 1, [each.accessibleName() for each in page.findChildren(QAbstractButton)]
    return found[0]


def press(page: QWidget, name: str) -> None:
    """Press a button."""
    QTest.mouseClick(button(page, name), Qt.MouseButton.LeftButton)


def chips(page: MailingPage) -> list[str]:
    """Return the filters that are shown."""
    return [
        chip.text()
        for chip in page.chips.findChildren(QAbstractButton)
        if not chip.isHidden() and chip.text()
    ]


def field(page: QWidget, name: str) -> QLineEdit:
    """Return the field with this name that is shown."""
    [found] = [
        each
        for each in page.findChildren(QLineEdit)
        if each.accessibleName() == name and each.isVisible()
    ]
    return found


def sentences(page: QWidget) -> list[str]:
    """Return the texts of the labels that are shown."""
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def radios(page: MailingPage) -> list[tuple[str, bool]]:
    """Return the addresses that can be chosen, and which one is."""
    found = [each for each in page.findChildren(QRadioButton) if each.isVisible()]
    return [(each.accessibleName(), each.isChecked()) for each in found]


def settle() -> None:
    """Let what was put off until later be done."""
    QApplication.processEvents()
    QApplication.sendPostedEvents(None, 52)  # DeferredDelete


def addresses(page: MailingPage) -> str:
    """Return the addresses of the list that is shown."""
    list_id = page.current_list()
    assert list_id is not None
    return "; ".join(service.check_list(page.workspace.reading, list_id).addresses)
