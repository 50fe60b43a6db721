"""Desks with rows that wait, and the page Review on them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from import_builders import bring_in, someone, write_list
from list_files import sample
from lmdesk.services.desks import new_desk, open_desk
from lmdesk.services.import_target import ImportTarget
from lmdesk.services.readers import load_readers
from lmdesk.ui.preferences import Preferences
from lmdesk.ui.review.page import ReviewPage
from lmdesk.ui.theme import Theme
from lmdesk.ui.workspace import Workspace
from review_driving import decide_new, opened
from window_driving import EmptyShell

BOUAVANH, MIN, HUONG = 36, 52, 62


@pytest.fixture(scope="session")
def review_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of a desk on which three rows of the second sample wait, to be copied."""
    path = tmp_path_factory.mktemp("review") / "desk.lmdesk"
    with new_desk(path) as desk:
        readers = load_readers(desk)
        bring_in(desk, sample("01"), readers)
        bring_in(desk, sample("02"), readers, ImportTarget("RTD", "PS1"))
    return path


@pytest.fixture
def office(
    theme: Theme, desk_path: Path, preferences: Preferences, review_file: Path
) -> Iterator[Workspace]:
    """That desk as a page gets it."""
    desk_path.write_bytes(review_file.read_bytes())
    made = Workspace(open_desk(desk_path), preferences)
    yield made
    made.close()


@pytest.fixture
def page(qtbot: QtBot, office: Workspace, shell: EmptyShell) -> Iterator[ReviewPage]:
    """The page on it, which hears of changes as in the window."""
    with qtbot.captureExceptions() as exceptions:
        made = opened(qtbot, office, shell)
        yield made
        made.hide()
    assert exceptions == []


@pytest.fixture
def twins(
    qtbot: QtBot, workspace: Workspace, shell: EmptyShell, tmp_path: Path
) -> Iterator[ReviewPage]:
    """The page with one row that may mean two people."""
    readers = load_readers(workspace.desk)
    people = (
        someone(**{"Mobile": "", "E-mail": "one@example.org", "Institution": "Ministry of Water"}),
        someone(**{"Mobile": "", "E-mail": "two@example.org", "Institution": "Sen Bank"}),
    )
    for number, person in enumerate(people):
        bring_in(workspace.desk, write_list(tmp_path / f"{number}.csv", person), readers)
        QTest.qWait(0)
    for row in workspace.desk.sql("SELECT id FROM import_row WHERE verdict = 'unsure'"):
        decide_new(workspace, row[0])
    third = someone(**{"Mobile": "", "E-mail": "", "Institution": "", "Position": ""})
    bring_in(workspace.desk, write_list(tmp_path / "third.csv", third), readers)
    with qtbot.captureExceptions() as exceptions:
        made = opened(qtbot, workspace, shell)
        yield made
        made.hide()
    assert exceptions == []
