"""The postal addresses of one person or institution."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from peewee import JOIN, fn

from lmdesk.domain.address_printing import AddressParts, AddressRecord
from lmdesk.errors import LmdeskError
from lmdesk.store.contact_owners import ContactOwner
from lmdesk.store.desk import Desk
from lmdesk.store.tables import Affiliation, PostalAddress


class OwnedAddress(NamedTuple):
    """An address, and whose it is; that of a post is its holder's."""

    owner: ContactOwner
    record: AddressRecord


def addresses_of_person(desk: Desk, person_id: int) -> tuple[AddressRecord, ...]:
    """Return the addresses of a person and of the posts they hold, in the order they came."""
    posts = Affiliation.select(Affiliation.id).where(Affiliation.person == person_id)
    # Two reads: each of the two conditions is answered by an index of its own.
    own = _records(desk, _select().where(PostalAddress.person == person_id))
    of_posts = _records(desk, _select().where(PostalAddress.affiliation.in_(posts)))
    return (*own, *of_posts)


def addresses_of_institution(desk: Desk, institution_id: int) -> tuple[AddressRecord, ...]:
    """Return the addresses of an institution, in the order they came."""
    return _records(desk, _select().where(PostalAddress.institution == institution_id))


def address_parts(desk: Desk, person_ids: Sequence[int]) -> dict[int, list[AddressParts]]:
    """Return the parts of the addresses of people and of the posts they hold now."""
    posts = Affiliation.select(Affiliation.id).where(
        Affiliation.person.in_(person_ids), Affiliation.end_date.is_null()
    )
    query = (
        PostalAddress.select(
            fn.COALESCE(PostalAddress.person, Affiliation.person), *_part_columns()
        )
        .join(Affiliation, JOIN.LEFT_OUTER, on=(Affiliation.id == PostalAddress.affiliation))
        .where(PostalAddress.person.in_(person_ids) | PostalAddress.affiliation.in_(posts))
        .order_by(PostalAddress.id)
    )
    return _by_owner(desk, query)


def parts_at_institutions(
    desk: Desk, institution_ids: Sequence[int]
) -> dict[int, list[AddressParts]]:
    """Return the parts of the addresses of institutions."""
    query = PostalAddress.select(PostalAddress.institution, *_part_columns())
    query = query.where(PostalAddress.institution.in_(institution_ids))
    return _by_owner(desk, query.order_by(PostalAddress.id))


def address_of(desk: Desk, address_id: int) -> OwnedAddress:
    """Return one address. Raises LmdeskError record_gone."""
    query = (
        PostalAddress.select(
            PostalAddress.person, PostalAddress.institution, Affiliation.person, *_columns()
        )
        .join(Affiliation, JOIN.LEFT_OUTER, on=(Affiliation.id == PostalAddress.affiliation))
        .where(PostalAddress.id == address_id)
    )
    for person, institution, holder, *row in desk.rows(query):
        record = AddressRecord._make(row)
        if institution is not None:
            return OwnedAddress(ContactOwner("institution", institution), record)
        return OwnedAddress(ContactOwner("person", holder if person is None else person), record)
    raise LmdeskError("record_gone", table="postal_address", id=address_id)


def _columns() -> tuple[Any, ...]:
    return (
        PostalAddress.id,
        PostalAddress.label,
        PostalAddress.printed,
        *_part_columns(),
        PostalAddress.affiliation,
    )


def _part_columns() -> tuple[Any, ...]:
    return (
        PostalAddress.street,
        PostalAddress.district,
        PostalAddress.city,
        PostalAddress.postcode,
        PostalAddress.country,
    )


def _by_owner(desk: Desk, query: Any) -> dict[int, list[AddressParts]]:
    found: dict[int, list[AddressParts]] = {}
    for owner_id, *parts in desk.rows(query):
        found.setdefault(owner_id, []).append(AddressParts._make(parts))
    return found


def _select() -> Any:
    return PostalAddress.select(*_columns()).order_by(PostalAddress.id)


def _records(desk: Desk, query: Any) -> tuple[AddressRecord, ...]:
    return tuple(AddressRecord._make(row) for row in desk.rows(query))
