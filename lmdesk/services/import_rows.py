"""The rows of a list as an import keeps them: as they came, and what became of each."""

import json
from collections.abc import Iterable, Mapping
from operator import add

from lmdesk.domain.import_plan import ImportPlan, RowKey, Verdict
from lmdesk.domain.matching import fingerprint
from lmdesk.domain.people import PersonDraft
from lmdesk.services.draft_json import dump_candidates, dump_cells, dump_draft, dump_problems
from lmdesk.services.import_target import Attendance
from lmdesk.services.review import Decision
from lmdesk.store.step import Step
from lmdesk.store.tables import ImportBatch, ImportRow
from lmdesk.store.uids import new_uid

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
    "decision",
    "decided_at",
    "person_id",
)


class RowKeeper:
    """Writes the batch of an import and its rows.

    `person_of` are the people whom rows became, `waiting` the rows that wait in Review with
    their fingerprints, `decisions` what a person said of rows before they were written.
    """

    def __init__(
        self,
        plan: ImportPlan,
        person_of: Mapping[RowKey, int],
        waiting: Mapping[RowKey, str],
        decisions: Mapping[RowKey, Decision],
        now: str,
    ) -> None:
        self._plan = plan
        self._person_of = person_of
        self._waiting = waiting
        self._decisions = decisions
        self._now = now
        self._beside = self._beside_waiting() if waiting else frozenset()

    def write(self, step: Step, attendance: Attendance | None, *, keep_marks: bool) -> int:
        """Write everything; return the id of the batch.

        With `keep_marks` an unsure row that does not wait is known by its fingerprint all the
        same, and so is never queued by another list.
        """
        batch_id = self._write_batch(step, attendance)
        count = sum(len(sheet.rows) for sheet in self._plan.sheets)
        ids = step.reserve_ids(ImportRow, count)
        rows = self._rows(batch_id, keep_marks)
        step.bulk_insert(ImportRow, ROW_COLUMNS, map(add, zip(ids), rows))
        return batch_id

    def _beside_waiting(self) -> frozenset[RowKey]:
        """Return the rows of the list whose person a row that waits may mean.

        They are kept with a fingerprint: when it is decided that the waiting row is right about
        that person, they must not change it back (see `services.review`).
        """
        found: set[RowKey] = set()
        people: set[int] = set()
        for sheet in self._plan.sheets:
            for key, row in sheet.keyed_rows():
                for each in row.candidates if key in self._waiting else ():
                    if each.person_id is not None:
                        people.add(each.person_id)
                    elif each.row is not None:
                        found.add(RowKey(each.sheet or key.sheet, each.row))
        people.update(self._person_of[key] for key in found if key in self._person_of)
        return frozenset(key for key, person in self._person_of.items() if person in people)

    def _write_batch(self, step: Step, attendance: Attendance | None) -> int:
        plan = self._plan
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
            applied_at=self._now,
        )

    def _rows(self, batch_id: int, keep_marks: bool) -> Iterable[tuple[object, ...]]:
        unsure = Verdict.UNSURE
        words = {verdict: verdict.value for verdict in Verdict}
        person_of, waiting, decisions = self._person_of, self._waiting, self._decisions
        for sheet in self._plan.sheets:
            for key, row in sheet.keyed_rows():
                draft = candidates = mark = None
                verdict = row.verdict
                decision = decisions.get(key) if decisions else None
                if isinstance(row.draft, PersonDraft):
                    if key in waiting:
                        mark, verdict = waiting[key], unsure
                        draft = dump_draft(row.draft)
                        candidates = dump_candidates(row.candidates)
                    elif (
                        decision is not None
                        or (verdict is unsure and keep_marks)
                        or key in self._beside
                    ):
                        mark = fingerprint(row.draft)
                yield (
                    batch_id,
                    sheet.sheet,
                    row.row,
                    key.slot,
                    dump_cells(row.raw),
                    draft,
                    words[verdict],
                    row.skipped_because,
                    candidates,
                    dump_problems(row.problems) if row.problems else None,
                    mark,
                    decision.kind if decision else None,
                    self._now if decision else None,
                    person_of.get(key),
                )
