"""Which value of the desk a control of an inspector shows, told by its key."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtWidgets import QWidget

from lmdesk.domain.field_history import FieldPlace

OWN: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "person": frozenset(
            {
                *("address_as", "gender", "nationality", "language", "biography", "note"),
                "do_not_contact",
            }
        ),
        "institution": frozenset(
            {
                *("type", "level", "country", "host_country", "region", "founded", "note"),
                *("boilerplate", "contact_block"),
            }
        ),
    }
)
"""Keys of controls that are columns of the record itself."""

PARTS: Mapping[tuple[str, str], tuple[str, str]] = MappingProxyType(
    {
        ("person", "printed"): ("person_name", "printed"),
        ("person", "titles"): ("person_name", "titles"),
        ("person", "surname"): ("person_name", "surname"),
        ("person", "given"): ("person_name", "given"),
        ("person", "nickname"): ("person_name", "nickname"),
        ("person", "order"): ("person_name", "name_order"),
        ("person", "contact"): ("contact_point", "raw"),
        ("person", "position of post"): ("affiliation", "position"),
        ("person", "unit of post"): ("affiliation", "unit_text"),
        ("person", "institution of post"): ("affiliation", "institution_id"),
        ("person", "country of post"): ("affiliation", "country"),
        ("person", "start_date of post"): ("affiliation", "start_date"),
        ("person", "end_date of post"): ("affiliation", "end_date"),
        ("person", "address"): ("postal_address", "printed"),
        ("institution", "name"): ("institution_name", "name"),
        ("institution", "valid_from"): ("institution_name", "valid_from"),
        ("institution", "valid_to"): ("institution_name", "valid_to"),
        ("institution", "contact"): ("contact_point", "raw"),
        ("institution", "address"): ("postal_address", "printed"),
    }
)
"""The words before the number in the key of a control ("contact 7"), and what they mean."""

ADDRESS = frozenset({"label", "street", "district", "city", "postcode", "country"})
"""Parts of a postal address, which have their own controls ("city of address 7")."""

PAST = "past"
"""Property of a control whose key does not say which row it shows: "institution_name 7 name"."""


def place_of(control: QWidget, kind: str, record_id: int) -> FieldPlace | None:
    """Return which value a control of the inspector of a record shows, None for other controls."""
    told = control.property(PAST)
    if isinstance(told, str):
        table, row_id, column = told.split()
        return FieldPlace(table, int(row_id), column)
    key = control.objectName()
    if key in OWN[kind]:
        return FieldPlace(kind, record_id, key)
    words, _, number = key.rpartition(" ")
    part, _, of_what = words.partition(" of ")
    meant = PARTS.get((kind, words))
    if meant is None and of_what == "address" and part in ADDRESS:
        meant = "postal_address", part
    return FieldPlace(meant[0], int(number), meant[1]) if meant and number.isdecimal() else None
