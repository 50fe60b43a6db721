"""No cell of a workbook is lost without a word: counts that differ ask a second reader."""

import zipfile
from pathlib import Path

import pytest

from hostile_parts import MAIN, TEXTS, book, row, sheet_of, text_cell, value
from list_files import read_here
from lmdesk.domain.problem import Problem, Severity
from lmdesk.formats import filled_cells
from lmdesk.formats.filled_cells import count_in_detail, count_in_xml, rows_of_second_reader
from lmdesk.formats.limits import Limits

PART = "xl/worksheets/sheet1.xml"


def put(folder: Path, data: bytes) -> Path:
    path = folder / "a.xlsx"
    path.write_bytes(data)
    return path


def counts(path: Path) -> tuple[int | None, int]:
    with zipfile.ZipFile(path) as archive:
        return count_in_xml(archive, PART, Limits()), count_in_detail(archive, PART, Limits())


@pytest.mark.parametrize(
    ("cells", "count"),
    [
        ((value("A1", "1"), text_cell("B1", "x")), 2),
        ((value("A1", ""), '<c r="B1"/>', '<c r="C1" s="1"></c>'), 0),
        (('<c r="A1"><f>B1</f></c>', '<c r="B1"><f>1</f><v>1</v></c>'), 1),
        (('<c r="A1" t="inlineStr"><is><t></t></is></c>',), 0),
        (('<c r="A1" t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r></is></c>',), 1),
    ],
)
def test_cells_with_a_value_are_counted(tmp_path: Path, cells: tuple[str, ...], count: int) -> None:
    assert counts(put(tmp_path, book(row(*cells)))) == (count, count)


def test_cells_are_counted_under_any_prefix_and_across_blocks(tmp_path: Path) -> None:
    rows = "".join(
        f'<x:row r="{n}"><x:c r="A{n}"><x:v>{n}</x:v></x:c></x:row>' for n in range(1, 40_000)
    )
    sheet = f'<x:worksheet xmlns:x="{MAIN}"><x:sheetData>{rows}</x:sheetData></x:worksheet>'

    assert counts(put(tmp_path, book(sheet))) == (39_999, 39_999)


def test_part_that_is_missing_or_large_is_not_counted(tmp_path: Path) -> None:
    with zipfile.ZipFile(put(tmp_path, book())) as archive:
        assert count_in_xml(archive, "none.xml", Limits()) is None
        assert count_in_xml(archive, PART, Limits(marks_bytes=10)) is None


def test_second_reader_finds_what_the_first_passes_over(tmp_path: Path) -> None:
    more = f'</sheetData><sheetData><row r="2">{text_cell("A2", "Bo Chan")}</row></sheetData>'
    sheet = row(text_cell("A1", "Ann Lee"), value("B1", "7")).replace("</sheetData>", more)

    read = read_here(put(tmp_path, book(sheet)))

    assert [list(each) for each in read.sheets[0].rows] == [["Ann Lee", 7], ["Bo Chan"]]
    assert read.problems == ()


def test_cells_that_nobody_can_read_are_told(tmp_path: Path) -> None:
    read = read_here(
        put(tmp_path, book(row(text_cell("A1", "Ann"), value("B1", "lost", ' t="inlineStr"'))))
    )

    params = {"sheet": "List", "count": 1}
    assert read.problems == (Problem("cells_missing", None, Severity.ERROR, params),)
    assert [list(each) for each in read.sheets[0].rows] == [["Ann"]]


def test_shared_texts_that_are_empty_are_no_lost_cells(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> object:
        raise AssertionError("a second reader costs time and is not needed here")

    monkeypatch.setattr(filled_cells, "rows_of_second_reader", refuse)
    monkeypatch.setattr("lmdesk.formats.workbook.rows_of_second_reader", refuse)
    texts = f'<sst xmlns="{MAIN}"><si><t>Ann</t></si><si><t/></si><si><t></t></si><si/></sst>'
    cells = [value(f"{letter}1", str(at), ' t="s"') for at, letter in enumerate("ABCD")]

    read = read_here(
        put(tmp_path, book(sheet_of(f'<row r="1">{"".join(cells)}</row>'), **{TEXTS: texts}))
    )

    assert [list(each) for each in read.sheets[0].rows] == [["Ann"]]
    assert read.problems == ()


def test_second_reader_that_fails_finds_nothing(tmp_path: Path) -> None:
    with put(tmp_path, b"no zip").open("rb") as stream:
        assert rows_of_second_reader(stream, "List", Limits()) == (0, [])
