"""Name cells that hold something else than one name: a date, or two people."""

import re
from typing import NamedTuple

from lmdesk.domain.dates import read_date
from lmdesk.domain.problem import Problem, Severity
from lmdesk.domain.text import fold_words, script_of

MAY_BE_ODD = re.compile(r"[0-9&/;；、\n+]|\b(?:and|et|và|with)\b| 和 |และ|ແລະ|និង|နှင့်", re.IGNORECASE)
"""A quick look: cells without any of this hold one name."""

_BETWEEN = re.compile(
    r"\s*[&/;；、\n+]\s*|\s+(?:and|et|và)\s+|\s+和\s+|\s*(?:ແລະ|និង|နှင့်)\s*|\s+และ\s*",
    re.IGNORECASE,
)
_LETTER = re.compile(r"[^\W\d_]")


class NameCell(NamedTuple):
    """What a name cell holds: the names in it, and what is wrong with it."""

    names: tuple[str, ...]
    problem: Problem | None = None


def read_name_cell(text: str) -> NameCell:
    """Take a cell of names apart.

    A date is no name (date_in_name), nor is a text without letters (name_without_letters).
    Two people are told (name_two_people). The same name with and without marks is one
    person.
    """
    if not _LETTER.search(text):
        dated = read_date(text, order="dmy")
        date_like = dated is not None and dated.iso is not None and not text.isdigit()
        code = "date_in_name" if date_like else "name_without_letters"
        return NameCell((), _error(code, text))
    dated = read_date(text, order="dmy") if text[0].isdigit() or text[-1].isdigit() else None
    if dated is not None and dated.iso is not None:
        return NameCell((), _error("date_in_name", text))
    parts = [part for part in _BETWEEN.split(text) if part.strip()]
    if len(parts) < 2 or not all(_LETTER.search(part) for part in parts):
        return NameCell((text,))
    scripts = [script_of(part) for part in parts]
    if len(parts) == 2 and sorted(fold_words(parts[0])) == sorted(fold_words(parts[1])):
        marked = parts[1] if parts[0].isascii() else parts[0]
        return NameCell((marked,))
    if all(_is_whole(part, script) for part, script in zip(parts, scripts, strict=True)):
        return NameCell(tuple(parts), _error("name_two_people", text))
    return NameCell((text,))


def _is_whole(part: str, script: str) -> bool:
    """Tell whether a part can be the name of somebody: two words, or some signs of Han."""
    words = part.split()
    if script == "Hans":
        return 2 <= len(part.replace(" ", "")) <= 6
    return len(words) >= 2 or (script not in ("Latn", "Zyyy") and len(part) >= 3)


def _error(code: str, text: str) -> Problem:
    return Problem(code, "name", Severity.ERROR, {"text": text})
