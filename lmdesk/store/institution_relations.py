"""What institutions have to do with each other: above and below, and the other relations."""

import json
from collections.abc import Collection, Iterable

from lmdesk.domain.institutions import RelationRecord
from lmdesk.store.desk import Desk
from lmdesk.store.id_slices import slices
from lmdesk.store.institution_text import main_name, read_names
from lmdesk.store.tables import Institution, InstitutionRelation
from lmdesk.store.tables.lines import InstitutionLine

ABOVE = ("department_of", "branch_of")
"""Kinds of relations that make the tree."""

BELONGING = (*ABOVE, "affiliated")
"""Kinds that count when an institution is meant "and its affiliated institutions"."""


def parent_edges(desk: Desk) -> list[tuple[int, int]]:
    """Return pairs of a part and what it is a part of, the oldest relation first."""
    query = (
        InstitutionRelation.select(InstitutionRelation.institution, InstitutionRelation.other)
        .where(InstitutionRelation.kind.in_(ABOVE))
        .order_by(InstitutionRelation.id)
    )
    return [(part, whole) for part, whole in desk.rows(query)]


def live_ids(desk: Desk) -> list[int]:
    """Return the ids of all live institutions in the order of their names."""
    query = InstitutionLine.select(InstitutionLine.institution)
    ordered = query.order_by(InstitutionLine.sort_key, InstitutionLine.institution)
    return [institution_id for (institution_id,) in desk.rows(ordered)]


def subtree(desk: Desk, institution_id: int) -> frozenset[int]:
    """Return an institution with all that belongs to it, directly or through another one."""
    places = ", ".join("?" * len(BELONGING))
    found = desk.sql(
        "WITH RECURSIVE part(id) AS (VALUES (?) UNION SELECT r.institution_id FROM part"
        " JOIN institution_relation AS r ON r.other_id = part.id"
        f" WHERE r.kind IN ({places})) SELECT id FROM part",
        (institution_id, *BELONGING),
    )
    return frozenset(each for (each,) in found)


def names_of(desk: Desk, ids: Iterable[int]) -> dict[int, str]:
    """Return the main names of institutions, also of those in the bin."""
    return {
        body: main_name(names)
        for some in slices(sorted(set(ids)))
        for body, names in read_names(desk.connection, some).items()
    }


def gone_among(desk: Desk, ids: Collection[int]) -> dict[int, bool]:
    """Return those of the institutions that are not live; True where one was merged away."""
    found = desk.sql(
        "SELECT id, merged_into_id IS NOT NULL FROM institution"
        " WHERE id IN (SELECT value FROM json_each(?))"
        " AND (deleted_at IS NOT NULL OR merged_into_id IS NOT NULL)",
        (json.dumps(sorted(ids)),),
    )
    return {each: bool(merged) for each, merged in found}


def relations_of(desk: Desk, institution_id: int) -> tuple[RelationRecord, ...]:
    """Return all relations of an institution: its own first, then those of others with it."""
    query = (
        InstitutionRelation.select(
            InstitutionRelation.id,
            InstitutionRelation.kind,
            InstitutionRelation.institution,
            InstitutionRelation.other,
        )
        .where(
            (InstitutionRelation.institution == institution_id)
            | (InstitutionRelation.other == institution_id)
        )
        .order_by(InstitutionRelation.id)
    )
    found = [
        (relation, kind, body == institution_id, other if body == institution_id else body)
        for relation, kind, body, other in desk.rows(query)
    ]
    others = {other for *_, other in found}
    names, gone = names_of(desk, others), gone_among(desk, others)
    # What stayed with a merged body is told by the one it was merged into.
    records = [
        RelationRecord(*relation, names.get(relation[-1], ""), relation[-1] in gone)
        for relation in found
        if not gone.get(relation[-1])
    ]
    return tuple(sorted(records, key=lambda record: not record.outgoing))


def is_known(desk: Desk, institution_id: int) -> bool:
    """Tell whether there is a live institution with this id."""
    query = Institution.select(Institution.id).where(
        Institution.id == institution_id,
        Institution.deleted_at.is_null(),
        Institution.merged_into.is_null(),
    )
    return desk.value(query) is not None


def relation_row(desk: Desk, relation_id: int) -> tuple[int, int] | None:
    """Return the two institutions of a relation by its id."""
    query = InstitutionRelation.select(
        InstitutionRelation.institution, InstitutionRelation.other
    ).where(InstitutionRelation.id == relation_id)
    for institution_id, other_id in desk.rows(query):
        return institution_id, other_id
    return None
