"""Many people at once: selected, tagged, set, added, copied and pasted, by keyboard and mouse."""

from collections.abc import Iterator, Sequence

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QWidget
from pytestqt.qtbot import QtBot

from lmdesk.services import mailing_lists, people
from lmdesk.services.event_sessions import add_session
from lmdesk.services.events import add_event
from lmdesk.services.participation import participant_groups, participant_ids
from lmdesk.services.people import PeopleQuery
from lmdesk.ui.main_window import MainWindow
from lmdesk.ui.people.clipboard import FORMAT
from lmdesk.ui.people.code_dialog import CodeDialog
from lmdesk.ui.people.page import PeoplePage
from lmdesk.ui.workspace import Workspace
from people_driving import (
    activate,
    add,
    details,
    has,
    keys,
    line,
    named,
    press,
    rest,
    settle,
    shown,
    texts,
)
from window_driving import EmptyShell, wait_for_work

Key, Mod = Qt.Key, Qt.KeyboardModifier


@pytest.fixture(autouse=True)
def hands_off() -> Iterator[None]:
    """Let go of Ctrl and Shift, which Qt takes for held down after a key of a test."""
    yield
    let_go()


def let_go() -> None:
    QTest.keyClick(QWidget(), Key.Key_F24)


def do(page: PeoplePage, key: str) -> None:
    """Do an action of the page."""
    next(spec for spec in page.actions_offered() if spec.key == key).handler()
    settle()


def box(page: PeoplePage, name: str) -> QComboBox:
    found = named(page, name)
    assert isinstance(found, QComboBox)
    return found


def told(page: PeoplePage, name: str) -> str:
    found = named(page, name)
    assert isinstance(found, QLabel)
    return found.text()


def names_of(workspace: Workspace, ids: Sequence[int]) -> list[str]:
    return [row.name for row in people.people_rows(workspace.reading, ids)]


def facts(page: PeoplePage) -> list[str]:
    heard: list[str] = []
    page.facts.connect(lambda _, selected: heard.append(selected))
    return heard


def test_people_are_selected_with_the_keyboard_alone(page: PeoplePage) -> None:
    heard, table = facts(page), page.table
    table.setFocus()
    table.selectRow(0)
    QTest.keyClick(table, Key.Key_Down, Mod.ShiftModifier)
    shift = len(page.selected_ids())
    QTest.keyClick(table, Key.Key_Down, Mod.ControlModifier)
    QTest.keyClick(table, Key.Key_Down, Mod.ControlModifier)
    QTest.keyClick(table, Key.Key_Space, Mod.ControlModifier)
    space = page.selected_ids()
    QTest.keyClick(table, Key.Key_Space, Mod.ControlModifier)
    fewer = page.selected_ids()
    QTest.keyClick(table, Key.Key_A, Mod.ControlModifier)
    all_of_them = page.selected_ids()
    QTest.keyClick(table, Key.Key_Home)
    QTest.keyClick(table, Key.Key_End, Mod.ShiftModifier)
    to_end = page.selected_ids()
    QTest.keyClick(table, Key.Key_Home)
    QTest.keyClick(table, Key.Key_End)
    last = page.selected_ids()
    QTest.keyClick(table, Key.Key_Home, Mod.ControlModifier | Mod.ShiftModifier)

    ids = list(table.record_model.ids)
    assert (shift, space, fewer, all_of_them) == (2, [ids[0], ids[1], ids[3]], ids[:2], ids)
    assert (to_end, last, page.selected_ids()) == (ids, ids[-1:], ids)
    assert heard[-1] == "4 selected"


def test_people_are_selected_with_the_mouse(page: PeoplePage) -> None:
    table = page.table

    def click(row: int, held: Qt.KeyboardModifier) -> None:
        at = table.visualRect(table.record_model.index(row, 0)).center()
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, held, QPoint(at))

    ids = list(table.record_model.ids)
    click(0, Mod.NoModifier)
    click(2, Mod.ControlModifier)
    two = page.selected_ids()
    click(3, Mod.ShiftModifier)

    assert (two, page.selected_ids()) == ([ids[0], ids[2]], [ids[0], *ids[2:]])


