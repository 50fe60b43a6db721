"""What was decided before, beyond whom rows mean: rows left out, people kept as they are."""

from collections.abc import Iterable

from lmdesk.domain.import_plan import PlannedRow, Verdict
from lmdesk.domain.matching import fingerprint
from lmdesk.domain.people import PersonDraft


class Memory:
    """Remembers, by the fingerprint of a row, what the planner of rows does not know.

    `kept` are rows whose person stays as the desk has it; `left_out` are rows that a person left
    out, with the verdict that they had then: with another verdict they are looked at anew.
    """

    def __init__(self, kept: frozenset[str], left_out: frozenset[tuple[str, str]]) -> None:
        self._kept = kept
        self._left_out = left_out
        self._verdicts = frozenset(verdict for _, verdict in left_out)

    def of_all(self, rows: list[PlannedRow]) -> list[PlannedRow]:
        """Return the rows as they are to be taken after what was decided before."""
        if not (self._kept or self._left_out):
            return rows
        return list(self._each(rows))

    def _each(self, rows: Iterable[PlannedRow]) -> Iterable[PlannedRow]:
        for row in rows:
            asks = row.verdict is Verdict.UPDATE or row.verdict.value in self._verdicts
            if not (asks and isinstance(row.draft, PersonDraft)):
                yield row
                continue
            mark = fingerprint(row.draft)
            if (mark, row.verdict.value) in self._left_out:
                yield row._replace(verdict=Verdict.SKIPPED, skipped_because="left_out_before")
            elif row.verdict is Verdict.UPDATE and mark in self._kept:
                yield row._replace(verdict=Verdict.SAME, changes=())
            else:
                yield row
