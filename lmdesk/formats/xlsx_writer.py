"""Writes workbooks row by row: as fast as the disk takes them, with memory that does not grow.

The XML of a plain list is simple enough to be written by hand; a library that builds an object
for each cell needs several times as long (see tests/benchmarks).
"""

import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from lmdesk.domain.problem import Problem, Severity
from lmdesk.domain.sheet import CellValue
from lmdesk.errors import LmdeskError
from lmdesk.formats.escape import xml_text
from lmdesk.formats.file_writer import write_file
from lmdesk.formats.text_lines import lines_of
from lmdesk.formats.xlsx_cells import CellWriter, column_letters
from lmdesk.formats.xlsx_parts import (
    SHEET_NAMESPACE,
    Style,
    fixed_parts,
    sheet_names,
    workbook_xml,
)

MAX_ROWS = 1_048_576
MAX_COLUMNS = 16_384
MAX_SHEET_BYTES = 2_000_000_000
"""Beyond 2 GiB a zip needs its 64-bit form, which Excel offers to repair."""
DEFAULT_WIDTH = 9.14
LINE_HEIGHT = 15
_ROWS_PER_WRITE = 400


@dataclass(frozen=True, slots=True)
class OutColumn:
    """A column of a sheet to be written; `width` in characters, None for Excel's own.

    `as_text` keeps leading zeros when a person types into the column later; `hidden` is for ids.
    """

    heading: str
    width: float | None = None
    as_text: bool = False
    hidden: bool = False
    wrap: bool = False


@dataclass(frozen=True, slots=True)
class GroupRow:
    """A sub-heading among the rows, such as a country; bold, merged over all columns."""

    text: str


@dataclass(frozen=True, slots=True)
class OutSheet:
    """A sheet to be written. `rows` is walked once and may be a generator.

    `title_rows` stand above the header, merged over all columns.
    """

    name: str
    columns: Sequence[OutColumn]
    rows: Iterable[Sequence[CellValue] | GroupRow]
    title_rows: Sequence[str] = ()
    freeze_header: bool = True
    autofilter: bool = True


def write_xlsx(path: Path, sheets: Sequence[OutSheet]) -> tuple[Problem, ...]:
    """Write a workbook and return what could not be written as it was.

    Texts stay texts whatever they start with; nothing becomes a formula. Returns the problem
    `characters_left_out` where a sheet had characters that XML cannot hold. Raises LmdeskError
    `too_many_rows_to_write`, `too_many_columns_to_write`, `sheet_too_large_to_write` or
    `cell_too_long` (nothing is ever cut), or as `write_file` does; the old file then stays.
    """
    names = sheet_names([sheet.name for sheet in sheets])
    problems: list[Problem] = []
    filters = []
    with (
        write_file(path) as stream,
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as book,
    ):
        for name, xml in fixed_parts(len(sheets)):
            _write_part(book, name, xml)
        for number, (name, sheet) in enumerate(zip(names, sheets, strict=True), 1):
            writer = _SheetWriter(name, sheet)
            part = zipfile.ZipInfo(f"xl/worksheets/sheet{number}.xml")
            part.compress_type = zipfile.ZIP_DEFLATED
            with book.open(part, "w") as out:
                writer.write(out)
            filters.append(writer.filter_area())
            problems += writer.problems()
        header_rows = [len(sheet.title_rows) + 1 for sheet in sheets]
        _write_part(book, "xl/workbook.xml", workbook_xml(names, header_rows, filters))
    return tuple(problems)


def _write_part(book: zipfile.ZipFile, name: str, xml: str) -> None:
    """Add one part; its date is fixed, so that equal lists make equal files."""
    part = zipfile.ZipInfo(name)
    part.compress_type = zipfile.ZIP_DEFLATED
    book.writestr(part, xml)


