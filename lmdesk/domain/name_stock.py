"""What well-known surnames tell about the order of a name in Latin letters."""

from collections.abc import Sequence
from types import MappingProxyType
from typing import NamedTuple

from lmdesk.domain.name_words import Word
from lmdesk.domain.names import NameOrder

_SPELLINGS = MappingProxyType(
    {
        "CN": ("CN",),
        "HK": ("HK", "CN", "TW"),
        "MO": ("HK", "CN"),
        "TW": ("TW", "CN", "HK"),
        "SG": ("SG", "HK", "CN", "TW"),
        "MY": ("SG", "HK", "CN", "TW"),
        "VN": ("VN",),
        "KH": ("KH",),
        "KR": ("KR",),
    }
)
"""In whose spelling the surnames of a country are written. Thai, Lao and Burmese names have no
stock: there are too many surnames in Thailand and Laos, and none in Myanmar."""


class StockSays(NamedTuple):
    """The order that known surnames speak for; `strong` where only one end can be the surname."""

    order: NameOrder | None = None
    strong: bool = False


SILENT = StockSays()


def stock_says(words: Sequence[Word], country: str | None) -> StockSays:
    """Look for a surname at both ends of a name.

    Surnames at both ends say nothing, unless one of them is as often a given name: then they
    say a little. A name of no known country is looked at as a Chinese or Vietnamese one.
    """
    if country is not None:
        return _at_ends(words, _SPELLINGS.get(country, ()))
    if any(word.vietnamese for word in words):
        return _at_ends(words, ("VN",))
    says = _at_ends(words, ("CN",))
    inner = words[1:] if says.order is NameOrder.SURNAME_FIRST else words[:-1]
    return says if all(word.pinyin for word in inner) else SILENT


def _at_ends(words: Sequence[Word], countries: tuple[str, ...]) -> StockSays:
    first, last = _weight(words[0], countries), _weight(words[-1], countries)
    if first == last:
        return SILENT
    order = NameOrder.SURNAME_FIRST if first > last else NameOrder.GIVEN_FIRST
    return StockSays(order, strong=min(first, last) == 0 and max(first, last) == _SURNAME)


_SURNAME = 2


def _weight(word: Word, countries: tuple[str, ...]) -> int:
    """Return 0 for no surname, 1 for one that is as often a given name, else 2."""
    known = [country for country in countries if country in word.countries]
    if not known:
        return 0
    return _SURNAME if any(country not in word.weak for country in known) else 1
