"""Writing an import plan to the desk: one step, one undo entry, all or nothing."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from operator import add

from lmdesk.domain.change import Change
from lmdesk.domain.import_plan import ImportPlan, PlannedRow, PlannedSheet, Verdict
from lmdesk.domain.mapping import SheetMapping, layout_signature
from lmdesk.domain.matching import fingerprint
from lmdesk.domain.people import InstitutionDraft, PersonDraft
from lmdesk.domain.planning import stops_row
from lmdesk.domain.progress import Progress, quiet
from lmdesk.services.collector import collector_at_rest
from lmdesk.services.draft_json import dump_candidates, dump_cells, dump_draft, dump_problems
from lmdesk.services.import_target import EVENT_FIELDS, Attendance, ImportTarget, TakingPart
from lmdesk.services.institution_book import InstitutionBook
from lmdesk.services.new_people import NewPeople
from lmdesk.services.person_update import update_person
from lmdesk.services.readers import Readers
from lmdesk.store.current import current_states, institution_ids
from lmdesk.store.desk import Desk
from lmdesk.store.profiles import remember_profile
from lmdesk.store.step import Step
from lmdesk.store.tables import ImportBatch, ImportRow
from lmdesk.store.uids import new_uid
from lmdesk.store.waiting import queued_fingerprints

ROW_COLUMNS = (
    "id",
    "batch_id",
    "sheet",
    "row",
    "slot",
    "raw",
    "draft",
    "verdict",
    "skipped_because",
    "candidates",
    "problems",
    "fingerprint",
    "person_id",
)

EVENT_CHANGES = frozenset(EVENT_FIELDS)


class Accept(StrEnum):
    """Which rows an import writes."""

    CERTAIN = "certain"
    """The certain ones; unsure rows wait in Review."""
    ALL_NEW = "all-new"
    """Unsure rows too, each as a new person."""


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What an import did. `batch_id` is None, and the change empty, when nothing was to write."""

    change: Change
    batch_id: int | None = None
    added: int = 0
    updated: int = 0
    waiting: int = 0


@dataclass(slots=True)
class _Work:
    """The rows of a plan, sorted by what is to be done with them."""

    added: list[tuple[str, PlannedRow, PersonDraft]] = field(default_factory=list)
    updated: list[tuple[str, PlannedRow, PersonDraft]] = field(default_factory=list)
    same: list[tuple[str, PlannedRow, PersonDraft]] = field(default_factory=list)
    waiting: set[str] = field(default_factory=set)
    institutions: list[tuple[str, PlannedRow]] = field(default_factory=list)


@collector_at_rest()
def apply_import(
    desk: Desk,
    plan: ImportPlan,
    readers: Readers,
    *,
    target: ImportTarget | None = None,
    accept: Accept = Accept.CERTAIN,
    progress: Progress = quiet,
) -> ImportResult:
    """Write a plan: new people, updates, places on the target, and every raw row.

    A plan that brings nothing new writes nothing at all. `progress` may raise `Cancelled`;
    then nothing was written.
    """
    work = _sort(plan, accept, queued_fingerprints(desk))
    attendance = Attendance(desk, target, readers.roles) if target else None
    if not _anything(work, attendance):
        return ImportResult(Change(None))
    with desk.step("list_imported", kind="import", file=plan.file, people=len(work.added)) as step:
        batch_id = _write(desk, step, plan, work, attendance, readers, progress)
    return ImportResult(
        step.change, batch_id, len(work.added), len(work.updated), len(work.waiting)
    )


def _each(plan: ImportPlan) -> Iterator[tuple[PlannedSheet, PlannedRow]]:
    for sheet in plan.sheets:
        for row in sheet.rows:
            yield sheet, row


def _sort(plan: ImportPlan, accept: Accept, queued: frozenset[str]) -> _Work:
    work = _Work()
    for sheet, row in _each(plan):
        draft = row.draft
        verdict = row.verdict
        if isinstance(draft, InstitutionDraft):
            if verdict in {Verdict.NEW, Verdict.UPDATE}:
                work.institutions.append((sheet.sheet, row))
        elif draft is None:
            continue
        elif verdict is Verdict.NEW or (accept is Accept.ALL_NEW and _can_be_new(row)):
            work.added.append((sheet.sheet, row, draft))
        elif verdict is Verdict.UPDATE:
            work.updated.append((sheet.sheet, row, draft))
        elif verdict is Verdict.SAME:
            work.same.append((sheet.sheet, row, draft))
        elif verdict is Verdict.UNSURE and (mark := fingerprint(draft)) not in queued:
            work.waiting.add(mark)
    return work


def _can_be_new(row: PlannedRow) -> bool:
    """Tell whether an unsure row may be taken as a new person without a look at it."""
    return row.verdict is Verdict.UNSURE and not any(map(stops_row, row.problems))


def _anything(work: _Work, attendance: Attendance | None) -> bool:
    if work.added or work.updated or work.waiting or work.institutions:
        return True
    if attendance is None:
        return False
    return any(
        row.matched is not None
        and row.matched.person_id is not None
        and attendance.lacks(row.matched.person_id)
        for _, row, _ in work.same
    )


