"""The score of two records: what speaks for and against their being one, added up in bits.

It follows Fellegi and Sunter: a value that few share weighs more than one that many share, and
the sum is set against how unlikely it is that two records taken at random are one. Nothing is
learned; the same records give the same scores.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from itertools import product
from math import log2
from typing import NamedTuple

from lmdesk.domain.duplicate_fields import GROUP_LIMIT, NAME_GROUP, Field, Kind, Record
from lmdesk.domain.duplicate_names import (
    NOTHING,
    UNLIKE_BITS,
    Compared,
    NameLikeness,
    Names,
    are_spellings,
)
from lmdesk.domain.duplicate_values import FEWEST, Column, Values, counted
from lmdesk.domain.duplicate_words import WordWeights
from lmdesk.domain.letting_go import let_go

SPARE = 1.0
"""Bits that a pair must have beyond what chance explains."""


BY_NOBODY_ELSE = 2.5
"""So many bits more for a name that two records have and no other: alone, where nothing speaks
against it, it is worth a question."""


class Weighed(NamedTuple):
    """A pair with what speaks for it in bits: above 0 it is likelier one person than two."""

    bits: float
    name: Compared
    values: tuple[tuple[Field, Values], ...]


class Scorer:
    """Weighs pairs of a list of records, given by their places in it.

    Pairs that weigh less than `least` bits are given up as soon as that is sure.
    """

    def __init__(
        self,
        records: Sequence[Record],
        fields: Sequence[Field],
        is_surname: Callable[[str], bool],
        least: float,
    ) -> None:
        self._records = records
        self._least = least
        self._prior = log2(max(len(records), FEWEST)) + SPARE
        names_at = next((at for at, f in enumerate(fields) if f.kind is Kind.NAME), None)
        self._decides = names_at is not None and fields[names_at].decides
        self._nothing = NOTHING._replace(needs_own=self._decides)
        columns = [
            Column(field, place, records)
            for place, field in enumerate(fields)
            if field.kind is not Kind.NAME
        ]
        self._own = [column for column in columns if column.field.own]
        named = [column for column in columns if column.field.group == NAME_GROUP]
        self._native = named[0] if named else None
        self._first = [*named, *self._own]
        self._rest = [column for column in columns if column not in self._first]
        single = sum(column.most for column in self._rest if not column.field.group)
        self._rest_most = single + GROUP_LIMIT
        self._words: list[tuple[tuple[str, ...], ...]] = [()] * len(records)
        if names_at is not None:
            self._prepare_names(records, fields[names_at], names_at, is_surname)

    def _prepare_names(
        self,
        records: Sequence[Record],
        field: Field,
        place: int,
        is_surname: Callable[[str], bool],
    ) -> None:
        words = _WordsInOrder()
        self._words = [tuple([words[name] for name in record.values[place]]) for record in records]
        count = max(len(records), FEWEST)
        whole = counted(self._words)
        borne: Counter[str] = Counter()
        for name, number in whole.items():
            for word in set(name):
                borne[word] += number
        shares = {word: number / count for word, number in borne.items()}
        self._names = Names(WordWeights(shares, is_surname), field.kept)
        self._equal = {
            name: self._names.equal(
                name, log2(count / number) + (BY_NOBODY_ELSE if number == 2 else 0)
            )
            for name, number in whole.items()
            if number > 1
        }

    def let_go(self) -> None:
        """Forget all values, piece by piece."""
        let_go(self._words, *(column.values for column in (*self._first, *self._rest)))

    def are_parted(self, one: int, other: int) -> bool:
        """Tell quickly whether the names alone part two records that share nothing of their own.

        Nearly all pairs that meet are of this kind: colleagues with a word of the name in common.
        """
        mine, theirs = self._words[one], self._words[other]
        if not self._decides or len(mine) != 1 or len(theirs) != 1 or mine == theirs:
            return False
        return self._names.are_unlike(mine[0], theirs[0])

    def weigh(self, one: int, other: int) -> Weighed | None:
        """Weigh two records; None where they cannot be one, or weigh less than `least`."""
        name = self._name(one, other)
        if name is None:
            return None
        bits, named = -self._prior, name.bits
        is_compared = name.likeness is not NameLikeness.NONE
        is_open = not name.needs_own
        told = []
        for column in self._first:
            mine, theirs = column.values[one], column.values[other]
            field = column.field
            if not mine or not theirs or (field.fallback and is_compared):
                continue
            values = column.compare(mine, theirs)
            told.append((field, values))
            if field.own:
                bits += values.bits
                is_open |= values.likeness == 1.0
            else:
                named = _one_name(named, values, is_compared=is_compared)
                is_compared = True
                is_open |= values.likeness > 0 and not field.fallback
        bits += named
        if not is_open or bits + self._rest_most < self._least:
            return None
        bits += self._weigh_rest(one, other, told)
        return Weighed(bits, name, tuple(told)) if bits >= self._least else None

    def _weigh_rest(self, one: int, other: int, told: list[tuple[Field, Values]]) -> float:
        """Return what the fields weigh that say nothing about who somebody is by themselves."""
        bits = grouped = 0.0
        for column in self._rest:
            mine, theirs = column.values[one], column.values[other]
            if mine and theirs:
                values = column.compare(mine, theirs)
                told.append((column.field, values))
                if column.field.group and values.bits > 0:
                    grouped += values.bits
                else:
                    bits += values.bits
        return bits + min(grouped, GROUP_LIMIT)

    def _name(self, one: int, other: int) -> Compared | None:
        """Return how the names stand, or None where they alone say that it is nobody else."""
        mine, theirs = self._words[one], self._words[other]
        if not mine or not theirs:
            return self._nothing
        if len(mine) == len(theirs) == 1:
            best = self._compare(mine[0], theirs[0])
        else:
            best = max(
                (self._compare(a, b) for a, b in product(mine, theirs)),
                key=lambda found: (found.bits, found.likeness.value, found.unlike),
            )
        if best.likeness is NameLikeness.OTHER and self._decides:
            return self._same_after_all(one, other, best)
        return best

    def _same_after_all(self, one: int, other: int, name: Compared) -> Compared | None:
        """Return what names with unlike words can still mean, or None where they part two people.

        They can be two spellings of one native name. With an address or telephone of their own
        they can be other spellings of the words, or surnames before and after a marriage.
        """
        native = self._native
        if native is not None and native.agrees(one, other):
            return Compared(0.0, NameLikeness.LIKE)
        if not any(column.agrees(one, other) for column in self._own):
            return None
        if are_spellings(*name.unlike):
            bits = max(name.bits - UNLIKE_BITS * len(name.unlike[0]), 0.0)
            return Compared(bits, NameLikeness.LIKE, needs_own=True)
        return name._replace(needs_own=True) if self._given_alike(one, other, name) else None

    def _compare(self, words: tuple[str, ...], others: tuple[str, ...]) -> Compared:
        return self._equal[words] if words == others else self._names.compare(words, others)

    def _given_alike(self, one: int, other: int, name: Compared) -> bool:
        """Tell whether only surnames differ, as after a marriage."""
        mine, theirs = self._records[one].given, self._records[other].given
        if not mine or not theirs:
            return False
        return mine.isdisjoint(name.unlike[0]) and theirs.isdisjoint(name.unlike[1])


class _WordsInOrder(dict[str, tuple[str, ...]]):
    """Divides each name into its words, in alphabetical order, when it is first met."""

    def __missing__(self, name: str) -> tuple[str, ...]:
        words = self[name] = tuple(sorted(name.split(" ")))
        return words


def _one_name(named: float, values: Values, *, is_compared: bool) -> float:
    """Return the weight of a name in two scripts: it is one name, the stronger one counts."""
    if values.bits < 0 or not is_compared:
        return named + values.bits
    return max(named, values.bits) + 1 if values.likeness == 1.0 else named
