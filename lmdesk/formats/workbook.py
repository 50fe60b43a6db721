"""Reads xlsx, xlsb, xls and ods with python-calamine and sends their sheets on.

Runs in the reading process only: calamine can take the whole process down with a broken file.
"""

import zipfile
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, BinaryIO

from lmdesk.formats.biff import BookFacts, book_facts
from lmdesk.formats.blocks import BlockSender
from lmdesk.formats.container import check_zip, sniff
from lmdesk.formats.frames import write_frame
from lmdesk.formats.limits import Limits
from lmdesk.formats.protected import unlock
from lmdesk.formats.refusal import Refused
from lmdesk.formats.round_trip_sheet import HIDDEN_SHEET
from lmdesk.formats.sheet_marks import BookMarks, SheetMarks, book_marks, sheet_marks

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook

Remark = tuple[str, str, dict[str, object]]
"""Code, severity and parameters of a problem, as it travels."""

_SHOWN = 5


class _TextCounter:
    """Counts the cells that hold a text while rows pass by."""

    def __init__(self) -> None:
        self.count = 0

    def watch(self, rows: Iterator[list[Any]]) -> Iterator[list[Any]]:
        """Pass the rows on."""
        for row in rows:
            self.count += sum(1 for value in row if value and isinstance(value, str))
            yield row


def read_workbook(
    stream: BinaryIO, container: str, password: str | None, out: BinaryIO, limits: Limits
) -> tuple[str, bool, list[Remark]]:
    """Send all sheets of a workbook; return its container, date system and remarks.

    Messages: ("sheet", name, rows), then blocks, then ("sheet_end", width, merged ranges,
    hidden rows, hidden columns, cells with an error such as "B7 #N/A"). Raises Refused
    `file_damaged`, `file_protected`, `password_wrong` or what the limits say.
    """
    if container == "protected":
        stream = unlock(stream, password)
        container = sniff(stream, limits)
    facts = BookFacts()
    marks = BookMarks()
    book: zipfile.ZipFile | None = None
    if container == "xls":
        stream, facts = _old_workbook(stream, password)
    elif container == "xlsx":
        book = check_zip(stream, limits)
        marks = book_marks(book)
    remarks: list[Remark] = []
    if marks.has_macros:
        remarks.append(("has_macros", "info", {}))
    workbook = _opened(stream)
    rows, texts = 0, _TextCounter()
    for index, name, visible in _sheets(workbook):
        is_ours = name == HIDDEN_SHEET
        if visible == "VeryHidden" and not is_ours:
            remarks.append(("sheet_left_out", "info", {"sheet": name}))
            continue
        if visible == "Hidden" and not is_ours:
            remarks.append(("sheet_hidden", "warn", {"sheet": name}))
        found = SheetMarks()
        if book is not None and index < len(marks.sheet_parts):
            found = sheet_marks(book, marks.sheet_parts[index], limits)
        watched = texts if container == "xlsb" else None
        rows += _send_sheet(workbook, index, name, found, watched, out, limits)
        remarks += _cell_remarks(name, found)
    if container == "xlsb" and rows and not texts.count:
        # Some programs write texts in a way calamine 0.9.1 passes over without a word.
        remarks.append(("texts_missing", "error", {}))
    return container, facts.date_1904 or marks.date_1904, remarks


def _old_workbook(stream: BinaryIO, password: str | None) -> tuple[BinaryIO, BookFacts]:
    """Look at an .xls file's first records and unlock it where needed."""
    stream.seek(0)
    facts = book_facts(stream.read())
    if facts.protected:
        stream = unlock(stream, password)
        facts = book_facts(stream.read())
    return stream, facts


def _opened(stream: BinaryIO) -> "CalamineWorkbook":
    """Open the workbook with calamine."""
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError

    stream.seek(0)
    try:
        workbook = CalamineWorkbook.from_filelike(stream)
    except PasswordError as error:
        raise Refused("file_protected") from error
    except CalamineError as error:
        raise Refused("file_damaged") from error
    if not workbook.sheet_names:
        # A broken list of sheets looks to calamine like a workbook without any.
        raise Refused("file_damaged")
    return workbook


def _sheets(workbook: "CalamineWorkbook") -> Iterator[tuple[int, str, str]]:
    """Yield place, name and visibility of the sheets that hold cells."""
    from python_calamine import SheetTypeEnum

    for index, sheet in enumerate(workbook.sheets_metadata):
        if sheet.typ == SheetTypeEnum.WorkSheet:
            yield index, sheet.name, str(sheet.visible).rpartition(".")[2]


def _send_sheet(
    workbook: "CalamineWorkbook",
    index: int,
    name: str,
    marks: SheetMarks,
    texts: _TextCounter | None,
    out: BinaryIO,
    limits: Limits,
) -> int:
    """Send one sheet with its merged ranges and hidden parts; return the number of its rows."""
    from python_calamine import CalamineError

    try:
        sheet = workbook.get_sheet_by_index(index)
    except CalamineError as error:
        raise Refused("file_damaged") from error
    write_frame(out, ("sheet", name, sheet.end[0] + 1 if sheet.end else 0))
    sender = BlockSender(out, limits, name)
    rows = _rows(sheet)
    sender.send(rows if texts is None else texts.watch(rows))
    merged = [(*first, *last) for first, last in sheet.merged_cell_ranges or ()]
    hidden = sorted(marks.hidden_rows), sorted(marks.hidden_columns)
    write_frame(out, ("sheet_end", sender.width, sorted(merged), *hidden, marks.errors))
    return sender.row_count


def _rows(sheet: "CalamineSheet") -> Iterator[list[Any]]:
    """Yield the rows from the sheet's row 1 and column A on.

    calamine's `iter_rows` starts at row 1 but at the first used column.
    """
    missing = sheet.start[1] if sheet.start else 0
    if not missing:
        yield from sheet.iter_rows()
        return
    blanks = [""] * missing
    for row in sheet.iter_rows():
        yield blanks + row


def _cell_remarks(sheet: str, marks: SheetMarks) -> list[Remark]:
    """Return what is to be said about formulas without values and error values."""
    remarks: list[Remark] = []
    for code, cells in (
        ("formula_without_value", marks.without_value),
        ("error_cells", marks.errors),
    ):
        if cells:
            shown = ", ".join(cells[:_SHOWN]) + (" …" if len(cells) > _SHOWN else "")
            remarks.append((code, "warn", {"sheet": sheet, "count": len(cells), "cells": shown}))
    return remarks
