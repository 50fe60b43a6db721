"""Review: the rows of lists that wait until a person says whom they mean."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from lmdesk.domain.change import Change
from lmdesk.domain.differences import differences
from lmdesk.domain.import_plan import Candidate, FieldChange
from lmdesk.domain.known_people import person_of_draft
from lmdesk.domain.match_keys import match_keys
from lmdesk.domain.people import PersonDraft
from lmdesk.domain.problem import Problem
from lmdesk.errors import LmdeskError
from lmdesk.services.draft_json import load_candidates, load_draft, load_problems
from lmdesk.services.import_target import Attendance, ImportTarget, TakingPart
from lmdesk.services.institution_book import InstitutionBook
from lmdesk.services.new_people import NewPeople
from lmdesk.services.person_update import update_person
from lmdesk.services.readers import Readers
from lmdesk.store.current import current_states, institution_ids
from lmdesk.store.desk import Desk
from lmdesk.store.matching import known_people
from lmdesk.store.step import Step
from lmdesk.store.tables import ImportRow, MatchDecision
from lmdesk.store.waiting import PendingRow, is_live, pending_row, pending_rows


@dataclass(frozen=True, slots=True)
class Decision:
    """An answer: a new person, this person, or leave the row out."""

    kind: Literal["new", "person", "skip"]
    person_id: int | None = None


@dataclass(frozen=True, slots=True)
class WaitingRow:
    """A row that waits. `id` names it; `file`, `sheet` and `row` say where it came from."""

    id: int
    file: str
    sheet: str
    row: int
    draft: PersonDraft
    candidates: tuple[Candidate, ...]
    problems: tuple[Problem, ...]

    def as_object(self) -> Mapping[str, object]:
        """Return the row as a JSON-ready object."""
        return {
            "id": self.id,
            "file": self.file,
            "sheet": self.sheet,
            "row": self.row,
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


def decide(desk: Desk, row_id: int, decision: Decision, readers: Readers) -> Change:
    """Carry out and remember a decision on a waiting row, as one step.

    Raises LmdeskError `row_not_waiting` or `person_not_found`.
    """
    pending = pending_row(desk, row_id)
    if pending is None:
        raise LmdeskError("row_not_waiting", row=row_id)
    if decision.kind == "person" and not is_live(desk, decision.person_id or 0):
        raise LmdeskError("person_not_found", person=decision.person_id)
    row = _waiting(pending)
    with desk.step("row_decided", row=row.row, file=row.file) as step:
        person_id = _carry_out(desk, step, pending, row, decision, readers)
        now = desk.clock()
        step.update(ImportRow, row.id, decision=decision.kind, decided_at=now, person=person_id)
        for candidate_id, verdict in _answers(row, decision):
            step.insert(
                MatchDecision,
                kind="person",
                left_key=pending.fingerprint,
                person=candidate_id,
                verdict=verdict,
                decided_at=now,
            )
    return step.change


def _waiting(pending: PendingRow) -> WaitingRow:
    return WaitingRow(
        pending.id,
        pending.file_name,
        pending.sheet,
        pending.row,
        load_draft(pending.draft),
        load_candidates(pending.candidates),
        load_problems(pending.problems),
    )


def _carry_out(
    desk: Desk,
    step: Step,
    pending: PendingRow,
    row: WaitingRow,
    decision: Decision,
    readers: Readers,
) -> int | None:
    if decision.kind == "skip":
        return None
    now = desk.clock()
    book = InstitutionBook(step, institution_ids(desk), readers.countries, now)
    person_id = decision.person_id
    if decision.kind == "new" or person_id is None:
        people = NewPeople(step, 1, book, now)
        person_id = people.add(row.draft)
        people.write()
    else:
        state = current_states(desk, [person_id])[person_id]
        changes = _changes(desk, row.draft, person_id)
        update_person(step, state, row.draft, changes, book, now[:10])
    if pending.event_code is not None:
        target = ImportTarget(pending.event_code, pending.session_code)
        taking_part = [TakingPart(person_id, row.draft)]
        Attendance(desk, target, readers.roles).write(step, taking_part, now)
    return person_id


def _changes(desk: Desk, draft: PersonDraft, person_id: int) -> tuple[FieldChange, ...]:
    """Return what the row brings that the desk does not know of this person."""
    keys = match_keys(draft)
    known = known_people(desk, [keys], also=[person_id])
    person = next(person for person in known.people if person.person_id == person_id)
    return differences(draft, person_of_draft(draft, keys), person)


def _answers(row: WaitingRow, decision: Decision) -> list[tuple[int, str]]:
    """Return what the decision says of each candidate on the desk."""
    if decision.kind == "person" and decision.person_id is not None:
        return [(decision.person_id, "same")]
    if decision.kind == "new":
        known = [c.person_id for c in row.candidates if c.person_id is not None]
        return [(person_id, "different") for person_id in known]
    return []
