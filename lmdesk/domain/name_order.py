"""The order of a name in Latin letters: weighing capitals, country, list and known surnames."""

from collections.abc import Sequence
from typing import NamedTuple

from lmdesk.domain.name_words import Word
from lmdesk.domain.names import NameOrder

SURNAME_FIRST = frozenset({"CN", "VN", "KH", "TW", "HK", "MO", "KR", "KP"})
"""Countries whose names are said surname first, in Latin letters too."""

GIVEN_THEN_ALL = frozenset({"TH", "LA"})
"""Countries where the first word is the given name and all else the surname."""

INDIVISIBLE = "MM"
"""Burmese names have no surname."""

SPELT_OTHERWISE = frozenset({"SG", "MY", "HK", "MO", "TW"})
"""Where Chinese names are not written in pinyin."""

EITHER_WAY = frozenset({"JP", "SG", "MY", "HU", "MN", "ID"})
"""Countries whose names are written in both orders: to be asked."""


class Split(NamedTuple):
    """Where the surname stands among the words, what that rests on, and whether to ask."""

    order: NameOrder
    start: int
    end: int
    evidence: tuple[str, ...]
    sure: bool


def whole(evidence: tuple[str, ...], *, sure: bool = True) -> Split:
    """Return the split of a name without a surname."""
    return Split(NameOrder.WHOLE, 0, 0, evidence, sure)


def decide(words: Sequence[Word], country: str | None, prefer: NameOrder | None) -> Split:
    """Decide where the surname is. `prefer` is the order that the whole list is known to use.

    Strong evidence first: Burmese names are whole, capitals mark the surname; then the list,
    then what is usual in the country, then surnames that are common knowledge.
    """
    if len(words) == 1:
        return whole(("country",) if country == INDIVISIBLE else ())
    if country == INDIVISIBLE:
        return whole(("country",))
    run = capital_run(words)
    if run is not None:
        order = NameOrder.SURNAME_FIRST if run[0] == 0 else NameOrder.GIVEN_FIRST
        return Split(order, *run, ("capitals",), True)
    if prefer is NameOrder.WHOLE:
        return whole(("list",))
    if prefer is not None:
        return Split(prefer, *divide_in_order(words, prefer, country), ("list",), True)
    if country in SURNAME_FIRST:
        return _usual_surname_first(words, country)
    by_stock = _by_surname_stock(words, country)
    if by_stock is not None:
        return by_stock
    start = _trailing_surname(words, country)
    if country is not None:
        sure = country not in EITHER_WAY
        return Split(NameOrder.GIVEN_FIRST, start, len(words), ("country",), sure)
    shaped = start < len(words) - 1 or words[-1].shaped or words[0].initial
    evidence = ("surname_stock",) if shaped else ()
    return Split(NameOrder.GIVEN_FIRST, start, len(words), evidence, shaped)


def divide_in_order(
    words: Sequence[Word], order: NameOrder, country: str | None
) -> tuple[int, int]:
    """Return where the surname stands, from and to, in a name of a known order."""
    if order is NameOrder.SURNAME_FIRST:
        return 0, _leading_surname(words)
    return _trailing_surname(words, country), len(words)


def surname_goes_first(surname: Word, given: Word) -> bool:
    """Tell whether a name in separate columns, of no known country, is said surname first."""
    if given.vietnamese or surname.vietnamese:
        return "VN" in surname.countries
    return "CN" in surname.countries and given.pinyin


def capital_run(words: Sequence[Word]) -> tuple[int, int] | None:
    """Return the one run of capitals at one end of a name that is otherwise mixed."""
    count = len(words)
    caps = sum(word.caps for word in words)
    if not caps or not any(not (w.caps or w.initial or w.particle) for w in words):
        return None
    if words[0].caps:
        end = next(i for i, word in enumerate(words) if not word.caps)
        return (0, end) if end == caps else None
    start = next(i for i, word in enumerate(words) if word.caps)
    if start + caps != count:
        return None
    while start > 1 and words[start - 1].particle:
        start -= 1
    return start, count


def _leading_surname(words: Sequence[Word]) -> int:
    """Return where a surname at the front ends: after its particles."""
    end = 1
    while end < len(words) - 1 and words[end - 1].particle:
        if words[end - 1].countries and not words[end - 1].text.islower():
            break
        end += 1
    return end


def _trailing_surname(words: Sequence[Word], country: str | None) -> int:
    """Return where a surname at the end starts: with its particles or its first of two."""
    if country in GIVEN_THEN_ALL:
        return 1
    start = len(words) - 1
    while start > 1 and words[start - 1].particle:
        start -= 1
    if start > 1 and _is_one_of_two(words[start - 1]):
        joined_by_particle = start < len(words) - 1
        if joined_by_particle or _is_one_of_two(words[start]):
            start -= 1
    return start


def _is_one_of_two(word: Word) -> bool:
    """Tell whether a word is a Spanish or Portuguese surname, of which people have two."""
    return "ES" in word.countries or (len(word.text) > 4 and word.text[-2:] in {"ez", "es"})


def _usual_surname_first(words: Sequence[Word], country: str) -> Split:
    first, last = words[0], words[-1]
    known = country in first.countries
    if not known and country in last.countries:
        start = len(words) - 1
        return Split(NameOrder.GIVEN_FIRST, start, len(words), ("surname_stock",), False)
    if country == "CN" and not known and not first.pinyin:
        start = _trailing_surname(words, country)
        return Split(NameOrder.GIVEN_FIRST, start, len(words), (), False)
    sure = known or country != "VN" or any(word.vietnamese for word in words)
    return Split(NameOrder.SURNAME_FIRST, 0, 1, ("country",), sure)


def _is_abroad(word: Word) -> bool:
    """Tell whether a word is a Chinese surname as it is spelt outside the mainland."""
    return not SPELT_OTHERWISE.isdisjoint(word.countries)


def _by_surname_stock(words: Sequence[Word], country: str | None) -> Split | None:
    """Weigh well-known surnames at both ends; None when they say nothing."""
    if country in GIVEN_THEN_ALL:
        return None
    first, last, count = words[0], words[-1], len(words)
    stock = ("surname_stock",)
    vietnamese = any(word.vietnamese for word in words)
    if "VN" in first.countries and (vietnamese or (country is None and count > 2)):
        sure = vietnamese and "VN" not in last.countries
        return Split(NameOrder.SURNAME_FIRST, 0, 1, stock, sure or count > 2)
    if vietnamese and "VN" in last.countries:
        return Split(NameOrder.GIVEN_FIRST, count - 1, count, stock, True)
    if country in SPELT_OTHERWISE and count > 2 and _is_abroad(first):
        return Split(NameOrder.SURNAME_FIRST, 0, 1, stock, not _is_abroad(last))
    leads = "CN" in first.countries and all(word.pinyin for word in words[1:])
    trails = "CN" in last.countries and all(word.pinyin for word in words[:-1])
    if country is None and all("MM" in word.countries for word in words) and not (leads or trails):
        return whole(stock, sure=False)
    if leads:
        return Split(NameOrder.SURNAME_FIRST, 0, 1, stock, not trails)
    if trails:
        return Split(NameOrder.GIVEN_FIRST, count - 1, count, stock, True)
    return None
