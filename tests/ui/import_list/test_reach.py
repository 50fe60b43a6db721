"""Tests that everything on the import page has a name and can be reached with the keyboard."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from import_builders import someone
from import_pages import chips, take
from list_files import sample
from lmdesk.services.review import waiting_rows
from lmdesk.ui.import_list.page import ImportPage
from lmdesk.ui.main_window import MainWindow
from lmdesk.ui.tab_order import stops_of
from lmdesk.ui.theme import Theme
from pasted_lists import people
from window_driving import wait_for_work

CONTROLS = (QAbstractButton, QAbstractItemView, QComboBox, QLineEdit)


def controls(page: ImportPage) -> list[QWidget]:
    found = [w for kind in CONTROLS for w in page.findChildren(kind) if w.isVisible()]
    return [w for w in found if w.focusPolicy() is not Qt.FocusPolicy.NoFocus]


def test_every_control_has_a_name(
    qtbot: QtBot, page: ImportPage, paste: Callable[..., None]
) -> None:
    paste(someone(), someone(Phone="12"))
    nameless = [
        widget
        for widget in controls(page)
        if not widget.accessibleName() and not isinstance(widget.parent(), QComboBox)
    ]

    assert nameless == []


def test_tab_reaches_the_parts_in_the_order_of_the_eye(
    qtbot: QtBot, page: ImportPage, paste: Callable[..., None]
) -> None:
    paste(someone(), someone(Phone="12"))
    bench = page.bench
    wanted = [
        *(page.files.add_button, page.files.lists, page.files.event_box, bench.sheet),
        *(bench.sheet.header, bench.chips.buttons[None], bench.table, bench.panel.buttons["new"]),
        *(bench.foot.save_button, bench.foot.apply_button),
    ]
    order = list(stops_of(page))
    places = [order.index(each) for each in wanted]

    assert places == sorted(places)


def test_the_main_job_with_the_keyboard_alone(qtbot: QtBot, window: MainWindow) -> None:
    workspace = window.workspace
    assert workspace is not None
    window.import_files([sample("01")])
    wait_for_work(qtbot, workspace)
    page = window.page()
    assert isinstance(page, ImportPage)
    page.take_focus()
    qtbot.keyClick(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    wait_for_work(qtbot, workspace)
    assert len(people(workspace.reading)) == 60

    window.import_files([sample("02")])
    wait_for_work(qtbot, workspace)
    page.take_focus()
    for key in (Qt.Key.Key_U, Qt.Key.Key_N, Qt.Key.Key_K):
        qtbot.keyClick(page.bench.table, key)
    assert "Unsure 3" not in chips(page)
    qtbot.keyClick(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    wait_for_work(qtbot, workspace)

    assert waiting_rows(workspace.reading) == []
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    wait_for_work(qtbot, workspace)
    assert len(people(workspace.reading)) == 60


def test_the_page_follows_the_theme_and_small_windows(
    qtbot: QtBot, page: ImportPage, theme: Theme
) -> None:
    take(qtbot, page, sample("03"))
    for mode in ("dark", "light"):
        theme.set_mode(mode)
        page.resize(800, 560)
        assert not page.grab().isNull()
    assert page.minimumSizeHint().width() <= 976
