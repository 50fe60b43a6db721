"""What a whole list tells about its rows: its country, its dates, the countries in it."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from types import MappingProxyType
from typing import NamedTuple

from lmdesk.domain.cells import cell_text
from lmdesk.domain.countries import CountryTable
from lmdesk.domain.dates import column_date_order
from lmdesk.domain.mapping import SheetMapping
from lmdesk.domain.sheet import Row
from lmdesk.domain.surnames import looks_vietnamese
from lmdesk.domain.text import fold_words, script_of

_COUNTRIES = MappingProxyType(
    {"zh": "CN", "vi": "VN", "th": "TH", "km": "KH", "lo": "LA", "my": "MM"}
)
_SCRIPTS = MappingProxyType({"zh": "Hans", "th": "Thai", "km": "Khmr", "lo": "Laoo", "my": "Mymr"})
_VIETNAMESE_MARKS = re.compile(r"[ĂăƠơƯưĐđ\u1ea0-\u1ef9]|[ÂâÊêÔôÀÁÃÈÉÌÍĨÒÓÕÙÚŨÝàáãèéìíĩòóõùúũý]")
_VIETNAMESE_SURNAMES = frozenset(
    [
        "nguyen",
        "tran",
        "le",
        "pham",
        "hoang",
        "huynh",
        "phan",
        "vu",
        "vo",
        "dang",
        "bui",
        "do",
        "ho",
        "ngo",
        "duong",
        "ly",
        "dinh",
        "trinh",
        "mai",
        "dao",
        "doan",
        "truong",
        "lam",
        "luong",
        "phung",
        "cao",
        "ta",
        "chu",
        "ha",
        "tang",
        "kieu",
        "quach",
        "tong",
        "to",
        "luu",
        "thai",
    ]
)
_LOOKED_AT = 500
_MOST_COUNTRIES = 8


class ListFacts(NamedTuple):
    """What holds for all rows of a list.

    `language` is that of the headings; `country` the ISO code of a list that one country made
    for itself, to be offered; `seen` the countries of the list, most frequent first;
    `date_order` is "dmy", "mdy", "ymd" or None.
    """

    language: str | None = None
    country: str | None = None
    seen: tuple[str, ...] = ()
    date_order: str | None = None


def list_facts(rows: Sequence[Row], mapping: SheetMapping, countries: CountryTable) -> ListFacts:
    """Return what the rows under the headings tell together."""
    at = {column.field: column.index for column in reversed(mapping.columns)}
    seen: Counter[str] = Counter()
    column = "country" if "country" in at else "institution"
    for text, count in Counter(_texts(rows, at.get(column))).items():
        if column == "country":
            reading = countries.read(text)
            code = reading.code if reading else None
        else:
            code = countries.country_in_text(text)
        if code:
            seen[code] += count
    dated = at.get("registered")
    values = () if dated is None else {row[dated] for row in rows if dated < len(row)}
    country = None
    if not any(_texts(rows, at.get("country"))):
        country = _country_of_list(rows, mapping.language, at)
    return ListFacts(
        mapping.language,
        country,
        tuple(code for code, _ in seen.most_common(_MOST_COUNTRIES)),
        column_date_order(values),
    )


def is_name_of(name: str, language: str | None) -> bool:
    """Tell whether a name is written as in the country of a language of headings."""
    if language == "vi":
        words = fold_words(name)
        known = not _VIETNAMESE_SURNAMES.isdisjoint(words)
        return _VIETNAMESE_MARKS.search(name) is not None or (len(words) > 1 and known)
    return language is not None and script_of(name) == _SCRIPTS.get(language)


def country_of_script(name: str) -> str | None:
    """Return the country in whose script alone a name is written, of the six of the office."""
    script = script_of(name)
    language = next((lang for lang, known in _SCRIPTS.items() if known == script), None)
    if language is None and looks_vietnamese(name):
        language = "vi"
    return _COUNTRIES[language] if language else None


def _texts(rows: Sequence[Row], index: int | None) -> Iterable[str]:
    if index is None:
        return
    for row in rows:
        if index < len(row) and (text := cell_text(row[index]).strip()):
            yield text


def _country_of_list(rows: Sequence[Row], language: str | None, at: dict[str, int]) -> str | None:
    """Return the country whose language the headings and most names are in."""
    if language is None or language not in _COUNTRIES:
        return None
    for field in ("native_name", "name", "surname", "given", "institution"):
        names = list(_texts(rows[:_LOOKED_AT], at.get(field)))
        if names and sum(is_name_of(name, language) for name in names) >= len(names) * 0.5:
            return _COUNTRIES[language]
    return None
