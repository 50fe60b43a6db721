"""Cells: what a typed value of a spreadsheet is as text, and which texts say nothing."""

import re
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from types import MappingProxyType
from unicodedata import is_normalized

from lmdesk.domain.cell_remarks import DIALLED, LONGEST, remarks_on, without_markup
from lmdesk.domain.problem import Problem, Severity
from lmdesk.domain.sheet import CellValue
from lmdesk.domain.text import clean

_ERROR = re.compile(
    r"#(?:N/A|N/D|NV|REF!|BEZUG!|VALUE!|VALEUR!|WERT!|DIV/0!|NAME\?|NOM\?|NULL!|NUM!|NOMBRE!"
    r"|ZAHL!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|BUSY!|GETTING_DATA)|Err:\d{3}"
)
"""What Excel (English, French, German) and LibreOffice show where a formula failed."""

RELIABLE_DIGITS = 15
"""A spreadsheet keeps so many digits of a number; those behind them are made up."""

_NOTHING = frozenset(
    [
        "-",
        "--",
        "---",
        "–",
        "—",
        "―",
        "…",
        "...",
        ".",
        "/",
        "//",
        "\\",
        "_",
        "__",
        "?",
        "??",
        "n/a",
        "n.a.",
        "n.a",
        "n/d",
        "n.d.",
        "vacant",
        "n.n.",
        "tbn",
        "tbc",
        "tbd",
        "tba",
        "t.b.c.",
        "t.b.d.",
        "t.b.a.",
        "none",
        "nil",
        "nan",
        "nat",
        "#n/a",
        "undefined",
        "unknown",
        "(blank)",
        "[blank]",
        "blank",
        "empty",
        "无",
        "無",
        "没有",
        "暂无",
        "不详",
        "不適用",
        "不适用",
        "待定",
        "空缺",
        "ไม่มี",
        "ไม่ระบุ",
        "không",
        "chưa",
        "ບໍ່ມີ",
        "គ្មាន",
        "မရှိ",
        "néant",
        "sans",
    ]
) | {
    "to be confirmed",
    "to be nominated",
    "to be advised",
    "vacant position",
    "à désigner",
    "à nommer",
    "to be determined",
    "to be announced",
    "not available",
    "not applicable",
    "not known",
    "không có",
    "chưa có",
    "à confirmer",
    "à préciser",
    "non communiqué",
    "sans objet",
}
"""Words for "nothing here", in small letters."""

_NAME_WORDS = frozenset(
    ["nan", "none", "nil", "null", "empty", "blank", "sans", "nat", "không", "chưa", "?", "??"]
)
"""Of those, what can also be (a part of) a name, or letters lost on the way."""

_ALSO_CODES = frozenset(("??", "?"))
"""Not "nothing" but "do not know" where a country is asked for: that is to be told."""

_NAME_FIELDS = frozenset(("name", "surname", "given", "middle", "native_name"))
_SEVERAL_FIELDS = frozenset(("remarks", "other", "number"))
"""Free text and numbering: whatever stands there is kept as it came."""

_MAYBE_NOTHING = _NOTHING | {"na"}
_LONGEST_NOTHING = max(map(len, _NOTHING))


def cell_text(value: CellValue) -> str:
    """Return a cell as text, as it came: whole numbers without ".0", dates as ISO 8601.

    Texts are given back unchanged; an empty cell is an empty text.
    """
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e16 else f"{value:.15g}"
    return _moment_text(value)


def _moment_text(value: date | time | timedelta) -> str:
    """Return a date, a time or a duration; midnight of a day is the day itself."""
    if isinstance(value, datetime):
        day, clock = value.date().isoformat(), value.time()
        return day if clock == time() else f"{day} {_clock(clock)}"
    if isinstance(value, time):
        return _clock(value)
    if isinstance(value, timedelta):
        seconds = round(value.total_seconds())
        sign, seconds = ("-", -seconds) if seconds < 0 else ("", seconds)
        return f"{sign}{seconds // 3600}:{seconds // 60 % 60:02}" + (
            f":{seconds % 60:02}" if seconds % 60 else ""
        )
    return value.isoformat()


def _clock(value: time) -> str:
    return value.strftime("%H:%M:%S" if value.second else "%H:%M")


def is_blank(value: CellValue) -> bool:
    """Tell whether a cell holds nothing to see."""
    return value is None or (value.__class__ is str and not str(value).strip(" \t\r\n\xa0\u3000"))


def read_cell(value: CellValue, field: str) -> tuple[str, tuple[Problem, ...]]:
    """Return the clean text of a cell for a field, and what is to be said about it.

    Error values of spreadsheets (ERROR error_value) and words for "nothing" (INFO
    placeholder_value) become blank. "None" and "Nan" are people too: in columns of names only
    what can be no name counts as nothing. Line breaks inside stay (INFO line_break_in_cell).
    Formulas, mark-up and the like are told (`cell_remarks`); a name is given without mark-up.
    """
    if value.__class__ is not str:
        shown = cell_text(value)
        cut = value.__class__ in (int, float) and len(shown.lstrip("-")) > RELIABLE_DIGITS
        return shown, (Problem("digits_cut", field, Severity.WARN, _shown(shown)),) if cut else ()
    text = str(value)
    problems: tuple[Problem, ...] = ()
    if not (text.isprintable() and (text.isascii() or is_normalized("NFC", text))):
        text, problems = clean(text)
        problems = tuple(problem._replace(field=field) for problem in problems)
        if "\n" in text:
            problems += (Problem("line_break_in_cell", field, Severity.INFO),)
    else:
        text = text.strip()
    if len(text) <= _LONGEST_NOTHING and text:
        if text[0] in "#E" and _ERROR.fullmatch(text):
            return "", (Problem("error_value", field, Severity.ERROR, _shown(text)),)
        if says_nothing(text, field):
            return "", (*problems, Problem("placeholder_value", field, Severity.INFO, _shown(text)))
    if text and (remarks := remarks_on(text, field)):
        return without_markup(text, field), (*problems, *remarks)
    return text, problems


def is_telling(text: str) -> bool:
    """Tell at a glance that a trimmed ASCII text needs no cleaning and says something."""
    if text[:1] in "=+-@" and not DIALLED.fullmatch(text):
        return False
    if "<" in text or "&" in text or len(text) > LONGEST:
        return False
    return text.isprintable() and (
        len(text) > _LONGEST_NOTHING
        or (text[:1] != "#" and text[:4] != "Err:" and text.lower() not in _MAYBE_NOTHING)
    )


def says_nothing(text: str, field: str) -> bool:
    """Tell whether a text is a word for "nothing" in a column of this field."""
    small = text.lower()
    if small not in _NOTHING or field in _SEVERAL_FIELDS:
        return (
            small == "na"
            and field not in _NAME_FIELDS
            and field
            not in (
                *_SEVERAL_FIELDS,
                "country",
                "nationality",
                "acronym",
            )
        )
    if field in _NAME_FIELDS:
        return small not in _NAME_WORDS
    return not (field in ("country", "nationality") and small in _ALSO_CODES)


def _shown(text: str) -> Mapping[str, object]:
    return MappingProxyType({"text": text})
