"""Surnames that are common knowledge: weak evidence for which part of a name is the surname."""

import re
from collections.abc import Iterable, Mapping

from lmdesk.domain.text import fold

_SYLLABLE = (
    r"(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)?"
    r"(?:iang|iong|uang|ang|eng|ong|ian|iao|uai|uan|ai|ei|ao|ou|an|en|er|ia|ie|iu|in|ing|"
    r"ua|uo|ui|un|ue|a|o|e|i|u)"
)
_PINYIN = re.compile(rf"{_SYLLABLE}(?:['-]?{_SYLLABLE})?")
_VIETNAMESE = re.compile(r"[\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]|[Đđ](?=\w)")


class SurnameTable:
    """Looks up surnames. Built from rows of `db/vocab/surnames.csv`.

    Rows of Myanmar are words of names, not surnames: Burmese names have none. A row of weight 1
    is a surname that is borne as a given name as often (Hong, Mai): alone it says little.
    """

    def __init__(self, rows: Iterable[Mapping[str, str]]) -> None:
        countries: dict[str, list[str]] = {}
        compounds: set[str] = set()
        weak: dict[str, list[str]] = {}
        self._latin: dict[str, frozenset[str]] = {}
        for row in rows:
            surname, country = row["surname"].strip(), row["country"]
            if row["script"] in {"Hans", "Hang"} and len(surname) > 1:
                compounds.add(surname)
            known = countries.setdefault(fold(surname), [])
            if country not in known:
                known.append(country)
            if row.get("weight") == "1":
                weak.setdefault(fold(surname), []).append(country)
            if row.get("latin"):
                self._latin[surname] = frozenset(map(fold, row["latin"].split("|")))
        self._weak = {word: tuple(in_countries) for word, in_countries in weak.items()}
        self._countries = {word: tuple(known) for word, known in countries.items()}
        self._compounds = frozenset(compounds)

    def countries_of(self, word: str) -> tuple[str, ...]:
        """Return the ISO codes of the countries where this word is a common surname."""
        return self._countries.get(fold(word), ())

    def weak_in(self, word: str) -> tuple[str, ...]:
        """Return those of the countries where the word is as often a given name."""
        return self._weak.get(fold(word), ())

    def latin_forms(self, native: str) -> frozenset[str]:
        """Return the folded Latin spellings of the surname that a Han name begins with."""
        if self.is_compound(native[:2]):
            return self._latin.get(native[:2], frozenset())
        return self._latin.get(native[:1], frozenset())

    def is_compound(self, characters: str) -> bool:
        """Tell whether these Han characters or Hangul syllables are one surname (欧阳)."""
        return characters in self._compounds

    def words_of(self, country: str) -> frozenset[str]:
        """Return the folded words that the table has for a country."""
        return frozenset(w for w, known in self._countries.items() if country in known)


def looks_pinyin(word: str) -> bool:
    """Tell whether a Latin word can be one or two Mandarin syllables ("Xiaodong", "Yi'an")."""
    return _PINYIN.fullmatch(fold(word)) is not None


def looks_vietnamese(text: str) -> bool:
    """Tell whether a text has letters that only Vietnamese writes (ơ, ư, đ, tone on a mark)."""
    return _VIETNAMESE.search(text) is not None
