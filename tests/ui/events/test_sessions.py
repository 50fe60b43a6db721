"""Tests of the sessions of an event: added, changed in the row and beside it, removed."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from lmdesk.domain.events import SessionRecord
from lmdesk.services.events import event
from lmdesk.ui.events.header import PARTICIPANTS, SESSIONS
from lmdesk.ui.events.page import EventsPage
from lmdesk.ui.widgets.inline_field import InlineField
from window_driving import EmptyShell, wait_for_work

Key = Qt.Key
PLENARY, FIRST = 5, 6


def sessions(page: EventsPage) -> dict[str, SessionRecord]:
    """Return what the desk knows of the sessions of the event that is open."""
    assert page.view.shown is not None
    found = event(page.workspace.reading, page.view.shown.record.id)
    assert found is not None
    return {session.code: session for session in found.record.sessions}


def lines(page: EventsPage) -> list[str]:
    """Return the headings and codes of the table."""
    model = page.view.sessions.table.record_model
    return [
        group.text if (group := model.group(row)) else str(model.index(row, 1).data())
        for row in range(model.rowCount())
    ]


def fill(qtbot: QtBot, page: EventsPage, name: str, text: str, key: Qt.Key = Key.Key_Tab) -> None:
    """Type into a field of the inspector and leave it."""
    fields = page.view.session_inspector.findChildren(InlineField)
    editor = next(f.editor for f in fields if f.editor.accessibleName() == name)
    editor.setFocus()
    editor.selectAll()
    qtbot.keyClicks(editor, text)
    qtbot.keyClick(editor, key)


def link(page: EventsPage, name: str) -> QToolButton:
    buttons = page.view.session_inspector.findChildren(QToolButton)
    return next(b for b in buttons if b.accessibleName() == name)


def test_sessions_stand_under_their_days_in_time_order(event_page: EventsPage) -> None:
    event_page.view.show_tab(SESSIONS)
    model = event_page.view.sessions.table.record_model

    assert lines(event_page) == ["8 Dec 2026", "PL", "PS1", "PS2"]
    assert [model.index(1, column).data() for column in range(model.columnCount())] == [
        *("09:00–12:00", "PL", "", "Plenary: ten years of cooperation", "Plenary", ""),
        *("Progress since 2016", "23"),
    ]
    assert event_page.view.sessions.current() == sessions(event_page)["PL"]


def test_a_new_session_is_typed_where_it_stands(qtbot: QtBot, event_page: EventsPage) -> None:
    event_page.view.show_tab(SESSIONS)
    event_page.view.header.primary.click()
    focused = QGuiApplication.focusObject()
    assert isinstance(focused, QWidget)
    assert focused.accessibleName() == "Title"
    fill(qtbot, event_page, "Title", "Closing")
    fill(qtbot, event_page, "Code", "CLOSE")
    fill(qtbot, event_page, "Begins", "2026-12-09 10:00")
    fill(qtbot, event_page, "Ends", "11:30")

    made = sessions(event_page)["CLOSE"]
    assert (made.title, made.kind) == ("Closing", "parallel")
    assert (made.starts_at, made.ends_at) == ("2026-12-09T10:00", "2026-12-09T11:30")
    assert lines(event_page) == ["8 Dec 2026", "PL", "PS1", "PS2", "9 Dec 2026", "CLOSE"]
    for _ in range(5):
        event_page.workspace.undo()
    assert "CLOSE" not in sessions(event_page)


def test_the_kind_is_changed_in_the_row(event_page: EventsPage, shell: EmptyShell) -> None:
    event_page.view.show_tab(SESSIONS)
    event_page.view.sessions.table.cell_chosen.emit(FIRST, "kind", "side")

    assert sessions(event_page)["PS1"].kind == "side"
    assert shell.asked == [("toast", "PS1 is now: Side event", True)]


def test_facts_and_topics_are_changed_in_the_inspector(
    qtbot: QtBot, event_page: EventsPage
) -> None:
    event_page.view.show_tab(SESSIONS)
    event_page.view.sessions.select(FIRST)
    fill(qtbot, event_page, "Room", "Jade Hall")
    fill(qtbot, event_page, "Number", "two", Key.Key_Return)
    assert sessions(event_page)["PS1"].number == 1
    fields = event_page.view.session_inspector.findChildren(InlineField)
    number = next(f for f in fields if f.editor.accessibleName() == "Number")
    number.revert()
    topics = next(f for f in fields if f.editor.accessibleName() == "Topics")
    topics.editor.setFocus()
    topics.editor.selectAll()
    qtbot.keyClicks(topics.editor, "Rain")
    qtbot.keyClick(topics.editor, Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClicks(topics.editor, "Floods")
    qtbot.keyClick(topics.editor, Key.Key_Return)
    boxes = event_page.view.session_inspector.findChildren(QComboBox)
    how = next(b for b in boxes if b.accessibleName() == "How")
    how.setCurrentIndex(how.findData("online"))
    how.activated.emit(how.currentIndex())

    session = sessions(event_page)["PS1"]
    assert (session.room, session.mode) == ("Jade Hall", "online")
    assert session.topics == ("Rain", "Floods")


def test_the_people_of_a_session_are_shown(event_page: EventsPage) -> None:
    event_page.view.show_tab(SESSIONS)
    event_page.view.sessions.select(FIRST)
    link(event_page, "Show the people of the session").click()

    assert event_page.view.tabs.currentIndex() == PARTICIPANTS
    assert event_page.view.participants.session_id() == FIRST
    assert event_page.view.participants.list.count() == 39


def test_a_session_is_removed_and_brought_back(
    qtbot: QtBot, event_page: EventsPage, shell: EmptyShell
) -> None:
    event_page.view.show_tab(SESSIONS)
    event_page.view.participants.tools.choose_session(FIRST)
    event_page.view.sessions.select(FIRST)
    event_page.view.sessions.table.setFocus()
    qtbot.keyClick(event_page.view.sessions.table, Key.Key_Delete)
    assert lines(event_page) == ["8 Dec 2026", "PL", "PS2"]
    assert shell.asked == [("toast", "Session PS1 removed", True)]
    assert event_page.view.participants.session_id() is None
    assert event_page.view.participants.list.count() == 90

    event_page.workspace.undo()
    assert lines(event_page) == ["8 Dec 2026", "PL", "PS1", "PS2"]
    event_page.view.sessions.select(PLENARY)
    link(event_page, "Remove the session").click()
    assert lines(event_page) == ["8 Dec 2026", "PS1", "PS2"]


def test_a_day_is_folded(qtbot: QtBot, event_page: EventsPage) -> None:
    event_page.view.show_tab(SESSIONS)
    table = event_page.view.sessions.table
    table.setFocus()
    table.select_id(-1)
    qtbot.keyClick(table, Key.Key_Space)
    assert lines(event_page) == ["8 Dec 2026"]
    event_page.view.sessions.select(FIRST)
    assert table.current_id() == FIRST


def test_a_missing_chair_leads_to_the_session(qtbot: QtBot, page: EventsPage) -> None:
    page.show_record(1)
    wait_for_work(qtbot, page.workspace)
    finding = next(
        each for each in page.view.findings if each.problem.code == "session_without_chair"
    )
    page.view.show_finding(finding)

    assert page.view.tabs.currentIndex() == SESSIONS
    current = page.view.sessions.current()
    assert current is not None
    assert current.code == "PS1"
    assert page.view.sessions.table.hasFocus()
    day = page.view.sessions.table.record_model.group(0)
    assert day is not None
    assert (day.text, day.detail) == ("30 Jul 2020", "1 session")


def test_an_event_without_sessions_offers_to_add_one(qtbot: QtBot, page: EventsPage) -> None:
    page.list.begin_new()
    qtbot.keyClicks(page.list.form.code, "TRN")
    qtbot.keyClick(page.list.form.code, Key.Key_Return)
    page.view.show_tab(SESSIONS)
    page.view.sessions.empty.button.click()

    assert lines(page) == ["Without a day", "S1"]
    acts = {spec.key: spec.handler for spec in page.actions_offered()}
    acts["events.session"]()
    assert lines(page) == ["Without a day", "S1", "S2"]
