"""The list of people: search, filters, sorting, the bin, and new people."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from lmdesk.domain.change import Change
from lmdesk.services import people
from lmdesk.services.desks import open_desk
from lmdesk.services.people import PeopleQuery
from lmdesk.ui.main_window import MainWindow
from lmdesk.ui.people import list_reading
from lmdesk.ui.people.page import PeoplePage
from lmdesk.ui.preferences import Preferences
from lmdesk.ui.theme import Theme
from lmdesk.ui.workspace import Workspace
from people_driving import (
    activate,
    add,
    choose,
    details,
    has,
    keys,
    line,
    named,
    press,
    settle,
    shown,
    texts,
    type_into,
)
from window_driving import EmptyShell, wait_for_work

Key = Qt.Key

EVERYBODY = ["Ms. MIAO Hong", "Nguyễn Thị Hương", "Mr. Vanhone PHONNASANE", "Daw San Win"]


def facts(page: PeoplePage) -> list[tuple[str, str]]:
    told: list[tuple[str, str]] = []
    page.facts.connect(lambda first, second: told.append((first, second)))
    page.table.selectRow(1)
    return told


def search(page: PeoplePage, text: str) -> None:
    field = line(page, "Search people")
    field.setFocus()
    field.clear()
    keys(field, text)
    QTest.keyClick(field, Key.Key_Down)
    settle()


def test_list_shows_everybody_by_name_and_says_how_many(page: PeoplePage) -> None:
    assert shown(page) == EVERYBODY
    assert page.heading.count_text() == "4"
    assert facts(page)[-1] == ("4 of 4 people", "1 selected")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("苗红", ["Ms. MIAO Hong"]),
        ("nguyen huong", ["Nguyễn Thị Hương"]),
        ("yangon", ["Daw San Win"]),
    ],
)
def test_search_finds_by_han_unmarked_letters_and_institutions(
    page: PeoplePage, text: str, found: list[str]
) -> None:
    search(page, text)

    assert shown(page) == found
    assert page.table.hasFocus()
    assert page.table.current_id() is not None


def test_letter_typed_in_the_list_goes_to_the_search(page: PeoplePage) -> None:
    page.table.setFocus()
    QTest.keyClicks(page.table, "v")

    assert line(page, "Search people").text() == "v"


def test_nobody_who_fits_is_told_with_a_way_back(page: PeoplePage) -> None:
    search(page, "zzz")
    assert "Nobody fits. Search for less, or take filters away." in texts(page)

    press(page, "Clear search and filters")

    assert (shown(page), line(page, "Search people").text()) == (EVERYBODY, "")


def test_heading_sorts_and_the_way_is_remembered(
    page: PeoplePage, workspace: Workspace, shell: EmptyShell
) -> None:
    page.table.sort_wanted.emit("position", True)
    assert shown(page)[:2] == ["Ms. MIAO Hong", "Mr. Vanhone PHONNASANE"]

    again = PeoplePage(workspace, shell)
    again.reload()
    assert shown(again) == shown(page)
    again.deleteLater()


def test_filters_narrow_the_list_and_go_with_a_press(
    page: PeoplePage, workspace: Workspace, qtbot: QtBot
) -> None:
    press(page, "Climate, 2 people")
    wait_for_work(qtbot, workspace)
    assert shown(page) == ["Ms. MIAO Hong", "Daw San Win"]
    press(page, "China, 1 people")
    wait_for_work(qtbot, workspace)
    assert shown(page) == ["Ms. MIAO Hong"]
    assert named(page, "Climate, 1 people").hasFocus() is False

    press(page, "Take away the filter Tag: Climate")
    assert shown(page) == ["Ms. MIAO Hong"]
    press(page, "Clear")
    wait_for_work(qtbot, workspace)

    assert shown(page) == EVERYBODY
    press(page, "No e-mail, 2 people")
    assert shown(page) == ["Mr. Vanhone PHONNASANE", "Daw San Win"]


def test_keyboard_stays_on_the_filter_that_was_pressed(
    page: PeoplePage, workspace: Workspace, qtbot: QtBot
) -> None:
    press(page, "Climate, 2 people")
    wait_for_work(qtbot, workspace)

    focused = page.focusWidget()
    assert isinstance(focused, QCheckBox)
    assert (focused.accessibleName(), focused.isChecked()) == ("Climate, 2 people", True)


def test_many_values_of_a_group_are_shown_when_asked_for(
    page: PeoplePage, workspace: Workspace, hong: int, qtbot: QtBot
) -> None:
    for tag in (f"tag {number}" for number in range(9)):
        people.add_tag(workspace.desk, [hong], tag)
    page.reload()
    wait_for_work(qtbot, workspace)
    assert not has(page, "tag 8, 1 people")

    press(page, "4 more")

    assert has(page, "tag 8, 1 people")
    page.narrow(PeopleQuery(tag=frozenset({"tag 1", "tag 2", "tag 8"})))
    assert has(page, "Take away the filter Tag: 3 chosen")
    press(page, "Take away the filter Tag: 3 chosen")
    assert shown(page) == EVERYBODY


def test_filters_are_closed_on_a_small_page_and_open_when_asked_for(page: PeoplePage) -> None:
    assert has(page, "China, 1 people")
    page.resize(900, 700)
    settle()
    assert not has(page, "China, 1 people")

    press(page, "Filters")
    assert has(page, "China, 1 people")
    press(page, "Filters")
    assert not has(page, "China, 1 people")


def test_delete_puts_the_selected_into_the_bin_and_undo_brings_them_back(
    page: PeoplePage, workspace: Workspace, shell: EmptyShell, hong: int
) -> None:
    page.delete_selected()

    assert shown(page) == EVERYBODY[1:]
    assert shell.asked == [("toast", "MIAO Hong is in the bin", True)]
    assert page.table.current_id() == 4
    workspace.undo()
    assert shown(page) == EVERYBODY
    assert details(workspace, hong).record.deleted_at is None


def test_bin_is_reached_by_its_chip_and_gives_people_back(
    page: PeoplePage, workspace: Workspace, shell: EmptyShell, qtbot: QtBot
) -> None:
    page.table.selectAll()
    page.delete_selected()
    assert shell.asked[-1] == ("toast", "4 people are in the bin", True)
    assert "Nobody is here yet. Drop a spreadsheet on this window, or choose one." in texts(page)
    press(page, "Bin (4)")
    assert shown(page) == EVERYBODY

    page.table.selectRow(0)
    settle()
    assert any(text.startswith("In the bin since") for text in texts(page.person))
    press(page.person, "Restore")
    assert shown(page) == EVERYBODY[1:]
    page.table.selectAll()
    page.restore_selected()
    assert shell.asked[-1] == ("toast", "3 people are out of the bin", True)
    press(page, "Take away the filter In the bin")
    assert shown(page) == EVERYBODY


def test_what_belongs_to_the_other_list_is_not_done(page: PeoplePage, shell: EmptyShell) -> None:
    page.restore_selected()
    page.turn_bin()
    page.delete_selected()
    page.many.ask_tag()
    page.edit_current()
    page.export_selected()

    assert (shell.asked, shown(page)) == ([], [])
    page.turn_bin()
    assert shown(page) == EVERYBODY


def test_many_people_get_a_tag_in_one_step(
    page: PeoplePage, workspace: Workspace, shell: EmptyShell
) -> None:
    page.table.selectAll()
    page.many.ask_tag()
    assert "4 people" in texts(page)
    press(page, "Add the tag")
    assert "Type the tag." in texts(page)
    type_into(page, "Tag for the selected people", "Speaker")

    assert people.tags(workspace.reading) == ("Climate", "Speaker")
    assert shell.asked == [("toast", "4 people have the tag Speaker", True)]
    assert not has(page, "Tag for the selected people")
    page.table.selectRow(0)
    page.many.ask_tag()
    assert "1 person" in texts(page)
    QTest.keyClick(line(page, "Tag for the selected people"), Key.Key_Escape)
    assert not has(page, "Tag for the selected people")


def test_selected_people_are_exported(page: PeoplePage, shell: EmptyShell, hong: int) -> None:
    page.table.selectRow(0)
    page.export_selected()

    assert shell.asked == [("export", "people", None, None, None, (hong,))]


def test_new_person_is_made_in_place_and_becomes_current(
    page: PeoplePage, workspace: Workspace
) -> None:
    page.narrow(PeopleQuery(country=frozenset({"CN"})))
    page.new_person()
    settle()
    type_into(page.person, "Position", "Lecturer", Key.Key_Tab)
    type_into(page.person, "Position", "Lecturer")
    assert "A person needs a name. Type one." in texts(page.person)
    type_into(page.person, "Name, with title: Ms. MIAO Hong", "Dr. Chea Bopha")

    current = page.table.current_id()
    assert current is not None
    found = details(workspace, current)
    assert found.name is not None
    assert (found.name.printed, found.name.titles) == ("Chea Bopha", "Dr.")
    assert found.record.posts[0].position == "Lecturer"
    assert page.query() == PeopleQuery()
    assert not has(page.person, "Add the person")


def test_new_person_can_be_given_up(page: PeoplePage, workspace: Workspace) -> None:
    page.new_person()
    settle()
    field = line(page.person, "Name, with title: Ms. MIAO Hong")
    QTest.keyClicks(field, "Nobody")
    QTest.keyClick(field, Key.Key_Escape)
    settle()

    assert not has(page.person, "Add the person")
    assert people.people_total(workspace.reading) == 4


def test_what_is_typed_for_a_new_person_stays_when_the_page_is_read_again(
    page: PeoplePage, workspace: Workspace, hong: int
) -> None:
    page.new_person()
    settle()
    QTest.keyClicks(line(page.person, "Name, with title: Ms. MIAO Hong"), "Somebody")
    workspace.write(lambda desk: people.add_tag(desk, [hong], "Speaker"))
    settle()

    field = line(page.person, "Name, with title: Ms. MIAO Hong")
    assert (field.text(), field.hasFocus()) == ("Somebody", True)


def test_new_person_has_room_in_the_smallest_window_too(window: MainWindow) -> None:
    page, workspace = window.page(), window.workspace
    assert isinstance(page, PeoplePage)
    assert workspace is not None
    add(workspace, "San Win")
    window.resize(800, 480)
    activate(window)
    page.reload()
    page.new_person()
    settle()
    assert not page.person.isVisible()
    type_into(page, "Name, with title: Ms. MIAO Hong", "Chea Bopha")
    page.new_person()

    assert shown(page) == ["Chea Bopha", "San Win"]
    assert line(page, "Name, with title: Ms. MIAO Hong").text() == ""


def test_record_is_shown_whatever_is_searched_also_in_the_bin(
    page: PeoplePage, workspace: Workspace, hong: int
) -> None:
    search(page, "vanhone")
    page.show_record(hong)
    assert (page.table.current_id(), page.person.shown_id()) == (hong, hong)
    workspace.write(lambda desk: people.to_bin(desk, [hong]))
    page.show_record(4)
    page.show_record(hong)

    assert (page.query().in_bin, page.table.current_id()) == (True, hong)


def test_person_who_no_longer_fits_stays_in_the_inspector_while_edited(
    page: PeoplePage, workspace: Workspace, hong: int
) -> None:
    search(page, "苗红")
    type_into(page.person, "Chinese of 苗红", "苗虹")

    assert shown(page) == []
    assert page.person.shown_id() == hong
    assert line(page.person, "Chinese of 苗虹").text() == "苗虹"


def test_inspector_can_be_hidden(page: PeoplePage) -> None:
    assert page.person.isVisible()
    press(page, "Inspector")
    assert not page.person.isVisible()
    page.edit_current()

    assert page.person.isVisible()
    assert line(page.person, "As printed").hasFocus()


def test_empty_desk_says_what_to_do(workspace: Workspace, shell: EmptyShell, qtbot: QtBot) -> None:
    made = PeoplePage(workspace, shell)
    qtbot.addWidget(made)
    made.resize(1200, 800)
    activate(made)
    made.reload()
    made.take_focus()
    settle()

    assert "Nobody is here yet. Drop a spreadsheet on this window, or choose one." in texts(made)
    assert not made.person.isVisible()
    assert named(made, "New person").property("primary") == "false"
    assert line(made, "Search people").hasFocus()
    press(made, "Import a list…")
    assert shell.asked == [("show_page", "import")]
    add(workspace, "San Win")
    made.reload()
    made.take_focus()
    assert (shown(made), made.person.isVisible()) == (["San Win"], True)
    assert named(made, "New person").property("primary") == "true"
    assert made.table.hasFocus()


def test_desk_that_is_only_read_offers_no_change(
    workspace: Workspace,
    shell: EmptyShell,
    preferences: Preferences,
    desk_path: Path,
    theme: Theme,
    qtbot: QtBot,
) -> None:
    hong = add(workspace, "MIAO Hong", email="hong@example.org")
    workspace.close()
    reading = Workspace(open_desk(desk_path, read_only=True), preferences)
    made = PeoplePage(reading, shell)
    qtbot.addWidget(made)
    made.resize(1200, 800)
    activate(made)
    made.reload()
    made.table.select_id(hong)
    wait_for_work(qtbot, reading)

    assert not named(made, "New person").isEnabled()
    assert line(made.person, "As printed").isReadOnly()
    assert not has(made.person, "New post")
    assert [spec.key for spec in made.actions_offered()] == [
        *("people_open", "people_export", "people_cards", "people_code", "field_history"),
        *("people_bin", "people_filters"),
    ]
    reading.close()


def test_change_elsewhere_does_not_concern_the_page(page: PeoplePage) -> None:
    assert not page.touches(Change(1, "x", {"event_title": frozenset({1})}))
    assert page.touches(Change(1, "x", {"institution_name": frozenset({1})}))


def test_columns_of_contacts_and_tags_can_be_shown(page: PeoplePage, workspace: Workspace) -> None:
    model = page.table.record_model
    keys = [column.key for column in model.columns]

    def cell(row: int, key: str) -> str:
        return str(model.index(row, keys.index(key)).data())

    assert (cell(0, "email"), cell(0, "tags"), cell(0, "country")) == (
        *("hong@example.org", "Climate"),
        "CN",
    )
    assert cell(0, "phone") == ""
    add(workspace, "Aa Bb", phone="+86 10 8226 8277")
    page.reload()
    assert cell(0, "phone") == "+86 10 8226 8277"
    assert cell(0, "changed") != ""


def test_window_opens_on_the_people_and_deletes_with_the_key(
    sample_window: MainWindow, qtbot: QtBot
) -> None:
    page = sample_window.page()
    assert isinstance(page, PeoplePage)
    workspace = sample_window.workspace
    assert workspace is not None
    wait_for_work(qtbot, workspace)
    activate(sample_window)
    total = people.people_total(workspace.reading)
    page.table.selectRow(3)
    name = shown(page)[3]
    QTest.keyClick(page.table, Key.Key_Delete)

    assert people.people_total(workspace.reading) == total - 1
    assert sample_window.toast_box.isVisible()
    sample_window.undo()
    assert people.people_total(workspace.reading) == total
    assert shown(page)[3] == name
    choose(page.person, "What to do with this person", "Put into the bin")
    assert people.people_total(workspace.reading) == total - 1


def test_answer_that_comes_after_the_page_has_gone_is_dropped(
    workspace: Workspace,
    shell: EmptyShell,
    hong: int,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(list_reading, "AT_ONCE", 0)
    made = PeoplePage(workspace, shell)
    made.resize(1200, 800)
    activate(made)
    made.reload()
    delete(made)
    wait_for_work(qtbot, workspace)

    assert people.people_total(workspace.reading) == 1
