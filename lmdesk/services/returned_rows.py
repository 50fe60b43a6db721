"""Rows of a workbook that came back: told from added ones, compared, and given their verdicts."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

from lmdesk.domain.import_plan import Candidate, PlannedRow, Verdict
from lmdesk.domain.mapping import SheetMapping
from lmdesk.domain.matching import fingerprint
from lmdesk.domain.names import NameReading
from lmdesk.domain.people import PersonDraft
from lmdesk.domain.planning import WAITING
from lmdesk.domain.problem import Problem, Severity
from lmdesk.domain.returned_rows import CellEdit, Returned
from lmdesk.domain.round_trip import ID_HEADING, RoundTrip
from lmdesk.domain.row_reading import ReadRow
from lmdesk.domain.three_way import cell_key
from lmdesk.services.focal_cells import CellReader, focal_cells
from lmdesk.services.readers import Readers
from lmdesk.services.returned_changes import changes_of
from lmdesk.store.current import institution_ids
from lmdesk.store.desk import Desk
from lmdesk.store.focal import people_of_uids

COPIED = Problem("returned_copied")
"""A row with the id of another one that says something else about the same person."""

COPIED_SAME = Problem("returned_copied_same", severity=Severity.INFO)
COPIED_NEW = Problem("returned_copied_new", severity=Severity.INFO)

NAME_PARTS = frozenset({"name", "surname", "given", "middle", None})

MANY = 5
"""So many names of missing people are told."""


class ReturnedSheets:
    """Marks the rows of a workbook that came back; `trip` is its hidden part.

    Rows without a known id are left as they are: they were added, and are read like any list.
    """

    def __init__(self, desk: Desk, trip: RoundTrip) -> None:
        self._trip = trip
        self._people = people_of_uids(desk, trip.base)
        self._there: set[str] = set()

    def mark(self, mapping: SheetMapping, rows: Sequence[ReadRow]) -> list[ReadRow]:
        """Return the rows of a sheet, each that came back with its edits in its draft."""
        if not any(column.heading == ID_HEADING for column in mapping.columns):
            return list(rows)
        cells = {row.row: self._cells(mapping, row) for row in reversed(rows)}
        by_uid: dict[str, list[int]] = defaultdict(list)
        for number in sorted(cells):
            uid = cells[number].get(ID_HEADING, "")
            if uid in self._trip.base and uid in self._people:
                by_uid[uid].append(number)
        marks: dict[int, tuple[Returned | None, tuple[Problem, ...]]] = {}
        for uid, numbers in by_uid.items():
            self._there.add(uid)
            marks |= self._of_one(uid, [(number, cells[number]) for number in numbers])
        marked, before = [], 0
        for row in rows:
            is_first, before = row.row != before, row.row
            mine = marks.get(row.row)
            marked.append(_marked(row, *mine, cells[row.row], is_first=is_first) if mine else row)
        return marked

    def missing(self) -> tuple[Problem, ...]:
        """Return what is to be said of people whose rows did not come back: nobody is deleted."""
        gone = [uid for uid in self._trip.base if uid in self._people and uid not in self._there]
        if not gone:
            return ()
        place = self._trip.fields.index("name") if "name" in self._trip.fields else 0
        names = ", ".join(self._trip.base[uid][place] for uid in gone[:MANY])
        names += " …" if len(gone) > MANY else ""
        params: Mapping[str, object] = {"count": len(gone), "names": names}
        return (Problem("returned_rows_missing", params=params),)

    def _cells(self, mapping: SheetMapping, row: ReadRow) -> dict[str, str]:
        """Return the cells of a row by field, the id under its heading."""
        fields = dict(zip(self._trip.headings, self._trip.fields, strict=True))
        fields[ID_HEADING] = ID_HEADING
        return {
            fields[column.heading]: cell_key(text)
            for column, text in zip(mapping.columns, row.raw, strict=False)
            if column.heading in fields
        }

    def _of_one(
        self, uid: str, rows: Sequence[tuple[int, Mapping[str, str]]]
    ) -> dict[int, tuple[Returned | None, tuple[Problem, ...]]]:
        """Return what each row with one id is: that of the person, a copy, or somebody new."""
        base = dict(zip(self._trip.fields, self._trip.base[uid], strict=True))
        edits = {number: _edits(base, cells) for number, cells in rows}
        named = [n for n in edits if not any(edit.field == "name" for edit in edits[n])]
        own = min(named or edits, key=lambda number: (len(edits[number]), number))
        person_id = self._people[uid][0]
        event = self._trip.event or None
        found: dict[int, tuple[Returned | None, tuple[Problem, ...]]] = {}
        for number, mine in edits.items():
            if number == own:
                found[number] = Returned(person_id, event, mine), ()
            elif number not in named:
                found[number] = None, (COPIED_NEW,)
            elif mine == edits[own]:
                found[number] = Returned(person_id, event), (COPIED_SAME,)
            else:
                found[number] = Returned(person_id, event, mine, is_copy=True), (COPIED,)
        return found


def _edits(base: Mapping[str, str], cells: Mapping[str, str]) -> tuple[CellEdit, ...]:
    """Return the edited cells; a column that did not come back was not edited."""
    return tuple(
        CellEdit(field, known, cells[field])
        for field, known in base.items()
        if field in cells and cell_key(known) != cells[field]
    )


def _marked(
    row: ReadRow,
    returned: Returned | None,
    told: tuple[Problem, ...],
    cells: Mapping[str, str],
    *,
    is_first: bool,
) -> ReadRow:
    """Return a row with its edits, or as it is where it is another person's by now."""
    if returned is None:
        return row._replace(problems=(*told, *row.problems)) if is_first else row
    if not any(text for field, text in cells.items() if field != ID_HEADING):
        return row._replace(draft=None, skipped_because="returned_row_emptied", problems=())
    if row.skipped_because == "left_out":
        return row
    draft = row.draft
    if not isinstance(draft, PersonDraft):
        name = cells.get("name", "")
        draft = PersonDraft(NameReading(raw=name, printed=name))
    edited: set[str | None] = {edit.field for edit in returned.edits}
    if not is_first:
        # A second person was read in the row: where the name is as it went out there is none.
        if "name" in edited:
            return row
        returned = returned._replace(edits=())
    if "name" in edited:
        edited |= NAME_PARTS
    problems = tuple(problem for problem in row.problems if problem.field in edited)
    return row._replace(
        draft=draft._replace(returned=returned), skipped_because=None, problems=(*told, *problems)
    )


