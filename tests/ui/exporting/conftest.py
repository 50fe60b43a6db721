"""What tests of the export dialog have."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QDialog


@pytest.fixture(autouse=True)
def closed_dialogs() -> Iterator[None]:
    """Leave no dialog open: it would keep the keyboard from all that comes after."""
    yield
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, QDialog):
            widget.close()
