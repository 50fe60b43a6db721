"""Texts, web pages, XML workbooks and old office files that are broken or mean harm."""

import random
import struct
from pathlib import Path

from hostile_files import Hostile
from hostile_parts import LAUGHS, OUTSIDE, book
from list_files import sample

_SPACE = 'xmlns="urn:schemas-microsoft-com:office:spreadsheet"'
_XML = (
    f'<?xml version="1.0"?>\n<Workbook {_SPACE}'
    ' xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">'
)
NO_LIST = "file_not_a_list"
DAMAGED = "file_damaged"
ENTITIES = "file_defines_entities"


def page(rows: str, before: str = "") -> bytes:
    return f"<html><body>{before}<table>{rows}</table></body></html>".encode()


def tr(*cells: str) -> str:
    return "<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>"


def xml_book(rows: str, head: str = "") -> bytes:
    start = _XML if not head else _XML.replace("\n", "\n" + head)
    return f'{start}<Worksheet ss:Name="L"><Table>{rows}</Table></Worksheet></Workbook>'.encode()


def xml_cell(text: str, more: str = "", kind: str = "String") -> str:
    return f'<Cell{more}><Data ss:Type="{kind}">{text}</Data></Cell>'


def xml_row(*cells: str, more: str = "") -> str:
    return f"<Row{more}>{''.join(cells)}</Row>"


def noise(seed: int, size: int = 4000) -> bytes:
    return random.Random(seed).randbytes(size)


def old_book() -> bytes:
    return sample("04").read_bytes()


def old_patched(place: int, value: int) -> bytes:
    data = old_book()
    return data[:place] + struct.pack("<I", value) + data[place + 4 :]


def circle() -> bytes:
    """Return an old workbook in whose table each sector is followed by itself."""
    data = bytearray(old_book())
    table = (struct.unpack_from("<I", data, 76)[0] + 1) * 512
    for number in range(128):
        struct.pack_into("<I", data, table + 4 * number, number)
    return bytes(data)


def two_step_circle() -> bytes:
    data = bytearray(old_book())
    table = (struct.unpack_from("<I", data, 76)[0] + 1) * 512
    struct.pack_into("<I", data, table + 4 * 3, 2)
    return bytes(data)


def archive(inner: bytes, encoding: str = "8bit") -> bytes:
    return (
        b'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\n'
        b"Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: "
        + encoding.encode()
        + b"\r\n\r\n"
        + inner
        + b"\r\n--b--\r\n"
    )


def _folder(path: Path) -> None:
    path.mkdir()


def _pipe(path: Path) -> None:
    import os

    os.mkfifo(path)


def _circle_of_links(path: Path) -> None:
    path.symlink_to(path.name)


def _device(path: Path) -> None:
    path.symlink_to("/dev/zero")


