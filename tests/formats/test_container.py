"""What a file is, judged by its content; and what is refused before anything is unpacked."""

import io
import struct
import zipfile
from pathlib import Path

import pytest

from list_files import changed_zip, sample, zip_of
from lmdesk.formats.container import check_zip, extension_is_wrong, read_entry, sniff
from lmdesk.formats.limits import Limits
from lmdesk.formats.refusal import Refused

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
END, FREE = 0xFFFFFFFE, 0xFFFFFFFF
ODS = b"application/vnd.oasis.opendocument.spreadsheet"


def kind_of(data: bytes, limits: Limits | None = None) -> str:
    return sniff(io.BytesIO(data), limits or Limits())


def refusal_of(data: bytes, limits: Limits | None = None) -> Refused:
    with pytest.raises(Refused) as caught:
        kind_of(data, limits)
    return caught.value


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("01", "xlsx"),
        ("04", "xls"),
        ("05", "text"),
        ("06", "text"),
        ("07", "text"),
        ("11", "ods"),
        ("20", "text"),
        ("22", "protected"),
        ("27", "text"),
    ],
)
def test_sample_is_known_by_its_content(name: str, kind: str) -> None:
    assert kind_of(sample(name).read_bytes()) == kind


@pytest.mark.parametrize(
    ("start", "what"),
    [
        (b"%PDF-1.7", "a PDF document"),
        (b"\x89PNG\r\n", "a picture"),
        (b"\xff\xd8\xff\xe0", "a picture"),
        (b"SQLite format 3\x00", "a database or a desk of lmdesk"),
        (b"{\\rtf1", "a text document (RTF)"),
        (b"begin:vcalendar\n", "a calendar"),
        (b"\x1f\x8b\x08", "a packed archive"),
        (b"MZ\x90", "a program"),
        (b"\x09\x04\x06\x00\x00\x00", "a workbook of Excel 4 or older"),
    ],
)
def test_other_kinds_of_file_are_named(start: bytes, what: str) -> None:
    error = refusal_of(start + b"x" * 100)

    assert (error.code, error.params) == ("file_not_a_list", {"what": what})


@pytest.mark.parametrize(
    ("parts", "what"),
    [
        ({"word/document.xml": b""}, "a Word document"),
        ({"ppt/presentation.xml": b""}, "a presentation"),
        ({"Index/Document.iwa": b""}, "an Apple Numbers or Pages document"),
        ({"META-INF/MANIFEST.MF": b""}, "a program"),
        ({"mimetype": ODS.replace(b"spreadsheet", b"text")}, "a LibreOffice text document"),
        ({"mimetype": ODS.replace(b"spreadsheet", b"presentation")}, "a presentation"),
        (
            {"mimetype": ODS.replace(b"spreadsheet", b"graphics")},
            "a LibreOffice document without sheets",
        ),
        ({"mimetype": b"application/epub+zip"}, "an electronic book"),
        ({"guests.csv": b"Name"}, "a packed archive"),
        ({}, "a packed archive"),
    ],
)
def test_other_kinds_of_zip_are_named(tmp_path: Path, parts: dict[str, bytes], what: str) -> None:
    error = refusal_of(zip_of(tmp_path / "a.xlsx", parts).read_bytes())

    assert (error.code, error.params) == ("file_not_a_list", {"what": what})


@pytest.mark.parametrize(
    ("parts", "kind"),
    [
        ({"xl/workbook.xml": b""}, "xlsx"),
        ({"xl/workbook.bin": b""}, "xlsb"),
        ({"mimetype": ODS + b"-template"}, "ods"),
        ({"content.xml": b"", "META-INF/manifest.xml": b'"' + ODS + b'"'}, "ods"),
    ],
)
def test_workbooks_are_known_by_their_parts(
    tmp_path: Path, parts: dict[str, bytes], kind: str
) -> None:
    assert kind_of(zip_of(tmp_path / "a", parts).read_bytes()) == kind


@pytest.mark.parametrize(
    "parts",
    [
        {"mimetype": ODS, "META-INF/manifest.xml": b"<manifest:encryption-data/>"},
        {"mimetype": ODS, "encrypted-package": b"x"},
    ],
)
def test_locked_libreoffice_list_is_called_protected(
    tmp_path: Path, parts: dict[str, bytes]
) -> None:
    assert refusal_of(zip_of(tmp_path / "a.ods", parts).read_bytes()).code == "file_protected"


def test_zip_with_locked_entries_is_called_protected() -> None:
    data = bytearray(sample("01").read_bytes())
    place = data.find(b"PK\x01\x02")
    data[place + 8] |= 1

    assert refusal_of(bytes(data)).code == "file_protected"


