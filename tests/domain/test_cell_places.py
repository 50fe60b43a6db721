"""Tests of finding the cell in which a value stood."""

import pytest

from lmdesk.domain.cell_places import CellPlace, KeptRow, cell_name, place_in

COLUMNS = [[0, "Name", "name"], [1, "Post", "position"], [2, "Land", "country"]]


def row(number: int, *cells: str) -> KeptRow:
    return KeptRow("a.xlsx", "People", number, cells, COLUMNS)


@pytest.mark.parametrize(
    ("index", "name"), [(0, "A3"), (25, "Z3"), (26, "AA3"), (701, "ZZ3"), (702, "AAA3")]
)
def test_cells_are_named_as_in_a_spreadsheet(index: int, name: str) -> None:
    assert cell_name(index, 3) == name


def test_the_column_that_means_the_value_counts_first() -> None:
    rows = [row(5, "Director Chea", "Director", "Laos")]

    assert place_in(rows, "affiliation", "position", ["DIRECTOR"]) == CellPlace(
        "a.xlsx", "People", 5, "B5", "Post"
    )


def test_a_cell_that_holds_just_the_text_counts_before_one_that_holds_more() -> None:
    rows = [row(5, "Minister and Director", "x", "y"), row(6, "Director", "x", "y")]

    found = place_in(rows, "person", "note", ["Director"])

    assert found is not None
    assert (found.row, found.cell) == (6, "A6")


def test_a_code_stands_in_the_column_that_means_it() -> None:
    found = place_in([row(5, "Chea", "", "Laos")], "affiliation", "country", [])

    assert found == CellPlace("a.xlsx", "People", 5, "C5", "Land")
    assert place_in([row(5, "Chea", "", "")], "affiliation", "country", []) == CellPlace(
        "a.xlsx", "People", 5
    )


def test_a_column_without_a_heading_has_its_cell_all_the_same() -> None:
    rows = [KeptRow("a.csv", "csv", 2, ("Chea", "Envoy"), [])]

    assert place_in(rows, "affiliation", "position", ["Envoy"]) == CellPlace(
        "a.csv", "csv", 2, "B2"
    )


def test_a_value_of_no_single_cell_leads_to_its_row_and_without_rows_nowhere() -> None:
    assert place_in([row(5, "a", "b", "c")], "person_name", "printed", ["Chea Sophea"]) == (
        CellPlace("a.xlsx", "People", 5)
    )
    assert place_in([], "person_name", "printed", ["Chea"]) is None
