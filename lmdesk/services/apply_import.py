"""Writing an import plan to the desk: one step, one undo entry, all or nothing."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from lmdesk.domain.change import Change
from lmdesk.domain.differences import SINGLE_FIELDS
from lmdesk.domain.import_plan import Candidate, ImportPlan, PlannedRow, RowKey
from lmdesk.domain.letting_go import let_go
from lmdesk.domain.mapping import SheetMapping, layout_signature
from lmdesk.domain.matching import exact_mark, fingerprint
from lmdesk.domain.people import PersonDraft
from lmdesk.domain.plan_index import PlanIndex
from lmdesk.domain.progress import Progress, quiet
from lmdesk.errors import LmdeskError
from lmdesk.services.collector import collector_at_rest
from lmdesk.services.draft_json import load_draft
from lmdesk.services.import_decisions import NO_DECISIONS, can_decide, settled_rows
from lmdesk.services.import_rows import RowKeeper
from lmdesk.services.import_target import EVENT_FIELDS, Attendance, ImportTarget, TakingPart
from lmdesk.services.import_work import Accept, ImportWork, Sorter
from lmdesk.services.institution_book import InstitutionBook
from lmdesk.services.match_answers import answers, remember
from lmdesk.services.new_people import NewPeople
from lmdesk.services.person_update import update_person
from lmdesk.services.readers import Readers
from lmdesk.services.returned_changes import is_returned
from lmdesk.services.returned_edits import EditWriter
from lmdesk.services.review import Decision
from lmdesk.store.current import current_states, institution_ids
from lmdesk.store.desk import Desk
from lmdesk.store.imports import newest_step
from lmdesk.store.profiles import remember_profile
from lmdesk.store.step import Step
from lmdesk.store.tables import ImportRow
from lmdesk.store.waiting import pending_row, pending_with, queued_fingerprints

__all__ = ["Accept", "ImportResult", "apply_import"]

EVENT_CHANGES = frozenset(EVENT_FIELDS)


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What an import did. `batch_id` is None, and the change empty, when nothing was to write."""

    change: Change
    batch_id: int | None = None
    added: int = 0
    updated: int = 0
    waiting: int = 0


@collector_at_rest()
def apply_import(
    desk: Desk,
    plan: ImportPlan,
    readers: Readers,
    *,
    target: ImportTarget | None = None,
    accept: Accept = Accept.CERTAIN,
    decisions: Mapping[RowKey, Decision] = NO_DECISIONS,
    unsure_wait: bool = True,
    progress: Progress = quiet,
) -> ImportResult:
    """Write a plan: new people, updates, places on the target, and every raw row.

    `decisions` say what single rows become, and are remembered as those of Review are. Other
    unsure rows wait in Review, or are left out without `unsure_wait`. A plan that brings nothing
    new writes nothing at all. `progress` may raise `Cancelled`; then nothing was written. Raises
    LmdeskError plan_outdated where the desk has changed since the plan was made, person_gone,
    institution_gone.
    """
    if plan.newest_step is not None and plan.newest_step != newest_step(desk):
        raise LmdeskError("plan_outdated", file=plan.file)
    decided = _Decided.of(desk, plan, decisions, target)
    sorter = Sorter(
        decided.rows,
        queued_fingerprints(desk),
        answered=decided.marks,
        accept=accept,
        unsure_wait=unsure_wait,
    )
    work = sorter.sort(plan)
    attendance = Attendance(desk, target, readers.roles) if target else None
    if not (decided.decisions or _anything(work, attendance)):
        return ImportResult(Change(None))
    with desk.step("list_imported", kind="import", file=plan.file, people=len(work.added)) as step:
        writing = _Writing(desk, step, readers, plan, work, decided)
        batch_id = writing.write(attendance, progress, keep_marks=unsure_wait)
    result = ImportResult(
        step.change, batch_id, len(work.added), len(work.updated), len(work.waiting)
    )
    writing.close()
    let_go(work.added, work.updated, work.same)
    return result


