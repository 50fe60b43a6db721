"""Rows as they are, or as they were when they were deleted."""

import json
from collections.abc import Iterable
from typing import Any

from lmdesk.store.desk import Desk
from lmdesk.store.effect import Row, Values, present_values
from lmdesk.store.tables import RECORD_TABLES, Table

DELETED = """
SELECT i.target_id, i.before FROM json_each(:ids) AS k
CROSS JOIN change_item AS i ON i.table_name = :name AND i.target_id = k.value
WHERE i.action = 'delete' ORDER BY i.id
"""

MAIN_NAMES = """
SELECT n.person_id, n.printed FROM json_each(:ids) AS k
CROSS JOIN person_name AS n ON n.person_id = k.value
ORDER BY n.is_primary, n.id DESC
"""

MAIN_NAMES_OF_BODIES = """
SELECT n.institution_id, n.name FROM json_each(:ids) AS k
CROSS JOIN institution_name AS n ON n.institution_id = k.value
ORDER BY n.is_primary, n.id DESC
"""

FORMER_NAMES = """
WITH gone AS (
    SELECT i.id, i.before FROM json_each(:ids) AS k CROSS JOIN change_item AS i
    ON i.of_person = k.value
    WHERE :owner = '$.person_id' AND i.table_name = :name AND i.action = 'delete'
    UNION ALL
    SELECT i.id, i.before FROM json_each(:ids) AS k CROSS JOIN change_item AS i
    ON i.of_institution = k.value
    WHERE :owner = '$.institution_id' AND i.table_name = :name AND i.action = 'delete'
)
SELECT json_extract(before, :owner), json_extract(before, :said) FROM gone
ORDER BY json_extract(before, '$.is_primary'), id
"""
"""Names of owners who are gone from the desk with all their names."""

NAMES_BEFORE_MERGE = """
WITH RECURSIVE up (asked, id) AS (
  SELECT value, value FROM json_each(:ids)
  UNION
  SELECT up.asked, r.merged_into_id FROM up CROSS JOIN {noun} AS r ON r.id = up.id
  WHERE r.merged_into_id IS NOT NULL
)
SELECT up.asked, n.{said} FROM up
CROSS JOIN {table} AS n ON n.{noun}_id = up.id
CROSS JOIN change_item AS i ON i.table_name = '{table}' AND i.target_id = n.id
WHERE i.action = 'update' AND json_extract(i.before, '$.{noun}_id') = up.asked
ORDER BY coalesce(json_extract(i.before, '$.is_primary'), 0), i.id
"""
"""Names that a merge has given to the record that was kept, by whose they were."""


def images(desk: Desk, rows: Iterable[Row]) -> dict[Row, Values]:
    """Return rows with all their columns: as they are, or as they were before they went."""
    wanted = set(rows)
    found: dict[Row, Values] = dict(present_values(desk, wanted))
    gone: dict[str, list[int]] = {}
    for table, row_id in wanted - found.keys():
        gone.setdefault(table, []).append(row_id)
    for table, ids in gone.items():
        for row_id, before in desk.sql(DELETED, {"name": table, "ids": json.dumps(ids)}):
            found[(table, row_id)] = json.loads(before)
    return found


def is_there(desk: Desk, table: str, row_id: int) -> bool:
    """Tell whether a table has a row with this id now."""
    return bool(present_values(desk, [(table, row_id)]))


def table_named(name: str) -> type[Table]:
    """Return the table of records with this SQL name. KeyError where there is none."""
    return {table.sql_name(): table for table in RECORD_TABLES}[name]


def with_mentions(desk: Desk, rows: Iterable[Row], depth: int = 3) -> dict[Row, Values]:
    """Return the images of rows and of the rows that they mention, and so on up to a depth."""
    found: dict[Row, Values] = {}
    wanted = set(rows)
    for _ in range(depth + 1):
        fresh = images(desk, wanted)
        found.update(fresh)
        wanted = {
            (reference.parent, values[reference.column])
            for (table, _), values in fresh.items()
            for reference in desk.shapes.references
            if reference.child == table and values.get(reference.column) is not None
        } - found.keys()
        if not wanted:
            break
    return found


def names_of_people(desk: Desk, ids: Iterable[int]) -> dict[int, str]:
    """Return the main name of each person, also of those who are gone."""
    return _names(desk, ids, MAIN_NAMES, ("person_name", "$.person_id", "$.printed"))


def names_of_institutions(desk: Desk, ids: Iterable[int]) -> dict[int, str]:
    """Return the main name of each institution, also of those that are gone."""
    place = ("institution_name", "$.institution_id", "$.name")
    return _names(desk, ids, MAIN_NAMES_OF_BODIES, place)


def _names(
    desk: Desk, ids: Iterable[int], query: str, place: tuple[str, str, str]
) -> dict[int, str]:
    wanted = set(ids)
    found: dict[int, str] = dict(desk.sql(query, {"ids": json.dumps(sorted(wanted))}))
    table, owner, said = place
    missing = wanted - found.keys()
    if missing:
        noun = owner.removeprefix("$.").removesuffix("_id")
        before_merge = NAMES_BEFORE_MERGE.format(noun=noun, table=table, said=said[2:])
        found |= dict(desk.sql(before_merge, {"ids": json.dumps(sorted(missing))}))
    missing -= found.keys()
    if missing:
        params: dict[str, Any] = {"name": table, "owner": owner, "said": said}
        found |= dict(desk.sql(FORMER_NAMES, {**params, "ids": json.dumps(sorted(missing))}))
    return found
