"""What many people hold at once: one fact of each, and the posts they have now."""

from collections.abc import Sequence
from typing import Any

from lmdesk.store.desk import Desk
from lmdesk.store.id_slices import among
from lmdesk.store.person_parts import StoredPost
from lmdesk.store.tables import Affiliation, Person


def facts_of(desk: Desk, person_ids: Sequence[int], column: str) -> dict[int, Any]:
    """Return one column of `Person` of live people, by id, in the order of the ids."""
    query = Person.select(Person.id, getattr(Person, column)).where(
        Person.id.in_(among(person_ids)),
        Person.deleted_at.is_null(),
        Person.merged_into.is_null(),
    )
    found = dict(desk.rows(query))
    return {each: found[each] for each in dict.fromkeys(person_ids) if each in found}


def posts_held(desk: Desk, person_ids: Sequence[int]) -> dict[int, list[StoredPost]]:
    """Return the posts that people hold now, by person, the main one first."""
    query = (
        Affiliation.select(
            Affiliation.id,
            Affiliation.person,
            Affiliation.institution,
            Affiliation.unit_text,
            Affiliation.position,
            Affiliation.country,
            Affiliation.start_date,
            Affiliation.end_date,
            Affiliation.is_primary,
        )
        .where(Affiliation.person.in_(among(person_ids)), Affiliation.end_date.is_null())
        .order_by(Affiliation.is_primary.desc(), Affiliation.id)
    )
    held: dict[int, list[StoredPost]] = {}
    for row in desk.each(query):
        post = StoredPost._make(row)
        held.setdefault(post.person, []).append(post)
    return held
