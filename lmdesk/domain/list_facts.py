"""What a whole list tells about its rows: its country, its dates, the countries in it."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from lmdesk.domain.cells import cell_text
from lmdesk.domain.countries import CountryTable
from lmdesk.domain.dates import column_date_order, is_date
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


NO_DATES: Mapping[int, str | None] = MappingProxyType({})
_MOSTLY = 0.6


class ListFacts(NamedTuple):
    """What holds for all rows of a list.

    `language` is that of the headings; `country` the ISO code of a list that one country made
    for itself, to be offered; `seen` the countries of the list, most frequent first;
    `date_order` is "dmy", "mdy", "ymd" or None. `names_country` says that most rows of the list
    have a country in a column of its own; `dated` are the other columns that hold dates, by index,
    with the order of each. `date_1904` counts serial numbers from 1904.
    """

    language: str | None = None
    country: str | None = None
    seen: tuple[str, ...] = ()
    date_order: str | None = None
    names_country: bool = False
    dated: Mapping[int, str | None] = NO_DATES
    date_1904: bool = False


def list_facts(
    rows: Sequence[Row],
    mapping: SheetMapping,
    countries: CountryTable,
    *,
    date_1904: bool = False,
) -> ListFacts:
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
    given = sum(1 for _ in _texts(rows, at.get("country")))
    if not given:
        country = _country_of_list(rows, mapping.language, at)
    return ListFacts(
        mapping.language,
        country,
        tuple(code for code, _ in seen.most_common(_MOST_COUNTRIES)),
        column_date_order(values),
        given > len(rows) * 0.5,
        _dated(rows, [column.index for column in mapping.columns if column.field == "other"]),
        date_1904,
    )


def _dated(rows: Sequence[Row], indexes: Sequence[int]) -> Mapping[int, str | None]:
    """Return the columns in which most cells are dates, with the order that each writes."""
    found: dict[int, str | None] = {}
    for index in indexes:
        cells = [row[index] for row in rows[:_LOOKED_AT] if index < len(row)]
        cells = [cell for cell in cells if cell_text(cell).strip()]
        if cells and sum(map(is_date, cells)) >= len(cells) * _MOSTLY:
            found[index] = column_date_order({row[index] for row in rows if index < len(row)})
    return found


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
