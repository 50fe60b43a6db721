"""Reading an attendee list and planning what an import of it would do. Nothing is written."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from lmdesk.domain.import_plan import Candidate, ImportPlan, PlannedRow, PlannedSheet, Verdict
from lmdesk.domain.institution_planning import plan_institutions
from lmdesk.domain.mapping import SheetMapping
from lmdesk.domain.matching import KeyMaker
from lmdesk.domain.people import PersonDraft
from lmdesk.domain.planning import plan_rows
from lmdesk.domain.progress import Progress, quiet
from lmdesk.domain.row_reading import ReadRow, read_list
from lmdesk.domain.sheet import ListFile, Sheet
from lmdesk.domain.sheet_mends import NO_MENDS, SheetMends
from lmdesk.errors import LmdeskError
from lmdesk.formats.list_file import read_list_file
from lmdesk.services.collector import collector_at_rest
from lmdesk.services.import_layouts import NOT_MENDED, Layout, read_layouts
from lmdesk.services.import_memory import Memory
from lmdesk.services.import_target import ImportTarget
from lmdesk.services.readers import Readers
from lmdesk.services.returned_files import ReturnedFile, fields_of, mends_of_trip, returned_file
from lmdesk.services.returned_rows import ReturnedSheets, plan_returned
from lmdesk.store.desk import Desk
from lmdesk.store.imports import newest_step
from lmdesk.store.known_institutions import known_institutions
from lmdesk.store.matching import known_people
from lmdesk.store.targets import event_id_of
from lmdesk.store.waiting import decisions, settled_rows, waiting_fingerprints
from lmdesk.wording import sentence

STRIDE = 1 << 21
"""Rows of several sheets are numbered apart by this much while they are planned together."""


class _ReadSheet(NamedTuple):
    sheet: Sheet
    mapping: SheetMapping
    rows: Sequence[ReadRow]
    layout: Layout


def open_list(
    path: Path,
    *,
    encoding: str | None = None,
    password: str | None = None,
    progress: Progress = quiet,
) -> ListFile:
    """Read a file of any supported container into sheets of cells.

    Raises LmdeskError with a sentence where the file is no list, damaged, protected or too large.
    """
    return read_list_file(path, encoding=encoding, password=password, progress=progress)


@collector_at_rest()
def plan_import(
    desk: Desk,
    listing: ListFile,
    readers: Readers,
    *,
    sheets: Sequence[str] = (),
    overrides: Mapping[str, str] | None = None,
    target: ImportTarget | None = None,
    mends: Mapping[str, SheetMends] = NOT_MENDED,
    progress: Progress = quiet,
) -> ImportPlan:
    """Return what an import of this file would do, every row with its verdict.

    `sheets` names the sheets to read, all when it is empty; `overrides` maps headings to field
    keys where the guess is wrong, `mends` are corrections of single sheets by name. Raises
    LmdeskError when no sheet holds a list.
    """
    back = returned_file(desk, listing)
    read = _read(desk, listing, readers, sheets, overrides or {}, mends, progress, back)
    if all(part.mapping.reason for part in read):
        _refuse(listing, read)
    return _plan_of(desk, listing, read, target, progress, readers, back)


@collector_at_rest()
def plan_listing(
    desk: Desk,
    listing: ListFile,
    readers: Readers,
    *,
    sheets: Sequence[str] = (),
    target: ImportTarget | None = None,
    mends: Mapping[str, SheetMends] = NOT_MENDED,
    progress: Progress = quiet,
) -> ImportPlan:
    """Return the plan of a file as `plan_import` does, also of one in which there is no list.

    Each sheet without a list says why in its `reason`: a person may mend that.
    """
    back = returned_file(desk, listing)
    read = _read(desk, listing, readers, sheets, {}, mends, progress, back)
    return _plan_of(desk, listing, read, target, progress, readers, back)


def _read(
    desk: Desk,
    listing: ListFile,
    readers: Readers,
    names: Sequence[str],
    overrides: Mapping[str, str],
    mends: Mapping[str, SheetMends],
    progress: Progress,
    back: ReturnedFile,
) -> list[_ReadSheet]:
    chosen = _chosen(listing, names)
    read = []
    mends = mends_of_trip(back.trip, chosen, mends)
    layouts = read_layouts(desk, chosen, readers, overrides, mends, fields_of(back.trip))
    for sheet, layout in zip(chosen, layouts, strict=True):
        rows: Sequence[ReadRow] = ()
        if not layout.mapping.reason:
            mine = mends.get(sheet.name, NO_MENDS)
            rows = read_list(sheet, layout.mapping, readers, progress=progress, mends=mine)
        read.append(_ReadSheet(sheet, layout.mapping, rows, layout))
    return read


def _plan_of(
    desk: Desk,
    listing: ListFile,
    read: Sequence[_ReadSheet],
    target: ImportTarget | None,
    progress: Progress,
    readers: Readers,
    back: ReturnedFile,
) -> ImportPlan:
    newest = newest_step(desk)
    problems = (*listing.problems, *back.problems)
    if back.trip is not None:
        returned = ReturnedSheets(desk, back.trip)
        read = [part._replace(rows=returned.mark(part.mapping, part.rows)) for part in read]
        problems = (*problems, *returned.missing())
    planned = _plan(desk, read, target, progress, readers)
    counts = Counter(row.verdict for sheet in planned for row in sheet.rows)
    return ImportPlan(
        # A name in an encoding of another system holds bytes that no desk can keep.
        file=listing.name.encode("utf-8", "replace").decode(),
        sha256=listing.sha256,
        container=listing.container,
        sheets=planned,
        counts={verdict: counts[verdict] for verdict in Verdict},
        problems=problems,
        newest_step=newest,
    )


def _chosen(listing: ListFile, names: Sequence[str]) -> Sequence[Sheet]:
    if not names:
        return listing.sheets
    by_name = {sheet.name.strip().casefold(): sheet for sheet in listing.sheets}
    chosen = []
    for name in names:
        sheet = by_name.get(name.strip().casefold())
        if sheet is None:
            there = ", ".join(each.name for each in listing.sheets)
            raise LmdeskError("sheet_not_found", file=listing.name, sheet=name, there=there)
        chosen.append(sheet)
    return chosen


def _refuse(listing: ListFile, read: Sequence[_ReadSheet]) -> None:
    """Say why no sheet holds a list: the reason of the one that came nearest to it."""
    if not read:
        raise LmdeskError("file_without_sheets", file=listing.name)
    nearest = max(read, key=lambda part: len(part.mapping.columns))
    why = sentence(nearest.mapping.reason or "no_list_found", {})
    raise LmdeskError("file_without_list", file=listing.name, sheet=nearest.sheet.name, why=why)


def _plan(
    desk: Desk,
    read: Sequence[_ReadSheet],
    target: ImportTarget | None,
    progress: Progress,
    readers: Readers,
) -> tuple[PlannedSheet, ...]:
    """Plan all sheets: those of one kind together, so that nobody and no body is added twice."""
    lists = [part for part in read if not part.mapping.reason]
    people = [part for part in lists if part.mapping.kind == "people"]
    bodies = [part for part in lists if part.mapping.kind != "people"]
    rows_of_people = iter(_plan_people(desk, people, target, progress, readers))
    rows_of_bodies = iter(_plan_bodies(desk, bodies, progress))
    planned = []
    for part in read:
        found: Sequence[PlannedRow] = ()
        if not part.mapping.reason:
            found = next(rows_of_people if part.mapping.kind == "people" else rows_of_bodies)
        planned.append(
            PlannedSheet(
                sheet=part.sheet.name,
                header_rows=part.mapping.header_rows,
                columns=part.mapping.columns,
                rows=found,
                reason=part.mapping.reason,
                kind=part.mapping.kind,
                language=part.mapping.language,
                told=part.layout.told,
                recognised=part.layout.recognised,
            )
        )
    return tuple(planned)


def _plan_people(
    desk: Desk,
    parts: Sequence[_ReadSheet],
    target: ImportTarget | None,
    progress: Progress,
    readers: Readers,
) -> list[Sequence[PlannedRow]]:
    keys = KeyMaker()
    drafts = (
        row.draft for part in parts for row in part.rows if isinstance(row.draft, PersonDraft)
    )
    answers = decisions(desk)
    known = known_people(
        desk,
        (keys.keys(draft) for draft in drafts),
        event_id=event_id_of(desk, target.event) if target else None,
        also=frozenset(answers.same.values()),
    )
    if target is not None:
        # An event that this import will create has nobody yet, but its rows meet each other.
        known = replace(known, for_event=True)
    waiting = waiting_fingerprints(desk)
    memory = Memory(settled_rows(desk))

    def others(rows: Sequence[ReadRow]) -> list[PlannedRow]:
        return plan_rows(rows, known, answers, waiting, progress=progress)

    return _together(
        parts, lambda rows: memory.of_all(plan_returned(desk, rows, readers, waiting, others))
    )


def _plan_bodies(
    desk: Desk, parts: Sequence[_ReadSheet], progress: Progress
) -> list[Sequence[PlannedRow]]:
    if not parts:
        return []
    known = known_institutions(desk)
    return _together(parts, lambda rows: plan_institutions(rows, known, progress=progress))


def _together(
    parts: Sequence[_ReadSheet], plan: Callable[[Sequence[ReadRow]], list[PlannedRow]]
) -> list[Sequence[PlannedRow]]:
    """Plan the rows of several sheets as those of one list; return them sheet by sheet."""
    if len(parts) == 1:
        return [plan(parts[0].rows)]
    together = [
        row._replace(row=row.row + number * STRIDE)
        for number, part in enumerate(parts)
        for row in part.rows
    ]
    planned = iter(plan(together))
    names = [part.sheet.name for part in parts]
    return [[_in_its_sheet(next(planned), names) for _ in part.rows] for part in parts]


def _in_its_sheet(row: PlannedRow, names: Sequence[str]) -> PlannedRow:
    """Give a row of a joint plan its own number back, and its candidates their sheets."""

    def placed(candidate: Candidate) -> Candidate:
        if candidate.row is None:
            return candidate
        number, place = divmod(candidate.row, STRIDE)
        return candidate._replace(row=place, sheet=names[number])

    return row._replace(
        row=row.row % STRIDE,
        matched=placed(row.matched) if row.matched else None,
        candidates=tuple(map(placed, row.candidates)),
    )
