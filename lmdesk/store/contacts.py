"""The contact points of one person or institution."""

from typing import Any

from lmdesk.domain.contacts import ContactRecord
from lmdesk.store.desk import Desk
from lmdesk.store.tables import Affiliation, ContactPoint


def contacts_of_person(desk: Desk, person_id: int) -> tuple[ContactRecord, ...]:
    """Return the contact points of a person and of the posts they hold, preferred ones first."""
    # Not by a join: each of the two conditions is answered by an index of its own.
    posts = Affiliation.select(Affiliation.id).where(Affiliation.person == person_id)
    query = _select().where(
        (ContactPoint.person == person_id) | ContactPoint.affiliation.in_(posts)
    )
    return _records(desk, query)


def contacts_of_institution(desk: Desk, institution_id: int) -> tuple[ContactRecord, ...]:
    """Return the contact points of an institution itself, preferred ones first."""
    return _records(desk, _select().where(ContactPoint.institution == institution_id))


def _select() -> Any:
    return ContactPoint.select(
        ContactPoint.id,
        ContactPoint.kind,
        ContactPoint.service,
        ContactPoint.raw,
        ContactPoint.normalised,
        ContactPoint.extension,
        ContactPoint.label,
        ContactPoint.is_preferred,
        ContactPoint.is_shared,
        ContactPoint.status,
        ContactPoint.affiliation,
    ).order_by(ContactPoint.is_preferred.desc(), ContactPoint.id)


def _records(desk: Desk, query: Any) -> tuple[ContactRecord, ...]:
    return tuple(ContactRecord._make(row) for row in desk.rows(query))
