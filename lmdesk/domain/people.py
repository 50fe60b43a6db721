"""A person as a list or a form gives it, before it meets the desk."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from lmdesk.domain.contacts import ContactRecord, EmailReading, PhoneReading
from lmdesk.domain.names import NameReading
from lmdesk.domain.returned_rows import Returned

NO_CELLS: Mapping[str, str] = MappingProxyType({})
"""What `other` holds when every column has a meaning."""


class PersonDraft(NamedTuple):
    """One person understood from one row.

    `name` is the reading of the name in the list's main script, `native_name` the name in the
    person's own script where the list has it. `country` is the ISO 3166-1 code of the country
    represented, `country_printed` the text of the cell and `country_from` where it comes from:
    cell, group, sheet, institution, inferred (offered, not sure) or None. `other` keeps cells
    of columns without a meaning, by heading. `linked_to` is, for a spouse or an interpreter, the
    slot (from 1) of the delegate of the same row. `uid` names the record of a desk that the row
    says to be, which is no proof. `returned` is set for a row of a workbook of ours that came
    back: then only its edits count.
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
    linked_to: int | None = None
    uid: str | None = None
    returned: Returned | None = None


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


class NameRecord(NamedTuple):
    """One name of a person as the desk holds it; `titles` as they are printed in English.

    `evidence` are the codes of what its order rests on.
    """

    id: int
    script: str
    kind: str
    raw: str
    printed: str
    titles: str | None
    title_printed: str | None
    given: str | None
    middle: str | None
    surname: str | None
    nickname: str | None
    order: str
    confirmed: bool
    is_primary: bool
    evidence: tuple[str, ...] = ()


class PostRecord(NamedTuple):
    """A post of a person; one with an `end_date` is over. `institution` is its name now."""

    id: int
    institution_id: int | None
    institution: str | None
    unit: str | None
    position: str | None
    country: str | None
    start_date: str | None
    end_date: str | None
    is_primary: bool


class PartRecord(NamedTuple):
    """Taking part in an event: when and as what, with the name and post printed there."""

    id: int
    event_id: int
    event_code: str
    event_title: str
    start_date: str | None
    category: str | None
    capacity: str | None
    status: str
    printed_name: str | None
    printed_position: str | None
    printed_institution: str | None
    roles: tuple[str, ...] = ()


class PersonRecord(NamedTuple):
    """All that the desk knows of a person.

    `names` has the main one first, `posts` the current main one first and the ones that are over
    last, `contacts` the preferred ones first, `parts` the latest event first. `merged_into` is
    the person who stands for this one since a merge.
    """

    id: int
    uid: str
    address_as: str | None
    gender: str | None
    nationality: str | None
    language: str | None
    biography: str | None
    note: str | None
    do_not_contact: bool
    deleted_at: str | None
    merged_into: int | None
    created_at: str
    names: tuple[NameRecord, ...]
    posts: tuple[PostRecord, ...]
    contacts: tuple[ContactRecord, ...]
    tags: tuple[str, ...]
    parts: tuple[PartRecord, ...]
