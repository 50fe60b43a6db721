"""What is typed into a field, made into what the desk keeps."""

from lmdesk.domain.countries import CountryTable
from lmdesk.domain.partial_dates import PartialDate, read_partial_date
from lmdesk.domain.text import CELL_LIMIT, clean, one_line
from lmdesk.errors import LmdeskError

LONGEST_LINE = 2_000
"""A longer line is a text that was put into the wrong field."""


def line(text: str | None) -> str | None:
    """Return a clean text on one line, None for a blank. Raises LmdeskError too_long_for_field."""
    return _fitting(one_line(clean(text or "")[0]), LONGEST_LINE)


def paragraphs(text: str | None) -> str | None:
    """Return a clean text with its lines, None for a blank.

    Raises LmdeskError too_long_for_field.
    """
    return _fitting(clean(text or "")[0], CELL_LIMIT)


def _fitting(text: str, limit: int) -> str | None:
    if len(text) > limit:
        raise LmdeskError("too_long_for_field", length=len(text), limit=limit)
    return text or None


def country_code(text: str | None, countries: CountryTable) -> str | None:
    """Return the ISO 3166-1 code of a country, None for a blank or "international".

    A code may be in small letters, a name in any language. Raises LmdeskError country_not_known.
    """
    typed = line(text)
    if typed is None:
        return None
    if countries.by_code(typed.upper()) is not None:
        return typed.upper()
    reading = countries.read(typed)
    if reading is None:
        raise LmdeskError("country_not_known", text=typed)
    return reading.code


def date_as_known(text: str | None) -> PartialDate | None:
    """Return a date, month or year with its precision, None for a blank.

    Raises LmdeskError date_not_understood.
    """
    typed = line(text)
    if typed is None:
        return None
    found = read_partial_date(typed)
    if found is None:
        raise LmdeskError("date_not_understood", text=typed)
    return found


def partial_date(text: str | None) -> str | None:
    """Return a date, month or year as ISO text; see `date_as_known`."""
    found = date_as_known(text)
    return found.iso if found is not None else None


def is_before(end: str, start: str) -> bool:
    """Tell whether a date is certainly before another, as far as both are known."""
    known = min(len(end), len(start))
    return end[:known] < start[:known]
