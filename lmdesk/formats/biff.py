"""Facts of old .xls files that python-calamine does not tell: password, date system, macros."""

import struct
from dataclasses import dataclass

_GLOBALS = b"\x09\x08\x10\x00\x00\x06\x05\x00"
"""The record that opens the workbook part of a BIFF8 file, [MS-XLS] 2.4.21."""
_FILEPASS = 0x2F
_DATEMODE = 0x22
_END = 0x0A
_HEADER = struct.Struct("<HH")
_MOST_RECORDS = 5000
_MACROS = "_VBA_PROJECT".encode("utf-16-le")


@dataclass(frozen=True, slots=True)
class BookFacts:
    """What the first records of a workbook say."""

    protected: bool = False
    date_1904: bool = False
    has_macros: bool = False


def book_facts(data: bytes) -> BookFacts:
    """Walk the first records of the workbook part within the bytes of an .xls file.

    The part may lie scattered, but both records stand near its start, before the first break.
    What cannot be followed ends the walk; the facts found so far hold.
    """
    macros = _MACROS in data
    position = data.find(_GLOBALS)
    if position < 0:
        return BookFacts(has_macros=macros)
    for _ in range(_MOST_RECORDS):
        if position + _HEADER.size + 2 > len(data):
            break
        kind, length = _HEADER.unpack_from(data, position)
        if kind == _FILEPASS:
            return BookFacts(protected=True, has_macros=macros)
        if kind == _DATEMODE and length == 2:
            date_1904 = data[position + _HEADER.size] == 1
            return BookFacts(date_1904=date_1904, has_macros=macros)
        if kind == _END or (kind == 0 and length == 0):
            break
        position += _HEADER.size + length
    return BookFacts(has_macros=macros)
