"""What must hold of the parts of a record once values of different days stand side by side.

A revert puts back what nobody changed since. The parts of one record may then contradict each
other: two main names, or none. What a later step said counts; what the revert has just put back
gives way.
"""

import json
from typing import TYPE_CHECKING, Any, NamedTuple

from lmdesk.store.effect import present_values
from lmdesk.store.undo import put_rows, put_values

if TYPE_CHECKING:
    from lmdesk.store.desk import Desk
    from lmdesk.store.step import Step


class Claim(NamedTuple):
    """A claim that one row of an owner makes at most; `within` and `group` are SQL over a row `t`.

    `is_needed`: one of the rows must make it.
    """

    table: str
    column: str
    owner: str
    within: str = "1"
    group: str = "1"
    is_needed: bool = True


CLAIMS = (
    Claim("person_name", "is_primary", "person_id"),
    Claim("institution_name", "is_primary", "institution_id"),
    Claim("affiliation", "is_primary", "person_id", within="t.end_date IS NULL"),
    *(
        Claim(
            *("contact_point", "is_preferred", owner),
            group="CASE WHEN t.kind IN ('phone', 'mobile', 'fax') THEN 'number' ELSE t.kind END",
            is_needed=False,
        )
        for owner in ("person_id", "institution_id")
    ),
)

NAMES = (
    ("person", "person_name", "person_id"),
    ("institution", "institution_name", "institution_id"),
)

OWNERS = """
SELECT t.{owner} FROM change_item AS i CROSS JOIN {table} AS t
ON t.id BETWEEN i.target_id AND coalesce(i.last_target_id, i.target_id)
WHERE i.change_set_id = :step AND i.table_name = '{table}' AND t.{owner} IS NOT NULL
UNION
SELECT json_extract(i.before, '$.{owner}') FROM change_item AS i
WHERE i.change_set_id = :step AND i.table_name = '{table}' AND i.before IS NOT NULL
"""
"""The records whose rows of a table a step wrote, as they are now and as they were before."""

ROWS = """
SELECT t.{owner}, {group}, t.id, t.{column},
  t.id IN (SELECT target_id FROM change_item WHERE change_set_id = :step
    AND table_name = '{table}' AND json_extract(after, '$.{column}') = 1)
FROM {table} AS t WHERE {within} AND (t.{owner}, {group}) IN (
  SELECT t.{owner}, {group} FROM {table} AS t
  WHERE {within} AND t.{owner} IN ({owners})
  AND t.{owner} IN (SELECT id FROM {noun} WHERE merged_into_id IS NULL)
  GROUP BY 1, 2 HAVING sum(t.{column}) > 1 OR (sum(t.{column}) = 0 AND {is_needed}))
ORDER BY 1, 2, 3
"""

NAMELESS = """
SELECT r.id FROM {noun} AS r WHERE r.id IN ({owners})
AND r.deleted_at IS NULL AND r.merged_into_id IS NULL
AND NOT EXISTS (SELECT 1 FROM {table} WHERE {owner} = r.id)
"""

NAMES_GONE = """
SELECT i.target_id, i.before FROM change_item AS i
WHERE i.change_set_id > :target AND i.table_name = '{table}' AND i.action = 'delete'
AND coalesce((SELECT json_extract(m.before, '$.{owner}') FROM change_item AS m
  WHERE m.change_set_id = :target AND m.table_name = '{table}' AND m.target_id = i.target_id
  AND m.action = 'update'), json_extract(i.before, '$.{owner}')) = :record
ORDER BY i.id DESC
"""
"""The names of a record that were taken away since, also while they were another one's."""

FOREIGN_ADDRESSES = """
SELECT m.id, (
  SELECT o.id FROM contact_point AS o
  WHERE o.person_id = m.person_id AND o.kind = c.kind AND o.normalised = c.normalised LIMIT 1)
FROM list_member AS m CROSS JOIN contact_point AS c ON c.id = m.contact_point_id
LEFT JOIN affiliation AS a ON a.id = c.affiliation_id
WHERE m.person_id IN ({owners}) AND coalesce(c.person_id, a.person_id) <> m.person_id
"""


def settle(desk: "Desk", step: "Step", target: int) -> None:
    """Let every record that a revert of `target` has written make sense by itself."""
    for noun, table, owner in NAMES:
        _bring_names_back(desk, step, target, noun, table, owner)
    for claim in CLAIMS:
        _settle_claim(desk, step, claim)
    owners = OWNERS.format(table="contact_point", owner="person_id")
    found = desk.connection.execute(FOREIGN_ADDRESSES.format(owners=owners), {"step": step.id})
    _put(desk, step, "list_member", "contact_point_id", dict(found.fetchall()))


def _settle_claim(desk: "Desk", step: "Step", claim: Claim) -> None:
    owners = OWNERS.format(table=claim.table, owner=claim.owner)
    noun = claim.owner.removesuffix("_id")
    query = ROWS.format(**claim._asdict(), noun=noun, owners=owners)
    groups: dict[tuple[Any, Any], list[tuple[int, bool, bool]]] = {}
    for owner, group, *row in desk.connection.execute(query, {"step": step.id}):
        groups.setdefault((owner, group), []).append((row[0], bool(row[1]), bool(row[2])))
    values: dict[int, int | None] = {}
    for rows in groups.values():
        claiming = [row for row in rows if row[1]] or rows[:1]
        winner = next((row for row in claiming if not row[2]), claiming[0])
        for row in {winner, *claiming}:
            values[row[0]] = int(row is winner)
    _put(desk, step, claim.table, claim.column, values)


def _put(
    desk: "Desk", step: "Step", table: str, column: str, values: dict[int, int | None]
) -> None:
    shape = desk.shapes.by_name[table]
    put_values(step, desk, shape, [(row, {column: value}) for row, value in values.items()])


def _bring_names_back(
    desk: "Desk", step: "Step", target: int, noun: str, table: str, owner: str
) -> None:
    """Give a record that has no name left one that was taken away: it cannot be without."""
    owners = OWNERS.format(table=table, owner=owner)
    query = NAMELESS.format(noun=noun, table=table, owner=owner, owners=owners)
    names: dict[str, str] = {"table": table, "owner": owner}
    for (record,) in desk.connection.execute(query, {"step": step.id}).fetchall():
        params = {"target": target, "record": record}
        gone = desk.connection.execute(NAMES_GONE.format(**names), params).fetchall()
        for row, before in gone:
            if present_values(desk, [(table, row)]):
                continue
            image = {**json.loads(before), owner: record, "is_primary": 1}
            put_rows(step, desk, desk.shapes.by_name[table], [(row, image)])
            break
