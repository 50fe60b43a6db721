"""Small questions about institutions: whose a name is, who has one, which words are in use."""

from typing import Any, NamedTuple

from peewee import fn

from lmdesk.store.desk import Desk
from lmdesk.store.tables import Institution, InstitutionName
from lmdesk.store.tables.lines import InstitutionLine


class NameRow(NamedTuple):
    """One name of an institution, and whose it is."""

    id: int
    institution_id: int
    kind: str
    name: str
    is_primary: bool


def line_name(desk: Desk, institution_id: int) -> str | None:
    """Return what a live institution is called; None when there is none such."""
    query = InstitutionLine.select(InstitutionLine.name).where(
        InstitutionLine.institution == institution_id
    )
    name: str | None = desk.value(query)
    return name


def name_row(desk: Desk, name_id: int) -> NameRow | None:
    """Return one name by its id."""
    found = desk.rows(_names().where(InstitutionName.id == name_id))
    return NameRow._make(found[0]) if found else None


def name_rows(desk: Desk, institution_id: int) -> tuple[NameRow, ...]:
    """Return all names of an institution, the main one first."""
    query = _names().where(InstitutionName.institution == institution_id)
    ordered = query.order_by(InstitutionName.is_primary.desc(), InstitutionName.id)
    return tuple(NameRow._make(row) for row in desk.rows(ordered))


def ids_with_key(desk: Desk, key: str) -> list[int]:
    """Return the ids of the live institutions with a name of this match key, by their names."""
    query = (
        InstitutionName.select(InstitutionName.institution)
        .join(InstitutionLine, on=(InstitutionLine.institution == InstitutionName.institution))
        .where(InstitutionName.match_key == key)
        .order_by(InstitutionLine.sort_key, InstitutionLine.institution)
    )
    return list(dict.fromkeys(row[0] for row in desk.rows(query)))


def words_in_use(desk: Desk, column: str) -> tuple[str, ...]:
    """Return the types or levels of live institutions, the most used first."""
    field = {"type": Institution.type, "level": Institution.level}[column]
    count = fn.COUNT(Institution.id)
    query = (
        Institution.select(field)
        .where(field.is_null(False), Institution.deleted_at.is_null())
        .group_by(field)
        .order_by(count.desc(), field)
    )
    return tuple(word for (word,) in desk.rows(query))


def _names() -> Any:
    return InstitutionName.select(
        InstitutionName.id,
        InstitutionName.institution,
        InstitutionName.kind,
        InstitutionName.name,
        InstitutionName.is_primary,
    )
