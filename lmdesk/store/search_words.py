"""The words that search compares: how a text is cut into pieces and pieces into index tokens.

A *piece* is either a word of a script that writes spaces (Latin, Cyrillic, ...) or an unbroken run
of a script that does not (Han, kana, Hangul, Thai, Lao, Khmer, Burmese). The *searched text* of a
record is its folded pieces in three parts: words of names, other words, and *marked* pieces, which
are runs and numbers: `" hong miao | director who | 苗红 8613123450101 "`. Every piece has a space
on both sides and none holds a space or a bar, so that plain substring tests on the searched text
say all that search means (see `lmdesk.store.search_query`).
"""

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise

from lmdesk.domain.text import fold, fold_words

BAR = "|"
"""Stands between the parts of a searched text."""

GRAM = 4
"""Numbers are indexed by runs of so many digits, so that any part of one is found."""

JOINED = 7
"""From so many digits on, numbers that stand together are one."""

_SPACELESS = (
    r"\u0e00-\u0eff\u1000-\u109f\u1100-\u11ff\u1780-\u17ff\u19e0-\u19ff\u3005-\u3007\u3040-\u30ff"
    r"\u3130-\u318f\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\ua9e0-\ua9ff\uaa60-\uaa7f"
    r"\uac00-\ud7ff\uf900-\ufaff\U00020000-\U000323af"
)
_SPACELESS_START = re.compile(f"[{_SPACELESS}]")
_RUNS = re.compile(f"[{_SPACELESS}]+|[^{_SPACELESS}]+")
_FOLDED_RUNS = re.compile(
    r"[\u0e01-\u0e3a\u0e40-\u0e4e\u0e81-\u0ecd\u1000-\u103f\u1780-\u17a2\u17b6-\u17d2"
    r"\u4e00-\u9fff ]+"
)
"""Letters and marks that folding leaves alone in a text that is NFC, as stored texts are."""

_HAN = r"[\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af]"
_HAN_GAP = re.compile(rf"(?<={_HAN})\s+(?={_HAN})")
_NUMBERS = re.compile(r"(?<!\w)[0-9]+(?:[ +\-./()]+[0-9]+)+(?!\w)")
_NO_DIGIT = re.compile(r"[^0-9]+")
_LONG_NUMBER = re.compile(f"[0-9]{{{GRAM},}}")

_ASCII_FOLD = bytes(
    ord(chr(code).lower()) if code < 128 and chr(code).isalnum() else 32 for code in range(256)
)
"""Folds a text of plain letters at once: small letters and digits stay, all else is a space."""


Words = tuple[str, str]
"""The pieces of a text, each followed by a space: its words, and its marked pieces."""

NO_WORDS: Words = ("", "")


def is_number(piece: str) -> bool:
    """Tell whether a piece is all plain digits."""
    return piece.isascii() and piece.isdigit()


def is_spaceless(piece: str) -> bool:
    """Tell whether a piece is a run of a script that writes no spaces between words."""
    return _SPACELESS_START.match(piece) is not None


def pieces(text: str) -> tuple[str, ...]:
    """Return the folded pieces of a text in its order."""
    if text.isascii():
        return tuple(text.encode().translate(_ASCII_FOLD).decode().split())
    if _FOLDED_RUNS.fullmatch(text):
        return tuple(text.split())
    return tuple(run for word in fold_words(text) for run in _RUNS.findall(word))


def words_of(text: str) -> Words:
    """Return the pieces of a text as they go into a searched text."""
    if not text.isascii():
        if _FOLDED_RUNS.fullmatch(text):
            return "", f"{' '.join(text.split())} "
        text = fold(text)
    if text.isascii() and not _LONG_NUMBER.search(text):
        return f"{text.encode().translate(_ASCII_FOLD).decode()} ", ""
    plain: list[str] = []
    marked: list[str] = []
    for piece in pieces(text):
        if is_spaceless(piece):
            marked.append(f"{piece} ")
            continue
        numbers = _LONG_NUMBER.findall(piece)
        marked.extend(f"{number} " for number in numbers)
        if numbers != [piece]:
            plain.append(f"{piece} ")
    return "".join(plain), "".join(marked)


