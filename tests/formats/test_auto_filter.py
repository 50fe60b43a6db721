"""Tests of the filter of a worksheet."""

import pytest

from lmdesk.formats.auto_filter import AutoFilter, ColumnFilter, cell_place, read_auto_filter

PART = (
    b'</sheetData><autoFilter ref="$B$1:C9"><filterColumn colId="1"><filters blank="1">'
    b'<filter val="Laos"/></filters></filterColumn></autoFilter><pageMargins/>'
)


def test_filter_names_its_rows_and_the_values_that_are_shown() -> None:
    found = read_auto_filter(PART)

    assert found == AutoFilter(1, 9, (ColumnFilter(2, frozenset({"laos"}), blank=True),))
    hidden = [found.hides(row, ["", "x", text]) for row, text in ((1, "A"), (2, "LAOS"), (3, ""))]
    assert [*hidden, found.hides(4, ["", "", "China"]), found.hides(10, [])] == [
        *(False, False, False),
        *(True, False),
    ]


def test_filter_of_another_kind_hides_every_row_that_is_hidden() -> None:
    part = PART.replace(b"filters", b"customFilters")

    assert read_auto_filter(part) == AutoFilter(1, 9, (ColumnFilter(2, None, blank=False),))


@pytest.mark.parametrize(
    "part",
    [
        b"",
        b'<autoFilter ref="A1:B2"/>',
        b'<autoFilter ref="A1:B2"></autoFilter>',
        b'<autoFilter ref=""><filterColumn colId="0"/></autoFilter>',
        b'<autoFilter ref="A1:B2"><filterColumn></autoFilter>',
    ],
)
def test_sheet_without_a_filter_that_can_be_read_has_none(part: bytes) -> None:
    assert read_auto_filter(part) is None


def test_place_of_a_cell() -> None:
    assert (cell_place("A1"), cell_place("AB12")) == ((1, 0), (12, 27))
