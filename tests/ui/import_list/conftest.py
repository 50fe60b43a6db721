"""The import page on an empty desk."""

from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from import_pages import import_page
from lmdesk.ui.import_list.page import ImportPage
from lmdesk.ui.workspace import Workspace
from pasted_lists import cells
from window_driving import EmptyShell, wait_for_work


@pytest.fixture
def page(qtbot: QtBot, workspace: Workspace, shell: EmptyShell) -> Iterator[ImportPage]:
    """The page, which hears of changes as in the window."""
    with qtbot.captureExceptions() as exceptions:
        made = import_page(qtbot, workspace, shell)
        yield made
        made.hide()
    assert exceptions == []


@pytest.fixture
def paste(qtbot: QtBot, page: ImportPage) -> Callable[..., None]:
    """Paste a text, or rows with the usual headings, and wait until they are shown."""

    def act(*rows: dict[str, str] | str) -> None:
        texts = [row for row in rows if isinstance(row, str)]
        page.take_text(texts[0] if texts else cells(*(r for r in rows if isinstance(r, dict))))
        wait_for_work(qtbot, page.workspace)

    return act
