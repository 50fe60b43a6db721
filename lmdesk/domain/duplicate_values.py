"""How values of a field stand to each other, and what that weighs: equal, alike or different."""

from collections import Counter
from collections.abc import Sequence
from itertools import chain
from math import log2
from typing import NamedTuple, TypeVar

from lmdesk.domain.duplicate_fields import Field, Kind, Record

FEWEST = 4096
"""Shares are told as if there were at least so many records: a small desk says nothing about how
rare a value is in the world."""

ALIKE = 0.7
"""From this likeness on (0 to 1) two texts may be one with typos."""

NOTHING_LEFT = ALIKE / 2
"""At this likeness nothing would be left of the weight of a text."""


PIECE = 1 << 14
"""So many records are counted in one go."""

T = TypeVar("T")


class Values(NamedTuple):
    """What two records have in one field, where both say something.

    `bits` is the weight; `likeness` is 1 for an equal value, 0 for different ones.
    """

    bits: float
    likeness: float


def counted(lists: Sequence[Sequence[T]]) -> Counter[T]:
    """Count what is in lists, piece by piece: no other thread runs while a piece is counted."""
    borne: Counter[T] = Counter()
    for start in range(0, len(lists), PIECE):
        borne.update(chain.from_iterable(lists[start : start + PIECE]))
    return borne


class Column:
    """One field of all records, with how often each value is borne.

    `values` are those of each record; `most` is what the field can weigh at the most.
    """

    def __init__(self, field: Field, place: int, records: Sequence[Record]) -> None:
        from rapidfuzz.distance import OSA

        self._likeness = OSA.normalized_similarity
        self.field = field
        self.values = [record.values[place] for record in records]
        count = max(len(records), FEWEST)
        borne = counted(self.values)
        rarest = max(2 / count, field.rarest)
        self.most = max(0.0, min(field.most, log2(field.kept / rarest)))
        self._borne = borne
        self._same = {
            number: Values(min(field.most, log2(field.kept / max(number / count, rarest))), 1.0)
            for number in set(borne.values())
        }
        self._different = Values(field.differs, 0.0)

    def compare(self, values: tuple[str, ...], others: tuple[str, ...]) -> Values:
        """Compare the values of two records; both have some."""
        if len(values) == len(others) == 1:
            if values == others:
                return self._same[self._borne[values[0]]]
        elif shared := [self._same[self._borne[value]] for value in values if value in others]:
            return max(shared)
        return self._alike(values, others) if self.field.kind is Kind.TEXT else self._different

    def agrees(self, one: int, other: int) -> bool:
        """Tell whether two records, given by their places, have a value in common."""
        values, others = self.values[one], self.values[other]
        return bool(values and others) and any(value in others for value in values)

    def _alike(self, values: tuple[str, ...], others: tuple[str, ...]) -> Values:
        best = self._different
        for value in values:
            for other in others:
                likeness = self._likeness(value, other, score_cutoff=ALIKE)
                if likeness:
                    most = self._same[max(self._borne[value], self._borne[other])].bits
                    bits = most * (likeness - NOTHING_LEFT) / (1 - NOTHING_LEFT) - 1
                    best = max(best, Values(max(bits, 0.0), likeness))
        return best
