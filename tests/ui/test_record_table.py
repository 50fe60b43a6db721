from array import array
from collections.abc import Sequence
from typing import NamedTuple

import pytest
from PySide6.QtCore import QElapsedTimer, QEvent, QPoint, Qt
from PySide6.QtGui import QFocusEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QComboBox, QHeaderView, QMenu
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from lmdesk.ui.cells import ChipCell, GroupRow, NameCell, TableColumn
from lmdesk.ui.preferences import Preferences
from lmdesk.ui.record_model import CELL, PAGE, PAGES
from lmdesk.ui.record_table import RecordTable
from lmdesk.ui.table_clipboard import told_copy
from lmdesk.ui.texts import count_text
from lmdesk.ui.theme import Theme

COLUMNS = (
    TableColumn("name", "Name", 26, "name"),
    TableColumn("position", "Position", 20),
    TableColumn("country", "Country", 8, "code"),
    TableColumn(
        "status", "Status", 12, "status", choices=(("invited", "Invited"), ("declined", "Declined"))
    ),
    TableColumn("hidden", "Note", 12, shown=False, sortable=False),
)


class Row(NamedTuple):
    id: int
    name: NameCell
    position: str
    country: str
    status: ChipCell
    hidden: str = ""


class Records:
    """Makes rows by id, and remembers which it was asked for."""

    def __init__(self) -> None:
        self.asked: list[int] = []

    def rows(self, ids: Sequence[int]) -> list[Row]:
        self.asked += ids
        return [
            Row(
                i, NameCell("Ms.", f"PERSON {i}", "PERSON"), f"Post\t{i}", "LA", ChipCell("Invited")
            )
            for i in ids
        ]


def drag(qtbot: QtBot, header: QHeaderView, column: int, width: int) -> None:
    """Drag the right edge of a heading."""
    left = header.sectionViewportPosition(column)
    edge = QPoint(left + header.sectionSize(column) - 1, 10)
    button = Qt.MouseButton.LeftButton
    qtbot.mousePress(header.viewport(), button, pos=edge)
    qtbot.mouseMove(header.viewport(), QPoint(left + width - 1, 10))
    qtbot.mouseRelease(header.viewport(), button, pos=QPoint(left + width - 1, 10))


@pytest.fixture
def records() -> Records:
    return Records()


@pytest.fixture
def table(qtbot: QtBot, theme: Theme, preferences: Preferences, records: Records) -> RecordTable:
    made = RecordTable(
        COLUMNS,
        records.rows,
        settings_key="test",
        preferences=preferences,
        accessible_name="People",
        group_of=lambda group: GroupRow(f"Group {-group}"),
    )
    qtbot.addWidget(made)
    made.resize(700, 300)
    made.show()
    return made


def test_model_keeps_the_rules_of_qt(table: RecordTable, qtmodeltester: ModelTester) -> None:
    table.set_ids([-1, *range(30), -2, *range(30, 40)])

    qtmodeltester.check(table.record_model)


def test_only_pages_that_are_shown_are_read_and_few_are_kept(
    table: RecordTable, records: Records
) -> None:
    table.set_ids(range(1_000_000))
    table.scrollTo(table.record_model.index(500_000, 0))
    table.viewport().repaint()

    assert len(set(records.asked)) <= 3 * PAGE
    for row in range(0, 100 * PAGE, PAGE):
        table.record_model.record(row)
    assert len(table.record_model._pages) == PAGES


def test_current_record_and_selection_stay_when_the_list_is_read_again(table: RecordTable) -> None:
    table.set_ids([1, 2, 3, 4])
    table.select_id(3)

    table.set_ids([9, 3, 1])

    assert (table.current_id(), table.selected_ids()) == (3, [3])


def test_a_record_that_is_gone_is_no_longer_current(table: RecordTable, qtbot: QtBot) -> None:
    table.set_ids([1, 2])
    table.select_id(2)

    with qtbot.waitSignal(table.current_id_changed) as told:
        table.set_ids([1])

    assert (told.args, table.selected_ids(), table.select_id(2)) == ([None], [], False)


def test_selected_rows_are_copied_as_a_spreadsheet_takes_them(
    table: RecordTable, qtbot: QtBot
) -> None:
    table.set_ids([-1, 1, 2])
    table.selectAll()

    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)

    assert QGuiApplication.clipboard().text() == (
        "Name\tPosition\tCountry\tStatus\n"
        'Ms. PERSON 1\t"Post\t1"\tLA\tInvited\n'
        'Ms. PERSON 2\t"Post\t2"\tLA\tInvited'
    )


def test_many_rows_are_copied_while_the_window_goes_on(table: RecordTable, qtbot: QtBot) -> None:
    table.set_ids(list(range(1, 1702)))
    table.selectAll()
    with qtbot.waitSignal(table.rows_copied) as told:
        table.copy_rows()
        table.copy_rows()

    (copy,) = told.args
    text = QGuiApplication.clipboard().text()
    assert (len(copy.ids), copy.left_out, text.count("\n")) == (1701, 0, 1701)
    assert told_copy(copy) == f"{count_text(1701)} rows are on the clipboard."
    assert told_copy(copy._replace(ids=(1,), left_out=5)) == (
        "1 row is on the clipboard. 5 more are too many for it: export them instead."
    )


