"""Helpers for workbooks that go out to a focal point: write one, edit it offline, bring it back."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from import_builders import Imported, bring_in
from lmdesk.services.export_list import Wanted, export
from lmdesk.services.import_list import open_list
from lmdesk.services.import_target import ImportTarget
from lmdesk.services.readers import Readers
from lmdesk.services.returned_files import target_of
from lmdesk.store.desk import Desk

HEADING_ROW = 3


def send(desk: Desk, path: Path, **wanted: Any) -> Path:
    """Write the workbook."""
    export(desk, "focal-point", path, Wanted(**wanted))
    return path


def bring_back(desk: Desk, path: Path, readers: Readers, **options: Any) -> Imported:
    """Import a workbook as both front doors do: to the event it went out for."""
    target: ImportTarget | None = target_of(desk, open_list(path), None)
    return bring_in(desk, path, readers, target, **options)


def saved_again(path: Path, edit: Callable[[Workbook], object] = lambda book: None) -> Path:
    """Let another program open, edit and save a workbook."""
    book = load_workbook(path)
    edit(book)
    book.save(path)
    return path


def people_sheet(book: Workbook) -> Worksheet:
    """Return the sheet that people see."""
    return book["People"]


def column_of(sheet: Worksheet, heading: str) -> int:
    """Return the number of the column with a heading."""
    headings = {cell.value: cell.column for cell in sheet[HEADING_ROW]}
    return int(headings[heading])


def row_of(sheet: Worksheet, name: str) -> int:
    """Return the number of the row of a person."""
    column = column_of(sheet, "Name")
    rows = range(HEADING_ROW + 1, sheet.max_row + 1)
    return next(row for row in rows if sheet.cell(row, column).value == name)


def edited(path: Path, name: str, **cells: str | None) -> Path:
    """Edit cells of one person's row, by heading with _ for spaces and hyphens left out."""

    def edit(book: Workbook) -> None:
        sheet = people_sheet(book)
        row = row_of(sheet, name)
        for heading, text in cells.items():
            known = {str(c.value).replace(" ", "_").replace("-", ""): c.column for c in sheet[3]}
            sheet.cell(row, known[heading]).value = text

    return saved_again(path, edit)
