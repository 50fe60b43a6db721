"""People with all that a list of them shows, read in slices so that long lists need no memory."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, NamedTuple

from lmdesk.store.current import CHUNK
from lmdesk.store.desk import Desk
from lmdesk.store.id_slices import among
from lmdesk.store.tables import ContactPoint, PersonName, PersonTag, Tag
from lmdesk.store.tables.lines import PersonLine


class PersonListed(NamedTuple):
    """One live person for an export. Contacts are as normalised, else as written."""

    person_id: int
    titles: str | None
    surname: str | None
    given: str | None
    name: str
    name_order: str
    native_name: str | None
    position: str | None
    unit: str | None
    institution: str | None
    country: str | None
    emails: tuple[str, ...] = ()
    mobiles: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()


def people_listed(desk: Desk, ids: Sequence[int] | None = None) -> Iterator[PersonListed]:
    """Yield all live people, or those of these ids, in the order of their names."""
    query = (
        PersonLine.select(
            PersonLine.person,
            PersonName.titles,
            PersonName.surname,
            PersonName.given,
            PersonName.printed,
            PersonName.name_order,
            PersonLine.native_name,
            PersonLine.position,
            PersonLine.unit,
            PersonLine.institution,
            PersonLine.country,
        )
        .join(PersonName, on=((PersonName.person == PersonLine.person) & PersonName.is_primary))
        .order_by(PersonLine.sort_key, PersonLine.person)
    )
    if ids is not None:
        query = query.where(PersonLine.person.in_(among(ids)))
    rows = desk.each(query)
    while some := [PersonListed(*row) for row in islice(rows, CHUNK)]:
        yield from _with_contacts(desk, some)


def _with_contacts(desk: Desk, people: list[PersonListed]) -> Iterable[PersonListed]:
    ids = [person.person_id for person in people]
    contacts = ContactPoint.select(
        ContactPoint.person, ContactPoint.kind, ContactPoint.normalised, ContactPoint.raw
    ).where(ContactPoint.person.in_(ids))
    ordered = contacts.order_by(ContactPoint.is_preferred.desc(), ContactPoint.id)
    by_kind: dict[tuple[int, str], list[str]] = {}
    for person_id, kind, normalised, raw in desk.rows(ordered):
        by_kind.setdefault((person_id, kind), []).append(normalised or raw)
    tags: dict[int, list[str]] = {}
    for person_id, tag in desk.rows(_tags(ids)):
        tags.setdefault(person_id, []).append(tag)
    for person in people:
        yield person._replace(
            emails=tuple(by_kind.get((person.person_id, "email"), ())),
            mobiles=tuple(by_kind.get((person.person_id, "mobile"), ())),
            phones=tuple(by_kind.get((person.person_id, "phone"), ())),
            tags=tuple(tags.get(person.person_id, ())),
        )


def _tags(ids: list[int]) -> Any:
    return (
        PersonTag.select(PersonTag.person, Tag.name)
        .join(Tag, on=(PersonTag.tag == Tag.id))
        .where(PersonTag.person.in_(ids))
        .order_by(Tag.name)
    )
