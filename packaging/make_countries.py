"""Writes db/vocab/countries.csv from CLDR names and the facts below; run by hand.

Needs babel and phonenumberslite in a throw-away environment:
`python packaging/make_countries.py db/vocab/countries.csv`
"""

import csv
import sys
from pathlib import Path

import phonenumbers
from babel import Locale, UnknownLocaleError
from babel.core import get_global
from babel.languages import get_official_languages

COLUMNS = (
    "code alpha3 numeric dial_code name_order short formal un adjective native "
    "zh vi th lo km my fr variants cities"
)
NOT_ISO = frozenset(
    ("AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "XK", "ZZ")
)
SURNAME_FIRST = frozenset(("CN", "HK", "HU", "JP", "KH", "KP", "KR", "MO", "TW", "VN"))
WHOLE = frozenset(("MM",))
UNDECIDED = frozenset(("MY", "SG", "ID", "IN"))

FACTS = "country_facts.txt"
"""A line a country: code | office short name | formal name | UN name | adjectives | variants."""

CITIES = "country_cities.txt"
"""A line a country: code | cities that embassies and institutions are named with."""

LANGUAGES = ("zh", "vi", "th", "lo", "km", "my", "fr")


def table(name: str) -> dict[str, list[str]]:
    """Return the lines of a table beside this script by their first cell."""
    text = Path(__file__).with_name(name).read_text(encoding="utf-8")
    lines = (line.split("|") for line in text.splitlines())
    return {code: rest for code, *rest in lines}


def outside_brackets(name: str) -> tuple[str, list[str]]:
    """Split "Myanmar (Burma)" into the name and what stands in brackets."""
    main, bracket, inner = name.partition(" (")
    return (main, [inner.rstrip(")")]) if bracket else (name, [])


def row(code: str, facts: list[str], cities: str) -> list[str]:
    """Return the cells of one country."""
    aliases = get_global("territory_aliases")
    mine = sorted(alias for alias, codes in aliases.items() if list(codes) == [code])
    alpha3 = ISO3_OF_REUSED.get(code) or next((a for a in mine if len(a) == 3 and a.isalpha()), "")
    numeric = NUMERIC_OF_REUSED.get(code) or next((a for a in mine if a.isdigit()), "")
    short, formal, united_nations, adjective, variants = facts
    extra = [variant for variant in variants.split("/") if variant]
    english, inner = outside_brackets(Locale("en").territories[code])
    extra += [english, *inner]
    names = []
    for language in LANGUAGES:
        name = Locale(language).territories.get(code, "").strip("\u200b")
        name, inner = outside_brackets(name)
        names.append(name)
        extra += inner
    official = get_official_languages(code, de_facto=True)
    native = []
    for language in official[:3]:
        try:
            native.append(outside_brackets(Locale(language).territories[code])[0])
        except (UnknownLocaleError, KeyError):  # a language without CLDR names has none to give
            continue
    order = (
        "surname_first" if code in SURNAME_FIRST else "whole" if code in WHOLE else "given_first"
    )
    short = short or english
    known = {short, formal, united_nations, *names, *native}
    extra = [name for name in dict.fromkeys(extra) if name and name not in known]
    dial = phonenumbers.country_code_for_region(code)
    order = "" if code in UNDECIDED else order
    return [
        code, alpha3, numeric, str(dial or ""), order, short, formal, united_nations,
        adjective.replace("/", "|"), "|".join(dict.fromkeys(native)), *names, "|".join(extra),
        cities.replace("/", "|"),
    ]  # fmt: skip


ISO3_OF_REUSED = {
    "DE": "DEU",
    "RS": "SRB",
    "RU": "RUS",
    "CD": "COD",
    "MM": "MMR",
    "TL": "TLS",
    "YE": "YEM",
}
NUMERIC_OF_REUSED = {"ET": "231", "FR": "250", "YE": "887"}
"""Countries whose list of aliases also holds codes of predecessors."""


def main() -> None:
    """Write the table to the file named on the command line."""
    facts, cities = table(FACTS), table(CITIES)
    codes = sorted(c for c in Locale("en").territories if len(c) == 2 and c.isalpha())
    with Path(sys.argv[1]).open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(COLUMNS.split())
        for code in codes:
            if code not in NOT_ISO:
                given = facts.get(code, ["", "", "", "", ""])
                writer.writerow(row(code, given, cities.get(code, [""])[0]))


if __name__ == "__main__":
    main()
