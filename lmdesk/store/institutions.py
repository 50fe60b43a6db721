"""Institutions with all that a list of them shows."""

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from peewee import fn

from lmdesk.store.desk import Desk
from lmdesk.store.tables import Affiliation, ContactPoint, Institution, InstitutionName
from lmdesk.store.tables.lines import InstitutionLine, PersonLine


class InstitutionListed(NamedTuple):
    """One live institution for an export; `people` counts the live ones with a post there."""

    institution_id: int
    name: str
    type: str | None
    country: str | None
    host_country: str | None
    acronyms: tuple[str, ...] = ()
    native_names: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    faxes: tuple[str, ...] = ()
    urls: tuple[str, ...] = ()
    people: int = 0


def institutions_listed(desk: Desk) -> Iterator[InstitutionListed]:
    """Yield all live institutions in the order of their names, in four queries."""
    query = (
        InstitutionLine.select(
            InstitutionLine.institution,
            InstitutionLine.name,
            Institution.type,
            Institution.country,
            Institution.host_country,
        )
        .join(Institution, on=(Institution.id == InstitutionLine.institution))
        .order_by(InstitutionLine.sort_key, InstitutionLine.institution)
    )
    names = InstitutionName.select(
        InstitutionName.institution, InstitutionName.kind, InstitutionName.name
    ).order_by(InstitutionName.id)
    contacts = (
        ContactPoint.select(
            ContactPoint.institution,
            ContactPoint.kind,
            fn.COALESCE(ContactPoint.normalised, ContactPoint.raw),
        )
        .where(ContactPoint.institution.is_null(False))
        .order_by(ContactPoint.id)
    )
    told: defaultdict[tuple[int, str], list[str]] = defaultdict(list)
    for institution_id, kind, value in (*desk.rows(names), *desk.rows(contacts)):
        told[institution_id, kind].append(value)
    posts = (
        Affiliation.select(Affiliation.institution, fn.COUNT(Affiliation.person.distinct()))
        .join(PersonLine, on=(PersonLine.person == Affiliation.person))
        .where(Affiliation.institution.is_null(False), Affiliation.end_date.is_null())
        .group_by(Affiliation.institution)
    )
    people = dict(desk.rows(posts))
    for row in desk.rows(query):
        body = InstitutionListed(*row)
        number = body.institution_id
        yield body._replace(
            acronyms=tuple(told[number, "acronym"]),
            native_names=tuple(told[number, "native"]),
            emails=tuple(told[number, "email"]),
            phones=(*told[number, "phone"], *told[number, "mobile"]),
            faxes=tuple(told[number, "fax"]),
            urls=tuple(told[number, "url"]),
            people=people.get(number, 0),
        )
