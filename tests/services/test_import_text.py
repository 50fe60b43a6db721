"""Tests of cells that are pasted."""

import pytest

from lmdesk.domain.problem import Problem, Severity
from lmdesk.errors import LmdeskError
from lmdesk.services.import_text import PASTED, pasted_list


def rows_of(text: str) -> list[tuple[object, ...]]:
    [sheet] = pasted_list(text).sheets
    return [tuple(row) for row in sheet.rows]


def test_cells_of_excel_become_a_list_of_one_sheet() -> None:
    text = 'Name\tPost\r\nSOK Dara\t"Head of\nUnit ""A"""\r\n'
    listing = pasted_list(text)

    assert (listing.name, listing.container, listing.delimiter) == (PASTED, "text", "\t")
    assert [sheet.name for sheet in listing.sheets] == [PASTED]
    assert rows_of(text) == [("Name", "Post"), ("SOK Dara", 'Head of\nUnit "A"')]
    assert len(listing.sha256) == 64


def test_commas_in_cells_between_tabs_are_text() -> None:
    assert rows_of("Name\tPost\nSOK Dara, Dr.\tHead, Unit 1\nA, B, C\tX, Y") == [
        ("Name", "Post"),
        ("SOK Dara, Dr.", "Head, Unit 1"),
        ("A, B, C", "X, Y"),
    ]


def test_text_without_tabs_is_cut_as_a_csv_file() -> None:
    assert rows_of("Name;Post\nSOK Dara;Director\n") == [("Name", "Post"), ("SOK Dara", "Director")]


def test_blank_lines_around_are_no_rows_and_a_quote_never_closed_is_told() -> None:
    listing = pasted_list('\r\nName\tPost\nSOK "Dara\t"Head\n\n')

    assert len(listing.sheets[0].rows) == 2
    assert listing.problems == (Problem("quote_not_closed", None, Severity.WARN, {"row": 2}),)


@pytest.mark.parametrize("text", ["", "\n\r\n", " \t \n\t", "\x00"])
def test_nothing_pasted_is_refused(text: str) -> None:
    with pytest.raises(LmdeskError) as refusal:
        pasted_list(text)

    assert refusal.value.code == "pasted_nothing"
