"""Tests of what a person tells about the layout of a sheet."""

import pytest

from lmdesk.domain.sheet_mends import NO_MENDS, SheetMends
from lmdesk.errors import LmdeskError


def test_headings_are_one_block_from_the_first_to_the_last_row_told() -> None:
    assert NO_MENDS.with_header([9, 7]).header_rows == (7, 8, 9)
    assert NO_MENDS.with_header([]).header_rows == ()
    assert SheetMends((3,)).with_header(None) == NO_MENDS


def test_what_was_told_for_columns_goes_with_the_headings() -> None:
    told = NO_MENDS.with_field(2, "unit").with_left_out([5])

    assert told.with_header([2]) == SheetMends((2,), {}, frozenset({5}))


def test_a_column_means_what_was_told_last() -> None:
    told = NO_MENDS.with_field(0, "name").with_field(1, "unit").with_field(0, "surname")

    assert dict(told.fields) == {0: "surname", 1: "unit"}


def test_a_field_that_does_not_exist_is_refused() -> None:
    with pytest.raises(LmdeskError) as refusal:
        NO_MENDS.with_field(0, "nickname")

    assert (refusal.value.code, refusal.value.params) == (
        "map_field_unknown",
        {"field": "nickname", "heading": 1},
    )


def test_a_row_is_either_left_out_or_taken() -> None:
    left = NO_MENDS.with_left_out([4, 5])
    taken = left.with_taken([5, 6])

    assert (left.left_out, left.taken) == (frozenset({4, 5}), frozenset())
    assert (taken.left_out, taken.taken) == (frozenset({4}), frozenset({5, 6}))
    assert taken.with_left_out([6]) == SheetMends(None, {}, frozenset({4, 6}), frozenset({5}))
