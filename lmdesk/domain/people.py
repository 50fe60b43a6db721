"""A person as a list or a form gives it, before it meets the desk."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from lmdesk.domain.contacts import EmailReading, PhoneReading
from lmdesk.domain.names import NameReading

NO_CELLS: Mapping[str, str] = MappingProxyType({})
"""What `other` holds when every column has a meaning."""


class PersonDraft(NamedTuple):
    """One person understood from one row.

    `name` is the reading of the name in the list's main script, `native_name` the name in the
    person's own script where the list has it. `country` is the ISO 3166-1 code of the country
    represented, `country_printed` the text of the cell and `country_from` where it comes from:
    cell, group, sheet, institution, inferred (offered, not sure) or None. `other` keeps cells
    of columns without a meaning, by heading.
    """

    name: NameReading
    native_name: str | None = None
    gender: str | None = None
    nationality: str | None = None
    position: str | None = None
    unit: str | None = None
    institution: str | None = None
    country: str | None = None
    country_printed: str | None = None
    country_from: str | None = None
    emails: tuple[EmailReading, ...] = ()
    phones: tuple[PhoneReading, ...] = ()
    category: str | None = None
    role: str | None = None
    delegation: str | None = None
    ref: str | None = None
    registered: str | None = None
    remarks: str | None = None
    other: Mapping[str, str] = NO_CELLS


class InstitutionDraft(NamedTuple):
    """One institution understood from one row of a list of institutions."""

    name: str
    acronym: str | None = None
    native_name: str | None = None
    parent: str | None = None
    institution_type: str | None = None
    country: str | None = None
    emails: tuple[EmailReading, ...] = ()
    phones: tuple[PhoneReading, ...] = ()
    url: str | None = None
    address: str | None = None
    remarks: str | None = None
    other: Mapping[str, str] = NO_CELLS


class PersonSummary(NamedTuple):
    """A person as one line of a list shows it: `name` and `titles` as printed.

    Position, unit, institution and country are those of the current main post; `email` and
    `phone` the ones in use.
    """

    person_id: int
    name: str
    titles: str | None
    native_name: str | None
    position: str | None
    unit: str | None
    institution: str | None
    country: str | None
    email: str | None
    phone: str | None
