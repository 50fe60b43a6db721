"""The hidden part of a workbook: written, read back, and told apart from a changed one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lmdesk.domain.round_trip import MARK, RoundTrip, hidden_rows, read_hidden
from lmdesk.domain.three_way import cell_key

TRIP = RoundTrip(
    desk="d1",
    event="DELTA",
    fields=("name", "position"),
    headings=("Name", "Position"),
    base={"u1": ("MIAO Hong", "Director"), "u2": ("San Win", "")},
)


def test_hidden_part_is_read_as_it_was_written() -> None:
    assert read_hidden(hidden_rows(TRIP)) == TRIP


def test_lists_beside_it_and_blank_ends_do_not_count() -> None:
    rows = [[*row, "", "", "Dr."] for row in hidden_rows(TRIP)]

    assert read_hidden([*rows, ["", "", "", "", "Ms."], []]) == TRIP


@pytest.mark.parametrize("place", [(0, 1), (0, 2), (1, 1), (2, 2), (3, 0), (3, 2), (4, 1)])
def test_any_changed_cell_is_noticed(place: tuple[int, int]) -> None:
    rows = hidden_rows(TRIP)
    rows[place[0]][place[1]] += "x"

    read = read_hidden(rows)

    assert read is not None
    assert not read.is_whole


def test_missing_row_is_noticed() -> None:
    read = read_hidden(hidden_rows(TRIP)[:-1])

    assert read is not None
    assert not read.is_whole


@pytest.mark.parametrize("rows", [[], [[MARK]], [["Name"], ["fields"], ["headings"]]])
def test_other_sheets_are_none_of_ours(rows: list[list[str]]) -> None:
    assert read_hidden(rows) is None


TEXTS = st.text(max_size=12).map(cell_key)


@given(st.dictionaries(TEXTS.filter(bool), st.tuples(TEXTS, TEXTS), max_size=4))
def test_whatever_people_are_called_comes_back(base: dict[str, tuple[str, str]]) -> None:
    trip = RoundTrip("d1", "", TRIP.fields, TRIP.headings, base)

    assert read_hidden(hidden_rows(trip)) == trip
