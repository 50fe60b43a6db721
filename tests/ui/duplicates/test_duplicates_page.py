"""Tests of the possible duplicates on the page Review, driven with keys and clicks."""

from threading import Event

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from duplicates_driving import field, live, look, opened, pairs, press
from lmdesk.services import history, people
from lmdesk.services.desks import open_desk
from lmdesk.ui.preferences import Preferences
from lmdesk.ui.review.page import ReviewPage
from lmdesk.ui.theme import Theme
from lmdesk.ui.widgets.value_table import LEFT, RIGHT
from lmdesk.ui.workspace import Workspace
from review_driving import button
from window_driving import EmptyShell, wait_for_work

PHOMMA = {"Ms. PHOMMA Souksavanh", "Ms. Souksavanh Phomma"}
TAN = {"Mr. TAN Jianhua", "Mr. Jianhua Tan"}
KYAW = {"U Kyaw Zeya", "U Kyaw Zeyar"}


def step_labels(desk_page: ReviewPage) -> list[str]:
    return [label for (label,) in desk_page.workspace.reading.sql("SELECT label FROM change_set")]


def make_current(page: ReviewPage, wanted: set[str]) -> None:
    ids = page.pairs.list.waiting_model.ids
    page.pairs.list.select_id(ids[pairs(page).index(wanted)])


def click_value(page: ReviewPage, key: str, column: int) -> None:
    table = page.pairs.panel.table
    row = [line.key for line in table.lines()].index(key)
    table.scrollTo(table.model().index(row, column))
    area = table.visualRect(table.model().index(row, column))
    place = QPoint(area.left() + 20, area.center().y())
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)


def note_after_merge(page: ReviewPage) -> str | None:
    ids = page.pairs.panel.ids()
    assert ids is not None
    page.pairs.merge()
    details = people.person(page.workspace.reading, ids[0])
    assert details is not None
    return details.record.note


def test_before_anybody_has_looked_the_page_offers_it(qtbot: QtBot, page: ReviewPage) -> None:
    assert page.switch.texts() == ["Import rows (0)", "Possible duplicates"]

    QTest.mouseClick(button(page, "Look for duplicates"), Qt.MouseButton.LeftButton)
    wait_for_work(qtbot, page.workspace)

    assert page.switch.texts() == ["Import rows (0)", "Possible duplicates (3)"]
    assert page.heading.count_text() == "3 waiting"
    assert sorted(pairs(page), key=sorted) == sorted([PHOMMA, TAN, KYAW], key=sorted)


def test_a_search_writes_nothing(qtbot: QtBot, page: ReviewPage) -> None:
    before = step_labels(page)

    look(qtbot, page)

    assert step_labels(page) == before


def test_a_cancelled_search_leaves_nothing(qtbot: QtBot, page: ReviewPage) -> None:
    cancel = page.pairs.bar.cancel_button
    # The search has begun and has not come to anything yet.
    page.workspace.searches.started.connect(
        lambda _: QTest.mouseClick(cancel, Qt.MouseButton.LeftButton)
    )
    page.pairs.look()
    assert page.pairs.bar.told.text() == "Stopping"
    wait_for_work(qtbot, page.workspace)

    assert page.workspace.duplicates.is_running is False
    assert pairs(page) == []
    assert page.switch.texts() == ["Import rows (0)", "Possible duplicates"]


def test_a_pair_stands_side_by_side_with_why(found: ReviewPage) -> None:
    make_current(found, PHOMMA)

    panel = found.pairs.panel
    assert panel.verdict.text() == "Probably the same person."
    assert "Same e-mail" in panel.evidence.words()
    assert field(found, "note")[:2] == ("Speaks French", "Speaks Russian")
    assert [text.split("\n")[0] for text in panel.table.headings()] == [
        *("", "This entry stays", "This one goes into it", "After the merge"),
    ]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_merges_as_proposed_and_goes_on(
    found: ReviewPage, shell: EmptyShell, key: Qt.Key
) -> None:
    make_current(found, PHOMMA)
    before = live(found.workspace.reading)
    ids = found.pairs.panel.ids()
    assert ids is not None

    press(found, key)

    assert len(live(found.workspace.reading)) == len(before) - 1
    assert sorted(pairs(found), key=sorted) == sorted([TAN, KYAW], key=sorted)
    [(kind, _, undo)] = shell.asked
    assert (kind, undo) == ("toast", True)
    gone = people.person(found.workspace.reading, ids[1])
    assert gone is not None
    assert gone.record.merged_into == ids[0]


