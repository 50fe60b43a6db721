"""Driving the import page in tests, and reading what it shows."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from lmdesk.ui.import_list.page import ImportPage
from lmdesk.ui.workspace import Workspace
from window_driving import EmptyShell, wait_for_work


def import_page(qtbot: QtBot, workspace: Workspace, shell: EmptyShell) -> ImportPage:
    """Return the page, shown, hearing of changes as in the window."""
    made = ImportPage(workspace, shell)
    qtbot.addWidget(made)
    workspace.changed.connect(lambda change: made.reload() if made.touches(change) else None)
    made.resize(1240, 820)
    made.show()
    qtbot.waitExposed(made)
    made.reload()
    return made


def take(qtbot: QtBot, page: ImportPage, *paths: Path) -> None:
    """Bring lists to the page and wait until they are read."""
    page.take_files(paths)
    wait_for_work(qtbot, page.workspace)


def shown_rows(page: ImportPage) -> list[list[str]]:
    """Return the texts of the rows of the plan, as they are listed, in the columns shown."""
    table, model = page.bench.table, page.bench.table.record_model
    shown = [column for column in range(model.columnCount()) if not table.isColumnHidden(column)]
    return [
        [str(model.index(row, column).data() or "") for column in shown]
        for row in range(model.rowCount())
    ]


def cell(page: ImportPage, row: int, key: str) -> str:
    """Return the text of a cell of the rows."""
    model = page.bench.table.record_model
    keys = [column.key for column in model.columns]
    return str(model.index(row, keys.index(key)).data() or "")


def verdict_of(page: ImportPage, row: int) -> str:
    """Return the word of the verdict of a row."""
    return cell(page, row, "verdict")


def chips(page: ImportPage) -> list[str]:
    """Return what the chips over the rows say, also where there is room for numbers only."""
    buttons = page.bench.chips.buttons.values()
    return [button.toolTip() for button in buttons if not button.isHidden()]


def sides(page: ImportPage) -> list[str]:
    """Return the lines at the left: names with what stands beside and below."""
    lists = page.files.lists
    found = []
    for row in range(lists.count()):
        item = lists.item(row).data(256)
        found.append(" | ".join(part for part in (item.text, item.number, item.detail) if part))
    return found