def test_a_field_is_set_with_the_keyboard_alone(
    page: PeoplePage, workspace: Workspace, shell: EmptyShell
) -> None:
    page.table.selectAll()
    do(page, "people_set")
    field = box(page, "Field to be set")
    assert field.hasFocus()
    assert "for 4 people" in texts(page)
    QTest.keyClick(field, Key.Key_Tab)
    typed = line(page, "Value for the selected")
    assert typed.hasFocus()
    keys(typed, "River Academy")
    said = told(page, "What would change")
    QTest.keyClick(typed, Key.Key_Return)
    settle()

    assert said == (
        "4 will change. 2 of them have another value now."
        " River Academy is new and will be added to the institutions."
    )
    rows = people.people_rows(workspace.reading, page.table.record_model.ids)
    assert [row.institution for row in rows] == ["River Academy"] * 4
    assert shell.asked == [("toast", "4: Institution is River Academy", True)]
    assert not has(page, "Field to be set")
    workspace.undo()
    assert [row.institution for row in people.people_rows(workspace.reading, [1, 2])] == [
        "Ministry of Water",
        None,
    ]


def test_a_choice_is_set_and_what_all_have_is_told(
    page: PeoplePage, workspace: Workspace, shell: EmptyShell
) -> None:
    page.table.selectAll()
    for _ in range(2):
        do(page, "people_set")
        field = box(page, "Field to be set")
        field.setCurrentIndex(field.findData("do_not_contact"))
        last = told(page, "What would change")
        press(page, "Set")

    assert last == "0 will change. 4 have it already."
    assert details(workspace, 1).record.do_not_contact
    assert shell.asked == [
        ("toast", "4: Does not want to be written to is yes", True),
        ("toast", "All have this value already", False),
    ]


def test_a_value_that_cannot_be_read_is_told_under_the_line(
    page: PeoplePage, workspace: Workspace, shell: EmptyShell
) -> None:
    before = workspace.reading.dump()
    page.table.selectAll()
    do(page, "people_set")
    field = box(page, "Field to be set")
    field.setCurrentIndex(field.findData("country"))
    typed = line(page, "Value for the selected")
    keys(typed, "Atlantis")
    told(page, "What would change")
    while_typing = texts(page)
    QTest.keyClick(typed, Key.Key_Return)
    settle()

    sentence = next(text for text in texts(page) if "Atlantis" in text)
    assert sentence in while_typing
    assert (shell.asked, workspace.reading.dump()) == ([], before)
    QTest.keyClick(typed, Key.Key_Escape)
    assert not has(page, "Value for the selected")


def test_people_are_put_on_an_event_and_a_list(
    page: PeoplePage, workspace: Workspace, shell: EmptyShell
) -> None:
    event = add_event(workspace.desk, {"code": "MEET", "title": "Meeting"})[0]
    session = add_session(workspace.desk, event, {"title": "Dams"})[0]
    mailing_lists.add_list(workspace.desk, "Rivers")
    page.table.selectAll()
    do(page, "people_add")
    assert "Add 4 people to" in texts(page)
    box(page, "Session").setCurrentIndex(1)
    press(page, "Add")
    do(page, "people_add")
    where = box(page, "Event or mailing list")
    where.setCurrentIndex(where.findText("Rivers"))
    assert not has(page, "Session")
    press(page, "Add")
    do(page, "people_add")
    kept = box(page, "Event or mailing list").currentText()
    press(page, "Add")

    countries = workspace.readers.countries
    groups = participant_groups(workspace.reading, countries, event, session)
    assert len(participant_ids(groups)) == 4
    assert mailing_lists.mailing_lists(workspace.reading)[0].members == 4
    assert kept == "Rivers"
    assert [asked[1] for asked in shell.asked] == [
        "4 people are on MEET – Meeting, S1 Dams",
        "4 people are on Rivers",
        "All are there already",
    ]


def test_without_any_event_or_list_it_is_said_what_to_do(page: PeoplePage) -> None:
    page.table.selectRow(0)
    do(page, "people_add")

    assert "There is no event or mailing list yet. Make one first." in texts(page)
    assert "Add 1 person to" in texts(page)
    press(page, "Add nobody")
    assert not has(page, "Event or mailing list")