TEXTS = (
    Hostile("no bytes.csv", lambda: b"", "file_empty"),
    Hostile("mark only.csv", lambda: b"\xef\xbb\xbf", "read"),
    Hostile("mark of UTF-16 only.txt", lambda: b"\xff\xfe", "read"),
    Hostile("blank lines.csv", lambda: b"\r\n" * 500, "read"),
    Hostile("million blank lines.csv", lambda: b"Name\n" + b"\n" * 1_000_000, "read", "Name"),
    Hostile("two million lines.csv", lambda: b"Ann\n" * 2_000_000, "too_many_rows|file_too_large"),
    Hostile("NULs.csv", lambda: b"Name,Post\nAnn\0 Lee,Director\n", "read", "Director"),
    Hostile("NULs only.csv", lambda: b"\0" * 5000, NO_LIST),
    Hostile(
        "quote not closed.csv",
        lambda: b'Name,Post\nAnn,"Director\nBo,Clerk\n',
        "read",
        "Clerk",
        "quote_not_closed",
    ),
    Hostile(
        "quotes everywhere.csv",
        lambda: b"Name,Post\n" + b'"Ann,"Di"rector\n' * 2000,
        "read",
        "Post",
    ),
    Hostile("only quotes.csv", lambda: b'"' * 100_001, "read"),
    Hostile("one line of 50 MB.csv", lambda: b"Ann Lee " * (50 << 17), NO_LIST),
    Hostile("one cell of 50 MB.csv", lambda: b'"' + b"Ann Lee " * (50 << 17) + b'"\n', NO_LIST),
    Hostile("line of 5 MB.csv", lambda: b"Ann," * 1_200_000 + b"\n", "too_many_columns"),
    Hostile(
        "300 columns.csv",
        lambda: b"\n".join([b",".join(b"c%d" % n for n in range(300))] * 3),
        "read",
        "c299",
    ),
    Hostile(
        "20,000 columns.csv",
        lambda: b",".join(b"c%d" % n for n in range(20_000)) + b"\n",
        "too_many_columns",
    ),
    Hostile(
        "cell of 200,000.csv",
        lambda: b"Name,Post\n" + b"n" * 200_000 + b",Clerk\n",
        "read",
        "n" * 200_000,
    ),
    Hostile(
        "encodings mixed.csv",
        lambda: (
            "Name,Post\nАнна,โต\n".encode()
            + "王芳,中\n".encode("gb18030")
            + "é,x\n".encode("latin-1")
        ),
        "read",
    ),
    Hostile(
        "half UTF-16.txt",
        lambda: "Name\tPost\nAnn\tClerk\n".encode("utf-16")[:-1],
        "read",
        "Ann",
        "encoding_damaged",
    ),
    Hostile("lone surrogates.csv", lambda: b"Name,Post\nAnn\xed\xa0\x80,Clerk\n", "read", "Clerk"),
    Hostile("formulas.csv", lambda: b"Name,Post\n=cmd|'/c calc'!A1,@SUM(1)\n", "read", "@SUM(1)"),
    Hostile(
        "mark-up in cells.csv",
        lambda: b"Name,Post\n<script>alert(1)</script>,<img src=x>\n",
        "read",
        "<img src=x>",
    ),
    Hostile("sep of nothing.csv", lambda: b"sep=\nName,Post\nAnn,Clerk\n", "read", "Clerk"),
    Hostile(
        "sep of a bar.csv", lambda: b"sep=|\nName|Post\nAnn|Clerk, first\n", "read", "Clerk, first"
    ),
    Hostile("control signs.csv", lambda: bytes(range(1, 32)) * 30, NO_LIST),
    Hostile("carriage returns.csv", lambda: b"Name,Post\rAnn,Clerk\r", "read", "Clerk"),
    Hostile("blanks only.txt", lambda: b" " * 100_000 + b"\n", "read"),
    Hostile(
        "columns of blanks.txt",
        lambda: (b"a" + b" " * 900) * 3 + b"\n" + (b"x" + b"  y" * 300 + b"\n") * 500,
        "read",
    ),
    Hostile(
        "text named xlsx.xlsx",
        lambda: b"Name,Post\nAnn,Clerk\n",
        "read",
        "Clerk",
        "wrong_extension",
    ),
    Hostile(
        "text named ods.ods", lambda: b"Name;Post\nAnn;Clerk\n", "read", "Clerk", "wrong_extension"
    ),
    Hostile("book named csv.csv", book, "read", "Ann Lee", "wrong_extension"),
    Hostile("n" * 246 + ".csv", lambda: b"Name,Post\nAnn,Clerk\n", "read", "Clerk"),
    *(
        Hostile(f"noise.{ending}", lambda n=number: noise(n), NO_LIST)
        for number, ending in enumerate(
            ("xlsx", "xlsm", "xls", "xlsb", "ods", "csv", "tsv", "txt", "html", "xml", "mht", "vcf")
        )
    ),
    *(
        Hostile(f"noise in a zip.{ending}", lambda n=number: b"PK\3\4" + noise(n), DAMAGED)
        for number, ending in enumerate(("xlsx", "xlsb", "ods"))
    ),
    *(
        Hostile(f"{what}.xls", lambda s=start: s + noise(3), NO_LIST)
        for what, start in (
            ("a pdf", b"%PDF-1.7\n"),
            ("a picture", b"\x89PNG\r\n\x1a\n"),
            ("a program", b"MZ\x90\0"),
            ("a desk", b"SQLite format 3\0"),
            ("a letter", b"{\\rtf1 "),
            ("Excel 4", b"\x09\x04\x06\0"),
        )
    ),
    Hostile("folder.xlsx", None, "file_is_folder", place=_folder),
    Hostile("pipe.csv", None, "file_not_regular", place=_pipe),
    Hostile("device.csv", None, "file_not_regular", place=_device),
    Hostile("link to itself.csv", None, "file_unreadable", place=_circle_of_links),
    Hostile("not there.csv", None, "file_not_found", place=lambda path: None),
)

