"""Mailing lists of the desk: which there are, and how each of their members stands."""

from collections.abc import Collection, Sequence
from typing import Any

from peewee import JOIN, fn

from lmdesk.domain.mailing import ListName, ListSummary, MemberName
from lmdesk.domain.mailing_findings import Member
from lmdesk.domain.person_listing import PeopleQuery
from lmdesk.domain.smart_lists import read_query
from lmdesk.errors import LmdeskError
from lmdesk.store.current import chunks
from lmdesk.store.desk import Desk
from lmdesk.store.id_slices import among
from lmdesk.store.mailing_addresses import addresses_of
from lmdesk.store.people_listing import people_ids
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
            MailingList.query,
        )
        .join(ListMember, JOIN.LEFT_OUTER, on=(ListMember.mailing_list == MailingList.id))
        .join(PersonLine, JOIN.LEFT_OUTER, on=(PersonLine.person == ListMember.person))
        .group_by(MailingList.id)
    )
    return [ListSummary(*row) for row in desk.rows(query)]


def list_names(desk: Desk) -> list[ListName]:
    """Return the mailing lists without counting who is on them, in no order."""
    query = MailingList.select(
        MailingList.id, MailingList.name, MailingList.purpose, MailingList.query
    )
    return [ListName(*row) for row in desk.rows(query)]


def list_members(desk: Desk, list_id: int) -> list[Member]:
    """Return the live members of a list in the order of their names, in four queries.

    Raises LmdeskError smart_list_not_understood.
    """
    people = _smart_members(desk, list_id)
    on_it = ListMember.mailing_list == list_id
    if people is None:
        people = ListMember.select(ListMember.person).where(on_it)
    query = (
        PersonLine.select(
            PersonLine.person, ListMember.contact_point, Person.do_not_contact, PersonLine.country
        )
        .join(Person, on=(Person.id == PersonLine.person))
        .join(ListMember, JOIN.LEFT_OUTER, on=((ListMember.person == Person.id) & on_it))
        .where(PersonLine.person.in_(people))
        .order_by(PersonLine.sort_key, PersonLine.person)
    )
    addresses = addresses_of(desk, people)
    left = _who_left(desk, people)
    return [
        Member(person, addresses.get(person, ()), chosen, bool(refuses), person in left, country)
        for person, chosen, refuses, country in desk.rows(query)
    ]


def smart_query(desk: Desk, list_id: int) -> PeopleQuery | None:
    """Return the filter of a smart list, None where the list is another one.

    Raises LmdeskError smart_list_not_understood: the filter says less than was meant, and mail
    would go to too many people.
    """
    for name, text in desk.rows(
        MailingList.select(MailingList.name, MailingList.query).where(
            MailingList.id == list_id, MailingList.query.is_null(False)
        )
    ):
        query, unknown = read_query(text)
        if unknown:
            raise LmdeskError("smart_list_not_understood", list=name, parts=", ".join(unknown))
        return query
    return None


def _smart_members(desk: Desk, list_id: int) -> Any:
    """Return the people whom a smart list finds, as `IN` takes them; None for another list."""
    query = smart_query(desk, list_id)
    return None if query is None else among(people_ids(desk, query))


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
