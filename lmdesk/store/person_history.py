"""All that was ever written of one person: the rows now, and the journal of each of them."""

import json
from collections.abc import Mapping
from typing import Any

from lmdesk.domain.person_history import SAID, Names, RowChange
from lmdesk.store.desk import Desk

Rows = Mapping[tuple[str, int], Mapping[str, Any]]
"""Stored columns by table and id."""

_PARTS = tuple(table for table in SAID if table != "person")

_OWNED = " UNION ALL ".join(
    (
        "SELECT 'person' AS part, ?1 AS id",
        *(f"SELECT '{part}', id FROM {part} WHERE person_id = ?1" for part in _PARTS),
        "SELECT table_name, target_id FROM change_item WHERE action = 'delete'"
        f" AND table_name IN {_PARTS} AND json_extract(before, '$.person_id') = ?1",
    )
)
"""The rows of a person, the ones that are gone too."""

_ITEMS = (
    "SELECT i.id, i.change_set_id, s.at, s.by, s.kind, i.table_name, o.id, i.action,"
    " i.before, i.after, s.kind NOT IN ('undo', 'redo') AND coalesce(r.kind, '') <> 'undo'"
    " FROM owned AS o CROSS JOIN change_item AS i ON i.table_name = o.part AND {rows}"
    " JOIN change_set AS s ON s.id = i.change_set_id"
    " LEFT JOIN change_set AS r ON r.id = s.reversed_by"
)


def row_changes(desk: Desk, person_id: int) -> list[RowChange]:
    """Return what was ever done to the rows of a person, oldest first."""
    alone = _ITEMS.format(rows="i.target_id = o.id")
    in_run = _ITEMS.format(rows="i.last_target_id >= o.id AND i.target_id < o.id")
    found = desk.sql(
        f"WITH owned AS (SELECT DISTINCT * FROM ({_OWNED})) {alone} UNION ALL {in_run} ORDER BY 1",
        (person_id,),
    )
    return [
        RowChange._make((*facts, _image(before), _image(after), bool(stands)))
        for _, *facts, before, after, stands in found
    ]


def _image(text: str | None) -> Mapping[str, Any] | None:
    image: Mapping[str, Any] | None = json.loads(text) if text else None
    return image


def present_rows(desk: Desk, person_id: int) -> Rows:
    """Return the rows of a person as they are now, by table and id."""
    found: dict[tuple[str, int], Mapping[str, Any]] = {}
    for table, columns in SAID.items():
        owner = "id" if table == "person" else "person_id"
        query = f"SELECT id, {', '.join(columns)} FROM {table} WHERE {owner} = ?"
        for row_id, *values in desk.sql(query, (person_id,)):
            found[table, row_id] = dict(zip(columns, values, strict=True))
    return found


def names_in(desk: Desk, changes: list[RowChange], present: Rows) -> Names:
    """Return what the ids mean that stand in rows of a person, of now and of then."""
    ids: dict[str, set[int]] = {}
    images = [image for c in changes for image in (c.before, c.after) if image]
    for image in (*images, *present.values()):
        for column in ("institution_id", "tag_id", "event_id", "merged_into_id"):
            if image.get(column) is not None:
                ids.setdefault(column, set()).add(image[column])

    def named(column: str, select: str) -> dict[int, str]:
        asked = json.dumps(sorted(ids.get(column, ())))
        return dict(desk.sql(f"{select} IN (SELECT value FROM json_each(?))", (asked,)))

    return Names(
        named(
            "institution_id",
            "SELECT institution_id, name FROM institution_name WHERE is_primary AND institution_id",
        ),
        named("tag_id", "SELECT id, name FROM tag WHERE id"),
        named("event_id", "SELECT id, title FROM event WHERE id"),
        named(
            "merged_into_id",
            "SELECT person_id, printed FROM person_name WHERE is_primary AND person_id",
        ),
    )
