"""Builds small workbooks part by part, to be broken in a hostile way."""

import io
import struct
import zipfile
from collections.abc import Mapping

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
SHEET = "xl/worksheets/sheet1.xml"
BOOK = "xl/workbook.xml"
LINKS = "xl/_rels/workbook.xml.rels"
TEXTS = "xl/sharedStrings.xml"
ODS = "application/vnd.oasis.opendocument.spreadsheet"
LAUGHS = (
    '<!DOCTYPE x [<!ENTITY a "haha">'
    + "".join(
        f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefghi", "bcdefghij", strict=True)
    )
    + "]>"
)
OUTSIDE = '<!DOCTYPE x [<!ENTITY z SYSTEM "file:///etc/passwd">]>'


def text_cell(place: str, text: str) -> str:
    return f'<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>'


def sheet_of(rows: str, before: str = "", after: str = "") -> str:
    return f'<worksheet xmlns="{MAIN}">{before}<sheetData>{rows}</sheetData>{after}</worksheet>'


PLAIN = sheet_of(
    f'<row r="1">{text_cell("A1", "Name")}{text_cell("B1", "Post")}</row>'
    f'<row r="2">{text_cell("A2", "Ann Lee")}{text_cell("B2", "Director")}</row>'
)


def parts(sheet: str | bytes = PLAIN, **more: str | bytes) -> dict[str, bytes]:
    """Return the parts of a small workbook; `sheet` is its one sheet."""
    made = {
        "[Content_Types].xml": (
            f'<Types xmlns="{PACKAGE}/content-types">'
            '<Default Extension="rels"'
            ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/>'
            f'<Override PartName="/xl/workbook.xml" ContentType="{_OFFICE}.sheet.main+xml"/>'
            f'<Override PartName="/{SHEET}" ContentType="{_OFFICE}.worksheet+xml"/>'
            f'<Override PartName="/{TEXTS}" ContentType="{_OFFICE}.sharedStrings+xml"/></Types>'
        ),
        "_rels/.rels": (
            f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1"'
            f' Type="{RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
        ),
        BOOK: (
            f'<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}"><sheets>'
            '<sheet name="List" sheetId="1" r:id="rId1"/></sheets></workbook>'
        ),
        LINKS: (
            f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1"'
            f' Type="{RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/>'
            f'<Relationship Id="rId2" Type="{RELATIONS}/sharedStrings"'
            ' Target="sharedStrings.xml"/></Relationships>'
        ),
        TEXTS: f'<sst xmlns="{MAIN}"><si><t>Ann Lee</t></si></sst>',
        SHEET: sheet,
    }
    made.update(more)
    return {name: data.encode() if isinstance(data, str) else data for name, data in made.items()}


def zipped(entries: Mapping[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in entries.items():
            archive.writestr(name, data)
    return made.getvalue()


def book(sheet: str | bytes = PLAIN, **more: str | bytes) -> bytes:
    return zipped(parts(sheet, **more))


def without(name: str) -> bytes:
    return zipped({each: data for each, data in parts().items() if each != name})


def patched(data: bytes, mark: bytes, offset: int, value: bytes, last: bool = False) -> bytes:
    """Write `value` at `offset` behind the first (or last) place of `mark`."""
    place = (data.rfind(mark) if last else data.find(mark)) + offset
    return data[:place] + value + data[place + len(value) :]


def wrong_sum() -> bytes:
    data = book()
    place = data.find(SHEET.encode()) - 30
    data = data[: place + 14] + b"\1\2\3\4" + data[place + 18 :]
    place = data.rfind(SHEET.encode()) - 46
    return data[: place + 16] + b"\1\2\3\4" + data[place + 20 :]


def lying_directory() -> bytes:
    data = book(b"<worksheet>" + b" " * (80 << 20))
    place = data.rfind(SHEET.encode()) - 46
    return data[: place + 24] + struct.pack("<I", 1000) + data[place + 28 :]


def spoilt(sheet: bytes | str, change: bytes = b"") -> bytes:
    """Return a workbook whose packed sheet has a byte turned over in the middle."""
    data = bytearray(book(sheet))
    place = data.find(SHEET.encode()) + 60
    data[place] ^= 0xFF
    return bytes(data)


def many_rows(count: int) -> str:
    rows = "".join(f'<row r="{n}"><c r="A{n}"><v>{n}</v></c></row>' for n in range(1, count + 1))
    return sheet_of(rows)


def wide(columns: int) -> str:
    letters = [_letters(number) for number in range(columns)]
    return sheet_of(
        "".join(
            f'<row r="{n}">'
            + "".join(text_cell(f"{at}{n}", f"{at}{n}") for at in letters)
            + "</row>"
            for n in (1, 2)
        )
    )


def _letters(number: int) -> str:
    text = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        text = chr(65 + rest) + text
    return text


def row(*cells: str) -> str:
    return sheet_of(f'<row r="1">{"".join(cells)}</row>')


def value(place: str, text: str, kind: str = "") -> str:
    return f'<c r="{place}"{kind}><v>{text}</v></c>'


def ods(content: str) -> bytes:
    head = (
        '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
        ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
        ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body>'
        '<office:spreadsheet><table:table table:name="List">'
    )
    tail = "</table:table></office:spreadsheet></office:body></office:document-content>"
    whole = content if content.startswith("<!") else head + content + tail
    manifest = (
        '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{ODS}"/>'
        "</manifest:manifest>"
    )
    return zipped(
        {
            "mimetype": ODS.encode(),
            "META-INF/manifest.xml": manifest.encode(),
            "content.xml": whole.encode(),
        }
    )


def ods_cell(text: str, more: str = "") -> str:
    return (
        f'<table:table-cell office:value-type="string"{more}><text:p>{text}</text:p>'
        "</table:table-cell>"
    )


def ods_rows(count: int, text: str) -> str:
    repeated = f' table:number-rows-repeated="{count}"'
    return f"<table:table-row{repeated}>{ods_cell(text)}</table:table-row>"


def link_to(target: str) -> dict[str, str]:
    part = "xl/externalLinks/_rels/externalLink1.xml.rels"
    return {
        "xl/externalLinks/externalLink1.xml": f'<externalLink xmlns="{MAIN}"/>',
        part: f'<Relationships><Relationship Id="a" Target="{target}"/></Relationships>',
    }


def odd_link(target: str) -> bytes:
    return book(
        **{
            LINKS: f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1"'
            f' Type="{RELATIONS}/worksheet" Target="{target}"/></Relationships>'
        }
    )
