"""What was decided before, beyond whom rows mean: rows left out, people kept as they are."""

from collections.abc import Iterable

from lmdesk.domain.import_plan import PlannedRow, Verdict
from lmdesk.domain.matching import fingerprint
from lmdesk.domain.people import PersonDraft
from lmdesk.services.draft_json import dump_cells
from lmdesk.services.returned_changes import sure_changes
from lmdesk.store.waiting import SettledRow

SURE = frozenset({Verdict.SAME, Verdict.UPDATE})


class Memory:
    """Remembers rows that a person left out, and rows whose person stays as the desk has it.

    Only a row with the same cells is the same row: another list with the same people is looked
    at anew. So is a row that was left out when it means somebody whom the desk did not know then.
    """

    def __init__(self, settled: Iterable[SettledRow]) -> None:
        self._raws: set[str] = set()
        self._left_out: dict[tuple[str, str], bool] = {}
        self._kept: set[tuple[str, str]] = set()
        for row in settled:
            self._raws.add(row.raw)
            if row.decision == "skip":
                self._left_out[row.fingerprint, row.raw] = row.verdict in SURE
            else:
                self._kept.add((row.fingerprint, row.raw))

    def of_all(self, rows: list[PlannedRow]) -> list[PlannedRow]:
        """Return the rows as they are to be taken after what was decided before.

        A row that means one that was left out is left out too where it says the same, and is a
        question otherwise.
        """
        if not self._raws:
            return rows
        gone: dict[int, str] = {}
        return [self._one(row, gone) for row in rows]

    def _one(self, row: PlannedRow, gone: dict[int, str]) -> PlannedRow:
        if not isinstance(row.draft, PersonDraft) or row.verdict is Verdict.ERROR:
            return row
        match = row.matched
        means = gone.get(match.row) if match is not None and match.row is not None else None
        raw = dump_cells(row.raw)
        if means is None and raw not in self._raws:
            return row
        mark = fingerprint(row.draft)
        if mark == means or self._is_left_out(mark, raw, row.verdict):
            gone[row.row] = mark
            return row._replace(verdict=Verdict.SKIPPED, skipped_because="left_out_before")
        if means is not None:
            return row._replace(verdict=Verdict.UNSURE, matched=None, changes=(), candidates=())
        if (mark, raw) in self._kept and row.draft.returned is not None:
            return _kept_but_for_the_sure(row)
        if row.verdict is Verdict.UPDATE and (mark, raw) in self._kept:
            return row._replace(verdict=Verdict.SAME, changes=())
        return row

    def _is_left_out(self, mark: str, raw: str, verdict: Verdict) -> bool:
        was_known = self._left_out.get((mark, raw))
        return was_known is not None and (was_known or verdict not in SURE)


def _kept_but_for_the_sure(row: PlannedRow) -> PlannedRow:
    """Return a row that came back, of whose open cells somebody said that the desk's stay."""
    person = row.matched or next(iter(row.candidates), None)
    if person is None:
        return row
    changes = sure_changes(row.changes)
    verdict = Verdict.UPDATE if changes else Verdict.SAME
    return row._replace(verdict=verdict, matched=person, changes=changes)
