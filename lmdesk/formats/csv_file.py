"""Writes CSV that Excel opens with a double click and that our own import reads back equal."""

import codecs
import csv
from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import BinaryIO

from lmdesk.domain.sheet import CellValue
from lmdesk.formats.escape import csv_cell
from lmdesk.formats.file_writer import write_file


def write_csv(path: Path, header: Sequence[str], rows: Iterable[Sequence[CellValue]]) -> None:
    """Write a header and rows as UTF-8 with byte order mark, commas and CR LF.

    Texts that a spreadsheet would run as a formula are guarded by an apostrophe, see
    `escape.csv_cell`; our own import takes it off again in files with this mark. Dates are written
    year first, yes and no as TRUE and FALSE. Raises LmdeskError as `file_writer.write_file` does.
    """
    with write_file(path) as stream:
        stream.write(codecs.BOM_UTF8)
        writer = csv.writer(_Utf8(stream))
        writer.writerow([_cell(heading) for heading in header])
        writer.writerows([_cell(value) for value in row] for row in rows)


class _Utf8:
    """What csv writes its lines to; unlike a text stream it leaves closing to the file writer."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream

    def write(self, text: str) -> int:
        """Write one line; half a surrogate pair, which is no character, becomes "?"."""
        return self._stream.write(text.encode("utf-8", "replace"))


def _cell(value: CellValue) -> str | int | float:
    """Return a value as it shall stand in the file."""
    if isinstance(value, str):
        return csv_cell(value)
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, datetime):
        return value.isoformat(" ", "seconds" if value.second else "minutes")
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, timedelta):
        return str(value)
    return value
