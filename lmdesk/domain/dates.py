"""Dates as lists write them: typed, serial numbers, texts; the order is decided by column."""

import re
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from types import MappingProxyType
from typing import NamedTuple

from lmdesk.domain.problem import Problem, Severity
from lmdesk.domain.sheet import CellValue
from lmdesk.domain.text import fold

_SERIALS = range(18_000, 60_001)
"""Serial numbers from the middle of the last century on, in both systems of Excel."""

_BUDDHIST = range(2450, 2651)
_BUDDHIST_SHIFT = 543

_MONTHS = (
    ("january", "jan", "janvier", "janv", "มกราคม", "ม.ค."),
    ("february", "feb", "fevrier", "fevr", "fev", "กุมภาพันธ์", "ก.พ."),
    ("march", "mar", "mars", "มีนาคม", "มี.ค."),
    ("april", "apr", "avril", "avr", "เมษายน", "เม.ย."),
    ("may", "mai", "พฤษภาคม", "พ.ค."),
    ("june", "jun", "juin", "มิถุนายน", "มิ.ย."),
    ("july", "jul", "juillet", "juil", "กรกฎาคม", "ก.ค."),
    ("august", "aug", "aout", "สิงหาคม", "ส.ค."),
    ("september", "sept", "sep", "septembre", "กันยายน", "ก.ย."),
    ("october", "oct", "octobre", "ตุลาคม", "ต.ค."),
    ("november", "nov", "novembre", "พฤศจิกายน", "พ.ย."),
    ("december", "dec", "decembre", "ธันวาคม", "ธ.ค."),
)
_NAMES = MappingProxyType({n: i for i, names in enumerate(_MONTHS, 1) for n in names})
_NAME = "|".join(re.escape(name) for name in sorted(_NAMES, key=len, reverse=True))
_TIME = r"(?:[ t,]+\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?(?: ?[ap]m)?z?)?"
_NUMBERS = re.compile(rf"(\d{{1,4}})[ ]?[-/.][ ]?(\d{{1,2}})[ ]?[-/.][ ]?(\d{{1,4}}){_TIME}", re.A)
_DAY_NAME = re.compile(
    rf"(?:\w+,? )?(\d{{1,2}})(?:st|nd|rd|th|er)?[ .\-/]*(?:of |de )?({_NAME})\.?[ ,.\-/]*"
    rf"(?:พ\.ศ\. ?)?(\d{{4}}|\d{{2}})?{_TIME}"
)
_NAME_DAY = re.compile(
    rf"(?:\w+,? )?({_NAME})\.? (\d{{1,2}})(?:st|nd|rd|th)?(?:,? (\d{{4}}))?{_TIME}"
)
_SIGNS = re.compile(r"(\d{4}) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?日?")
_VIETNAMESE = re.compile(r"(?:ngay )?(\d{1,2}) thang (\d{1,2})(?:,? nam (\d{4}))?")
_NO_YEAR = re.compile(r"\d{1,2}[-/.]\d{1,2}", re.A)


class DateReading(NamedTuple):
    """A date as ISO 8601 text, or None where a person must decide; with remarks."""

    iso: str | None
    problems: tuple[Problem, ...] = ()


def read_date(
    value: CellValue, *, order: str | None = None, date_1904: bool = False, field: str | None = None
) -> DateReading | None:
    """Read a cell of a date column; None for an empty cell.

    `order` is "dmy", "mdy" or "ymd" (from `column_date_order`); without it a text that can be
    read in two ways is asked about. Serial numbers count from 1900 or, with `date_1904`, from
    1904. Years of the Buddhist era lose 543, visibly. Codes: date_buddhist, date_serial,
    date_ambiguous, date_without_year, date_short_year, date_invalid.
    """
    if isinstance(value, datetime):
        value = value.date()
    if isinstance(value, date):
        return _dated(value.year, value.month, value.day, str(value), field)
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None if value is None else _refused("date_invalid", str(value), field)
    text = " ".join(fold(str(value)).split())
    if not text:
        return None
    if re.fullmatch(r"\d{5}(?:\.\d+)?", text, re.A) and int(float(text)) in _SERIALS:
        start = date(1904, 1, 1) if date_1904 else date(1899, 12, 30)
        found = start + timedelta(days=int(float(text)))
        return DateReading(found.isoformat(), (_remark("date_serial", text, field),))
    return _read_text(text, order, field)