PAGES = (
    Hostile("nested 100,000 deep.html", lambda: b"<html>" + b"<div>" * 100_000, "file_is_html"),
    Hostile(
        "tables 20,000 deep.xls",
        lambda: b"<table><tr><td>" * 20_000 + b"Ann Lee",
        "read",
        "Ann Lee",
    ),
    Hostile(
        "nothing closed.xls",
        lambda: b"<table><tr><td>Name<td>Post<tr><td>Ann Lee<td>Clerk",
        "read",
        "Clerk",
    ),
    Hostile(
        "closed before opened.xls",
        lambda: b"<html></table></tr></td><table><tr><td>Ann Lee</table></table>",
        "read",
        "Ann Lee",
    ),
    Hostile(
        "colspan of 10,000.xls",
        lambda: page(
            tr("Name", "Post") + '<tr><td colspan="10000">Ann Lee</td><td>Clerk</td></tr>'
        ),
        "read",
        "Clerk",
    ),
    Hostile(
        "colspans without end.xls",
        lambda: page("<tr>" + '<td colspan="1000">x</td>' * 100 + "</tr>"),
        "too_many_columns",
    ),
    Hostile(
        "colspan of nonsense.xls",
        lambda: page('<tr><td colspan="-3">Name</td><td colspan="x" rowspan="0">Ann Lee</td></tr>'),
        "read",
        "Ann Lee",
    ),
    Hostile(
        "rowspans without end.xls",
        lambda: page(
            "<tr>" + '<td rowspan="99999">x</td>' * 16_000 + "</tr>" + "<tr></tr>" * 20_000
        ),
        "too_many_cells|file_too_slow|file_too_large",
    ),
    Hostile(
        "rowspan past the end.xls",
        lambda: page('<tr><td rowspan="65000">Laos</td><td>Ann Lee</td></tr>' + tr("Bo Chan")),
        "read",
        "Bo Chan",
    ),
    Hostile(
        "entities.xls",
        lambda: page(tr("&lt;b&gt;Ann", "&#0;&#xD800;&#x110000;&bogus;", "&amp;amp;")),
        "read",
        "<b>Ann",
    ),
    Hostile(
        "laughs in a page.xls",
        lambda: (
            LAUGHS.replace("<!DOCTYPE x", "<!DOCTYPE html").encode() + page(tr("&j;", "Ann Lee"))
        ),
        "read",
        "Ann Lee",
    ),
    Hostile(
        "script and pictures.xls",
        lambda: page(
            tr(
                '<script>alert(1)</script><img src="http://127.0.0.1:9/x">Ann Lee',
                '<b onclick="x()">Clerk</b>',
            ),
            '<link rel="stylesheet" href="file:///etc/passwd">',
        ),
        "read",
        "Ann Lee",
    ),
    Hostile(
        "comment not closed.xls",
        lambda: page(tr("Ann Lee")) + b"<!-- " * 20_000,
        "read|file_too_slow",
        "Ann Lee",
    ),
    Hostile(
        "signs of tags.xls",
        lambda: b"<table><tr><td>Ann Lee</td></tr></table>" + b"<a " * 200_000,
        "read|file_too_slow",
    ),
    Hostile(
        "page without table.htm",
        lambda: b"<!DOCTYPE html><html><body><p>Not found</p></body></html>",
        "file_is_html",
    ),
    Hostile(
        "page that sends on.xls",
        lambda: (
            b'<html><head><meta http-equiv="refresh" content="0;url=http://127.0.0.1:9"></head></html>'
        ),
        "file_is_html",
    ),
    Hostile("table without text.xls", lambda: page(tr("", " ")), "file_is_html"),
    Hostile(
        "page in UTF-16.xls",
        lambda: page(tr("Ann Lee", "ຄຳ")).decode().encode("utf-16"),
        "read",
        "ຄຳ",
    ),
    Hostile(
        "page in a wrong charset.xls",
        lambda: b'<meta charset="klingon">' + page(tr("Ann Lee")),
        "read",
        "Ann Lee",
    ),
    Hostile("page with NULs.xls", lambda: page(tr("Ann\0Lee", "Clerk")), "read", "Clerk"),
    Hostile(
        "page cut.xls",
        lambda: page(tr("Name", "Post") + tr("Ann Lee", "Clerk"))[:60],
        "read",
        "Name",
    ),
    Hostile(
        "page with a cell of 200,000.xls", lambda: page(tr("n" * 200_000)), "read", "n" * 200_000
    ),
    Hostile(
        "10,000 tables.xls",
        lambda: b"<html>" + b"<table><tr><td>Ann</table>" * 10_000,
        "read",
        "Ann",
    ),
    Hostile(
        "index beyond all.xml",
        lambda: xml_book(xml_row(xml_cell("Ann"), more=' ss:Index="4294967295"')),
        "too_many_rows",
    ),
    Hostile(
        "column beyond all.xml",
        lambda: xml_book(xml_row(xml_cell("Ann", ' ss:Index="4000000000"'))),
        "too_many_columns",
    ),
    Hostile(
        "index in the last row.xml",
        lambda: xml_book(xml_row(xml_cell("Ann Lee"), more=' ss:Index="1048576"')),
        "read",
        "Ann Lee",
    ),
    Hostile(
        "index of nonsense.xml",
        lambda: xml_book(
            xml_row(xml_cell("Ann Lee", ' ss:Index="-1"'), xml_cell("Clerk", ' ss:Index="x"'))
        ),
        "read",
        "Clerk",
    ),
    Hostile(
        "merge beyond all.xml",
        lambda: xml_book(xml_row(xml_cell("Ann", ' ss:MergeAcross="999999999"'))),
        "too_many_columns",
    ),
    Hostile(
        "merge down beyond all.xml",
        lambda: xml_book(
            xml_row(xml_cell("Laos", ' ss:MergeDown="999999999"'), xml_cell("Ann Lee"))
        ),
        "read",
        "Ann Lee",
    ),
    Hostile(
        "laughs.xml",
        lambda: xml_book(
            xml_row(xml_cell("&j;")), LAUGHS.replace("<!DOCTYPE x", "<!DOCTYPE Workbook")
        ),
        ENTITIES,
    ),
    Hostile(
        "entity from a file.xls", lambda: xml_book(xml_row(xml_cell("&z;")), OUTSIDE), ENTITIES
    ),
    Hostile("entity unknown.xml", lambda: xml_book(xml_row(xml_cell("&ann;"))), DAMAGED),
    Hostile("cut.xml", lambda: xml_book(xml_row(xml_cell("Ann")))[:-30], DAMAGED),
    Hostile("tags crossed.xml", lambda: xml_book("<Row><Cell></Row></Cell>"), DAMAGED),
    Hostile("no sheet.xml", lambda: _XML.encode() + b"</Workbook>", DAMAGED),
    Hostile("100,000 deep.xml", lambda: xml_book("<Row>" * 100_000 + "</Row>" * 100_000), "read"),
    Hostile(
        "types that lie.xml",
        lambda: xml_book(
            xml_row(
                xml_cell("Ann Lee", kind="Number"),
                xml_cell("never", kind="DateTime"),
                xml_cell("1E999", kind="Number"),
            )
        ),
        "read",
        "Ann Lee",
    ),
    Hostile(
        "cell of 200,000.xml",
        lambda: xml_book(xml_row(xml_cell("n" * 200_000))),
        "read",
        "n" * 200_000,
    ),
    Hostile(
        "formula.xml",
        lambda: xml_book(xml_row(xml_cell("Ann Lee"), '<Cell ss:Formula="=R1C1"/>')),
        "read",
        "Ann Lee",
        "formula_without_value",
    ),
    Hostile(
        "some other.xml",
        lambda: b'<?xml version="1.0"?><invoice><total>5</total></invoice>',
        NO_LIST,
    ),
    Hostile(
        "archive.xls", lambda: archive(page(tr("Ann Lee"))), "read", "Ann Lee", "wrong_extension"
    ),
    Hostile("archive of nothing.mht", lambda: archive(b""), "file_is_html"),
    Hostile("archive not base64.mht", lambda: archive(b"\xff!!", "base64"), "file_is_html"),
    Hostile(
        "archive without parts.mht",
        lambda: b"MIME-Version: 1.0\nContent-Type: multipart/related\n\nx",
        DAMAGED,
    ),
    Hostile(
        "archive in archives.mht",
        lambda: b"".join(
            b'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="b%d"\n\n--b%d\n'
            % (n, n)
            for n in range(3000)
        ),
        DAMAGED,
    ),
)

