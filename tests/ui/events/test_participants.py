"""Tests of the participants of an event: found, grouped, added and changed with the keyboard."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from lmdesk.domain.participation import ParticipantRow
from lmdesk.services.participation import participant_rows
from lmdesk.store.tables import Affiliation, Participation
from lmdesk.ui.cells import ChipCell, MarkedCell, NameCell
from lmdesk.ui.events.page import EventsPage
from lmdesk.ui.record_model import CELL, GROUP
from lmdesk.ui.widgets.inline_field import InlineField
from window_driving import EmptyShell, wait_for_work

Key = Qt.Key
FIRST = 157
"""The first participant in protocol order: the head of the delegation of Cambodia."""

COLUMNS = (
    *("number", "name", "native_name", "position", "institution", "country", "delegation"),
    *("category", "capacity", "role", "status"),
)


def lines(page: EventsPage) -> list[str]:
    """Return the headings and names of the table, as they stand."""
    model = page.view.participants.table.record_model
    return [
        group.text if (group := model.group(row)) else str(model.index(row, 1).data())
        for row in range(model.rowCount())
    ]


def cell(page: EventsPage, participation: int, key: str) -> Any:
    """Return what a column shows of somebody."""
    model = page.view.participants.table.record_model
    return model.index(model.row_of(participation), COLUMNS.index(key)).data(CELL)


def known(page: EventsPage, participation: int) -> ParticipantRow:
    """Return what the desk knows of a participation."""
    (row,) = participant_rows(page.workspace.reading, [participation])
    return row


def choose(qtbot: QtBot, page: EventsPage, participation: int, column: str, text: str) -> None:
    """Change a cell of the table with the keyboard."""
    table = page.view.participants.table
    table.setFocus()
    table.setCurrentIndex(
        table.record_model.index(table.record_model.row_of(participation), COLUMNS.index(column))
    )
    qtbot.keyClick(table, Key.Key_F2)
    editor = table.viewport().findChildren(QComboBox)[-1]
    qtbot.keyClicks(editor.view(), text)
    qtbot.keyClick(editor.view(), Key.Key_Return)


def button(page: EventsPage, name: str) -> QAbstractButton:
    """Return a visible button by its name."""
    found = [b for b in page.findChildren(QAbstractButton) if b.accessibleName() == name]
    return next(each for each in found if each.isVisible())


def move(page: EventsPage, participation: int, **post: str) -> None:
    """Give somebody another post."""
    desk = page.workspace.desk
    person = known(page, participation).person_id
    ((affiliation,),) = desk.sql(
        "SELECT id FROM affiliation WHERE person_id = ? AND end_date IS NULL", (person,)
    )

    def work(_: object) -> Any:
        with desk.step("person_edited", name="x") as step:
            step.update(Affiliation, affiliation, **post)
        return step.change

    page.workspace.write(work)


def test_people_stand_under_their_delegations_in_protocol_order(event_page: EventsPage) -> None:
    shown = lines(event_page)
    model = event_page.view.participants.table.record_model

    assert shown[:3] == ["Cambodia", "Ms. Ouk Bopha", "Mr. Chea Rithy"]
    headings = [model.index(row, 0).data(GROUP) for row in range(model.rowCount())]
    told = [(g.text, g.code, g.detail, g.warning) for g in headings if g]
    assert told[:2] == [
        ("Cambodia", "KH", "6 of 9 confirmed", ""),
        ("China", "CN", "5 of 21 confirmed", "no head named"),
    ]
    assert [each[0] for each in told[2:]] == [
        *("Lao PDR", "Myanmar", "Thailand", "Viet Nam", "Without a country"),
    ]


def test_a_row_shows_number_name_capacity_and_status(event_page: EventsPage) -> None:
    assert cell(event_page, FIRST, "number") == 1
    assert cell(event_page, FIRST, "name") == NameCell("Ms.", "Ouk Bopha", "Ouk")
    assert cell(event_page, FIRST, "capacity") == ChipCell("Head", "same")
    assert cell(event_page, FIRST, "status") == ChipCell("Confirmed", "new")
    assert cell(event_page, 164, "role") == "Speaker (PS1)"


def test_a_group_is_folded_with_the_space_bar(qtbot: QtBot, event_page: EventsPage) -> None:
    table = event_page.view.participants.table
    table.setFocus()
    table.select_id(-1)
    qtbot.keyClick(table, Key.Key_Space)
    assert lines(event_page)[:2] == ["Cambodia", "China"]

    event_page.view.participants.select(FIRST)
    assert lines(event_page)[:2] == ["Cambodia", "Ms. Ouk Bopha"]
    assert table.current_id() == FIRST


def test_a_search_looks_within_the_event(qtbot: QtBot, event_page: EventsPage) -> None:
    event_page.focus_search()
    search = event_page.view.participants.tools.search
    qtbot.keyClicks(search, "wetlands forum kim")
    qtbot.keyClick(search, Key.Key_Return)

    assert lines(event_page) == ["Cambodia", "Mr. Kim Sothea"]
    assert event_page.view.participants.table.hasFocus()
    qtbot.keyClick(event_page.view.participants.table, "x")
    assert search.text() == "wetlands forum kimx"


def test_people_of_one_session_stand_in_other_groups_and_orders(event_page: EventsPage) -> None:
    tools = event_page.view.participants.tools
    with_all = len(lines(event_page))
    tools.choose_session(6)
    assert len(lines(event_page)) < with_all

    tools.group_box.setCurrentIndex(tools.group_box.findData("status"))
    model = event_page.view.participants.table.record_model
    headings = [g.text for row in range(model.rowCount()) if (g := model.group(row))]
    assert headings == ["Invited", "Nominated", "Confirmed"]

    tools.group_box.setCurrentIndex(tools.group_box.findData("none"))
    tools.order_box.setCurrentIndex(tools.order_box.findData("speaking"))
    assert len(lines(event_page)) == 39
    assert tools.order() == "speaking"
    tools.choose_session(None)
    assert tools.order() == "protocol"
    for by in ("institution", "category"):
        tools.group_box.setCurrentIndex(tools.group_box.findData(by))
        assert len(lines(event_page)) > 90


def test_three_people_are_added_by_typing(
    qtbot: QtBot, event_page: EventsPage, shell: EmptyShell
) -> None:
    event_page.view.header.primary.click()
    picker = event_page.view.participants.bar.picker
    assert picker.hasFocus()
    before = len(lines(event_page))
    for name in ("miao hong", "john mcginley", "yu hongyuan"):
        qtbot.keyClicks(picker, name)
        qtbot.keyClick(picker, Key.Key_Return)
        assert picker.text() == ""
        assert picker.hasFocus()

    assert len(lines(event_page)) == before + 3
    added = participant_rows(
        event_page.workspace.reading,
        [
            row
            for (row,) in event_page.workspace.reading.sql(
                "SELECT id FROM participation ORDER BY id DESC LIMIT 3"
            )
        ],
    )
    assert [(row.name, row.status) for row in added] == [
        ("YU Hongyuan", "invited"),
        ("John McGinley", "invited"),
        ("MIAO Hong", "invited"),
    ]
    assert shell.asked[-1] == ("toast", "Added to RTD2026", True)
    for _ in range(3):
        event_page.workspace.undo()
    assert len(lines(event_page)) == before


def test_who_is_on_the_list_already_is_told(
    qtbot: QtBot, event_page: EventsPage, shell: EmptyShell
) -> None:
    event_page.view.add_people()
    picker = event_page.view.participants.bar.picker
    qtbot.keyClicks(picker, "ouk bopha")
    qtbot.keyClick(picker, Key.Key_Return)

    assert shell.asked == [("toast", "This person is on the list already", False)]
    qtbot.keyClick(picker, Key.Key_Escape)
    assert not event_page.view.participants.bar.isVisible()
    assert event_page.view.participants.table.hasFocus()


def test_somebody_new_is_added_to_the_session_that_is_shown(
    qtbot: QtBot, event_page: EventsPage
) -> None:
    event_page.view.participants.tools.choose_session(6)
    event_page.view.add_people()
    picker = event_page.view.participants.bar.picker
    qtbot.keyClicks(picker, "Ms. Zorana Petrovic")
    qtbot.keyClick(picker, Key.Key_Return)

    assert "Ms. Zorana Petrovic" in lines(event_page)
    ((row,),) = event_page.workspace.reading.sql("SELECT max(id) FROM participation")
    assert [part.session_code for part in known(event_page, row).parts] == ["PS1"]


def test_a_list_can_be_imported_instead(event_page: EventsPage, shell: EmptyShell) -> None:
    event_page.view.add_people()
    button(event_page, "Import a list into this event").click()

    assert shell.asked == [("import_into", "RTD2026", None)]


def test_a_status_is_changed_in_the_row_with_the_keyboard(
    qtbot: QtBot, event_page: EventsPage, shell: EmptyShell
) -> None:
    choose(qtbot, event_page, FIRST, "status", "Declined")

    assert known(event_page, FIRST).status == "declined"
    assert shell.asked == [("toast", "Ms. Ouk Bopha set to Declined", True)]
    assert event_page.view.participants.table.current_id() == FIRST
    assert event_page.view.participants.table.hasFocus()
    event_page.workspace.undo()
    assert known(event_page, FIRST).status == "confirmed"


def test_f2_on_a_name_opens_the_status(qtbot: QtBot, event_page: EventsPage) -> None:
    choose(qtbot, event_page, FIRST, "name", "Attended")

    assert known(event_page, FIRST).status == "attended"


def test_a_change_in_a_selected_row_is_meant_for_all_of_them(
    qtbot: QtBot, event_page: EventsPage, shell: EmptyShell
) -> None:
    table = event_page.view.participants.table
    table.setFocus()
    event_page.view.participants.select(FIRST)
    qtbot.keyClick(table, Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert table.selected_ids() == [FIRST, 164]
    table.cell_chosen.emit(164, "capacity", "expert")

    assert [known(event_page, row).capacity for row in (FIRST, 164)] == ["expert", "expert"]
    assert shell.asked == [("toast", "2 people set to Expert", True)]
    table.cell_chosen.emit(164, "capacity", "")
    assert known(event_page, 164).capacity is None


def test_a_role_is_changed_in_the_session_that_is_shown(
    qtbot: QtBot, event_page: EventsPage, shell: EmptyShell
) -> None:
    choose(qtbot, event_page, 164, "role", "Chair")
    assert shell.asked == [("toast", "Choose a session above to change roles in it", False)]

    event_page.view.participants.tools.choose_session(6)
    choose(qtbot, event_page, 164, "role", "Chair")

    assert [part.role for part in known(event_page, 164).parts] == ["chair"]
    assert cell(event_page, 164, "role") == "Chair"


def test_people_are_taken_off_the_session_or_the_event(
    qtbot: QtBot, event_page: EventsPage, shell: EmptyShell
) -> None:
    people = event_page.view.participants
    people.tools.choose_session(6)
    people.select(164)
    qtbot.keyClick(people.table, Key.Key_Delete)
    assert known(event_page, 164).parts == ()
    assert shell.asked[-1] == ("toast", "Mr. Chea Rithy taken off the session", True)

    people.tools.choose_session(None)
    people.select(164)
    qtbot.keyClick(people.table, Key.Key_Delete)
    assert participant_rows(event_page.workspace.reading, [164]) == ()
    assert shell.asked[-1] == ("toast", "Mr. Chea Rithy taken off the event", True)


def test_a_new_post_is_marked_and_printed_when_asked(qtbot: QtBot, event_page: EventsPage) -> None:
    move(event_page, FIRST, position="Minister")
    event_page.view.participants.select(FIRST)
    position = cell(event_page, FIRST, "position")
    assert position == MarkedCell("Director", ChipCell("changed since", "unsure"))
    texts = [label.text() for label in event_page.view.person_inspector.findChildren(QLabel)]
    assert {"Director", "Minister", "same"} <= set(texts)

    button(event_page, "Use the new post").click()

    assert cell(event_page, FIRST, "position") == MarkedCell("Minister", None)
    wait_for_work(qtbot, event_page.workspace)


def test_the_printed_post_can_be_kept(event_page: EventsPage) -> None:
    move(event_page, FIRST, position="Minister")
    event_page.view.participants.select(FIRST)
    button(event_page, "Keep").click()

    assert cell(event_page, FIRST, "position") == MarkedCell("Director", None)
    names = [b.accessibleName() for b in event_page.findChildren(QPushButton) if b.isVisible()]
    assert "Use the new post" in names
    assert "Keep" not in names


def test_all_changed_posts_are_printed_anew_together(qtbot: QtBot, event_page: EventsPage) -> None:
    for participation in (FIRST, 164):
        move(event_page, participation, position="Minister")
    wait_for_work(qtbot, event_page.workspace)
    button(event_page, "Refresh all changed posts").click()

    assert [known(event_page, row).position for row in (FIRST, 164)] == ["Minister"] * 2
    wait_for_work(qtbot, event_page.workspace)


def test_what_is_to_check_leads_to_the_people(qtbot: QtBot, event_page: EventsPage) -> None:
    assert event_page.view.header.checks.accessibleName() == "2 to check"
    event_page.view.participants.tools.choose_session(5)
    button(event_page, "Show: China has not named a head of delegation.").click()

    current = event_page.view.participants.table.current_id()
    assert current is not None
    assert known(event_page, current).country == "CN"
    event_page.view.header.checks.click()
    assert event_page.view.tabs.currentWidget() is event_page.view.overview


def test_the_inspector_changes_the_one_who_is_selected(
    qtbot: QtBot, event_page: EventsPage, shell: EmptyShell
) -> None:
    people, inspector = event_page.view.participants, event_page.view.person_inspector
    people.tools.choose_session(6)
    people.select(164)
    for name, text in (("Capacity", "Expert"), ("Status", "Confirmed"), ("Role", "Moderator")):
        box = next(b for b in inspector.findChildren(QComboBox) if b.accessibleName() == name)
        box.setFocus()
        box.setCurrentIndex(box.findText(text))
        box.activated.emit(box.currentIndex())
    field = next(
        f for f in inspector.findChildren(InlineField) if f.editor.accessibleName() == "Category"
    )
    field.editor.setFocus()
    field.editor.selectAll()
    qtbot.keyClicks(field.editor, "VIP")
    qtbot.keyClick(field.editor, Key.Key_Tab)

    row = known(event_page, 164)
    assert (row.capacity, row.status, row.category) == ("expert", "confirmed", "VIP")
    assert [part.role for part in row.parts] == ["moderator"]
    focused = QGuiApplication.focusObject()
    assert focused is not None
    assert focused.objectName() == "note"
    button(event_page, "Open the person").click()
    assert shell.asked[-1] == ("open_record", "person", row.person_id)


def test_several_are_changed_in_the_inspector(qtbot: QtBot, event_page: EventsPage) -> None:
    table, inspector = event_page.view.participants.table, event_page.view.person_inspector
    event_page.view.participants.select(FIRST)
    qtbot.keyClick(table, Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    box = next(b for b in inspector.findChildren(QComboBox) if b.accessibleName() == "Status")
    assert box.currentText() == "(several)"
    box.activated.emit(box.currentIndex())
    box.setCurrentIndex(box.findData("attended"))
    box.activated.emit(box.currentIndex())

    assert [known(event_page, row).status for row in (FIRST, 164)] == ["attended"] * 2


def test_what_is_being_typed_is_not_lost_when_the_list_is_read_again(
    qtbot: QtBot, event_page: EventsPage
) -> None:
    event_page.view.participants.select(164)
    inspector = event_page.view.person_inspector
    field = next(
        f for f in inspector.findChildren(InlineField) if f.editor.accessibleName() == "Note"
    )
    field.editor.setFocus()
    qtbot.keyClicks(field.editor, "by boat")
    move(event_page, FIRST, position="Minister")
    assert field.text() == "by boat"
    qtbot.keyClick(field.editor, Key.Key_Return)

    assert known(event_page, 164).note == "by boat"


@pytest.mark.parametrize("chosen", [None, 6])
def test_the_list_of_participants_is_asked_for(
    event_page: EventsPage, shell: EmptyShell, chosen: int | None
) -> None:
    event_page.view.participants.tools.choose_session(chosen)
    event_page.view.header.paper.click()

    session = "PS1" if chosen else None
    assert shell.asked == [("export", "list-of-participants", "RTD2026", session, None, ())]


def test_the_status_bar_counts_people_and_statuses(qtbot: QtBot, event_page: EventsPage) -> None:
    told: list[tuple[str, str]] = []
    event_page.facts.connect(lambda shown, selected: told.append((shown, selected)))
    event_page.view.participants.select(FIRST)

    assert told[-1] == (
        "90 of 90 participants: 25 invited, 21 nominated, 44 confirmed",
        "1 selected",
    )


def test_places_without_a_name_are_told_in_their_delegation(event_page: EventsPage) -> None:
    desk = event_page.workspace.desk

    def work(_: object) -> Any:
        with desk.step("person_edited", name="x") as step:
            for number in range(2):
                step.insert(
                    Participation,
                    uid=str(number),
                    event=3,
                    institution=1,
                    status="invited",
                    printed_country="FR",
                )
        return step.change

    event_page.workspace.write(work)
    model = event_page.view.participants.table.record_model
    headings = [g for row in range(model.rowCount()) if (g := model.group(row))]
    assert [g.warning for g in headings if g.text == "France"] == [
        "no head named, 2 places without a name"
    ]
    event_page.workspace.undo()


def test_an_event_without_people_offers_to_add_them(qtbot: QtBot, page: EventsPage) -> None:
    page.list.begin_new()
    qtbot.keyClicks(page.list.form.code, "TRN")
    qtbot.keyClick(page.list.form.code, Key.Key_Return)
    page.view.show_tab(2)
    assert page.view.participants.empty.isVisible()
    page.view.participants.empty.button.click()

    assert page.view.participants.bar.picker.hasFocus()
    assert not page.view.participants.empty.isVisible()
