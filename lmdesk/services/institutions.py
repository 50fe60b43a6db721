"""Institutions: listed, shown whole, added, changed field by field, put into the bin and back."""

from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from lmdesk.domain.change import Change
from lmdesk.domain.institution_history import SAID, institution_history_lines, mentioned
from lmdesk.domain.institution_listing import (
    SORT_KEYS,
    InstitutionFacets,
    InstitutionQuery,
    InstitutionRow,
)
from lmdesk.domain.institution_names import institution_key
from lmdesk.domain.institution_tree import InstitutionTree, tree_of
from lmdesk.domain.institution_types import LEVELS, TYPES, offered
from lmdesk.domain.institutions import (
    InstitutionRecord,
    PeopleThere,
    RelationRecord,
    RoleAtEvent,
)
from lmdesk.domain.record_history import HistoryLine
from lmdesk.errors import LmdeskError
from lmdesk.services.institution_fields import TEXT_FIELDS, InstitutionReaders, field_values
from lmdesk.services.institution_names import insert_main_name, insert_name, live_name
from lmdesk.store import institutions_listing as listing
from lmdesk.store.desk import Desk, new_uid
from lmdesk.store.institution_facts import ids_with_key, words_in_use
from lmdesk.store.institution_people import people_there, roles_at_events
from lmdesk.store.institution_record import institution_record
from lmdesk.store.institution_relations import (
    ABOVE,
    gone_among,
    is_known,
    live_ids,
    parent_edges,
    relations_of,
)
from lmdesk.store.record_history import record_changes
from lmdesk.store.row_images import names_of_institutions
from lmdesk.store.tables import Institution, InstitutionRelation

__all__ = [
    "SORT_KEYS",
    "InstitutionQuery",
    "InstitutionRow",
    "InstitutionSheet",
    "add_institution",
    "edit",
    "history",
    "institution",
    "institution_facets",
    "institution_ids",
    "institution_rows",
    "level_choices",
    "namesakes",
    "restore",
    "to_bin",
    "tree",
    "type_choices",
]

FIRST_PEOPLE = 50
"""So many people of an institution are shown at most; how many there are is told."""


@dataclass(frozen=True, slots=True)
class InstitutionSheet:
    """All about one institution, as a person reads it.

    `names` of the record have the main one first; `people` are the first of those there now and
    before; `relations` are its own first. `parent` is the relation to what it is a part of.
    """

    record: InstitutionRecord
    people: PeopleThere
    roles: tuple[RoleAtEvent, ...]
    relations: tuple[RelationRecord, ...]
    parent: RelationRecord | None

    @property
    def name(self) -> str:
        """Return the main name."""
        return next((name.name for name in self.record.names), "")


def institution_ids(
    desk: Desk, query: InstitutionQuery, sort: str = "name", *, descending: bool = False
) -> "array[int]":
    """Return the ids of all institutions that the query wants, in order; see SORT_KEYS."""
    return listing.institution_ids(desk, query, sort, descending=descending)


def institution_rows(desk: Desk, ids: Sequence[int]) -> tuple[InstitutionRow, ...]:
    """Return some institutions as a list shows them, in the order of the ids."""
    return listing.institution_rows(desk, ids)


def institution_facets(desk: Desk, query: InstitutionQuery) -> InstitutionFacets:
    """Return the types and countries by which the list can be narrowed, with counts."""
    return listing.institution_facets(desk, query)


def tree(desk: Desk) -> InstitutionTree:
    """Return all live institutions as a tree; those that are no part of another are its roots."""
    return tree_of(live_ids(desk), parent_edges(desk))


def institution(desk: Desk, institution_id: int) -> InstitutionSheet | None:
    """Return all about an institution, also one in the bin; None when there is none."""
    record = institution_record(desk, institution_id)
    if record is None:
        return None
    relations = relations_of(desk, institution_id)
    above = (each for each in relations if each.outgoing and each.kind in ABOVE)
    return InstitutionSheet(
        record,
        people_there(desk, institution_id, FIRST_PEOPLE),
        roles_at_events(desk, institution_id),
        relations,
        next(above, None),
    )


def history(desk: Desk, institution_id: int) -> tuple[HistoryLine, ...]:
    """Return what was ever done to an institution, its names, contacts and relations."""
    changes, present = record_changes(desk, "institution", SAID, institution_id)
    images = (image for change in changes for image in (change.before, change.after))
    named = names_of_institutions(desk, mentioned((*images, *present.values())))
    return institution_history_lines(changes, present, named)


