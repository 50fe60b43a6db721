"""Mailing lists of the desk: which there are, and how each of their members stands."""

from collections.abc import Collection, Sequence
from typing import Any

from peewee import JOIN, fn

from lmdesk.domain.mailing import ListSummary, MemberName
from lmdesk.domain.mailing_findings import Member
from lmdesk.store.current import chunks
from lmdesk.store.desk import Desk
from lmdesk.store.mailing_addresses import addresses_of
from lmdesk.store.tables import Affiliation, ListMember, MailingList, Person, PersonName
from lmdesk.store.tables.lines import PersonLine


def mailing_lists(desk: Desk) -> list[ListSummary]:
    """Return the mailing lists with how many live people are on each, in no order."""
    query = (
        MailingList.select(
            MailingList.id,
            MailingList.name,
            MailingList.purpose,
            fn.COUNT(PersonLine.person),
        )
        .join(ListMember, JOIN.LEFT_OUTER, on=(ListMember.mailing_list == MailingList.id))
        .join(PersonLine, JOIN.LEFT_OUTER, on=(PersonLine.person == ListMember.person))
        .group_by(MailingList.id)
    )
    return [ListSummary(*row) for row in desk.rows(query)]


def list_members(desk: Desk, list_id: int) -> list[Member]:
    """Return the live members of a list in the order of their names, in four queries."""
    query = (
        ListMember.select(
            ListMember.person, ListMember.contact_point, Person.do_not_contact, PersonLine.country
        )
        .join(PersonLine, on=(PersonLine.person == ListMember.person))
        .join(Person, on=(Person.id == PersonLine.person))
        .where(ListMember.mailing_list == list_id)
        .order_by(PersonLine.sort_key, PersonLine.person)
    )
    people = ListMember.select(ListMember.person).where(ListMember.mailing_list == list_id)
    addresses = addresses_of(desk, people)
    left = _who_left(desk, people)
    return [
        Member(person, addresses.get(person, ()), chosen, bool(refuses), person in left, country)
        for person, chosen, refuses, country in desk.rows(query)
    ]


def member_names(desk: Desk, person_ids: Sequence[int]) -> dict[int, MemberName]:
    """Return the names of these people by id: titles, the name as printed and the surname."""
    found: dict[int, MemberName] = {}
    for chunk in chunks(person_ids):
        query = PersonName.select(
            PersonName.person, PersonName.titles, PersonName.printed, PersonName.surname
        ).where(PersonName.person.in_(chunk), PersonName.is_primary)
        found |= {person: MemberName(*name) for person, *name in desk.rows(query)}
    return found


def rows_of_members(desk: Desk, list_id: int, person_ids: Collection[int]) -> dict[int, int]:
    """Return the rows of `ListMember` of those of these people who are on a list, by person."""
    found: dict[int, int] = {}
    for chunk in chunks(person_ids):
        query = ListMember.select(ListMember.person, ListMember.id).where(
            ListMember.mailing_list == list_id, ListMember.person.in_(chunk)
        )
        found |= dict(desk.rows(query))
    return found


def live_people(desk: Desk, person_ids: Collection[int]) -> set[int]:
    """Return those of these ids that are live people."""
    found: set[int] = set()
    for chunk in chunks(person_ids):
        query = PersonLine.select(PersonLine.person).where(PersonLine.person.in_(chunk))
        found.update(person for (person,) in desk.rows(query))
    return found


def _who_left(desk: Desk, people: Any) -> set[int]:
    """Return those who held posts and hold none now."""
    query = (
        Affiliation.select(Affiliation.person)
        .where(Affiliation.person.in_(people))
        .group_by(Affiliation.person)
        .having(fn.COUNT(Affiliation.end_date) == fn.COUNT(Affiliation.id))
    )
    return {person for (person,) in desk.rows(query)}