class _SheetWriter:
    """Writes one sheet and remembers what must stand after or outside its rows."""

    def __init__(self, name: str, sheet: OutSheet) -> None:
        if len(sheet.columns) > MAX_COLUMNS:
            raise LmdeskError("too_many_columns_to_write", sheet=name, limit=MAX_COLUMNS)
        self._name = name
        self._sheet = sheet
        self._last_letters = column_letters(max(len(sheet.columns), 1) - 1)
        self._cells = CellWriter(
            name,
            [column.heading for column in sheet.columns],
            [column.as_text for column in sheet.columns],
            [column.wrap for column in sheet.columns],
        )
        self._wrapped = [
            (at, column.width or DEFAULT_WIDTH)
            for at, column in enumerate(sheet.columns)
            if column.wrap
        ]
        self._merged: list[int] = []
        self._header_row = len(sheet.title_rows) + 1
        self._last_row = self._header_row

    def write(self, out: IO[bytes]) -> None:
        """Write the whole part."""
        size = out.write(self._opening().encode())
        pending: list[str] = []
        for text in self._row_texts():
            pending.append(text)
            if len(pending) == _ROWS_PER_WRITE:
                size += out.write("".join(pending).encode())
                pending.clear()
                if size > MAX_SHEET_BYTES:
                    raise LmdeskError("sheet_too_large_to_write", sheet=self._name)
        pending.append(self._closing())
        out.write("".join(pending).encode())

    def filter_area(self) -> str:
        """Return the range of header and rows with dollar signs, or "" without a filter."""
        if not self._sheet.autofilter or not self._sheet.columns:
            return ""
        return f"$A${self._header_row}:${self._last_letters}${self._last_row}"

    def problems(self) -> list[Problem]:
        """Return what had to be left out of this sheet."""
        count = self._cells.cells_changed
        if not count:
            return []
        params = {"sheet": self._name, "cells": count, "row": self._cells.first_changed_row}
        return [Problem("characters_left_out", None, Severity.WARN, params)]

    def _row_texts(self) -> Iterator[str]:
        """Yield the XML of titles, header and rows."""
        row_number = 0
        for title in self._sheet.title_rows:
            row_number += 1
            yield self._banner(row_number, title, Style.TITLE)
        row_number += 1
        headings = [column.heading for column in self._sheet.columns]
        yield self._cells.styled_row(row_number, headings, Style.HEADER)
        for row in self._sheet.rows:
            row_number += 1
            if row_number > MAX_ROWS:
                raise LmdeskError("too_many_rows_to_write", sheet=self._name, limit=MAX_ROWS)
            if isinstance(row, GroupRow):
                yield self._banner(row_number, row.text, Style.GROUP)
            elif self._wrapped:
                yield self._tall(row, self._cells.row(row_number, row))
            else:
                yield self._cells.row(row_number, row)
        self._last_row = row_number

    def _tall(self, row: Sequence[CellValue], xml: str) -> str:
        """Give a row the height that its wrapped cells need.

        Excel would find the height by itself; LibreOffice prints the lines over each other.
        """
        lines = max(lines_of(str(row[at] or ""), width) for at, width in self._wrapped)
        height = f' ht="{LINE_HEIGHT * lines}"' if lines > 1 else ""
        return xml.replace(">", f"{height}>", 1)

    def _banner(self, row_number: int, text: str, style: Style) -> str:
        """Return a row whose one text runs over all columns."""
        if len(self._sheet.columns) > 1:
            self._merged.append(row_number)
        blanks = [""] * (len(self._sheet.columns) - 1)
        return self._cells.styled_row(row_number, [text, *blanks], style)

    def _opening(self) -> str:
        """Return all that stands before the first row."""
        frozen = ""
        if self._sheet.freeze_header:
            top = f"A{self._header_row + 1}"
            frozen = (
                f'<pane ySplit="{self._header_row}" topLeftCell="{top}" activePane="bottomLeft"'
                f' state="frozen"/><selection pane="bottomLeft" activeCell="{top}" sqref="{top}"/>'
            )
        columns = "".join(
            _column_xml(number, column) for number, column in enumerate(self._sheet.columns, 1)
        )
        return (
            '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
            f'<worksheet xmlns="{SHEET_NAMESPACE}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'
            f'<sheetViews><sheetView workbookViewId="0">{frozen}</sheetView></sheetViews>'
            f'<sheetFormatPr defaultRowHeight="15"/>{f"<cols>{columns}</cols>" if columns else ""}'
            "<sheetData>"
        )

    def _closing(self) -> str:
        """Return all that stands after the last row; Excel wants it in this order."""
        area = self.filter_area().replace("$", "")
        autofilter = f'<autoFilter ref="{xml_text(area)}"/>' if area else ""
        merged = "".join(
            f'<mergeCell ref="A{row}:{self._last_letters}{row}"/>' for row in self._merged
        )
        if merged:
            merged = f'<mergeCells count="{len(self._merged)}">{merged}</mergeCells>'
        return (
            f"</sheetData>{autofilter}{merged}"
            '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>'
            '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>'
        )


def _column_xml(number: int, column: OutColumn) -> str:
    """Return width, visibility and, for columns people type into later, the text format."""
    style = Style.TEXT if column.as_text else Style.PLAIN
    if column.wrap:
        style = Style.TEXT_WRAP if column.as_text else Style.WRAP
    hidden = ' hidden="1"' if column.hidden else ""
    width = DEFAULT_WIDTH if column.width is None else column.width
    return (
        f'<col min="{number}" max="{number}" width="{width}" customWidth="1"'
        f' style="{int(style)}"{hidden}/>'
    )
