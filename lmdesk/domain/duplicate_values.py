"""How values of a field stand to each other, and what that weighs: equal, alike or different."""

from collections import Counter
from collections.abc import Sequence
from math import log2
from typing import NamedTuple

from lmdesk.domain.duplicate_fields import Field, Kind, Record

FEWEST = 4096
"""Shares are told as if there were at least so many records: a small desk says nothing about how
rare a value is in the world."""

ALIKE = 0.7
"""From this likeness on (0 to 1) two texts may be one with typos."""


class Values(NamedTuple):
    """What two records have in one field: the weight in bits and whether it is equal or alike."""

    bits: float
    likeness: float
    """1 for an equal value, 0 for different ones; -1 where one of the two says nothing."""
    value: str = ""


UNKNOWN = Values(0.0, -1.0)


class Column:
    """One field of all records, with how often each value is borne."""

    def __init__(self, field: Field, place: int, records: Sequence[Record]) -> None:
        self.field = field
        self.values = [record.values[place] for record in records]
        count = max(len(records), FEWEST)
        borne = Counter(value for held in self.values for value in held)
        most = log2(field.kept / (2 / count))
        self._bits = {
            value: min(
                log2(field.kept / max(number / count, field.rarest)) if number > 2 else most,
                log2(field.kept / field.rarest) if field.rarest else most,
                field.most,
            )
            for value, number in borne.items()
        }
        self._different = Values(field.differs, 0.0)

    def compare(self, one: int, other: int) -> Values:
        """Compare the values of two records, given by their places."""
        values, others = self.values[one], self.values[other]
        if not values or not others:
            return UNKNOWN
        if values[0] == others[0] and len(values) == len(others) == 1:
            return Values(self._bits[values[0]], 1.0, values[0])
        shared = [value for value in values if value in others]
        if shared:
            bits, value = max((self._bits[value], value) for value in shared)
            return Values(bits, 1.0, value)
        if self.field.kind is Kind.TEXT:
            return self._alike(values, others)
        return self._different

    def _alike(self, values: tuple[str, ...], others: tuple[str, ...]) -> Values:
        from rapidfuzz.distance import OSA

        best = self._different
        for value in values:
            for other in others:
                likeness = OSA.normalized_similarity(value, other, score_cutoff=ALIKE)
                if likeness >= ALIKE:
                    most = min(self._bits[value], self._bits[other])
                    part = (likeness - ALIKE / 2) / (1 - ALIKE / 2)
                    best = max(best, Values(max(most * part - 1, 0.0), likeness, min(value, other)))
        return best
