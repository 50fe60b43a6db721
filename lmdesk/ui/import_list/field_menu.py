"""The menu of a heading: the fields that a column can mean."""

from collections.abc import Callable

from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from lmdesk.ui.texts import word

GROUPS: tuple[tuple[str, ...], ...] = (
    ("title", "name", "surname", "given", "middle", "native_name", "gender", "nationality"),
    ("position", "unit", "institution", "country"),
    ("email", "mobile", "phone", "fax", "contact", "im", "url"),
    ("address", "city", "postcode"),
    ("role", "category", "delegation", "registered", "ref", "remarks", "number"),
    ("acronym", "parent", "institution_type"),
    ("other",),
)
"""All fields in groups, as the menu shows them; the last one leaves the column out."""


def field_menu(parent: QWidget, current: str | None, take: Callable[[str], object]) -> QMenu:
    """Return the menu of a column that means `current` now; `take` is told another field."""
    menu = QMenu(parent)
    choices = QActionGroup(menu)
    for number, fields in enumerate(GROUPS):
        if number:
            menu.addSeparator()
        for key in fields:
            action = menu.addAction(word(f"field.{key}"))
            action.setCheckable(True)
            action.setChecked(key == current)
            choices.addAction(action)
            action.triggered.connect(lambda _=False, key=key: take(key))
    return menu
