"""Dates as far as they are known: a year, a month of a year, or a day."""

import re
from typing import NamedTuple

from lmdesk.domain.dates import read_date
from lmdesk.domain.text import fold

_YEAR = re.compile(r"\d{4}", re.ASCII)
_YEAR_MONTH = re.compile(r"(\d{4}) ?[-/.] ?(\d{1,2})", re.ASCII)
_MONTH_YEAR = re.compile(r"(\d{1,2}) ?[-/.] ?(\d{4})", re.ASCII)
_HAN = re.compile(r"(\d{4}) ?年(?: ?(\d{1,2}) ?月)?", re.ASCII)


class PartialDate(NamedTuple):
    """A date as ISO 8601 text, cut to its precision: year (1998), month (1998-05) or day."""

    iso: str
    precision: str


def read_partial_date(text: str) -> PartialDate | None:
    """Read a date as an office types it; None where it cannot be understood.

    "1998", "1998-05", "05/1998", "May 1998", "November of 2017", "1998年5月" and whole dates of
    every kind that lists hold. Years of the Buddhist era lose 543.
    """
    text = " ".join(fold(text).split())
    if _YEAR.fullmatch(text):
        return _cut(f"{text}-01-01", "year")
    if found := _YEAR_MONTH.fullmatch(text):
        return _cut(f"{found[1]}-{found[2]}-01", "month")
    if found := _MONTH_YEAR.fullmatch(text):
        return _cut(f"{found[2]}-{found[1]}-01", "month")
    if found := _HAN.fullmatch(text):
        return _cut(f"{found[1]}-{found[2] or 1}-01", "month" if found[2] else "year")
    return _cut(text, "day") or _cut(f"1 {text.replace(' of ', ' ')}", "month")


def _cut(text: str, precision: str) -> PartialDate | None:
    reading = read_date(text)
    if reading is None or reading.iso is None:
        return None
    length = {"year": 4, "month": 7, "day": 10}[precision]
    return PartialDate(reading.iso[:length], precision)


def year_before(moment: str) -> str:
    """Return the moment a year before another one; both ISO 8601, to be compared as texts."""
    return f"{int(moment[:4]) - 1:04}{moment[4:]}"