def test_nothing_is_copied_where_nothing_is_selected(table: RecordTable) -> None:
    QGuiApplication.clipboard().setText("before")
    table.set_ids([1, 2])

    table.copy_rows()

    assert QGuiApplication.clipboard().text() == "before"


def test_a_row_that_has_gone_is_not_copied(theme: Theme, preferences: Preferences) -> None:
    columns = [TableColumn("n", "N", value=str)]
    there = {1: 1, 3: 3}
    made = RecordTable(
        columns,
        lambda ids: [there[each] for each in ids if each in there],
        settings_key="gone",
        preferences=preferences,
        accessible_name="Gone",
    )

    assert made.read_rows([1, 2, 3])[::2][:2] == ((1, 3), (("1",), ("3",)))


def test_a_million_rows_are_selected_and_kept_without_looking_at_each(
    table: RecordTable, qtbot: QtBot
) -> None:
    """Qt asked each row ten times over; that took ten seconds."""
    ids = array("q", range(1, 1_000_001))
    asked = QElapsedTimer()
    table.set_ids(ids)
    qtbot.keyClick(table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    asked.start()
    QApplication.processEvents()
    table.set_ids(array("q", ids))
    QApplication.processEvents()

    assert asked.elapsed() < 3_000
    assert len(table.selected_ids()) == 1_000_000


def test_a_large_selection_stays_when_the_list_gets_another_order(table: RecordTable) -> None:
    table.set_ids(list(range(1, 2001)))
    table.selectAll()

    table.set_ids(list(range(2500, 0, -1)))
    kept = table.selected_ids()
    # Every second row is another one: so many pieces are not worth keeping.
    table.set_ids([each for n in range(1, 2001) for each in (n, 10_000 + n)])

    assert (len(kept), table.selected_ids()) == (2000, [])


def test_a_heading_asks_for_the_order_and_turns_it_at_the_second_time(
    table: RecordTable, qtbot: QtBot
) -> None:
    asked: list[tuple[str, bool]] = []
    table.sort_wanted.connect(lambda key, descending: asked.append((key, descending)))
    header = table.horizontalHeader()
    at = header.sectionViewportPosition(1) + 20

    for _ in range(2):
        point = header.viewport().rect().topLeft()
        point.setX(at)
        point.setY(10)
        qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=point)

    assert asked == [("position", False), ("position", True)]


def test_the_order_is_chosen_in_the_menu_of_columns_too(table: RecordTable) -> None:
    asked: list[tuple[str, bool]] = []
    table.sort_wanted.connect(lambda key, descending: asked.append((key, descending)))
    menu = table.chooser.menu()
    orders = next(each for each in menu.actions() if each.text() == "Sort by").menu()
    assert isinstance(orders, QMenu)
    for _ in range(2):
        orders.actions()[1].trigger()

    assert [each.text() for each in orders.actions()] == ["Name", "Position", "Country", "Status"]
    assert asked == [("position", False), ("position", True)]


def test_enter_opens_a_record_and_space_folds_a_group(table: RecordTable, qtbot: QtBot) -> None:
    opened: list[object] = []
    folded: list[object] = []
    table.activated_id.connect(opened.append)
    table.group_toggled.connect(folded.append)
    table.set_ids([-4, 8])

    table.setCurrentIndex(table.record_model.index(0, 0))
    qtbot.keyClick(table, Qt.Key.Key_Space)
    qtbot.keyClick(table, Qt.Key.Key_Down)
    qtbot.keyClick(table, Qt.Key.Key_Return)

    assert (folded, opened) == ([-4], [8])


def test_a_typed_letter_goes_to_the_search(table: RecordTable, qtbot: QtBot) -> None:
    table.set_ids([1, 2])

    with qtbot.waitSignal(table.typed) as typed:
        qtbot.keyClicks(table, "m")

    assert typed.args == ["m"]


def test_a_cell_with_choices_is_changed_by_the_keyboard(table: RecordTable, qtbot: QtBot) -> None:
    chosen: list[tuple[object, ...]] = []
    table.cell_chosen.connect(lambda *what: chosen.append(what))
    table.set_ids([5])
    table.setCurrentIndex(table.record_model.index(0, 3))

    qtbot.keyClick(table, Qt.Key.Key_F2)
    box = table.viewport().findChild(QComboBox)
    assert isinstance(box, QComboBox)
    box.setCurrentIndex(1)
    box.activated.emit(1)

    assert chosen == [(5, "status", "declined")]


