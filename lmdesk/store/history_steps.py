"""Steps of the past for a list of them: read in runs, counted at little cost, found by record."""

import json
from collections.abc import Iterable, Iterator, Sequence
from types import MappingProxyType
from typing import Any, NamedTuple

from lmdesk.domain.facets import Facet
from lmdesk.domain.history_lines import ALL_STEPS, StepFacets, StepFilter
from lmdesk.store.desk import Desk
from lmdesk.store.history import StepRecord, noted_counts

RUN = 500
"""How many steps are read at a time while a search goes back in time."""

STEPS = """
SELECT id, at, by, kind, label, params, reverses, reversed_by FROM change_set
WHERE id < :before AND (:by IS NULL OR by = :by)
  AND (:kinds IS NULL OR kind IN (SELECT value FROM json_each(:kinds)))
ORDER BY id DESC LIMIT :most
"""

SOME_STEPS = """
SELECT s.id, s.at, s.by, s.kind, s.label, s.params, s.reverses, s.reversed_by
FROM json_each(:ids) AS k CROSS JOIN change_set AS s ON s.id = k.value
"""

SOURCES = """
WITH RECURSIVE back (asked, id, turned) AS (
    SELECT value, value, 0 FROM json_each(:ids)
    UNION ALL
    SELECT b.asked, s.reverses, 1 - b.turned
    FROM back AS b CROSS JOIN change_set AS s ON s.id = b.id
    WHERE s.kind IN ('undo', 'redo')
)
SELECT b.asked, b.id, b.turned FROM back AS b CROSS JOIN change_set AS s ON s.id = b.id
WHERE s.kind NOT IN ('undo', 'redo')
"""

COUNTS = """
SELECT change_set_id, table_name, action, sum(coalesce(last_target_id, target_id) - target_id + 1)
FROM change_item WHERE change_set_id IN (SELECT value FROM json_each(:ids)) GROUP BY 1, 2, 3
"""

NOTED = """
SELECT s.id, s.counts FROM json_each(:ids) AS k CROSS JOIN change_set AS s ON s.id = k.value
WHERE s.counts IS NOT NULL
"""

PERSON_PARTS = """
SELECT 'person' AS name, value AS id FROM json_each(:ids)
UNION ALL SELECT 'person_name', t.id
FROM json_each(:ids) AS k CROSS JOIN person_name AS t ON t.person_id = k.value
UNION ALL SELECT 'affiliation', t.id
FROM json_each(:ids) AS k CROSS JOIN affiliation AS t ON t.person_id = k.value
UNION ALL SELECT 'contact_point', t.id
FROM json_each(:ids) AS k CROSS JOIN contact_point AS t ON t.person_id = k.value
UNION ALL SELECT 'postal_address', t.id
FROM json_each(:ids) AS k CROSS JOIN postal_address AS t ON t.person_id = k.value
UNION ALL SELECT 'person_photo', t.id
FROM json_each(:ids) AS k CROSS JOIN person_photo AS t ON t.person_id = k.value
UNION ALL SELECT 'person_tag', t.id
FROM json_each(:ids) AS k CROSS JOIN person_tag AS t ON t.person_id = k.value
UNION ALL SELECT 'participation', t.id
FROM json_each(:ids) AS k CROSS JOIN participation AS t ON t.person_id = k.value
UNION ALL SELECT 'list_member', t.id
FROM json_each(:ids) AS k CROSS JOIN list_member AS t ON t.person_id = k.value
"""

INSTITUTION_PARTS = """
SELECT 'institution' AS name, value AS id FROM json_each(:ids)
UNION ALL SELECT 'institution_name', t.id
FROM json_each(:ids) AS k CROSS JOIN institution_name AS t ON t.institution_id = k.value
UNION ALL SELECT 'contact_point', t.id
FROM json_each(:ids) AS k CROSS JOIN contact_point AS t ON t.institution_id = k.value
UNION ALL SELECT 'postal_address', t.id
FROM json_each(:ids) AS k CROSS JOIN postal_address AS t ON t.institution_id = k.value
UNION ALL SELECT 'institution_relation', t.id
FROM json_each(:ids) AS k CROSS JOIN institution_relation AS t ON t.institution_id = k.value
"""

