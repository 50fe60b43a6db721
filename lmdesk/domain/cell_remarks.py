"""What is to be said of a text that looks like something else: formulas, mark-up, dates."""

import re
from types import MappingProxyType

from lmdesk.domain.problem import Problem, Severity
from lmdesk.domain.zawgyi import is_zawgyi

LONGEST = 1000
"""No name, post or name of a body is longer; free text may be."""

_WORDS = frozenset(("position", "unit", "institution", "title", "country", "nationality", "role"))
_NAMES = frozenset(("name", "surname", "given", "middle", "native_name"))
_FREE = frozenset(("remarks", "other", "address"))
_REACH = frozenset(("phone", "mobile", "fax", "contact", "im", "url"))

_MAY_BE_ODD = re.compile(r"^[=@+\-]|[<&]|[-/.]\d|[\u1031\u1039\u103a\u103b]")
_FORMULA = re.compile(r"[=@](?=[\w\"'+\-(])|[+\-](?=\d|[A-Z]+\()")
DIALLED = re.compile(r"\+[\d ().-]*", re.ASCII)
"""Begins with a plus and is a number to dial, no sum."""

_MARKUP = re.compile(r"</?[A-Za-z][^<>@]*>|<!--|&(?:[a-z]{2,8}|#\d{1,6}|#x[0-9a-f]{1,6});", re.I)
_TAGS = re.compile(r"</?[A-Za-z][^<>@]*>|<!--.*?-->", re.DOTALL)
_DATE = re.compile(r"\d{1,4}[-/.]\d{1,2}(?:[-/.]\d{1,4})?", re.ASCII)


def remarks_on(text: str, field: str) -> tuple[Problem, ...]:
    """Return what is to be said of a clean text; nothing is changed by it.

    Codes: formula_text, html_markup, date_text, zawgyi_text, long_text. A number may begin with
    a plus, an address may stand in angle brackets, and free text may be long.
    """
    long = len(text) > LONGEST and field not in _FREE
    if not long and not _MAY_BE_ODD.search(text):
        return ()
    found: list[Problem] = []
    if text[0] in "=@+-" and _is_formula(text, field):
        found.append(_remark("formula_text", field, text))
    if field not in _REACH and field != "email" and _MARKUP.search(text):
        found.append(_remark("html_markup", field, text))
    if field in _WORDS and _DATE.fullmatch(text):
        found.append(_remark("date_text", field, text))
    if not text.isascii() and is_zawgyi(text):
        found.append(_remark("zawgyi_text", field, text))
    if long:
        params = MappingProxyType({"length": len(text)})
        found.append(Problem("long_text", field, Severity.WARN, params))
    return tuple(found)


def without_markup(text: str, field: str) -> str:
    """Return a name without mark-up, as it is proposed; other fields stay as typed."""
    if field in _NAMES and "<" in text:
        return _TAGS.sub("", text).strip() or text
    return text


def _is_formula(text: str, field: str) -> bool:
    """Tell whether a spreadsheet would take the text for a formula, and nobody for a value."""
    if field in _REACH or field == "number":
        return text[0] == "=" and field != "number"
    return _FORMULA.match(text) is not None and not DIALLED.fullmatch(text)


def _remark(code: str, field: str, text: str) -> Problem:
    shown = text if len(text) <= 60 else text[:59] + "…"
    return Problem(code, field, Severity.WARN, MappingProxyType({"text": shown}))
