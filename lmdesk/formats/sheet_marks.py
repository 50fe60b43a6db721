"""Looks through the XML of an .xlsx for what python-calamine cannot tell.

Hidden rows and columns, formulas that were never calculated, error values, the date system.
Only the bytes are searched, block by block: building the tree would take longer than reading.
"""

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from posixpath import join, normpath
from xml.etree import ElementTree

from lmdesk.formats.auto_filter import AutoFilter, read_auto_filter
from lmdesk.formats.container import read_entry
from lmdesk.formats.limits import Limits
from lmdesk.formats.refusal import Refused

_BLOCK = 1 << 20
_PART_LIMIT = 4 << 20
_HIDDEN_TAG = re.compile(rb'<(?:\w+:)?(row|col)\s[^>]*?\bhidden="(?:1|true)"[^>]*>')
_NUMBER = re.compile(rb'\s(r|min|max)="(\d{1,7})"')
_NO_VALUE = re.compile(
    rb'<(?:\w+:)?c\s[^>]*?\br="([A-Z]{1,3}\d{1,7})"[^>]*>'
    rb"<(?:\w+:)?f\b(?:[^>]*/>|[^>]*>[^<]*</(?:\w+:)?f>)\s*"
    rb"(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v>\s*</(?:\w+:)?v>)?</(?:\w+:)?c>"
)
_ERROR = re.compile(
    rb'<(?:\w+:)?c\s[^>]*?\bt="e"[^>]*>(?:(?!</(?:\w+:)?c>).)*?<(?:\w+:)?v>([^<]{1,20})<', re.DOTALL
)
_REFERENCE = re.compile(rb'\br="([A-Z]{1,3}\d{1,7})"')
_MOST_COLUMNS = 16_384
_FAR_CELL = re.compile(rb'\sr="[A-Za-z]{0,9}[1-9]\d{7}')
_SMALL_SHEET = 8 << 20


@dataclass(slots=True)
class SheetMarks:
    """What was found in one sheet. Rows count from 1, columns from 0; cells such as "B7".

    `merged` (first row, first column, last row, last column, all from 0) and `filtered_rows` are
    set where the marks tell them; a filter of its own is in `auto_filter`.
    """

    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    without_value: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    auto_filter: AutoFilter | None = None
    filtered_rows: set[int] = field(default_factory=set)
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class BookMarks:
    """What the workbook part says: its date system and the part of each sheet."""

    date_1904: bool = False
    sheet_parts: tuple[str, ...] = ()


def book_marks(book: zipfile.ZipFile) -> BookMarks:
    """Read the list of sheets. A part that cannot be read gives fewer marks, never an error."""
    try:
        root = ElementTree.fromstring(read_entry(book, "xl/workbook.xml", _PART_LIMIT))
        links = ElementTree.fromstring(read_entry(book, "xl/_rels/workbook.xml.rels", _PART_LIMIT))
    except ElementTree.ParseError:
        return BookMarks()
    targets = {link.get("Id"): link.get("Target", "") for link in links}
    parts = []
    date_1904 = False
    for element in root.iter():
        name = element.tag.rpartition("}")[2]
        if name == "workbookPr":
            date_1904 = element.get("date1904") in {"1", "true"}
        elif name == "sheet":
            link = next((v for key, v in element.items() if key.endswith("}id")), "")
            target = targets.get(link, "")
            parts.append(normpath(join("/xl", target)).lstrip("/"))
    return BookMarks(date_1904, tuple(parts))


def sheet_marks(book: zipfile.ZipFile, part: str, limits: Limits) -> SheetMarks:
    """Search the XML of one sheet; a sheet above the limit, or broken, gives no marks.

    Raises Refused `file_damaged` for a cell beyond any row: calamine would walk there.
    """
    marks = SheetMarks()
    if _names_far_cell(book, part):
        raise Refused("file_damaged")
    try:
        if book.getinfo(part).file_size > limits.marks_bytes:
            return marks
        formula = block = b""
        for block in _blocks(book, part):
            # Some writers give every tag a prefix; which kind it is shows at the start.
            formula = formula or (b"<f" if b"<worksheet" in block else b":f")
            _search(block, formula, marks)
        # The filter stands behind all rows, in the last block.
        marks.auto_filter = read_auto_filter(block)
    except Exception:
        return marks
    return marks


def _names_far_cell(book: zipfile.ZipFile, part: str) -> bool:
    """Tell whether a small sheet, in which nobody would look for it, has a cell beyond any row."""
    return _FAR_CELL.search(read_entry(book, part, _SMALL_SHEET)) is not None


def _blocks(book: zipfile.ZipFile, part: str) -> Iterator[bytes]:
    """Yield the part in blocks that end after a row, so that no cell is cut."""
    rest = b""
    with book.open(part) as stream:
        while data := stream.read(_BLOCK):
            data = rest + data
            cut = data.rfind(b"row>") + 4
            if cut < 4 and len(data) < 8 * _BLOCK:
                rest = data
                continue
            cut = cut if cut >= 4 else len(data)
            yield data[:cut]
            rest = data[cut:]
    yield rest


def _search(block: bytes, formula: bytes, marks: SheetMarks) -> None:
    """Add what one block holds; plain substring search decides whether a pattern is needed."""
    if b'hidden="' in block:
        for tag in _HIDDEN_TAG.finditer(block):
            _add_hidden(tag, marks)
    if formula in block:
        marks.without_value += [cell.decode() for cell in _NO_VALUE.findall(block)]
    if b't="e"' in block:
        for cell in _ERROR.finditer(block):
            place = _REFERENCE.search(cell.group())
            if place:
                marks.errors.append(f"{place.group(1).decode()} {cell.group(1).decode()}")


def _add_hidden(tag: re.Match[bytes], marks: SheetMarks) -> None:
    """Note a hidden row or a range of hidden columns."""
    numbers = {name: int(value) for name, value in _NUMBER.findall(tag.group())}
    if tag.group(1) == b"row" and b"r" in numbers:
        marks.hidden_rows.add(numbers[b"r"])
    elif b"min" in numbers and b"max" in numbers:
        last = min(numbers[b"max"], _MOST_COLUMNS)
        marks.hidden_columns.update(range(numbers[b"min"] - 1, last))
