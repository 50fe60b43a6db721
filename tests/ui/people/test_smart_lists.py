"""Filters of the page of people with the keyboard, and smart lists made of them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from lmdesk.errors import LmdeskError
from lmdesk.services import mailing_lists as lists
from lmdesk.services.desks import Desk
from lmdesk.services.people import PeopleQuery
from lmdesk.store.tables import MailingList
from lmdesk.ui.people.page import PeoplePage
from lmdesk.ui.workspace import Workspace
from people_driving import choose, has, keys, line, named, press, settle, shown, texts, type_into
from window_driving import EmptyShell

Key = Qt.Key

CLIMATE = PeopleQuery(tag=frozenset({"Climate"}))


def saved(desk: Desk) -> list[tuple[str, PeopleQuery]]:
    return [(each.name, each.query) for each in lists.smart_lists(desk)]


def add_list(workspace: Workspace, name: str, query: PeopleQuery) -> int:
    change = workspace.write(lambda desk: lists.add_smart_list(desk, name, query))
    [list_id] = change.touched["mailing_list"]
    return list_id


def test_values_of_several_groups_hold_together(page: PeoplePage) -> None:
    press(page, "Climate, 2 people")
    press(page, "No e-mail, 1 people")
    assert shown(page) == ["Daw San Win"]

    press(page, "Yangon University, 1 people")
    assert page.query() == PeopleQuery(
        tag=frozenset({"Climate"}), email=frozenset({"without"}), institution=frozenset({"2"})
    )
    press(page, "Take away the filter No e-mail")
    press(page, "Take away the filter Institution: Yangon University")
    assert (shown(page), has(page, "Daw San Win")) == (["Ms. MIAO Hong", "Daw San Win"], False)


def test_institution_is_picked_by_typing(page: PeoplePage) -> None:
    field = line(page, "Find an institution")
    field.setFocus()
    keys(field, "yangon")
    QTest.keyClick(field, Key.Key_Return)
    settle()

    assert shown(page) == ["Daw San Win"]
    assert has(page, "Yangon University, 1 people")


def test_group_folds_and_stays_folded(page: PeoplePage, workspace: Workspace) -> None:
    press(page, "Climate, 2 people")
    press(page, "Tag, unfolded")
    assert not has(page, "Climate, 2 people")
    assert workspace.preferences.state("people-facets") == {"folded": ["tag"]}

    press(page, "Institution, unfolded")
    assert not has(page, "Find an institution")
    press(page, "Institution, folded")
    press(page, "Tag, folded")
    assert has(page, "Climate, 2 people")
    assert has(page, "Find an institution")


def test_filters_are_saved_as_a_smart_list_and_shown_again(
    page: PeoplePage, workspace: Workspace
) -> None:
    press(page, "Climate, 2 people")
    press(page, "Save as smart list…")
    type_into(page, "Name of the smart list", "Climate people")

    assert saved(workspace.desk) == [("Climate people", CLIMATE)]
    assert not has(page, "Name of the smart list")
    assert has(page, "Climate people, shown now")
    press(page, "Clear")
    press(page, "Climate people")
    assert shown(page) == ["Ms. MIAO Hong", "Daw San Win"]


def test_text_of_a_smart_list_comes_back_into_the_search_field(
    page: PeoplePage, workspace: Workspace
) -> None:
    add_list(workspace, "Hong", PeopleQuery("hong", email=frozenset({"with"})))
    press(page, "Hong")

    assert (line(page, "Search people").text(), shown(page)) == ("hong", ["Ms. MIAO Hong"])


def test_name_that_is_taken_or_blank_is_refused_in_place(
    page: PeoplePage, workspace: Workspace
) -> None:
    add_list(workspace, "Green", PeopleQuery("hong"))
    page.smart_lists.save()
    type_into(page, "Name of the smart list", "All")
    assert (
        "Nothing is searched or chosen, so everybody would be on the list. Choose a filter first."
        in texts(page)
    )
    page.narrow(CLIMATE)
    type_into(page, "Name of the smart list", "GREEN")
    assert "There is already a list Green. Choose another name." in texts(page)

    QTest.keyClick(named(page, "Name of the smart list"), Key.Key_Escape)

    assert not has(page, "Name of the smart list")
    assert len(saved(workspace.desk)) == 1


def test_smart_list_is_renamed_changed_and_removed_from_its_menu(
    page: PeoplePage, workspace: Workspace
) -> None:
    add_list(workspace, "Green", PeopleQuery("hong"))
    choose(page, "Change the smart list Green", "Rename…")
    assert line(page, "Name of the smart list").text() == "Green"
    type_into(page, "Name of the smart list", "Climate")
    page.narrow(CLIMATE)
    choose(page, "Change the smart list Climate", "Use the filters shown now")
    assert saved(workspace.desk) == [("Climate", CLIMATE)]

    page.narrow(PeopleQuery())
    with pytest.raises(LmdeskError, match="smart_list_blank"):
        page.smart_lists.change(page.smart_lists.all()[0])
    choose(page, "Change the smart list Climate", "Remove")
    assert saved(workspace.desk) == []
    workspace.undo()
    assert has(page, "Climate")


def test_what_is_not_understood_of_a_smart_list_is_told(
    page: PeoplePage, workspace: Workspace, shell: EmptyShell
) -> None:
    list_id = add_list(workspace, "Green", CLIMATE)
    with workspace.desk.step("mailing_list_edited", name="x") as step:
        step.update(MailingList, list_id, query='{"version": 1, "tag": ["Climate"], "age": 4}')
    page.show_smart_list(list_id)

    assert shown(page) == ["Ms. MIAO Hong", "Daw San Win"]
    told = "Not all filters of Green are understood by this version of lmdesk: age"
    assert ("banner", told, "warning") in shell.asked


def test_selected_people_are_confirmed(page: PeoplePage, workspace: Workspace, hong: int) -> None:
    [confirm] = [each for each in page.actions_offered() if each.key == "people_confirm"]
    confirm.handler()

    assert workspace.desk.sql("SELECT id FROM person WHERE confirmed_at IS NOT NULL") == [(hong,)]
    page.turn_bin()
    confirm.handler()
