"""Workbooks written row by row: two other readers must find in them what was put in."""

import tempfile
import zipfile
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from lmdesk.domain.problem import Problem, Severity
from lmdesk.domain.sheet import CellValue
from lmdesk.errors import LmdeskError
from lmdesk.formats import xlsx_writer
from lmdesk.formats.escape import xml_legal
from lmdesk.formats.xlsx_cells import column_letters
from lmdesk.formats.xlsx_parts import sheet_names
from lmdesk.formats.xlsx_writer import GroupRow, OutColumn, OutSheet, write_xlsx
from lmdesk.wording import sentence


def columns(*headings: str) -> list[OutColumn]:
    return [OutColumn(heading) for heading in headings]


def by_openpyxl(path: Path, sheet: int = 0) -> list[list[Any]]:
    book = openpyxl.load_workbook(path)
    return [list(row) for row in book.worksheets[sheet].iter_rows(values_only=True)]


def by_calamine(path: Path, sheet: int = 0) -> list[list[Any]]:
    return CalamineWorkbook.from_path(path).get_sheet_by_index(sheet).to_python()


def one_column(path: Path, values: Sequence[CellValue]) -> Path:
    write_xlsx(path, [OutSheet("List", columns("Value"), [[value] for value in values])])
    return path


def test_values_come_back_with_their_types(tmp_path: Path) -> None:
    values: list[CellValue] = [
        "ນາງ",
        7,
        -1.5,
        True,
        False,
        date(2026, 5, 1),
        datetime(2026, 5, 1, 9, 30),
    ]
    path = tmp_path / "list.xlsx"
    headings = ["a", "b", "c", "d", "e", "f", "g"]

    problems = write_xlsx(path, [OutSheet("List", columns(*headings), [values])])

    assert problems == ()
    assert by_calamine(path) == [headings, values]
    assert by_openpyxl(path) == [
        headings,
        [*values[:5], datetime(2026, 5, 1), datetime(2026, 5, 1, 9, 30)],
    ]


def test_what_a_workbook_has_no_type_for_is_written_as_text(tmp_path: Path) -> None:
    values: list[CellValue] = [
        time(9, 30),
        timedelta(days=1, hours=2),
        date(1899, 5, 1),
        datetime(1900, 2, 1, 8, 0),
        12345678901234567890,
        float("nan"),
        float("inf"),
    ]

    rows = by_openpyxl(one_column(tmp_path / "list.xlsx", values))

    assert [row[0] for row in rows[1:]] == [
        "09:30:00",
        "1 day, 2:00:00",
        "1899-05-01",
        "1900-02-01 08:00:00",
        "12345678901234567890",
        "nan",
        "inf",
    ]


def test_empty_cells_stay_empty(tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"

    write_xlsx(path, [OutSheet("List", columns("a", "b", "c"), [["", None, "x"], [], ["y"]])])

    assert by_openpyxl(path)[1:] == [[None, None, "x"], [None, None, None], ["y", None, None]]


FORMULAS = ["=1+1", "+855 23 123 456", "-2+3", "@SUM(1)", '=HYPERLINK("http://example.org")']


def test_text_never_becomes_a_formula(tmp_path: Path) -> None:
    path = one_column(tmp_path / "list.xlsx", FORMULAS)
    sheet = openpyxl.load_workbook(path).worksheets[0]

    cells = [row[0] for row in sheet.iter_rows(min_row=2)]

    assert [cell.value for cell in cells] == FORMULAS
    assert {cell.data_type for cell in cells} == {"s"}
    assert all(cell.quotePrefix for cell in cells)
    assert b"<f>" not in zipfile.ZipFile(path).read("xl/worksheets/sheet1.xml")


TRICKY = [
    "<b>Bold</b> & \"quoted\" 'single'",
    "&lt;already&gt; &amp;",
    "  spaces at both ends  ",
    "\u00a0no-break\u3000",
    "two\nlines",
    "tab\tinside",
    "_x000D_ Director _x0041_",
    "_x0041_x0042__x0043_",
    "_x",
    "__x005F_x0041_",
    "under_score_x@example.org",
    "\U0001f30a\u200d\U0001f1f1\U0001f1e6",
    "Director\u202erotceriD\u202c",
    "Z\u0334\u0327a\u0336",
    "]]>",
    "\u2028",
]


def test_both_readers_find_each_text_as_it_was(tmp_path: Path) -> None:
    path = one_column(tmp_path / "list.xlsx", TRICKY)

    assert [row[0] for row in by_openpyxl(path)[1:]] == TRICKY
    assert [row[0] for row in by_calamine(path)[1:]] == TRICKY


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.text(alphabet=st.one_of(st.sampled_from("_x0041<&> \n="), st.characters()), min_size=1),
        min_size=1,
        max_size=20,
    )
)
def test_any_text_comes_back_equal_but_for_illegal_characters(texts: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "list.xlsx")
        write_xlsx(path, [OutSheet("List", columns("a", "b"), [("x", text) for text in texts])])
        read = [by_openpyxl(path)[1:], by_calamine(path)[1:]]

    wanted = [xml_legal(text) for text in texts]
    assert [[row[1] or "" for row in rows] for rows in read] == [wanted, wanted]


