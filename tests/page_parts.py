"""Finding controls of a page in tests, by the names that a screen reader says."""

from typing import TypeVar

from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

W = TypeVar("W", bound=QWidget)


def settle() -> None:
    """Let a page show what was put into it a moment ago."""
    for _ in range(3):
        QApplication.processEvents()


def control(page: QWidget, kind: type[W], name: str) -> W:
    """Return the one visible control of a kind with this accessible name."""
    settle()
    found = [w for w in page.findChildren(kind) if w.accessibleName() == name and w.isVisible()]
    assert len(found) == 1, [w.accessibleName() for w in page.findChildren(kind) if w.isVisible()]
    return found[0]


def line(page: QWidget, name: str) -> QLineEdit:
    """Return the field of one line with this name."""
    return control(page, QLineEdit, name)


def lines(page: QWidget, name: str) -> QPlainTextEdit:
    """Return the field of several lines with this name."""
    return control(page, QPlainTextEdit, name)


def box(page: QWidget, name: str) -> QComboBox:
    """Return the list of choices with this name."""
    return control(page, QComboBox, name)


def button(page: QWidget, name: str) -> QAbstractButton:
    """Return the button or link with this name."""
    return control(page, QAbstractButton, name)


def reveal(page: QWidget, label: str) -> None:
    """Press the link that shows a field which says nothing yet."""
    button(page, f"Add: {label}").click()
    settle()


def sentences(page: QWidget) -> list[str]:
    """Return what the visible labels say."""
    settle()
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
