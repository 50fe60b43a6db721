"""Talk between the reading process and the program that asked."""

import gc
import io
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from list_files import frames_in
from lmdesk.formats.blocks import BlockSender, whole_number
from lmdesk.formats.frames import load_frame, pack_moment, put_moments, read_frame, write_frame
from lmdesk.formats.limits import Limits
from lmdesk.formats.refusal import Refused


@given(st.one_of(st.dates(), st.datetimes(), st.times(), st.timedeltas()))
def test_moments_travel_unchanged(value: date | time | timedelta) -> None:
    rows: list[list[Any]] = [[None], ["x", None]]

    put_moments(rows, [pack_moment(1, 1, value)])

    assert rows == [[None], ["x", value]]
    assert type(rows[1][1]) is type(value)


def test_time_zone_is_left_behind() -> None:
    rows: list[list[Any]] = [[None]]

    put_moments(rows, [pack_moment(0, 0, datetime(2026, 5, 1, 9, tzinfo=UTC))])

    assert rows == [[datetime(2026, 5, 1, 9)]]


def test_frames_come_in_order_until_the_end() -> None:
    out = io.BytesIO()
    write_frame(out, ("sheet", "ລາວ", 2))
    write_frame(out, ("rows", [["a", 1, 1.5, True, None], ()], []))

    assert frames_in(out) == [("sheet", "ລາວ", 2), ("rows", [["a", 1, 1.5, True, None], ()], [])]


@pytest.mark.parametrize("kept", [0, 2, 4, 6])
def test_frame_cut_off_is_the_end(kept: int) -> None:
    out = io.BytesIO()
    write_frame(out, ("sheet", "x", 2))

    assert read_frame(io.BytesIO(out.getvalue()[:kept])) is None


@pytest.mark.parametrize("running", [True, False])
def test_collector_runs_afterwards_as_it_ran_before(running: bool) -> None:
    out = io.BytesIO()
    write_frame(out, ("end",))
    was = gc.isenabled()
    try:
        (gc.enable if running else gc.disable)()
        load_frame(out.getvalue()[4:])
        assert gc.isenabled() is running
    finally:
        (gc.enable if was else gc.disable)()


@pytest.mark.parametrize(
    ("value", "whole"),
    [
        (84912345678.0, 84912345678),
        (-5.0, -5),
        (1.5, 1.5),
        (0.0, 0),
        (2.0**53, 2**53),
        (1.10101202605121e17, 110101202605121000),
        (1.1010120260512101e17, 110101202605121000),
        (1e22, 1e22),
        (float("inf"), float("inf")),
    ],
)
def test_whole_numbers_are_whole(value: float, whole: float) -> None:
    assert whole_number(value) == whole
    assert type(whole_number(value)) is type(whole)


def sent(rows: list[list[Any]], limits: Limits | None = None) -> tuple[BlockSender, list[Any]]:
    out = io.BytesIO()
    sender = BlockSender(out, limits or Limits(), "List")
    sender.send(rows)
    return sender, frames_in(out)


def test_rows_go_without_the_blank_ones_at_the_end() -> None:
    sender, frames = sent([["", ""], ["a", ""], ["", None], [2.0, date(2026, 5, 1)], ["", ""], []])

    assert frames == [
        ("rows", [(), ["a", ""], (), [2, None]], [(3, 1, 0, date(2026, 5, 1).toordinal())])
    ]
    assert (sender.row_count, sender.width) == (4, 2)


def test_zero_and_no_are_values() -> None:
    _, frames = sent([[0.0, ""], [False, ""], [0, ""]])

    assert frames == [("rows", [[0, ""], [False, ""], [0, ""]], [])]


def test_sheet_of_blanks_sends_nothing() -> None:
    sender, frames = sent([["", ""]] * 5)

    assert frames == []
    assert (sender.row_count, sender.width) == (0, 0)


def test_long_sheet_goes_in_blocks() -> None:
    rows = [[str(number), date.fromordinal(number)] for number in range(1, 4502)]

    _, frames = sent(rows)

    assert [len(frame[1]) for frame in frames] == [2000, 2000, 501]
    assert frames[1][2][0] == (0, 1, 0, 2001)


def test_stray_cell_far_away_makes_no_other_row_wide() -> None:
    sender, frames = sent([["a", *[""] * 999], [*[""] * 999, "x"], ["b", "", ""]])

    assert [len(row) for row in frames[0][1]] == [1, 1000, 3]
    assert sender.width == 1000


@pytest.mark.parametrize(
    ("limits", "code"),
    [
        (Limits(rows=3), "too_many_rows"),
        (Limits(columns=2), "too_many_columns"),
        (Limits(cells=7), "too_many_cells"),
    ],
)
def test_sheet_beyond_a_limit_is_refused(limits: Limits, code: str) -> None:
    rows = [["a", "b", "c"], [], ["a", "b", "c"], ["a", "b", "c"]]

    with pytest.raises(Refused) as caught:
        sent([list(row) for row in rows], limits)

    assert caught.value.code == code
    assert caught.value.params["sheet"] == "List"


def test_blank_rows_count_towards_the_limit_only_when_others_follow() -> None:
    sender, _ = sent([["a"], *[[]] * 9], Limits(rows=5))
    assert sender.row_count == 1

    with pytest.raises(Refused, match="too_many_rows"):
        sent([["a"], *[[]] * 9, ["b"]], Limits(rows=5))
