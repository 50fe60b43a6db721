"""Who is written to: the members of a mailing list, or the people of an event."""

from collections.abc import Sequence
from typing import Any

from lmdesk.domain.mailing import Addressee
from lmdesk.domain.mailing_findings import used_address
from lmdesk.store.current import chunks
from lmdesk.store.desk import Desk
from lmdesk.store.mailing_addresses import addresses_of
from lmdesk.store.mailing_lists import smart_query
from lmdesk.store.people_listing import people_ids
from lmdesk.store.tables import ListMember, MailingList, Person, PersonName
from lmdesk.store.tables.lines import PersonLine


def members_of(desk: Desk, list_name: str) -> list[Addressee] | None:
    """Return the members of a mailing list by name; None when there is no such list.

    Raises LmdeskError smart_list_not_understood.
    """
    list_id = desk.value(MailingList.select(MailingList.id).where(MailingList.name == list_name))
    if list_id is None:
        return None
    smart = smart_query(desk, list_id)
    if smart is not None:
        return addressees(desk, people_ids(desk, smart))
    query = ListMember.select(ListMember.person, ListMember.contact_point).where(
        ListMember.mailing_list == list_id
    )
    chosen = dict(desk.rows(query))
    return addressees(desk, list(chosen), {p: c for p, c in chosen.items() if c is not None})


def addressees(
    desk: Desk, person_ids: Sequence[int], chosen: dict[int, int] | None = None
) -> list[Addressee]:
    """Return these people in the order of their names, each with one address.

    `chosen` maps people to the contact point chosen for them; see `used_address` for the rule.
    Who has none that can be used has no address.
    """
    found: list[tuple[str, Addressee]] = []
    for chunk in chunks(person_ids):
        emails = _emails(desk, chunk, chosen or {})
        for sort_key, *values in desk.rows(_people(chunk)):
            person_id = values[0]
            address, is_shared = emails.get(person_id, (None, False))
            *facts, do_not_contact = values
            told = Addressee._make((*facts, address, is_shared, bool(do_not_contact)))
            found.append((sort_key, told))
    return [addressee for _, addressee in sorted(found, key=lambda f: (f[0], f[1].person_id))]


def _people(ids: list[int]) -> Any:
    return (
        PersonLine.select(
            PersonLine.sort_key,
            PersonLine.person,
            PersonName.titles,
            PersonName.surname,
            PersonName.given,
            PersonName.printed,
            PersonName.name_order,
            Person.address_as,
            PersonLine.position,
            PersonLine.institution,
            PersonLine.country,
            Person.do_not_contact,
        )
        .join(PersonName, on=((PersonName.person == PersonLine.person) & PersonName.is_primary))
        .switch(PersonLine)
        .join(Person, on=(Person.id == PersonLine.person))
        .where(PersonLine.person.in_(ids))
    )


def _emails(desk: Desk, ids: list[int], chosen: dict[int, int]) -> dict[int, tuple[str, bool]]:
    """Return the address of each of those people who can be written to, and if it is shared."""
    emails: dict[int, tuple[str, bool]] = {}
    for person_id, addresses in addresses_of(desk, ids).items():
        address = used_address(addresses, chosen.get(person_id))
        if address is not None and address.is_usable:
            emails[person_id] = (address.text, address.is_shared)
    return emails