OLD = (
    *(
        Hostile(f"cut at {size}.xls", lambda s=size: old_book()[:s], DAMAGED)
        for size in (9, 400, 512, 1000, 4000, 8000)
    ),
    Hostile("table in a circle.xls", circle, DAMAGED),
    Hostile("circle of two.xls", two_step_circle, DAMAGED),
    Hostile("billions of tables.xls", lambda: old_patched(44, 0xFFFFFFFF), DAMAGED),
    Hostile("no tables.xls", lambda: old_patched(44, 0), DAMAGED),
    Hostile("billions of small tables.xls", lambda: old_patched(64, 0x7FFFFFFF), DAMAGED),
    Hostile("billions of more tables.xls", lambda: old_patched(72, 0x7FFFFFFF), DAMAGED),
    Hostile("directory nowhere.xls", lambda: old_patched(48, 0x00FFFFFF), DAMAGED),
    Hostile("sectors of 2 to the 60000.xls", lambda: old_patched(28, 0xEA60FFFE), DAMAGED),
    Hostile("noise behind the start.xls", lambda: old_book()[:8] + noise(7, 9000), DAMAGED),
    Hostile(
        "noise in the sheets.xls",
        lambda: old_book()[:1024] + noise(8, 3000) + old_book()[4024:],
        "read|file_damaged|file_too_large",
    ),
    Hostile(
        "a letter of old.xls",
        lambda: old_book().replace("Workbook".encode("utf-16-le"), "WordDocu".encode("utf-16-le")),
        DAMAGED,
    ),
    Hostile("locked.xlsx", lambda: sample("22").read_bytes(), "file_protected"),
    Hostile("locked and cut.xlsx", lambda: sample("22").read_bytes()[:6000], "file_protected"),
)
