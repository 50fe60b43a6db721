"""The page of institutions alone, on a desk with some institutions."""

import pytest
from pytestqt.qtbot import QtBot

from institution_builders import Bodies, some_bodies
from lmdesk.ui.institutions.page import InstitutionsPage
from lmdesk.ui.workspace import Workspace
from window_driving import EmptyShell


@pytest.fixture
def bodies(workspace: Workspace) -> Bodies:
    """The institutions of the desk."""
    return some_bodies(workspace.desk)


@pytest.fixture
def page(qtbot: QtBot, workspace: Workspace, bodies: Bodies, shell: EmptyShell) -> InstitutionsPage:
    """The page, shown and told of changes as the window would."""
    assert bodies
    return shown_page(qtbot, workspace, shell)


@pytest.fixture
def empty_page(qtbot: QtBot, workspace: Workspace, shell: EmptyShell) -> InstitutionsPage:
    """The page on a desk without institutions."""
    return shown_page(qtbot, workspace, shell)


def shown_page(qtbot: QtBot, workspace: Workspace, shell: EmptyShell) -> InstitutionsPage:
    made = InstitutionsPage(workspace, shell)
    qtbot.addWidget(made)
    workspace.changed.connect(lambda change: made.reload() if made.touches(change) else None)
    made.resize(1200, 900)
    made.reload()
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made
