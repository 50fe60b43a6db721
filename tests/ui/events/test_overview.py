"""Tests of the overview of an event: facts and organisers, changed where they stand."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QLabel, QToolButton
from pytestqt.qtbot import QtBot

from lmdesk.domain.events import EventRecord
from lmdesk.services.events import event
from lmdesk.ui.events.header import OVERVIEW
from lmdesk.ui.events.page import EventsPage
from lmdesk.ui.widgets.inline_field import InlineField
from window_driving import EmptyShell, wait_for_work

Key = Qt.Key


def record(page: EventsPage) -> EventRecord:
    """Return what the desk knows of the event that is open."""
    assert page.view.shown is not None
    found = event(page.workspace.reading, page.view.shown.record.id)
    assert found is not None
    return found.record


def field(page: EventsPage, name: str) -> InlineField:
    """Return a field that is shown, by its name."""
    fields = page.view.overview.findChildren(InlineField)
    return next(f for f in fields if f.editor.accessibleName() == name and f.isVisible())


def fill(qtbot: QtBot, page: EventsPage, name: str, text: str, key: Qt.Key = Key.Key_Tab) -> None:
    """Type into a field and leave it."""
    editor = field(page, name).editor
    editor.setFocus()
    editor.selectAll()
    qtbot.keyClicks(editor, text)
    qtbot.keyClick(editor, key)


def focus_name() -> str:
    focused = QGuiApplication.focusObject()
    return focused.objectName() if focused is not None else ""


def organisers(page: EventsPage) -> list[tuple[str, str]]:
    return [(each.name, each.role) for each in record(page).organisers]


def press(qtbot: QtBot, page: EventsPage, name: str) -> None:
    """Press a button of the organisers with the keyboard."""
    buttons = page.view.overview.organisers.findChildren(QToolButton)
    button = next(b for b in buttons if b.accessibleName() == name and b.isVisible())
    button.setFocus()
    qtbot.keyClick(button, Key.Key_Space)


def test_facts_are_changed_one_after_another_with_tab(qtbot: QtBot, event_page: EventsPage) -> None:
    event_page.view.show_tab(OVERVIEW)
    assert not event_page.view.inspectors.isVisible()
    fill(qtbot, event_page, "Venue", "Lake Hotel")
    assert focus_name() == "city"
    fill(qtbot, event_page, "City", "Dali")
    assert focus_name() == "country"
    fill(qtbot, event_page, "Country", "laos", Key.Key_Return)
    assert focus_name() == "country"
    assert field(event_page, "Country").text() == "Lao PDR"
    fill(qtbot, event_page, "Last day", "10 December 2026")
    assert field(event_page, "Last day").text() == "2026-12-10"

    found = record(event_page)
    assert (found.venue, found.city, found.country) == ("Lake Hotel", "Dali", "LA")
    texts = [label.text() for label in event_page.view.header.findChildren(QLabel)]
    assert "Dali, 8–10 Dec 2026, hybrid" in texts
    for _ in range(4):
        event_page.workspace.undo()
    assert record(event_page).venue == "Green Lake Convention Centre"
    assert field(event_page, "City").text() == "Kunming"


def test_a_day_that_cannot_be_is_told_at_its_field(qtbot: QtBot, event_page: EventsPage) -> None:
    event_page.view.show_tab(OVERVIEW)
    fill(qtbot, event_page, "Last day", "2026-12-01", Key.Key_Return)

    last = field(event_page, "Last day")
    said = [label.text() for label in last.findChildren(QLabel) if label.isVisible()]
    assert said == ["Last day", "The end, 2026-12-01, is before the beginning, 2026-12-08."]
    assert last.text() == "2026-12-01"
    qtbot.keyClick(last.editor, Key.Key_Escape)
    assert last.text() == record(event_page).end_date == "2026-12-09"


def test_the_way_an_event_is_held_is_chosen(event_page: EventsPage) -> None:
    event_page.view.show_tab(OVERVIEW)
    boxes = event_page.view.overview.findChildren(QComboBox)
    box = next(b for b in boxes if b.accessibleName() == "How")
    box.setCurrentIndex(box.findData("online"))
    box.activated.emit(box.currentIndex())
    assert record(event_page).mode == "online"

    box = next(
        b
        for b in event_page.view.overview.findChildren(QComboBox)
        if b.accessibleName() == "How" and b.isVisible()
    )
    box.setCurrentIndex(0)
    box.activated.emit(0)
    assert record(event_page).mode is None


def test_organisers_are_moved_and_removed_with_the_keyboard(
    qtbot: QtBot, event_page: EventsPage, shell: EmptyShell
) -> None:
    event_page.view.show_tab(OVERVIEW)
    first, second, *others = organisers(event_page)
    press(qtbot, event_page, f"Print {first[0]} later")
    assert organisers(event_page) == [second, first, *others]
    assert focus_name().startswith("down ")
    press(qtbot, event_page, f"Print {first[0]} earlier")
    press(qtbot, event_page, f"Print {first[0]} earlier")
    assert organisers(event_page) == [first, second, *others]

    press(qtbot, event_page, f"Take {second[0]} away")
    assert organisers(event_page) == [first, *others]
    assert shell.asked[-1] == ("toast", f"{second[0]} taken away", True)


def test_an_organiser_gets_another_role_and_printed_name(
    qtbot: QtBot, event_page: EventsPage
) -> None:
    event_page.view.show_tab(OVERVIEW)
    (name, _), *_ = organisers(event_page)
    boxes = event_page.view.overview.findChildren(QComboBox)
    box = next(b for b in boxes if b.accessibleName() == f"Role of {name}")
    box.setCurrentIndex(box.findData("partner"))
    box.activated.emit(box.currentIndex())
    fill(qtbot, event_page, f"Printed name of {name}", "Yunnan DEE")

    assert organisers(event_page)[0] == ("Yunnan DEE", "partner")


def test_institutions_are_added_by_typing(qtbot: QtBot, event_page: EventsPage) -> None:
    event_page.view.show_tab(OVERVIEW)
    picker = event_page.view.overview.organisers.picker
    picker.setFocus()
    qtbot.keyClicks(picker, "world resources")
    qtbot.keyClick(picker, Key.Key_Return)
    qtbot.keyClicks(picker, "Institute of Tides")
    qtbot.keyClick(picker, Key.Key_Return)

    assert [name for name, _ in organisers(event_page)[-2:]] == [
        "World Resources Institute",
        "Institute of Tides",
    ]
    assert picker.hasFocus()


def test_what_is_to_check_stands_in_the_overview(qtbot: QtBot, event_page: EventsPage) -> None:
    event_page.view.header.checks.click()
    event_page.view.overview.resize(500, 700)
    buttons = event_page.view.overview.checks.findChildren(QToolButton)
    assert [b.accessibleName() for b in buttons if b.isVisible()] == [
        "Show: China has not named a head of delegation.",
        "Show: Printed without a country (5): Maarten de Vries, Yuki Hoshino, Tomás Ibarra.",
    ]
    next(b for b in buttons if b.isVisible()).click()
    assert event_page.view.participants.table.hasFocus()


def test_an_event_without_anything_says_so(qtbot: QtBot, page: EventsPage) -> None:
    page.list.begin_new()
    qtbot.keyClicks(page.list.form.code, "TRN")
    qtbot.keyClick(page.list.form.code, Key.Key_Return)
    wait_for_work(qtbot, page.workspace)

    texts = {label.text() for label in page.view.overview.findChildren(QLabel)}
    assert {"Nobody is named yet.", "Nobody is on the list yet."} <= texts
    assert page.view.header.checks.accessibleName() == "1 to check"
    fill(qtbot, page, "First day", "2027-02-01")
    fill(qtbot, page, "Last day", "2027-03-02")
    wait_for_work(qtbot, page.workspace)
    assert not page.view.header.checks.isVisible()
    texts = {label.text() for label in page.view.overview.findChildren(QLabel)}
    assert "Nothing to check." in texts
    header = [label.text() for label in page.view.header.findChildren(QLabel)]
    assert "1 Feb 2027 – 2 Mar 2027" in header
