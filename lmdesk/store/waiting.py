"""The rows of lists that wait for a decision, and the decisions that were taken."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from lmdesk.domain.matching import Decisions
from lmdesk.store.current import chunks
from lmdesk.store.desk import Desk
from lmdesk.store.duplicate_pairs import people_apart
from lmdesk.store.tables import Event, ImportBatch, ImportRow, MatchDecision, Person, Session

UNSURE = "unsure"


class PendingRow(NamedTuple):
    """A row that waits. `draft`, `candidates` and `problems` are JSON as the import wrote it."""

    id: int
    file_name: str
    sheet: str
    row: int
    draft: str
    candidates: str | None
    problems: str | None
    fingerprint: str
    event_code: str | None
    session_code: str | None
    slot: int = 1


def pending_rows(desk: Desk) -> list[PendingRow]:
    """Return the rows that wait, oldest first."""
    return [PendingRow(*row) for row in desk.rows(_pending())]


def pending_row(desk: Desk, row_id: int) -> PendingRow | None:
    """Return one row that waits, or None when there is none with this id."""
    found = desk.rows(_pending().where(ImportRow.id == row_id))
    return PendingRow(*found[0]) if found else None


def queued_fingerprints(desk: Desk) -> frozenset[str]:
    """Return the fingerprints of all rows that ever waited: none of them is queued twice."""
    query = ImportRow.select(ImportRow.fingerprint).where(
        ImportRow.verdict == UNSURE, ImportRow.fingerprint.is_null(False)
    )
    return frozenset(mark for (mark,) in desk.rows(query))


def waiting_fingerprints(desk: Desk) -> frozenset[str]:
    """Return the fingerprints of the rows that wait for an answer now."""
    query = ImportRow.select(ImportRow.fingerprint).where(
        ImportRow.verdict == UNSURE,
        ImportRow.decision.is_null(),
        ImportRow.draft.is_null(False),
    )
    return frozenset(mark for (mark,) in desk.rows(query))


class SettledRow(NamedTuple):
    """A row that a person left out, or whose person stays as the desk has it.

    `raw` are its cells as they are kept; only the same cells are the same row.
    """

    fingerprint: str
    raw: str
    verdict: str
    decision: str


def settled_rows(desk: Desk) -> list[SettledRow]:
    """Return the rows with the decision skip or same, the earliest first."""
    query = (
        ImportRow.select(
            ImportRow.fingerprint, ImportRow.raw, ImportRow.verdict, ImportRow.decision
        )
        .where(ImportRow.decision.in_(("skip", "same")), ImportRow.fingerprint.is_null(False))
        .order_by(ImportRow.id)
    )
    return [SettledRow(*row) for row in desk.rows(query)]


def pending_with(desk: Desk, fingerprints: Iterable[str]) -> list[tuple[int, str]]:
    """Return the ids of rows that wait and have one of these fingerprints, with it."""
    found = []
    for chunk in chunks(fingerprints):
        query = ImportRow.select(ImportRow.id, ImportRow.fingerprint).where(
            ImportRow.fingerprint.in_(chunk),
            ImportRow.verdict == UNSURE,
            ImportRow.decision.is_null(),
            ImportRow.draft.is_null(False),
        )
        found += [(row_id, mark) for row_id, mark in desk.rows(query)]
    return found


def rows_beside(desk: Desk, row_id: int, person_id: int) -> list[int]:
    """Return the other rows of the same list that are known by a fingerprint, are undecided and
    told of this person."""
    batch = ImportRow.select(ImportRow.batch).where(ImportRow.id == row_id)
    query = ImportRow.select(ImportRow.id).where(
        ImportRow.batch == batch,
        ImportRow.person == person_id,
        ImportRow.id != row_id,
        ImportRow.decision.is_null(),
        ImportRow.fingerprint.is_null(False),
    )
    return [found for (found,) in desk.rows(query)]


def decisions(desk: Desk) -> Decisions:
    """Return the answers that people gave, by the fingerprint of the row."""
    same: dict[str, int] = {}
    different: dict[str, frozenset[int]] = {}
    query = MatchDecision.select(
        MatchDecision.left_key, MatchDecision.person, MatchDecision.verdict
    )
    query = query.where(MatchDecision.kind == "person").order_by(MatchDecision.id)
    for mark, person_id, verdict in desk.rows(query):
        if verdict == "same":
            same[mark] = person_id
        else:
            different[mark] = different.get(mark, frozenset()) | {person_id}
    return Decisions(same, different, people_apart(desk))


def is_live(desk: Desk, person_id: int) -> bool:
    """Tell whether there is such a person, neither deleted nor merged into another."""
    query = Person.select(Person.id).where(
        Person.id == person_id, Person.deleted_at.is_null(), Person.merged_into.is_null()
    )
    return desk.value(query) is not None


def _pending() -> Any:
    return (
        ImportRow.select(
            ImportRow.id,
            ImportBatch.file_name,
            ImportRow.sheet,
            ImportRow.row,
            ImportRow.draft,
            ImportRow.candidates,
            ImportRow.problems,
            ImportRow.fingerprint,
            Event.code,
            Session.code,
            ImportRow.slot,
        )
        .join(ImportBatch, on=(ImportRow.batch == ImportBatch.id))
        .left_outer_join(Event, on=(ImportBatch.event == Event.id))
        .left_outer_join(Session, on=(ImportBatch.session == Session.id))
        .where(
            ImportRow.verdict == UNSURE,
            ImportRow.decision.is_null(),
            ImportRow.draft.is_null(False),
        )
        .order_by(ImportRow.id)
    )