def test_a_key_held_down_merges_one_pair_only(found: ReviewPage) -> None:
    none = Qt.KeyboardModifier.NoModifier
    for held in (False, True, True):
        event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, none, "", held)
        QApplication.sendEvent(found.pairs.list, event)

    assert len(pairs(found)) == 2


def test_undo_brings_the_pair_back(found: ReviewPage) -> None:
    make_current(found, PHOMMA)
    before = found.workspace.reading.sql("SELECT * FROM person ORDER BY id")
    press(found, Qt.Key.Key_Return)
    assert PHOMMA not in pairs(found)

    found.workspace.undo()

    assert PHOMMA in pairs(found)
    assert found.workspace.reading.sql("SELECT * FROM person ORDER BY id") == before


def test_not_the_same_is_remembered_also_by_a_new_search(qtbot: QtBot, found: ReviewPage) -> None:
    make_current(found, KYAW)

    QTest.mouseClick(button(found, "Not the same"), Qt.MouseButton.LeftButton)

    assert sorted(pairs(found), key=sorted) == sorted([PHOMMA, TAN], key=sorted)
    look(qtbot, found)
    assert sorted(pairs(found), key=sorted) == sorted([PHOMMA, TAN], key=sorted)
    found.workspace.undo()
    assert len(pairs(found)) in (2, 3)
    look(qtbot, found)
    assert sorted(pairs(found), key=sorted) == sorted([PHOMMA, TAN, KYAW], key=sorted)


def test_not_the_same_is_taken_back_by_undo(found: ReviewPage, shell: EmptyShell) -> None:
    make_current(found, KYAW)

    found.pairs.tell_apart()
    assert shell.asked == [("toast", "Remembered that these are two people.", True)]
    found.workspace.undo()

    assert KYAW in pairs(found)


def test_a_value_chosen_with_an_arrow_arrives(found: ReviewPage) -> None:
    make_current(found, PHOMMA)
    found.pairs.panel.table.setCurrentCell(
        [line.key for line in found.pairs.panel.table.lines()].index("note"), LEFT
    )

    press(found, Qt.Key.Key_Right)
    assert field(found, "note")[2] == "Speaks Russian"
    press(found, Qt.Key.Key_Left)
    assert field(found, "note")[2] == "Speaks French"
    press(found, Qt.Key.Key_Right)

    assert note_after_merge(found) == "Speaks Russian"


def test_another_pair_begins_at_its_first_choice(found: ReviewPage) -> None:
    make_current(found, PHOMMA)
    table = found.pairs.panel.table
    table.setCurrentCell(len(table.lines()) - 1, LEFT)

    make_current(found, KYAW)
    first = next(number for number, line in enumerate(table.lines()) if line.options)
    assert table.currentRow() == first


def test_choices_are_kept_while_the_pair_is_read_again(found: ReviewPage) -> None:
    make_current(found, PHOMMA)
    click_value(found, "note", RIGHT)

    found.reload()
    assert field(found, "note")[2] == "Speaks Russian"
    found.pairs.later()
    make_current(found, PHOMMA)
    assert field(found, "note")[2] == "Speaks French\nSpeaks Russian"


def test_both_texts_stay_with_b(found: ReviewPage) -> None:
    make_current(found, PHOMMA)
    table = found.pairs.panel.table
    table.setCurrentCell([line.key for line in table.lines()].index("note"), LEFT)

    press(found, Qt.Key.Key_B)

    assert field(found, "note")[2] == "Speaks French\nSpeaks Russian"
    note = note_after_merge(found)
    assert note is not None
    assert ("French" in note, "Russian" in note) == (True, True)


def test_a_value_chosen_with_the_mouse_arrives(found: ReviewPage) -> None:
    make_current(found, PHOMMA)

    click_value(found, "note", RIGHT)
    assert field(found, "note")[2] == "Speaks Russian"
    click_value(found, "note", LEFT)
    click_value(found, "note", RIGHT)

    assert note_after_merge(found) == "Speaks Russian"


