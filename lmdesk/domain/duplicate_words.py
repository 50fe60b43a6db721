"""How rare the words of names are: a word that many bear says little about who somebody is."""

import re
from collections.abc import Callable, Mapping
from math import log2

from lmdesk.domain.surnames import looks_pinyin

MIDDLE = frozenset({"thi", "van"})
"""Vietnamese middle names that say whether it is a woman or a man, and no more."""

SURNAME_SHARE = 0.1
MIDDLE_SHARE = 0.2
SYLLABLE_SHARE = 0.02
PINYIN_SHARE = 0.004
RARE_SHARE = 0.0005
"""No word is taken for rarer than this, however few of a small desk bear it."""

SYLLABLE = 4
"""Words of so many letters or fewer are common in every of these languages."""

COMMON_BITS = 10.5
"""A name of common words alone weighs no more than this: never enough to be a pair by itself."""

_VOWELS = re.compile(r"[aeiouy]+")


class WordWeights:
    """The weight, in bits, of each word of a set of names.

    `shares` are the shares of the records that bear a word, `is_surname` tells well-known
    surnames (of Myanmar: well-known words of names).
    """

    def __init__(self, shares: Mapping[str, float], is_surname: Callable[[str], bool]) -> None:
        self._floors = {word: _share(word, is_surname) for word in shares}
        self._bits = {word: -log2(max(share, self._floors[word])) for word, share in shares.items()}

    def bits(self, word: str) -> float:
        """Return how much it says that two people bear this word."""
        return self._bits[word]

    def is_common(self, word: str) -> bool:
        """Tell whether a word is one that very many people bear."""
        return self._floors[word] > RARE_SHARE


def _share(word: str, is_surname: Callable[[str], bool]) -> float:
    if word in MIDDLE:
        return MIDDLE_SHARE
    if is_surname(word):
        return SURNAME_SHARE
    if not word.isascii():
        return RARE_SHARE
    if len(word) <= SYLLABLE or len(_VOWELS.findall(word)) == 1:
        return SYLLABLE_SHARE
    return PINYIN_SHARE if looks_pinyin(word) else RARE_SHARE


def no_surnames(word: str) -> bool:
    """Know no surnames: for records of countries that there is no table of."""
    return False
