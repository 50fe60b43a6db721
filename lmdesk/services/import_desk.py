"""The desk on which lists are looked at, mended and decided before they are imported.

An `ImportDraft` is a value: each function here returns another one, and nothing is written
before `apply_draft`. A mended draft is planned anew by `plan_again`.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from lmdesk.domain.import_plan import ImportPlan, PlannedRow, RowKey
from lmdesk.domain.letting_go import let_go as free
from lmdesk.domain.plan_index import PlanIndex
from lmdesk.domain.progress import Progress, quiet
from lmdesk.domain.round_trip import RoundTrip
from lmdesk.domain.sheet import ListFile, Sheet
from lmdesk.domain.sheet_mends import NO_MENDS, SheetMends
from lmdesk.errors import LmdeskError
from lmdesk.services.apply_import import ImportResult, apply_import
from lmdesk.services.collector import collector_at_rest, mind_again
from lmdesk.services.import_decisions import NO_DECISIONS, can_decide, settled_rows
from lmdesk.services.import_facts import PlanFacts, plan_facts
from lmdesk.services.import_layouts import NOT_MENDED
from lmdesk.services.import_list import open_list, plan_listing
from lmdesk.services.import_target import ImportTarget, people_there
from lmdesk.services.import_text import list_or_letter, pasted_list, with_trip
from lmdesk.services.readers import Readers
from lmdesk.services.returned_files import target_of
from lmdesk.services.review import Decision
from lmdesk.store.desk import Desk
from lmdesk.store.imports import newest_step, step_stands
from lmdesk.store.waiting import queued_fingerprints


@dataclass(frozen=True, slots=True)
class Applied:
    """The import that a draft has become: its step, and the decisions carried out with it.

    `stands` tells whether the step stood when the draft was planned last.
    """

    step: int
    decisions: Mapping[RowKey, Decision]
    stands: bool = True


@dataclass(frozen=True, slots=True)
class ImportDraft:
    """A list that is being looked at. `path` is None for a pasted text.

    `sheets` are the names of those to read, all when it is empty; `mends` corrections by sheet.
    `plan` is what an import would do, `rows` finds its rows and `facts` tells which are what;
    `settled` are the rows about which there are `decisions`, as these make them, by their place
    in the plan. `applied` is set once it was imported.
    """

    listing: ListFile
    plan: ImportPlan
    rows: PlanIndex
    facts: PlanFacts
    path: Path | None = None
    sheets: tuple[str, ...] = ()
    mends: Mapping[str, SheetMends] = field(default_factory=lambda: NOT_MENDED)
    target: ImportTarget | None = None
    decisions: Mapping[RowKey, Decision] = field(default_factory=lambda: NO_DECISIONS)
    settled: Mapping[int, PlannedRow] = field(default_factory=dict)
    applied: Applied | None = None

    @property
    def name(self) -> str:
        """The name of the file, as it is kept with its rows."""
        return self.plan.file

    def row(self, index: int) -> PlannedRow:
        """Return a row as it would be imported now, after what was decided."""
        return self.settled.get(index) or self.rows.row(index)

    def sheet(self, name: str) -> Sheet | None:
        """Return a sheet with its cells."""
        return next((sheet for sheet in self.listing.sheets if sheet.name == name), None)


@collector_at_rest()
def open_draft(
    desk: Desk,
    path: Path,
    readers: Readers,
    *,
    encoding: str | None = None,
    password: str | None = None,
    target: ImportTarget | None = None,
    progress: Progress = quiet,
) -> ImportDraft:
    """Read a file and plan its import. Raises LmdeskError as `open_list`: file_protected, …"""
    listing = open_list(path, encoding=encoding, password=password, progress=progress)
    listing = list_or_letter(listing, readers)
    target = target_of(desk, listing, target)
    return _draft(desk, listing, readers, path=path, target=target, progress=progress)


@collector_at_rest()
def paste_draft(
    desk: Desk,
    text: str,
    readers: Readers,
    *,
    target: ImportTarget | None = None,
    trip: RoundTrip | None = None,
    progress: Progress = quiet,
) -> ImportDraft:
    """Take pasted cells as a list, a pasted text as a letter.

    `trip` says what the cells held when they were copied here; see `pasted_people`. Raises
    LmdeskError pasted_nothing, too_many_rows.
    """
    listing = pasted_list(text)
    listing = list_or_letter(listing, readers) if trip is None else with_trip(listing, trip)
    return _draft(desk, listing, readers, target=target, progress=progress)


@collector_at_rest()
def plan_again(
    desk: Desk, draft: ImportDraft, readers: Readers, *, progress: Progress = quiet
) -> ImportDraft:
    """Plan a draft anew after it was mended, or after the desk has changed.

    Decisions stay where their rows and the people they name are still there. When the import of
    the draft was taken back its decisions come back, so that it can be mended and applied anew.
    """
    draft = _as_it_stands(desk, draft)
    fresh = _draft(
        desk,
        draft.listing,
        readers,
        path=draft.path,
        sheets=draft.sheets,
        mends=draft.mends,
        target=draft.target,
        progress=progress,
    )
    fresh = replace(fresh, applied=draft.applied)
    live = {
        key: decision
        for key, decision in draft.decisions.items()
        if (row := fresh.rows.row_of(key)) is not None and can_decide(row)
        if decision.row is None or fresh.rows.row_of(decision.row) is not None
    }
    return _with_decisions(desk, fresh, {}, live, forgive=True)


def after_apply(draft: ImportDraft, result: ImportResult) -> ImportDraft:
    """Return a draft that was imported: its decisions are carried out and do not count twice."""
    if result.change.step is None:
        return draft
    applied = Applied(result.change.step, draft.decisions)
    return replace(draft, applied=applied, decisions=NO_DECISIONS, settled={})


def was_taken_back(desk: Desk, draft: ImportDraft) -> bool:
    """Tell whether the draft was imported and the import was undone or reverted since."""
    return draft.applied is not None and not step_stands(desk, draft.applied.step)


def is_current(desk: Desk, draft: ImportDraft) -> bool:
    """Tell whether the desk is as it was when the draft was planned."""
    return draft.plan.newest_step == newest_step(desk)


def mended(draft: ImportDraft, sheet: str, mends: SheetMends) -> ImportDraft:
    """Return a draft with other corrections of a sheet; it is to be planned anew."""
    return replace(draft, mends={**draft.mends, sheet: mends})


def mends_of(draft: ImportDraft, sheet: str) -> SheetMends:
    """Return the corrections of a sheet made so far."""
    return draft.mends.get(sheet, NO_MENDS)


def with_sheets(draft: ImportDraft, names: Iterable[str]) -> ImportDraft:
    """Return a draft that reads only these sheets, all for none; it is to be planned anew."""
    return replace(draft, sheets=tuple(names))


def sheets_read(draft: ImportDraft) -> tuple[str, ...]:
    """Return the names of the sheets that are to be read, in the order of the file."""
    names = tuple(sheet.name for sheet in draft.listing.sheets)
    return tuple(name for name in names if name in draft.sheets) if draft.sheets else names


def with_sheet(draft: ImportDraft, name: str, *, read: bool) -> ImportDraft:
    """Return a draft that reads a sheet, or leaves it out; it is to be planned anew.

    Raises LmdeskError last_sheet_left_out where no sheet would be left to read.
    """
    wanted = {*sheets_read(draft), name} if read else {*sheets_read(draft)} - {name}
    if not wanted:
        raise LmdeskError("last_sheet_left_out", sheet=name)
    names = [sheet.name for sheet in draft.listing.sheets if sheet.name in wanted]
    return with_sheets(draft, () if len(names) == len(draft.listing.sheets) else names)


def with_target(draft: ImportDraft, target: ImportTarget | None) -> ImportDraft:
    """Return a draft whose people go to an event or session; it is to be planned anew."""
    return replace(draft, target=target)


def decide(
    desk: Desk, draft: ImportDraft, keys: Iterable[RowKey], decision: Decision
) -> ImportDraft:
    """Return a draft with the same decision on each of these rows.

    Rows about which nothing can be decided stay as they are. Raises LmdeskError person_gone,
    institution_gone, row_not_in_list.
    """
    return decide_each(desk, draft, dict.fromkeys(keys, decision))


def decide_each(
    desk: Desk, draft: ImportDraft, decisions: Mapping[RowKey, Decision]
) -> ImportDraft:
    """Return a draft with a decision of its own on each of some rows, as `decide` does."""
    return _with_decisions(desk, draft, {**draft.decisions}, decisions)


def undecide(draft: ImportDraft, keys: Iterable[RowKey]) -> ImportDraft:
    """Return a draft in which these rows are as they were planned."""
    gone = frozenset(keys)
    places = {draft.rows.index(key) for key in gone}
    return replace(
        draft,
        decisions={key: each for key, each in draft.decisions.items() if key not in gone},
        settled={at: each for at, each in draft.settled.items() if at not in places},
    )


def apply_draft(
    desk: Desk,
    draft: ImportDraft,
    readers: Readers,
    *,
    unsure_wait: bool = True,
    progress: Progress = quiet,
) -> ImportResult:
    """Write the list to the desk as one step: what is certain and what was decided.

    The other unsure rows wait in Review, or are left out without `unsure_wait`. Raises
    LmdeskError as `apply_import`: plan_outdated, person_gone, …
    """
    return apply_import(
        desk,
        draft.plan,
        readers,
        target=draft.target,
        decisions=draft.decisions,
        unsure_wait=unsure_wait,
        progress=progress,
    )


def _draft(
    desk: Desk,
    listing: ListFile,
    readers: Readers,
    *,
    path: Path | None = None,
    sheets: tuple[str, ...] = (),
    mends: Mapping[str, SheetMends] = NOT_MENDED,
    target: ImportTarget | None = None,
    progress: Progress = quiet,
) -> ImportDraft:
    plan = plan_listing(
        desk, listing, readers, sheets=sheets, target=target, mends=mends, progress=progress
    )
    there = people_there(desk, target) if target else None
    facts = plan_facts(listing, plan, there, queued_fingerprints(desk))
    rows = PlanIndex(plan)
    return ImportDraft(listing, plan, rows, facts, path, sheets, mends, target)


def held_rows(draft: ImportDraft) -> list[object]:
    """Return all rows that a draft holds, in one list for `let_go` once the draft is dropped."""
    held: list[object] = []
    for sheet in draft.listing.sheets:
        held += sheet.rows
    for planned in draft.plan.sheets:
        held += planned.rows
    return held


def let_go(held: list[object]) -> None:
    """Let go of the rows of a list, which are not to be spared any more, piece by piece."""
    free(held)
    mind_again()


def _as_it_stands(desk: Desk, draft: ImportDraft) -> ImportDraft:
    """Return a draft with the decisions that are still to be carried out."""
    if draft.applied is None or draft.applied.stands == step_stands(desk, draft.applied.step):
        return draft
    stands = not draft.applied.stands
    decisions = NO_DECISIONS if stands else draft.applied.decisions
    return replace(draft, decisions=decisions, applied=replace(draft.applied, stands=stands))


def _with_decisions(
    desk: Desk,
    draft: ImportDraft,
    former: dict[RowKey, Decision],
    more: Mapping[RowKey, Decision],
    *,
    forgive: bool = False,
) -> ImportDraft:
    row_of = draft.rows.row_of
    settled = settled_rows(desk, more, row_of, draft.target, forgive=forgive)
    taken = {key: more[key] for key in settled}
    places = {at: row for key, row in settled.items() if (at := draft.rows.index(key)) is not None}
    return replace(draft, decisions={**former, **taken}, settled={**draft.settled, **places})
