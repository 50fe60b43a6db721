"""Tests of the days and times that people type for events and sessions."""

import pytest

from lmdesk.domain.event_times import must_not_end_before, overlap, read_day, read_moment
from lmdesk.errors import LmdeskError

DAY = "2026-05-14"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-05-14", DAY),
        ("14 May 2026", DAY),
        ("14/05/2026", DAY),
        ("2026年5月14日", DAY),
        ("14/05/2569", DAY),
        ("  ", None),
        (None, None),
    ],
)
def test_a_day_is_read_as_it_is_typed(text: str | None, day: str | None) -> None:
    assert read_day(text) == day


@pytest.mark.parametrize("text", ["soon", "05/04/2026", "30 February 2026", "14 May"])
def test_a_day_that_is_not_certain_is_refused(text: str) -> None:
    with pytest.raises(LmdeskError) as refused:
        read_day(text)

    assert (refused.value.code, refused.value.params) == ("day_not_understood", {"text": text})


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2026-05-14 09:00", "2026-05-14T09:00"),
        ("2026-05-14T09:00", "2026-05-14T09:00"),
        ("14 May 2026, 9:05", "2026-05-14T09:05"),
        ("14 May 2026 9h30", "2026-05-14T09:30"),
        ("9:05", "2026-05-14T09:05"),
        ("9.05", "2026-05-14T09:05"),
        ("23:59:59", "2026-05-14T23:59"),
        ("2026-05-15", "2026-05-15"),
        ("", None),
        (None, None),
    ],
)
def test_a_time_alone_belongs_to_the_day_that_is_known(text: str | None, moment: str) -> None:
    assert read_moment(text, "2026-05-14T08:00") == moment


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("24:00", "time_not_understood"),
        ("09:60", "time_not_understood"),
        ("2026-05-14 25:00", "time_not_understood"),
        ("noon", "day_not_understood"),
        ("tomorrow 09:00", "day_not_understood"),
    ],
)
def test_what_is_no_time_is_refused(text: str, code: str) -> None:
    with pytest.raises(LmdeskError) as refused:
        read_moment(text, DAY)

    assert refused.value.code == code


def test_a_time_without_any_day_is_refused() -> None:
    with pytest.raises(LmdeskError) as refused:
        read_moment("09:00")

    assert (refused.value.code, refused.value.params) == ("time_without_day", {"text": "09:00"})


@pytest.mark.parametrize(
    ("start", "end"),
    [
        (DAY, DAY),
        (DAY, None),
        (None, DAY),
        ("2026-05-14T09:00", "2026-05-14T09:00"),
        ("2026-05-14T09:00", DAY),
        (DAY, "2026-05-14T09:00"),
    ],
)
def test_an_end_on_the_day_of_the_beginning_is_right(start: str | None, end: str | None) -> None:
    must_not_end_before(start, end)


def test_an_end_before_the_beginning_is_refused() -> None:
    with pytest.raises(LmdeskError) as refused:
        must_not_end_before("2026-05-14T09:00", "2026-05-14T08:59")

    assert (refused.value.code, refused.value.params) == (
        "ends_before_start",
        {"start": "2026-05-14 09:00", "end": "2026-05-14 08:59"},
    )


def test_spans_that_touch_do_not_overlap() -> None:
    first, second, third = ("09", "10"), ("10", "11"), ("09:30", "10:30")

    assert not overlap(first, second)
    assert overlap(first, third)
    assert overlap(third, second)
