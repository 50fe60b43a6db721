"""The fields of an institution as they are typed, made into what the desk keeps."""

from collections.abc import Mapping
from typing import Protocol

from lmdesk.domain.countries import CountryTable
from lmdesk.domain.partial_dates import read_partial_date
from lmdesk.domain.text import clean, one_line
from lmdesk.errors import LmdeskError

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
            values["founded"], values["founded_precision"] = _date(text)
        elif key == "contact_block":
            values[key] = exact(text)
        elif key in COUNTRIES:
            values[key] = _country(text, readers.countries)
        else:
            text = clean(text)[0]
            values[key] = (text if key in LONG else one_line(text)) or None
    return values


def exact(text: str) -> str | None:
    """Return a text exactly as it was typed, as far as it can be kept at all; None for a blank.

    Lone surrogates and control characters are no text; with them, it is cleaned as any other.
    """
    if not text.strip():
        return None
    is_storable = all(letter.isprintable() or letter.isspace() for letter in text)
    return text if is_storable else clean(text)[0] or None


def _date(text: str) -> tuple[str | None, str | None]:
    if not text.strip():
        return None, None
    date = read_partial_date(text)
    if date is None:
        raise LmdeskError("date_not_understood", text=one_line(text))
    return date.iso, date.precision


def _country(text: str, countries: CountryTable) -> str | None:
    text = one_line(clean(text)[0])
    if not text:
        return None
    if countries.by_code(text.upper()) is not None:
        return text.upper()
    reading = countries.read(text)
    if reading is None or (reading.code is None and reading.problem is None):
        raise LmdeskError("country_not_known", text=text)
    return reading.code
