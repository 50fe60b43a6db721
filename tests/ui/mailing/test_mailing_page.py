"""Tests of the page of mailing lists, driven with the keyboard and the mouse."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QRadioButton,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from desk_builders import add_crowd, add_email, add_person, add_post
from lmdesk.domain.change import Change
from lmdesk.services import mailing_lists as service
from lmdesk.services.desks import open_desk
from lmdesk.store.tables import Affiliation, ContactPoint, Person
from lmdesk.ui.exporting.dialog import ExportDialog
from lmdesk.ui.mailing.page import MailingPage
from lmdesk.ui.preferences import Preferences
from lmdesk.ui.widgets.chips import Chip
from lmdesk.ui.widgets.record_picker import RecordPicker
from lmdesk.ui.workspace import Workspace
from window_driving import EmptyShell, wait_for_work

Key = Qt.Key


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


@pytest.fixture
def page(workspace: Workspace, shell: EmptyShell) -> Iterator[MailingPage]:
    """The page with a list of three people: Anna is fine, Bela bounced, Cho opted out."""
    anna, bela, cho = people(workspace, "Anna", "Bela", "Cho")
    people(workspace, "Dao")
    with workspace.desk.step("person_edited", name="x") as step:
        step.update(Person, cho, do_not_contact=True)
        bounced = ContactPoint.select(ContactPoint.id).where(ContactPoint.person == bela)
        step.update(ContactPoint, workspace.desk.value(bounced), status="bounced")
    new_list(workspace, "Climate", anna, bela, cho)
    shown = open_page(workspace, shell)
    yield shown
    delete(shown)


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
    return service.addresses_text(page.workspace.reading, list_id)


def test_the_first_list_is_shown_with_addresses_and_findings(page: MailingPage) -> None:
    assert rows(page) == [
        ["Anna", "anna@example.org", "", ""],
        ["Bela", "bela@example.org", "", "Bounced"],
        ["Cho", "cho@example.org", "", "Opted out"],
    ]
    assert page.heading.count_text() == "3 people"
    assert chips(page) == ["All 3", "To check 2", "Bounced 1", "Opted out 1"]
    assert "1 of 3 ready" in sentences(page)


def test_those_to_check_stand_in_groups_that_fold(page: MailingPage) -> None:
    press(page, "To check 2")
    open_rows = names(page)
    view = table(page)
    view.setFocus()
    view.setCurrentIndex(view.model().index(0, 0))
    QTest.keyClick(view, Key.Key_Space)

    assert open_rows == ["Must be fixed", "Bela", "Left out", "Cho"]
    assert names(page) == ["Must be fixed", "Left out", "Cho"]
    QTest.keyClick(view, Key.Key_Space)
    assert names(page) == open_rows


def test_a_finding_can_be_looked_at_alone(page: MailingPage) -> None:
    facts: list[tuple[str, str]] = []
    page.facts.connect(lambda shown, selected: facts.append((shown, selected)))

    press(page, "Opted out 1")

    assert names(page) == ["Cho"]
    assert facts[-1] == ("1 of 3 people", "")
    press(page, "All 3")
    assert names(page) == ["Anna", "Bela", "Cho"]


def test_a_filter_that_finds_nobody_any_more_gives_way_to_all(page: MailingPage) -> None:
    press(page, "Bounced 1")
    table(page).selectRow(0)
    QTest.keyClicks(field(page, "Another address"), "bela2@example.org")
    QTest.keyClick(field(page, "Another address"), Key.Key_Return)

    assert chips(page) == ["All 3", "To check 1", "Opted out 1"]
    assert names(page) == ["Anna", "Bela", "Cho"]


def test_the_search_finds_members_and_leads_to_the_table(page: MailingPage) -> None:
    search = field(page, "Search this list")
    QTest.keyClicks(search, "bel")
    QTest.keyClick(search, Key.Key_Down)

    assert names(page) == ["Bela"]
    view = table(page)
    view.setFocus()
    QTest.keyClicks(view, "c")
    assert search.text() == "c"


def test_a_click_on_a_heading_sorts(page: MailingPage) -> None:
    header = table(page).horizontalHeader()
    for descending in (False, True):
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        header.setSortIndicator(0, order)
        header.sectionClicked.emit(0)
        expected = ["Anna", "Bela", "Cho"]
        assert names(page) == (expected[::-1] if descending else expected)


def test_another_of_the_known_addresses_is_used_for_the_list(page: MailingPage) -> None:
    table(page).selectRow(0)
    QTest.keyClicks(field(page, "Another address"), "anna.b@example.org")
    QTest.keyClick(field(page, "Another address"), Key.Key_Return)
    after_typing = (radios(page), addresses(page))
    [first, _] = [each for each in page.findChildren(QRadioButton) if each.isVisible()]
    first.setFocus()
    QTest.keyClick(first, Key.Key_Space)
    before_use = addresses(page)
    press(page, "Use for this list")

    assert after_typing == (
        [("anna@example.org", False), ("anna.b@example.org", True)],
        "anna.b@example.org",
    )
    assert before_use == "anna.b@example.org"
    assert addresses(page) == "anna@example.org"
    page.workspace.undo()
    assert radios(page) == after_typing[0]
    press(page, "Use the preferred one")
    assert addresses(page) == "anna@example.org"


def test_an_address_that_is_none_is_told_at_its_field_and_stays(page: MailingPage) -> None:
    table(page).selectRow(0)
    other = field(page, "Another address")
    QTest.keyClicks(other, "anna@@example.org")
    press(page, "Use for this list")

    told = "anna@@example.org is no e-mail address. See whether it is written right."
    assert told in sentences(page)
    assert other.text() == "anna@@example.org"
    assert addresses(page) == "anna@example.org"


def test_what_was_typed_and_not_used_is_told_when_another_person_is_chosen(
    page: MailingPage, shell: EmptyShell
) -> None:
    view = table(page)
    view.selectRow(0)
    QTest.keyClicks(field(page, "Another address"), "anna@@")
    view.selectRow(1)

    assert shell.asked[-1] == ("toast", "Not used: anna@@", False)
    assert radios(page) == [("bela@example.org", True)]


def test_each_address_says_what_is_known_of_it(page: MailingPage) -> None:
    with page.workspace.desk.step("person_edited", name="x") as step:
        own = ContactPoint.select(ContactPoint.id).where(ContactPoint.person == 1)
        step.update(ContactPoint, page.workspace.desk.value(own), is_preferred=True)
        post = add_post(step, 1, None)
        step.update(Affiliation, post, end_date="2025")
        for owner, text, more in (
            ({"affiliation": post}, "former@example.org", {"status": "ok"}),
            ({"person": 1}, "office@example.org", {"status": "ok", "is_shared": True}),
            ({"person": 1}, "old@example.org", {"status": "old"}),
        ):
            step.insert(ContactPoint, kind="email", raw=text, normalised=text, **owner, **more)
    page.reload()
    table(page).selectRow(0)

    told = [
        (each.text() if isinstance(each, QLabel | Chip) else each.accessibleName())
        for each in page.findChildren(QWidget)
        if isinstance(each, QRadioButton | QLabel | Chip) and each.isVisible()
    ]
    at = [told.index(each.accessibleName()) for each in page.findChildren(QRadioButton)]
    assert [(told[place], told[place + 1]) for place in at] == [
        ("anna@example.org", "preferred"),
        ("former@example.org", "Post ended"),
        ("office@example.org", "Shared box"),
        ("old@example.org", "old"),
    ]


def test_an_edit_keeps_the_keyboard_at_its_field(page: MailingPage) -> None:
    page.activateWindow()
    table(page).selectRow(0)
    other = field(page, "Another address")
    other.setFocus()
    QTest.keyClicks(other, "anna2@example.org")
    QTest.keyClick(other, Key.Key_Return)
    settle()

    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.accessibleName() == "Another address"
    assert focus is field(page, "Another address")


def test_a_member_can_be_left_out_and_brought_back(page: MailingPage, shell: EmptyShell) -> None:
    table(page).selectRow(1)
    press(page, "Leave out")

    assert names(page) == ["Anna", "Cho"]
    assert shell.asked == [("toast", "1 person removed from Climate", True)]
    page.workspace.undo()
    assert names(page) == ["Anna", "Bela", "Cho"]


def test_the_selected_members_are_removed_in_one_step(page: MailingPage, shell: EmptyShell) -> None:
    table(page).selectAll()
    [remove] = [each for each in page.actions_offered() if each.key == "mailing_leave_out"]
    assert page.selected_ids() == [1, 2, 3]
    remove.handler()

    assert "Nobody is on this list yet." in sentences(page)
    assert shell.asked == [("toast", "3 people removed from Climate", True)]
    assert page.workspace.undo_name() == "3 removed from Climate"


def test_people_are_added_one_after_another_without_the_mouse(page: MailingPage) -> None:
    [add] = [each for each in page.actions_offered() if each.key == "mailing_add"]
    add.handler()
    picker = page.findChild(RecordPicker)
    assert isinstance(picker, RecordPicker)
    told = []
    for text in ("dao", "anna"):
        QTest.keyClicks(picker, text)
        picker.search_now()
        QTest.keyClick(picker, Key.Key_Return)
        told.append([each for each in sentences(page) if each.startswith(text.title())][-1])

    assert told == ["Dao was added", "Anna is on the list already"]
    assert names(page) == ["Anna", "Bela", "Cho", "Dao"]
    assert picker.isVisible()
    QTest.keyClick(picker, Key.Key_Escape)
    assert not picker.isVisible()


def test_a_new_list_is_made_and_named_in_place(page: MailingPage) -> None:
    page.activateWindow()
    press(page, "New mailing list")
    name = field(page, "Name")
    assert (name.text(), name.selectedText()) == ("New list", "New list")
    QTest.keyClicks(name, "CLIMATE")
    QTest.keyClick(name, Key.Key_Return)
    refused = "There is already a list Climate. Choose another name." in sentences(page)
    name.selectAll()
    QTest.keyClicks(name, "Guests")
    QTest.keyClick(name, Key.Key_Return)
    purpose = field(page, "Purpose")
    QTest.keyClicks(purpose, "The workshop")
    QTest.keyClick(purpose, Key.Key_Return)

    lists = service.mailing_lists(page.workspace.reading)
    assert refused
    assert [(each.name, each.purpose) for each in lists] == [
        *(("Climate", None), ("Guests", "The workshop")),
    ]
    assert "Nobody is on this list yet." in sentences(page)


def test_a_removed_list_gives_way_and_comes_back(page: MailingPage, shell: EmptyShell) -> None:
    press(page, "Remove the list")

    assert shell.asked == [("toast", "Climate was removed", True)]
    assert page.current_list() is None
    assert "A mailing list keeps one address for each person on it." in sentences(page)
    page.workspace.undo()
    assert names(page) == ["Anna", "Bela", "Cho"]


def test_addresses_are_copied_as_the_mail_program_wants_them(
    page: MailingPage, shell: EmptyShell
) -> None:
    dao = 4
    service.add_members(page.workspace.desk, page.current_list() or 0, [dao])
    page.reload()
    press(page, "Copy 2 addresses")
    copied = [QGuiApplication.clipboard().text()]
    [divided] = page.findChildren(QComboBox)
    divided.setFocus()
    QTest.keyClick(divided, Key.Key_End)
    press(page, "Copy 2 addresses")
    copied.append(QGuiApplication.clipboard().text())

    assert copied == ["anna@example.org; dao@example.org", "anna@example.org\ndao@example.org"]
    told = "2 addresses are on the clipboard. Paste them into the BCC field."
    assert shell.asked == [("toast", told, False)] * 2


def test_the_list_leaves_as_a_workbook_or_as_a_plain_list(page: MailingPage) -> None:
    opened = []
    for name in ("Workbook for mail merge", "Plain list"):
        press(page, name)
        dialog = page.findChild(ExportDialog)
        assert isinstance(dialog, ExportDialog)
        wanted = dialog.wanted()
        opened.append((dialog.kind(), wanted.mailing_list, dialog.ending()))
        dialog.reject()
        dialog.setParent(None)

    assert opened == [
        ("mailing-list", "Climate", ".xlsx"),
        ("mailing-list", "Climate", ".csv"),
    ]


def test_enter_opens_the_person(page: MailingPage, shell: EmptyShell) -> None:
    view = table(page)
    view.selectRow(2)
    QTest.keyClick(view, Key.Key_Return)
    view.actions()[0].trigger()

    assert shell.asked == [("open_record", "person", 3)] * 2


def test_another_list_can_be_shown(page: MailingPage) -> None:
    other = new_list(page.workspace, "Workshop guests", 4)
    page.reload()
    still = page.heading.count_text()
    page.show_record(other)

    assert still == "3 people"
    assert (names(page), page.heading.count_text()) == (["Dao"], "1 person")
    assert "1 of 1 ready" in sentences(page)


def test_changes_of_others_are_seen_and_those_elsewhere_are_not(page: MailingPage) -> None:
    change = service.remove_members(page.workspace.desk, page.current_list() or 0, [1])
    with page.workspace.desk.step("person_edited", name="x") as step:
        elsewhere = step
    assert page.touches(change)
    assert not page.touches(elsewhere.change)


def test_a_refusal_that_belongs_to_no_field_is_told_by_the_window(
    page: MailingPage, shell: EmptyShell
) -> None:
    told: list[Exception] = []
    shell.refused = told.append  # type: ignore[method-assign, assignment]  # a window that shows it
    service.remove_list(page.workspace.desk, page.current_list() or 0)

    page.remove_list()
    page.add_people()
    picker = page.findChild(RecordPicker)
    assert isinstance(picker, RecordPicker)
    picker.picked.emit("person", 4)

    assert [getattr(each, "code", "") for each in told] == ["mailing_list_gone"] * 2


def test_a_long_list_is_read_in_the_background(
    qtbot: QtBot, workspace: Workspace, shell: EmptyShell
) -> None:
    with workspace.desk.step("person_edited", name="crowd") as step:
        crowd = add_crowd(step, 1500)
    long, short = new_list(workspace, "A crowd", *crowd), new_list(workspace, "Few", crowd[0])
    page = open_page(workspace, shell)
    qtbot.addWidget(page)
    wait_for_work(qtbot, workspace)
    found = (page.current_list(), page.heading.count_text())
    page.show_record(short)
    page.show_record(long)
    page.show_record(short)
    wait_for_work(qtbot, workspace)

    assert found == (long, "1500 people")
    assert page.heading.count_text() == "1 person"


def test_a_desk_open_for_reading_shows_lists_and_changes_none(
    qtbot: QtBot, workspace: Workspace, shell: EmptyShell, preferences: Preferences
) -> None:
    [anna] = people(workspace, "Anna")
    new_list(workspace, "Climate", anna)
    reading = Workspace(open_desk(workspace.desk.path, read_only=True), preferences)
    try:
        page = open_page(reading, shell)
        qtbot.addWidget(page)
        table(page).selectRow(0)

        assert [each.key for each in page.actions_offered()] == ["mailing_copy", "mailing_export"]
        for name in ("New mailing list", "Add people", "Leave out", "Remove the list"):
            assert not button(page, name).isEnabled()
        assert field(page, "Name").isReadOnly()
        assert names(page) == ["Anna"]
    finally:
        reading.close()


def test_every_control_has_a_name(page: MailingPage) -> None:
    table(page).selectRow(0)
    page.add_people()
    kinds = (QAbstractButton, QLineEdit, QTableView)
    controls = [each for kind in kinds for each in page.findChildren(kind) if each.isVisible()]
    unnamed = [
        each
        for each in controls
        if not each.accessibleName() and each.focusPolicy() is not Qt.FocusPolicy.NoFocus
    ]

    assert unnamed == []
