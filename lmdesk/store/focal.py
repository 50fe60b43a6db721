"""What a workbook that goes out to a focal point needs beyond the lines of people."""

import json
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from lmdesk.store.desk import Desk
from lmdesk.store.id_slices import among
from lmdesk.store.review_rows import people_kept
from lmdesk.store.tables import ContactPoint, Participation, Person, PersonName

NOT_SENT = ("old", "wrong")
"""Contacts of which somebody said so do not go out to be looked at again."""


class HeldContact(NamedTuple):
    """A contact of a person, as a cell of the workbook says it."""

    id: int
    person_id: int
    kind: str
    raw: str
    normalised: str | None
    extension: str | None
    is_preferred: bool


class HeldPart(NamedTuple):
    """How a person takes part in an event."""

    id: int
    category: str | None
    delegation: str | None
    country: str | None


def mark_of_desk(desk: Desk) -> str:
    """Return a text by which a desk, and every copy of it, is known: the uid of its first step."""
    found = desk.sql("SELECT uid FROM change_set ORDER BY id LIMIT 1")
    return str(found[0][0]) if found else ""


def uids_of(desk: Desk, person_ids: Sequence[int]) -> dict[int, str]:
    """Return the uids of people by their ids."""
    query = Person.select(Person.id, Person.uid).where(Person.id.in_(among(person_ids)))
    return dict(desk.rows(query))


def people_of_uids(desk: Desk, uids: Iterable[str]) -> dict[str, tuple[int, bool]]:
    """Return by uid whom it means now and whether that person is live.

    Of somebody who was merged into another, the other is meant.
    """
    wanted = "SELECT id, uid FROM person WHERE uid IN (SELECT value FROM json_each(?))"
    found = {uid: person_id for person_id, uid in desk.sql(wanted, (json.dumps(list(uids)),))}
    kept = people_kept(desk, found.values())
    return {uid: (kept.get(each, each), each in kept) for uid, each in found.items()}


def contacts_held(desk: Desk, person_ids: Sequence[int]) -> dict[int, list[HeldContact]]:
    """Return the contacts of people that are still good to look at, the preferred ones first."""
    query = (
        ContactPoint.select(
            ContactPoint.id,
            ContactPoint.person,
            ContactPoint.kind,
            ContactPoint.raw,
            ContactPoint.normalised,
            ContactPoint.extension,
            ContactPoint.is_preferred,
        )
        .where(ContactPoint.person.in_(among(person_ids)), ContactPoint.status.not_in(NOT_SENT))
        .order_by(ContactPoint.is_preferred.desc(), ContactPoint.id)
    )
    held: dict[int, list[HeldContact]] = {}
    for row in desk.rows(query):
        contact = HeldContact._make(row)
        held.setdefault(contact.person_id, []).append(contact)
    return held


def parts_held(desk: Desk, event_id: int, person_ids: Sequence[int]) -> dict[int, HeldPart]:
    """Return how people take part in an event, by the id of the person."""
    query = Participation.select(
        Participation.person,
        Participation.id,
        Participation.category,
        Participation.delegation,
        Participation.printed_country,
    ).where(Participation.event == event_id, Participation.person.in_(among(person_ids)))
    return {person_id: HeldPart(*part) for person_id, *part in desk.rows(query)}


def native_name_ids(desk: Desk, person_id: int) -> list[tuple[int, str]]:
    """Return the names of a person that are no main name and not in Latin letters, by id."""
    query: Any = (
        PersonName.select(PersonName.id, PersonName.printed)
        .where(PersonName.person == person_id, ~PersonName.is_primary, PersonName.script != "Latn")
        .order_by(PersonName.id)
    )
    return [(name_id, printed) for name_id, printed in desk.rows(query)]
