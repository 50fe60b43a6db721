"""What titles say: whether they add to those known, and whether a man or a woman bears them."""

from collections.abc import Iterable

from lmdesk.domain.text import fold

_MALE_TITLES = frozenset({"mr.", "u", "ko", "saw"})
_FEMALE_TITLES = frozenset({"ms.", "mrs.", "miss", "madam", "daw", "ma", "naw"})
_SOCIAL_TITLES = _MALE_TITLES | _FEMALE_TITLES | {"mx."}
"""Titles that everybody has: they say less than Dr. or H.E. (folded)."""


def adds_titles(said: tuple[str, ...], held: tuple[str, ...]) -> bool:
    """Tell whether titles say more than those held, or other: a mere Mr. adds nothing to Dr."""
    if not said or said == held:
        return False
    words, known = _words(said), _words(held)
    if words <= known:
        return False
    return not (words <= _SOCIAL_TITLES and known - _SOCIAL_TITLES)


def gender_of_titles(titles: Iterable[str]) -> str | None:
    """Return "m" or "f" where a title tells it."""
    for title in titles:
        folded = title.casefold()
        if folded in _MALE_TITLES:
            return "m"
        if folded in _FEMALE_TITLES:
            return "f"
    return None


def _words(titles: Iterable[str]) -> frozenset[str]:
    """Return the words of titles: stored ones are joined, and some have a space inside."""
    return frozenset(fold(word) for title in titles for word in title.split())
