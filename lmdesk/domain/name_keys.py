"""Keys of names: for sorting, for searching in any order, and for finding typing errors."""

import re

from lmdesk.domain.names import NameOrder, NameReading
from lmdesk.domain.text import fold_words

_CACHE_LIMIT = 100_000
_DOUBLED = re.compile(r"([a-z])(?=\1)")
_INNER_VOWELS = re.compile(r"\B[aeiouh]+")
_SAME_SOUNDS = (
    ("ph", "f"),
    ("ck", "k"),
    (" ou", " u"),
    ("x", "s"),
    ("z", "s"),
    ("w", "v"),
    ("q", "k"),
    ("y", "i"),
)


def sort_key(reading: NameReading) -> str:
    """Return the key of the alphabetical order: surname then given name, else the whole name."""
    if reading.surname is None or reading.order is NameOrder.WHOLE:
        return " ".join(fold_words(reading.printed))
    return " ".join((*fold_words(reading.surname), *fold_words(reading.given or "")))


def search_key(name: NameReading | str) -> str:
    """Return the folded words in alphabetical order: equal for both orders of a name.

    Han characters and kana are joined in their own order, because spaces in them are padding.
    """
    text = name if isinstance(name, str) else name.printed
    words = fold_words(text)
    if len(words) < 2:
        return words[0] if words else ""
    if _is_han(words[0]) and all(map(_is_han, words)):
        return "".join(words)
    return " ".join(sorted(words))


def sound_key(text: str) -> str:
    """Return the consonants of the words, in alphabetical order, spelling habits evened out.

    Equal keys bring names with typing errors and other romanisations together (Xaysombath and
    Saysombat, Phouvong and Fouvong): ph is f, other h inside a word go, x and z are s, w is v,
    y is i; doubled letters and vowels after the first letter go. Other scripts stay.
    """
    words = fold_words(text)
    joined = " ".join(words)
    if joined.isascii():
        return " ".join(sorted(_consonants(joined).split(" ")))
    if len(words) > 1 and all(map(_is_han, words)):
        return "".join(words)
    return " ".join(sorted(_consonants(w) if w.isascii() else w for w in words))


class SoundKeys:
    """Makes `sound_key` from search keys; it remembers words, because names repeat them."""

    def __init__(self) -> None:
        self._words = _Sounds()

    def of(self, key: str) -> str:
        """Return the sound key of the name that has this search key."""
        words = self._words
        if " " not in key:
            return words[key]
        return " ".join(sorted([words[word] for word in key.split(" ")]))


class _Sounds(dict[str, str]):
    """The sound key of each word, made when first asked for."""

    def __missing__(self, word: str) -> str:
        if len(self) > _CACHE_LIMIT:
            self.clear()
        sound = self[word] = sound_key(word)
        return sound


def _consonants(words: str) -> str:
    """Reduce folded words, parted by spaces, to their first letters and consonants."""
    words = f" {words}"
    for spelling, sound in _SAME_SOUNDS:
        words = words.replace(spelling, sound)
    return _INNER_VOWELS.sub("", _DOUBLED.sub("", words)).lstrip()


def _is_han(word: str) -> bool:
    return "\u2e80" <= word[0] <= "\u9fff" or word[0] >= "\U00020000"