def test_a_tag_is_taken_off_with_the_keyboard(
    page: PeoplePage, workspace: Workspace, shell: EmptyShell
) -> None:
    page.table.selectAll()
    do(page, "people_untag")
    field = line(page, "Tag for the selected people")
    QTest.keyClick(field, Key.Key_Return)
    refused = "Type the tag." in texts(page)
    keys(field, "Climate")
    QTest.keyClick(field, Key.Key_Return)
    settle()

    rows = people.people_rows(workspace.reading, page.table.record_model.ids)
    assert (refused, {row.tags for row in rows}) == (True, {()})
    assert shell.asked == [("toast", "4 people no longer have the tag Climate", True)]


def test_only_one_bar_is_open(page: PeoplePage) -> None:
    page.table.selectAll()
    do(page, "people_tag")
    do(page, "people_set")
    one = (has(page, "Tag for the selected people"), has(page, "Field to be set"))
    do(page, "people_add")

    assert (one, has(page, "Field to be set")) == ((False, True), False)


def test_many_people_are_changed_as_a_job_that_is_undone_in_one_step(
    page: PeoplePage, workspace: Workspace, shell: EmptyShell, qtbot: QtBot
) -> None:
    for number in range(600):
        add(workspace, f"Person {number}")
    page.reload()
    before = workspace.reading.dump()
    page.table.selectAll()
    do(page, "people_set")
    field = box(page, "Field to be set")
    field.setCurrentIndex(field.findData("language"))
    press(page, "Set")
    wait_for_work(qtbot, workspace)
    rest(page)
    kept = len(page.selected_ids())
    page.delete_selected()
    wait_for_work(qtbot, workspace)
    rest(page)

    assert shell.asked == [
        ("toast", "604: Language is English", True),
        ("toast", "604 people are in the bin", True),
    ]
    assert (kept, people.people_total(workspace.reading)) == (604, 0)
    for _ in range(2):
        workspace.undo()
        wait_for_work(qtbot, workspace)
    assert workspace.reading.dump() == before


def test_the_bin_tells_what_still_mentions_the_selected_and_restores_them(
    page: PeoplePage, workspace: Workspace, shell: EmptyShell
) -> None:
    mailing_lists.add_list(workspace.desk, "Rivers")
    mailing_lists.add_members(workspace.desk, 1, [1, 2])
    page.table.selectAll()
    page.delete_selected()
    rest(page)
    page.turn_bin()
    page.table.selectRow(0)
    one = told(page, "What still mentions the selected")
    page.table.selectAll()
    many = told(page, "What still mentions the selected")
    press(page, "Restore the selected")

    assert one.startswith("1 selected.")
    assert many == "4 selected. Still mentioned by mailing lists (1)."
    assert people.people_total(workspace.reading) == 4
    rest(page)
    page.narrow(PeopleQuery())
    assert not has(page, "What still mentions the selected")


def copied(page: PeoplePage) -> str:
    page.table.setFocus()
    QTest.keyClick(page.table, Key.Key_C, Mod.ControlModifier)
    settle()
    let_go()
    return QGuiApplication.clipboard().text()


def of_text(text: str) -> QMimeData:
    data = QMimeData()
    data.setText(text)
    return data


def test_copied_people_that_are_pasted_unchanged_write_nothing(
    page: PeoplePage, workspace: Workspace, shell: EmptyShell
) -> None:
    before = workspace.reading.dump()
    page.table.selectAll()
    text = copied(page)
    data = QGuiApplication.clipboard().mimeData()
    own = data.hasFormat(FORMAT)
    taken = [page.take_pasted(data), page.take_pasted(of_text(text))]
    page.table.selectRow(1)
    copied(page)
    taken.append(page.take_pasted(QGuiApplication.clipboard().mimeData()))

    first, second = (line.split("\t") for line in text.split("\n")[:2])
    # Institutions are shown where the fonts of the computer leave room for them.
    shown = dict(zip(first, second, strict=True)) | {"Institution": ""}
    assert shown == {
        **{"Name": "Ms. MIAO Hong", "Native name": "苗红", "Position": "Director"},
        **{"Country": "CN", "Institution": ""},
    }
    many = "These 4 people are here just as pasted. Nothing was changed."
    assert (own, taken, workspace.reading.dump()) == (True, [True] * 3, before)
    assert shell.asked == [
        ("toast", "4 rows are on the clipboard.", False),
        ("toast", many, False),
        ("toast", many, False),
        ("toast", "1 row is on the clipboard.", False),
        ("toast", "This person is here just as pasted. Nothing was changed.", False),
    ]


