"""Tests of which value of the desk a control shows."""

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit

from lmdesk.domain.field_history import FieldPlace
from lmdesk.ui.past.places import PAST, place_of


@pytest.mark.parametrize(
    ("kind", "key", "place"),
    [
        ("person", "note", FieldPlace("person", 7, "note")),
        ("person", "printed 3", FieldPlace("person_name", 3, "printed")),
        ("person", "unit of post 4", FieldPlace("affiliation", 4, "unit_text")),
        ("person", "city of address 5", FieldPlace("postal_address", 5, "city")),
        ("person", "contact 6", FieldPlace("contact_point", 6, "raw")),
        ("institution", "name 3", FieldPlace("institution_name", 3, "name")),
        ("institution", "note", FieldPlace("institution", 7, "note")),
        ("institution", "printed 3", None),
        ("person", "menu of contact 6", None),
        ("person", "new contact", None),
        ("person", "parts of address 5", None),
        ("person", "contact six", None),
        ("person", "", None),
    ],
)
def test_the_key_of_a_control_tells_its_value(
    qapp: QApplication, kind: str, key: str, place: FieldPlace | None
) -> None:
    control = QLineEdit()
    control.setObjectName(key)

    assert place_of(control, kind, 7) == place


def test_a_control_may_say_itself_what_it_shows(qapp: QApplication) -> None:
    control = QLineEdit()
    control.setObjectName("first acronym")
    control.setProperty(PAST, "institution_name 9 name")

    assert place_of(control, "institution", 7) == FieldPlace("institution_name", 9, "name")
