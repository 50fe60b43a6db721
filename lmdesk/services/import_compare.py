"""A row of a list that is being imported beside those whom it may mean."""

from collections.abc import Iterable, Mapping
from typing import Literal, NamedTuple

from lmdesk.domain.bodies_beside import compare_bodies
from lmdesk.domain.contacts import ContactRecord
from lmdesk.domain.import_plan import Candidate, PlannedRow, RowKey
from lmdesk.domain.known_people import person_of_draft
from lmdesk.domain.match_keys import match_keys
from lmdesk.domain.people import InstitutionDraft, PersonDraft, PersonSummary
from lmdesk.domain.side_by_side import DeskSide, SideMark, SideRow, compare_sides
from lmdesk.services.import_decisions import can_decide
from lmdesk.services.import_desk import ImportDraft
from lmdesk.services.person_update import POST_FIELDS
from lmdesk.services.readers import Readers
from lmdesk.services.review import Decision
from lmdesk.services.side_by_side import side_by_side
from lmdesk.store.desk import Desk
from lmdesk.store.institution_record import institution_record
from lmdesk.store.review_rows import known_lines
from lmdesk.store.targets import event_id_of

__all__ = ["Choice", "Comparison", "SideMark", "SideRow", "best_decisions", "choices", "compare"]

REPLACING = frozenset({SideMark.CHANGED, SideMark.CONFLICT, SideMark.CLEARED})

Meant = Literal["person", "same"]


class Choice(NamedTuple):
    """Somebody whom a row may mean; `known` is their line on the desk, if they have one."""

    candidate: Candidate
    known: PersonSummary | None = None


class Comparison(NamedTuple):
    """A row beside one whom it may mean, field by field.

    `closes_post` says that taking the row over closes a post of the person and opens another.
    """

    rows: tuple[SideRow, ...]
    closes_post: bool = False


def choices(desk: Desk, draft: ImportDraft, place: int) -> tuple[Choice, ...]:
    """Return everybody whom a row may mean, the one it is taken for now first."""
    found: dict[tuple[int | None, str | None, int | None], Candidate] = {}
    planned, now = draft.rows.row(place), draft.row(place)
    for candidate in (now.matched, planned.matched, *planned.candidates):
        if candidate is not None:
            key = candidate.person_id, candidate.sheet, candidate.row
            known = found.setdefault(key, candidate)
            if known.evidence == ("decided",):
                found[key] = candidate
    ids = [c.person_id for c in found.values() if c.person_id is not None]
    is_person = isinstance(planned.draft, PersonDraft)
    lines = known_lines(desk, ids) if ids and is_person else {}
    return tuple(
        Choice(c, lines[c.person_id].person if c.person_id in lines else None)
        for c in found.values()
    )


def choice_of(desk: Desk, person_id: int) -> Choice | None:
    """Return a person of the desk as a choice, None when there is none such (any more)."""
    known = known_lines(desk, [person_id]).get(person_id)
    if known is None:
        return None
    return Choice(Candidate(person_id, None, 0, known.person.name, ()), known.person)


def compare(
    desk: Desk,
    draft: ImportDraft,
    place: int,
    candidate: Candidate | None,
    readers: Readers | None = None,
) -> Comparison:
    """Return a row beside a candidate, or alone. Raises LmdeskError person_not_found."""
    row = draft.rows.row(place)
    if isinstance(row.draft, InstitutionDraft):
        known_id = candidate.person_id if candidate else None
        known = institution_record(desk, known_id) if known_id is not None else None
        return Comparison(compare_bodies(row.draft, known))
    if not isinstance(row.draft, PersonDraft):
        return Comparison(())
    if candidate is not None and candidate.person_id is None:
        rows = _beside_row(draft, row.draft, _other(draft, place, candidate))
    else:
        event_id = event_id_of(desk, draft.target.event) if draft.target else None
        person_id = candidate.person_id if candidate else None
        rows = side_by_side(desk, row.draft, person_id, event_id=event_id, readers=readers)
    closes = any(each.field in POST_FIELDS and each.mark in REPLACING for each in rows)
    return Comparison(rows, closes)


def decision_for(draft: ImportDraft, place: int, candidate: Candidate, kind: Meant) -> Decision:
    """Return the decision that a row means a candidate, and is to be taken over, or not (same)."""
    if candidate.person_id is not None:
        return Decision(kind, candidate.person_id)
    sheet = candidate.sheet or draft.rows.key(place).sheet
    return Decision(kind, None, RowKey(sheet, candidate.row or 0))


def best_decisions(
    draft: ImportDraft, places: Iterable[int], kind: Meant
) -> Mapping[RowKey, Decision]:
    """Return for each row the decision that it means its best candidate.

    Rows without a candidate, and those about which nothing can be decided, are left out.
    """
    found = {}
    for place in places:
        row = draft.rows.row(place)
        best = best_candidate(row)
        if best is not None and can_decide(row):
            found[draft.rows.key(place)] = decision_for(draft, place, best, kind)
    return found


def best_candidate(row: PlannedRow) -> Candidate | None:
    """Return whom a row is taken for, or may mean most likely."""
    return row.matched or next(iter(row.candidates), None)


def _other(draft: ImportDraft, place: int, candidate: Candidate) -> PersonDraft | None:
    """Return what was read of the other row of the list that a candidate is."""
    key = RowKey(candidate.sheet or draft.rows.key(place).sheet, candidate.row or 0)
    there = draft.rows.index(key)
    other = draft.rows.row(there).draft if there is not None else None
    return other if isinstance(other, PersonDraft) else None


def _beside_row(
    draft: ImportDraft, row: PersonDraft, other: PersonDraft | None
) -> tuple[SideRow, ...]:
    for_event = draft.target is not None
    if other is None:
        return compare_sides(row, DeskSide(), for_event=for_event)
    person = person_of_draft(other, match_keys(other))
    texts = [("email", email.raw, email.address) for email in other.emails]
    texts += [(phone.kind.value, phone.raw, phone.e164) for phone in other.phones]
    contacts = tuple(
        ContactRecord(0, kind, None, raw, normalised, None, None, False, False, "ok")
        for kind, raw, normalised in texts
    )
    side = DeskSide(person, (other.name.printed,), contacts)
    return compare_sides(row, side, for_event=for_event)
