"""Imports of the past: the files that came in, and where the values of a person come from."""

import json
from collections.abc import Collection

from peewee import JOIN, fn

from lmdesk.domain.imports import BatchRecord, Origin
from lmdesk.store.desk import Desk
from lmdesk.store.tables import ChangeItem, Event, ImportBatch, ImportRow, Session

UNSURE = "unsure"


def newest_step(desk: Desk) -> int:
    """Return the number of the newest step of a desk, 0 when it has none."""
    return int(desk.sql("SELECT coalesce(max(id), 0) FROM change_set")[0][0])


def step_stands(desk: Desk, step_id: int) -> bool:
    """Tell whether what a step did stands: not taken back, or taken back and done again."""
    stands, step = True, step_id
    while True:
        found = desk.sql("SELECT reversed_by FROM change_set WHERE id = ?", (step,))
        if not found or found[0][0] is None:
            return stands
        stands, step = not stands, found[0][0]


def import_batches(desk: Desk) -> list[BatchRecord]:
    """Return all imports, the latest first, with how many of their rows still wait."""
    waiting = dict(
        desk.rows(
            ImportRow.select(ImportRow.batch, fn.COUNT(ImportRow.id))
            .where(
                ImportRow.verdict == UNSURE,
                ImportRow.decision.is_null(),
                ImportRow.draft.is_null(False),
            )
            .group_by(ImportRow.batch)
        )
    )
    query = (
        ImportBatch.select(
            ImportBatch.id,
            ImportBatch.file_name,
            ImportBatch.container,
            ImportBatch.applied_at,
            Event.code,
            Session.code,
            ImportBatch.counts,
        )
        .join(Event, JOIN.LEFT_OUTER, on=(ImportBatch.event == Event.id))
        .join(Session, JOIN.LEFT_OUTER, on=(ImportBatch.session == Session.id))
        .order_by(ImportBatch.id.desc())
    )
    return [
        BatchRecord._make((*row, json.loads(counts), waiting.get(row[0], 0)))
        for *row, counts in desk.rows(query)
    ]


def origins_of(desk: Desk, person_id: int) -> list[Origin]:
    """Return the rows of lists that told something about a person, the latest import first."""
    query = (
        ImportRow.select(
            ImportBatch.id,
            ImportBatch.file_name,
            ImportBatch.applied_at,
            ImportRow.sheet,
            ImportRow.row,
            ImportRow.slot,
            ImportRow.verdict,
            ImportRow.decision,
            ImportRow.raw,
            ImportBatch.columns,
        )
        .join(ImportBatch, on=(ImportRow.batch == ImportBatch.id))
        .where(ImportRow.person == person_id)
        .order_by(ImportBatch.id.desc(), ImportRow.id)
    )
    told = list(desk.rows(query))
    steps = _steps_of(desk, {row[0] for row in told})
    return [
        Origin._make(
            (*row, _cells(json.loads(raw), json.loads(columns).get(row[3], [])), steps.get(row[0]))
        )
        for *row, raw, columns in told
    ]


def _steps_of(desk: Desk, batches: Collection[int]) -> dict[int, int]:
    """Return the steps that wrote these imports."""
    query = ChangeItem.select(ChangeItem.target_id, ChangeItem.change_set).where(
        ChangeItem.table_name == "import_batch",
        ChangeItem.target_id.in_(sorted(batches)),
        ChangeItem.action == "insert",
    )
    return dict(desk.rows(query)) if batches else {}


def _cells(raw: list[str], columns: list[tuple[int, str, str]]) -> tuple[tuple[str, str], ...]:
    """Pair the cells with the headings of their columns; a cell without one keeps its place."""
    headings = {index: heading for index, heading, _ in columns}
    return tuple((headings.get(index, ""), cell) for index, cell in enumerate(raw) if cell)
