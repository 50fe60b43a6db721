"""Institutions of the desk: as a line of a list and as a whole record."""

from typing import NamedTuple

from lmdesk.domain.contacts import ContactRecord


class InstitutionSummary(NamedTuple):
    """An institution as one line of a list shows it."""

    institution_id: int
    name: str
    acronym: str | None
    native_name: str | None
    type: str | None
    country: str | None


class InstitutionNameRecord(NamedTuple):
    """One name of an institution: official, acronym, joint, former, native or variant."""

    id: int
    kind: str
    language: str | None
    name: str
    valid_from: str | None
    valid_to: str | None
    is_primary: bool


class InstitutionRecord(NamedTuple):
    """All that the desk knows of an institution; the main name and preferred contacts come first.

    `people` counts the live people who have a post there now.
    """

    id: int
    uid: str
    type: str | None
    level: str | None
    country: str | None
    host_country: str | None
    region: str | None
    founded: str | None
    founded_precision: str | None
    boilerplate: str | None
    contact_block: str | None
    note: str | None
    deleted_at: str | None
    merged_into: int | None
    created_at: str
    names: tuple[InstitutionNameRecord, ...]
    contacts: tuple[ContactRecord, ...]
    people: int
