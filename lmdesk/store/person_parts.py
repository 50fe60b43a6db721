"""Rows of a person that a correction by hand starts from."""

from collections.abc import Collection, Sequence
from typing import Any, NamedTuple

from peewee import fn

from lmdesk.domain.names import NameOrder, NameReading
from lmdesk.errors import LmdeskError
from lmdesk.store.current import chunks, ids_by_key
from lmdesk.store.desk import Desk
from lmdesk.store.tables import (
    Affiliation,
    ContactPoint,
    InstitutionName,
    Person,
    PersonName,
    PersonTag,
    Tag,
)
from lmdesk.store.tables.lines import PersonLine


class StoredName(NamedTuple):
    """A name as it is stored, and whose it is."""

    id: int
    person: int
    kind: str
    is_primary: bool
    confirmed: bool
    reading: NameReading


class StoredPost(NamedTuple):
    """A post by the names of the columns of `Affiliation`."""

    id: int
    person: int
    institution: int | None
    unit_text: str | None
    position: str | None
    country: str | None
    start_date: str | None
    end_date: str | None
    is_primary: bool


def main_name(desk: Desk, person_id: int) -> str:
    """Return the name of a live person. Raises LmdeskError person_gone."""
    found = desk.value(PersonLine.select(PersonLine.name).where(PersonLine.person == person_id))
    if found is None:
        raise LmdeskError("person_gone")
    return str(found)


def country_of(desk: Desk, person_id: int) -> str | None:
    """Return the country that says how a name or number is read: the post's, else nationality."""
    line = PersonLine.select(PersonLine.country).where(PersonLine.person == person_id)
    own = Person.select(Person.nationality).where(Person.id == person_id)
    found: str | None = desk.value(line) or desk.value(own)
    return found


def evidence_of(desk: Desk, name_id: int) -> tuple[str, ...]:
    """Return what the order of a name rests on (codes of `NameReading.evidence`)."""
    query = PersonName.select(PersonName.evidence).where(PersonName.id == name_id)
    return tuple((desk.value(query) or "").split())


def names_of(desk: Desk, person_id: int) -> list[StoredName]:
    """Return the names of a person, the main one first."""
    query = _names().where(PersonName.person == person_id)
    return [_name(row) for row in desk.rows(query)]


def name_of(desk: Desk, name_id: int) -> StoredName:
    """Return one name. Raises LmdeskError record_gone."""
    return _name(_one(desk, _names().where(PersonName.id == name_id), "person_name", name_id))


def post_of(desk: Desk, post_id: int) -> StoredPost:
    """Return one post. Raises LmdeskError record_gone."""
    return StoredPost._make(
        _one(desk, _posts().where(Affiliation.id == post_id), "affiliation", post_id)
    )


def current_posts(desk: Desk, person_id: int) -> list[StoredPost]:
    """Return the posts that a person holds now, the main one first."""
    query = _posts().where(Affiliation.person == person_id, Affiliation.end_date.is_null())
    return [StoredPost._make(row) for row in desk.rows(query)]


def contacts_of_post(desk: Desk, post_id: int) -> dict[int, str]:
    """Return the contact points that belong to one post, by id, as they are shown."""
    query = ContactPoint.select(
        ContactPoint.id, fn.COALESCE(ContactPoint.normalised, ContactPoint.raw)
    ).where(ContactPoint.affiliation == post_id)
    return dict(desk.rows(query))


def tag_ids(desk: Desk) -> dict[str, int]:
    """Return all tags with their ids."""
    return dict(desk.rows(Tag.select(Tag.name, Tag.id)))


def names_of_people(desk: Desk, person_ids: Sequence[int]) -> dict[int, str]:
    """Return the main names of people, by id, also of those in the bin."""
    found: dict[int, str] = {}
    for chunk in chunks(person_ids):
        query = PersonName.select(PersonName.person, PersonName.printed).where(
            PersonName.person.in_(chunk), PersonName.is_primary
        )
        found.update(desk.rows(query))
    return found


def people_in_bin(desk: Desk, person_ids: Sequence[int]) -> dict[int, int | None]:
    """Return those of these people who are in the bin, with whom each was merged into, if any."""
    found: dict[int, int | None] = {}
    for chunk in chunks(person_ids):
        query = Person.select(Person.id, Person.merged_into).where(
            Person.id.in_(chunk),
            Person.deleted_at.is_null(False) | Person.merged_into.is_null(False),
        )
        found.update(desk.rows(query))
    return found


def tagged(desk: Desk, tag_id: int, person_ids: Sequence[int]) -> dict[int, int]:
    """Return which of these people have a tag, with the ids of the rows that say so."""
    found: dict[int, int] = {}
    for chunk in chunks(person_ids):
        query = PersonTag.select(PersonTag.person, PersonTag.id).where(
            PersonTag.tag == tag_id, PersonTag.person.in_(chunk)
        )
        found.update(desk.rows(query))
    return found


def institutions_named(desk: Desk, keys: Collection[str]) -> dict[str, int]:
    """Return the live institutions that have a name with one of these match keys, by key."""
    return ids_by_key(desk, InstitutionName.match_key.in_([key for key in keys if key]))


def _one(desk: Desk, query: Any, table: str, row_id: int) -> tuple[Any, ...]:
    for row in desk.rows(query):
        return row
    raise LmdeskError("record_gone", table=table, id=row_id)


def _names() -> Any:
    return PersonName.select(
        PersonName.id,
        PersonName.person,
        PersonName.kind,
        PersonName.is_primary,
        PersonName.confirmed,
        PersonName.raw,
        PersonName.printed,
        PersonName.given,
        PersonName.surname,
        PersonName.middle,
        PersonName.name_order,
        PersonName.titles,
        PersonName.title_printed,
        PersonName.nickname,
        PersonName.script,
        PersonName.evidence,
    ).order_by(PersonName.is_primary.desc(), PersonName.id)


def _name(row: tuple[Any, ...]) -> StoredName:
    name_id, person, kind, is_primary, confirmed, raw, printed, given, surname, *rest = row
    middle, order, titles, title_printed, nickname, script, evidence = rest
    reading = NameReading(
        raw=raw,
        printed=printed,
        given=given,
        surname=surname,
        middle=middle,
        order=NameOrder(order),
        titles=tuple((titles or "").split()),
        title_printed=title_printed,
        nickname=nickname,
        script=script,
        evidence=tuple((evidence or "").split()),
    )
    return StoredName(name_id, person, kind, bool(is_primary), bool(confirmed), reading)


def _posts() -> Any:
    return Affiliation.select(
        Affiliation.id,
        Affiliation.person,
        Affiliation.institution,
        Affiliation.unit_text,
        Affiliation.position,
        Affiliation.country,
        Affiliation.start_date,
        Affiliation.end_date,
        Affiliation.is_primary,
    ).order_by(Affiliation.is_primary.desc(), Affiliation.id)
