"""Fifty unsure rows take fifty keys; several rows marked together take one."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from import_builders import someone
from import_pages import chips, shown_rows
from lmdesk.services.import_lines import counts, open_rows
from lmdesk.ui.import_list.page import ImportPage
from pasted_lists import imported, people
from window_driving import wait_for_work

Paste = Callable[..., None]

COUNT = 50
MEANT = {
    Qt.Key.Key_U: "person",
    Qt.Key.Key_N: "new",
    Qt.Key.Key_S: "same",
    Qt.Key.Key_K: "skip",
    Qt.Key.Key_Return: "person",
}
SYLLABLES = ("Ba", "Chan", "Da", "Kol", "Ly", "Mean", "Nop", "Prak", "Rith", "Sok")


def names() -> list[str]:
    """Fifty family names of which none is like another."""
    return [f"{first}{second.lower()}" for first in SYLLABLES for second in SYLLABLES[:5]]


def namesake(name: str, post: str) -> dict[str, str]:
    """A person of whom nothing but the name is on the desk."""
    there = {"Family name": name, "Position": post, "E-mail": "", "Mobile": ""}
    return someone(**there, Institution=f"Bureau of {post}")


@pytest.fixture
def unsure(qtbot: QtBot, page: ImportPage, paste: Paste) -> ImportPage:
    """The page with fifty rows that may mean somebody on the desk, among rows that do not."""
    desk, readers = page.workspace.desk, page.workspace.readers
    imported(desk, readers, *(namesake(name, "Dams") for name in names()))
    rows = [namesake(name, "Fish") for name in names()]
    extra = [namesake(name, "Roads") for name in ("Weber", "Ito", "Okafor")]
    paste(*extra[:1], *rows[:20], *extra[1:2], *rows[20:], *extra[2:])
    page.take_focus()
    assert f"Unsure {COUNT}" in chips(page)
    return page


def press(key: Qt.Key) -> None:
    """Press a key where the keyboard is, as a person does."""
    widget = QApplication.focusWidget()
    assert widget is not None
    QTest.keyClick(widget, key)


def test_fifty_unsure_rows_take_fifty_keys(qtbot: QtBot, unsure: ImportPage) -> None:
    keys = [list(MEANT)[at % len(MEANT)] for at in range(COUNT)]

    for key in keys:
        press(key)

    draft = unsure.bench.draft()
    assert draft is not None
    assert open_rows(draft) == []
    kinds = [draft.decisions[draft.rows.key(at)].kind for at in draft.facts.unsure]
    assert kinds == [MEANT[key] for key in keys]
    before = dict(draft.decisions)
    wait_for_work(qtbot, unsure.workspace)
    unsure.apply()
    wait_for_work(qtbot, unsure.workspace)
    assert (len(before), len(people(unsure.workspace.reading))) == (COUNT, COUNT + 10 + 3)


def test_fifty_keys_do_it_among_the_unsure_rows_alone(qtbot: QtBot, unsure: ImportPage) -> None:
    chip = next(b for b in unsure.bench.chips.buttons.values() if "Unsure" in b.toolTip())
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    unsure.take_focus()

    for _ in range(COUNT):
        press(Qt.Key.Key_N)

    draft = unsure.bench.draft()
    assert draft is not None
    assert open_rows(draft) == []
    assert shown_rows(unsure) == []
    assert len(draft.decisions) == COUNT


def test_one_key_decides_all_rows_that_are_marked(qtbot: QtBot, unsure: ImportPage) -> None:
    table = unsure.bench.table
    for _ in range(9):
        qtbot.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert unsure.bench.panel.place.text() == "10 rows"

    press(Qt.Key.Key_S)

    draft = unsure.bench.draft()
    assert draft is not None
    assert [each.kind for each in draft.decisions.values()] == ["same"] * 10
    assert len(open_rows(draft)) == COUNT - 10
    assert table.current_id() == draft.facts.unsure[10]
    assert len(table.selected_ids()) == 1
    for _ in range(COUNT - 11):
        qtbot.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    press(Qt.Key.Key_K)
    after = unsure.bench.draft()
    assert after is not None
    assert (open_rows(after), sum(counts(after).values())) == ([], COUNT + 3)
