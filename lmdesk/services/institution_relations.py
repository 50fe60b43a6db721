"""What institutions are to each other: the tree of departments and branches, and the rest."""

from collections.abc import Collection, Iterable, Sequence

from lmdesk.domain.change import Change
from lmdesk.domain.institution_tree import leads_to
from lmdesk.domain.institutions import RelationRecord
from lmdesk.errors import LmdeskError
from lmdesk.services.institution_names import live_name
from lmdesk.store.desk import Desk
from lmdesk.store.institution_people import people_below, person_ids_at
from lmdesk.store.institution_relations import (
    ABOVE,
    BELONGING,
    SUCCEEDING,
    edges,
    names_of,
    relation_row,
    relations_of,
)
from lmdesk.store.institution_relations import subtrees as stored_subtrees
from lmdesk.store.tables import InstitutionRelation

KINDS = (*ABOVE, "affiliated", "successor_of", "jointly_with")
"""What one institution can be to another."""


def subtree(desk: Desk, institution_ids: Iterable[int]) -> frozenset[int]:
    """Return institutions and all that belongs to them: departments, branches, affiliated ones.

    This is what "and affiliated institutions" means, at any depth. Those in the bin are among
    them: a list of live ones leaves them out by itself.
    """
    return stored_subtrees(desk, institution_ids)


def people_with_parts(desk: Desk, institution_ids: Collection[int]) -> dict[int, int]:
    """Return how many people have a post now at each institution or at a part of it in the tree.

    Everybody counts once; one without anybody has no entry.
    """
    return people_below(desk, institution_ids)


def people_of(desk: Desk, institution_ids: Collection[int]) -> list[int]:
    """Return the live people with a post now at one of the institutions, by their names."""
    return person_ids_at(desk, institution_ids)


def set_parent(
    desk: Desk, institution_id: int, parent_id: int | None, kind: str = "department_of"
) -> Change:
    """Put an institution below another one as its department (or branch), or below none.

    Raises LmdeskError institution_gone, relation_to_itself, institution_in_circle.
    """
    name = live_name(desk, institution_id)
    relations = relations_of(desk, institution_id)
    above = [each for each in relations if each.outgoing and each.kind in ABOVE]
    if parent_id is None:
        with desk.step("institution_unrelated", name=name) as step:
            for relation in above:
                step.delete(InstitutionRelation, relation.id)
        return step.change
    other = _other_name(desk, institution_id, name, parent_id)
    _must_not_close_circle(desk, institution_id, name, kind, parent_id, other)
    with desk.step("institution_related", name=name, other=other) as step:
        kept = next((each for each in above if each.institution_id == parent_id), None)
        for relation in above:
            if relation is not kept:
                step.delete(InstitutionRelation, relation.id)
        if kept is None:
            step.insert(
                InstitutionRelation, institution=institution_id, other=parent_id, kind=_kind(kind)
            )
        else:
            step.update(InstitutionRelation, kept.id, kind=_kind(kind))
    return step.change


def move_below(desk: Desk, institution_ids: Sequence[int], parent_id: int | None) -> Change:
    """Put institutions below another one, or below none, in one step; branches stay branches.

    Those that are there already stay as they are. Raises LmdeskError institution_gone,
    relation_to_itself, institution_in_circle: nothing is moved then.
    """
    names = {each: live_name(desk, each) for each in institution_ids}
    above = {}
    for each, name in names.items():
        relations = relations_of(desk, each)
        above[each] = [one for one in relations if one.outgoing and one.kind in ABOVE]
        if parent_id is not None:
            other = _other_name(desk, each, name, parent_id)
            _must_not_close_circle(desk, each, name, ABOVE[0], parent_id, other)
    moved = {each: rows for each, rows in above.items() if _places(rows) != [parent_id]}
    first = next((names[each] for each in moved), "")
    label = "institution_moved" if len(moved) == 1 else "institutions_moved"
    with desk.step(label, name=first, count=len(moved)) as step:
        for each, rows in moved.items():
            for relation in rows:
                step.delete(InstitutionRelation, relation.id)
            if parent_id is not None:
                kind = rows[0].kind if rows else ABOVE[0]
                step.insert(InstitutionRelation, institution=each, other=parent_id, kind=kind)
    return step.change


def add_relation(desk: Desk, institution_id: int, kind: str, other_id: int) -> Change:
    """Say that an institution is `kind` (one of KINDS) of another one; once is enough.

    Raises LmdeskError as `set_parent`, which a department or branch goes through, and
    successor_in_circle: what came later cannot have been before.
    """
    if kind in ABOVE:
        return set_parent(desk, institution_id, other_id, kind)
    name = live_name(desk, institution_id)
    other = _other_name(desk, institution_id, name, other_id)
    for known in relations_of(desk, institution_id):
        is_same = known.outgoing or kind == "jointly_with"
        if is_same and (known.kind, known.institution_id) == (kind, other_id):
            return Change(None, "institution_related")
    _must_not_close_circle(desk, institution_id, name, kind, other_id, other)
    with desk.step("institution_related", name=name, other=other) as step:
        step.insert(
            InstitutionRelation, institution=institution_id, other=other_id, kind=_kind(kind)
        )
    return step.change


def remove_relation(desk: Desk, relation_id: int) -> Change:
    """Take a relation away. Raises LmdeskError record_gone."""
    found = relation_row(desk, relation_id)
    if found is None:
        raise LmdeskError("record_gone", table="relation", id=relation_id)
    institution_id, _ = found
    name = names_of(desk, [institution_id]).get(institution_id, "")
    with desk.step("institution_unrelated", name=name) as step:
        step.delete(InstitutionRelation, relation_id)
    return step.change


def _places(above: Sequence[RelationRecord]) -> list[int | None]:
    return [relation.institution_id for relation in above] or [None]


def _other_name(desk: Desk, institution_id: int, name: str, other_id: int) -> str:
    if other_id == institution_id:
        raise LmdeskError("relation_to_itself", name=name)
    return live_name(desk, other_id)


def _must_not_close_circle(
    desk: Desk, institution_id: int, name: str, kind: str, other_id: int, other: str
) -> None:
    """Refuse what leads back to the institution, however far away; two may be joint anyhow."""
    for kinds, code in (
        (BELONGING, "institution_in_circle"),
        (SUCCEEDING, "successor_in_circle"),
    ):
        if kind in kinds and leads_to(edges(desk, kinds), other_id, institution_id):
            raise LmdeskError(code, name=name, parent=other)


def _kind(kind: str) -> str:
    if kind not in KINDS:
        raise ValueError(f"no relation of institutions: {kind}")
    return kind
