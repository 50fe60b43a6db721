"""Workbooks in one XML file: sparse rows, merges, types, hidden parts."""

from datetime import date, datetime
from pathlib import Path

import pytest

from list_files import read_here
from lmdesk.domain.problem import Problem, Severity
from lmdesk.domain.sheet import ListFile, MergedRange
from lmdesk.errors import LmdeskError

HEAD = (
    '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n'
    '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"'
    ' xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"'
    ' xmlns:x="urn:schemas-microsoft-com:office:excel"'
    ' xmlns:html="http://www.w3.org/TR/REC-html40">'
)


def read_book(tmp_path: Path, sheets: str) -> ListFile:
    path = tmp_path / "a.xml"
    path.write_text(f"{HEAD}{sheets}</Workbook>", encoding="utf-8")
    return read_here(path)


def sheet(rows: str, name: str = "List", after: str = "") -> str:
    return f'<Worksheet ss:Name="{name}"><Table>{rows}</Table>{after}</Worksheet>'


def rows_of(read: ListFile) -> list[list[object]]:
    return [list(row) for row in read.sheets[0].rows]


def test_sparse_rows_and_cells_stand_where_they_say(tmp_path: Path) -> None:
    read = read_book(
        tmp_path,
        sheet(
            '<Row ss:Index="2"><Cell ss:Index="2"><Data ss:Type="String">Name</Data></Cell></Row>'
            '<Row><Cell><Data ss:Type="String">1</Data></Cell>'
            '<Cell><Data ss:Type="String">Ann</Data></Cell></Row>'
        ),
    )

    assert (read.container, rows_of(read)) == ("xml", [[], ["", "Name"], ["1", "Ann"]])
    assert read.problems == ()


def test_merged_cells_are_told_and_filled_down(tmp_path: Path) -> None:
    read = read_book(
        tmp_path,
        sheet(
            '<Row><Cell ss:MergeAcross="1"><Data ss:Type="String">Title</Data></Cell>'
            '<Cell><Data ss:Type="String">x</Data></Cell></Row>'
            '<Row><Cell ss:MergeDown="1"><Data ss:Type="String">Laos</Data></Cell>'
            '<Cell><Data ss:Type="String">Bo</Data></Cell></Row>'
            '<Row><Cell ss:Index="2"><Data ss:Type="String">Khamla</Data></Cell></Row>'
        ),
    )

    assert rows_of(read) == [["Title", "", "x"], ["Laos", "Bo"], ["Laos", "Khamla"]]
    assert read.sheets[0].merged == (MergedRange(0, 0, 0, 1), MergedRange(1, 0, 2, 0))


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        ("Number", "84912345678", 84912345678),
        ("Number", "1.5", 1.5),
        ("Number", "1E999", "1E999"),
        ("Boolean", "1", True),
        ("DateTime", "2026-04-01T00:00:00.000", date(2026, 4, 1)),
        ("DateTime", "2026-04-01T09:30:00.000", datetime(2026, 4, 1, 9, 30)),
        ("DateTime", "soon", "soon"),
        ("Error", "#N/A", "#N/A"),
        ("String", "007", "007"),
        ("String", "<html:B>Deputy</html:B> Director&#10;(acting)", "Deputy Director\n(acting)"),
    ],
)
def test_values_come_typed(tmp_path: Path, kind: str, text: str, value: object) -> None:
    read = read_book(
        tmp_path, sheet(f'<Row><Cell><ss:Data ss:Type="{kind}">{text}</ss:Data></Cell></Row>')
    )

    assert rows_of(read) == [[value]]


def test_comments_are_no_values(tmp_path: Path) -> None:
    read = read_book(
        tmp_path,
        sheet(
            '<Row><Cell><Data ss:Type="String">Ann</Data><Comment ss:Author="x">'
            '<ss:Data xmlns="http://www.w3.org/TR/REC-html40"><B>as in passport</B></ss:Data>'
            "</Comment><NamedCell/></Cell></Row>"
        ),
    )

    assert rows_of(read) == [["Ann"]]


def test_hidden_rows_columns_and_sheets_are_told(tmp_path: Path) -> None:
    row = '<Row{}><Cell><Data ss:Type="String">x</Data></Cell></Row>'
    visible = "<x:WorksheetOptions><x:Visible>{}</x:Visible></x:WorksheetOptions>"
    read = read_book(
        tmp_path,
        sheet(
            '<Column/><Column ss:Index="3" ss:Hidden="1" ss:Span="1"/>'
            + row.format("")
            + row.format(' ss:Hidden="1"')
        )
        + sheet(row.format(""), "Old", visible.format("SheetHidden"))
        + sheet(row.format(""), "Inner", visible.format("SheetVeryHidden")),
    )

    assert [each.name for each in read.sheets] == ["List", "Old"]
    assert read.sheets[0].hidden_rows == frozenset({2})
    assert read.sheets[0].hidden_columns == frozenset({2, 3})
    assert read.problems == (
        Problem("sheet_left_out", None, Severity.INFO, {"sheet": "Inner"}),
        Problem("sheet_hidden", None, Severity.WARN, {"sheet": "Old"}),
    )


def test_formulas_without_a_value_are_told(tmp_path: Path) -> None:
    row = (
        '<Row><Cell ss:Formula="=RC[1]"><Data ss:Type="String">Ann</Data></Cell>'
        '<Cell ss:Formula="=R1C1"/></Row>'
    )

    read = read_book(tmp_path, sheet(row * 7))

    params = {"sheet": "List", "count": 7, "cells": "row 1, row 2, row 3, row 4, row 5 …"}
    assert read.problems == (Problem("formula_without_value", None, Severity.WARN, params),)


def test_sheet_without_a_name_gets_one(tmp_path: Path) -> None:
    row = '<Row><Cell><Data ss:Type="String">x</Data></Cell></Row>'
    read = read_book(tmp_path, f"<Styles/><Worksheet><Table>{row}</Table></Worksheet>")

    assert read.sheets[0].name == "Sheet1"


def test_book_in_an_encoding_that_it_names_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.xls"
    text = HEAD.replace('"1.0"', '"1.0" encoding="GB2312"')
    text += sheet('<Row><Cell><Data ss:Type="String">王芳</Data></Cell></Row>') + "</Workbook>"
    path.write_bytes(text.encode("gb2312"))

    read = read_here(path)

    assert (read.encoding, rows_of(read)) == ("gb18030", [["王芳"]])


def test_other_xml_is_no_list(tmp_path: Path) -> None:
    path = tmp_path / "a.xml"
    path.write_text('<?xml version="1.0"?><invoice/>')

    with pytest.raises(LmdeskError, match="file_not_a_list"):
        read_here(path)
