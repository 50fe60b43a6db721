"""Reading a list: every row under the headings becomes a person, an institution or a reason."""

from collections.abc import Sequence
from typing import NamedTuple, Protocol

from lmdesk.domain.cells import is_blank
from lmdesk.domain.countries import CountryTable
from lmdesk.domain.emails import EmailReader
from lmdesk.domain.list_facts import list_facts
from lmdesk.domain.mapping import SheetMapping
from lmdesk.domain.name_reading import NameReader
from lmdesk.domain.people import InstitutionDraft, PersonDraft
from lmdesk.domain.phones import PhoneReader
from lmdesk.domain.problem import Problem, Severity
from lmdesk.domain.progress import Progress, quiet
from lmdesk.domain.sheet import Row, Sheet
from lmdesk.domain.shifted_rows import shifted_rows

BLOCK = 2000
"""Rows that are read at once; between two blocks a person can cancel."""


class ListReaders(Protocol):
    """The readers of single values that reading a list needs; made once for a run."""

    @property
    def names(self) -> NameReader:
        """Reads names."""

    @property
    def phones(self) -> PhoneReader:
        """Reads phone numbers."""

    @property
    def emails(self) -> EmailReader:
        """Reads addresses."""

    @property
    def countries(self) -> CountryTable:
        """Reads countries."""


class ReadRow(NamedTuple):
    """One person or institution of one row; a row with two people gives two of these.

    `row` counts from 1 as in the sheet; `raw` are the cells as they came, one for each column
    of the mapping. Without a draft `skipped_because` is the code of a reason. `group` is the
    heading between the rows under which the row stands.
    """

    row: int
    raw: tuple[str, ...]
    draft: PersonDraft | InstitutionDraft | None = None
    skipped_because: str | None = None
    problems: tuple[Problem, ...] = ()
    group: str | None = None


def read_list(
    sheet: Sheet, mapping: SheetMapping, readers: ListReaders, progress: Progress = quiet
) -> list[ReadRow]:
    """Read all rows under the headings, in order; blank rows at the end are left out.

    Nothing is lost: each row gives at least one result, with everything that was noticed.
    `progress` counts rows and may raise `Cancelled`.
    """
    from lmdesk.domain.institution_rows import InstitutionRowReader
    from lmdesk.domain.person_rows import PersonRowReader
    from lmdesk.domain.shared_mailboxes import mark_shared_mailboxes

    if mapping.reason is not None or not mapping.columns:
        return []
    start = mapping.header_rows[-1] if mapping.header_rows else 0
    rows = _without_blank_end(sheet.rows[start:])
    facts = list_facts(rows, mapping, readers.countries)
    reader: PersonRowReader | InstitutionRowReader
    if mapping.kind == "institutions":
        reader = InstitutionRowReader(readers, mapping, facts)
    else:
        reader = PersonRowReader(readers, mapping, facts)
    moved = shifted_rows(rows, mapping)
    read: list[ReadRow] = []
    for first in range(0, len(rows), BLOCK):
        progress(first, len(rows), "reading")
        block = rows[first : first + BLOCK]
        placed = [
            shifted.cells or row
            if (shifted := moved.get(first + at)) is not None
            else row
            for at, row in enumerate(block)
        ] if moved else block
        read += reader.read_block(start + first + 1, placed, block)
    if moved:
        read = [_told(row, moved[row.row - start - 1].by) if row.row - start - 1 in moved else row
                for row in read]
    progress(len(rows), len(rows), "reading")
    return mark_shared_mailboxes(read)


def _without_blank_end(rows: Sequence[Row]) -> Sequence[Row]:
    end = len(rows)
    while end and all(map(is_blank, rows[end - 1])):
        end -= 1
    return rows[:end]


def _told(row: ReadRow, by: int) -> ReadRow:
    problem = Problem("columns_shifted", None, Severity.ERROR, {"columns": abs(by)})
    return row._replace(problems=(problem, *row.problems))
