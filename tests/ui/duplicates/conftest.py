"""Desks on which people are twice, and the page Review on them."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from duplicates_driving import look, opened
from lmdesk.services import people
from lmdesk.ui.review.page import ReviewPage
from lmdesk.ui.workspace import Workspace
from people_twice import ALONE, TWICE, add_people
from window_driving import EmptyShell


@pytest.fixture
def office(workspace: Workspace) -> Workspace:
    """A desk with three people who are on it twice, and two who are not."""
    readers = workspace.readers
    first, second, *_ = add_people(workspace.desk, readers, TWICE)
    add_people(workspace.desk, readers, ALONE)
    people.edit(workspace.desk, first, {"note": "Speaks French"}, readers)
    people.edit(workspace.desk, second, {"note": "Speaks Russian"}, readers)
    return workspace


@pytest.fixture
def page(qtbot: QtBot, office: Workspace, shell: EmptyShell) -> Iterator[ReviewPage]:
    """The page on it, before anybody has looked for duplicates."""
    with qtbot.captureExceptions() as exceptions:
        made = opened(qtbot, office, shell)
        yield made
        made.hide()
    assert exceptions == []


@pytest.fixture
def found(qtbot: QtBot, page: ReviewPage) -> ReviewPage:
    """The page after somebody has looked."""
    look(qtbot, page)
    return page