@dataclass(frozen=True, slots=True)
class _Decided:
    """The decisions that count for a plan, and what became of their rows.

    `marks` are the exact marks of the rows of people.
    """

    decisions: Mapping[RowKey, Decision] = field(default_factory=lambda: NO_DECISIONS)
    planned: Mapping[RowKey, PlannedRow] = field(default_factory=dict)
    rows: Mapping[RowKey, PlannedRow] = field(default_factory=dict)
    marks: Mapping[str, RowKey] = field(default_factory=dict)

    @classmethod
    def of(
        cls,
        desk: Desk,
        plan: ImportPlan,
        decisions: Mapping[RowKey, Decision],
        target: ImportTarget | None,
    ) -> "_Decided":
        if not decisions:
            return cls()
        index = PlanIndex(plan)

        rows = settled_rows(desk, decisions, index.row_of, target)
        planned = {key: row for key in rows if (row := index.row_of(key)) and can_decide(row)}
        marks = {
            exact_mark(row.draft, fingerprint(row.draft)): key
            for key, row in planned.items()
            if isinstance(row.draft, PersonDraft)
        }
        return cls({key: decisions[key] for key in rows}, planned, rows, marks)


def _anything(work: ImportWork, attendance: Attendance | None) -> bool:
    if work.added or work.updated or work.waiting or work.institutions:
        return True
    if attendance is None:
        return False
    return any(
        row.matched is not None
        and row.matched.person_id is not None
        and attendance.lacks(row.matched.person_id)
        and not attendance.went_out(draft)
        for _, row, draft in work.same
    )


