"""All that was ever written of one institution: the rows now, and the journal of each of them."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from lmdesk.domain.institution_history import SAID
from lmdesk.domain.person_history import RowChange
from lmdesk.store.desk import Desk

Rows = dict[tuple[str, int], Mapping[str, Any]]
"""Stored columns by table and id."""

_PARTS = tuple(table for table in SAID if table != "institution")

_OWNED = " UNION ALL ".join(
    (
        "SELECT 'institution' AS part, ?1 AS id",
        *(f"SELECT '{part}', id FROM {part} WHERE institution_id = ?1" for part in _PARTS),
        "SELECT table_name, target_id FROM change_item WHERE action = 'delete'"
        f" AND table_name IN {_PARTS} AND json_extract(before, '$.institution_id') = ?1",
    )
)
"""The rows of an institution, the ones that are gone too."""

_ITEMS = (
    "SELECT i.id, i.change_set_id, s.at, s.by, s.kind, i.table_name, o.id, i.action,"
    " i.before, i.after, s.kind NOT IN ('undo', 'redo') AND coalesce(r.kind, '') <> 'undo'"
    " FROM owned AS o CROSS JOIN change_item AS i ON i.table_name = o.part AND {rows}"
    " JOIN change_set AS s ON s.id = i.change_set_id"
    " LEFT JOIN change_set AS r ON r.id = s.reversed_by"
)


def institution_changes(desk: Desk, institution_id: int) -> tuple[list[RowChange], Rows]:
    """Return what was ever done to the rows of an institution, oldest first, and the rows now."""
    alone = _ITEMS.format(rows="i.target_id = o.id")
    in_run = _ITEMS.format(rows="i.last_target_id >= o.id AND i.target_id < o.id")
    found = desk.sql(
        f"WITH owned AS (SELECT DISTINCT * FROM ({_OWNED})) {alone} UNION ALL {in_run} ORDER BY 1",
        (institution_id,),
    )
    changes = [
        RowChange._make((*facts, _image(before), _image(after), bool(stands)))
        for _, *facts, before, after, stands in found
    ]
    return changes, _present(desk, institution_id)


def mentioned(images: Iterable[Mapping[str, Any] | None]) -> set[int]:
    """Return the other institutions that rows, of now or of then, name."""
    columns = ("other_id", "merged_into_id")
    return {
        image[column]
        for image in images
        if image
        for column in columns
        if image.get(column) is not None
    }


def _image(text: str | None) -> Mapping[str, Any] | None:
    image: Mapping[str, Any] | None = json.loads(text) if text else None
    return image


def _present(desk: Desk, institution_id: int) -> Rows:
    found: Rows = {}
    for table, columns in SAID.items():
        owner = "id" if table == "institution" else "institution_id"
        query = f"SELECT id, {', '.join(columns)} FROM {table} WHERE {owner} = ?"
        for row_id, *values in desk.sql(query, (institution_id,)):
            found[table, row_id] = dict(zip(columns, values, strict=True))
    return found
