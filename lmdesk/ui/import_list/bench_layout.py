"""Where the parts of the bench stand: the sheet above, below it the rows and the comparison."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

ACROSS, DOWN = (11, 9), (4, 7)
"""How the room is divided: rows and comparison, sheet and what is below it."""

LOWEST_SHEET = 120


def lay_out(
    bench: QWidget,
    sheet: QWidget,
    chips: QWidget,
    table: QWidget,
    panel: QWidget,
    foot: QWidget,
) -> None:
    """Put the parts into the bench."""
    rows = QWidget()
    column = _tight_column(rows)
    column.addWidget(chips)
    column.addWidget(table, 1)
    below = _divided(Qt.Orientation.Horizontal, (rows, panel), ACROSS)
    sheet.setMinimumHeight(LOWEST_SHEET)
    whole = _tight_column(bench)
    whole.addWidget(_divided(Qt.Orientation.Vertical, (sheet, below), DOWN), 1)
    whole.addWidget(foot)


def _tight_column(widget: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    return column


def _divided(
    direction: Qt.Orientation, widgets: Sequence[QWidget], parts: Sequence[int]
) -> QSplitter:
    splitter = QSplitter(direction)
    splitter.setChildrenCollapsible(False)
    for place, (widget, part) in enumerate(zip(widgets, parts, strict=True)):
        splitter.addWidget(widget)
        splitter.setStretchFactor(place, part)
    splitter.setSizes([part * 1000 for part in parts])
    return splitter
