"""The institutions of a desk, in the form in which rows of a list are compared with them."""

from collections import defaultdict

from lmdesk.domain.institution_names import institution_key
from lmdesk.domain.institution_planning import KnownInstitution
from lmdesk.store.desk import Desk
from lmdesk.store.merged_institutions import successors
from lmdesk.store.tables import ContactPoint, Institution, InstitutionName


def known_institutions(desk: Desk) -> list[KnownInstitution]:
    """Return all live institutions with the keys of their names and their contacts.

    Names and contacts of one that was merged into another count as the other's.
    """
    instead = successors(desk)
    keys: dict[int, set[str]] = defaultdict(set)
    acronyms: dict[int, set[str]] = defaultdict(set)
    names: dict[int, str] = {}
    query = InstitutionName.select(
        InstitutionName.institution,
        InstitutionName.kind,
        InstitutionName.name,
        InstitutionName.is_primary,
    ).order_by(InstitutionName.is_primary.desc(), InstitutionName.id)
    for institution_id, kind, name, _ in desk.rows(query):
        group = acronyms if kind == "acronym" else keys
        live = instead.get(institution_id, institution_id)
        if live is not None:
            group[live].add(institution_key(name))
        names.setdefault(institution_id, name)
    contacts: dict[int, set[str]] = defaultdict(set)
    points = ContactPoint.select(ContactPoint.institution, ContactPoint.normalised).where(
        ContactPoint.institution.is_null(False), ContactPoint.normalised.is_null(False)
    )
    for institution_id, normalised in desk.rows(points):
        live = instead.get(institution_id, institution_id)
        if live is not None:
            contacts[live].add(normalised)
    live = Institution.select(Institution.id, Institution.country, Institution.type).where(
        Institution.deleted_at.is_null(), Institution.merged_into.is_null()
    )
    return [
        KnownInstitution(
            institution_id,
            None,
            names.get(institution_id, ""),
            frozenset(keys[institution_id]),
            frozenset(acronyms[institution_id]),
            country,
            kind,
            frozenset(contacts[institution_id]),
        )
        for institution_id, country, kind in desk.rows(live)
    ]
