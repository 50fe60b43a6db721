"""The queue of Review: the rows that wait, as a list shows them, and one of them opened."""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from lmdesk.domain.import_plan import Candidate
from lmdesk.domain.people import PersonSummary
from lmdesk.domain.problem import Problem
from lmdesk.domain.text import fold_words
from lmdesk.services.draft_json import load_candidates, load_draft, load_problems
from lmdesk.services.readers import Readers
from lmdesk.services.review import WaitingRow, waiting_row
from lmdesk.services.side_by_side import SideRow, side_by_side
from lmdesk.store.desk import Desk
from lmdesk.store.review_rows import (
    KnownLine,
    WaitingText,
    known_lines,
    waiting_count,
    waiting_ids,
    waiting_records,
    waiting_texts,
)
from lmdesk.store.targets import event_id_of

LIKELY = 60
"""From this score on (of 100) the best candidate is shown as likely, below it as unclear."""

AGAINST = "other_"
"""Codes of evidence that begin so speak against one person, all others for it."""


class WaitingLine(NamedTuple):
    """A row that waits, as the list shows it.

    `surname` is set where it is known, and is a part of `name`. `evidence` are codes (the words
    are "evidence.<code>") of why the likeliest candidate is one; without a candidate `problems`
    say why the row waits. `likely` is None without a candidate.
    """

    id: int
    titles: str
    name: str
    surname: str | None
    institution: str | None
    file: str
    sheet: str
    row: int
    evidence: tuple[str, ...]
    likely: bool | None
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class ShownCandidate:
    """Somebody whom the row may mean, with what speaks for and against it as codes.

    `events` is at how many events the person was; `file` and `row` say which list told of them
    last.
    """

    candidate: Candidate
    person: PersonSummary
    events: int
    file: str | None
    row: int | None
    likely: bool
    speaks_for: tuple[str, ...]
    speaks_against: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OpenRow:
    """One row that waits, with everybody whom it may mean, the likeliest first."""

    row: WaitingRow
    candidates: tuple[ShownCandidate, ...]


def count_waiting(desk: Desk) -> int:
    """Return how many rows wait for a decision."""
    return waiting_count(desk)


def ids(desk: Desk, text: str = "") -> "array[int]":
    """Return the ids of the rows that wait, oldest first; with a text those that have its words.

    Words are looked for in the names, the institution and the name of the file.
    """
    wanted = fold_words(text)
    if not wanted:
        return waiting_ids(desk)
    return array("q", (row.id for row in waiting_texts(desk) if _has_words(row, wanted)))


def lines(desk: Desk, row_ids: Sequence[int]) -> tuple[WaitingLine, ...]:
    """Return a line for each of these rows, in their order."""
    found = []
    for record in waiting_records(desk, row_ids):
        draft = load_draft(record.draft)
        best = next(iter(load_candidates(record.candidates)), None)
        found.append(
            WaitingLine(
                record.id,
                " ".join(draft.name.titles),
                draft.name.printed,
                draft.name.surname,
                draft.institution,
                record.file,
                record.sheet,
                record.row,
                best.evidence if best else (),
                best.score >= LIKELY if best else None,
                load_problems(record.problems),
            )
        )
    return tuple(found)


def open_row(desk: Desk, row_id: int) -> OpenRow:
    """Return a row that waits with its candidates. Raises LmdeskError row_not_waiting."""
    row = waiting_row(desk, row_id)
    known = known_lines(desk, [c.person_id for c in row.candidates if c.person_id is not None])
    shown = ((each, known.get(each.person_id or 0)) for each in row.candidates)
    return OpenRow(row, tuple(_shown(each, line) for each, line in shown if line is not None))


def with_person(desk: Desk, opened: OpenRow, person_id: int) -> OpenRow:
    """Return an open row with somebody more whom it may mean, though nothing speaks for it.

    Who is among the candidates already, or is not live, is not added.
    """
    known = known_lines(desk, [person_id]).get(person_id)
    there = {shown.person.person_id for shown in opened.candidates}
    if known is None or person_id in there:
        return opened
    more = _shown(Candidate(person_id, None, 0, known.person.name, ()), known)
    return replace(opened, candidates=(*opened.candidates, more))


def compared(
    desk: Desk, row: WaitingRow, person_id: int | None, readers: Readers | None = None
) -> tuple[SideRow, ...]:
    """Return what the row says beside what is known of a person, also of how they take part.

    Raises LmdeskError person_not_found.
    """
    event_id = event_id_of(desk, row.event) if row.event else None
    return side_by_side(desk, row.draft, person_id, event_id=event_id, readers=readers)


def _has_words(row: WaitingText, wanted: tuple[str, ...]) -> bool:
    texts = (row.name, row.native_name, row.institution, row.file)
    folded = " ".join(fold_words(" ".join(text for text in texts if text)))
    return all(piece in folded for piece in wanted)


def _shown(candidate: Candidate, known: KnownLine) -> ShownCandidate:
    against = tuple(code for code in candidate.evidence if code.startswith(AGAINST))
    return ShownCandidate(
        candidate,
        *known,
        likely=candidate.score >= LIKELY,
        speaks_for=tuple(code for code in candidate.evidence if code not in against),
        speaks_against=against,
    )
