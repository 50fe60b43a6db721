"""Reads xlsx, xlsb, xls and ods with python-calamine and sends their sheets on.

Runs in the reading process only: calamine can take the whole process down with a broken file.
"""

import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, BinaryIO

from lmdesk.formats.auto_filter import AutoFilter
from lmdesk.formats.biff import BookFacts, book_facts
from lmdesk.formats.blocks import BlockSender
from lmdesk.formats.container import check_zip, sniff
from lmdesk.formats.filled_cells import (
    count_in_detail,
    count_in_xml,
    rows_of_second_reader,
)
from lmdesk.formats.frames import write_frame
from lmdesk.formats.limits import Limits
from lmdesk.formats.ods_marks import ods_marks
from lmdesk.formats.ods_mending import mended_ods
from lmdesk.formats.package_parts import external_files, macro_part, refuse_document_types
from lmdesk.formats.protected import unlock
from lmdesk.formats.refusal import Refused
from lmdesk.formats.round_trip_sheet import HIDDEN_SHEET
from lmdesk.formats.sheet_marks import BookMarks, SheetMarks, book_marks, sheet_marks

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook

Remark = tuple[str, str, dict[str, object]]
"""Code, severity and parameters of a problem, as it travels."""

_SHOWN = 5
_MOST_FORMULAS = 20_000


class _TextCounter:
    """Counts the cells that hold a text while rows pass by."""

    def __init__(self) -> None:
        self.count = 0

    def watch(self, rows: Iterator[list[Any]]) -> Iterator[list[Any]]:
        """Pass the rows on."""
        for row in rows:
            self.count += sum(1 for value in row if value and isinstance(value, str))
            yield row


@dataclass(slots=True)
class _Reading:
    """A workbook under way: what it is read from, where its rows go, and what is to be told."""

    stream: BinaryIO
    out: BinaryIO
    limits: Limits
    workbook: "CalamineWorkbook"
    book: zipfile.ZipFile | None
    parts: tuple[str, ...] = ()
    """The XML part of each sheet, for an .xlsx."""
    of_sheets: Sequence[SheetMarks] = ()
    """The marks of each sheet, for an .ods."""
    texts: _TextCounter | None = None
    remarks: list[Remark] = field(default_factory=list)


def read_workbook(
    stream: BinaryIO, container: str, password: str | None, out: BinaryIO, limits: Limits
) -> tuple[str, bool, list[Remark]]:
    """Send all sheets of a workbook; return its container, date system and remarks.

    Messages: ("sheet", name, rows), then blocks, then ("sheet_end", width, merged ranges,
    hidden rows, hidden columns, cells with an error such as "B7 #N/A", cells with a formula
    without a value, the filter, rows that are filtered away). A ("sheet_again",) takes back the
    blocks of the sheet so far. Raises Refused `file_damaged`, `file_protected`,
    `password_wrong`, `file_defines_entities` or what the limits say.
    """
    was_locked = container == "protected"
    if was_locked:
        stream = unlock(stream, password)
        container = sniff(stream, limits)
    facts = BookFacts()
    book: zipfile.ZipFile | None = None
    if container == "xls":
        stream, facts = _old_workbook(stream, password)
    else:
        book = check_zip(stream, limits)
        refuse_document_types(book)
    marks = book_marks(book) if book and container == "xlsx" else BookMarks()
    of_sheets: Sequence[SheetMarks] = ()
    if book and container == "ods":
        of_sheets = ods_marks(book, limits)
        stream = mended_ods(book, limits) or stream
    reading = _Reading(stream, out, limits, _opened(stream), book, marks.sheet_parts, of_sheets)
    reading.remarks += _book_remarks(was_locked or facts.protected, facts, book)
    if container == "xlsb":
        reading.texts = _TextCounter()
    rows = sum(_read_sheet(reading, *sheet) for sheet in _sheets(reading.workbook))
    if reading.texts and rows and not reading.texts.count:
        # Some programs write texts in a way calamine 0.9.1 passes over without a word.
        reading.remarks.append(("texts_missing", "error", {}))
    return container, facts.date_1904 or marks.date_1904, reading.remarks