class _Writing:
    """Writes a sorted plan within one step; `person_of` are the people whom rows became."""

    def __init__(
        self,
        desk: Desk,
        step: Step,
        readers: Readers,
        plan: ImportPlan,
        work: ImportWork,
        decided: _Decided,
    ) -> None:
        self._desk = desk
        self._step = step
        self._plan = plan
        self._work = work
        self._decided = decided
        self._now = desk.clock()
        self._readers = readers
        self._book = InstitutionBook(step, institution_ids(desk), readers.countries, self._now)
        self._place_of = {sheet.sheet: number for number, sheet in enumerate(plan.sheets)}
        self._person_of: dict[RowKey, int] = {}
        self._first_of: dict[tuple[str, int], int] = {}
        self._taking_part: list[TakingPart] = []

    def close(self) -> None:
        """Let go of what was remembered of the rows."""
        let_go(self._person_of, self._first_of, self._taking_part)

    def write(self, attendance: Attendance | None, progress: Progress, *, keep_marks: bool) -> int:
        """Write everything; return the id of the batch."""
        total = 5
        # The bodies that a sheet describes come first: the people of other sheets have posts there.
        for sheet, institution in self._work.institutions:
            self._book.take(institution, sheet)
        self._add_people(progress)
        progress(1, total, "updates")
        self._update_people(attendance)
        progress(2, total, "event")
        if attendance is not None:
            attendance.write(self._step, self._taking_part, self._now)
        progress(3, total, "rows")
        done = self._carried_out()
        done |= dict.fromkeys(self._outdone(done), Decision("same"))
        keeper = RowKeeper(self._plan, self._person_of, self._work.waiting, done, self._now)
        batch_id = keeper.write(self._step, attendance, keep_marks=keep_marks)
        self._remember(done)
        progress(total, total)
        return batch_id

    def _add_people(self, progress: Progress) -> None:
        added = self._work.added
        people = NewPeople(self._step, len(added), self._book, self._now)
        for done, (key, _, draft) in enumerate(added):
            if done % 1000 == 0:
                progress(done, len(added), "people")
            self._became(key, people.add(draft), draft)
        people.write()

    def _update_people(self, attendance: Attendance | None) -> None:
        known: list[tuple[PlannedRow, PersonDraft, int]] = []
        for key, row, draft in (*self._work.updated, *self._work.same):
            person_id = self._matched(row.matched, key.sheet)
            if person_id is not None:
                changed = frozenset(change.field for change in row.changes) & EVENT_CHANGES
                if attendance is not None and attendance.went_out(draft):
                    self._person_of[key] = person_id
                else:
                    self._became(key, person_id, draft, changed)
                if row.changes:
                    known.append((row, draft, person_id))
        self._write_returned(known)
        known = [each for each in known if not is_returned(each[0].changes)]
        states = current_states(self._desk, [person_id for _, _, person_id in known])
        for row, draft, person_id in known:
            state = states[person_id]
            update_person(self._step, state, draft, row.changes, self._book, self._now[:10])

    def _write_returned(self, known: list[tuple[PlannedRow, PersonDraft, int]]) -> None:
        today = self._now[:10]
        writer = EditWriter(self._desk, self._step, self._readers, self._book, today)
        for row, draft, person_id in known:
            if draft.returned is not None and is_returned(row.changes):
                writer.write(person_id, draft.returned, row.changes)

    def _became(
        self,
        key: RowKey,
        person_id: int,
        draft: PersonDraft,
        changed: frozenset[str] = frozenset(),
    ) -> None:
        self._person_of[key] = person_id
        if key.slot > 1:
            self._first_of.setdefault(key[:2], person_id)
        place = self._place_of[key.sheet], key.row
        self._taking_part.append(TakingPart(person_id, draft, changed, place))

    def _matched(self, match: Candidate | None, sheet: str) -> int | None:
        if match is None:
            return None
        if match.person_id is not None or match.row is None:
            return match.person_id
        key = RowKey(match.sheet or sheet, match.row)
        return self._person_of.get(key) or self._first_of.get(key[:2])

    def _carried_out(self) -> dict[RowKey, Decision]:
        """Return the decisions that could be carried out.

        One for the same person as another row could not where that row has become nobody.
        """
        return {
            key: decision
            for key, decision in self._decided.decisions.items()
            if decision.kind == "skip"
            or key in self._person_of
            or not isinstance(self._decided.planned[key].draft, PersonDraft)
        }

    def _remember(self, decisions: Mapping[RowKey, Decision]) -> None:
        """Keep what was decided and told, for when such a list comes again."""
        marks: dict[str, tuple[str, int | None]] = {}
        index = PlanIndex(self._plan)
        for key, decision in decisions.items():
            row = index.row_of(key)
            if row is None or not isinstance(row.draft, PersonDraft):
                continue
            person_id = self._person_of.get(key)
            mark = fingerprint(row.draft)
            marks[mark] = decision.kind, person_id
            met = ((self._matched(each, key.sheet), each) for each in row.candidates)
            others = [(who, each) for who, each in met if who is not None and who != person_id]
            said = answers(decision.kind, person_id, others, row.draft, mark)
            remember(self._step, said, self._now)
        for row_id, mark in pending_with(self._desk, marks):
            kind, meant = marks[mark]
            if kind == "new" and not self._says_the_same(row_id, mark):
                continue
            self._step.update(ImportRow, row_id, decision=kind, decided_at=self._now, person=meant)
        for planned in self._plan.sheets:
            if planned.told:
                signature = layout_signature(SheetMapping(columns=planned.columns))
                remember_profile(self._desk, self._step, signature, dict(planned.told))

    def _says_the_same(self, row_id: int, mark: str) -> bool:
        """Tell whether a row that waits says what a decided row said, its post included."""
        pending = pending_row(self._desk, row_id)
        if pending is None:
            return False
        return exact_mark(load_draft(pending.draft), mark) in self._decided.marks

    def _outdone(self, decisions: Mapping[RowKey, Decision]) -> list[RowKey]:
        """Return the rows whose values gave way to those of a decided row of the same person.

        When the list comes again they must not change back what a person has decided.
        """
        winners: dict[int, RowKey] = {}
        for key in sorted(decisions, key=lambda key: (self._place_of[key.sheet], *key[1:])):
            replaced = any(
                change.known and change.field in SINGLE_FIELDS
                for change in self._decided.rows[key].changes
            )
            if replaced and key in self._person_of:
                winners[self._person_of[key]] = key
        if not winners:
            return []
        return [
            key for key, person_id in self._person_of.items() if winners.get(person_id, key) != key
        ]
