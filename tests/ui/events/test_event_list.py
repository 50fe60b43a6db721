"""Tests of the list of events: opening, adding, searching, the bin."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QToolButton
from pytestqt.qtbot import QtBot

from lmdesk.services.events import event, events
from lmdesk.ui.events.page import EventsPage
from window_driving import EmptyShell, wait_for_work

SECOND = 2


def titles(page: EventsPage) -> list[str]:
    model = page.list.table.record_model
    return [str(model.index(row, 1).data()) for row in range(model.rowCount())]


def test_events_are_listed_with_days_and_places(page: EventsPage) -> None:
    model = page.list.table.record_model

    assert titles(page) == ["RTD2026", "WS2024", "RTD2020"]
    assert [model.index(0, column).data() for column in range(2, 6)] == [
        *("8–9 Dec 2026", "Kunming, China", "3", "90"),
    ]
    assert page.heading.count_text() == "3"


def test_enter_opens_an_event_and_the_way_back_leads_to_it(qtbot: QtBot, page: EventsPage) -> None:
    page.list.table.setFocus()
    qtbot.keyClick(page.list.table, Qt.Key.Key_Down)
    qtbot.keyClick(page.list.table, Qt.Key.Key_Return)
    assert page.view.shown is not None
    assert page.view.shown.record.code == "WS2024"
    assert not page.heading.isVisible()

    page.view.header.back.click()

    assert page.heading.isVisible()
    assert page.list.table.current_id() == SECOND


def test_a_search_finds_events_by_their_words(qtbot: QtBot, page: EventsPage) -> None:
    search = page.heading.search
    assert search is not None
    qtbot.keyClicks(search, "river finance")
    qtbot.keyClick(search, Qt.Key.Key_Return)

    assert titles(page) == ["WS2024"]
    assert page.list.table.hasFocus()


def test_a_letter_typed_on_the_list_goes_to_the_search(qtbot: QtBot, page: EventsPage) -> None:
    page.list.table.setFocus()
    qtbot.keyClick(page.list.table, "w")

    assert page.heading.search is not None
    assert page.heading.search.text() == "w"
    assert page.heading.search.hasFocus()


def test_a_new_event_is_typed_in_a_line_and_opened(qtbot: QtBot, page: EventsPage) -> None:
    assert page.heading.primary is not None
    page.heading.primary.click()
    assert page.list.form.code.hasFocus()
    qtbot.keyClicks(page.list.form.code, "TRN2027")
    qtbot.keyClicks(page.list.form.title, "Training on Water Quality")
    qtbot.keyClick(page.list.form.title, Qt.Key.Key_Return)

    assert page.view.shown is not None
    assert page.view.shown.record.title == "Training on Water Quality"
    assert page.view.tabs.currentWidget() is page.view.overview
    assert len(events(page.workspace.reading)) == 4
    page.workspace.undo()
    assert page.heading.isVisible()
    assert titles(page) == ["RTD2026", "WS2024", "RTD2020"]


def test_a_code_that_is_taken_is_told_in_the_line(qtbot: QtBot, page: EventsPage) -> None:
    page.list.begin_new()
    qtbot.keyClicks(page.list.form.code, "rtd2026")
    page.list.form.add.click()

    said = [label.text() for label in page.list.form.findChildren(QLabel)]
    assert said == ["The code rtd2026 is taken: there is RTD2026 already. Choose another one."]
    assert page.list.form.code.text() == "rtd2026"
    qtbot.keyClick(page.list.form.code, Qt.Key.Key_Escape)
    assert not page.list.form.isVisible()
    assert page.list.form.code.text() == ""


def test_an_event_goes_to_the_bin_and_comes_back(
    qtbot: QtBot, page: EventsPage, shell: EmptyShell
) -> None:
    table = page.list.table
    table.select_id(SECOND)
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Delete)
    assert titles(page) == ["RTD2026", "RTD2020"]
    assert shell.asked[-1] == ("toast", "WS2024 moved to the bin", True)

    (button,) = page.chips.findChildren(QToolButton)
    assert button.text() == "In the bin: 1"
    button.click()
    assert titles(page) == ["WS2024"]
    table.select_id(SECOND)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert page.view.shown is None
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Delete)

    assert titles(page) == ["RTD2026", "WS2024", "RTD2020"]
    assert not page.chips.isVisible()


def test_an_event_that_goes_to_the_bin_is_closed(qtbot: QtBot, event_page: EventsPage) -> None:
    from lmdesk.services.events import to_bin

    event_page.workspace.write(lambda desk: to_bin(desk, 3))

    assert event_page.heading.isVisible()
    wait_for_work(qtbot, event_page.workspace)
    assert event(event_page.workspace.reading, 3) is not None


def test_a_desk_without_events_offers_to_add_one(qtbot: QtBot, empty_page: EventsPage) -> None:
    assert empty_page.list.empty.isVisible()
    empty_page.list.empty.button.click()

    assert empty_page.list.form.code.hasFocus()
    assert not empty_page.list.empty.isVisible()


def test_actions_are_offered_and_do_what_they_say(
    qtbot: QtBot, page: EventsPage, shell: EmptyShell
) -> None:
    acts = {spec.key: spec.handler for spec in page.actions_offered()}
    for key in ("events.add", "events.session", "events.list", "events.overview"):
        acts[key]()
    assert shell.asked == []

    page.show_record(3)
    assert page.selected_ids() == [3]
    acts["events.overview"]()
    assert page.view.tabs.currentWidget() is page.view.overview
    acts["events.sessions"]()
    assert page.view.sessions.table.hasFocus()
    acts["events.participants"]()
    assert page.view.participants.table.hasFocus()
    acts["events.list"]()
    assert shell.asked[-1] == ("export", "list-of-participants", "RTD2026", None, None, ())
    acts["events.add"]()
    assert page.view.participants.bar.picker.hasFocus()
    acts["events.new"]()
    assert page.list.form.code.hasFocus()
    page.list.table.select_id(SECOND)
    assert page.selected_ids() == [SECOND]