def test_a_digit_turns_its_field_through_what_can_stay(found: ReviewPage) -> None:
    make_current(found, PHOMMA)
    table = found.pairs.panel.table
    row = [line.key for line in table.lines()].index("note")
    digit = Qt.Key(Qt.Key.Key_0 + table.digit_of(row))
    before = table.lines()[row].stays
    seen = []
    for _ in table.lines()[row].options:
        press(found, digit)
        seen.append(table.lines()[row].stays)

    assert seen[-1] == before
    assert set(seen) == set(table.lines()[row].options)
    press(found, Qt.Key.Key_9)
    assert table.lines()[row].stays == before


def test_the_other_entry_stays_after_a_swap(found: ReviewPage) -> None:
    make_current(found, PHOMMA)
    first = found.pairs.panel.ids()
    assert first is not None

    QTest.mouseClick(button(found, "Swap"), Qt.MouseButton.LeftButton)
    assert found.pairs.panel.ids() == first[::-1]
    assert field(found, "note")[:2] == ("Speaks Russian", "Speaks French")
    press(found, Qt.Key.Key_Return)

    gone = people.person(found.workspace.reading, first[0])
    assert gone is not None
    assert gone.record.merged_into == first[1]


def test_later_goes_round_and_decides_nothing(found: ReviewPage, shell: EmptyShell) -> None:
    start, before = found.pairs.list.current_id(), step_labels(found)
    seen = []
    QTest.mouseClick(button(found, "Later"), Qt.MouseButton.LeftButton)
    seen.append(found.pairs.list.current_id())
    press(found, Qt.Key.Key_S)
    seen.append(found.pairs.list.current_id())
    press(found, Qt.Key.Key_S)
    seen.append(found.pairs.list.current_id())

    assert (len(set(seen)), seen[-1]) == (3, start)
    assert (shell.asked, step_labels(found)) == ([], before)


def test_who_went_to_the_bin_meanwhile_is_in_no_pair(found: ReviewPage) -> None:
    make_current(found, PHOMMA)
    ids = found.pairs.panel.ids()
    assert ids is not None

    found.workspace.write(lambda desk: people.to_bin(desk, [ids[1]]))

    assert sorted(pairs(found), key=sorted) == sorted([TAN, KYAW], key=sorted)
    found.workspace.undo()
    assert PHOMMA in pairs(found)


