"""The fields of an institution as they are typed, made into what the desk keeps."""

from collections.abc import Mapping
from typing import Protocol

from lmdesk.domain.countries import CountryTable
from lmdesk.domain.text import clean
from lmdesk.services.typed_fields import country_code, date_as_known, line, paragraphs

COUNTRIES = frozenset({"country", "host_country"})
LONG = frozenset({"boilerplate", "note"})
SHORT = frozenset({"type", "level", "region"})
TEXT_FIELDS = frozenset({*COUNTRIES, *LONG, *SHORT, "founded", "contact_block"})
"""The fields of an institution that are typed; its names and relations apart."""


class InstitutionReaders(Protocol):
    """The reader that fields need; `lmdesk.services.readers.Readers` has it."""

    @property
    def countries(self) -> CountryTable:
        """Return the table of countries."""
        ...


def field_values(
    fields: Mapping[str, str | None], readers: InstitutionReaders
) -> dict[str, str | None]:
    """Return the columns that these fields set. Raises LmdeskError as `institutions.edit`."""
    unknown = fields.keys() - TEXT_FIELDS
    if unknown:
        raise ValueError(f"no field of an institution: {sorted(unknown)}")
    values: dict[str, str | None] = {}
    for key, typed in fields.items():
        text = typed or ""
        if key == "founded":
            date = date_as_known(text)
            values["founded"] = date.iso if date is not None else None
            values["founded_precision"] = date.precision if date is not None else None
        elif key == "contact_block":
            values[key] = exact(text)
        elif key in COUNTRIES:
            values[key] = country_code(text, readers.countries)
        else:
            values[key] = paragraphs(text) if key in LONG else line(text)
    return values


def exact(text: str) -> str | None:
    """Return a text exactly as it was typed, as far as it can be kept at all; None for a blank.

    Lone surrogates and control characters are no text; with them, it is cleaned as any other.
    """
    if not text.strip():
        return None
    is_storable = all(letter.isprintable() or letter.isspace() for letter in text)
    return text if is_storable else clean(text)[0] or None
