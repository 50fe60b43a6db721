"""The register of fields: what a column of a list can mean, each written down once."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Field:
    """A meaning that a column can have. `label` is its English heading in our own lists.

    `width` is the column width in characters for exports; `as_text` keeps spreadsheets from
    making numbers of it; `repeatable` says that several columns may carry it.
    """

    key: str
    label: str
    width: int = 18
    as_text: bool = False
    repeatable: bool = False


FIELDS: tuple[Field, ...] = (
    Field("number", "No.", 6),
    Field("ref", "Ref.", 12, as_text=True),
    Field("title", "Title", 10),
    Field("name", "Name", 26),
    Field("surname", "Family name", 16),
    Field("given", "Given name", 18),
    Field("middle", "Middle name", 14),
    Field("native_name", "Name in native script", 22),
    Field("gender", "Gender", 8),
    Field("nationality", "Nationality", 14),
    Field("position", "Position", 28),
    Field("unit", "Department", 28),
    Field("institution", "Institution", 36),
    Field("country", "Country", 16),
    Field("email", "E-mail", 30, repeatable=True),
    Field("phone", "Phone", 20, as_text=True, repeatable=True),
    Field("mobile", "Mobile", 20, as_text=True, repeatable=True),
    Field("fax", "Fax", 20, as_text=True, repeatable=True),
    Field("contact", "Contact", 34, as_text=True, repeatable=True),
    Field("im", "Messenger", 20, as_text=True, repeatable=True),
    Field("url", "Web", 26, as_text=True, repeatable=True),
    Field("address", "Address", 36),
    Field("city", "City", 16),
    Field("postcode", "Postcode", 10, as_text=True),
    Field("role", "Role", 18),
    Field("category", "Category", 18),
    Field("delegation", "Delegation", 20),
    Field("registered", "Registered", 12),
    Field("remarks", "Remarks", 30),
    Field("companion", "Accompanying person", 24, repeatable=True),
    Field("companion_contact", "Contact of companion", 22, as_text=True, repeatable=True),
    Field("interpreter", "Interpreter", 24, repeatable=True),
    Field("interpreter_contact", "Contact of interpreter", 22, as_text=True, repeatable=True),
    Field("acronym", "Acronym", 12),
    Field("parent", "Parent institution", 30),
    Field("institution_type", "Type", 18),
    Field("other", "Other", 18, repeatable=True),
)
"""Every field, in the order in which our own lists print them.

`contact` is a column that mixes e-mails and numbers; `other` is kept as it came.
"""

FIELD_KEYS = frozenset(f.key for f in FIELDS)


def field(key: str) -> Field:
    """Return the field with this key; KeyError when there is none."""
    for known in FIELDS:
        if known.key == key:
            return known
    raise KeyError(key)
