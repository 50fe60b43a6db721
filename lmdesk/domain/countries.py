"""Countries: their names in many languages, codes and spellings, and how a cell is read."""

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from lmdesk.domain.country_mentions import CountryMentions
from lmdesk.domain.text import fold, fold_words

LANGUAGES = ("zh", "vi", "th", "lo", "km", "my", "fr")
"""Languages beside English in which the table has names (ISO 639-1)."""

_INTERNATIONAL = (
    "international",
    "international organisation",
    "international organisations",
    "international organization",
    "international organizations",
    "intl organisation",
    "intl organization",
    "int l",
    "int l org",
    "int l organisation",
    "int l organization",
    "intl",
    "intl org",
    "io",
    "igo",
    "ingo",
    "un",
    "united nations",
    "regional",
    "regional organisation",
    "regional organization",
    "multilateral",
    "asean",
    "organisation internationale",
    "organisations internationales",
    "to chuc quoc te",
    "国际",
    "国际组织",
    "องค์การระหว่างประเทศ",
    "องค์กรระหว่างประเทศ",
    "ອົງການສາກົນ",
    "ອົງການຈັດຕັ້ງສາກົນ",
    "អង្គការអន្តរជាតិ",
    "အပြည်ပြည်ဆိုင်ရာအဖွဲ့အစည်း",
)
_STATE_WORDS = re.compile(
    r"(?:the |kingdom of |republic of |state of |people s republic of |royaume (?:de|du) )+"
)
_SHARED_LABELS = "ac ai bz cc co eu fm gg im io me ms nu sh st tk to tv ws"
_SHARED_DOMAINS = frozenset(_SHARED_LABELS.split())
"""Country domains that everybody uses: they say nothing about a country."""


class Country(NamedTuple):
    """One country or territory of ISO 3166-1.

    `short` is the name that our lists print, `un` the short name of the United Nations
    (empty where it has none), `names` the short names by language (ISO 639-1), `native` the
    names in the country's own languages. `name_order` is the usual order of names of people
    (given_first, surname_first, whole), None where customs differ within the country.
    """

    code: str
    alpha3: str
    numeric: str
    dial_code: str
    name_order: str | None
    short: str
    formal: str
    un: str
    adjectives: tuple[str, ...]
    native: tuple[str, ...]
    names: Mapping[str, str]
    variants: tuple[str, ...]
    cities: tuple[str, ...]


class CountryReading(NamedTuple):
    """What a cell of a country column means.

    `code` is the ISO 3166-1 code, or None when the cell says that no country is meant
    (`problem` is then "not_a_country"). `sure` is False where only a city was named.
    """

    code: str | None
    sure: bool = True
    problem: str | None = None


class CountryTable:
    """All countries, made from the rows of `db/vocab/countries.csv`; keeps its own caches."""

    def __init__(self, rows: Iterable[Mapping[str, str]]) -> None:
        self._countries = {row["code"]: _country(row) for row in rows}
        self._alpha = {c.alpha3: c.code for c in self._countries.values()}
        self._names = self._name_index()
        self._cities = {
            _key(city): country.code
            for country in self._countries.values()
            for city in country.cities
        }
        self._international = frozenset(_key(text) for text in _INTERNATIONAL)
        self._readings: dict[str, CountryReading | None] = {}
        self._mentions = CountryMentions(tuple(self._countries.values()))

    def by_code(self, code: str) -> Country | None:
        """Return the country with this ISO 3166-1 code of two letters."""
        return self._countries.get(code)

    def all(self) -> tuple[Country, ...]:
        """Return every country in the order of codes."""
        return tuple(self._countries.values())

    def name(self, code: str, style: str = "short", language: str = "en") -> str:
        """Return the name to print: style short, formal or un; formal and un are English.

        Where the table has no such name the short one is given; KeyError for an unknown code.
        """
        country = self._countries[code]
        if style == "formal":
            return country.formal or country.short
        if style == "un":
            return country.un or country.short
        return country.names.get(language) or country.short

    def read(self, text: str) -> CountryReading | None:
        """Read a cell that names a country in any language, spelling or code; None: unknown.

        Codes count only in capitals. Brackets and a city beside the country are tolerated.
        """
        if text not in self._readings:
            self._readings[text] = self._read(text.strip())
        return self._readings[text]

    def country_in_text(self, text: str) -> str | None:
        """Return the code of the one country that the name of an institution points to."""
        embassy = self.embassy_in_text(text)
        return embassy[0] if embassy else self._mentions.country_in_text(text)

    def embassy_in_text(self, text: str) -> tuple[str, str | None] | None:
        """Return (represented country, host country) of an embassy, consulate or mission."""
        return self._mentions.embassy_in_text(text)

    def country_of_domain(self, domain: str) -> str | None:
        """Return the country of a domain or address by its last label (".la"), if it says so."""
        label = domain.rsplit(".", 1)[-1].lower()
        if "." not in domain or label in _SHARED_DOMAINS:
            return None
        code = "GB" if label == "uk" else label.upper()
        return code if code in self._countries else None

    def _read(self, text: str) -> CountryReading | None:
        key = _key(text)
        if key in self._international:
            return CountryReading(None, problem="not_a_country")
        code = self._exact(text, key)
        if code:
            return CountryReading(code)
        bare = re.sub(r"\([^)]*\)|（[^）]*）", " ", text)
        inner = " ".join(re.findall(r"[(（]([^)）]*)[)）]", text))
        parts = [bare, inner, *re.split(r"[,/;，、\n]| [-–] ", bare)]
        found = {self._exact(part.strip(), _key(part)) for part in parts if part.strip()} - {None}
        if len(found) == 1:
            return CountryReading(found.pop())
        cities = {self._cities.get(_key(part)) for part in parts} - {None}
        if not found and len(cities) == 1:
            return CountryReading(cities.pop(), sure=False)
        return None

    def _exact(self, text: str, key: str) -> str | None:
        """Find a code in capitals or a whole name."""
        if text in self._countries:
            return text
        if text in self._alpha:
            return self._alpha[text]
        return self._names.get(key) or self._names.get(_STATE_WORDS.sub("", key))

    def _name_index(self) -> dict[str, str]:
        """Index all names by key; printed names win over names in other languages."""
        index: dict[str, str] = {}
        countries = tuple(self._countries.values())
        for first in (True, False):
            for country in countries:
                printed = (country.short, country.formal, country.un)
                other = (*country.native, *country.names.values(), *country.variants)
                for name in printed if first else (*other, *country.adjectives):
                    key = _key(name)
                    if key:
                        index.setdefault(key, country.code)
        return index


def _country(row: Mapping[str, str]) -> Country:
    def many(column: str) -> tuple[str, ...]:
        return tuple(filter(None, row[column].split("|")))

    names = {"en": row["short"], **{language: row[language] for language in LANGUAGES}}
    return Country(
        code=row["code"],
        alpha3=row["alpha3"],
        numeric=row["numeric"],
        dial_code=row["dial_code"],
        name_order=row["name_order"] or None,
        short=row["short"],
        formal=row["formal"],
        un=row["un"],
        adjectives=many("adjective"),
        native=many("native"),
        names=MappingProxyType(names),
        variants=many("variants"),
        cities=many("cities"),
    )


def _key(text: str) -> str:
    """Return the key by which names are compared: words without marks, "P.D.R." as "pdr"."""
    words = " ".join(fold_words(fold(text).replace("&", " and ")))
    words = re.sub(r"\b(\w) (?=\w\b)", r"\1", words)
    words = words.removeprefix("the ")
    return words if words.isascii() else words.replace(" ", "")
