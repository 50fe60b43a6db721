"""Reading an attendee list and planning what an import of it would do. Nothing is written."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from lmdesk.domain.import_plan import Candidate, ImportPlan, PlannedRow, PlannedSheet, Verdict
from lmdesk.domain.institution_planning import plan_institutions
from lmdesk.domain.letter_reading import LINES, read_letter
from lmdesk.domain.letting_go import let_go
from lmdesk.domain.mapping import SheetMapping
from lmdesk.domain.matching import KeyMaker
from lmdesk.domain.name_lists import NO_NAMES_READ, NameListReading, read_together
from lmdesk.domain.people import PersonDraft
from lmdesk.domain.planning import plan_rows
from lmdesk.domain.problem import Problem, Severity
from lmdesk.domain.progress import Progress, quiet
from lmdesk.domain.row_marks import sheet_remarks
from lmdesk.domain.row_reading import ReadRow, left_out, read_list
from lmdesk.domain.sheet import ListFile, Sheet
from lmdesk.domain.sheet_kinds import INSTITUTIONS, LOGISTICS
from lmdesk.domain.sheet_mends import NO_MENDS, SheetMends
from lmdesk.errors import LmdeskError
from lmdesk.formats.list_file import read_list_file
from lmdesk.services.collector import collector_at_rest
from lmdesk.services.import_layouts import NOT_MENDED, Layout, read_layouts
from lmdesk.services.import_memory import Memory
from lmdesk.services.import_target import ImportTarget
from lmdesk.services.import_text import LETTER
from lmdesk.services.readers import Readers
from lmdesk.services.returned_files import ReturnedFile, fields_of, mends_of_trip, returned_file
from lmdesk.services.returned_rows import ReturnedSheets, plan_returned
from lmdesk.store.desk import Desk
from lmdesk.store.imports import newest_step
from lmdesk.store.known_institutions import known_institutions
from lmdesk.store.matching import known_people
from lmdesk.store.person_cards import people_with_uids
from lmdesk.store.targets import event_id_of
from lmdesk.store.waiting import decisions, settled_rows, waiting_fingerprints
from lmdesk.wording import sentence

STRIDE = 1 << 32
"""Rows of several sheets are numbered apart by this much while they are planned together."""


class _ReadSheet(NamedTuple):
    sheet: Sheet
    mapping: SheetMapping
    rows: Sequence[ReadRow]
    layout: Layout
    names: NameListReading
    remarks: Sequence[Problem] = ()


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
    try:
        return _plan_of(desk, listing, read, target, progress, readers, back)
    except BaseException:
        let_go(*(part.rows for part in read if isinstance(part.rows, list)))
        raise


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
    for sheet, guessed in zip(chosen, layouts, strict=True):
        rows: Sequence[ReadRow] = ()
        together = NO_NAMES_READ
        remarks: Sequence[Problem] = ()
        mine = mends.get(sheet.name, NO_MENDS)
        told = mine.header_rows is not None or bool(mine.fields)
        is_letter = listing.container == LETTER and not told
        layout = Layout(LINES, {}, False) if is_letter else guessed
        if is_letter:
            rows = left_out(read_letter(listing.lines, readers), mine.left_out)
        elif not layout.mapping.reason:
            rows = read_list(
                sheet,
                layout.mapping,
                readers,
                progress=progress,
                mends=mine,
                date_1904=listing.date_1904,
            )
            rows, together = read_together(rows, readers.names, layout.name_order)
        if not is_letter:
            # The one sheet of a plain text has no name that a person knows.
            called = listing.name if listing.delimiter is not None else sheet.name
            remarks = sheet_remarks(replace(sheet, name=called), layout.mapping, mine)
        read.append(_ReadSheet(sheet, layout.mapping, rows, layout, together, remarks))
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
        problems=(*problems, *(said for part in read for said in part.remarks)),
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
    people = [part for part in lists if part.mapping.kind != INSTITUTIONS]
    bodies = [part for part in lists if part.mapping.kind == INSTITUTIONS]
    rows_of_people = iter(_plan_people(desk, people, target, progress, readers))
    rows_of_bodies = iter(_plan_bodies(desk, bodies, progress))
    planned = []
    for part in read:
        found: Sequence[PlannedRow] = ()
        if not part.mapping.reason:
            of_bodies = part.mapping.kind == INSTITUTIONS
            found = next(rows_of_bodies if of_bodies else rows_of_people)
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
                name_reading=part.names,
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
    said = {uid for part in parts if part.sheet.layout for uid in part.sheet.layout.uids.values()}
    uids = people_with_uids(desk, said)
    answers = decisions(desk)
    known = known_people(
        desk,
        (keys.keys(draft) for draft in drafts),
        event_id=event_id_of(desk, target.event) if target else None,
        also=frozenset((*answers.same.values(), *uids.values())),
    )
    if target is not None:
        # An event that this import will create has nobody yet, but its rows meet each other.
        known = replace(known, for_event=True)
    waiting = waiting_fingerprints(desk)
    memory = Memory(settled_rows(desk))

    def others(rows: Sequence[ReadRow]) -> list[PlannedRow]:
        return plan_rows(rows, known, answers, waiting, uids=uids, progress=progress)

    planned = _together(
        parts, lambda rows: memory.of_all(plan_returned(desk, rows, readers, waiting, others))
    )
    pairs = zip(parts, planned, strict=True)
    return [_of_strangers(rows) if p.mapping.kind == LOGISTICS else rows for p, rows in pairs]


def _of_strangers(rows: Sequence[PlannedRow]) -> Sequence[PlannedRow]:
    """Tell of a list of rooms or travel which rows mean nobody whom the desk knows."""
    told = Problem("not_on_desk", "name", Severity.WARN)
    return [
        row._replace(problems=(*row.problems, told)) if row.verdict is Verdict.NEW else row
        for row in rows
    ]


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
