"""People as contact cards, and what cards that came in said of them beside."""

import json
from collections.abc import Collection, Iterator, Sequence
from itertools import islice
from typing import Any

from peewee import fn

from lmdesk.domain.contact_cards import CardContact, CardName, PersonCard
from lmdesk.store.current import CHUNK
from lmdesk.store.desk import Desk
from lmdesk.store.id_slices import among
from lmdesk.store.person_changes import changed_at
from lmdesk.store.person_photos import people_with_photo, photo_of
from lmdesk.store.postal_addresses import address_parts
from lmdesk.store.tables import (
    Affiliation,
    ContactPoint,
    ImportBatch,
    ImportRow,
    Person,
    PersonName,
)
from lmdesk.store.tables.lines import PersonLine

CARDS = "vcf"
Places = tuple[tuple[str, str, int], ...]
"""Sheet, heading and place in the row."""

_GONE = ("wrong", "old", "bounced")
"""What is known not to work is not given away."""


def person_cards(
    desk: Desk, headings: Collection[str], ids: Sequence[int] | None = None
) -> Iterator[PersonCard]:
    """Yield all live people, or those of these ids, in the order of their names.

    `headings` are those under which cards that came in keep what the desk has no place for; each
    may go on in columns with a number behind it.
    """
    query = (
        PersonLine.select(
            PersonLine.person,
            Person.uid,
            PersonName.printed,
            PersonName.script,
            PersonName.given,
            PersonName.surname,
            PersonName.titles,
            Person.gender,
            PersonLine.position,
            PersonLine.unit,
            PersonLine.institution,
        )
        .join(PersonName, on=((PersonName.person == PersonLine.person) & PersonName.is_primary))
        .switch(PersonLine)
        .join(Person, on=(Person.id == PersonLine.person))
        .order_by(PersonLine.sort_key, PersonLine.person)
    )
    if ids is not None:
        query = query.where(PersonLine.person.in_(among(ids)))
    batches = _batches_of_cards(desk, headings)
    rows = desk.each(query)
    while some := list(islice(rows, CHUNK)):
        yield from _whole(desk, some, batches)


def people_with_uids(desk: Desk, uids: Collection[str]) -> dict[str, int]:
    """Return the ids of people by their uid, of those that the desk has."""
    if not uids:
        return {}
    wanted = json.dumps(list(uids))
    found = desk.sql(
        "SELECT p.uid, p.id FROM json_each(?) AS k CROSS JOIN person AS p ON p.uid = k.value",
        (wanted,),
    )
    return dict(found)


def _whole(
    desk: Desk, rows: Sequence[tuple[Any, ...]], batches: dict[int, Places]
) -> Iterator[PersonCard]:
    """Put names, contacts and kept texts to the rows of people."""
    ids = [row[0] for row in rows]
    natives, contacts = _natives(desk, ids), _contacts(desk, ids)
    countries = _countries(desk, ids)
    kept, changed = _kept(desk, ids, batches), changed_at(desk, ids)
    addresses, with_photo = address_parts(desk, ids), people_with_photo(desk, ids)
    for person_id, uid, printed, script, given, surname, titles, *facts in rows:
        gender, position, unit, institution = facts
        native = natives.get(person_id)
        yield PersonCard(
            person_id,
            uid,
            CardName(printed, script, given, surname),
            titles,
            native if native and native.script != script else None,
            gender,
            position,
            unit,
            institution,
            countries.get(person_id),
            tuple(contacts.get(person_id, ())),
            changed.get(person_id),
            tuple(kept.get(person_id, ())),
            tuple(addresses.get(person_id, ())),
            # One by one as they are written: of many people they would fill the memory.
            photo_of(desk, person_id) if person_id in with_photo else None,
        )


def _countries(desk: Desk, ids: list[int]) -> dict[int, str]:
    """Return the country represented in the main post; that of the institution is not it."""
    query = Affiliation.select(Affiliation.person, Affiliation.country).where(
        Affiliation.person.in_(ids), Affiliation.end_date.is_null()
    )
    found: dict[int, str] = {}
    for person_id, country in desk.rows(
        query.order_by(Affiliation.is_primary.desc(), Affiliation.id)
    ):
        found.setdefault(person_id, country)
    return found


def _natives(desk: Desk, ids: list[int]) -> dict[int, CardName]:
    query = PersonName.select(
        PersonName.person,
        PersonName.printed,
        PersonName.script,
        PersonName.given,
        PersonName.surname,
    ).where(PersonName.person.in_(ids), ~PersonName.is_primary, PersonName.script != "Latn")
    found: dict[int, CardName] = {}
    for person_id, *name in desk.rows(query.order_by(PersonName.id)):
        found.setdefault(person_id, CardName(*name))
    return found


def _contacts(desk: Desk, ids: list[int]) -> dict[int, list[CardContact]]:
    """Return contacts of people and of the posts they hold, the preferred ones first."""
    owner = fn.COALESCE(ContactPoint.person, Affiliation.person)
    query = (
        ContactPoint.select(
            owner,
            ContactPoint.kind,
            fn.COALESCE(ContactPoint.normalised, ContactPoint.raw),
            ContactPoint.raw,
            ContactPoint.extension,
            ContactPoint.service,
            ContactPoint.is_preferred,
        )
        .left_outer_join(Affiliation, on=(Affiliation.id == ContactPoint.affiliation))
        .where(
            ContactPoint.status.not_in(_GONE),
            ContactPoint.person.in_(ids)
            | (Affiliation.person.in_(ids) & Affiliation.end_date.is_null()),
        )
        .order_by(ContactPoint.is_preferred.desc(), ContactPoint.id)
    )
    found: dict[int, list[CardContact]] = {}
    for person_id, *contact, preferred in desk.rows(query):
        told = CardContact._make((*contact, bool(preferred)))
        found.setdefault(person_id, []).append(told)
    return found


def _batches_of_cards(desk: Desk, headings: Collection[str]) -> dict[int, Places]:
    """Return the imports of cards, and the places in their rows where something is kept."""
    query = ImportBatch.select(ImportBatch.id, ImportBatch.columns)
    found = {}
    for batch_id, columns in desk.rows(query.where(ImportBatch.container == CARDS)):
        found[batch_id] = tuple(
            (sheet, heading.rstrip(" 0123456789"), index)
            for sheet, known in json.loads(columns).items()
            for index, heading, _ in known
            if heading.rstrip(" 0123456789") in headings
        )
    return found


def _kept(desk: Desk, ids: list[int], batches: dict[int, Places]) -> dict[int, list[str]]:
    """Return what cards said of people, the latest first."""
    if not batches:
        return {}
    query = ImportRow.select(
        ImportRow.person, ImportRow.batch, ImportRow.sheet, ImportRow.raw
    ).where(ImportRow.person.in_(ids), ImportRow.batch.in_(list(batches)))
    found: dict[int, list[str]] = {}
    for person_id, batch, sheet, raw in desk.rows(query.order_by(ImportRow.id.desc())):
        cells = json.loads(raw)
        texts: dict[str, str] = {}
        for at, heading, index in batches[batch]:
            if at == sheet and index < len(cells):
                texts[heading] = texts.get(heading, "") + cells[index]
        found.setdefault(person_id, []).append("\n".join(filter(None, texts.values())))
    return found
