"""Reading a list: every row under the headings becomes a person, an institution or a reason."""

from collections.abc import Collection, Mapping, Sequence

from lmdesk.domain.card_rows import by_position, called_by_number
from lmdesk.domain.cells import is_blank
from lmdesk.domain.institution_codes import with_codes
from lmdesk.domain.institution_rows import InstitutionRowReader
from lmdesk.domain.letting_go import let_go_if_stopped
from lmdesk.domain.list_facts import list_facts
from lmdesk.domain.list_layout import ListLayout
from lmdesk.domain.mapping import SheetMapping
from lmdesk.domain.offered_countries import with_offered_countries
from lmdesk.domain.other_headings import under_other_headings
from lmdesk.domain.person_rows import PersonRowReader
from lmdesk.domain.problem import Problem, Severity
from lmdesk.domain.progress import Progress, quiet
from lmdesk.domain.read_row import ListReaders, ReadRow
from lmdesk.domain.row_kinds import LEFT_OUT
from lmdesk.domain.row_marks import with_marks
from lmdesk.domain.shared_mailboxes import mark_shared_mailboxes
from lmdesk.domain.sheet import Row, Sheet
from lmdesk.domain.sheet_kinds import ATTENDANCE, INSTITUTIONS
from lmdesk.domain.sheet_mends import NO_MENDS, SheetMends
from lmdesk.domain.shifted_rows import ShiftedRow, shifted_rows

__all__ = ("BLOCK", "ListReaders", "ReadRow", "read_list")

BLOCK = 2000
"""Rows that are read at once; between two blocks a person can cancel."""


def read_list(
    sheet: Sheet,
    mapping: SheetMapping,
    readers: ListReaders,
    progress: Progress = quiet,
    *,
    mends: SheetMends = NO_MENDS,
    date_1904: bool = False,
) -> list[ReadRow]:
    """Read all rows under the headings, in order; blank rows at the end are left out.

    So are whole blocks of blank rows in between, as a stray cell far below brings them about.
    Nothing is lost: each row gives at least one result, with everything that was noticed.
    `progress` counts rows and may raise `Cancelled`. `mends` say which rows a person left out,
    and which are people in spite of what they look like. `date_1904` is that of the workbook.
    """
    if mapping.reason is not None or not mapping.columns:
        return []
    fixed, told = sheet.layout, mends
    if fixed is not None:
        mends = by_position(fixed, told)
    start = mapping.header_rows[-1] if mapping.header_rows else 0
    rows = _without_blank_end(sheet.rows[start:])
    facts = list_facts(rows, mapping, readers.countries, date_1904=date_1904)
    layout = ListLayout(sheet, mapping, readers.countries)
    reader = (
        InstitutionRowReader(readers, mapping, facts, layout, mends.taken)
        if mapping.kind == INSTITUTIONS
        else PersonRowReader(readers, mapping, facts, layout, mends.taken)
    )
    shifted = {} if fixed is not None else shifted_rows(rows, mapping)
    moved = {start + 1 + at: row for at, row in shifted.items()}
    read: list[ReadRow] = []
    with let_go_if_stopped(read):
        for first in range(0, len(rows), BLOCK):
            progress(first, len(rows), "reading")
            block = rows[first : first + BLOCK]
            if not any(block):
                continue  # a stray cell far below: a million blank rows are no rows of a list
            number = start + 1 + first
            read += reader.read_block(number, _put_right(block, number, moved), block)
    if moved:
        read = [_told(row, moved[row.row]) if row.row in moved else row for row in read]
    if fixed is not None:
        read = called_by_number(fixed, read, told)
    else:
        read = _looked_over(read, sheet, mapping, mends)
    progress(len(rows), len(rows), "reading")
    return mark_shared_mailboxes(read)


def _looked_over(
    read: list[ReadRow], sheet: Sheet, mapping: SheetMapping, mends: SheetMends
) -> list[ReadRow]:
    """Return the rows with what only the sheet as a whole tells of them."""
    read = left_out(read, mends.left_out)
    if mapping.other_headings:
        read = under_other_headings(read, mapping.other_headings)
    if not any(column.field == "country" for column in mapping.columns):
        read = with_offered_countries(read)
    if mapping.kind == INSTITUTIONS:
        read = with_codes(read, mapping)
    if sheet.hidden_rows or sheet.blank_formulas or mapping.kind == ATTENDANCE:
        read = with_marks(read, sheet, mapping, mends)
    return read


def left_out(rows: list[ReadRow], numbers: Collection[int]) -> list[ReadRow]:
    """Return the rows with those of these numbers left out, because a person said so."""
    if not numbers:
        return rows
    return [_left_out(row) if row.row in numbers else row for row in rows]


def _without_blank_end(rows: Sequence[Row]) -> Sequence[Row]:
    end = len(rows)
    while end and all(map(is_blank, rows[end - 1])):
        end -= 1
    return rows[:end]


def _put_right(rows: Sequence[Row], number: int, moved: Mapping[int, ShiftedRow]) -> Sequence[Row]:
    """Return the rows with moved cells in their places, where these are known."""
    if not moved:
        return rows
    return [(moved[at].cells or row) if at in moved else row for at, row in enumerate(rows, number)]


def _left_out(row: ReadRow) -> ReadRow:
    return ReadRow(row.row, row.raw, None, LEFT_OUT, group=row.group)


def _told(row: ReadRow, moved: ShiftedRow) -> ReadRow:
    problem = Problem("columns_shifted", None, Severity.ERROR, {"columns": abs(moved.by)})
    return row._replace(problems=(problem, *row.problems))
