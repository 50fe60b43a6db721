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
EVENT = "DELTA"


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


def names(desk: Desk) -> list[str]:
    """Return the main names of all people, the oldest first."""
    query = "SELECT printed FROM person_name WHERE is_primary ORDER BY person_id"
    return [name for (name,) in desk.sql(query)]


def id_of(desk: Desk, name: str) -> int:
    """Return the id of the person with a name."""
    query = "SELECT person_id FROM person_name WHERE printed = ? AND is_primary"
    return int(desk.sql(query, (name,))[0][0])


def post(desk: Desk, name: str) -> tuple[object, ...]:
    """Return the main post of a person: position, unit, institution, country."""
    line = desk.sql(
        "SELECT position, unit, institution, country FROM person_line WHERE person_id = ?",
        (id_of(desk, name),),
    )
    return tuple(line[0])


def numbers(desk: Desk, name: str) -> list[tuple[object, ...]]:
    """Return the contacts of a person: kind, normalised, status."""
    query = (
        "SELECT kind, normalised, status FROM contact_point WHERE person_id = ? ORDER BY kind, id"
    )
    return [tuple(row) for row in desk.sql(query, (id_of(desk, name),))]


def first_name(desk: Desk) -> str:
    """Return the main name of the first person."""
    return names(desk)[0]


def copy_row(path: Path, **cells: str) -> Path:
    """Copy the first row to the end, with its id, and edit the copy."""

    def copy(book: Workbook) -> None:
        sheet = people_sheet(book)
        end = sheet.max_row + 1
        for column in range(1, sheet.max_column + 1):
            heading = str(sheet.cell(3, column).value).replace("-", "")
            value = cells.get(heading, sheet.cell(4, column).value)
            sheet.cell(end, column).value = value or None

    return saved_again(path, copy)
