"""Tells mark-up from other text, of which kind it is, and in which encoding it says it is."""

import codecs
import re
from contextlib import suppress
from types import MappingProxyType

_HEAD = 4096
_PROLOGUE = re.compile(r"\s*(?:<\?[^>]{0,1000}\?>\s*|<!--.{0,2000}?-->\s*)*", re.DOTALL)
_ELEMENT = re.compile(r"<(?:([\w.-]{1,60}):)?([A-Za-z][\w.-]{0,60})(?=[\s/>])")
_HTML = frozenset(
    ("html", "head", "body", "meta", "table", "div", "style", "script", "title", "center", "font")
)
_CHARSET = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE)
_WIDER = MappingProxyType(
    {
        "gb2312": "gb18030",
        "gbk": "gb18030",
        "iso8859-1": "cp1252",
        "ascii": "cp1252",
        "iso8859-11": "cp874",
        "tis-620": "cp874",
        "windows-874": "cp874",
        "big5": "cp950",
    }
)
"""Encodings that are named where their larger successors are meant, as browsers read them."""


def markup_kind(text: str) -> str:
    """Return html, xml_workbook, xml (of some other kind), mhtml, or "" for other text.

    Only the start of the text is looked at.
    """
    head = text[:_HEAD]
    if re.match(r"\s*mime-version:", head, re.IGNORECASE) and "multipart/" in head.lower():
        return "mhtml"
    start = _PROLOGUE.match(head)
    rest = head[start.end() :] if start else head
    if rest.lower().startswith("<!doctype"):
        if re.match(r"<!doctype\s+html\b", rest, re.IGNORECASE):
            return "html"
        return "xml_workbook" if "office:spreadsheet" in head else "xml"
    element = _ELEMENT.match(rest)
    if element and element.group(2) == "Workbook" and "office:spreadsheet" in head:
        return "xml_workbook"
    if element and element.group(2).lower() in _HTML:
        return "html"
    if head.lstrip().startswith("<?xml"):
        return "xml"
    # Before the first tag a page may hold remarks and nothing else.
    return "html" if rest is not head and element and head.lstrip().startswith("<!--") else ""


def looks_marked_up(data: bytes) -> bool:
    """Tell from undecoded bytes whether mark-up is likely, so that it may name its encoding."""
    return data[:_HEAD].lstrip().startswith(b"<")


def declared_encoding(data: bytes, told: str = "") -> str | None:
    """Return the encoding that mark-up names, or `told`, where the bytes can be read in it.

    UTF-8 that holds is believed before any name. None leaves the encoding to be guessed.
    """
    if data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return None
    found = _CHARSET.search(data[:_HEAD])
    names = [told, found.group(1).decode() if found else ""]
    with suppress(UnicodeDecodeError):
        data.decode("utf-8")
        return None
    for name in filter(None, names):
        with suppress(LookupError, ValueError):
            known = codecs.lookup(_WIDER.get(name.lower(), name)).name
            known = _WIDER.get(known, known)
            data.decode(known)
            return known
    return None
