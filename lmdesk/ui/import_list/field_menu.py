"""The menu of a heading: the fields that a column can mean."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from lmdesk.ui.texts import word

GROUPS: tuple[tuple[str, ...], ...] = (
    ("title", "name", "surname", "given", "native_name"),
    ("position", "unit", "institution", "country"),
    ("email", "mobile", "phone", "contact"),
    ("role", "category", "delegation", "remarks"),
    ("other",),
)
"""The fields that lists have most, in groups; the last one leaves the column out."""

MORE: tuple[tuple[str, ...], ...] = (
    ("middle", "gender", "nationality"),
    ("fax", "im", "url"),
    ("companion", "companion_contact", "interpreter", "interpreter_contact"),
    ("address", "city", "postcode"),
    ("acronym", "parent", "institution_type"),
    ("registered", "ref", "number"),
)
"""All other fields."""


def field_menu(parent: QWidget, current: str | None, take: Callable[[str], object]) -> QMenu:
    """Return the menu of a column that means `current` now; `take` is told another field."""
    menu = QMenu(parent)
    choices = QActionGroup(menu)
    _fill(menu, GROUPS, choices, current, take)
    more = menu.addMenu(QCoreApplication.translate("field_menu", "More"))
    _fill(more, MORE, choices, current, take)
    return menu


def _fill(
    menu: QMenu,
    groups: tuple[tuple[str, ...], ...],
    choices: QActionGroup,
    current: str | None,
    take: Callable[[str], object],
) -> None:
    for number, fields in enumerate(groups):
        if number:
            menu.addSeparator()
        for key in fields:
            action = menu.addAction(word(f"field.{key}"))
            action.setCheckable(True)
            action.setChecked(key == current)
            choices.addAction(action)
            action.triggered.connect(lambda _=False, key=key: take(key))
