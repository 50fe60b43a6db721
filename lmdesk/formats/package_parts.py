"""What the parts of a zipped workbook tell before it is read: document types, macros, links."""

import re
import zipfile
from urllib.parse import unquote

from lmdesk.formats.container import read_entry
from lmdesk.formats.refusal import Refused

_HEAD = 2048
_LONG_HEAD = 1 << 16
_ELEMENT = re.compile(rb"<[A-Za-z_]")
_UTF16 = (b"\xff\xfe", b"\xfe\xff", b"<\0", b"\0<")
_TARGET = re.compile(rb'<Relationship\s[^>]*?\bTarget="([^"]{1,1000})"', re.IGNORECASE)
_LINKS = "xl/externalLinks/_rels/"
_SHOWN = 3


def refuse_document_types(book: zipfile.ZipFile) -> None:
    """Raise `file_defines_entities` when an XML part has a document type: none needs one.

    `file_damaged` is raised where no element begins within many lines. A document type can only
    stand before the first element, so that no part is read through.
    """
    for name in book.namelist():
        if not name.lower().endswith((".xml", ".rels")):
            continue
        head = _head(book, name, _HEAD)
        if not _ELEMENT.search(head):
            head = _head(book, name, _LONG_HEAD)
        first = _ELEMENT.search(head)
        if b"<!doctype" in head[: first.start() if first else None].lower():
            raise Refused("file_defines_entities")
        if first is None and len(head) * 2 >= _LONG_HEAD:
            raise Refused("file_damaged")


def _head(book: zipfile.ZipFile, name: str, most: int) -> bytes:
    """Return the start of a part with one byte for each ASCII sign, also of UTF-16."""
    data = read_entry(book, name, most)
    return data.replace(b"\0", b"") if data.startswith(_UTF16) else data


def macro_part(name: str) -> bool:
    """Tell whether a part of a workbook holds macros."""
    return name.endswith("vbaProject.bin") or name.startswith(("Basic/", "Scripts/"))


def external_files(book: zipfile.ZipFile) -> tuple[int, str]:
    """Return how many other files a workbook takes values from, and the names of the first."""
    parts = [name for name in book.namelist() if name.startswith(_LINKS)]
    found: list[str] = []
    for part in parts[:_SHOWN]:
        for target in _TARGET.findall(read_entry(book, part, _LONG_HEAD))[:1]:
            link = unquote(target.decode("utf-8", "replace"))
            found.append(re.split(r"[/\\]", link)[-1][:80])
    return len(parts), ", ".join(found) + (" …" if len(parts) > _SHOWN else "")
