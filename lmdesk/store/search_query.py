"""What a search means: the query as pieces, each with its rule.

The whole rule, in terms of the searched text of a record (`lmdesk.store.search_words`):

1. The query is cut into pieces like every text. Numbers that stand together, with nothing but
   spaces or `+ - . / ( )` between them, and have seven digits or more in all, are one number.
   Zeros before a number of five digits or more do not count: "081 234 5678" finds +66812345678.
2. A record is found when **every** piece fits:
   - a word of three letters or more: some word of the record **begins** with it;
   - a word of one or two letters or digits: some word of a **name** begins with it, or some word
     anywhere **is** it;
   - a number of three digits: some word anywhere **is** it;
   - a number of four digits or more: it stands **anywhere** in the digits of a word;
   - a run of Han, Thai, Lao, Khmer, Burmese, ... of any length: it stands **anywhere**.
3. Only when no record is found so: a word of three letters or more may stand **anywhere** inside
   of a word; the other rules stay.

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
    gram_token,
    is_number,
    is_spaceless,
    join_numbers,
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
    WHOLE = "whole"
    NUMBER = "number"
    RUN = "run"
    INSIDE = "inside"


class Piece(NamedTuple):
    """One piece of a query and its rule."""

    text: str
    rule: Rule

    @property
    def is_exact(self) -> bool:
        """Tell whether the index answers this piece exactly, without a look at the text."""
        longest = {Rule.RUN: 2, Rule.NUMBER: GRAM}.get(self.rule)
        return longest is None or len(self.text) <= longest

    def expression(self) -> str:
        """Return the query of the full-text index for this piece."""
        if self.rule is Rule.NUMBER:
            return _all(map(gram_token, _parts(self.text, GRAM)))
        if self.rule is Rule.RUN and len(self.text) > 1:
            return _all(_parts(self.text, 2))
        if self.rule in {Rule.RUN, Rule.SHORT, Rule.WHOLE}:
            return f'"{self.text}"'
        return f'"{self.text}"*'

    def fits(self, searched: str) -> bool:
        """Tell whether this piece fits a searched text: what search means, in plain words."""
        if self.rule is Rule.BEGINS:
            return f" {self.text}" in searched
        if self.rule is Rule.WHOLE:
            return f" {self.text} " in searched
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
        start = " " if self.rule in {Rule.BEGINS, Rule.WHOLE} else ""
        end = " " if self.rule is Rule.WHOLE else ""
        return "instr(folded, ?)", (f"{start}{self.text}{end}",)


def query_pieces(text: str) -> tuple[Piece, ...]:
    """Return the pieces of a query, none twice."""
    plain = join_numbers(fold(clean(text[:LONGEST])[0]))
    found = (Piece(piece, rule_of(piece)) for piece in map(_without_zeros, pieces(plain)))
    return tuple(dict.fromkeys(found))


def rule_of(piece: str) -> Rule:
    """Return the rule for a piece of a query."""
    if is_spaceless(piece):
        return Rule.RUN
    if len(piece) < 3:
        return Rule.SHORT
    if is_number(piece):
        return Rule.NUMBER if len(piece) >= GRAM else Rule.WHOLE
    return Rule.BEGINS


def inside(asked: Iterable[Piece]) -> tuple[Piece, ...]:
    """Return the pieces for the second look, where words may stand inside of words."""
    return tuple(
        Piece(piece.text, Rule.INSIDE) if piece.rule is Rule.BEGINS else piece for piece in asked
    )


def _without_zeros(piece: str) -> str:
    if is_number(piece) and len(piece) >= ZEROS:
        return piece.lstrip("0") or "0"
    return piece


def _parts(text: str, length: int) -> Iterable[str]:
    return (text[i : i + length] for i in range(len(text) - length + 1))


def _all(tokens: Iterable[str]) -> str:
    return " AND ".join(f'"{token}"' for token in dict.fromkeys(tokens))
