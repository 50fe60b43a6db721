"""Sheets of LibreOffice whose cells the fast reader would drop, join or refuse."""

import zipfile
from pathlib import Path

import pytest

from hostile_parts import ods, ods_cell
from list_files import read_here, sample
from lmdesk.formats.limits import Limits
from lmdesk.formats.ods_mending import mended_ods

ROW = "<table:table-row{}>{}</table:table-row>"


def put(folder: Path, content: str) -> Path:
    path = folder / "a.ods"
    path.write_bytes(ods(content))
    return path


@pytest.mark.parametrize(
    ("cells", "values"),
    [
        ("<table:table-cell><text:p>Bo</text:p></table:table-cell>", ["Bo"]),
        ('<table:table-cell table:style-name="a"><text:p>Bo</text:p></table:table-cell>', ["Bo"]),
        (
            '<table:table-cell office:value-type="float"><text:p>5</text:p></table:table-cell>',
            ["5"],
        ),
        ('<table:table-cell office:value-type="float" office:value="5"/>', [5]),
        (ods_cell("Head<text:line-break/>of<text:tab/>unit"), ["Head\nof unit"]),
        (ods_cell("Ann") + "\n   " + ods_cell("Bo"), ["Ann", "Bo"]),
    ],
)
def test_no_cell_and_no_line_is_lost(tmp_path: Path, cells: str, values: list[object]) -> None:
    read = read_here(put(tmp_path, ROW.format("", cells)))

    assert [list(row) for row in read.sheets[0].rows] == [values]


def test_hidden_and_filtered_rows_are_told(tmp_path: Path) -> None:
    path = put(
        tmp_path,
        ROW.format(' table:number-rows-repeated="2"', ods_cell("Ann"))
        + ROW.format(' table:visibility="collapse"', ods_cell("Bo"))
        + ROW.format("", ods_cell("Chan"))
        + ROW.format(' table:visibility="filter" table:number-rows-repeated="2"', ods_cell("Dee")),
    )

    assert read_here(path).sheets[0].hidden_rows == frozenset({3, 5, 6})


def test_sound_or_large_sheets_are_left_as_they_are(tmp_path: Path) -> None:
    path = put(tmp_path, ROW.format("", "<table:table-cell><text:p>Bo</text:p></table:table-cell>"))

    with zipfile.ZipFile(sample("11")) as book:
        assert mended_ods(book, Limits()) is None
    with zipfile.ZipFile(path) as book:
        assert mended_ods(book, Limits(mended_bytes=10)) is None
    with zipfile.ZipFile(sample("01")) as book:
        assert mended_ods(book, Limits()) is None
