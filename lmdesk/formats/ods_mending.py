"""Mends the XML of .ods files where python-calamine would drop cells or line breaks.

calamine 0.9.1 passes over cells whose type is not named, joins the lines of a paragraph, and
refuses XML that is set out over several lines.
"""

import io
import re
import zipfile

from lmdesk.formats.container import read_entry
from lmdesk.formats.limits import Limits

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


def _content(book: zipfile.ZipFile, most: int) -> bytes:
    """Return the XML of the sheets, b"" when it is larger than `most`."""
    try:
        if book.getinfo(_CONTENT).file_size > most:
            return b""
    except KeyError:
        return b""
    return read_entry(book, _CONTENT, most)
