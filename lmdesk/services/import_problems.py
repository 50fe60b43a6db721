"""The rows of a list that need a look, as a workbook with reasons, to be sent back and mended."""

from collections.abc import Iterator
from pathlib import Path

from lmdesk.domain.fields import field
from lmdesk.domain.import_plan import PlannedRow, PlannedSheet, Verdict
from lmdesk.domain.problem import Severity
from lmdesk.domain.progress import Progress, quiet
from lmdesk.domain.sheet import CellValue
from lmdesk.errors import LmdeskError
from lmdesk.formats.paper_file import OutTable, write_tables
from lmdesk.formats.xlsx_writer import OutColumn
from lmdesk.services.export_wanted import Written
from lmdesk.services.import_desk import ImportDraft
from lmdesk.services.import_facts import has_problem
from lmdesk.wording import note, sentence, word

TOLD_EVERY = 1000


def problem_count(draft: ImportDraft) -> int:
    """Return how many rows need a look."""
    settled = sum(map(has_problem, draft.settled.values()))
    return len(draft.facts.problems - draft.settled.keys()) + settled


def save_problem_rows(draft: ImportDraft, path: Path, *, progress: Progress = quiet) -> Written:
    """Write the rows that need a look to a workbook, a sheet for each sheet that has some.

    The cells stand under their own headings as they came, so that the mended list can be
    imported; behind them stand the number of the row, its verdict and the reasons. Raises
    LmdeskError problems_need_workbook, or what the disk says.
    """
    if path.suffix.lower() != ".xlsx":
        raise LmdeskError("problems_need_workbook", path=path.name)
    tables = []
    for sheet in draft.plan.sheets:
        rows = list(_rows(draft, sheet, progress))
        if rows:
            tables.append(OutTable(sheet.sheet, _columns(sheet), rows))
    if not tables:
        tables.append(OutTable(note("rows_to_look_at"), [OutColumn(note("row"))], []))
    write_tables(path, tables)
    return Written(sum(len(list(table.rows)) for table in tables))


def _columns(sheet: PlannedSheet) -> list[OutColumn]:
    known = [
        OutColumn(c.heading, field(c.field).width, as_text=field(c.field).as_text)
        for c in sheet.columns
    ]
    return [
        *known,
        OutColumn(note("row"), 8),
        OutColumn(note("verdict"), 12),
        OutColumn(note("reasons"), 60, wrap=True),
    ]


def _rows(
    draft: ImportDraft, sheet: PlannedSheet, progress: Progress
) -> Iterator[tuple[CellValue, ...]]:
    for at in draft.rows.of_sheet(sheet.sheet):
        if at % TOLD_EVERY == 0:
            progress(at, len(draft.rows), "rows")
        row = draft.row(at)
        if has_problem(row):
            missing = len(sheet.columns) - len(row.raw)
            cells = (*row.raw, *("",) * missing)
            yield (*cells, row.row, word(f"verdict.{row.verdict.value}"), _reasons(row))


def _reasons(row: PlannedRow) -> str:
    told = [
        sentence(problem.code, problem.params)
        for problem in row.problems
        if problem.severity is not Severity.INFO
    ]
    if row.verdict is Verdict.UNSURE and row.candidates:
        names = "; ".join(candidate.name for candidate in row.candidates)
        told.append(note("may_mean").format(names=names))
    return "\n".join(told)
