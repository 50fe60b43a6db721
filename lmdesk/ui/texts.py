"""What a person reads: the sentences and words of `lmdesk.wording`, translated, and plain dates."""

from collections.abc import Mapping
from html import escape

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale, QTimeZone

from lmdesk.domain.problem import Problem
from lmdesk.domain.text import clean
from lmdesk.errors import LmdeskError
from lmdesk.wording import ERRORS, PROBLEMS, WORDS, step_pattern

CONTEXT = "wording"

LONGEST_PART = 200
"""Letters of a text that somebody typed or a list held, within a sentence about it."""

LONGEST_TIP = 2000
"""Letters that a tooltip shows: more would cover the screen."""


def translated(english: str) -> str:
    """Return a sentence or word of the wording tables in the language of the window."""
    return QCoreApplication.translate(CONTEXT, english)


def word(code: str) -> str:
    """Return the word for a code such as "status.confirmed"; an unknown code stands for itself."""
    english = WORDS.get(code)
    return translated(english) if english is not None else code.partition(".")[2]


def choices(prefix: str) -> list[tuple[str, str]]:
    """Return the codes of a group ("status") with their words, in the order of the table."""
    start = f"{prefix}."
    return [(code[len(start) :], word(code)) for code in WORDS if code.startswith(start)]


def error_text(error: LmdeskError) -> str:
    """Return the sentence of an expected error."""
    return translated(ERRORS[error.code]).format(**told(error.params))


def problem_text(problem: Problem) -> str:
    """Return the sentence of a remark about data."""
    return translated(PROBLEMS[problem.code]).format(**told(problem.params))


def code_text(code: str, params: Mapping[str, object] | None = None) -> str:
    """Return the sentence of a code of an error or a problem."""
    pattern = ERRORS.get(code) or PROBLEMS[code]
    return translated(pattern).format(**told(params or {}))


def told(params: Mapping[str, object]) -> dict[str, object]:
    """Return what fills a sentence, in which data is one line without control characters."""
    return {
        key: shortened(clean(value)[0], LONGEST_PART) if isinstance(value, str) else value
        for key, value in params.items()
    }


def step_text(label: str, params: Mapping[str, object]) -> str:
    """Return what a step is called."""
    return translated(step_pattern(label, params)).format(**told(params))


def tip(text: str) -> str:
    """Return data for a tooltip: nothing in it is taken for markup, and a long text is cut."""
    if len(text) > LONGEST_TIP:
        text = f"{text[:LONGEST_TIP]}…"
    return f"<qt>{escape(text).replace(chr(10), '<br>')}</qt>" if text else ""


def key_free(text: str) -> str:
    """Return data for a button or a menu, which would take & for the mark of a key."""
    return text.replace("&", "&&")


def shortened(text: str, longest: int = 160) -> str:
    """Return a text on one line, cut where it has more letters than that."""
    one_line = " ".join(text[: 2 * longest].split())
    cut = len(one_line) > longest or len(text) > 2 * longest
    return f"{one_line[:longest]}…" if cut else one_line


def count_text(number: int) -> str:
    """Return a count with separators between thousands."""
    return QLocale().toString(number)


def day_text(iso: str | None) -> str:
    """Return a date as an office writes it: "14 May 2026". Less is kept as it stands: "2026"."""
    if not iso:
        return ""
    day = QDate.fromString(iso[:10], "yyyy-MM-dd")
    return QLocale().toString(day, "d MMM yyyy") if day.isValid() else iso


def month_text(iso: str | None) -> str:
    """Return a date as far as it is known: "2026", "Apr 2026" or "12 Apr 2026"."""
    month = QDate.fromString(f"{iso}-01", "yyyy-MM-dd") if iso and len(iso) == 7 else QDate()
    return QLocale().toString(month, "MMM yyyy") if month.isValid() else day_text(iso)


def moment_text(iso: str | None) -> str:
    """Return a moment given in UTC as local day and time."""
    moment = QDateTime.fromString(iso or "", "yyyy-MM-ddTHH:mm:ssZ")
    if not moment.isValid():
        return day_text(iso)
    moment.setTimeZone(QTimeZone.utc())
    return QLocale().toString(moment.toLocalTime(), "d MMM yyyy, HH:mm")