def namesakes(
    desk: Desk, name: str, *, other_than: int | None = None
) -> tuple[InstitutionRow, ...]:
    """Return the live institutions that have a name which means the same, by name."""
    key = institution_key(name)
    found = [each for each in ids_with_key(desk, key) if each != other_than] if key else []
    return listing.institution_rows(desk, found)


def type_choices(desk: Desk) -> tuple[str, ...]:
    """Return the types of institutions to choose from: those in use, then the usual ones."""
    return offered(TYPES, words_in_use(desk, "type"))


def level_choices(desk: Desk) -> tuple[str, ...]:
    """Return the levels of institutions to choose from: those in use, then the usual ones."""
    return offered(LEVELS, words_in_use(desk, "level"))


def edit(
    desk: Desk, institution_id: int, fields: Mapping[str, str | None], readers: InstitutionReaders
) -> Change:
    """Change some fields; those that stay the same write nothing.

    `fields`: type, level, region, note and boilerplate are texts; country (represented) and
    host_country (located) are codes or names in any language; founded is a year, month or day
    ("1998", "May 1998", "1998-05-03"); contact_block is kept exactly as it is typed. A blank
    makes a field unknown. Raises LmdeskError institution_gone, country_not_known,
    date_not_understood.
    """
    name = live_name(desk, institution_id)
    values = field_values(fields, readers)
    with desk.step("institution_edited", name=name) as step:
        if values:
            step.update(Institution, institution_id, **values)
    return step.change


def add_institution(
    desk: Desk, fields: Mapping[str, Any], readers: InstitutionReaders
) -> tuple[int, Change]:
    """Add an institution; return its id.

    `fields` are those of `edit`, `name` (needed), `acronym`, `native_name` and `parent`, the id
    of what it is a department of. A name that says a country ("… of Laos", "Embassy of … in
    China") sets it where none is given; "A / B" is one body with two names. Raises LmdeskError
    institution_without_name, institution_gone, country_not_known, date_not_understood.
    """
    name = str(fields.get("name") or "")
    given = {key: value for key, value in fields.items() if key in TEXT_FIELDS}
    parent = fields.get("parent")
    if parent is not None and not is_known(desk, parent):
        raise LmdeskError("institution_gone")
    values = {key: value for key, value in field_values(given, readers).items() if value}
    with desk.step("institution_added", name=name.strip()) as step:
        embassy = readers.countries.embassy_in_text(name)
        represented, host = embassy or (readers.countries.country_in_text(name), None)
        facts = {"country": represented, "host_country": host, **values}
        institution_id = step.insert(Institution, uid=new_uid(), created_at=desk.clock(), **facts)
        insert_main_name(step, institution_id, name)
        for kind, key in (("acronym", "acronym"), ("native", "native_name")):
            if str(fields.get(key) or "").strip():
                insert_name(step, institution_id, kind, str(fields[key]))
        if parent is not None:
            step.insert(
                InstitutionRelation, institution=institution_id, other=parent, kind="department_of"
            )
    return institution_id, step.change


def to_bin(desk: Desk, institution_ids: Sequence[int]) -> Change:
    """Put institutions into the bin: they leave lists, search and the tree, and lose nothing.

    One where people work now stays: they would have a post at nothing, and the next list would
    bring it back as a new body. Former posts and parts in events keep the name as it was. Raises
    LmdeskError institution_has_people (nothing is put into the bin then), institution_gone.
    """
    rows = listing.institution_rows(desk, institution_ids)
    if len(rows) < len(institution_ids) or any(row.in_bin for row in rows):
        raise LmdeskError("institution_gone")
    for row in rows:
        if row.people:
            raise LmdeskError("institution_has_people", name=row.name, people=row.people)
    now = desk.clock()
    label = "institution_binned" if len(rows) == 1 else "institutions_binned"
    first = rows[0].name if rows else ""
    with desk.step(label, kind="delete", name=first, count=len(rows)) as step:
        for row in rows:
            step.update(Institution, row.institution_id, deleted_at=now)
    return step.change


def restore(desk: Desk, institution_ids: Sequence[int]) -> Change:
    """Take institutions out of the bin; one that is not in it stays as it is.

    Raises LmdeskError institution_was_merged: what a merge took away comes back by its revert.
    """
    names = names_of_institutions(desk, institution_ids)
    gone = gone_among(desk, institution_ids)
    merged = next((each for each in institution_ids if gone.get(each)), None)
    if merged is not None:
        raise LmdeskError("institution_was_merged", name=names.get(merged, ""))
    first = names.get(next(iter(gone), 0), "")
    label = "institution_restored" if len(gone) == 1 else "institutions_restored"
    with desk.step(label, name=first, count=len(gone)) as step:
        for each in gone:
            step.update(Institution, each, deleted_at=None)
    return step.change