def _write(
    desk: Desk,
    step: Step,
    plan: ImportPlan,
    work: _Work,
    attendance: Attendance | None,
    readers: Readers,
    progress: Progress,
) -> int:
    now = desk.clock()
    total = 4
    book = InstitutionBook(step, institution_ids(desk), readers.countries, now)
    people = NewPeople(step, len(work.added), book, now)
    person_of: dict[tuple[str, int], int] = {}
    taking_part: list[TakingPart] = []
    place_of = {sheet.sheet: number for number, sheet in enumerate(plan.sheets)}
    # The bodies that a sheet describes come first: the people of other sheets have posts there.
    for sheet, institution in work.institutions:
        book.take(institution, sheet)
    for done, (sheet, row, draft) in enumerate(work.added):
        if done % 1000 == 0:
            progress(done, len(work.added), "people")
        person_id = people.add(draft)
        person_of.setdefault((sheet, row.row), person_id)
        taking_part.append(TakingPart(person_id, draft, place=(place_of[sheet], row.row)))
    people.write()
    progress(1, total, "updates")
    for sheet, row, draft in (*work.updated, *work.same):
        known_id = _matched(row, sheet, person_of)
        if known_id is not None:
            person_of.setdefault((sheet, row.row), known_id)
            changed = frozenset(change.field for change in row.changes) & EVENT_CHANGES
            place = place_of[sheet], row.row
            taking_part.append(TakingPart(known_id, draft, changed, place))
    _update(desk, step, work, person_of, book, now)
    progress(2, total, "event")
    if attendance is not None:
        attendance.write(step, taking_part, now)
    progress(3, total, "rows")
    batch_id = _write_batch(step, plan, attendance, now)
    _write_rows(step, plan, batch_id, person_of, work.waiting)
    for planned in plan.sheets:
        if planned.told:
            signature = layout_signature(SheetMapping(columns=planned.columns))
            remember_profile(desk, step, signature, dict(planned.told))
    progress(4, total)
    return batch_id


def _matched(row: PlannedRow, sheet: str, person_of: dict[tuple[str, int], int]) -> int | None:
    match = row.matched
    if match is None:
        return None
    if match.person_id is not None:
        return match.person_id
    return person_of.get((match.sheet or sheet, match.row)) if match.row is not None else None


def _update(
    desk: Desk,
    step: Step,
    work: _Work,
    person_of: dict[tuple[str, int], int],
    book: InstitutionBook,
    now: str,
) -> None:
    ids = [person_of.get((sheet, row.row)) for sheet, row, _ in work.updated]
    states = current_states(desk, [known for known in ids if known is not None])
    for (_, row, draft), person_id in zip(work.updated, ids, strict=True):
        if person_id is not None:
            update_person(step, states[person_id], draft, row.changes, book, now[:10])


def _write_batch(step: Step, plan: ImportPlan, attendance: Attendance | None, now: str) -> int:
    columns = {
        sheet.sheet: [[c.index, c.heading, c.field] for c in sheet.columns]
        for sheet in plan.sheets
        if sheet.columns
    }
    counts = {verdict.value: count for verdict, count in plan.counts.items()}
    return step.insert(
        ImportBatch,
        uid=new_uid(),
        file_name=plan.file,
        sha256=plan.sha256,
        container=plan.container,
        event=attendance.event_id if attendance else None,
        session=attendance.session_id if attendance else None,
        columns=json.dumps(columns, ensure_ascii=False),
        counts=json.dumps(counts),
        applied_at=now,
    )


def _write_rows(
    step: Step,
    plan: ImportPlan,
    batch_id: int,
    person_of: dict[tuple[str, int], int],
    waiting: set[str],
) -> None:
    ids = step.reserve_ids(ImportRow, sum(len(sheet.rows) for sheet in plan.sheets))
    rows = _row_values(plan, batch_id, person_of, waiting)
    step.bulk_insert(ImportRow, ROW_COLUMNS, map(add, zip(ids), rows))


def _row_values(
    plan: ImportPlan,
    batch_id: int,
    person_of: dict[tuple[str, int], int],
    waiting: set[str],
) -> Iterable[tuple[object, ...]]:
    unsure = Verdict.UNSURE
    words = {verdict: verdict.value for verdict in Verdict}
    queue = set(waiting)
    for sheet, row in _each(plan):
        draft = candidates = mark = None
        if row.verdict is unsure and isinstance(row.draft, PersonDraft):
            mark = fingerprint(row.draft)
            if mark in queue:
                queue.discard(mark)
                draft = dump_draft(row.draft)
                candidates = dump_candidates(row.candidates)
        yield (
            batch_id,
            sheet.sheet,
            row.row,
            1,
            dump_cells(row.raw),
            draft,
            words[row.verdict],
            row.skipped_because,
            candidates,
            dump_problems(row.problems) if row.problems else None,
            mark,
            person_of.get((sheet.sheet, row.row)),
        )
