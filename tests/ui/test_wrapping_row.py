"""A row that wraps: what has no room goes on in the next line."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from lmdesk.ui.widgets.wrapping_row import WrappingLayout


@pytest.fixture
def row(qtbot: QtBot) -> Iterator[WrappingLayout]:
    """Three boxes, eight pixels apart; the second is lower than the first."""
    host = QWidget()
    qtbot.addWidget(host)
    layout = WrappingLayout(host)
    for width, height in ((100, 30), (50, 10), (120, 20)):
        box = QWidget()
        box.setFixedSize(width, height)
        layout.addWidget(box)
    yield layout
    # The widget that the layout is for lives as long as the test.
    host.hide()


def places(row: WrappingLayout) -> list[tuple[int, int]]:
    found = (row.itemAt(at) for at in range(row.count()))
    return [item.geometry().topLeft().toTuple() for item in found if item is not None]


def test_line_goes_on_below_and_lower_boxes_stand_in_its_middle(row: WrappingLayout) -> None:
    row.setGeometry(QRect(0, 0, 158, 200))

    assert places(row) == [(0, 0), (108, 10), (0, 38)]
    assert row.heightForWidth(158) == 58


def test_one_line_is_wanted_and_the_widest_box_is_needed(row: WrappingLayout) -> None:
    assert (row.sizeHint(), row.minimumSize()) == (QSize(286, 30), QSize(120, 30))
    assert row.heightForWidth(286) == 30


def test_hidden_box_takes_no_room(row: WrappingLayout) -> None:
    first = row.itemAt(0)
    assert first is not None
    widget = first.widget()
    assert widget is not None
    widget.hide()

    assert row.sizeHint() == QSize(178, 20)
    assert row.heightForWidth(178) == 20


def test_what_is_taken_out_is_gone(row: WrappingLayout) -> None:
    assert row.takeAt(7) is None
    assert row.takeAt(1) is not None

    assert (row.count(), row.itemAt(2)) == (2, None)
    assert row.sizeHint() == QSize(228, 30)
