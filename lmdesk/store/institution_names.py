"""The names of institutions with the times in which they hold."""

from collections.abc import Iterable

from lmdesk.domain.institutions import InstitutionNameRecord
from lmdesk.store.desk import Desk
from lmdesk.store.id_slices import among
from lmdesk.store.tables import InstitutionName


def dated_names(
    desk: Desk, institution_ids: Iterable[int]
) -> dict[int, tuple[InstitutionNameRecord, ...]]:
    """Return all names of some institutions, by institution, the main one first."""
    query = (
        InstitutionName.select(
            InstitutionName.institution,
            InstitutionName.id,
            InstitutionName.kind,
            InstitutionName.language,
            InstitutionName.name,
            InstitutionName.valid_from,
            InstitutionName.valid_to,
            InstitutionName.is_primary,
        )
        .where(InstitutionName.institution.in_(among(sorted(institution_ids))))
        .order_by(InstitutionName.is_primary.desc(), InstitutionName.id)
    )
    found: dict[int, tuple[InstitutionNameRecord, ...]] = {}
    for body, *name in desk.rows(query):
        found[body] = (*found.get(body, ()), InstitutionNameRecord._make(name))
    return found
