"""Rows of lists that came in, found by the person or the text that they told."""

import json
from collections.abc import Iterable
from typing import Any

from lmdesk.domain.cell_places import KeptRow
from lmdesk.store.desk import Desk

FEW = 50
"""So many rows of a list are looked at for one record."""

BATCH_OF_STEP = """
SELECT target_id FROM change_item
WHERE change_set_id = ? AND table_name = 'import_batch' AND action = 'insert'
"""

OF_PERSON = """
SELECT b.file_name, r.sheet, r.row, r.raw, b.columns FROM import_row AS r
CROSS JOIN import_batch AS b ON b.id = r.batch_id
WHERE r.person_id = :person AND (:batch IS NULL OR r.batch_id = :batch)
ORDER BY r.batch_id DESC, r.id LIMIT :few
"""

# Which body a row named is not written down: the rows that say its name are looked for.
WITH_TEXT = """
SELECT b.file_name, r.sheet, r.row, r.raw, b.columns FROM import_row AS r
CROSS JOIN import_batch AS b ON b.id = r.batch_id
WHERE r.batch_id = :batch AND instr(r.raw, :text) LIMIT 1
"""


def batch_of(desk: Desk, step_id: int) -> int | None:
    """Return the import that a step wrote, None for any other step."""
    found = desk.sql(BATCH_OF_STEP, (step_id,))
    return int(found[0][0]) if found else None


def rows_of_person(desk: Desk, person_id: int, batch: int | None) -> list[KeptRow]:
    """Return rows that told of a person, those of one import, or of all, the latest first."""
    params = {"person": person_id, "batch": batch, "few": FEW}
    return _kept(desk.sql(OF_PERSON, params))


def row_with_text(desk: Desk, batch: int, text: str) -> list[KeptRow]:
    """Return the first row of an import that has this text, in a list; it is empty without one.

    All rows of the import may have to be read for it: about a tenth of a second for 100,000.
    """
    written = json.dumps(text, ensure_ascii=False)[1:-1]
    return _kept(desk.sql(WITH_TEXT, {"batch": batch, "text": written}))


def _kept(found: Iterable[tuple[Any, ...]]) -> list[KeptRow]:
    return [
        KeptRow(file, sheet, row, json.loads(raw), json.loads(columns).get(sheet, []))
        for file, sheet, row, raw, columns in found
    ]
