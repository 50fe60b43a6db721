"""Tests of the page History, driven with keys and clicks."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
)
from pytestqt.qtbot import QtBot

from desk_builders import add_crowd
from history_driving import choose, listed, make_office, names, opened, position, press, said
from lmdesk.errors import LmdeskError
from lmdesk.services.desks import open_desk
from lmdesk.store.tables import Affiliation, ContactPoint, Person
from lmdesk.ui.history import page as page_module
from lmdesk.ui.history.page import HistoryPage
from lmdesk.ui.preferences import Preferences
from lmdesk.ui.theme import Theme
from lmdesk.ui.workspace import Workspace
from window_driving import EmptyShell, wait_for_work


@pytest.fixture
def page(qtbot: QtBot, workspace: Workspace, shell: EmptyShell) -> Iterator[HistoryPage]:
    """The page on a desk with three steps."""
    make_office(workspace)
    with qtbot.captureExceptions() as exceptions:
        made = opened(qtbot, workspace, shell)
        yield made
        made.hide()
    assert exceptions == []


def test_the_page_lists_the_steps_by_day_and_opens_the_newest(page: HistoryPage) -> None:
    model = page.table.record_model

    assert listed(page) == [
        ("Change of second", "", "Posts: 1 changed"),
        ("Change of first", "", "Posts: 1 changed"),
        ("New person MIAO Hong", "", "People: 1 added; Institutions: 2 added; Posts: 1 added …"),
    ]
    assert [each for each in model.ids if each < 0] == [-1]
    group = model.group(0)
    assert group is not None
    assert (group.detail, group.collapsed) == ("3 steps", False)
    assert page.heading.count_text() == "3 steps"
    assert page.table.current_id() == 3


def test_a_step_tells_before_and_after(page: HistoryPage) -> None:
    texts = said(page)

    assert texts[0] == "Change of second"
    assert texts[1].startswith("Dara, ") or ", " in texts[1]
    assert texts[2:] == [
        "Revert this step",
        "Changed",
        "MIAO Hong: President, Ministry of Water",
        "Position: Minister → President",
        "Set back",
        "Main: yes → no",
    ]


def test_an_addition_names_what_was_added(qtbot: QtBot, page: HistoryPage) -> None:
    choose(qtbot, page, 1)

    assert said(page)[3:] == [
        *("People: 1 added", "MIAO Hong"),
        *("Institutions: 2 added", "Ministry of Water", "Sen & Sen Bank"),
        *("Posts: 1 added", "MIAO Hong: President, Ministry of Water"),
        *("Contacts: 1 added", "MIAO Hong: hong@example.org"),
        *("Names: 1 added", "MIAO Hong"),
        *("Names of institutions: 2 added", "Ministry of Water", "Sen & Sen Bank"),
    ]


def test_records_are_opened_from_the_panel(
    qtbot: QtBot, page: HistoryPage, shell: EmptyShell
) -> None:
    choose(qtbot, page, 1)

    press(page, "Open Sen & Sen Bank")
    press(page, "Open MIAO Hong: hong@example.org")

    assert shell.asked == [("open_record", "institution", 2), ("open_record", "person", 1)]


def test_a_removed_row_is_told(qtbot: QtBot, page: HistoryPage) -> None:
    with page.workspace.desk.step("person_edited", name="gone") as step:
        step.delete(ContactPoint, 1)
    page.reload()
    choose(qtbot, page, 4)

    assert said(page)[3:] == [
        "Contacts: 1 removed",
        "MIAO Hong: hong@example.org",
        "Restore",
    ]
    press(page, "Restore hong@example.org")
    wait_for_work(qtbot, page.workspace)
    assert page.workspace.desk.sql("SELECT raw FROM contact_point") == [("hong@example.org",)]
    assert names(page)[0] == "Contact of MIAO Hong back again: hong@example.org"


def test_a_step_in_the_middle_is_reverted_and_what_stays_is_shown(
    qtbot: QtBot, page: HistoryPage
) -> None:
    choose(qtbot, page, 2)
    button = page.panel.revert_button
    assert button is not None

    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    wait_for_work(qtbot, page.workspace)

    assert position(page) == "President"
    texts = said(page)
    at = texts.index("What stayed as it is")
    assert texts[at + 1].startswith("MIAO Hong: not set back: Position. ")
    assert texts[at + 1].endswith(" (Change of second).")
    assert texts[at + 2] == "MIAO Hong: President, Ministry of Water"


def test_a_reverted_step_is_marked_and_the_new_one_is_current(
    qtbot: QtBot, page: HistoryPage
) -> None:
    page.revert_current()
    wait_for_work(qtbot, page.workspace)

    assert position(page) == "Minister"
    assert [row[:2] for row in listed(page)] == [
        ("Revert: Change of second", ""),
        ("Change of second", "Taken back"),
        ("Change of first", ""),
        ("New person MIAO Hong", ""),
    ]
    assert page.table.current_id() == 4
    choose(qtbot, page, 3)
    button = page.panel.revert_button
    assert button is not None
    assert not button.isEnabled()
    assert any(text.startswith("Taken back by ") for text in said(page))


def test_the_steps_of_taking_back_lead_to_each_other(qtbot: QtBot, page: HistoryPage) -> None:
    page.revert_current()
    wait_for_work(qtbot, page.workspace)

    press(page, "Show the step it takes back")
    assert page.table.current_id() == 3
    wait_for_work(qtbot, page.workspace)
    link = next(text for text in said(page) if text.startswith("Taken back by "))
    press(page, f"Show it: {link}")

    assert page.table.current_id() == 4


def test_a_step_that_was_taken_back_is_not_reverted_again(
    qtbot: QtBot, page: HistoryPage, shell: EmptyShell
) -> None:
    page.workspace.undo()
    choose(qtbot, page, 3)

    page.revert_current()

    assert len(listed(page)) == 4
    assert shell.asked == []


def test_a_revert_that_puts_nothing_back_tells_why_with_the_step(
    qtbot: QtBot, page: HistoryPage
) -> None:
    with page.workspace.desk.step("person_edited", name="only") as step:
        step.update(Affiliation, 1, position="Adviser")
    with page.workspace.desk.step("person_edited", name="later") as step:
        step.update(Affiliation, 1, position="Director")
    page.reload()
    choose(qtbot, page, 4)

    page.revert_current()
    wait_for_work(qtbot, page.workspace)

    assert page.table.current_id() == 4
    assert "What stayed as it is" in said(page)
    assert len(listed(page)) == 5


def test_a_revert_that_is_refused_is_told(
    qtbot: QtBot, page: HistoryPage, shell: EmptyShell
) -> None:
    told: list[LmdeskError] = []
    page.workspace.refused.connect(told.append)

    page.revert(999)
    wait_for_work(qtbot, page.workspace)

    assert [error.code for error in told] == ["step_missing"]


def test_the_selected_step_is_the_current_one(page: HistoryPage) -> None:
    assert page.selected_ids() == [3]


def test_one_value_is_set_back(qtbot: QtBot, page: HistoryPage, shell: EmptyShell) -> None:
    choose(qtbot, page, 2)

    press(page, "Set Position of MIAO Hong back to: Director")
    wait_for_work(qtbot, page.workspace)

    assert position(page) == "Director"
    assert shell.asked == [("toast", "Set back.", True)]
    assert names(page)[0] == "Earlier value of MIAO Hong: Position"


def test_a_value_that_is_so_already_makes_no_step(
    qtbot: QtBot, page: HistoryPage, shell: EmptyShell
) -> None:
    with page.workspace.desk.step("person_edited", name="third") as step:
        step.update(Affiliation, 1, position="Minister")
    page.reload()
    choose(qtbot, page, 3)

    press(page, "Set Position of MIAO Hong back to: Minister")

    assert shell.asked == [("toast", "It has this value already.", False)]
    assert len(listed(page)) == 4


def test_a_value_that_cannot_be_set_back_is_refused_as_a_sentence(
    qtbot: QtBot, page: HistoryPage
) -> None:
    with page.workspace.desk.step("person_edited", name="gone") as step:
        step.delete(Affiliation, 1)
    choose(qtbot, page, 3)

    with qtbot.captureExceptions() as exceptions:
        press(page, "Set Position of MIAO Hong back to: Minister")

    assert [str(error) for _, error, _ in exceptions] != []


def test_steps_are_searched_by_words_and_people(qtbot: QtBot, page: HistoryPage) -> None:
    search = page.heading.search
    assert search is not None

    def shown_for(text: str) -> list[str]:
        search.clear()
        QTest.keyClicks(search, text)
        search.search_now()
        wait_for_work(qtbot, page.workspace)
        return names(page)

    assert shown_for("second") == ["Change of second"]
    assert shown_for("sen") == ["New person MIAO Hong"]
    assert shown_for("miao") == ["Change of second", "Change of first", "New person MIAO Hong"]
    assert shown_for("nothing of this") == []
    press(page, "Show all steps")
    assert len(names(page)) == 3


def test_a_letter_typed_on_the_list_goes_to_the_search(qtbot: QtBot, page: HistoryPage) -> None:
    search = page.heading.search
    assert search is not None

    QTest.keyClick(page.table, Qt.Key.Key_F)

    qtbot.waitUntil(lambda: search.text() == "f")
    search.search_now()
    wait_for_work(qtbot, page.workspace)


def test_a_day_can_be_folded(page: HistoryPage) -> None:
    page.table.group_toggled.emit(-1)
    assert names(page) == []

    page.table.group_toggled.emit(-1)
    assert len(names(page)) == 3


def test_older_steps_are_read_when_one_goes_to_the_end(
    qtbot: QtBot, page: HistoryPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(page_module, "PAGE", 60)
    for number in range(130):
        with page.workspace.desk.step("person_edited", name=f"n{number}") as step:
            step.update(Person, 1, note=str(number))
    page.reload()
    assert page.heading.count_text() == "the newest 60 steps"

    QTest.keyClick(page.table, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(names(page)) == 120)
    assert page.heading.count_text() == "the newest 120 steps"
    page.show_record(1)

    assert page.table.current_id() == 1
    assert page.heading.count_text() == "133 steps"
    assert [each for each in page.table.record_model.ids if each < 0] == [-1]
    wait_for_work(qtbot, page.workspace)


def test_a_step_that_is_not_there_leaves_the_current_one(page: HistoryPage) -> None:
    page.show_record(999)

    assert page.table.current_id() == 3


def test_of_many_rows_the_first_are_shown_and_more_on_request(
    qtbot: QtBot, page: HistoryPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    with page.workspace.desk.step("list_imported", kind="import", file="f", people=70) as step:
        crowd = add_crowd(step, 70)
    with page.workspace.desk.step("person_edited", name="crowd") as step:
        for person in crowd[:45]:
            step.update(Person, person, note="a")
    page.reload()
    choose(qtbot, page, 4)

    first = said(page)
    assert first[3] == "People: 70 added"
    assert first[14] == "Show more (60)"
    # The names of the crowd are the same in both tables that the step added to.
    press(page, "Show more (60)")
    qtbot.waitUntil(lambda: said(page).count("N") == 50 + 10)
    press(page, "Show more (20)")
    qtbot.waitUntil(lambda: said(page).count("N") == 70 + 10)

    choose(qtbot, page, 5)
    assert said(page).count("Note: none → a") == 40
    press(page, "Show more")
    qtbot.waitUntil(lambda: said(page).count("Note: none → a") == 45)
    assert "Show more" not in said(page)


def test_codes_claims_and_days_are_told_in_words(qtbot: QtBot, page: HistoryPage) -> None:
    with page.workspace.desk.step("person_edited", name="facts") as step:
        step.update(Person, 1, gender="f", do_not_contact=True, deleted_at="2026-05-14T08:00:00Z")
        step.update(Affiliation, 1, end_date="2026-05-01", country="KH")
    page.reload()
    choose(qtbot, page, 4)

    told = [text for text in said(page) if "→" in text]
    assert told[0] == "Gender: none → Female"
    assert told[1] == "Do not contact: no → yes"
    assert told[2].startswith("In the bin since: none → ")
    assert told[3:] == ["Country represented: none → KH", "Until: none → 1 May 2026"]


def test_a_step_that_wrote_only_keys_says_so(qtbot: QtBot, page: HistoryPage) -> None:
    with page.workspace.desk.step("person_edited", name="keys") as step:
        step.update(Person, 1, created_at="2026-05-14T08:00:00Z")
    page.reload()
    choose(qtbot, page, 4)

    assert said(page)[3:] == ["Only keys and marks were written."]


def test_a_desk_on_which_nothing_was_done_says_so(
    qtbot: QtBot, workspace: Workspace, shell: EmptyShell
) -> None:
    page = opened(qtbot, workspace, shell)

    texts = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    assert "Nothing was done on this desk yet." in texts
    assert page.heading.count_text() == ""
    qtbot.waitUntil(lambda: said(page) == ["Choose a step to see what it did."])
    page.revert_current()
    page.hide()


def test_a_desk_open_for_reading_reverts_nothing(
    qtbot: QtBot, theme: Theme, workspace: Workspace, preferences: Preferences, shell: EmptyShell
) -> None:
    make_office(workspace)
    reading = Workspace(open_desk(workspace.desk.path, read_only=True), preferences)
    page = opened(qtbot, reading, shell)

    button = page.panel.revert_button
    assert button is not None
    assert not button.isEnabled()
    assert "Set back" not in said(page)
    assert page.actions_offered() == ()
    page.hide()
    reading.close()


def test_every_control_has_a_name_and_takes_the_keyboard(page: HistoryPage) -> None:
    controls = [
        each
        for kind in (QPushButton, QToolButton)
        for each in page.findChildren(kind)
        if each.isVisibleTo(page) and not isinstance(each.parent(), QLineEdit)
    ]
    tab = Qt.FocusPolicy.TabFocus

    assert [each for each in controls if not each.accessibleName()] == []
    assert [each.accessibleName() for each in controls if not each.focusPolicy() & tab] == []
    assert [spec.text for spec in page.actions_offered()] == ["Revert this step"]