def old_office_file() -> bytes:
    """Return an old office file whose tables are in order and that holds nothing."""
    head = struct.pack(
        "<8s16xHHHHH6x9I", OLE, 62, 3, 0xFFFE, 9, 6, 0, 1, END, 0, 4096, END, 0, END, 0
    )
    return head + struct.pack("<109I", 0, *[FREE] * 108) + struct.pack("<128I", *[FREE] * 128)


@pytest.mark.parametrize(
    ("stream", "what"),
    [
        ("WordDocument", "a Word document"),
        ("PowerPoint Document", "a presentation"),
        ("__properties_version1.0", "an Outlook message"),
    ],
)
def test_other_office_files_of_old_are_named(stream: str, what: str) -> None:
    data = old_office_file() + stream.encode("utf-16-le")

    error = refusal_of(data)

    assert (error.code, error.params) == ("file_not_a_list", {"what": what})


def test_office_file_without_anything_known_is_damaged() -> None:
    assert refusal_of(old_office_file()).code == "file_damaged"


@pytest.mark.parametrize("text", ["<i>Name</i>,Post\n", "<html><table>", "Name,Post\n"])
def test_marked_up_text_is_a_text_until_it_is_decoded(text: str) -> None:
    assert kind_of(text.encode()) == "text"


def test_empty_file_is_called_empty() -> None:
    assert refusal_of(b"").code == "file_empty"


@pytest.mark.parametrize("share", [0.01, 0.5, 0.9, 0.999])
def test_cut_off_zip_is_called_damaged(share: float) -> None:
    data = sample("01").read_bytes()

    assert refusal_of(data[: int(len(data) * share)]).code == "file_damaged"


def test_sample_of_a_broken_download_is_called_damaged() -> None:
    assert refusal_of(sample("25").read_bytes()).code == "file_damaged"


def test_bomb_is_refused_by_its_directory(tmp_path: Path) -> None:
    path = zip_of(
        tmp_path / "bomb.xlsx",
        {"xl/workbook.xml": b"", "xl/worksheets/sheet1.xml": b" " * (60 << 20)},
    )

    error = refusal_of(path.read_bytes())

    assert (error.code, error.params) == ("file_suspicious", {"mebibytes": 60})


def test_limits_of_size_and_entries_hold(tmp_path: Path) -> None:
    data = zip_of(tmp_path / "a.xlsx", {"xl/workbook.xml": b"x" * 1000, "b": b""}).read_bytes()

    assert kind_of(data, Limits(zip_entries=2, unpacked_bytes=1000)) == "xlsx"
    assert refusal_of(data, Limits(zip_entries=1)).code == "file_suspicious"
    assert refusal_of(data, Limits(unpacked_bytes=999)).code == "file_suspicious"
    assert refusal_of(data, Limits(ratio=2, ratio_from_bytes=10)).code == "file_suspicious"


def test_broken_part_reads_as_nothing_or_as_damage(tmp_path: Path) -> None:
    path = zip_of(tmp_path / "a.zip", {"good": b"x" * 1000})
    data = bytearray(path.read_bytes())
    data[36] ^= 0xFF
    path.write_bytes(data)

    with zipfile.ZipFile(sample("01")) as whole, zipfile.ZipFile(path) as broken:
        assert read_entry(whole, "no such part", 10) == b""
        assert read_entry(whole, "xl/workbook.xml", 5) == b"<?xml"
        with pytest.raises(Refused, match="file_damaged"):
            read_entry(broken, "good", 1000)


def test_directory_that_cannot_be_read_is_damage() -> None:
    data = sample("01").read_bytes()
    directory = data.rfind(b"PK\x05\x06")

    with pytest.raises(Refused, match="file_damaged"):
        check_zip(io.BytesIO(data[:directory] + b"PK\x05\x06" + b"\xff" * 18), Limits())


@pytest.mark.parametrize(
    ("container", "extension", "wrong"),
    [
        ("xlsx", ".XLSX", False),
        ("xlsx", ".xlsm", False),
        ("xlsx", ".xls", True),
        ("xls", ".xls", False),
        ("xls", ".xlsx", True),
        ("ods", ".ods", False),
        ("xlsb", ".xlsx", True),
        ("csv", ".csv", False),
        ("csv", ".txt", False),
        ("csv", "", False),
        ("csv", ".xlsx", True),
        ("text", ".xls", True),
        ("text", ".doc", True),
        ("html", ".htm", False),
        ("html", ".xls", True),
        ("xml", ".XML", False),
        ("xml", ".xls", True),
        ("mhtml", ".mht", False),
        ("csv", ".html", True),
    ],
)
def test_extension_that_promises_something_else_is_noticed(
    container: str, extension: str, wrong: bool
) -> None:
    assert extension_is_wrong(container, extension) is wrong


def test_changed_sample_is_still_known(tmp_path: Path) -> None:
    path = changed_zip(sample("01"), tmp_path / "a.xlsx", {"xl/vbaProject.bin": lambda _: b"x"})

    assert kind_of(path.read_bytes()) == "xlsx"
