"""What a workbook marks about rows: hidden, filtered away, formulas that were never calculated."""

from collections import defaultdict
from collections.abc import Sequence

from lmdesk.domain.mapping import SheetMapping
from lmdesk.domain.problem import Problem, Severity
from lmdesk.domain.read_row import ReadRow
from lmdesk.domain.round_trip import ID_HEADING
from lmdesk.domain.row_kinds import ATTENDANCE_ROW, HIDDEN_LEFT_OUT
from lmdesk.domain.sheet import Sheet
from lmdesk.domain.sheet_kinds import ATTENDANCE, LOGISTICS
from lmdesk.domain.sheet_mends import SheetMends

_HIDDEN = Problem("hidden_row", None, Severity.WARN)
_FILTERED = Problem("filtered_row", None, Severity.WARN)
_PARTS = frozenset(("surname", "given"))
_NAMES = frozenset(("name", "native_name", "other", "number"))


def with_marks(
    rows: Sequence[ReadRow], sheet: Sheet, mapping: SheetMapping, mends: SheetMends
) -> list[ReadRow]:
    """Return the rows with what the workbook marks about them.

    Hidden rows are read and told as long as nobody said whether they belong to the list
    (`mends.hidden_taken`). Connections to a meeting are no people unless a person said so.
    """
    formulas = _formulas(sheet, mapping)
    found: list[ReadRow] = []
    for row in rows:
        if found and found[-1].row == row.row and found[-1].skipped_because is not None:
            continue  # the second person of a row that is left out
        if row.skipped_because is not None:
            found.append(row)
            continue
        if mapping.kind == ATTENDANCE and row.row not in mends.taken:
            found.append(ReadRow(row.row, row.raw, None, ATTENDANCE_ROW, group=row.group))
            continue
        told = formulas.get(row.row, ())
        if row.row in sheet.hidden_rows and row.row not in mends.taken:
            if mends.hidden_taken is False:
                found.append(ReadRow(row.row, row.raw, None, HIDDEN_LEFT_OUT, group=row.group))
                continue
            if mends.hidden_taken is None:
                told = (*told, _FILTERED if row.row in sheet.filtered_rows else _HIDDEN)
        found.append(row._replace(problems=(*row.problems, *told)) if told else row)
    return found


def sheet_remarks(sheet: Sheet, mapping: SheetMapping, mends: SheetMends) -> list[Problem]:
    """Return what is to be said once about a sheet: what it is, and what in it is hidden."""
    said: list[Problem] = []
    if mapping.reason is not None:
        return said
    if mapping.kind == ATTENDANCE:
        said.append(Problem("sheet_is_attendance", None, Severity.WARN, {"sheet": sheet.name}))
    elif mapping.kind == LOGISTICS:
        said.append(Problem("sheet_is_logistics", None, Severity.WARN, {"sheet": sheet.name}))
    start = max(mapping.header_rows, default=0)
    rows = [row for row in sorted(sheet.hidden_rows) if start < row <= len(sheet.rows)]
    if rows and mends.hidden_taken is None:
        shown = ", ".join(map(str, rows[:10])) + (" …" if len(rows) > 10 else "")
        params = {"sheet": sheet.name, "count": len(rows), "rows": shown}
        said.append(Problem("rows_hidden", None, Severity.WARN, params))
    # That of our own ids is hidden by us.
    columns = [
        c.heading
        for c in mapping.columns
        if c.index in sheet.hidden_columns and c.heading != ID_HEADING
    ]
    if columns:
        params = {"sheet": sheet.name, "headings": ", ".join(filter(None, columns))}
        said.append(Problem("columns_hidden", None, Severity.INFO, params))
    return said


def _formulas(sheet: Sheet, mapping: SheetMapping) -> dict[int, tuple[Problem, ...]]:
    """Return the remarks about formulas without a value, by row.

    A name that stands in its parts as well is not missed, nor is a column without a meaning.
    """
    fields = {column.index: column.field for column in mapping.columns}
    has_parts = not _PARTS.isdisjoint(fields.values())
    found: defaultdict[int, tuple[Problem, ...]] = defaultdict(tuple)
    for row, column in sorted(sheet.blank_formulas):
        field = fields.get(column)
        if field is None:
            continue
        light = field in _NAMES and (has_parts or field in ("other", "number"))
        severity = Severity.INFO if light else Severity.WARN
        found[row] += (Problem("formula_no_value", field, severity),)
    return found
