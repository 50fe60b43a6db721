"""Tests of the page of mailing lists: what it shows, its filters, and the lists themselves."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLineEdit,
    QTableView,
)
from pytestqt.qtbot import QtBot

from desk_builders import add_crowd
from lmdesk.services import mailing_lists as service
from lmdesk.services.desks import open_desk
from lmdesk.services.people import PeopleQuery, to_bin
from lmdesk.ui.exporting.dialog import ExportDialog
from lmdesk.ui.mailing.add_people import AddPeople
from lmdesk.ui.mailing.page import MailingPage
from lmdesk.ui.preferences import Preferences
from lmdesk.ui.tab_order import stops_of
from lmdesk.ui.widgets.record_picker import RecordPicker
from lmdesk.ui.workspace import Workspace
from mailing_driving import (
    button,
    chips,
    field,
    names,
    new_list,
    open_page,
    people,
    press,
    rows,
    sentences,
    table,
)
from window_driving import EmptyShell, wait_for_work

Key = Qt.Key


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


def test_filters_go_on_in_a_next_line_where_there_is_no_room(page: MailingPage) -> None:
    def heights() -> set[int]:
        QApplication.processEvents()
        shown = [c for c in page.chips.findChildren(QAbstractButton) if c.isVisible()]
        return {chip.y() for chip in shown}

    wide = heights()
    page.chips.setFixedWidth(240)
    narrow = heights()

    assert (len(wide), len(narrow) > 1) == (1, True)


def test_a_filter_that_finds_nobody_any_more_gives_way_to_all(page: MailingPage) -> None:
    press(page, "Bounced 1")
    table(page).selectRow(0)
    QTest.keyClicks(field(page, "Another address"), "bela2@example.org")
    QTest.keyClick(field(page, "Another address"), Key.Key_Return)

    assert chips(page) == ["All 3", "To check 1", "Opted out 1"]
    assert names(page) == ["Anna", "Bela", "Cho"]


def test_a_click_on_a_heading_sorts(page: MailingPage) -> None:
    header = table(page).horizontalHeader()
    for descending in (False, True):
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        header.setSortIndicator(0, order)
        header.sectionClicked.emit(0)
        expected = ["Anna", "Bela", "Cho"]
        assert names(page) == (expected[::-1] if descending else expected)


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


def test_tab_goes_through_the_page_as_the_eye_does(page: MailingPage) -> None:
    table(page).selectRow(0)
    told = [stop.accessibleName() for stop in stops_of(page)]

    assert told == [
        *("New mailing list", "Mailing lists", "Search this list", "Add people"),
        *("All 3", "To check 2", "Bounced 1", "Opted out 1"),
        *("People on the list", "Choose columns"),
        *("anna@example.org", "Another address", "Use for this list", "Leave out"),
        *("Divided by", "Copy 1 address", "Workbook for mail merge", "Plain list"),
        *("Name", "Purpose", "Remove the list"),
    ]


def test_smart_list_shows_who_fits_now_and_takes_nobody_by_hand(
    page: MailingPage, workspace: Workspace, qtbot: QtBot
) -> None:
    change = workspace.write(
        lambda desk: service.add_smart_list(desk, "Anybody called Anna", PeopleQuery("anna"))
    )
    [list_id] = change.touched["mailing_list"]
    page.show_record(list_id)
    wait_for_work(qtbot, workspace)

    assert page.heading.count_text() == "1 person"
    assert not button(page, "Add people").isEnabled()
    page.add_people()
    assert not [each for each in page.findChildren(AddPeople) if each.isVisible()]
    [anna] = service.member_ids(workspace.desk, list_id)
    to_bin(workspace.desk, [anna])
    page.reload()
    wait_for_work(qtbot, workspace)
    assert "Nobody fits the filters of this smart list now." in sentences(page)
