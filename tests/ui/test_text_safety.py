"""Whatever stands in a field is shown as text, on every page, and opens nothing."""

import string
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from hostile_office import BAD, MARKUP, VERY_LONG, HostileOffice, fill
from lmdesk.errors import LmdeskError
from lmdesk.services.desks import new_desk
from lmdesk.services.history import list_steps
from lmdesk.services.readers import load_readers
from lmdesk.ui.history.page import HistoryPage
from lmdesk.ui.inspector import RecordInspector
from lmdesk.ui.main_window import MainWindow
from lmdesk.ui.past.panel import PastPanel
from lmdesk.ui.record_table import RecordTable
from lmdesk.ui.texts import error_text, word
from lmdesk.wording import ERRORS
from shown_as_text import not_as_text
from window_driving import wait_for_work


@pytest.fixture
def office(desk_path: Path) -> HostileOffice:
    """The file of an office full of bad texts."""
    desk = new_desk(desk_path)
    made = fill(desk, load_readers(desk))
    desk.close()
    return made


@pytest.fixture
def hostile(
    empty_window: MainWindow,
    desk_path: Path,
    office: HostileOffice,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[MainWindow]:
    """The window on that office; nothing may be opened outside of it."""
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    empty_window.opening.open_now(desk_path)
    yield empty_window
    assert opened == []


def looked_at(qtbot: QtBot, window: MainWindow) -> list[str]:
    """Return what is wrong with what the window shows now, once it has come to rest."""
    workspace = window.workspace
    assert workspace is not None
    for _ in range(3):
        wait_for_work(qtbot, workspace)
        qtbot.wait(80)
    return list(dict.fromkeys(not_as_text(window)))


def menus_of(page: QWidget) -> Iterator[QMenu]:
    """Open the menus that small buttons of a page have, one after the other."""
    for button in page.findChildren(QAbstractButton):
        own = [menu for menu in button.findChildren(QMenu) if not menu.title()]
        is_small = isinstance(button, QToolButton) and own and button.isVisible()
        if is_small and button.isEnabled():
            own[0].popup(button.mapToGlobal(button.rect().bottomLeft()))
            yield own[0]
            own[0].close()


def test_every_page_shows_bad_texts_as_text(
    hostile: MainWindow, office: HostileOffice, qtbot: QtBot
) -> None:
    found: dict[str, list[str]] = {}
    for kind, record in (
        ("person", office.person),
        ("person", 1),
        ("person", 3),
        ("institution", office.institution),
        ("institution", 1),
        ("event", office.event),
        ("mailing_list", office.mailing_list),
    ):
        hostile.open_record(kind, record)
        found[f"{kind} {record}"] = looked_at(qtbot, hostile)
        page = hostile.page()
        assert page is not None
        for menu in menus_of(page):
            found[f"menu of {kind}"] = [
                *found.get(f"menu of {kind}", ()),
                *not_as_text(menu),
            ]
    for name in ("import", "review", "history", "settings"):
        hostile.show_page(name)
        found[name] = looked_at(qtbot, hostile)

    assert {place: wrong for place, wrong in found.items() if wrong} == {}


def test_no_panel_grows_wider_than_its_room(
    hostile: MainWindow, office: HostileOffice, qtbot: QtBot
) -> None:
    for kind, record in (("person", office.person), ("person", 3), ("institution", 6)):
        hostile.open_record(kind, record)
        looked_at(qtbot, hostile)
        page = hostile.page()
        assert page is not None
        assert isinstance(page.inspector, RecordInspector)
        content = page.inspector.widget()
        assert content is not None
        needed = content.minimumSizeHint().width()
        assert needed <= page.inspector.viewport().width(), (kind, record)


def test_every_tab_and_session_of_an_event_shows_them_as_text(
    hostile: MainWindow, office: HostileOffice, qtbot: QtBot
) -> None:
    hostile.open_record("event", office.event)
    page = hostile.page()
    assert page is not None
    for spec in page.actions_offered():
        if spec.key in ("events.overview", "events.sessions", "events.participants"):
            spec.handler()
            table = QApplication.focusWidget()
            if isinstance(table, RecordTable):
                table.select_id(1)
            assert looked_at(qtbot, hostile) == []


def test_every_step_of_the_history_shows_them_as_text(
    hostile: MainWindow, office: HostileOffice, qtbot: QtBot
) -> None:
    hostile.show_page("history")
    page = hostile.page()
    assert isinstance(page, HistoryPage)
    assert looked_at(qtbot, hostile) == []
    workspace = hostile.workspace
    assert workspace is not None
    wrong: list[str] = []
    for step in list_steps(workspace.reading, limit=100):
        page.table.select_id(step.id)
        wait_for_work(qtbot, workspace)
        QApplication.processEvents()
        wrong += not_as_text(page.panel)

    assert wrong == []


def test_the_past_of_a_field_shows_them_as_text(
    hostile: MainWindow, office: HostileOffice, qtbot: QtBot
) -> None:
    hostile.open_record("person", office.person)
    looked_at(qtbot, hostile)
    page = hostile.page()
    assert page is not None
    assert isinstance(page.inspector, RecordInspector)
    note = next(w for w in page.inspector.findChildren(QWidget) if w.objectName() == "note")
    page.inspector.past.open(note)
    looked_at(qtbot, hostile)
    [panel] = hostile.findChildren(PastPanel)

    assert MARKUP in panel.texts()
    assert list(not_as_text(panel)) == []
    panel.close()


def test_the_palette_and_messages_show_them_as_text(hostile: MainWindow, qtbot: QtBot) -> None:
    hostile.commands.open_palette()
    hostile.palette_box.field.setText("bold")
    assert hostile.palette_box.results.count() > 1
    assert looked_at(qtbot, hostile) == []
    hostile.palette_box.hide()
    for text in (BAD, VERY_LONG):
        for code in ("list_name_taken", "contact_on_list", "institution_in_circle", "return_needs"):
            error = LmdeskError(code, **dict.fromkeys(field_names(ERRORS[code]), text))
            hostile.refused(error)
            hostile.toast(error_text(error), undo=True)
        assert looked_at(qtbot, hostile) == []
        toast = hostile.toast_box
        assert toast.width() <= hostile.width()
        assert toast.rect().contains(toast.undo.geometry())
    assert (hostile.width(), hostile.minimumSizeHint().width() < 1000) == (1440, True)


def field_names(pattern: str) -> list[str]:
    return [name for _, name, _, _ in string.Formatter().parse(pattern) if name]


def test_undo_in_the_menu_names_them_as_text(hostile: MainWindow, qtbot: QtBot) -> None:
    edit = hostile.menus.menu("edit")
    wrong = []
    for _ in range(60):
        wrong += list(not_as_text(edit))
        if not hostile.menus.action("undo").isEnabled():
            break
        hostile.undo()

    assert wrong == []


def test_a_code_that_nobody_knows_stands_for_itself_whole(qapp: QApplication) -> None:
    assert word("language.zh.Hant") == "zh.Hant"
    assert word("status.confirmed") == "Confirmed"
