"""Reads the sheets of a workbook that was saved as one web page file (MHTML)."""

import re
from email.message import Message
from email.parser import BytesParser

from lmdesk.formats.encoding import decode
from lmdesk.formats.html_tables import html_tables
from lmdesk.formats.markup import declared_encoding
from lmdesk.formats.refusal import Refused
from lmdesk.formats.table_layout import MarkedTable

_SHEET = re.compile(
    r"<x:Name>([^<]{1,200})</x:Name>.{0,2000}?<x:WorksheetSource\s+HRef=\"([^\"]{1,500})\"",
    re.IGNORECASE | re.DOTALL,
)


def archive_tables(data: bytes) -> list[MarkedTable]:
    """Return the tables of all pages inside a web archive, named as its sheets are.

    Raises Refused `file_damaged` when it holds no page at all.
    """
    pages = [
        (_place(part), _text(part))
        for part in BytesParser().parsebytes(data).walk()
        if part.get_content_type() in {"text/html", "application/xhtml+xml"}
    ]
    if not pages:
        raise Refused("file_damaged")
    names: dict[str, str] = {}
    for _, text in pages:
        names |= {_last(link): name for name, link in _SHEET.findall(text[:200_000])}
    tables: list[MarkedTable] = []
    for place, text in pages:
        found = html_tables(text)
        name = names.get(_last(place), "")
        for number, table in enumerate(found, 1):
            if name:
                table.name = name if number == 1 else f"{name} ({number})"
            elif len(pages) > 1:
                table.name = f"table{len(tables) + number}"
        tables += found
    return tables


def _place(part: "Message") -> str:
    return str(part.get("Content-Location") or part.get("Content-ID") or "").strip("<> ")


def _last(link: str) -> str:
    """Return the last part of a link, by which a sheet is found whatever its folder is called."""
    return link.removeprefix("cid:").rpartition("/")[2].casefold()


def _text(part: "Message") -> str:
    payload = part.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else b""
    told = part.get_content_charset() or ""
    return decode(data, declared_encoding(data, told)).text
