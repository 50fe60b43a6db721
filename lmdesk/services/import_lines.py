"""The rows of a list that is being imported, as a table shows, counts and sorts them."""

from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from heapq import merge
from types import MappingProxyType
from typing import NamedTuple

from lmdesk.domain.import_plan import Candidate, PlannedRow, RowKey, Verdict
from lmdesk.domain.people import PersonDraft
from lmdesk.domain.planning import stops_row
from lmdesk.domain.problem import Problem, Severity
from lmdesk.domain.text import fold
from lmdesk.services.import_decisions import can_decide
from lmdesk.services.import_desk import ImportDraft
from lmdesk.services.import_facts import puts_there
from lmdesk.services.import_text import LETTER

ASKING = frozenset(
    {
        *("contradicts_earlier_row", "already_waiting", "returned_conflict"),
        *("returned_cleared", "returned_name", "returned_copied"),
    }
)
"""Remarks that say why a row is unsure although its name can be read."""

PIECE = 2000

SHOWN_CELLS = 3
"""Of a row that is no person so many filled cells are shown in place of a name."""


class ImportLine(NamedTuple):
    """One row as the table shows it; `place` is its place in the plan, from 0.

    `verdict` is what becomes of it now, `decided` the kind of the decision if a person took one.
    `why` is the remark that weighs most: of an unsure row only one that makes it so. `changed` are
    the fields of an update, `candidates` those whom an unsure row may mean, `problems` all remarks
    worth a look. `placed` says that the row only puts somebody on the event.
    """

    place: int
    key: RowKey
    verdict: Verdict
    decided: str | None
    titles: str
    name: str
    surname: str | None
    institution: str | None
    why: Problem | None = None
    changed: tuple[str, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    placed: bool = False
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Effects:
    """What applying a draft would do, in rows: people (or institutions) added and updated, people
    put on the event only, unsure rows that go to Review, and rows left out by a decision.
    """

    added: int
    updated: int
    placed: int
    waiting: int
    decided: int

    @property
    def changes(self) -> int:
        """How many rows change the desk."""
        return self.added + self.updated + self.placed

    def anything(self, *, unsure_wait: bool) -> bool:
        """Tell whether there is anything to apply."""
        return bool(self.changes or self.decided or (unsure_wait and self.waiting))


def counts(draft: ImportDraft, sheet: str | None = None) -> dict[Verdict, int]:
    """Return how many rows have which verdict now, of the whole list or of one sheet."""
    if sheet is None:
        found = Counter(draft.plan.counts)
    else:
        sheets = (each for each in draft.plan.sheets if each.sheet == sheet)
        found = Counter(row.verdict for each in sheets for row in each.rows)
    places = None if sheet is None else draft.rows.of_sheet(sheet)
    for at, row in draft.settled.items():
        if places is None or at in places:
            found[draft.rows.row(at).verdict] -= 1
            found[row.verdict] += 1
    return {verdict: found[verdict] for verdict in Verdict}


def effects(draft: ImportDraft) -> Effects:
    """Return what applying the draft would do now."""
    now = counts(draft)
    facts, decided = draft.facts, draft.settled.keys()
    placed = len(facts.to_place - decided)
    placed += sum(puts_there(row, facts.there) for row in draft.settled.values())
    waiting = len(facts.questions - decided)
    return Effects(now[Verdict.NEW], now[Verdict.UPDATE], placed, waiting, len(draft.decisions))


def row_ids(
    draft: ImportDraft,
    *,
    sheet: str | None = None,
    verdict: Verdict | None = None,
    order: str = "decide",
    descending: bool = False,
) -> "array[int]":
    """Return the places of the rows wanted, in the order of a column.

    The order "decide" puts the rows that were unsure first, then those with errors: a row stays
    at its place when it is decided. Others are row, verdict, name and institution.
    """
    places: Sequence[int] = range(len(draft.rows))
    ordered: Iterable[int]
    if sheet is not None:
        places = draft.rows.of_sheet(sheet)
    if verdict is not None:
        places = [at for at in places if draft.row(at).verdict is verdict]
    if order == "decide":
        first = (*draft.facts.unsure, *draft.facts.errors)
        wanted, others = set(first), places if isinstance(places, range) else set(places)
        rest = [at for at in places if at not in wanted]
        if draft.listing.container == LETTER:
            rest.sort(key=lambda at: _is_mere_text(draft.row(at)))
        return array("q", (*(at for at in first if at in others), *rest))
    if order == "row":
        ordered = places[::-1] if descending else places
    else:
        ordered = _sorted(places, _ORDERS[order](draft), descending=descending)
    return array("q", ordered)


def _is_mere_text(row: PlannedRow) -> int:
    """Rank the rows of a letter: people, then those named as something else, then the text."""
    if row.verdict is not Verdict.SKIPPED:
        return 0
    return 1 if row.problems else 2


def _sorted(places: Sequence[int], key: "_Key", *, descending: bool) -> Iterable[int]:
    """Sort in pieces: one sort of many rows would not let the window do anything meanwhile."""
    pieces = [places[start : start + PIECE] for start in range(0, len(places), PIECE)]
    some = [sorted(piece, key=key, reverse=descending) for piece in pieces]
    return merge(*some, key=key, reverse=descending)


def open_rows(draft: ImportDraft) -> Sequence[int]:
    """Return the places of the rows that are still to be decided, in order."""
    return [at for at in draft.facts.unsure if at not in draft.settled]


def lines(draft: ImportDraft, indexes: Sequence[int]) -> tuple[ImportLine, ...]:
    """Return the lines of these rows, in order."""
    return tuple(line(draft, at) for at in indexes)


def line(draft: ImportDraft, index: int) -> ImportLine:
    """Return one row as the table shows it."""
    row = draft.row(index)
    key = draft.rows.key(index)
    decision = draft.decisions.get(key)
    titles, name, surname, institution = _subject(row)
    unsure = row.verdict is Verdict.UNSURE
    return ImportLine(
        index,
        key,
        row.verdict,
        decision.kind if decision else None,
        titles,
        name,
        surname,
        institution,
        _why(row),
        tuple(dict.fromkeys(change.field for change in row.changes)),
        row.candidates if unsure else (),
        puts_there(row, draft.facts.there),
        tuple(problem for problem in row.problems if problem.severity is not Severity.INFO),
    )


def decidable(draft: ImportDraft, indexes: Sequence[int]) -> list[RowKey]:
    """Return the keys of those rows about which something can be decided."""
    return [draft.rows.key(at) for at in indexes if can_decide(draft.rows.row(at))]


def _subject(row: PlannedRow) -> tuple[str, str, str | None, str | None]:
    """Return titles, name, surname and institution as the table shows them."""
    draft = row.draft
    if isinstance(draft, PersonDraft):
        name = draft.name
        shown = name.printed or draft.native_name or _cells(row)
        return " ".join(name.titles), shown, name.surname, draft.institution
    if draft is not None:
        return "", draft.name or draft.native_name or _cells(row), None, draft.parent
    return "", _cells(row), None, None


def _cells(row: PlannedRow) -> str:
    filled = [" ".join(cell.split()) for cell in row.raw if cell.strip()]
    return "  ".join(filled[:SHOWN_CELLS])


def _why(row: PlannedRow) -> Problem | None:
    if row.verdict is Verdict.SKIPPED:
        if row.skipped_because is None:
            return None
        told = (problem for problem in row.problems if problem.code == row.skipped_because)
        return next(told, Problem(row.skipped_because))
    stopping = next(filter(stops_row, row.problems), None)
    if stopping is not None:
        return stopping
    if row.verdict is Verdict.UNSURE:
        asking = (problem for problem in row.problems if problem.code in ASKING)
        return next(asking, None)
    for severity in (Severity.ERROR, Severity.WARN):
        for problem in row.problems:
            if problem.severity is severity:
                return problem
    return None


_Key = Callable[[int], tuple[object, ...]]


def _by_verdict(draft: ImportDraft) -> _Key:
    ranks = {verdict: rank for rank, verdict in enumerate(Verdict)}
    return lambda at: (ranks[draft.row(at).verdict], at)


def _by_name(draft: ImportDraft) -> _Key:
    return lambda at: (fold(_subject(draft.row(at))[1]), at)


def _by_institution(draft: ImportDraft) -> _Key:
    return lambda at: (fold(_subject(draft.row(at))[3] or "\U0010ffff"), at)


_ORDERS: Mapping[str, Callable[[ImportDraft], _Key]] = MappingProxyType(
    {
        "verdict": _by_verdict,
        "name": _by_name,
        "institution": _by_institution,
    }
)