def test_edited_cells_go_to_the_import_page_as_updates(window: MainWindow, qtbot: QtBot) -> None:
    page, workspace = window.page(), window.workspace
    assert isinstance(page, PeoplePage)
    assert workspace is not None
    add(workspace, "Ms. MIAO Hong", position="Director", country="CN")
    add(workspace, "San Win", position="Lecturer")
    activate(window)
    page.reload()
    page.table.selectAll()
    text = copied(page).replace("Lecturer", "Professor")
    QGuiApplication.clipboard().setText(text)
    QTest.keyClick(page.table, Key.Key_V, Mod.ControlModifier)
    settle()
    wait_for_work(qtbot, workspace)
    rest(window)
    QTest.keyClick(window, Key.Key_Return, Mod.ControlModifier)
    wait_for_work(qtbot, workspace)
    settle()

    assert window.page() is not page
    rows = people.people_rows(workspace.reading, [1, 2])
    assert [row.position for row in rows] == ["Director", "Professor"]
    assert people.people_total(workspace.reading) == 2


@pytest.mark.parametrize("text", ["", "Firm\tTown\nDelta\tKep", "a letter to us"])
def test_other_cells_are_left_to_the_import_page(page: PeoplePage, text: str) -> None:
    page.table.selectAll()

    assert not page.take_pasted(of_text(text))


def test_contact_cards_of_the_selected_are_asked_of_the_window(
    page: PeoplePage, shell: EmptyShell
) -> None:
    page.table.selectRow(0)
    do(page, "people_cards")
    page.table.clearSelection()
    do(page, "people_cards")

    ids = list(page.table.record_model.ids)
    assert shell.asked == [("export", "people", None, None, None, (ids[0],), ".vcf")]


def test_the_code_of_a_person_is_shown_and_copied_with_the_keyboard(
    page: PeoplePage, workspace: Workspace
) -> None:
    page.table.selectRow(0)
    do(page, "people_code")
    dialog = next(each for each in page.window().findChildren(CodeDialog) if each.isVisible())
    assert dialog.name.text() == "Ms. MIAO Hong"
    assert dialog.code.accessibleName() == "QR code with the contact card of Ms. MIAO Hong"
    dialog.copy_button.setFocus()
    QTest.keyClick(dialog.copy_button, Key.Key_Space)
    image = QGuiApplication.clipboard().image()
    said = dialog.told.text()
    drawn = dialog.code.grab().toImage()
    QTest.keyClick(dialog, Key.Key_Escape)
    QApplication.processEvents()

    white, black = Qt.GlobalColor.white, Qt.GlobalColor.black
    assert image.pixelColor(8, 8) == drawn.pixelColor(2, 2) == white
    assert image.pixelColor(4 * 8 + 3, 4 * 8 + 3) == black
    assert (image.width() % 8, said) == (0, "The picture is on the clipboard.")
    assert not [each for each in page.window().findChildren(CodeDialog) if each.isVisible()]


def test_a_code_that_cannot_be_made_is_told(
    page: PeoplePage, workspace: Workspace, shell: EmptyShell
) -> None:
    long = add(workspace, "ក" * 300)
    page.reload()
    page.table.select_id(long)
    do(page, "people_code")

    assert [asked[0] for asked in shell.asked] == ["toast"]
    assert str(shell.asked[0][1]).startswith("The name ")


def test_names_in_the_list_stay_where_they_are_after_a_field_was_set(page: PeoplePage) -> None:
    before = shown(page)
    page.table.selectAll()
    do(page, "people_set")
    QTest.keyClicks(line(page, "Value for the selected"), "River Academy")
    press(page, "Set")
    rest(page)

    assert (shown(page), len(page.selected_ids())) == (before, 4)