def test_a_merge_with_somebody_who_has_gone_is_refused(
    qtbot: QtBot, found: ReviewPage, shell: EmptyShell, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_current(found, PHOMMA)
    ids = found.pairs.panel.ids()
    assert ids is not None
    refused: list[Exception] = []
    monkeypatch.setattr(shell, "refused", refused.append)
    people.to_bin(found.workspace.desk, [ids[1]])

    found.pairs.merge()

    assert len(refused) == 1
    assert shell.asked == []
    found.reload()
    assert sorted(pairs(found), key=sorted) == sorted([TAN, KYAW], key=sorted)


def test_pairs_are_searched_as_one_types(qtbot: QtBot, found: ReviewPage) -> None:
    search = found.heading.search
    assert search is not None
    QTest.keyClicks(search, "jianhua")
    search.search_now()
    assert pairs(found) == [TAN] or pairs(found) == [TAN]

    QTest.keyClicks(search, " nobody")
    search.search_now()
    assert pairs(found) == []
    QTest.mouseClick(button(found, "Show all pairs"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(pairs(found)) == 3)


def test_when_all_is_decided_the_page_says_so(found: ReviewPage) -> None:
    for _ in range(3):
        found.pairs.tell_apart()

    assert pairs(found) == []
    assert found.heading.count_text() == ""
    assert button(found, "Look for duplicates").isVisible()
    assert found.pairs.empty_sentence() == "No two entries wait that look like one person."


def test_the_answers_are_in_the_menu_with_their_keys(found: ReviewPage) -> None:
    assert [(spec.text, spec.shortcut) for spec in found.actions_offered()] == [
        ("Merge", "M"),
        ("Not the same", "N"),
        ("Decide later", "L"),
        ("Swap who stays", "X"),
        ("Look again", "F5"),
        ("Import rows", "Alt+1"),
        ("Possible duplicates", "Alt+2"),
    ]


def test_a_desk_open_for_reading_takes_no_answers(
    qtbot: QtBot, theme: Theme, office: Workspace, preferences: Preferences, shell: EmptyShell
) -> None:
    reading = Workspace(open_desk(office.desk.path, read_only=True), preferences)
    page = opened(qtbot, reading, shell)
    look(qtbot, page)
    before = live(reading.reading)

    make_current(page, PHOMMA)
    values = field(page, "note")
    press(page, Qt.Key.Key_Return, Qt.Key.Key_Right, Qt.Key.Key_1)
    page.pairs.tell_apart()

    enabled = [b.text() for b in page.findChildren(QPushButton) if b.isEnabled() and b.isVisible()]
    assert [text.strip() for text in enabled] == ["Look for duplicates", "Later", "Swap"]
    assert "Merge" not in [spec.text for spec in page.actions_offered()]
    assert (live(reading.reading), field(page, "note")) == (before, values)
    page.hide()
    reading.close()


def test_a_merge_is_named_in_the_history(found: ReviewPage) -> None:
    make_current(found, TAN)
    press(found, Qt.Key.Key_Return)

    told = history.undo(found.workspace.desk).what
    assert told.startswith("Undo: ")
    assert "Tan" in told or "TAN" in told


def test_a_page_without_pairs_takes_no_answers(page: ReviewPage, shell: EmptyShell) -> None:
    before = step_labels(page)

    page.pairs.merge()
    page.pairs.tell_apart()
    page.pairs.later()
    page.pairs.panel.swap()
    page.pairs.panel.table.choose("keep")

    assert (shell.asked, step_labels(page)) == ([], before)
    assert page.pairs.panel.name() == ""


def test_somebody_without_a_pair_is_looked_for(qtbot: QtBot, page: ReviewPage) -> None:
    page.take_people(7, None)
    wait_for_work(qtbot, page.workspace)

    assert page.switch.texts()[1] == "Possible duplicates (3)"


def test_enter_with_another_key_held_merges_nothing(found: ReviewPage) -> None:
    QTest.keyClick(found.pairs.list, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert len(pairs(found)) == 3


def test_pairs_are_kept_after_what_is_being_written(qtbot: QtBot, page: ReviewPage) -> None:
    workspace, gate = page.workspace, Event()
    workspace.run("Working", lambda desk, _: gate.wait(20), lambda _: None)

    workspace.duplicates.start()
    qtbot.waitUntil(lambda: workspace.searches.running is None, timeout=20_000)
    assert workspace.duplicates.is_running is True
    assert pairs(page) == []
    gate.set()
    wait_for_work(qtbot, workspace)

    assert workspace.duplicates.is_running is False
    assert len(pairs(page)) == 3


def test_keyboard_is_on_the_pairs_after_a_search(qtbot: QtBot, page: ReviewPage) -> None:
    page.take_focus()
    focused = QApplication.focusWidget()
    assert isinstance(focused, QPushButton)
    QTest.keyClick(focused, Qt.Key.Key_Space)
    wait_for_work(qtbot, page.workspace)

    assert QApplication.focusWidget() is page.pairs.list
    page.pairs.bar.look_button.setFocus()
    QTest.keyClick(page.pairs.bar.look_button, Qt.Key.Key_Space)
    wait_for_work(qtbot, page.workspace)
    assert QApplication.focusWidget() is page.pairs.list


def test_the_table_is_read_aloud(found: ReviewPage) -> None:
    make_current(found, PHOMMA)
    table = found.pairs.panel.table
    row = [line.key for line in table.lines()].index("note")
    press(found, Qt.Key(Qt.Key.Key_0 + table.digit_of(row)))

    spoken = [
        table.model().index(row, column).data(Qt.ItemDataRole.AccessibleTextRole)
        for column in (1, 2, 3)
    ]
    assert spoken == [
        "Note: Speaks French, chosen",
        "Note: Speaks Russian, not chosen",
        "Note after the merge: Speaks French.",
    ]
