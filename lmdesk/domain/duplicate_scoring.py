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

from lmdesk.domain.duplicate_fields import GROUP_LIMIT, Field, Kind, Record
from lmdesk.domain.duplicate_names import NOTHING, Compared, NameLikeness, Names
from lmdesk.domain.duplicate_values import FEWEST, Column, Values
from lmdesk.domain.duplicate_words import WordWeights

SPARE = 1.0
"""Bits that a pair must have beyond what chance explains."""


class Weighed(NamedTuple):
    """A pair with what speaks for it in bits: above 0 it is likelier one person than two."""

    bits: float
    name: Compared
    values: tuple[tuple[Field, Values], ...]


class Scorer:
    """Weighs pairs of a list of records, given by their places in it."""

    def __init__(
        self,
        records: Sequence[Record],
        fields: Sequence[Field],
        is_surname: Callable[[str], bool],
    ) -> None:
        self._records = records
        self._prior = log2(max(len(records), FEWEST)) + SPARE
        self._names_at = next((at for at, f in enumerate(fields) if f.kind is Kind.NAME), None)
        self._columns = [
            Column(field, place, records)
            for place, field in enumerate(fields)
            if field.kind is not Kind.NAME
        ]
        self._natives = next((c for c in self._columns if c.field.key == "native"), None)
        if self._names_at is not None:
            self._prepare_names(records, fields[self._names_at], self._names_at, is_surname)

    def _prepare_names(
        self,
        records: Sequence[Record],
        field: Field,
        place: int,
        is_surname: Callable[[str], bool],
    ) -> None:
        words: dict[str, tuple[str, ...]] = {}
        self._words: list[tuple[tuple[str, ...], ...]] = [
            tuple(
                words.setdefault(name, tuple(sorted(name.split(" "))))
                for name in record.values[place]
            )
            for record in records
        ]
        count = max(len(records), FEWEST)
        borne = Counter(word for names in self._words for word in {w for n in names for w in n})
        whole = Counter(name for names in self._words for name in names)
        self._name_limit = {name: log2(count / number) for name, number in whole.items()}
        shares = {word: number / count for word, number in borne.items()}
        self._names = Names(WordWeights(shares, is_surname), field.kept)
        self._name_field = field

    def weigh(self, one: int, other: int) -> Weighed | None:
        """Weigh two records; None where the names, or nothing else than the post, decide no."""
        name = self._name(one, other)
        if name is None:
            return None
        bits = name.bits - self._prior
        grouped = 0.0
        has_own = False
        told = []
        for column in self._columns:
            values = column.compare(one, other)
            if values.likeness < 0:
                continue
            field = column.field
            if field.key == "family" and name.likeness is not NameLikeness.NONE:
                continue
            told.append((field, values))
            if field.group and values.bits > 0:
                grouped += values.bits
            else:
                bits += values.bits
            has_own |= field.own and values.likeness == 1.0
        bits += min(grouped, GROUP_LIMIT)
        if not self._is_open(one, other, name, has_own):
            return None
        return Weighed(bits, name, tuple(told))

    def _name(self, one: int, other: int) -> Compared | None:
        """Return how the names stand, or None where they alone say that it is nobody else."""
        if self._names_at is None:
            return NOTHING
        mine, theirs = self._words[one], self._words[other]
        if not mine or not theirs:
            return NOTHING
        if len(mine) == len(theirs) == 1:
            best = self._compare(mine[0], theirs[0])
        else:
            best = max(
                (self._compare(a, b) for a, b in product(mine, theirs)),
                key=lambda found: (found.bits, found.likeness.value, found.unlike),
            )
        if best.likeness is NameLikeness.OTHER and self._name_field.decides:
            return best if self._given_alike(one, other, best) else None
        return best

    def _compare(self, words: tuple[str, ...], others: tuple[str, ...]) -> Compared:
        found = self._names.compare(words, others)
        if words == others:
            return found._replace(bits=min(found.bits, self._name_limit[words]))
        return found

    def _given_alike(self, one: int, other: int, name: Compared) -> bool:
        """Tell whether only surnames differ, as after a marriage."""
        mine, theirs = self._records[one].given, self._records[other].given
        if not mine or not theirs:
            return False
        return mine.isdisjoint(name.unlike[0]) and theirs.isdisjoint(name.unlike[1])

    def _is_open(self, one: int, other: int, name: Compared, has_own: bool) -> bool:
        """Tell whether two records can be one person at all."""
        if self._names_at is None or not self._name_field.decides:
            return True
        if name.likeness is NameLikeness.OTHER:
            return has_own
        if name.likeness is not NameLikeness.NONE:
            return True
        natives = self._natives
        return has_own or (natives is not None and natives.compare(one, other).likeness > 0)
