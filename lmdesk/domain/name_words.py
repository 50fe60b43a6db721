"""Words of a name: what each word's letters say about its part in the name."""

import re
from typing import NamedTuple

from lmdesk.domain.surnames import SurnameTable, looks_pinyin, looks_vietnamese
from lmdesk.domain.text import fold

_CACHE_LIMIT = 100_000
_VOWEL = re.compile(r"[aeiouy?]")
_INNER_CAPITALS = re.compile(r"(?:Mc|Mac|O['\u2019]|[dD]['\u2019]|De|Di|Le|La)[A-Z]{3,}")
_SURNAME_SHAPE = re.compile(r"(?:Mc|Mac|Fitz|Van|De)[A-Z]|[OD]['\u2019][A-Z]|al-|el-")
_INITIAL = re.compile(r"(?:[^\W\d_]\.?-?){1,3}|[^\W\d_]")
_PARTICLES = re.compile(
    r"v[ao]n|vom|zu|zum|zur|de|del|della|der|den|des|di|da|das|do|dos|du|la|las|le|los|el|al|"
    r"bin|binti|bint|ibn|ben|ter|ten|te|af|av|y|e|st"
)
_GREAT_PARTICLES = re.compile(
    r"v[ao]n|der|den|del?|della|di|da|du|l[aeo]|binti?|ibn|ter|ten|d[ao]s|st|al"
)
"""Particles that may also be written with a capital letter."""


class Word(NamedTuple):
    """One word of a name with the evidence that it carries.

    `caps`: all letters are capitals (two or more); `initial`: a single letter or letters with
    stops; `particle`: belongs to the word after it (van, de); `countries`: where it is a
    common surname, `weak` those of them where it is as often a given name; `shaped`: has the
    form of a surname given last (McGinley, O'Leary). `key` is the folded word.
    """

    text: str
    caps: bool
    initial: bool
    particle: bool
    countries: tuple[str, ...]
    pinyin: bool
    vietnamese: bool
    shaped: bool
    weak: tuple[str, ...] = ()
    key: str = ""


class WordReader:
    """Reads words and remembers them: names repeat their words."""

    def __init__(self, surnames: SurnameTable) -> None:
        self._surnames = surnames
        self._known: dict[str, Word] = {}

    def read(self, text: str) -> Word:
        """Return what one word says."""
        word = self._known.get(text)
        if word is None:
            if len(self._known) > _CACHE_LIMIT:
                self._known.clear()
            word = self._known[text] = self._read(text)
        return word

    def _read(self, text: str) -> Word:
        countries = self._surnames.countries_of(text)
        key = fold(text).strip(".")
        lower = text[:1].islower()
        return Word(
            text=text,
            caps=_is_caps(text, key, bool(countries)),
            initial=_is_initial(text),
            particle=(_PARTICLES if lower else _GREAT_PARTICLES).fullmatch(key) is not None,
            countries=countries,
            pinyin=looks_pinyin(text),
            vietnamese=looks_vietnamese(text),
            shaped=_SURNAME_SHAPE.match(text) is not None,
            key=key,
            weak=self._surnames.weak_in(text) if countries else (),
        )


def _is_caps(text: str, key: str, is_surname: bool) -> bool:
    """Tell whether capitals of a word can mark the surname; "JP" is rather two initials."""
    letters = sum(map(str.isalpha, text))
    if letters < 2 or (_is_initial(text) and "." in text):
        return False
    if not text.isupper():
        return _INNER_CAPITALS.fullmatch(text) is not None
    return letters > 2 or is_surname or _VOWEL.search(key) is not None or "?" in text


def _is_initial(text: str) -> bool:
    letters = text.replace(".", "").replace("-", "")
    return len(letters) == 1 or (
        "." in text
        and len(letters) < 4
        and _INITIAL.fullmatch(text) is not None
        and text.count(".") >= len(letters) - 1
    )
