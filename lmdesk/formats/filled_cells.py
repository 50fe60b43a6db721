"""Counts the filled cells of a sheet's XML, and asks a second reader where the first saw fewer."""

import re
import zipfile
from collections.abc import Iterator
from typing import Any, BinaryIO

from lmdesk.formats.container import read_entry
from lmdesk.formats.limits import Limits

_BLOCK = 1 << 20
_OVERLAP = 64
_VALUES = (b"<v>", b"<v ", b":v>", b":v ", b"<is>", b":is>")
_NOTHING = (b"<v></v>", b"<v/>", b":v></", b"<is></is>", b"<is><t/></is>", b"<is><t></t></is>")
_UTF16 = (b"\xff\xfe", b"\xfe\xff", b"<\0", b"\0<")
_EMPTY_TEXT = re.compile(
    rb"<(?:\w+:)?si\b[^>]*>(?=\s*(?:<(?:\w+:)?t\b[^>]*/>|<(?:\w+:)?t\b[^>]*></(?:\w+:)?t>)?"
    rb"\s*</(?:\w+:)?si>)|<(?:\w+:)?si\s*/>"
)
_TEXT = re.compile(rb"<(?:\w+:)?si\b")
_SHARED = re.compile(rb'\bt="s"[^>]*>\s*<(?:\w+:)?v>\s*(\d+)\s*</')
_VALUE = re.compile(rb"<(?:\w+:)?v(?:\s[^>]*)?>(?:[^<]|<!\[CDATA\[)")
_OWN_TEXT = re.compile(rb"<(?:\w+:)?is>(.*?)</(?:\w+:)?is>", re.DOTALL)
_LETTERS = re.compile(rb"<(?:\w+:)?t(?:\s[^>]*)?>(?:[^<]|<!\[CDATA\[)")


def count_in_xml(book: zipfile.ZipFile, part: str, limits: Limits) -> int | None:
    """Return how many cells of a sheet hold a value, None where that cannot be told.

    A cell with a value has a <v>, or an <is> of its own text; empty ones of either are taken off.
    """
    found = 0
    try:
        if book.getinfo(part).file_size > limits.marks_bytes:
            return None
        with book.open(part) as stream:
            rest = b""
            while data := stream.read(_BLOCK):
                if not found and not rest and data.startswith(_UTF16):
                    return _count_in_utf16(data + stream.read(limits.marks_bytes))
                data = rest + data
                cut = len(data) if len(data) < _BLOCK else data.rfind(b"<")
                found += _count(data[:cut])
                rest = data[cut:]
            return found + _count(rest)
    except Exception:  # a broken part raises whatever the packer likes; the reader will say so
        return None


def _count(data: bytes) -> int:
    return sum(map(data.count, _VALUES)) - sum(map(data.count, _NOTHING))


def _count_in_utf16(data: bytes) -> int:
    return _count(data.decode("utf-16", "replace").encode())


def count_in_detail(book: zipfile.ZipFile, part: str, limits: Limits) -> int:
    """Count as `count_in_xml` does, but look whether each value really holds something.

    Slower by far, so that only a sheet is counted whose first count did not agree.
    """
    data = read_entry(book, part, limits.marks_bytes)
    if data.startswith(_UTF16):
        data = data.decode("utf-16", "replace").encode()
    found = len(_VALUE.findall(data))
    found += sum(1 for own in _OWN_TEXT.findall(data) if _LETTERS.search(own))
    return found - _count_of_empty_texts(book, data, limits)


def _count_of_empty_texts(book: zipfile.ZipFile, data: bytes, limits: Limits) -> int:
    """Return how many cells of a sheet point to a shared text that is empty."""
    texts = read_entry(book, "xl/sharedStrings.xml", limits.marks_bytes)
    empty = {match.start() for match in _EMPTY_TEXT.finditer(texts)}
    if not empty:
        return 0
    places = enumerate(match.start() for match in _TEXT.finditer(texts))
    numbers = {b"%d" % number for number, place in places if place in empty}
    return sum(1 for number in _SHARED.findall(data) if number in numbers)


def rows_of_second_reader(
    stream: BinaryIO, name: str, limits: Limits
) -> tuple[int, list[list[Any]]]:
    """Read one sheet with openpyxl; return the number of filled cells and the rows.

    A sheet that it cannot read gives no rows.
    """
    from openpyxl import load_workbook

    filled, rows = 0, []
    try:
        stream.seek(0)
        book = load_workbook(stream, read_only=True, data_only=True, keep_links=False)
        for row in _rows(book[name], limits):
            filled += len(row) - row.count("")
            rows.append(row)
    except Exception:  # a second opinion on a broken file fails in as many ways as there are
        return 0, []
    return filled, rows


def _rows(sheet: Any, limits: Limits) -> Iterator[list[Any]]:
    sheet.reset_dimensions()  # what the file says of its size need not be true
    for row in sheet.iter_rows(values_only=True, max_row=limits.rows, max_col=limits.columns):
        values = ["" if value is None else value for value in row]
        while values and values[-1] == "":
            values.pop()
        yield values
