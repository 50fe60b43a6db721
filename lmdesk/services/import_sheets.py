"""A sheet of a list as it is shown: its cells, what its rows are, and what its columns mean."""

from enum import StrEnum
from typing import NamedTuple

from lmdesk.domain.cells import cell_text
from lmdesk.domain.import_plan import PlannedSheet
from lmdesk.domain.row_kinds import GROUP
from lmdesk.services.import_desk import ImportDraft
from lmdesk.services.import_text import CARDS, LETTER

OTHER = "other"
"""The field of columns from which nothing is taken."""


class SheetKind(StrEnum):
    """What a row of a sheet is."""

    TITLE = "title"
    """It stands above the headings, or in a sheet without a list."""
    HEADING = "heading"
    DATA = "data"
    GROUP = "group"
    """A sub-heading between the rows, such as a country."""
    SKIPPED = "skipped"
    """It is no person: a total, a note, a blank row, or a person said so."""


class SheetColumn(NamedTuple):
    """A column of a sheet, `at` its place from 0. `field` is None where nothing was understood.

    `hidden` tells that the workbook hides it, and that nothing is taken from it.
    """

    at: int
    heading: str
    field: str | None = None
    sure: bool = True
    hidden: bool = False


class SheetRow(NamedTuple):
    """A row of a sheet; `number` counts from 1. `cells` are texts, as wide as the sheet."""

    number: int
    kind: SheetKind
    cells: tuple[str, ...]


class SheetSummary(NamedTuple):
    """A sheet as the list of files shows it.

    `rows` are those of people or institutions; `reason` is the code of why there is no list,
    `read` tells whether the sheet is to be read.
    """

    name: str
    kind: str
    rows: int
    unsure: int
    reason: str | None
    read: bool


class SheetView:
    """The cells of one sheet of a draft, to be asked for row by row."""

    def __init__(self, draft: ImportDraft, name: str) -> None:
        sheet = draft.sheet(name)
        assert sheet is not None
        self.name = name
        self._sheet = sheet
        self._rows = sheet.rows
        self.has_hidden_rows = bool(sheet.hidden_rows)
        self._draft = draft
        planned = (each for each in draft.plan.sheets if each.sheet == name)
        self.plan = next(planned, PlannedSheet(name))
        self._first = self.plan.rows[0].row if self.plan.rows else None
        self._headings = frozenset(self.plan.header_rows)
        width = draft.facts.widths[name]
        # The lines of a letter are in no column of a list: there is no field to show.
        self.is_text = draft.listing.container == LETTER
        known = {} if self.is_text else {column.index: column for column in self.plan.columns}
        self.columns = tuple(
            SheetColumn(
                at,
                known[at].heading,
                known[at].field,
                known[at].sure,
                at in sheet.hidden_columns and known[at].field == OTHER,
            )
            if at in known
            else SheetColumn(at, "")
            for at in range(max(width, max(known, default=-1) + 1))
        )

    @property
    def row_count(self) -> int:
        """How many rows the sheet has."""
        return len(self._rows)

    def number_at(self, position: int) -> int:
        """Return the number by which the row at a position, from 0, is called."""
        return self._sheet.number_at(position)

    def position_of(self, number: int) -> int:
        """Return the position, from 0, of the row with a number."""
        return self._sheet.position_of(number)

    def row(self, number: int) -> SheetRow:
        """Return a row by its number, which in most sheets counts from 1."""
        texts = [cell_text(cell) for cell in self._rows[self.position_of(number)]]
        missing = len(self.columns) - len(texts)
        return SheetRow(number, self.kind(number), (*texts, *("",) * missing))

    def kind(self, number: int) -> SheetKind:
        """Return what a row is."""
        if number in self._headings:
            return SheetKind.HEADING
        planned = self._draft.rows.at_row(self.name, number)
        if planned:
            row = self._draft.row(planned[0])
            if row.skipped_because is None:
                return SheetKind.DATA
            return SheetKind.GROUP if row.skipped_because == GROUP else SheetKind.SKIPPED
        is_under = self._first is not None and number > self._first
        return SheetKind.SKIPPED if is_under else SheetKind.TITLE

    def first_shown(self) -> int:
        """Return the number of the row at which a look at the sheet begins: near the headings."""
        first = min(self._headings, default=1)
        return self.number_at(max(1, first - 2) - 1) if self._rows else 1

    def planned(self, number: int) -> range:
        """Return the places in the plan of the people of a row."""
        return self._draft.rows.at_row(self.name, number)


def has_named_sheets(draft: ImportDraft) -> bool:
    """Tell whether a person knows the sheets by name: a text or cards are one thing."""
    container = draft.listing.container
    return draft.listing.delimiter is None and container not in (LETTER, CARDS)


def summaries(draft: ImportDraft) -> tuple[SheetSummary, ...]:
    """Return all sheets of the file in order, also those that are not read."""
    planned = {sheet.sheet: sheet for sheet in draft.plan.sheets}
    found = []
    for sheet in draft.listing.sheets:
        plan = planned.get(sheet.name)
        if plan is None:
            found.append(SheetSummary(sheet.name, "people", 0, 0, None, read=False))
            continue
        places = draft.rows.of_sheet(sheet.name)
        unsure = sum(at in places and at not in draft.settled for at in draft.facts.unsure)
        people = draft.facts.filled[sheet.name]
        found.append(SheetSummary(sheet.name, plan.kind, people, unsure, plan.reason, read=True))
    return tuple(found)
