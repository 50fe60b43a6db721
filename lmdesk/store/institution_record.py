"""One institution with everything the desk knows, in a constant number of queries."""

from peewee import fn

from lmdesk.domain.institutions import InstitutionRecord
from lmdesk.store.contacts import contacts_of_institution
from lmdesk.store.desk import Desk
from lmdesk.store.institution_names import dated_names
from lmdesk.store.tables import Affiliation, Institution
from lmdesk.store.tables.lines import PersonLine


def institution_record(desk: Desk, institution_id: int) -> InstitutionRecord | None:
    """Return all about an institution, also a deleted or merged one; None when there is none."""
    found = desk.rows(
        Institution.select(
            Institution.id,
            Institution.uid,
            Institution.type,
            Institution.level,
            Institution.country,
            Institution.host_country,
            Institution.region,
            Institution.founded,
            Institution.founded_precision,
            Institution.boilerplate,
            Institution.contact_block,
            Institution.note,
            Institution.deleted_at,
            Institution.merged_into,
            Institution.created_at,
        ).where(Institution.id == institution_id)
    )
    if not found:
        return None
    people = (
        Affiliation.select(fn.COUNT(fn.DISTINCT(Affiliation.person)))
        .join(PersonLine, on=(PersonLine.person == Affiliation.person))
        .where(Affiliation.institution == institution_id, Affiliation.end_date.is_null())
    )
    return InstitutionRecord._make(
        (
            *found[0],
            dated_names(desk, (institution_id,)).get(institution_id, ()),
            contacts_of_institution(desk, institution_id),
            desk.value(people),
        )
    )
