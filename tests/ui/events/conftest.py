"""The page of events on the sample office, as the window shows it."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import count

import pytest
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from lmdesk.domain.change import Change
from lmdesk.ui.events.page import EventsPage
from lmdesk.ui.workspace import Workspace
from window_driving import EmptyShell, wait_for_work


def shown(qtbot: QtBot, workspace: Workspace, shell: EmptyShell) -> EventsPage:
    """Return the page, which reads again after each change as the window makes it do."""
    page = EventsPage(workspace, shell)

    def changed(change: Change) -> None:
        if page.touches(change):
            page.reload()

    workspace.changed.connect(changed)
    page.resize(1280, 840)
    page.show()
    qtbot.waitExposed(page)
    page.activateWindow()
    page.reload()
    return page


@pytest.fixture
def page(qtbot: QtBot, sample_workspace: Workspace, shell: EmptyShell) -> Iterator[EventsPage]:
    """The list of events of the sample office. Each moment is a second after the one before."""
    seconds = count(3600)
    start = datetime.now(UTC)

    def clock() -> str:
        return (start + timedelta(seconds=next(seconds))).strftime("%Y-%m-%dT%H:%M:%SZ")

    sample_workspace.desk.clock = clock
    made = shown(qtbot, sample_workspace, shell)
    yield made
    wait_for_work(qtbot, sample_workspace)
    delete(made)


@pytest.fixture
def event_page(qtbot: QtBot, page: EventsPage) -> EventsPage:
    """The desk of the dialogue of 2026, open at its participants."""
    page.show_record(3)
    wait_for_work(qtbot, page.workspace)
    return page


@pytest.fixture
def empty_page(qtbot: QtBot, workspace: Workspace, shell: EmptyShell) -> Iterator[EventsPage]:
    """The page of a desk with nothing on it."""
    made = shown(qtbot, workspace, shell)
    yield made
    wait_for_work(qtbot, workspace)
    delete(made)