def words_of_name(name: str) -> Words:
    """Return the pieces of a name; a Han name written with a gap ("张 伟") is one piece."""
    return words_of(without_gaps(name))


def without_gaps(name: str) -> str:
    """Return a name without the spaces that lists put between Han characters."""
    return name if name.isascii() else _HAN_GAP.sub("", name)


def words_of_shared(text: str) -> Words:
    """Return the pieces of a text that many records share, such as a post or an institution.

    Its runs are words as well, so that a search for a long run finds the few texts that hold it
    and need not look at each of the many records.
    """
    plain, marked = words_of(text)
    if not marked or marked.isascii():
        return plain, marked
    return plain + "".join(f"{run} " for run in marked.split() if is_spaceless(run)), marked


def words_of_note(text: str) -> Words:
    """Return the pieces of a text that may hold numbers written in groups."""
    return words_of(join_numbers(text))


def join_numbers(text: str) -> str:
    """Return the text with the groups of a long number ("081-234 5678") written together."""
    return _NUMBERS.sub(_one_number, text)


def number_groups(text: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the parts of a text, and with each the numbers that stand together and make it up.

    A part that is not made of numbers that stand together comes with none.
    """
    end = 0
    for found in _NUMBERS.finditer(text):
        yield text[end : found.start()], ()
        yield found.group(), tuple(_NO_DIGIT.sub(" ", found.group()).split())
        end = found.end()
    yield text[end:], ()


def searched_text(names: Iterable[Words], rest: Iterable[Words]) -> str:
    """Return the searched text made of the names of a record and all else that is known of it."""
    names, rest = list(names), list(rest)
    named = "".join(words for words, _ in names)
    plain = "".join(words for words, _ in rest)
    marked = "".join(words for _, words in (*names, *rest))
    return in_parts(named, plain, marked)


def in_parts(named: str, plain: str, marked: str) -> str:
    """Return the searched text of three parts, whose pieces are followed by a space each."""
    return f" {named}{BAR} {plain}{BAR} {marked}"


def known_word(piece: str) -> bool:
    """Tell whether a piece is kept in the list of words that a search inside of words goes by."""
    return len(piece) > (2 if is_spaceless(piece) else 3) and not is_number(piece)


class Tokens:
    """Makes index tokens of searched texts, remembering those of marked pieces met before."""

    def __init__(self) -> None:
        self._runs = _Remembered(run_tokens)
        self._grams = _Remembered(gram_token)

    def of(self, searched: str) -> str:
        """Return the tokens of a searched text, separated by spaces; some may come twice.

        A word is a token; so are the first letter and the first two of a word of a name. A run
        gives each character and each pair of neighbours, a number each four digits in a row.
        """
        named, plain, marked = searched.split(BAR)
        words = named.split()
        tokens = [named, plain, *[word[:2] for word in words], *[word[0] for word in words]]
        for piece in marked.split():
            if piece[0] in "0123456789":
                tokens += [self._grams[piece[i : i + GRAM]] for i in range(len(piece) - GRAM + 1)]
            else:
                tokens.append(self._runs[piece])
        return " ".join(tokens)


def gram_token(digits: str) -> str:
    """Return the index token for four digits in a row.

    It is two characters without a meaning of their own, each of which stands for two digits: so it
    stays out of the index of word beginnings, which begin with three characters.
    """
    return f"{chr(_PAIRS + int(digits[:2]))}{chr(_PAIRS + int(digits[2:]))}"


def run_tokens(run: str) -> str:
    """Return each character and each pair of neighbours of a spaceless run, as tokens."""
    return " ".join((*run, *map("".join, pairwise(run))))


class _Remembered(dict[str, str]):
    """The tokens of each piece, made when first asked for."""

    def __init__(self, make: Callable[[str], str]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, piece: str) -> str:
        tokens = self[piece] = self._make(piece)
        return tokens


_PAIRS = 0xE000
"""First of a hundred characters without a meaning that stand for the pairs of digits."""


def _one_number(found: re.Match[str]) -> str:
    digits = _NO_DIGIT.sub("", found.group())
    return digits if len(digits) >= JOINED else found.group()
