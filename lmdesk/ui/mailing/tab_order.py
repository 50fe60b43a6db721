"""The order in which Tab goes through a page: as the eye does."""

from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtWidgets import QWidget


def tab_through(stops: Iterable[QWidget]) -> None:
    """Let Tab go from each of these widgets to the next one."""
    for one, next_one in pairwise(stops):
        QWidget.setTabOrder(one, next_one)
