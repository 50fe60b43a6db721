"""Workbooks saved as one web page file."""

import quopri
from pathlib import Path

from list_files import read_here
from lmdesk.formats.web_archive import archive_tables

HEAD = (
    b"MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\n"
    b'Content-Type: multipart/related; boundary="--=_x"\r\n\r\nA web archive.\r\n\r\n'
)
NAMES = (
    "<html><xml><x:ExcelWorkbook>"
    '<x:ExcelWorksheet><x:Name>Speakers</x:Name><x:WorksheetSource HRef="A_files/s1.htm"/>'
    "</x:ExcelWorksheet><x:ExcelWorksheet><x:Name>客人</x:Name>"
    '<x:WorksheetSource HRef="cid:s2"/></x:ExcelWorksheet></x:ExcelWorkbook></xml></html>'
)
TABLE = "<table><tr><td>{}</table>"


def part(place: str, text: str, charset: str = "utf-8") -> bytes:
    head = (
        f"----=_x\r\n{place}\r\nContent-Transfer-Encoding: quoted-printable\r\n"
        f'Content-Type: text/html; charset="{charset}"\r\n\r\n'
    )
    return head.encode() + quopri.encodestring(text.encode(charset)) + b"\r\n"


def archive(*parts: bytes) -> bytes:
    return HEAD + b"".join(parts) + b"----=_x--\r\n"


def test_sheets_of_an_archive_have_their_names(tmp_path: Path) -> None:
    path = tmp_path / "a.xls"
    path.write_bytes(
        archive(
            part("Content-Location: file:///C:/A.htm", NAMES),
            part("Content-Location: file:///C:/A_files/s1.htm", TABLE.format("Ann") * 2),
            part("Content-ID: <s2>", TABLE.format("นายวิชัย"), "cp874"),
        )
    )

    read = read_here(path)

    assert read.container == "mhtml"
    assert [(sheet.name, list(sheet.rows[0])) for sheet in read.sheets] == [
        ("Speakers", ["Ann"]),
        ("Speakers (2)", ["Ann"]),
        ("客人", ["นายวิชัย"]),
    ]


def test_pages_without_names_are_counted() -> None:
    place = "Content-Location: file:///C:/A.htm"
    one, two = part(place, TABLE.format("Ann")), part(place, TABLE.format("Bo"))

    assert [each.name for each in archive_tables(archive(one, two))] == ["table1", "table2"]
    assert [each.name for each in archive_tables(archive(one))] == ["table1"]
