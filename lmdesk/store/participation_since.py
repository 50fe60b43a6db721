"""When the posts of people were last changed, by the history of the desk."""

from collections.abc import Iterable, Mapping

from lmdesk.store.desk import Desk
from lmdesk.store.id_slices import among
from lmdesk.store.tables import Affiliation, ChangeItem, ChangeSet, InstitutionName


def posts_changed_at(desk: Desk, person_ids: Iterable[int]) -> Mapping[int, str]:
    """Return when the posts of people, or names of their institutions, were last written.

    The moments are ISO texts in UTC, by person; who never had a post has none.
    """
    ids = list(dict.fromkeys(person_ids))
    if not ids:
        return {}
    posts = desk.rows(
        Affiliation.select(Affiliation.person, Affiliation.id, Affiliation.institution).where(
            Affiliation.person.in_(among(ids))
        )
    )
    bodies = {body for _, _, body in posts if body is not None}
    names = InstitutionName.select(InstitutionName.id, InstitutionName.institution).where(
        InstitutionName.institution.in_(among(list(bodies)))
    )
    body_of = dict(desk.rows(names))
    renamed: dict[int, str] = {}
    for name, at in _written_at(desk, "institution_name", list(body_of)).items():
        body = body_of[name]
        renamed[body] = max(at, renamed.get(body, ""))
    written = _written_at(desk, "affiliation", [post for _, post, _ in posts])
    found: dict[int, str] = {}
    for person_id, post, body in posts:
        moments = (written.get(post, ""), renamed.get(body, ""), found.get(person_id, ""))
        found[person_id] = max(moments)
    return found


def _written_at(desk: Desk, table: str, ids: list[int]) -> dict[int, str]:
    """Return when each row of a table was last written."""
    item = (
        ChangeItem.select(ChangeItem.target_id, ChangeItem.last_target_id, ChangeSet.at)
        .join(ChangeSet, on=(ChangeItem.change_set == ChangeSet.id))
        .where(ChangeItem.table_name == table)
    )
    found: dict[int, str] = {}
    alone = item.where(ChangeItem.target_id.in_(among(ids)), ChangeItem.last_target_id.is_null())
    for row_id, _, at in desk.rows(alone):
        found[row_id] = max(at, found.get(row_id, ""))
    # A bulk insert is one item for a run of rows; there are as many as there were imports.
    for first, last, at in desk.rows(item.where(ChangeItem.last_target_id.is_null(False))):
        for row_id in ids:
            if first <= row_id <= last:
                found[row_id] = max(at, found.get(row_id, ""))
    return found
