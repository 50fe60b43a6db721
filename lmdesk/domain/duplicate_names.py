"""How two names stand to each other, word by word, for finding duplicates."""

from enum import StrEnum
from math import log2
from typing import NamedTuple

from lmdesk.domain.duplicate_words import COMMON_BITS, WordWeights
from lmdesk.domain.name_keys import sound_key

LIKE = 0.78
"""From this likeness on (0 to 1) two words may be one word with typos."""

NOTHING_LEFT = 0.5
"""At this likeness nothing would be left of the weight of a word."""

UNLIKE_BITS = -5.0
"""For words on both sides that are nothing alike."""

LEFT_OUT_BITS = -1.5
"""For each word that only one side has: a middle name, a second surname."""


class NameLikeness(StrEnum):
    """How two names stand to each other."""

    EQUAL = "same_name"
    JOINED = "same_name_joined"
    """The same letters, with the spaces in other places."""
    LIKE = "similar_name"
    PART = "part_of_name"
    """One has all words of the other, and more."""
    OTHER = "other_name"
    NONE = "no_name"


class Compared(NamedTuple):
    """The weight of two names in bits, how they stand, and the words unlike on either side.

    `needs_own` says that only an address or telephone of their own can make them one person.
    """

    bits: float
    likeness: NameLikeness
    unlike: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())
    needs_own: bool = False


NOTHING = Compared(0.0, NameLikeness.NONE)


class Names:
    """Compares names of one set of records, by the weights of their words.

    `kept` is the share of true pairs that have a word in common.
    """

    def __init__(self, weights: WordWeights, kept: float) -> None:
        from rapidfuzz.distance import OSA

        self._osa = OSA.normalized_similarity
        self._weights = weights
        self._kept = log2(kept)

    def equal(self, words: tuple[str, ...], most: float) -> Compared:
        """Return what it says that both names have just these words, `most` bits at the most."""
        bits = min(self._capped(words, self._shared(words)), most)
        return Compared(bits, NameLikeness.EQUAL)

    def compare(self, words: tuple[str, ...], others: tuple[str, ...]) -> Compared:
        """Compare two names that are not equal, each given as its words in alphabetical order."""
        shared, left, right = _divided(words, others)
        bits = self._shared(shared)
        if not (left and right):
            bits += LEFT_OUT_BITS * (len(left) + len(right))
            return Compared(self._capped(shared, bits), NameLikeness.PART)
        if len(words) != len(others) and _are_joined(left, right):
            return Compared(self._joined(shared, left, right), NameLikeness.JOINED)
        found, rest, more = self._alike(left, right)
        bits += found
        if rest and more:
            unlike = min(len(rest), len(more))
            bits += UNLIKE_BITS * unlike
            return Compared(bits, NameLikeness.OTHER, (tuple(rest), tuple(more)))
        bits += LEFT_OUT_BITS * (len(rest) + len(more))
        return Compared(self._capped((*shared, *left), bits), NameLikeness.LIKE)

    def are_unlike(self, words: tuple[str, ...], others: tuple[str, ...]) -> bool:
        """Tell whether `compare` would find words on both sides that are nothing alike."""
        _, left, right = _divided(words, others)
        if not (left and right) or (len(words) != len(others) and _are_joined(left, right)):
            return False
        pairs = self._alike_pairs(left, right)
        if not pairs:
            return True
        _, rest, more = self._paired_off(pairs, left, right)
        return bool(rest and more)

    def _shared(self, words: tuple[str, ...]) -> float:
        bits = self._weights.bits
        return sum([bits(word) + self._kept for word in words])

    def _joined(self, shared: tuple[str, ...], left: list[str], right: list[str]) -> float:
        parts = max(left, right, key=lambda words: (len(words), words))
        words = (*shared, *parts)
        return self._capped(words, self._shared(words)) - 1

    def _capped(self, words: tuple[str, ...], bits: float) -> float:
        if bits > COMMON_BITS and all(map(self._weights.is_common, words)):
            return COMMON_BITS
        return bits

    def _alike(self, left: list[str], right: list[str]) -> tuple[float, list[str], list[str]]:
        """Pair off words that are alike; return what they weigh and the words left over."""
        pairs = self._alike_pairs(left, right)
        return self._paired_off(pairs, left, right) if pairs else (0.0, left, right)

    def _paired_off(
        self, pairs: list[tuple[float, str, str, str, str]], left: list[str], right: list[str]
    ) -> tuple[float, list[str], list[str]]:
        pairs.sort()
        rest, more, bits = list(left), list(right), 0.0
        for negative, _, _, one, other in pairs:
            if one in rest and other in more:
                rest.remove(one)
                more.remove(other)
                bits += self._weight(one, other, -negative)
        return bits, rest, more

    def _alike_pairs(
        self, left: list[str], right: list[str]
    ) -> list[tuple[float, str, str, str, str]]:
        """Return the pairs of words that are alike, to be sorted: the likest first."""
        pairs = []
        for one in left:
            size = len(one)
            shortest = LIKE * size
            for other in right:
                # Nearly all words differ too much in length: this is asked a million times.
                length = len(other)
                if (length >= shortest and size >= LIKE * length) or size == 1 or length == 1:
                    likeness = self._likeness(one, other)
                    if likeness:
                        pairs.append((-likeness, min(one, other), max(one, other), one, other))
        return pairs

    def _weight(self, one: str, other: str, likeness: float) -> float:
        """Return what is left of the weight of two words that are alike."""
        weight = min(self._weights.bits(one), self._weights.bits(other))
        return weight * (likeness - NOTHING_LEFT) / (1 - NOTHING_LEFT) - 1

    def _likeness(self, one: str, other: str) -> float:
        """Return how alike two words are, or 0; an initial is like the word it begins."""
        most, least = len(one), len(other)
        if most < least:
            most, least = least, most
        if least == 1:
            return LIKE if one[0] == other[0] else 0.0
        return self._osa(one, other, score_cutoff=LIKE) if least >= LIKE * most else 0.0


def _divided(
    words: tuple[str, ...], others: tuple[str, ...]
) -> tuple[tuple[str, ...], list[str], list[str]]:
    """Return the words that both have, each as often as both have it, and what is left of each."""
    shared, left, right = [], list(words), []
    for word in others:
        if word in left:
            left.remove(word)
            shared.append(word)
        else:
            right.append(word)
    return tuple(shared), left, right


def are_spellings(words: tuple[str, ...], others: tuple[str, ...]) -> bool:
    """Tell whether unlike words can be the same ones, spelled in another way.

    One word each may have one typing error (Hao, Hoa). Of more words each must sound like one of
    the others, with half of the letters in common at least (Zeya Phyo, Zayya Phio).
    """
    from rapidfuzz.distance import OSA

    if len(words) != len(others):
        return False
    if len(words) == 1 and OSA.distance(words[0], others[0], score_cutoff=1) <= 1:
        return True
    rest = list(others)
    for word in words:
        sound = sound_key(word)
        like = [
            (-OSA.normalized_similarity(word, other), other)
            for other in rest
            if sound_key(other) == sound
        ]
        if not like or -min(like)[0] < NOTHING_LEFT:
            return False
        rest.remove(min(like)[1])
    return True


def _are_joined(words: list[str], others: list[str]) -> bool:
    """Tell whether the same letters stand in both: the order of what is joined is not known."""
    letters, more = "".join(words), "".join(others)
    return len(letters) == len(more) and sorted(letters) == sorted(more)
