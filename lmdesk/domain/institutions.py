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


class PersonThere(NamedTuple):
    """A live person with a post at an institution; a post with an `end_date` is over."""

    person_id: int
    name: str
    titles: str | None
    surname: str | None
    position: str | None
    unit: str | None
    start_date: str | None
    end_date: str | None


class PeopleThere(NamedTuple):
    """The first people of an institution, and how many there are in all.

    `now` have a post there, in the order of their names; `before` had one and have none now, the
    latest first.
    """

    now: tuple[PersonThere, ...]
    now_count: int
    before: tuple[PersonThere, ...]
    before_count: int


class RoleAtEvent(NamedTuple):
    """What an institution did for an event, or for one session of it, as it was printed then."""

    event_id: int
    event_code: str
    event_title: str
    start_date: str | None
    session: str | None
    role: str
    name_as_printed: str


class RelationRecord(NamedTuple):
    """A relation with another institution.

    With `outgoing` the institution is `kind` (department_of, branch_of, affiliated, successor_of,
    jointly_with) of the other one, else the other one is that of this. `in_bin` tells that the
    other one lies in the bin.
    """

    id: int
    kind: str
    outgoing: bool
    institution_id: int
    name: str
    in_bin: bool
