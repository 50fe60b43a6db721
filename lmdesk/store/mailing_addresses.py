"""The e-mail addresses of people: their own, and those of the posts they hold or held."""

from typing import Any

from peewee import Value

from lmdesk.domain.mailing_findings import Address
from lmdesk.store.desk import Desk
from lmdesk.store.tables import Affiliation, ContactPoint


def addresses_of(desk: Desk, people: Any) -> dict[int, list[Address]]:
    """Return the addresses of these people by id, in the order in which they were entered.

    `people` is what `IN` takes: a list of ids, or a select of them.
    """
    own = _select(ContactPoint.person, None).where(ContactPoint.person.in_(people))
    of_posts = (
        _select(Affiliation.person, Affiliation.end_date)
        .join(Affiliation, on=(Affiliation.id == ContactPoint.affiliation))
        .where(Affiliation.person.in_(people))
    )
    found: dict[int, list[Address]] = {}
    for query in (own, of_posts):
        for person_id, contact_id, raw, normalised, status, preferred, shared, ended in desk.rows(
            query.where(ContactPoint.kind == "email").order_by(ContactPoint.id)
        ):
            address = Address(
                *(contact_id, raw, normalised, status, bool(preferred), bool(shared)),
                post_ended=ended is not None,
            )
            found.setdefault(person_id, []).append(address)
    return found


def _select(person: Any, ended: Any) -> Any:
    return ContactPoint.select(
        person,
        ContactPoint.id,
        ContactPoint.raw,
        ContactPoint.normalised,
        ContactPoint.status,
        ContactPoint.is_preferred,
        ContactPoint.is_shared,
        Value(None) if ended is None else ended,
    )