def _read_sheet(reading: _Reading, index: int, name: str, visible: str) -> int:
    """Send one sheet unless a program hid it; return the number of its rows."""
    is_ours = name == HIDDEN_SHEET
    if visible == "VeryHidden" and not is_ours:
        reading.remarks.append(("sheet_left_out", "info", {"sheet": name}))
        return 0
    if visible == "Hidden" and not is_ours:
        reading.remarks.append(("sheet_hidden", "warn", {"sheet": name}))
    found, part = SheetMarks(), ""
    if reading.book is not None and index < len(reading.parts):
        part = reading.parts[index]
        found = sheet_marks(reading.book, part, reading.limits)
    elif index < len(reading.of_sheets):
        found = reading.of_sheets[index]
    sent = _send_sheet(reading, index, name, part, found)
    reading.remarks += _cell_remarks(name, found)
    return sent


def _book_remarks(
    was_locked: bool, facts: BookFacts, book: zipfile.ZipFile | None
) -> Iterator[Remark]:
    """Yield what is to be said of the whole workbook: a password, macros, other files."""
    if was_locked:
        yield "password_opened", "info", {}
    if facts.has_macros or (book and any(map(macro_part, book.namelist()))):
        yield "has_macros", "warn", {}
    count, files = external_files(book) if book else (0, "")
    if count:
        yield "external_files", "warn", {"count": count, "files": files}


def _old_workbook(stream: BinaryIO, password: str | None) -> tuple[BinaryIO, BookFacts]:
    """Look at an .xls file's first records and unlock it where needed."""
    stream.seek(0)
    facts = book_facts(stream.read())
    if facts.protected:
        stream = unlock(stream, password)
        facts = replace(book_facts(stream.read()), protected=True)
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


def _send_sheet(reading: _Reading, index: int, name: str, part: str, marks: SheetMarks) -> int:
    """Send one sheet with its merged ranges and hidden parts; return the number of its rows."""
    from python_calamine import CalamineError

    try:
        sheet = reading.workbook.get_sheet_by_index(index)
    except CalamineError as error:
        raise Refused("file_damaged") from error
    write_frame(reading.out, ("sheet", name, sheet.end[0] + 1 if sheet.end else 0))
    sender = BlockSender(reading.out, reading.limits, name)
    rows = _rows(sheet)
    sender.send(rows if reading.texts is None else reading.texts.watch(rows))
    if part:
        sender = _checked(reading, sender, name, part, len(marks.errors))
    merged = [(*first, *last) for first, last in sheet.merged_cell_ranges or ()] or marks.merged
    hidden = sorted(marks.hidden_rows), sorted(marks.hidden_columns)
    narrowed = _as_message(marks.auto_filter) if marks.auto_filter else None
    told = (
        marks.errors,
        marks.without_value[:_MOST_FORMULAS],
        narrowed,
        sorted(marks.filtered_rows),
    )
    write_frame(reading.out, ("sheet_end", sender.width, sorted(merged), *hidden, *told))
    return sender.row_count


def _as_message(narrowed: AutoFilter) -> tuple[int, int, list[tuple[Any, ...]]]:
    """Return a filter as plain values that can travel."""
    columns = [
        (column.column, None if column.shown is None else sorted(column.shown), column.blank)
        for column in narrowed.columns
    ]
    return narrowed.first_row, narrowed.last_row, columns


def _checked(
    reading: _Reading, sender: BlockSender, name: str, part: str, errors: int
) -> BlockSender:
    """Compare the cells sent with those in the file; where some are missing, ask another reader.

    What that one finds is sent instead. Where both find fewer than there are, or it cannot read
    the sheet, the person is told. Returns the sender of the rows that stand.
    """
    book, limits = reading.book, reading.limits
    there = count_in_xml(book, part, limits) if book else None
    if not book or there is None or there <= sender.filled + errors:
        return sender
    there = count_in_detail(book, part, limits)
    if there <= sender.filled + errors:
        return sender
    filled, rows = rows_of_second_reader(reading.stream, name, limits)
    if filled > sender.filled + errors:
        write_frame(reading.out, ("sheet_again",))
        sender = BlockSender(reading.out, limits, name)
        sender.send(rows)
    missing = there - max(filled, sender.filled + errors)
    if missing > 0:
        params: dict[str, object] = {"sheet": name, "count": missing}
        reading.remarks.append(("cells_missing", "error", params))
    return sender


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