def test_left_out_characters_are_reported(tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    rows = [["fine"], ["bell\x07"], ["line\r\nbreak"], ["\ud800"], ["end\ufffe"]]

    problems = write_xlsx(path, [OutSheet("List", columns("a"), rows)])

    assert problems == (
        Problem(
            "characters_left_out",
            None,
            Severity.WARN,
            {"sheet": "List", "cells": 3, "row": 3},
        ),
    )
    assert sentence(problems[0].code, problems[0].params) == (
        "3 cells of the sheet List had characters that a workbook cannot hold (first in row 3); "
        "those characters were left out."
    )
    assert [row[0] for row in by_openpyxl(path)] == [
        "a",
        "fine",
        "bell",
        "line\nbreak",
        None,
        "end",
    ]


def test_longest_cell_is_written_whole_and_a_longer_one_refused(tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    assert by_calamine(one_column(path, ["x" * 32_767]))[1] == ["x" * 32_767]
    before = path.read_bytes()

    for text in ("x" * 32_768, "\U0001f30a" * 16_384):
        with pytest.raises(LmdeskError) as caught:
            one_column(path, ["short", text])
        assert sentence(caught.value.code, caught.value.params) == (
            "Row 3, column Value of the sheet List has 32768 characters; Excel holds 32767. "
            "Nothing was written; shorten the text or write CSV."
        )
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


def test_more_rows_than_excel_holds_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(xlsx_writer, "MAX_ROWS", 10)
    path = tmp_path / "list.xlsx"
    one_column(path, ["x"] * 9)

    with pytest.raises(LmdeskError) as caught:
        one_column(path, ["x"] * 10)

    assert caught.value.code == "too_many_rows_to_write"
    assert caught.value.params == {"sheet": "List", "limit": 10}
    assert len(by_calamine(path)) == 10


def test_more_columns_than_excel_holds_are_refused(tmp_path: Path) -> None:
    wide = columns(*["x"] * 16_385)

    with pytest.raises(LmdeskError, match="too_many_columns_to_write"):
        write_xlsx(tmp_path / "list.xlsx", [OutSheet("List", wide, [])])

    assert list(tmp_path.iterdir()) == []


def test_sheet_too_large_for_excel_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(xlsx_writer, "MAX_SHEET_BYTES", 50_000)
    path = one_column(tmp_path / "list.xlsx", ["x"] * 20)
    before = path.read_bytes()

    with pytest.raises(LmdeskError, match="sheet_too_large_to_write"):
        one_column(path, ["x"] * 2000)

    assert path.read_bytes() == before


def test_row_that_does_not_fit_the_header_is_a_bug(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="row 2 has 2 values, not 1"):
        write_xlsx(tmp_path / "list.xlsx", [OutSheet("List", columns("a"), [["x", "y"]])])


def test_list_of_participants_has_titles_groups_and_a_frozen_header(tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    sheet = OutSheet(
        "Participants",
        [OutColumn("Name", 30, wrap=True), OutColumn("Phone", 18, as_text=True), OutColumn("Id")],
        [GroupRow("China"), ("MIAO Hong", "+86 10", 1), GroupRow("Laos"), ("Vanhone", "020", 2)],
        title_rows=("Round table", "Vientiane"),
    )

    write_xlsx(path, [sheet])
    written = openpyxl.load_workbook(path).worksheets[0]

    assert by_openpyxl(path) == [
        ["Round table", None, None],
        ["Vientiane", None, None],
        ["Name", "Phone", "Id"],
        ["China", None, None],
        ["MIAO Hong", "+86 10", 1],
        ["Laos", None, None],
        ["Vanhone", "020", 2],
    ]
    assert sorted(str(area) for area in written.merged_cells.ranges) == [
        "A1:C1",
        "A2:C2",
        "A4:C4",
        "A6:C6",
    ]
    assert written.freeze_panes == "A4"
    assert written.auto_filter.ref == "A3:C7"
    assert written.print_title_rows == "$3:$3"
    assert [written.column_dimensions[letter].width for letter in "AB"] == [30, 18]
    assert [written[cell].font.b for cell in ("A1", "A3", "A4", "A5")] == [True, True, True, False]
    assert written["A5"].alignment.wrap_text
    assert (written["B5"].number_format, written["B5"].quotePrefix) == ("@", True)


def test_sheet_may_be_plain(tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    plain = OutSheet("a", columns("x"), [["1"]], freeze_header=False, autofilter=False)

    write_xlsx(path, [plain, OutSheet("none", [], []), OutSheet("one", columns("x"), [])])
    book = openpyxl.load_workbook(path)

    assert book.worksheets[0].freeze_panes is None
    assert book.worksheets[0].auto_filter.ref is None
    assert by_openpyxl(path, 1) == []
    assert by_openpyxl(path, 2) == [["x"]]


def test_hidden_column_is_there_and_not_seen(tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    sheet = OutSheet("a", [OutColumn("id", hidden=True), OutColumn("Name")], [["p1", "Ann"]])

    write_xlsx(path, [sheet])
    dimensions = openpyxl.load_workbook(path).worksheets[0].column_dimensions

    assert by_calamine(path) == [["id", "Name"], ["p1", "Ann"]]
    assert [dimensions[letter].hidden for letter in "AB"] == [True, False]


def test_wrapping_text_columns_keep_both_styles(tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    both = OutColumn("a", wrap=True, as_text=True)
    sheet = OutSheet("a", [both, OutColumn("b", wrap=True)], [["x", "=1"], ["=1", "y"]])

    write_xlsx(path, [sheet])
    written = openpyxl.load_workbook(path).worksheets[0]

    styles = {
        cell: (written[cell].alignment.wrap_text, written[cell].quotePrefix)
        for cell in ("A2", "B2", "A3", "B3")
    }
    assert styles == {
        "A2": (True, True),
        "B2": (True, True),
        "A3": (True, True),
        "B3": (True, False),
    }


def test_nothing_about_the_office_is_in_the_file(tmp_path: Path) -> None:
    path = one_column(tmp_path / "list.xlsx", ["x"])

    with zipfile.ZipFile(path) as book:
        assert not [name for name in book.namelist() if name.startswith("docProps")]
        assert {entry.date_time for entry in book.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert all(str(tmp_path).encode() not in book.read(name) for name in book.namelist())


def test_equal_lists_make_equal_files(tmp_path: Path) -> None:
    first = one_column(tmp_path / "a.xlsx", TRICKY)
    second = one_column(tmp_path / "b.xlsx", TRICKY)

    assert first.read_bytes() == second.read_bytes()


def test_rows_are_walked_once_and_not_kept(tmp_path: Path) -> None:
    alive: list[int] = []

    class Watched(tuple[str]):
        def __new__(cls, number: int) -> "Watched":
            alive.append(number)
            return super().__new__(cls, (f"name {number}",))

        def __del__(self) -> None:
            alive.pop()

    most = 0

    def rows() -> Iterator[Watched]:
        nonlocal most
        for number in range(3000):
            yield Watched(number)
            most = max(most, len(alive))

    path = tmp_path / "list.xlsx"
    write_xlsx(path, [OutSheet("a", columns("x"), rows())])

    assert most <= 2
    assert len(by_calamine(path)) == 3001


@pytest.mark.parametrize(
    ("wanted", "names"),
    [
        (["People", "people", "PEOPLE"], ["People", "people (2)", "PEOPLE (3)"]),
        (["a/b:c[d]*?\\"], ["a-b-c-d----"]),
        (["", "'", "History"], ["Sheet", "Sheet (2)", "History (2)"]),
        (["x" * 40, "x" * 40], ["x" * 31, "x" * 27 + " (2)"]),
        (["\U0001f30a" * 20], ["\U0001f30a" * 15]),
        (["it's", "'quoted'"], ["it's", "quoted"]),
        (["bell\x07"], ["bell"]),
    ],
)
def test_sheet_names_are_what_excel_takes(
    tmp_path: Path, wanted: list[str], names: list[str]
) -> None:
    path = tmp_path / "list.xlsx"

    write_xlsx(path, [OutSheet(name, columns("a"), [["x"]]) for name in wanted])

    assert sheet_names(wanted) == names
    assert openpyxl.load_workbook(path).sheetnames == names
    assert CalamineWorkbook.from_path(path).sheet_names == names


@pytest.mark.parametrize(
    ("index", "letters"),
    [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA"), (16383, "XFD")],
)
def test_columns_have_letters(index: int, letters: str) -> None:
    assert column_letters(index) == letters
