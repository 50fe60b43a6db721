"""What a text must lose or gain to stand in CSV, copied cells, XML, a vCard or a file name."""

import re
import unicodedata

_FORMULA_START = re.compile(r"'*[=+\-@\t\r]")
_PLAIN_NUMBER = re.compile(r"[+-]?\d[\d.,]*%?")
_PHONES = re.compile(r"\+[1-9](?:[ ()./-]*\d){6,14}(?:; \+?[1-9](?:[ ()./-]*\d){6,14})*")
_GUARDED = re.compile(r"'(?='*[=+\-@\t\r])")

_TSV_SIGNS = re.compile(r'[\t\n"]')

_XML_ILLEGAL = re.compile(r"[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")

_VCARD_SIGNS = re.compile(r"[\\,;\n]")
_VCARD_ILLEGAL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")
_VCARD_PLAIN_PARAM = re.compile(r"[^\x00-\x1f\",:;^]*")

_FILE_NAME_FORBIDDEN = re.compile(r'[<>:"/\\|?*]+')
_FILE_NAME_RESERVED = re.compile(
    r"(?i)(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])\s*(\.|$)"
)
_FILE_NAME_BYTES = 180
"""Linux allows 255 bytes, eCryptfs 143 characters and Windows 255; an extension must still fit."""


def csv_cell(text: str) -> str:
    """Return `text` so that no spreadsheet program takes it for a formula.

    A text that starts with `=`, `+`, `-`, `@`, a tab or a carriage return gets an apostrophe in
    front. Plain numbers, international phone numbers such as "+855 23 123 456" (also several
    with "; " between them) and a lone "-" stay as they are. `csv_plain` takes exactly this
    apostrophe off again; a text that has such an apostrophe of its own therefore gets a second
    one. (Source of the rule: OWASP, CSV injection.)
    """
    if not _FORMULA_START.match(text) or text == "-":
        return text
    if _PLAIN_NUMBER.fullmatch(text) or _PHONES.fullmatch(text):
        return text
    return "'" + text


def csv_plain(text: str) -> str:
    """Take off the apostrophe that `csv_cell`, or a careful person, put before a formula sign."""
    return text[1:] if _GUARDED.match(text) else text


def tsv_quoted(text: str) -> str:
    """Return `text` as one of several cells divided by tabs, whatever it holds.

    A text with a tab, a line break or a quotation mark is put in quotation marks, those in it are
    doubled: so Excel and LibreOffice write cells to the clipboard, and read them from it.
    """
    plain = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "")
    if _TSV_SIGNS.search(plain):
        return '"' + plain.replace('"', '""') + '"'
    return plain


def tsv_cell(text: str) -> str:
    """Return `text` fit to be a copied cell of which no formula comes; see `csv_cell`."""
    return tsv_quoted(csv_cell(text))


def xml_legal(text: str) -> str:
    """Return `text` without the characters that XML 1.0 cannot hold; line ends become LF.

    XML readers turn CR LF and CR into LF anyway, so writing LF keeps both readers equal.
    """
    return _XML_ILLEGAL.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def xml_text(text: str) -> str:
    """Return `text` fit to stand between tags or inside a double-quoted attribute."""
    legal = xml_legal(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return legal.replace('"', "&quot;")


def vcard_text(text: str) -> str:
    """Return `text` fit to be (a component of) a value of a vCard 3.0 or 4.0, on one line.

    Backslash, comma, semicolon and line break are escaped (RFC 6350, 3.4; RFC 2426, 5);
    characters that no line can hold are left out.
    """
    if text.isprintable() and not _VCARD_SIGNS.search(text):
        return text
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    legal = _VCARD_ILLEGAL.sub("", lines)
    return _VCARD_SIGNS.sub(lambda found: "\\" + found[0].replace("\n", "n"), legal)


def vcard_param(text: str) -> str:
    """Return `text` fit to be a value of a parameter: quoted and escaped where it must be.

    (Source of the escapes with a caret: RFC 6868.)
    """
    if _VCARD_PLAIN_PARAM.fullmatch(text):
        return text
    legal = _VCARD_ILLEGAL.sub("", text.replace("^", "^^").replace('"', "^'"))
    return '"' + legal.replace("\n", "^n") + '"'


def file_name(text: str) -> str:
    """Return a file name (without extension) that Windows and Linux both take, made from `text`.

    Path signs become "-", invisible and direction-changing characters go, names that Windows
    keeps for devices get a "_" in front, long names are cut between characters. A text of which
    nothing is left becomes "list".
    """
    kept = "".join(
        " " if mark.isspace() else mark
        for mark in unicodedata.normalize("NFC", text)
        if mark.isspace() or unicodedata.category(mark)[0] != "C"
    )
    name = " ".join(_FILE_NAME_FORBIDDEN.sub("-", kept).split()).strip(". ")
    name = _cut(name).rstrip(". ")
    if _FILE_NAME_RESERVED.match(name):
        name = "_" + name
    return name if name.strip("-_. ") else "list"


def _cut(name: str) -> str:
    """Cut `name` to the bytes a file system holds, never between a letter and its marks."""
    if len(name.encode()) <= _FILE_NAME_BYTES:
        return name
    end = len(name.encode()[:_FILE_NAME_BYTES].decode(errors="ignore"))
    while end and unicodedata.category(name[end])[0] == "M":
        end -= 1
    return name[:end]
