"""Finds countries inside longer texts: names of ministries, universities and embassies."""

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from lmdesk.domain.text import fold, fold_words

if TYPE_CHECKING:
    from lmdesk.domain.countries import Country

_OWN_LANGUAGES = frozenset(("KH", "CN", "LA", "MM", "TH", "VN"))
"""Countries whose names are looked for in the scripts of the region."""

_AMBIGUOUS_WORDS = (
    "america chad dominica georgia guernsey guinea holland jersey jordan mali martinique monaco "
    "montserrat niger oman peru reunion samoa us wales hue washington vienna paris rome dutch "
    "danish polish finnish"
)
_AMBIGUOUS = frozenset(_AMBIGUOUS_WORDS.split())
"""Words that also name people, towns or things: they count only behind "of" or "in"."""

_NO_COUNTRY = re.compile(r"\b(?:south|east) china sea\b|\bindian ocean\b")
_LEADING = frozenset(("of", "in", "to", "for", "de", "du", "en", "au", "tai"))
_EMBASSY = re.compile(
    r"\bembass(?:y|ies)\b|\bambassade\b|\bconsulate?\b|\bhigh commission\b|\bpermanent mission\b"
    r"|\bdai su quan\b|\blanh su quan\b|使馆|领事馆|领馆|大使館|สถานเอกอัครราชทูต|สถานทูต|สถานกงสุล"
    r"|ສະຖານທູດ|ສະຖານເອກອັກຄະລັດຖະທູດ|ສະຖານກົງສຸນ|ស្ថានទូត|ស្ថានឯកអគ្គរាជទូត|ស្ថានកុងស៊ុល|သံရုံး"
)
_POSTED = re.compile(r"(?P<sender>.+?)驻(?P<host>.+?)(?:总领事|领事|大使|使馆|领馆|代表)")
_SHORT_HAN = (("华", "CN"), ("老", "LA"), ("泰", "TH"), ("越", "VN"), ("柬", "KH"), ("缅", "MM"))


class Mention(NamedTuple):
    """A country found in a text; `kind` is name, adjective or city."""

    place: int
    code: str
    kind: str


class CountryMentions:
    """Finds countries in texts; made by a `CountryTable` from its countries."""

    def __init__(self, countries: "Iterable[Country]") -> None:
        self._phrases: dict[str, list[tuple[tuple[str, ...], str, str]]] = {}
        self._signs: list[tuple[str, str, str]] = []
        for country in countries:
            self._add_names(country)
        for phrases in self._phrases.values():
            phrases.sort(key=lambda phrase: len(phrase[0]), reverse=True)
        self._signs.sort(key=lambda sign: len(sign[0]), reverse=True)
        self._found: dict[str, str | None] = {}

    def country_in_text(self, text: str) -> str | None:
        """Return the one country named; names count before adjectives and cities."""
        if text not in self._found:
            mentions = self._mentions(text)
            names = {mention.code for mention in mentions if mention.kind == "name"}
            codes = names or {mention.code for mention in mentions}
            self._found[text] = codes.pop() if len(codes) == 1 else None
        return self._found[text]

    def embassy_in_text(self, text: str) -> tuple[str, str | None] | None:
        """Return who is represented and where, as far as the text says."""
        if not _EMBASSY.search(fold(text)):
            return None
        if posted := _POSTED.search(text):
            sender = self.country_in_text(posted["sender"])
            host = self.country_in_text(posted["host"]) or _short_han(posted["host"])
            return (sender, host) if sender else None
        mentions = self._mentions(text)
        senders = [mention.code for mention in mentions if mention.kind != "city"]
        if not senders:
            return None
        others = [mention.code for mention in mentions if mention.code != senders[0]]
        return senders[0], others[0] if others else None

    def _add_names(self, country: "Country") -> None:
        names = [country.short, country.formal, country.un, *country.variants]
        names += [country.names["en"], country.names["fr"], *country.native]
        if country.code in _OWN_LANGUAGES:
            names += country.names.values()
        self._add(names, country.code, "name")
        self._add(country.adjectives, country.code, "adjective")
        self._add(country.cities, country.code, "city")

    def _add(self, texts: Iterable[str], code: str, kind: str) -> None:
        for text in dict.fromkeys(texts):
            words = fold_words(text)
            if not words:
                continue
            if fold(text).isascii():
                if len("".join(words)) > 2 or len(words) > 1:
                    self._phrases.setdefault(words[0], []).append((words, code, kind))
            elif len(text) > (2 if ord(text[0]) < 0x2E80 else 1):
                self._signs.append((fold(text), code, kind))

    def _mentions(self, text: str) -> list[Mention]:
        folded = fold(text)
        words = fold_words(_NO_COUNTRY.sub(" ", " ".join(fold_words(text))))
        mentions = self._in_words(words)
        if not folded.isascii():
            mentions += self._in_signs(folded)
        return mentions

    def _in_words(self, words: tuple[str, ...]) -> list[Mention]:
        """Find phrases, the longest first, each word used once."""
        mentions = []
        place = 0
        while place < len(words):
            for phrase, code, kind in self._phrases.get(words[place], ()):
                end = place + len(phrase)
                lead = place > 0 and (
                    words[place - 1] in _LEADING or (place > 1 and words[place - 1] == "the")
                )
                if words[place:end] == phrase and (lead or words[place] not in _AMBIGUOUS):
                    mentions.append(Mention(place, code, kind))
                    place = end - 1
                    break
            place += 1
        return mentions

    def _in_signs(self, folded: str) -> list[Mention]:
        """Find names in scripts without spaces, the longest first, in order of place."""
        mentions = []
        for sign, code, kind in self._signs:
            place = folded.find(sign)
            if place >= 0:
                mentions.append(Mention(place, code, kind))
                folded = folded.replace(sign, "\n" * len(sign))
        return sorted(mentions)


def _short_han(host: str) -> str | None:
    return next((code for sign, code in _SHORT_HAN if host.startswith(sign)), None)
