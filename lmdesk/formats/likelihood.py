"""How much sense bytes make in an encoding: 1 is a text as people write it, 0 and less is noise."""

import unicodedata
from collections.abc import Callable

_LOST = -2.0
_LATIN_USUAL = frozenset("àâäæçèéêëîïñôöœùûüÿáíóúãßÀÂÄÆÇÈÉÊËÎÏÑÔÖŒÙÛÜÁÍÓÚøåØÅ")
_LATIN_SIGNS = frozenset("\xa0’‘“”–—…€«»°•·§©®¿¡ºª£")
_LATIN_RARE = 0.3
_VIETNAMESE = frozenset("ăâđêôơưĂÂĐÊÔƠƯ")
_VOWELS = frozenset("aeiouyăâêôơưAEIOUYĂÂÊÔƠƯ")
_VIETNAMESE_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")


def utf8_score(sample: bytes) -> float:
    """Score UTF-8 with a few broken bytes."""
    marks = [mark for mark in sample.decode("utf-8", "replace") if mark > "\x7f"]
    return _mean([_LOST if mark == "\ufffd" else 1.0 for mark in marks])


def gb18030_score(sample: bytes) -> float:
    """Score mainland Chinese by how many characters are among the 3,755 common ones of GB 2312."""
    return _chinese_score(sample, "gb18030", "gb2312", range(0xB0, 0xD8), range(0xA1, 0xAA))


def big5_score(sample: bytes) -> float:
    """Score traditional Chinese by the 5,401 common characters of Big5."""
    return _chinese_score(sample, "cp950", "big5", range(0xA4, 0xC7), range(0xA1, 0xA4))


def _chinese_score(sample: bytes, encoding: str, core: str, common: range, signs: range) -> float:
    """Score by the part of the character set that each character belongs to."""
    scores = []
    for mark in sample.decode(encoding, "replace"):
        if mark <= "\x7f":
            continue
        if mark == "\ufffd":
            scores.append(_LOST)
            continue
        lead = mark.encode(core, "ignore")[:1]
        if lead and lead[0] in common:
            scores.append(1.0)
        elif lead and lead[0] in signs:
            scores.append(0.8)
        elif lead:
            scores.append(0.5)
        else:
            scores.append(-0.5 if unicodedata.category(mark) in {"Co", "Cn"} else 0.1)
    return _mean(scores)


def thai_score(sample: bytes) -> float:
    """Score Thai by spelling: marks stand on letters, leading vowels before consonants."""
    text = sample.decode("cp874", "replace")
    scores = []
    for before, mark, after in _with_neighbours(text):
        if mark == "\ufffd":
            scores.append(_LOST)
        elif _is_thai_mark(mark):
            scores.append(1.0 if _is_thai_letter(before) or _is_thai_mark(before) else -1.0)
        elif "\u0e40" <= mark <= "\u0e44":
            scores.append(1.0 if _is_thai_letter(after) else -1.0)
        elif "\u0e01" <= mark <= "\u0e5b":
            alone = not _is_thai(before) and not _is_thai(after)
            scores.append(0.1 if alone else 1.0)
        else:
            scores.append(0.5)
    return _mean(scores)


def vietnamese_score(sample: bytes) -> float:
    """Score windows-1258: its tones are marks of their own that follow a vowel."""
    text = sample.decode("cp1258", "replace")
    scores = []
    tones = 0
    for before, mark, after in _with_neighbours(text):
        if mark == "\ufffd":
            scores.append(_LOST)
        elif mark in _VIETNAMESE_TONES:
            tones += 1
            scores.append(1.0 if before in _VOWELS else -1.0)
        elif mark in _VIETNAMESE:
            scores.append(1.0)
        else:
            scores.append(0.95 * _latin_mark(before, mark, after))
    return _mean(scores) if tones else 0.6 * _mean(scores)


def western_score(sample: bytes) -> float:
    """Score windows-1252: single accented letters among plain ones."""
    text = sample.decode("cp1252", "replace")
    return _mean([_latin_mark(*place) for place in _with_neighbours(text)])


def utf16_score(sample: bytes) -> tuple[str, float]:
    """Return the byte order of UTF-16 without a mark and its likelihood.

    Separators and line ends are ASCII in every script: the right byte order shows more of them.
    """
    best = ("utf-16-le", 0.0)
    for encoding in ("utf-16-le", "utf-16-be"):
        text = sample.decode(encoding, "replace")
        plain = sum(1 for mark in text if " " <= mark <= "~" or mark in "\t\r\n")
        strange = sum(
            1 for mark in text if mark not in "\t\r\n" and unicodedata.category(mark)[0] == "C"
        )
        score = 1.0 - 10.0 * (strange + text.count("\ufffd")) / max(len(text), 1)
        if plain * 20 > len(text) and score > best[1]:
            best = (encoding, score)
    return best


def _latin_mark(before: str, mark: str, after: str) -> float:
    """Score one character beyond ASCII of a western text."""
    if mark == "\ufffd":
        return _LOST
    if mark in _LATIN_SIGNS:
        return 0.9
    if before > "\x7f" and after > "\x7f":
        return 0.1  # accented letters in a row: another script read wrongly
    if mark.isupper() and before.islower():
        return 0.1
    if mark in _LATIN_USUAL:
        return 1.0
    return _LATIN_RARE


def _with_neighbours(text: str) -> list[tuple[str, str, str]]:
    """Return each character beyond ASCII with the one before and the one after it."""
    padded = f"\n{text}\n"
    return [
        (padded[place - 1], mark, padded[place + 1])
        for place, mark in enumerate(padded)
        if mark > "\x7f"
    ]


def _is_thai(mark: str) -> bool:
    return "\u0e01" <= mark <= "\u0e5b"


def _is_thai_letter(mark: str) -> bool:
    return "\u0e01" <= mark <= "\u0e2e"


def _is_thai_mark(mark: str) -> bool:
    return mark == "\u0e31" or "\u0e34" <= mark <= "\u0e3a" or "\u0e47" <= mark <= "\u0e4e"


def _mean(scores: list[float]) -> float:
    return sum(scores) / len(scores) if scores else 0.0


SCORES: tuple[tuple[str, Callable[[bytes], float]], ...] = (
    ("utf-8", utf8_score),
    ("gb18030", gb18030_score),
    ("cp874", thai_score),
    ("cp1252", western_score),
    ("cp1258", vietnamese_score),
    ("cp950", big5_score),
)
"""Encodings to be tried; of two that make equal sense the earlier one is taken."""