TOUCHING = """
WITH part AS MATERIALIZED ({parts})
SELECT i.change_set_id FROM part AS p
CROSS JOIN change_item AS i ON i.table_name = p.name AND i.target_id = p.id
UNION
SELECT i.change_set_id FROM part AS p
CROSS JOIN change_item AS i
    ON i.table_name = p.name AND i.last_target_id >= p.id AND i.target_id <= p.id
"""

TURNED = MappingProxyType({"insert": "delete", "delete": "insert", "update": "update"})
"""What taking back an action does."""

Counts = dict[str, dict[str, int]]
"""How many rows were written, by table and action."""


class Source(NamedTuple):
    """Where to read what a step did: in `step`, and if `turned` the other way round.

    An undo does what the undone step did, backwards; that one is written down more shortly.
    """

    step: int
    turned: bool


def each_step(
    desk: Desk, before: int | None, wanted: StepFilter = ALL_STEPS
) -> Iterator[StepRecord]:
    """Yield the steps older than `before` (all when None), newest first, without their counts."""
    newest = before if before is not None else 2**63 - 1
    kinds = json.dumps(sorted(wanted.kinds)) if wanted.kinds else None
    params: dict[str, Any] = {"by": wanted.by, "kinds": kinds, "most": RUN}
    while found := desk.sql(STEPS, {**params, "before": newest}):
        yield from map(_step, found)
        newest = found[-1][0]


def step_facets(desk: Desk) -> StepFacets:
    """Return the kinds of steps that there are, and who did them."""
    return StepFacets(
        *(
            tuple(
                Facet(value, count)
                for value, count in desk.sql(
                    f"SELECT {column}, count(*) FROM change_set GROUP BY 1 ORDER BY 2 DESC, 1"
                )
            )
            for column in ("kind", "by")
        )
    )


def steps_with_ids(desk: Desk, ids: Iterable[int]) -> dict[int, StepRecord]:
    """Return these steps by their ids, without their counts."""
    found = desk.sql(SOME_STEPS, {"ids": json.dumps(list(ids))})
    return {row[0]: _step(row) for row in found}


def sources_of(desk: Desk, ids: Sequence[int]) -> dict[int, Source]:
    """Return for each step where to read what it did."""
    found = desk.sql(SOURCES, {"ids": json.dumps(list(ids))})
    return {asked: Source(step, bool(turned % 2)) for asked, step, turned in found}


def counts_of(desk: Desk, ids: Sequence[int]) -> dict[int, Counts]:
    """Return how many rows each step wrote, by table and action."""
    sources = sources_of(desk, ids)
    written: dict[int, Counts] = {}
    wanted = {source.step for source in sources.values()}
    for step, counts in desk.sql(NOTED, {"ids": json.dumps(sorted(wanted))}):
        written[step] = noted_counts(counts)
    rest = json.dumps(sorted(wanted - written.keys()))
    for step, table, action, rows in desk.sql(COUNTS, {"ids": rest}):
        written.setdefault(step, {}).setdefault(table, {})[action] = rows
    return {
        asked: _turned(written.get(source.step, {})) if source.turned else written[source.step]
        for asked, source in sources.items()
        if source.step in written
    }


def steps_touching(desk: Desk, kind: str, ids: Sequence[int]) -> frozenset[int]:
    """Return the ids of the steps that wrote these people or institutions, or parts of them."""
    parts = PERSON_PARTS if kind == "person" else INSTITUTION_PARTS
    found = desk.sql(TOUCHING.format(parts=parts), {"ids": json.dumps(list(ids))})
    return frozenset(step for (step,) in found)


def _step(row: tuple[Any, ...]) -> StepRecord:
    step_id, at, by, kind, label, params, reverses, reversed_by = row
    told = json.loads(params) if params else {}
    return StepRecord(step_id, at, by, kind, label, told, {}, reverses, reversed_by)


def _turned(counts: Counts) -> Counts:
    return {
        table: {TURNED[action]: count for action, count in actions.items()}
        for table, actions in counts.items()
    }
