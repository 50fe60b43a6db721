"""The rows that wait for a decision, found by an index, and whom their candidates became."""

import json
from array import array
from collections.abc import Iterable
from typing import NamedTuple

from lmdesk.domain.people import PersonSummary
from lmdesk.store.desk import Desk

# Only rows that are, or were, unsure have a fingerprint: the index over them is short however
# many rows were imported.
PENDING = """
FROM import_row AS r INDEXED BY import_row_fingerprint
WHERE r.fingerprint IS NOT NULL AND r.verdict = 'unsure' AND r.decision IS NULL
  AND r.draft IS NOT NULL
"""

COUNT = f"SELECT count(*) {PENDING}"

IDS = f"SELECT r.id {PENDING} ORDER BY r.id"

LINES = """
SELECT r.id, b.file_name, r.sheet, r.row, r.draft, r.candidates, r.problems
FROM json_each(:ids) AS k
CROSS JOIN import_row AS r ON r.id = k.value
CROSS JOIN import_batch AS b ON b.id = r.batch_id
WHERE r.draft IS NOT NULL
ORDER BY k.key
"""

TEXTS = f"""
SELECT r.id, json_extract(r.draft, '$.name.printed'), json_extract(r.draft, '$.native_name'),
    json_extract(r.draft, '$.institution'),
    (SELECT file_name FROM import_batch WHERE id = r.batch_id)
{PENDING} ORDER BY r.id
"""

BECAME = """
SELECT r.sheet, r.row, min(r.person_id)
FROM import_row AS w CROSS JOIN import_row AS r ON r.batch_id = w.batch_id
WHERE w.id = :row AND r.person_id IS NOT NULL AND r.row IN (SELECT value FROM json_each(:rows))
GROUP BY 1, 2
"""

KEPT = """
WITH RECURSIVE up (asked, id) AS (
    SELECT value, value FROM json_each(:ids)
    UNION
    SELECT up.asked, p.merged_into_id FROM up CROSS JOIN person AS p ON p.id = up.id
    WHERE p.merged_into_id IS NOT NULL
)
SELECT up.asked, p.id FROM up CROSS JOIN person AS p ON p.id = up.id
WHERE p.merged_into_id IS NULL AND p.deleted_at IS NULL
"""
"""The live person who stands for each id since a merge."""


PEOPLE = """
SELECT l.person_id, l.name, l.titles, l.native_name, l.position, l.unit, l.institution, l.country,
    l.email, l.phone
FROM json_each(:ids) AS k CROSS JOIN person_line AS l ON l.person_id = k.value
"""

EVENTS = """
SELECT p.person_id, count(DISTINCT p.event_id)
FROM json_each(:ids) AS k CROSS JOIN participation AS p ON p.person_id = k.value
CROSS JOIN event AS e ON e.id = p.event_id
WHERE e.deleted_at IS NULL
GROUP BY 1
"""

ORIGINS = """
SELECT r.person_id, b.file_name, r.row, max(r.id)
FROM json_each(:ids) AS k CROSS JOIN import_row AS r ON r.person_id = k.value
CROSS JOIN import_batch AS b ON b.id = r.batch_id
GROUP BY 1
"""
"""The row of a list that last told something of each person."""


class WaitingRecord(NamedTuple):
    """A row that waits, for a list; drafts, candidates and problems are JSON."""

    id: int
    file: str
    sheet: str
    row: int
    draft: str
    candidates: str | None
    problems: str | None


class KnownLine(NamedTuple):
    """A person whom a row may mean: their line, at how many events, and where they came from.

    `file` and `row` are None for somebody who came from no list.
    """

    person: PersonSummary
    events: int
    file: str | None
    row: int | None


class WaitingText(NamedTuple):
    """What a search over the rows that wait looks at."""

    id: int
    name: str | None
    native_name: str | None
    institution: str | None
    file: str


def waiting_count(desk: Desk) -> int:
    """Return how many rows wait."""
    return int(desk.sql(COUNT)[0][0])


def waiting_ids(desk: Desk) -> "array[int]":
    """Return the ids of the rows that wait, oldest first."""
    return array("q", (row_id for (row_id,) in desk.sql(IDS)))


def waiting_records(desk: Desk, row_ids: Iterable[int]) -> list[WaitingRecord]:
    """Return these rows in the order of the ids; one that has no draft is left out."""
    return [WaitingRecord(*row) for row in desk.sql(LINES, {"ids": json.dumps(list(row_ids))})]


def known_lines(desk: Desk, person_ids: Iterable[int]) -> dict[int, KnownLine]:
    """Return the people with these ids, those who are live."""
    params = {"ids": json.dumps(list(person_ids))}
    events = dict(desk.sql(EVENTS, params))
    origins = {person: (file, row) for person, file, row, _ in desk.sql(ORIGINS, params)}
    people = (PersonSummary(*row) for row in desk.sql(PEOPLE, params))
    return {
        person.person_id: KnownLine(
            person,
            events.get(person.person_id, 0),
            *origins.get(person.person_id, (None, None)),
        )
        for person in people
    }


def waiting_texts(desk: Desk) -> list[WaitingText]:
    """Return what can be searched of the rows that wait, oldest first."""
    return [WaitingText(*row) for row in desk.sql(TEXTS)]


def people_of_rows(desk: Desk, waiting_id: int, rows: Iterable[int]) -> dict[tuple[str, int], int]:
    """Return whom other rows of the list of a waiting row became, by sheet and row."""
    wanted = sorted(set(rows))
    if not wanted:
        return {}
    found = desk.sql(BECAME, {"row": waiting_id, "rows": json.dumps(wanted)})
    return {(sheet, row): person for sheet, row, person in found}


def people_kept(desk: Desk, person_ids: Iterable[int]) -> dict[int, int]:
    """Return the live person whom each id means now; who was deleted is left out."""
    return dict(desk.sql(KEPT, {"ids": json.dumps(sorted(set(person_ids)))}))
