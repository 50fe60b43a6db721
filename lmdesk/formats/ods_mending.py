"""Mends the XML of .ods files where python-calamine would drop cells, line breaks or hidden marks.

calamine 0.9.1 passes over cells whose type is not named, joins the lines of a paragraph, and
refuses XML that is set out over several lines.
"""

import io
import re
import zipfile
from html import unescape

from lmdesk.formats.container import read_entry
from lmdesk.formats.limits import Limits
from lmdesk.formats.sheet_marks import SheetMarks

_CONTENT = "content.xml"
_MIMETYPE = "application/vnd.oasis.opendocument.spreadsheet"
_UNTYPED = re.compile(
    rb"<table:table-cell((?:\s+(?!office:value-type)[\w:-]+=\"[^\"]*\")*\s*)>(?=\s*<text:p)"
)
_NUMBER_WITHOUT_VALUE = re.compile(
    rb"(<table:table-cell(?:\s+(?!office:value=)[\w:-]+=\"[^\"]*\")*?\s+office:value-type=\")float"
    rb"(\"(?:\s+(?!office:value=)[\w:-]+=\"[^\"]*\")*\s*>)"
)
_SET_OUT = re.compile(rb">\s*\n\s*<")
_LINE_BREAK = re.compile(rb"<text:line-break\s*/>")
_TAB = re.compile(rb"<text:tab\b[^>]*/>")
_TABLE = re.compile(rb"<table:table\s[^>]*?table:name=\"([^\"]*)\"")
_ROW = re.compile(rb"<table:table-row\b([^>]*)>")
_REPEATED = re.compile(rb"number-rows-repeated=\"(\d{1,7})\"")
_HIDDEN = re.compile(rb"table:visibility=\"(?:collapse|filter)\"")


def mended_ods(book: zipfile.ZipFile, limits: Limits) -> io.BytesIO | None:
    """Return the workbook with its cells as calamine reads them, None where nothing is to be done.

    A workbook above `limits.mended_bytes` is left as it is.
    """
    data = _content(book, limits.mended_bytes)
    mended = _UNTYPED.sub(rb'<table:table-cell office:value-type="string"\1>', data)
    mended = _NUMBER_WITHOUT_VALUE.sub(rb"\1string\2", mended)
    mended = _TAB.sub(b" ", _LINE_BREAK.sub(b"&#10;", mended))
    if b"\n" in mended[mended.find(b"<office:body") :]:
        mended = _SET_OUT.sub(b"><", mended)
    if mended == data:
        return None
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("mimetype", _MIMETYPE)
        manifest = read_entry(book, "META-INF/manifest.xml", limits.mended_bytes)
        archive.writestr("META-INF/manifest.xml", manifest)
        archive.writestr(_CONTENT, mended)
    return made


def ods_marks(book: zipfile.ZipFile, limits: Limits) -> dict[str, SheetMarks]:
    """Return the hidden and filtered rows of each sheet, by its name."""
    data = _content(book, limits.marks_bytes)
    if not _HIDDEN.search(data):
        return {}
    found: dict[str, SheetMarks] = {}
    tables = list(_TABLE.finditer(data))
    for table, following in zip(tables, [*tables[1:], None], strict=True):
        marks, number = SheetMarks(), 1
        end = following.start() if following else len(data)
        for row in _ROW.finditer(data, table.end(), end):
            repeated = _REPEATED.search(row.group(1))
            count = int(repeated.group(1)) if repeated else 1
            if _HIDDEN.search(row.group(1)):
                marks.hidden_rows.update(range(number, min(number + count, limits.rows)))
            number += count
        found[unescape(table.group(1).decode("utf-8", "replace"))] = marks
    return found


def _content(book: zipfile.ZipFile, most: int) -> bytes:
    """Return the XML of the sheets, b"" when it is larger than `most`."""
    try:
        if book.getinfo(_CONTENT).file_size > most:
            return b""
    except KeyError:
        return b""
    return read_entry(book, _CONTENT, most)
