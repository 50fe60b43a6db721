"""What a search means: the query as pieces, each with its rule.

The whole rule, in terms of the searched text of a record (`lmdesk.store.search_words`):

1. The query is cut into pieces like every text. Numbers that stand together, with nothing but
   spaces or `+ - . / ( )` between them, and have four digits or more in all, are one number: a
   part of a phone number is found however it is spaced, "268 277" in +861082268277.
   Zeros before a number of five digits or more do not count: "081 234 5678" finds +66812345678.
2. A record is found when **every** piece fits:
   - a word of three letters or more: some word of the record **begins** with it;
   - a word of one or two letters or digits: some word of a **name** begins with it, or some word
     anywhere **is** it;
   - a number of three digits: some word anywhere **is** it, or it stands **anywhere** in a number
     of four digits or more;
   - a number of four digits or more: it stands **anywhere** in the digits of a word;
   - a run of Han, Thai, Lao, Khmer, Burmese, ... of any length: it stands **anywhere**.
3. Only when no record is found so: a word of three letters or more may stand **anywhere** inside
   of a word, and numbers that stand together and have six digits or less in all count each for
   itself ("12 2025"); the other rules stay.

A blank query finds everything, one of nothing but punctuation finds nothing. The tests hold these
rules against plain substring tests on every record.
"""

from collections.abc import Iterable
from enum import Enum
from typing import NamedTuple

from lmdesk.domain.text import clean, fold
from lmdesk.store.search_words import (
    BAR,
    GRAM,
    JOINED,
    gram_token,
    is_number,
    is_spaceless,
    number_groups,
    pieces,
)

LONGEST = 200
"""Characters of a query beyond these are not looked at."""

ZEROS = 5
"""From so many digits on, zeros in front of a number do not count."""


class Rule(Enum):
    """Where a piece of a query has to stand in the searched text of a record."""

    BEGINS = "begins"
    SHORT = "short"
    PART = "part"
    NUMBER = "number"
    RUN = "run"
    INSIDE = "inside"


class Piece(NamedTuple):
    """One piece of a query and its rule; `groups` are the numbers that it was written as."""

    text: str
    rule: Rule
    groups: tuple[str, ...] = ()

    @property
    def is_exact(self) -> bool:
        """Tell whether the index answers this piece exactly, without a look at the text."""
        longest = {Rule.RUN: 2, Rule.NUMBER: GRAM}.get(self.rule)
        return longest is None or len(self.text) <= longest

    def expression(self) -> str:
        """Return the query of the full-text index for this piece."""
        if self.rule is Rule.NUMBER:
            return _all(map(gram_token, _parts(self.text, GRAM)))
        if self.rule is Rule.PART:
            # Wherever three digits stand in a longer number, a digit comes before or after them.
            grams = (
                f"{n}{self.text}" if before else f"{self.text}{n}"
                for before in (0, 1)
                for n in range(10)
            )
            return _any((self.text, *map(gram_token, grams)))
        if self.rule is Rule.RUN and len(self.text) > 1:
            return _all(_parts(self.text, 2))
        if self.rule in {Rule.RUN, Rule.SHORT}:
            return f'"{self.text}"'
        return f'"{self.text}"*'

    def fits(self, searched: str) -> bool:
        """Tell whether this piece fits a searched text: what search means, in plain words."""
        if self.rule is Rule.BEGINS:
            return f" {self.text}" in searched
        if self.rule is Rule.PART:
            return f" {self.text} " in searched or self.text in searched.rpartition(BAR)[2]
        if self.rule is Rule.SHORT:
            names = searched.partition(BAR)[0]
            return f" {self.text}" in names or f" {self.text} " in searched
        return self.text in searched

    def condition(self) -> tuple[str, tuple[str, ...]]:
        """Return `fits` as SQL on the column `folded`, with its parameters."""
        if self.rule is Rule.SHORT:
            return (
                f"(instr(folded, ?) BETWEEN 1 AND instr(folded, '{BAR}') OR instr(folded, ?))",
                (f" {self.text}", f" {self.text} "),
            )
        if self.rule is Rule.PART:
            return f"(instr(folded, ?) OR instr({_MARKED}, ?))", (f" {self.text} ", self.text)
        start = " " if self.rule is Rule.BEGINS else ""
        return "instr(folded, ?)", (f"{start}{self.text}",)


def query_pieces(text: str) -> tuple[Piece, ...]:
    """Return the pieces of a query, none twice."""
    found: list[Piece] = []
    for part, groups in number_groups(fold(clean(text[:LONGEST])[0])):
        if sum(map(len, groups)) < GRAM:
            found += map(_piece, pieces(part))
            continue
        joined = _piece("".join(groups))
        apart = groups if sum(map(len, groups)) < JOINED else ()
        found.append(joined._replace(groups=apart))
    return tuple(dict.fromkeys(found))


def rule_of(piece: str) -> Rule:
    """Return the rule for a piece of a query."""
    if is_spaceless(piece):
        return Rule.RUN
    if len(piece) < 3:
        return Rule.SHORT
    if is_number(piece):
        return Rule.NUMBER if len(piece) >= GRAM else Rule.PART
    return Rule.BEGINS


def inside(asked: Iterable[Piece]) -> tuple[Piece, ...]:
    """Return the pieces for the second look: words inside of words, and numbers each for itself."""
    found: list[Piece] = []
    for piece in asked:
        if piece.groups:
            found += map(_piece, piece.groups)
        elif piece.rule is Rule.BEGINS:
            found.append(Piece(piece.text, Rule.INSIDE))
        else:
            found.append(piece)
    return tuple(dict.fromkeys(found))


def _piece(text: str) -> Piece:
    text = _without_zeros(text)
    return Piece(text, rule_of(text))


def _without_zeros(piece: str) -> str:
    if is_number(piece) and len(piece) >= ZEROS:
        return piece.lstrip("0") or "0"
    return piece


def _parts(text: str, length: int) -> Iterable[str]:
    return (text[i : i + length] for i in range(len(text) - length + 1))


def _all(tokens: Iterable[str]) -> str:
    return " AND ".join(f'"{token}"' for token in dict.fromkeys(tokens))


def _any(tokens: Iterable[str]) -> str:
    return "(" + " OR ".join(f'"{token}"' for token in dict.fromkeys(tokens)) + ")"


_REST = f"substr(folded, instr(folded, '{BAR}') + 1)"
_MARKED = f"substr({_REST}, instr({_REST}, '{BAR}') + 1)"
"""The marked pieces of a searched text."""
