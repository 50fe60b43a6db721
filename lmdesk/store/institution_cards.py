"""Institutions as contact cards."""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any

from peewee import fn

from lmdesk.domain.contact_cards import CardContact, InstitutionCard
from lmdesk.domain.text import script_of
from lmdesk.store.contact_text import DEAD
from lmdesk.store.current import CHUNK
from lmdesk.store.desk import Desk
from lmdesk.store.id_slices import among
from lmdesk.store.institution_names import dated_names
from lmdesk.store.postal_addresses import parts_at_institutions
from lmdesk.store.tables import ContactPoint, Institution
from lmdesk.store.tables.lines import InstitutionLine


def institution_cards(desk: Desk, ids: Sequence[int] | None = None) -> Iterator[InstitutionCard]:
    """Yield all live institutions, or those of these ids, in the order of their names."""
    query = (
        InstitutionLine.select(
            InstitutionLine.institution,
            Institution.uid,
            InstitutionLine.name,
            InstitutionLine.native_name,
            Institution.type,
            Institution.country,
            Institution.host_country,
        )
        .join(Institution, on=(Institution.id == InstitutionLine.institution))
        .order_by(InstitutionLine.sort_key, InstitutionLine.institution)
    )
    if ids is not None:
        query = query.where(InstitutionLine.institution.in_(among(ids)))
    rows = desk.each(query)
    while some := list(islice(rows, CHUNK)):
        yield from _whole(desk, some)


def _whole(desk: Desk, rows: Sequence[tuple[Any, ...]]) -> Iterator[InstitutionCard]:
    ids = [row[0] for row in rows]
    names, contacts = dated_names(desk, ids), _contacts(desk, ids)
    addresses = parts_at_institutions(desk, ids)
    for body, uid, name, native, kind, country, host_country in rows:
        other = native if native and native != name else None
        acronyms = tuple(each.name for each in names.get(body, ()) if each.kind == "acronym")
        yield InstitutionCard(
            body,
            uid,
            name,
            other,
            script_of(other) if other else None,
            acronyms,
            kind,
            country,
            host_country,
            tuple(contacts.get(body, ())),
            tuple(addresses.get(body, ())),
        )


def _contacts(desk: Desk, ids: Sequence[int]) -> dict[int, list[CardContact]]:
    """Return the contacts that work, by institution, the preferred ones first."""
    query = (
        ContactPoint.select(
            ContactPoint.institution,
            ContactPoint.kind,
            fn.COALESCE(ContactPoint.normalised, ContactPoint.raw),
            ContactPoint.raw,
            ContactPoint.extension,
            ContactPoint.service,
            ContactPoint.is_preferred,
        )
        .where(ContactPoint.institution.in_(ids), ContactPoint.status.not_in(DEAD))
        .order_by(ContactPoint.is_preferred.desc(), ContactPoint.id)
    )
    found: dict[int, list[CardContact]] = {}
    for body, *contact, preferred in desk.rows(query):
        found.setdefault(body, []).append(CardContact._make((*contact, bool(preferred))))
    return found
