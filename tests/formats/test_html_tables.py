"""Tables of web pages as rows of cells, whatever the page leaves open."""

from pathlib import Path

import pytest

from list_files import read_here
from lmdesk.domain.problem import Problem, Severity
from lmdesk.domain.sheet import MergedRange
from lmdesk.formats.html_tables import html_tables
from lmdesk.formats.table_layout import Layout


def cells(text: str) -> list[list[list[object]]]:
    tables = [Layout(each, 16_384).rows() for each in html_tables(text)]
    return [[list(row) for row in rows if isinstance(row, list)] for rows in tables]


def names(text: str) -> list[str]:
    return [table.name for table in html_tables(text)]


def test_span_down_fills_each_row_and_span_across_stands_once() -> None:
    (table,) = html_tables(
        "<table><tr><td colspan=3>List of speakers</td></tr>"
        "<tr><th>Country<th>Name<th>Mail</tr>"
        "<tr><td rowspan=2>Laos<td>Bo<td>bo@example.org</tr><tr><td>Khamla<td></tr></table>"
    )
    layout = Layout(table, 100)

    assert list(layout.rows()) == [
        ["List of speakers"],
        ["Country", "Name", "Mail"],
        ["Laos", "Bo", "bo@example.org"],
        ["Laos", "Khamla", ""],
    ]
    assert layout.merged == [(0, 0, 0, 2), (2, 0, 3, 0)]


def test_wide_span_down_keeps_all_its_columns() -> None:
    page = "<table><tr><td rowspan=2 colspan=2>a<td>b<tr><td>c<tr><td>d<td>e<td>f</table>"

    assert cells(page) == [[["a", "", "b"], ["a", "", "c"], ["d", "e", "f"]]]


def test_span_never_reaches_below_its_table() -> None:
    (table,) = html_tables("<table><tr><td rowspan=9>a<td rowspan=0>b<tr></table>")
    layout = Layout(table, 100)

    assert list(layout.rows()) == [["a", "b"], ["a", "b"]]
    assert layout.merged == [(0, 0, 1, 0), (0, 1, 1, 1)]


@pytest.mark.parametrize(
    ("inner", "text"),
    [
        ("Ann\n   Lee", "Ann Lee"),
        ("Ann<br>Lee<br/>", "Ann\nLee"),
        ("<p>Ann</p><p>Lee</p>", "Ann\nLee"),
        ("Caf&eacute; &amp; B&#7840;O", "Café & BẠO"),
        ("a&nbsp;b", "a\xa0b"),
        ("=1+1", "=1+1"),
        ("&lt;b&gt;x", "<b>x"),
        ("<b>A</b>nn <i>Lee</i>", "Ann Lee"),
        ('<span style="display: none">0007</span>Ann', "Ann"),
        ("<script>x()</script>Ann<style>p{}</style>", "Ann"),
        ("<span hidden><span>x</span>y</span>Ann", "Ann"),
        ("Ann<!-- note -->Lee", "AnnLee"),
    ],
)
def test_cell_reads_as_the_page_shows_it(inner: str, text: str) -> None:
    assert cells(f"<table><tr><td>{inner}</td></tr></table>") == [[[text]]]


@pytest.mark.parametrize(
    ("attributes", "shown", "value"),
    [
        ('x:num="84912345678"', "8.49E+10", 84912345678.0),
        ('sdval="85620555"', "####", 85620555.0),
        ('x:num="46113"', "1 April 2026", "1 April 2026"),
        ('x:num="no"', "1E5", "1E5"),
        ("x:str", "012", "012"),
    ],
)
def test_number_shown_cut_is_taken_whole(attributes: str, shown: str, value: object) -> None:
    assert cells(f"<table><tr><td {attributes}>{shown}</td></tr></table>") == [[[value]]]


def test_hidden_rows_and_columns_are_told(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text(
        "<style>.off{color:red;display:none}</style><table><col><col style='display:none'><col>"
        "<tr><th>Name<th>Id<th>Key<tr hidden><td>Ann<td>1<td style='display:none'>k"
        "<tr class='x off'><td>Bo<td>2<td style='display:none'>l</table>"
        "<table style='visibility:hidden'><tr><td>x</table>"
    )

    first, second = read_here(path).sheets

    assert [list(row) for row in first.rows] == [
        ["Name", "Id", "Key"],
        ["Ann", "1", "k"],
        ["Bo", "2", "l"],
    ]
    assert first.hidden_rows == frozenset({2, 3})
    assert first.hidden_columns == frozenset({1})
    assert second.hidden_rows == frozenset({1})


def test_column_of_which_no_cell_is_shown_is_hidden() -> None:
    hidden = "style='display:none'"
    (table,) = html_tables(f"<table><tr><th>Name<th {hidden}>Id<tr><td>Ann<td {hidden}>7</table>")
    layout = Layout(table, 100)

    assert list(layout.rows()) == [["Name", "Id"], ["Ann", "7"]]
    assert layout.hidden_columns == [1]


def test_tables_are_named_by_number_caption_or_heading() -> None:
    table = "<table>{}<tr><td>x</table>"

    assert names(table.format("") * 2) == ["table1", "table2"]
    assert names(table.format("<caption>Guest <b>list</b></caption>")) == ["Guest list"]
    assert names(f"<h2>Laos</h2>{table.format('')}<h3>Laos</h3>{table.format('')}") == [
        "Laos",
        "table2",
    ]
    assert names(f"<!--[if mso]><x:Name>Speakers</x:Name><![endif]-->{table.format('')}") == [
        "Speakers"
    ]


def test_table_inside_a_table_is_one_of_its_own() -> None:
    page = "<table><tr><td>Menu<td><h2>Laos</h2><table><tr><td>Ann</table></table>"

    assert cells(page) == [[["Menu", "Laos"]], [["Ann"]]]
    assert names(page) == ["table1", "Laos"]


def test_cells_outside_rows_and_tables_are_taken_or_passed_over() -> None:
    assert cells("<td>lost<table><td>Ann<td>Lee</table><tr><td>x") == [[["Ann", "Lee"]]]
    assert cells("<p>nothing</p>") == []


def test_page_whose_comment_or_tag_is_never_closed_keeps_its_text() -> None:
    assert cells("<table><tr><td>Ann<!-- Lee<tr><td>Bo <i") == [[["Ann Lee"], ["Bo <i"]]]


def test_page_disguised_as_a_workbook_is_read_and_told(tmp_path: Path) -> None:
    path = tmp_path / "guests.xls"
    path.write_bytes(
        '<meta charset="windows-874"><table><tr><td rowspan="2">ชื่อ<tr></table>'.encode("cp874")
    )

    read = read_here(path)

    assert (read.container, read.encoding, read.delimiter) == ("html", "cp874", None)
    assert [list(row) for row in read.sheets[0].rows] == [["ชื่อ"], ["ชื่อ"]]
    assert read.sheets[0].merged == (MergedRange(0, 0, 1, 0),)
    params = {"name": "guests.xls", "container": "html"}
    assert read.problems == (Problem("wrong_extension", None, Severity.WARN, params),)
