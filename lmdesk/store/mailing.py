"""Who is written to: the members of a mailing list, or the people of an event."""

from collections.abc import Sequence
from typing import Any

from lmdesk.domain.mailing import Addressee
from lmdesk.store.current import chunks
from lmdesk.store.desk import Desk
from lmdesk.store.tables import ContactPoint, ListMember, MailingList, Person, PersonName
from lmdesk.store.tables.lines import PersonLine


def members_of(desk: Desk, list_name: str) -> list[Addressee] | None:
    """Return the members of a mailing list by name; None when there is no such list."""
    list_id = desk.value(MailingList.select(MailingList.id).where(MailingList.name == list_name))
    if list_id is None:
        return None
    query = ListMember.select(ListMember.person, ListMember.contact_point).where(
        ListMember.mailing_list == list_id
    )
    chosen = dict(desk.rows(query))
    return addressees(desk, list(chosen), {p: c for p, c in chosen.items() if c is not None})


def addressees(
    desk: Desk, person_ids: Sequence[int], chosen: dict[int, int] | None = None
) -> list[Addressee]:
    """Return these people in the order of their names, each with one address.

    `chosen` maps people to the contact point chosen for them; for others it is the preferred
    valid address, else the first valid one.
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


def _emails(
    desk: Desk, ids: list[int], chosen: dict[int, int]
) -> dict[int, tuple[str | None, bool]]:
    query = (
        ContactPoint.select(
            ContactPoint.person, ContactPoint.id, ContactPoint.normalised, ContactPoint.is_shared
        )
        .where(
            ContactPoint.person.in_(ids),
            ContactPoint.kind == "email",
            ContactPoint.status == "ok",
            ContactPoint.normalised.is_null(False),
        )
        .order_by(ContactPoint.is_preferred.desc(), ContactPoint.id)
    )
    emails: dict[int, tuple[str | None, bool]] = {}
    for person_id, contact_id, address, is_shared in desk.rows(query):
        if chosen.get(person_id) == contact_id:
            emails[person_id] = (address, bool(is_shared))
        else:
            emails.setdefault(person_id, (address, bool(is_shared)))
    return emails
