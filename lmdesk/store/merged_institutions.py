"""Which institution stands for one that is gone."""

from lmdesk.store.desk import Desk
from lmdesk.store.tables import Institution


def successors(desk: Desk) -> dict[int, int | None]:
    """Return, for each institution that is gone, the one into which it was merged.

    It is None where the institution, or the one it was merged into, was deleted.
    """
    query = Institution.select(Institution.id, Institution.merged_into).where(
        Institution.merged_into.is_null(False) | Institution.deleted_at.is_null(False)
    )
    gone: dict[int, int | None] = dict(desk.rows(query))
    return {institution_id: _last(gone, institution_id) for institution_id in gone}


def _last(gone: dict[int, int | None], institution_id: int) -> int | None:
    found: int | None = institution_id
    # A chain is no longer than there are links: a ring in a damaged desk ends too.
    for _ in gone:
        if found is None or found not in gone:
            break
        found = gone[found]
    return None if found in gone else found
