"""What the local part of an address tells about the order of a name: "w.li" and Wei Li."""

import re
from collections.abc import Callable, Sequence

from lmdesk.domain.name_order import GIVEN_THEN_ALL
from lmdesk.domain.names import NameOrder

_BETWEEN = re.compile(r"[._\-]+")
_LONGEST_INITIALS = 4
_ABBREVIATED = 4
"""A surname shortened in an address has at most so many letters ("vilay_chan")."""


def order_in_address(
    words: Sequence[str], address: str, country: str | None, surnames: Sequence[bool]
) -> NameOrder | None:
    """Return the order that an address confirms, None where it fits both orders or none.

    `words` are the folded words of the name as printed, `surnames` tells which of them are
    known surnames. A whole word with initials is the surname and the given names ("w.li",
    "lw", "xm.wang"); in Thailand and Laos it is the given name ("somchai.j"), and in Viet Nam
    either ("an.nv", "nguyenva").
    """
    local = address.partition("@")[0].casefold().rstrip("0123456789")
    pieces = tuple(piece for piece in _BETWEEN.split(local) if piece)
    if not pieces or len(pieces) > 2 or len(words) < 2:
        return None
    first = _fits(pieces, words[:1], words[1:], country, known=surnames[0])
    last = _fits(pieces, words[-1:], words[:-1], country, known=surnames[-1])
    if first is last:
        return None
    return NameOrder.SURNAME_FIRST if first else NameOrder.GIVEN_FIRST


def in_printed_order(words: Sequence[str], address: str) -> bool:
    """Tell whether an address has the words of a name in full, parted, as they are printed."""
    pieces = _BETWEEN.split(address.partition("@")[0].casefold().rstrip("0123456789"))
    return len(pieces) > 1 and pieces == list(words)


def _fits(
    pieces: tuple[str, ...],
    surname: Sequence[str],
    given: Sequence[str],
    country: str | None,
    *,
    known: bool,
) -> bool:
    """Tell whether an address is made of this surname and these given names."""
    if country in GIVEN_THEN_ALL:
        return _is_pair(pieces, given[0], lambda rest: _shortens(rest, surname[0]))
    if country == "VN" and not known:
        return False
    if country == "VN" and _is_pair(
        pieces, given[-1], lambda rest: rest == _initials((*surname, *given[:-1]))
    ):
        return True
    return _is_pair(pieces, surname[0], lambda rest: _abbreviates(rest, given))


def _is_pair(pieces: tuple[str, ...], whole: str, is_rest: Callable[[str], bool]) -> bool:
    if len(pieces) == 2:
        one, other = pieces
        return (one == whole and is_rest(other)) or (other == whole and is_rest(one))
    joined = pieces[0]
    if joined.startswith(whole) and is_rest(joined[len(whole) :]):
        return True
    return joined.endswith(whole) and is_rest(joined[: -len(whole)])


def _initials(words: Sequence[str]) -> str:
    return "".join(word[0] for word in words)


def _abbreviates(text: str, given: Sequence[str]) -> bool:
    """Tell whether letters are the initials of given names, also of two syllables of one."""
    if not 0 < len(text) < _LONGEST_INITIALS:
        return False
    if text in (_initials(given), given[0][0]):
        return True
    return len(text) == 2 and text[0] == given[0][0] and text[1] in given[0][2:]


def _shortens(text: str, surname: str) -> bool:
    return 0 < len(text) <= min(_ABBREVIATED, len(surname) - 1) and surname.startswith(text)