def test_hidden_columns_and_widths_are_remembered(
    qtbot: QtBot, table: RecordTable, preferences: Preferences, records: Records
) -> None:
    menu = table.chooser.menu()
    assert [(a.text(), a.isChecked()) for a in menu.actions()[:5]] == [
        ("Name", True),
        ("Position", True),
        ("Country", True),
        ("Status", True),
        ("Note", False),
    ]
    menu.actions()[1].trigger()
    drag(qtbot, table.horizontalHeader(), 0, 311)

    other = RecordTable(
        COLUMNS,
        records.rows,
        settings_key="test",
        preferences=preferences,
        accessible_name="People",
    )
    qtbot.addWidget(other)

    assert [other.isColumnHidden(c) for c in range(5)] == [False, True, False, False, True]
    assert other.horizontalHeader().sectionSize(0) == 311
    other.chooser.reset()
    assert [other.isColumnHidden(c) for c in range(5)] == [False, False, False, False, True]


def test_a_group_row_says_its_heading_and_no_cells(table: RecordTable) -> None:
    table.set_ids([-3, 1])
    model = table.record_model

    assert model.index(0, 0).data() == "Group 3"
    assert [model.index(0, c).data(CELL) for c in range(2)] == [None, None]
    assert model.index(1, 2).data(CELL) == "LA"


def test_pointer_marks_the_row_under_it(table: RecordTable, qtbot: QtBot) -> None:
    table.set_ids([1, 2, 3])

    # A pointer that stands there already would not be seen to move.
    for row in (2, 1):
        row_place = table.visualRect(table.record_model.index(row, 0)).center()
        qtbot.mouseMove(table.viewport(), row_place)
    hovered = table._painter.hovered
    table._hover(-1)

    assert (hovered, table._painter.hovered) == (1, -1)


def test_rows_that_are_not_known_yet_have_their_place_and_fill_in(
    table: RecordTable, qtbot: QtBot
) -> None:
    model = table.record_model
    table.set_ids(range(100), rows=5000)
    QApplication.processEvents()
    table.verticalScrollBar().setValue(3000)
    table.viewport().repaint()
    unread = model.index(3000, 0)
    assert (model.rowCount(), model.is_whole, unread.data(), unread.data(CELL)) == (
        *(5000, False),
        *("…", None),
    )
    assert model.flags(unread) == Qt.ItemFlag.NoItemFlags

    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged):
        table.set_ids(range(5000))

    assert (table.verticalScrollBar().value(), model.is_whole) == (3000, True)
    assert unread.data() == "Ms. PERSON 3000"


def test_who_was_chosen_comes_back_with_the_rest_without_moving_the_list(
    table: RecordTable,
) -> None:
    table.set_ids(range(5000))
    table.select_id(10)
    table.set_ids(range(4999, 4899, -1), rows=5000)
    assert (table.current_id(), table.selected_ids()) == (None, [])

    table.set_ids(range(4999, -1, -1))

    assert (table.current_id(), table.selected_ids()) == (10, [10])
    QApplication.processEvents()
    assert table.verticalScrollBar().value() == 0


def test_who_is_chosen_among_the_first_stays_when_the_rest_comes(table: RecordTable) -> None:
    table.set_ids([4, 3], rows=4)
    table.select_id(3)

    table.set_ids([4, 3, 2, 1])

    assert (table.current_id(), table.selected_ids()) == (3, [3])


def test_all_are_selected_only_when_all_are_known(table: RecordTable) -> None:
    table.set_ids([4, 3], rows=4)
    table.selectAll()
    assert table.selected_ids() == []

    table.set_ids([4, 3, 2, 1])
    table.selectAll()

    assert table.selected_ids() == [4, 3, 2, 1]


def test_nothing_happens_on_a_row_that_is_not_known_yet(table: RecordTable, qtbot: QtBot) -> None:
    table.set_ids([1], rows=3)
    place = table.visualRect(table.record_model.index(2, 0)).center()

    with (
        qtbot.assertNotEmitted(table.activated_id),
        qtbot.assertNotEmitted(table.group_toggled),
    ):
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
        qtbot.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert (table.current_id(), table.selected_ids()) == (None, [])


def test_list_that_does_not_go_on_as_it_began_is_shown_anew(
    table: RecordTable, qtbot: QtBot
) -> None:
    table.set_ids([1, 2], rows=4)

    with qtbot.waitSignal(table.record_model.modelReset):
        table.set_ids([2, 1, 3, 4])

    assert (list(table.record_model.ids), table.record_model.is_whole) == ([2, 1, 3, 4], True)


def test_keyboard_that_comes_to_a_list_finds_its_first_row_chosen(table: RecordTable) -> None:
    table.set_ids([-1, 4, 5])
    tab = QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.TabFocusReason)
    pressed = QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.MouseFocusReason)

    table.focusInEvent(pressed)
    by_mouse = table.selected_ids()
    table.focusInEvent(tab)

    assert (by_mouse, table.selected_ids(), table.current_id()) == ([], [4], 4)
    table.select_id(5)
    table.focusInEvent(tab)
    assert table.selected_ids() == [5]