def plan_returned(
    desk: Desk,
    rows: Sequence[ReadRow],
    readers: Readers,
    waiting: Collection[str],
    plan_others: Callable[[Sequence[ReadRow]], Sequence[PlannedRow]],
) -> list[PlannedRow]:
    """Plan rows of which some came back; the others are planned by `plan_others`."""
    mine = [row for row in rows if _returned(row) is not None]
    if not mine:
        return list(plan_others(rows))
    planned = iter(plan_others([row for row in rows if _returned(row) is None]))
    planner = _Planner(desk, mine, readers, waiting)
    return [planner.plan(row) if _returned(row) is not None else next(planned) for row in rows]


class _Planner:
    """Compares rows that came back with their people as they are now."""

    def __init__(
        self, desk: Desk, rows: Iterable[ReadRow], readers: Readers, waiting: Collection[str]
    ) -> None:
        asked: dict[str | None, list[int]] = defaultdict(list)
        for row in rows:
            returned = _returned(row)
            if returned is not None:
                asked[returned.event].append(returned.person_id)
        self._ours = {
            person_id: cells
            for event, ids in asked.items()
            for person_id, cells in focal_cells(desk, ids, event, readers).items()
        }
        self._reader = CellReader(readers, institution_ids(desk))
        self._waiting = waiting

    def plan(self, row: ReadRow) -> PlannedRow:
        """Return the row with its verdict."""
        draft, returned = row.draft, _returned(row)
        assert isinstance(draft, PersonDraft)
        assert returned is not None
        planned = PlannedRow(row.row, Verdict.SAME, row.raw, draft, None, row.group)
        ours = self._ours.get(returned.person_id)
        if ours is None:
            return self._gone(planned, row, returned)
        evidence = ("returned",)
        person = Candidate(returned.person_id, None, 100, ours["name"], evidence)
        changes, told = changes_of(returned, ours, self._reader)
        problems = (*row.problems, *told)
        is_open = any(change.asked for change in changes)
        planned = planned._replace(changes=changes, candidates=(person,), problems=problems)
        if is_open:
            if fingerprint(draft) in self._waiting:
                problems = (*problems, WAITING)
            return planned._replace(verdict=Verdict.UNSURE, problems=problems)
        verdict = Verdict.UPDATE if changes else Verdict.SAME
        return planned._replace(verdict=verdict, matched=person)

    def _gone(self, planned: PlannedRow, row: ReadRow, returned: Returned) -> PlannedRow:
        """Answer for a person who was deleted here meanwhile."""
        if not returned.edits:
            return planned._replace(
                verdict=Verdict.SKIPPED, skipped_because="returned_person_gone", draft=None
            )
        told = Problem("returned_edited_gone", params={"count": len(returned.edits)})
        return planned._replace(verdict=Verdict.UNSURE, problems=(*row.problems, told))


def _returned(row: ReadRow) -> Returned | None:
    return row.draft.returned if isinstance(row.draft, PersonDraft) else None
