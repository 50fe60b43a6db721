"""Ids of records in slices that one query can take."""

import json
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from peewee import SQL

SLICE = 2_000
"""How many records are looked at together in bulk work: more are no faster, and hold up others."""


class IdSlice(NamedTuple):
    """Some ids in rising order, as a condition of a query."""

    ids: Sequence[int]

    def within(self, column: str) -> str:
        """Return SQL that holds for rows whose `column` is one of the ids; it has `params`."""
        if self.is_unbroken:
            return f"{column} BETWEEN ? AND ?"
        return f"{column} IN (SELECT value FROM json_each(?))"

    @property
    def params(self) -> tuple[object, ...]:
        """Return the parameters of `within`."""
        if self.is_unbroken:
            return self.ids[0], self.ids[-1]
        return (json.dumps(list(self.ids)),)

    @property
    def is_unbroken(self) -> bool:
        """Tell whether no id is missing between the first and the last."""
        return self.ids[-1] - self.ids[0] + 1 == len(self.ids)


def slices(ids: Sequence[int]) -> Iterator[IdSlice]:
    """Yield the ids, which are in rising order, in slices."""
    for start in range(0, len(ids), SLICE):
        yield IdSlice(ids[start : start + SLICE])


def among(ids: Sequence[int]) -> Any:
    """Return what `IN` of a peewee query takes for ids, however many there are, in any order."""
    return SQL("(SELECT value FROM json_each(?))", [json.dumps(list(ids))])


def slice_of(ids: frozenset[int] | range) -> IdSlice:
    """Return touched ids as one slice, however many they are."""
    return IdSlice(ids if isinstance(ids, range) else sorted(ids))