def is_date(value: CellValue) -> bool:
    """Tell whether a cell is a date by itself: typed as one, or written in a known form.

    A mere number is none: only its column can say that it counts days.
    """
    if isinstance(value, date):
        return True
    if not isinstance(value, str) or not any(map(str.isdigit, value)) or value.strip().isdigit():
        return False
    readings = (read_date(value, order=order) for order in ("dmy", "mdy"))
    return any(reading is not None and reading.iso is not None for reading in readings)


def column_date_order(values: Iterable[CellValue]) -> str | None:
    """Decide from a whole column whether its texts are "dmy", "mdy" or "ymd"; None: ask.

    A part over 12 can only be a day. Years of the Buddhist era are written day first.
    """
    votes = {"dmy": 0, "mdy": 0, "ymd": 0}
    buddhist = 0
    for value in values:
        found = _NUMBERS.fullmatch(fold(value).strip()) if isinstance(value, str) else None
        if found is None:
            continue
        first, second, last = map(int, found.groups())
        if first > 31:
            votes["ymd"] += 1
        elif first > 12:
            votes["dmy"] += 1
        elif second > 12:
            votes["mdy"] += 1
        buddhist += last in _BUDDHIST
    if votes["dmy"] and votes["mdy"]:
        return None
    for order in ("dmy", "mdy"):
        if votes[order]:
            return order
    if buddhist:
        return "dmy"
    return "ymd" if votes["ymd"] else None


def _read_text(text: str, order: str | None, field: str | None) -> DateReading:
    """Read a folded text in each of the known forms."""
    if found := _NUMBERS.fullmatch(text):
        return _from_numbers(found, text, order, field)
    if found := _SIGNS.fullmatch(text):
        return _dated(int(found[1]), int(found[2]), int(found[3]), text, field)
    if found := _DAY_NAME.fullmatch(text):
        return _with_year(found[3], _NAMES[found[2]], int(found[1]), text, field)
    if found := _NAME_DAY.fullmatch(text):
        return _with_year(found[3], _NAMES[found[1]], int(found[2]), text, field)
    if found := _VIETNAMESE.fullmatch(text):
        return _with_year(found[3], int(found[2]), int(found[1]), text, field)
    if re.fullmatch(r"(?:19|20)\d{6}", text, re.A):
        return _dated(int(text[:4]), int(text[4:6]), int(text[6:]), text, field)
    code = "date_without_year" if _NO_YEAR.fullmatch(text) else "date_invalid"
    return _refused(code, text, field)


def _from_numbers(
    found: re.Match[str], text: str, order: str | None, field: str | None
) -> DateReading:
    """Read "a/b/c" by the order of the column, or by a part that can only be a day."""
    first, second, last = map(int, found.groups())
    if len(found[1]) >= 3:
        return _dated(first, second, last, text, field)
    if order == "ymd" and len(found[3]) <= 2:
        return _with_year(found[1], second, last, text, field)
    if order not in ("dmy", "mdy") and first <= 12 and second <= 12 and first != second:
        return _refused("date_ambiguous", text, field)
    month_first = order == "mdy" or (order != "dmy" and second > 12)
    day, month = (second, first) if month_first else (first, second)
    return _with_year(found[3], month, day, text, field)


def _with_year(year: str | None, month: int, day: int, text: str, field: str | None) -> DateReading:
    """Take a year of four digits as it is and complete one of two digits, visibly."""
    if not year:
        return _refused("date_without_year", text, field)
    if len(year) > 2:
        return _dated(int(year), month, day, text, field)
    full = int(year) + (2000 if int(year) < 70 else 1900)
    reading = _dated(full, month, day, text, field)
    return reading._replace(problems=(*reading.problems, _remark("date_short_year", text, field)))


def _dated(year: int, month: int, day: int, text: str, field: str | None) -> DateReading:
    """Make the reading of a whole date, out of the Buddhist era where it is in it."""
    problems: tuple[Problem, ...] = ()
    if year in _BUDDHIST:
        year -= _BUDDHIST_SHIFT
        problems = (_remark("date_buddhist", text, field, Severity.INFO),)
    try:
        found = date(year, month, day)
    except ValueError:
        return _refused("date_invalid", text, field)
    return DateReading(found.isoformat(), problems)


def _refused(code: str, text: str, field: str | None) -> DateReading:
    severity = Severity.ERROR if code == "date_invalid" else Severity.WARN
    return DateReading(None, (_remark(code, text, field, severity),))


def _remark(code: str, text: str, field: str | None, severity: Severity = Severity.WARN) -> Problem:
    return Problem(code, field, severity, MappingProxyType({"text": text}))
