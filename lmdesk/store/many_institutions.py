"""What many institutions hold at once: one fact of each."""

from collections.abc import Sequence
from typing import Any

from lmdesk.store.desk import Desk
from lmdesk.store.id_slices import among
from lmdesk.store.tables import Institution


def facts_of(desk: Desk, institution_ids: Sequence[int], column: str) -> dict[int, Any]:
    """Return one column of live institutions, by id, in the order of the ids."""
    query = Institution.select(Institution.id, getattr(Institution, column)).where(
        Institution.id.in_(among(institution_ids)),
        Institution.deleted_at.is_null(),
        Institution.merged_into.is_null(),
    )
    found = dict(desk.rows(query))
    return {each: found[each] for each in dict.fromkeys(institution_ids) if each in found}
