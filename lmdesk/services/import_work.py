"""The rows of an import plan, sorted by what is to be done with them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from lmdesk.domain.import_plan import Candidate, ImportPlan, PlannedRow, RowKey, Verdict
from lmdesk.domain.matching import exact_mark, fingerprint
from lmdesk.domain.people import InstitutionDraft, PersonDraft
from lmdesk.domain.planning import stops_row

SURE = frozenset({Verdict.SAME, Verdict.UPDATE})

NOTHING_ANSWERED: Mapping[str, RowKey] = MappingProxyType({})

PersonRow = tuple[RowKey, PlannedRow, PersonDraft]


class Accept(StrEnum):
    """Which rows an import writes."""

    CERTAIN = "certain"
    """The certain ones; unsure rows wait in Review."""
    ALL_NEW = "all-new"
    """Unsure rows too, each as a new person."""


@dataclass(slots=True)
class ImportWork:
    """What is to be done: people to add, to update and to put on the event alone, and bodies.

    `waiting` are the rows that wait in Review, with their fingerprints: those that wait already
    are not among them.
    """

    added: list[PersonRow] = field(default_factory=list)
    updated: list[PersonRow] = field(default_factory=list)
    same: list[PersonRow] = field(default_factory=list)
    institutions: list[tuple[str, PlannedRow]] = field(default_factory=list)
    waiting: dict[RowKey, str] = field(default_factory=dict)


class Sorter:
    """Sorts rows in the order of the plan, so that a row meets what became of earlier ones.

    `settled` are rows as decisions made them, `answered` tells by exact mark which row was
    decided: others that say the same go the same way. `queued` are fingerprints of rows that ever
    waited. Without `unsure_wait` the unsure rows are left out instead of waiting in Review.
    """

    def __init__(
        self,
        settled: Mapping[RowKey, PlannedRow],
        queued: frozenset[str],
        *,
        answered: Mapping[str, RowKey] = NOTHING_ANSWERED,
        accept: Accept = Accept.CERTAIN,
        unsure_wait: bool = True,
    ) -> None:
        self._settled = settled
        self._accept = accept
        self._answered = answered
        self._queued = set(queued)
        self._unsure_wait = unsure_wait
        self._meant: set[tuple[str, int]] = set()
        self._work = ImportWork()

    def sort(self, plan: ImportPlan) -> ImportWork:
        """Return what is to be done with each row of a plan."""
        settled = self._settled
        for sheet in plan.sheets:
            for key, planned in sheet.keyed_rows():
                row = settled.get(key, planned) if settled else planned
                if isinstance(row.draft, PersonDraft):
                    self._sort_person(key, row, row.draft)
                elif isinstance(row.draft, InstitutionDraft):
                    self._sort_institution(key, row)
        return self._work

    def _sort_person(self, key: RowKey, row: PlannedRow, draft: PersonDraft) -> None:
        work = self._work
        if self._answered and row.verdict is Verdict.UNSURE:
            row = self._as_answered(row, draft)
        verdict = row.verdict
        if verdict is Verdict.NEW or (self._accept is Accept.ALL_NEW and _can_be_new(row)):
            work.added.append((key, row, draft))
        elif verdict in SURE and self._is_known(key, row):
            (work.updated if verdict is Verdict.UPDATE else work.same).append((key, row, draft))
        elif verdict in SURE or verdict is Verdict.UNSURE:
            # The row it means was left out or waits itself: then this one is a question too.
            self._wait(key, draft)
            return
        else:
            return
        self._meant.add(key[:2])

    def _sort_institution(self, key: RowKey, row: PlannedRow) -> None:
        decided = key in self._settled
        writes = row.verdict is Verdict.UPDATE or (decided and row.verdict is Verdict.SAME)
        if row.verdict is Verdict.NEW or (writes and self._is_known(key, row)):
            self._work.institutions.append((key.sheet, row))
            self._meant.add(key[:2])

    def _is_known(self, key: RowKey, row: PlannedRow) -> bool:
        match = row.matched
        if match is None:
            return False
        if match.person_id is not None:
            return True
        return match.row is not None and (match.sheet or key.sheet, match.row) in self._meant

    def _as_answered(self, row: PlannedRow, draft: PersonDraft) -> PlannedRow:
        """Return a row that says the same as a decided one as meaning the same person."""
        key = self._answered.get(exact_mark(draft, fingerprint(draft)))
        if key is None:
            return row
        match = Candidate(None, key.row, 100, draft.name.printed, (), key.sheet)
        return row._replace(verdict=Verdict.SAME, matched=match)

    def _wait(self, key: RowKey, draft: PersonDraft) -> None:
        if not self._unsure_wait:
            return
        mark = fingerprint(draft)
        if mark not in self._queued and self._answered.get(exact_mark(draft, mark), key) == key:
            self._queued.add(mark)
            self._work.waiting[key] = mark


def _can_be_new(row: PlannedRow) -> bool:
    """Tell whether an unsure row may be taken as a new person without a look at it.

    One that came back with a person's id is about that person, and never somebody new.
    """
    if isinstance(row.draft, PersonDraft) and row.draft.returned is not None:
        return False
    return row.verdict is Verdict.UNSURE and not any(map(stops_row, row.problems))
