"""Days and times of events and sessions as a person types them."""

import re

from lmdesk.domain.dates import read_date
from lmdesk.errors import LmdeskError

_TIME = re.compile(r"(\d{1,2})[:.h](\d{2})(?::\d{2})?", re.ASCII)
_DAY_AND_TIME = re.compile(r"(.*[^\s,])[ Tt,]+(\d{1,2}[:h]\d{2}(?::\d{2})?)", re.ASCII)


def read_day(text: str | None) -> str | None:
    """Return a day as ISO text, or None for a blank.

    Raises LmdeskError day_not_understood, also where day and month could be changed round.
    """
    reading = read_date(text)
    if reading is None:
        return None
    if reading.iso is None:
        raise LmdeskError("day_not_understood", text=text)
    return reading.iso


def read_moment(text: str | None, day: str | None = None) -> str | None:
    """Return the beginning or end of a session: "2026-05-14T09:00", or the day alone.

    A time alone belongs to `day`. Raises LmdeskError day_not_understood, time_not_understood,
    time_without_day.
    """
    text = (text or "").strip()
    if not text:
        return None
    both = _DAY_AND_TIME.fullmatch(text)
    if both:
        return f"{read_day(both[1])}T{_time(both[2])}"
    if not _TIME.fullmatch(text):
        return read_day(text)
    if day is None:
        raise LmdeskError("time_without_day", text=text)
    return f"{day[:10]}T{_time(text)}"


def must_not_end_before(start: str | None, end: str | None) -> None:
    """Raise LmdeskError ends_before_start where two moments, or days, are the wrong way round.

    Where one of them is a day alone, the days are compared.
    """
    if not start or not end:
        return
    length = min(len(start), len(end))
    if end[:length] < start[:length]:
        raise LmdeskError("ends_before_start", start=_shown(start), end=_shown(end))


def overlap(first: tuple[str, str], second: tuple[str, str]) -> bool:
    """Tell whether two spans of time, each from and to, have a moment in common."""
    return first[0] < second[1] and second[0] < first[1]


def _time(text: str) -> str:
    found = _TIME.fullmatch(text)
    assert found is not None
    hour, minute = int(found[1]), int(found[2])
    if hour > 23 or minute > 59:
        raise LmdeskError("time_not_understood", text=text)
    return f"{hour:02}:{minute:02}"


def _shown(moment: str) -> str:
    return moment.replace("T", " ")
