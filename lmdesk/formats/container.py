"""Finds out what a file is from its content, and refuses what is no list or not safe to open."""

import re
import zipfile
from typing import BinaryIO

from lmdesk.domain.list_endings import LIST_ENDINGS, PLAIN_TEXTS
from lmdesk.formats.limits import Limits
from lmdesk.formats.ole import refuse_broken_tables
from lmdesk.formats.refusal import Refused

_ZIP = b"PK\x03\x04"
_ZIP_EMPTY = b"PK\x05\x06"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HEAD = 4096
_WIDE = (b"\xff\xfe", b"\xfe\xff")
_CARD = re.compile(rb"(?:\xff\xfe|\xfe\xff)?\s*BEGIN\s*:\s*VCARD\s", re.IGNORECASE)

_KNOWN = (
    (b"%PDF-", "a PDF document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"II*\x00", "a picture"),
    (b"MM\x00*", "a picture"),
    (b"SQLite format 3\x00", "a database or a desk of lmdesk"),
    (b"{\\rtf", "a text document (RTF)"),
    (b"7z\xbc\xaf\x27\x1c", "a packed archive"),
    (b"Rar!", "a packed archive"),
    (b"\x1f\x8b", "a packed archive"),
    (b"MZ", "a program"),
    (b"\x7fELF", "a program"),
    (b"RIFF", "a sound or film"),
    (b"ID3", "a sound"),
    (b"BEGIN:VCALENDAR", "a calendar"),
    (b"\x09\x04\x06\x00", "a workbook of Excel 4 or older"),
    (b"\x09\x02\x06\x00", "a workbook of Excel 4 or older"),
)
_OLE_KINDS = (
    ("WordDocument", "a Word document"),
    ("PowerPoint Document", "a presentation"),
    ("__properties_version1.0", "an Outlook message"),
)
_ZIP_KINDS = (
    ("word/", "a Word document"),
    ("ppt/", "a presentation"),
    ("Index/Document.iwa", "an Apple Numbers or Pages document"),
    ("META-INF/MANIFEST.MF", "a program"),
)
_ODF_KINDS = (
    (b"application/vnd.oasis.opendocument.text", "a LibreOffice text document"),
    (b"application/vnd.oasis.opendocument.presentation", "a presentation"),
    (b"application/vnd.oasis.opendocument", "a LibreOffice document without sheets"),
    (b"application/epub", "an electronic book"),
)
_OTHER_KINDS = frozenset({".pdf", ".doc", ".docx"})


def sniff(stream: BinaryIO, limits: Limits) -> str:
    """Return xlsx, xlsb, ods, xls, protected (locked by a password), vcf (cards) or text.

    Mark-up is text here; `markup.markup_kind` tells its kinds apart once it is decoded. Raises
    Refused `file_empty`, `file_not_a_list`, `file_damaged`, `file_protected` or
    `file_suspicious`. Nothing is unpacked but a few hundred bytes.
    """
    head = stream.read(_HEAD)
    if not head:
        raise Refused("file_empty")
    if head.startswith((_ZIP, _ZIP_EMPTY)):
        return _sniff_zip(stream, limits)
    if head.startswith(_OLE):
        return _sniff_ole(stream)
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if _CARD.match(start.replace(b"\0", b"") if head.startswith(_WIDE) else start):
        return "vcf"
    for magic, what in _KNOWN:
        if head.startswith(magic) or start[: len(magic)].upper() == magic:
            raise Refused("file_not_a_list", what=what)
    return "text"


def extension_is_wrong(container: str, extension: str) -> bool:
    """Tell whether a file's ending, such as ".xls", promises something else than it holds."""
    ending = extension.lower()
    promised = {name for name, endings in LIST_ENDINGS.items() if ending in endings}
    if container in PLAIN_TEXTS:
        return ending in _OTHER_KINDS or not promised <= PLAIN_TEXTS
    return container not in promised


def check_zip(stream: BinaryIO, limits: Limits) -> zipfile.ZipFile:
    """Open a zip after looking at its directory only.

    Raises `file_damaged`, `file_suspicious` (too many entries, too much inside, packed too well
    to be a list) or `file_protected` (entries locked by a password).
    """
    try:
        book = zipfile.ZipFile(stream)
        entries = book.infolist()
    # zipfile says NotImplementedError of a zip whose directory asks for a newer version.
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, UnicodeError) as error:
        raise Refused("file_damaged") from error
    packed = sum(entry.compress_size for entry in entries)
    unpacked = sum(entry.file_size for entry in entries)
    if len(entries) > limits.zip_entries or unpacked > limits.unpacked_bytes:
        raise Refused("file_suspicious", mebibytes=unpacked >> 20)
    if unpacked > limits.ratio_from_bytes and unpacked > limits.ratio * max(packed, 1):
        raise Refused("file_suspicious", mebibytes=unpacked >> 20)
    if any(entry.flag_bits & 1 for entry in entries):
        raise Refused("file_protected")
    return book


def read_entry(book: zipfile.ZipFile, name: str, most: int) -> bytes:
    """Return at most `most` bytes of an entry, b"" when it is missing or broken."""
    try:
        with book.open(name) as part:
            return part.read(most)
    # zipfile says NotImplementedError of an entry packed in a way that it does not know.
    except (KeyError, zipfile.BadZipFile, OSError, EOFError, RuntimeError, NotImplementedError):
        return b""
    except Exception as error:  # zlib.error and what other packers raise have no common parent
        raise Refused("file_damaged") from error


def _sniff_zip(stream: BinaryIO, limits: Limits) -> str:
    """Tell the workbooks among zip files apart by their entries."""
    book = check_zip(stream, limits)
    names = frozenset(book.namelist())
    if "xl/workbook.bin" in names:
        return "xlsb"
    if any(name.startswith("xl/") for name in names):
        return "xlsx"
    for start, what in _ZIP_KINDS:
        if any(name.startswith(start) for name in names):
            raise Refused("file_not_a_list", what=what)
    mimetype = read_entry(book, "mimetype", 200)
    manifest = read_entry(book, "META-INF/manifest.xml", 1 << 20)
    if "encrypted-package" in names or b"encryption-data" in manifest:
        raise Refused("file_protected")
    if mimetype.startswith(b"application/vnd.oasis.opendocument.spreadsheet"):
        return "ods"
    for kind, what in _ODF_KINDS:
        if mimetype.startswith(kind):
            raise Refused("file_not_a_list", what=what)
    if "content.xml" in names and b"opendocument.spreadsheet" in manifest:
        return "ods"
    raise Refused("file_not_a_list", what="a packed archive")


def _sniff_ole(stream: BinaryIO) -> str:
    """Tell old workbooks from encrypted new ones and from other office files."""
    stream.seek(0)
    data = stream.read()
    refuse_broken_tables(data)
    if "EncryptedPackage".encode("utf-16-le") in data:
        return "protected"
    if any(name.encode("utf-16-le") + b"\0\0" in data for name in ("Workbook", "WORKBOOK", "Book")):
        return "xls"
    for name, what in _OLE_KINDS:
        if name.encode("utf-16-le") in data:
            raise Refused("file_not_a_list", what=what)
    raise Refused("file_damaged")
