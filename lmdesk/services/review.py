"""Review: the rows of lists that wait until a person says whom they mean."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from lmdesk.domain.change import Change
from lmdesk.domain.differences import SINGLE_FIELDS, differences
from lmdesk.domain.import_plan import Candidate, FieldChange, RowKey
from lmdesk.domain.known_people import person_of_draft
from lmdesk.domain.match_keys import match_keys
from lmdesk.domain.people import PersonDraft
from lmdesk.domain.problem import Problem
from lmdesk.errors import LmdeskError
from lmdesk.services.draft_json import load_candidates, load_draft, load_problems
from lmdesk.services.import_target import EVENT_FIELDS, Attendance, ImportTarget, TakingPart
from lmdesk.services.institution_book import InstitutionBook
from lmdesk.services.match_answers import MEANS_SOMEBODY, answers, remember
from lmdesk.services.new_people import NewPeople
from lmdesk.services.person_update import update_person
from lmdesk.services.readers import Readers
from lmdesk.services.returned_changes import changes_now, meant_by_return, sure_changes
from lmdesk.services.returned_edits import EditWriter
from lmdesk.store.current import current_states, institution_ids
from lmdesk.store.desk import Desk
from lmdesk.store.matching import known_people
from lmdesk.store.review_rows import people_kept, people_of_rows
from lmdesk.store.step import Step
from lmdesk.store.tables import ImportRow
from lmdesk.store.targets import event_id_of
from lmdesk.store.waiting import PendingRow, pending_row, pending_rows, rows_beside


@dataclass(frozen=True, slots=True)
class Decision:
    """An answer: a new person, this person, or leave the row out.

    `person` takes over what the row brings; `same` means this person too, but the desk stays as
    it is: the person is only put on the event of the list. While a list is being imported, `row`
    may name somebody who is only in the list; else `person_id` names a person of the desk.
    """

    kind: Literal["new", "person", "same", "skip"]
    person_id: int | None = None
    row: RowKey | None = None


@dataclass(frozen=True, slots=True)
class WaitingRow:
    """A row that waits. `id` names it; `file`, `sheet`, `row` and `slot` say where it came from.

    `slot` counts from 1 the people of one row.
    `event` and `session` are the codes of what its people were to take part in.
    """

    id: int
    file: str
    sheet: str
    row: int
    draft: PersonDraft
    candidates: tuple[Candidate, ...]
    problems: tuple[Problem, ...]
    fingerprint: str = ""
    event: str | None = None
    session: str | None = None
    slot: int = 1

    def as_object(self) -> Mapping[str, object]:
        """Return the row as a JSON-ready object."""
        return {
            "id": self.id,
            "file": self.file,
            "sheet": self.sheet,
            "row": self.row,
            "slot": self.slot,
            "name": self.draft.name.printed,
            "institution": self.draft.institution,
            "candidates": [
                {**candidate._asdict(), "evidence": list(candidate.evidence)}
                for candidate in self.candidates
            ],
        }


def waiting_rows(desk: Desk) -> list[WaitingRow]:
    """Return the rows that wait, oldest first."""
    return [_waiting(row) for row in pending_rows(desk)]


def waiting_row(desk: Desk, row_id: int) -> WaitingRow:
    """Return one row that waits, its candidates as they are now.

    A candidate that was another row of the same list is the person whom that row became, one who
    was merged is the person kept, and one who was deleted is left out. Raises LmdeskError
    row_not_waiting.
    """
    pending = pending_row(desk, row_id)
    if pending is None:
        raise LmdeskError("row_not_waiting", row=row_id)
    row = _waiting(pending)
    return replace(row, candidates=_candidates_now(desk, row))


def decide(desk: Desk, row_id: int, decision: Decision, readers: Readers) -> Change:
    """Carry out and remember a decision on a waiting row, as one step.

    Raises LmdeskError `row_not_waiting` or `person_not_found`.
    """
    row = waiting_row(desk, row_id)
    decision = _meant(desk, decision)
    with desk.step("row_decided", row=row.row, file=row.file) as step:
        _Deciding(desk, step, readers).decide(row, decision)
    return step.change


def decide_many(desk: Desk, row_ids: Sequence[int], decision: Decision, readers: Readers) -> Change:
    """Carry out and remember one decision on several waiting rows, as one step or not at all.

    Raises LmdeskError `row_not_waiting` or `person_not_found`.
    """
    rows = [waiting_row(desk, row_id) for row_id in dict.fromkeys(row_ids)]
    decision = _meant(desk, decision)
    with desk.step("rows_decided", count=len(rows)) as step:
        deciding = _Deciding(desk, step, readers)
        for row in rows:
            deciding.decide(row, decision)
    return step.change


class _Deciding:
    """Decisions of one step, which share the institutions that they meet or make."""

    def __init__(self, desk: Desk, step: Step, readers: Readers) -> None:
        self._desk = desk
        self._step = step
        self._readers = readers
        self._now = desk.clock()
        self._book = InstitutionBook(step, institution_ids(desk), readers.countries, self._now)
        self._attendances: dict[ImportTarget, Attendance] = {}

    def decide(self, row: WaitingRow, decision: Decision) -> None:
        """Do what a decision on a row says, and remember it."""
        person_id = None if decision.kind == "skip" else self._carry_out(row, decision)
        self._step.update(
            ImportRow, row.id, decision=decision.kind, decided_at=self._now, person=person_id
        )
        candidates = [(c.person_id, c) for c in row.candidates if c.person_id is not None]
        said = answers(decision.kind, person_id, candidates, row.draft, row.fingerprint)
        remember(self._step, said, self._now)

    def _carry_out(self, row: WaitingRow, decision: Decision) -> int:
        changed: frozenset[str] = frozenset()
        person_id = decision.person_id
        if decision.kind == "new" or person_id is None:
            people = NewPeople(self._step, 1, self._book, self._now)
            person_id = people.add(row.draft)
            people.write()
        elif meant_by_return(self._desk, row.draft) == person_id:
            self._write_returned(row.draft, person_id, takes_all=decision.kind == "person")
            if self._went_out_for(row):
                return person_id
        elif decision.kind == "person":
            state = current_states(self._desk, [person_id])[person_id]
            changes = _changes(self._desk, row, person_id)
            changed = frozenset(change.field for change in changes).intersection(EVENT_FIELDS)
            update_person(self._step, state, row.draft, changes, self._book, self._now[:10])
            if any(change.known and change.field in SINGLE_FIELDS for change in changes):
                self._keep_others(row.id, person_id)
        if row.event is not None:
            taking_part = [TakingPart(person_id, row.draft, changed)]
            attendance = self._attendance(ImportTarget(row.event, row.session))
            attendance.write(self._step, taking_part, self._now)
        return person_id

    def _keep_others(self, row_id: int, person_id: int) -> None:
        """Let the rows of the list that said otherwise not change the person back."""
        for other in rows_beside(self._desk, row_id, person_id):
            self._step.update(ImportRow, other, decision="same", decided_at=self._now)

    def _went_out_for(self, row: WaitingRow) -> bool:
        """Tell whether a row came back from a workbook for the event of its list."""
        if row.event is None:
            return False
        return self._attendance(ImportTarget(row.event, row.session)).went_out(row.draft)

    def _write_returned(self, draft: PersonDraft, person_id: int, *, takes_all: bool) -> None:
        """Write the edits of a row that came back: all, or those about which nothing is asked."""
        assert draft.returned is not None
        changes = changes_now(self._desk, person_id, draft.returned, self._readers)
        writer = EditWriter(self._desk, self._step, self._readers, self._book, self._now[:10])
        writer.write(person_id, draft.returned, changes if takes_all else sure_changes(changes))

    def _attendance(self, target: ImportTarget) -> Attendance:
        known = self._attendances.get(target)
        if known is None:
            known = Attendance(self._desk, target, self._readers.roles)
            self._attendances[target] = known
        return known


def _meant(desk: Desk, decision: Decision) -> Decision:
    """Return the decision about the person who is meant now: an old id means who was kept."""
    if decision.kind not in MEANS_SOMEBODY:
        return decision
    named = decision.person_id or 0
    kept = people_kept(desk, [named]).get(named)
    if kept is None:
        raise LmdeskError("person_not_found", person=decision.person_id)
    return replace(decision, person_id=kept)


def _waiting(pending: PendingRow) -> WaitingRow:
    return WaitingRow(
        pending.id,
        pending.file_name,
        pending.sheet,
        pending.row,
        load_draft(pending.draft),
        load_candidates(pending.candidates),
        load_problems(pending.problems),
        pending.fingerprint,
        pending.event_code,
        pending.session_code,
        pending.slot,
    )


def _candidates_now(desk: Desk, row: WaitingRow) -> tuple[Candidate, ...]:
    in_list = [c.row for c in row.candidates if c.person_id is None and c.row is not None]
    became = people_of_rows(desk, row.id, in_list)
    named = [
        (each, each.person_id or became.get((each.sheet or row.sheet, each.row or 0)))
        for each in row.candidates
    ]
    kept = people_kept(desk, (person_id for _, person_id in named if person_id is not None))
    now: dict[int, Candidate] = {}
    for candidate, person_id in named:
        live = kept.get(person_id) if person_id is not None else None
        if live is not None:
            now.setdefault(live, candidate._replace(person_id=live))
    return tuple(now.values())


def _changes(desk: Desk, row: WaitingRow, person_id: int) -> tuple[FieldChange, ...]:
    """Return what the row brings that the desk does not know of this person."""
    draft = row.draft
    keys = match_keys(draft)
    event_id = event_id_of(desk, row.event) if row.event else None
    known = known_people(desk, [], event_id=event_id, also=[person_id])
    person = known.people[0]
    for_event = event_id is not None
    return differences(draft, person_of_draft(draft, keys), person, for_event=for_event)
