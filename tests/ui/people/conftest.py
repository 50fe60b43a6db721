"""The page of people with four people on it."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from lmdesk.services import people
from lmdesk.ui.people.page import PeoplePage
from lmdesk.ui.workspace import Workspace
from people_driving import activate, add, settle
from window_driving import EmptyShell, wait_for_work


@pytest.fixture
def hong(workspace: Workspace) -> int:
    """MIAO Hong, a Chinese director."""
    return add(
        workspace,
        "Ms. MIAO Hong 苗红",
        country="CN",
        position="Director",
        institution="Ministry of Water",
        email="hong@example.org",
    )


@pytest.fixture
def page(workspace: Workspace, shell: EmptyShell, hong: int, qtbot: QtBot) -> Iterator[PeoplePage]:
    """The page, shown, with MIAO Hong current."""
    add(workspace, "Mr. Vanhone PHONNASANE", country="LA", position="Adviser")
    san = add(workspace, "Daw San Win", country="MM", institution="Yangon University")
    add(workspace, "Nguyễn Thị Hương", country="VN", email="huong@example.org")
    people.add_tag(workspace.desk, [hong, san], "Climate")
    made = PeoplePage(workspace, shell)
    workspace.changed.connect(lambda change: made.reload() if made.touches(change) else None)
    made.resize(1200, 800)
    activate(made)
    made.reload()
    made.table.select_id(hong)
    wait_for_work(qtbot, workspace)
    settle()
    yield made
    wait_for_work(qtbot, workspace)
    delete(made)
