"""Whose a contact point is, and what has to be known before it is changed."""

from typing import NamedTuple

from peewee import JOIN

from lmdesk.domain.contacts import ContactRecord
from lmdesk.store.contacts import contacts_of_institution, contacts_of_person
from lmdesk.store.desk import Desk
from lmdesk.store.tables import Affiliation, ContactPoint, Institution, ListMember, MailingList
from lmdesk.store.tables.lines import InstitutionLine, PersonLine


class ContactOwner(NamedTuple):
    """Who is reached: `kind` is "person" or "institution". A post's contact is its person's."""

    kind: str
    id: int


class OwnerFacts(NamedTuple):
    """What a live owner is called, and the country in which its numbers are national."""

    name: str
    country: str | None


def owner_facts(desk: Desk, owner: ContactOwner) -> OwnerFacts | None:
    """Return what is known of a live owner; None when there is none or it is in the bin."""
    if owner.kind == "person":
        people = PersonLine.select(PersonLine.name, PersonLine.country).where(
            PersonLine.person == owner.id
        )
        found = desk.rows(people)
        return OwnerFacts._make(found[0]) if found else None
    bodies = (
        InstitutionLine.select(
            InstitutionLine.name, Institution.host_country, InstitutionLine.country
        )
        .join(Institution, on=(Institution.id == InstitutionLine.institution))
        .where(InstitutionLine.institution == owner.id)
    )
    for name, host_country, country in desk.rows(bodies):
        return OwnerFacts(name, host_country or country)
    return None


def owner_of(desk: Desk, contact_id: int) -> ContactOwner | None:
    """Return whose contact point this is; None when there is no such one."""
    query = (
        ContactPoint.select(ContactPoint.person, ContactPoint.institution, Affiliation.person)
        .join(Affiliation, JOIN.LEFT_OUTER, on=(Affiliation.id == ContactPoint.affiliation))
        .where(ContactPoint.id == contact_id)
    )
    for person_id, institution_id, holder_id in desk.rows(query):
        if institution_id is not None:
            return ContactOwner("institution", institution_id)
        return ContactOwner("person", holder_id if person_id is None else person_id)
    return None


def contacts_of(desk: Desk, owner: ContactOwner) -> tuple[ContactRecord, ...]:
    """Return all contact points of an owner, preferred ones first."""
    read = contacts_of_person if owner.kind == "person" else contacts_of_institution
    return read(desk, owner.id)


def lists_with_contact(desk: Desk, contact_id: int) -> tuple[str, ...]:
    """Return the names of the mailing lists for which this contact point was chosen."""
    query = (
        MailingList.select(MailingList.name)
        .join(ListMember, on=(ListMember.mailing_list == MailingList.id))
        .where(ListMember.contact_point == contact_id)
        .order_by(MailingList.name)
    )
    return tuple(name for (name,) in desk.rows(query))
