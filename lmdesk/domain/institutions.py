"""Institutions of the desk: as a line of a list and as a whole record."""

from typing import NamedTuple


class InstitutionSummary(NamedTuple):
    """An institution as one line of a list shows it."""

    institution_id: int
    name: str
    acronym: str | None
    native_name: str | None
    type: str | None
    country: str | None
