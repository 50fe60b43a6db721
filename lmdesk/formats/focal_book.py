"""Writes a workbook that goes out to a focal point, is edited there, and comes back.

Styles, drop-down lists and protection are wanted here and rows are few, so openpyxl writes it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from lmdesk.domain.round_trip import ID_HEADING, RoundTrip, hidden_rows
from lmdesk.formats.escape import xml_legal
from lmdesk.formats.file_writer import write_file
from lmdesk.formats.round_trip_sheet import HIDDEN_SHEET
from lmdesk.formats.xlsx_cells import column_letters

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

HEADING_ROW = 3
ROOM = 1000
"""Rows below the list in which drop-downs help too."""

NO_CHOICES: Mapping[str, Sequence[str]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class FocalBook:
    """What is written. `trip` has the columns and rows; `choices` are drop-downs by field.

    `widths` are those of the columns in characters.
    """

    sheet: str
    title: str
    instruction: str
    trip: RoundTrip
    widths: Sequence[int]
    choices: Mapping[str, Sequence[str]] = field(default_factory=lambda: NO_CHOICES)


def write_focal_book(path: Path, book: FocalBook) -> None:
    """Write the workbook. Raises LmdeskError as `write_file`."""
    from openpyxl import Workbook

    workbook = Workbook()
    sheet = workbook.active
    sheet.title = book.sheet
    _write_head(sheet, book)
    _write_rows(sheet, book)
    _write_hidden(workbook, sheet, book)
    _protect(sheet)
    _set_up_print(sheet, book)
    with write_file(path) as stream:
        workbook.save(stream)


def _put(sheet: "Worksheet", row: int, column: int, text: str) -> None:
    """Write a text as a text: "=1+1" and "#N/A" too."""
    cell = sheet.cell(row, column, xml_legal(text))
    # Setting the value has made a formula or an error of such a text; this makes it a text again.
    cell.data_type = "s"


def _write_head(sheet: "Worksheet", book: FocalBook) -> None:
    from openpyxl.styles import Alignment, Font, PatternFill

    # Column A is hidden, so the texts begin in B.
    _put(sheet, 1, 2, book.title)
    sheet.cell(1, 2).font = Font(bold=True, size=14)
    _put(sheet, 2, 2, book.instruction)
    sheet.cell(2, 2).font = Font(italic=True)
    for column, heading in enumerate((ID_HEADING, *book.trip.headings), 1):
        _put(sheet, HEADING_ROW, column, heading)
        cell = sheet.cell(HEADING_ROW, column)
        cell.font = Font(bold=True)
        cell.fill = PatternFill("solid", fgColor="DDE6EE")
        cell.alignment = Alignment(wrap_text=True, vertical="center")


def _write_rows(sheet: "Worksheet", book: FocalBook) -> None:
    from openpyxl.styles import Alignment, Protection

    free, top = Protection(locked=False), Alignment(wrap_text=True, vertical="top")
    for column, width in enumerate((14, *book.widths), 1):
        # The style of a whole column also holds for rows that are added below.
        whole = sheet.column_dimensions[column_letters(column - 1)]
        whole.width = width
        whole.number_format, whole.protection, whole.alignment = "@", free, top
    sheet.column_dimensions["A"].hidden = True
    for row, (uid, cells) in enumerate(book.trip.base.items(), HEADING_ROW + 1):
        for column, text in enumerate((uid, *cells), 1):
            cell = sheet.cell(row, column)
            # The hidden id is free too: a locked cell keeps Excel from sorting and deleting rows.
            cell.number_format, cell.protection, cell.alignment = "@", free, top
            if text:
                _put(sheet, row, column, text)
                cell.number_format = "@"


def _write_hidden(workbook: "Workbook", sheet: "Worksheet", book: FocalBook) -> None:
    """Write what is needed when the workbook comes back, and the drop-downs beside it."""
    from openpyxl.worksheet.datavalidation import DataValidation

    hidden = workbook.create_sheet(HIDDEN_SHEET)
    hidden.sheet_state = "veryHidden"
    for number, texts in enumerate(hidden_rows(book.trip), 1):
        for column, text in enumerate(texts, 1):
            if text:
                _put(hidden, number, column, text)
    hidden.protection.sheet = True
    place = len(book.trip.fields) + 3
    last = HEADING_ROW + len(book.trip.base) + ROOM
    for key, words in book.choices.items():
        if key not in book.trip.fields or not words:
            continue
        for number, word in enumerate(words, 1):
            _put(hidden, number, place, word)
        letters = column_letters(place - 1)
        validation = DataValidation(
            type="list",
            formula1=f"'{HIDDEN_SHEET}'!${letters}$1:${letters}${len(words)}",
            allow_blank=True,
            # In the file format this word means the opposite: True would hide the arrow.
            showDropDown=False,
            showErrorMessage=True,
            # Another word than those of the list is allowed after a question.
            errorStyle="warning",
            errorTitle="Not in the list",
            error="This is not in the list. Keep it anyway?",
        )
        own = column_letters(book.trip.fields.index(key) + 1)
        validation.add(f"{own}{HEADING_ROW + 1}:{own}{last}")
        sheet.add_data_validation(validation)
        place += 1


def _protect(sheet: "Worksheet") -> None:
    """Lock the heading rows against slips, without a password; all else stays free."""
    from openpyxl.styles import Protection

    for row in sheet.iter_rows(min_row=1, max_row=HEADING_ROW):
        for cell in row:
            cell.protection = Protection(locked=True)
    protection = sheet.protection
    protection.sheet = True
    # Each of these says what is forbidden.
    for allowed in ("sort", "autoFilter", "insertRows", "deleteRows", "formatCells"):
        setattr(protection, allowed, False)
    protection.formatColumns = protection.formatRows = False


def _set_up_print(sheet: "Worksheet", book: FocalBook) -> None:
    end = column_letters(len(book.trip.fields))
    last = HEADING_ROW + max(1, len(book.trip.base))
    sheet.freeze_panes = f"C{HEADING_ROW + 1}"
    sheet.auto_filter.ref = f"A{HEADING_ROW}:{end}{last}"
    sheet.print_title_rows = f"{HEADING_ROW}:{HEADING_ROW}"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.oddFooter.center.text = "&P / &N"
