"""Every control of the page can be named and reached; a desk that is read offers no writing."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from lmdesk.services.desks import open_desk
from lmdesk.ui.events.header import OVERVIEW, PARTICIPANTS, SESSIONS
from lmdesk.ui.events.page import EventsPage
from lmdesk.ui.preferences import Preferences
from lmdesk.ui.theme import Theme
from lmdesk.ui.workspace import Workspace
from window_driving import EmptyShell, wait_for_work

CONTROLS = (QAbstractButton, QAbstractItemView, QComboBox, QLineEdit, QPlainTextEdit)


def controls(page: EventsPage) -> list[QWidget]:
    """Return the controls that are shown; headings and pictures in fields are parts of others."""
    found = [
        control for kind in CONTROLS for control in page.findChildren(kind) if control.isVisible()
    ]
    return [
        each
        for each in found
        if not isinstance(each, QHeaderView) and not isinstance(each.parentWidget(), QLineEdit)
    ]


@pytest.mark.parametrize("tab", [OVERVIEW, SESSIONS, PARTICIPANTS])
def test_every_control_has_a_name_and_is_reached_with_tab(
    qtbot: QtBot, event_page: EventsPage, tab: int
) -> None:
    event_page.view.show_tab(tab)
    if tab == PARTICIPANTS:
        event_page.view.participants.select(157)
        event_page.view.add_people()
    qtbot.wait(20)

    shown = controls(event_page)
    assert len(shown) > 10
    assert [each for each in shown if not each.accessibleName()] == []
    unreached = [each for each in shown if not each.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert [each.accessibleName() for each in unreached] == []


def test_the_list_of_events_has_names_for_all_controls(qtbot: QtBot, page: EventsPage) -> None:
    page.list.begin_new()

    assert [each for each in controls(page) if not each.accessibleName()] == []


@pytest.fixture
def read_only_page(
    qtbot: QtBot,
    theme: Theme,
    preferences: Preferences,
    desk_path: Path,
    sample_desk_file: Path,
    shell: EmptyShell,
) -> Iterator[EventsPage]:
    """The page of a desk that may only be read."""
    desk_path.write_bytes(sample_desk_file.read_bytes())
    workspace = Workspace(open_desk(desk_path, read_only=True), preferences)
    made = EventsPage(workspace, shell)
    made.resize(1280, 840)
    made.show()
    made.reload()
    yield made
    wait_for_work(qtbot, workspace)
    delete(made)
    workspace.close()


def test_a_desk_that_is_only_read_offers_nothing_to_write(
    qtbot: QtBot, read_only_page: EventsPage
) -> None:
    page = read_only_page
    assert page.heading.primary is None
    page.show_record(3)
    wait_for_work(qtbot, page.workspace)
    page.view.participants.select(157)
    offered = set()
    for tab in (PARTICIPANTS, SESSIONS, OVERVIEW):
        page.view.show_tab(tab)
        qtbot.wait(20)
        for each in controls(page):
            if isinstance(each, QAbstractButton):
                offered.add(each.accessibleName())
            if (
                isinstance(each, QLineEdit | QPlainTextEdit)
                and "Search" not in each.accessibleName()
            ):
                assert each.isReadOnly(), each.accessibleName()

    writing = ("Add", "New", "Take", "Remove", "Use", "Keep", "Refresh")
    assert [name for name in offered if name.startswith(writing)] == []
    keys = {spec.key for spec in page.actions_offered()}
    assert not {"events.new", "events.add", "events.session"} & keys
