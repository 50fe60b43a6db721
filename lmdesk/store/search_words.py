"""The words that search compares: how a text is cut into pieces and pieces into index tokens.

A *piece* is either a word of a script that writes spaces (Latin, Cyrillic, ...) or an unbroken run
of a script that does not (Han, kana, Hangul, Thai, Lao, Khmer, Burmese). The *searched text* of a
record is its folded pieces, names first: `" hong miao 苗红 | director who "`. Every piece has a
space on both sides and no piece holds a space or a bar, so that plain substring tests on it say
all that search means (see `lmdesk.store.search_query`).
"""

import re
from collections.abc import Callable, Iterable

from lmdesk.domain.text import fold_words

BAR = "|"
"""Stands between the names of a record and the rest of its searched text."""

GRAM = 4
"""Digits are indexed by runs of this length, so that any part of a number is found."""

_SPACELESS = (
    r"\u0e00-\u0eff\u1000-\u109f\u1100-\u11ff\u1780-\u17ff\u19e0-\u19ff\u3005-\u3007\u3040-\u30ff"
    r"\u3130-\u318f\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\ua9e0-\ua9ff\uaa60-\uaa7f"
    r"\uac00-\ud7ff\uf900-\ufaff\U00020000-\U000323af"
)
_SPACELESS_START = re.compile(f"[{_SPACELESS}]")
_RUNS = re.compile(f"[{_SPACELESS}]+|[^{_SPACELESS}]+")
_HAN = r"[\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af]"
_HAN_GAP = re.compile(rf"(?<={_HAN})\s+(?={_HAN})")
_NUMBERS = re.compile(r"(?<!\w)[0-9]+(?:[ +\-./()]+[0-9]+)+(?!\w)")
_NO_DIGIT = re.compile(r"[^0-9]+")
_DIGITS = re.compile(r"[0-9]{3,}")


JOINED = 7
"""From so many digits on, numbers that stand together are one."""


def is_spaceless(piece: str) -> bool:
    """Tell whether a piece is a run of a script that writes no spaces between words."""
    return _SPACELESS_START.match(piece) is not None


def is_number(piece: str) -> bool:
    """Tell whether a piece is all plain digits."""
    return piece.isascii() and piece.isdigit()


def pieces(text: str) -> tuple[str, ...]:
    """Return the folded pieces of a text in its order."""
    words = fold_words(text)
    if text.isascii():
        return words
    return tuple(run for word in words for run in _RUNS.findall(word))


def join_numbers(text: str) -> str:
    """Return the text with the groups of a long number ("081-234 5678") written together."""
    return _NUMBERS.sub(_one_number, text)


def name_pieces(name: str) -> tuple[str, ...]:
    """Return the pieces of a name; a Han name written with a gap ("张 伟") is one piece."""
    return pieces(name) if name.isascii() else pieces(_HAN_GAP.sub("", name))


def searched_text(names: Iterable[str], rest: Iterable[str]) -> str:
    """Return the searched text made of the pieces of the names and those of all else."""
    return f" {' '.join(names)} {BAR} {' '.join(rest)} "


def rest_tokens(piece: str) -> str:
    """Return the index tokens of one piece, separated by spaces.

    A word is a token, and so is every run of four digits in it and the last three; a spaceless
    run gives each pair of neighbours and its last character.
    """
    if piece.isascii() or not is_spaceless(piece):
        if piece.isalpha():
            return piece
        grams = _digit_grams(piece)
        return " ".join(grams if is_number(piece) and grams else (piece, *grams))
    return " ".join((*(piece[i : i + 2] for i in range(len(piece) - 1)), piece[-1]))


def name_tokens(piece: str) -> str:
    """Return the index tokens of one piece of a name: its first one and two letters as well."""
    if len(piece) > 1 and not is_spaceless(piece):
        return f"{rest_tokens(piece)} {piece[0]} {piece[:2]}"
    return rest_tokens(piece)


def known_word(piece: str) -> bool:
    """Tell whether a piece is kept in the list of words that a search inside of words goes by."""
    return len(piece) > 3 and not is_number(piece) and not is_spaceless(piece)


class Tokens:
    """Makes index tokens of searched texts, remembering those of pieces that were met before."""

    def __init__(self) -> None:
        self._names = _Remembered(name_tokens)
        self._rest = _Remembered(rest_tokens)

    def of(self, searched: str) -> str:
        """Return the tokens of a searched text, separated by spaces; some may come twice."""
        names, _, rest = searched.partition(BAR)
        return " ".join(
            (
                *map(self._names.__getitem__, names.split()),
                *map(self._rest.__getitem__, rest.split()),
            )
        )


class _Remembered(dict[str, str]):
    """The tokens of each piece, made when first asked for."""

    LIMIT = 200_000

    def __init__(self, make: Callable[[str], str]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, piece: str) -> str:
        if len(self) > self.LIMIT:
            self.clear()
        tokens = self[piece] = self._make(piece)
        return tokens


def _one_number(found: re.Match[str]) -> str:
    digits = _NO_DIGIT.sub("", found.group())
    return digits if len(digits) >= JOINED else found.group()


def _digit_grams(piece: str) -> tuple[str, ...]:
    grams: list[str] = []
    for digits in _DIGITS.findall(piece):
        grams.extend(digits[i : i + GRAM] for i in range(len(digits) - GRAM + 1))
        grams.append(digits[-3:])
    return tuple(grams)
