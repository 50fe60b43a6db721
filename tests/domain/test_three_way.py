"""Cells that went out and came back, compared with what the desk has now."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lmdesk.domain.three_way import ASKED, Way, cell_key, three_way

WORDS = st.sampled_from(["", "Director", "director", "Adviser", " Adviser ", "Minister"])


@pytest.mark.parametrize(
    ("base", "ours", "theirs", "way"),
    [
        ("Director", "Director", "Director", Way.NOTHING),
        ("Director", "Director", " Director\n", Way.NOTHING),
        ("Director", "Director", "Adviser", Way.THEIRS),
        ("Director", "Director", "director", Way.THEIRS),
        ("", "", "Adviser", Way.THEIRS),
        ("Director", "Adviser", "Director", Way.OURS),
        ("Director", "", "Director", Way.OURS),
        ("Director", "Adviser", "Adviser", Way.NOTHING),
        ("Director", "Adviser", "Minister", Way.CONFLICT),
        ("", "Adviser", "Minister", Way.CONFLICT),
        ("Director", "Director", "", Way.CLEARED),
        ("Director", "Director", " \u00a0", Way.CLEARED),
        ("Director", "", "", Way.NOTHING),
        ("Director", "Adviser", "", Way.CONFLICT),
        ("", "", "", Way.NOTHING),
    ],
)
def test_each_cell_goes_its_way(base: str, ours: str, theirs: str, way: Way) -> None:
    assert three_way(base, ours, theirs) is way


@given(WORDS, WORDS)
def test_cell_that_came_back_as_it_went_changes_nothing(base: str, ours: str) -> None:
    assert three_way(base, ours, base) in (Way.NOTHING, Way.OURS)


@given(WORDS, WORDS)
def test_cell_that_we_left_alone_is_theirs_or_asked(base: str, theirs: str) -> None:
    way = three_way(base, base, theirs)

    assert way in (Way.NOTHING, Way.THEIRS, Way.CLEARED)
    assert (way in ASKED) == bool(cell_key(base) and not cell_key(theirs))
