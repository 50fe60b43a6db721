"""What holds for the rows of a plan, gone through once, so that a decision costs no second walk."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from lmdesk.domain.import_plan import ImportPlan, PlannedRow, Verdict
from lmdesk.domain.matching import fingerprint
from lmdesk.domain.people import PersonDraft
from lmdesk.domain.problem import Severity
from lmdesk.domain.sheet import ListFile

NOBODY: frozenset[int] = frozenset()
ASKED = frozenset({Verdict.UNSURE, Verdict.ERROR})


@dataclass(frozen=True, slots=True)
class PlanFacts:
    """Places of rows in the whole plan, in order, by what they are.

    `unsure` and `errors` are those with that verdict, `questions` the unsure ones that do not wait
    in Review already, `to_place` those that only put somebody on the target, `problems` those
    that need a look. `there` are the people who take part in the target already, None when the
    list goes into no event. `filled` counts by sheet the rows with a person or an institution,
    `widths` their columns.
    """

    unsure: tuple[int, ...] = ()
    errors: tuple[int, ...] = ()
    questions: frozenset[int] = NOBODY
    to_place: frozenset[int] = NOBODY
    problems: frozenset[int] = NOBODY
    there: frozenset[int] | None = None
    filled: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    widths: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))


def has_problem(row: PlannedRow) -> bool:
    """Tell whether a row needs a look: it is unsure or in error, or a value of it is."""
    if row.verdict is Verdict.SKIPPED:
        return False
    return row.verdict in ASKED or any(p.severity is not Severity.INFO for p in row.problems)


def puts_there(row: PlannedRow, there: frozenset[int] | None) -> bool:
    """Tell whether a row that brings nothing new still puts a person of the desk on the target."""
    if there is None or row.verdict is not Verdict.SAME or row.matched is None:
        return False
    person_id = row.matched.person_id
    return isinstance(row.draft, PersonDraft) and person_id is not None and person_id not in there


def plan_facts(
    listing: ListFile, plan: ImportPlan, there: frozenset[int] | None, queued: frozenset[str]
) -> PlanFacts:
    """Go through all rows once. `queued` are the fingerprints of rows that ever waited."""
    places: dict[Verdict, list[int]] = {verdict: [] for verdict in Verdict}
    problems, questions, to_place = [], [], []
    filled = {}
    place = 0
    for sheet in plan.sheets:
        count = 0
        for row in sheet.rows:
            places[row.verdict].append(place)
            if row.problems or row.verdict in ASKED:
                if has_problem(row):
                    problems.append(place)
                if _asks(row, queued):
                    questions.append(place)
            if puts_there(row, there):
                to_place.append(place)
            count += row.draft is not None and row.skipped_because is None
            place += 1
        filled[sheet.sheet] = count
    return PlanFacts(
        tuple(places[Verdict.UNSURE]),
        tuple(places[Verdict.ERROR]),
        frozenset(questions),
        frozenset(to_place),
        frozenset(problems),
        there,
        MappingProxyType(filled),
        MappingProxyType({s.name: max(map(len, s.rows), default=0) for s in listing.sheets}),
    )


def _asks(row: PlannedRow, queued: frozenset[str]) -> bool:
    if row.verdict is not Verdict.UNSURE or not isinstance(row.draft, PersonDraft):
        return False
    return fingerprint(row.draft) not in queued
