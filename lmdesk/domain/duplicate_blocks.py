"""Which records are compared at all: those that share enough to meet in a small block."""

from collections import Counter
from collections.abc import Callable, Sequence
from itertools import chain, combinations, count, repeat
from typing import NamedTuple

from lmdesk.domain.duplicate_fields import Field, Kind, Meets, Record
from lmdesk.domain.letting_go import let_go
from lmdesk.domain.name_keys import sound_key

BLOCK = 20
"""A block of more records than this is dropped: what so many share says nothing. True pairs
meet in other blocks, because each pair of fields makes blocks of its own."""

Parts = list[list[int]]
"""For each record the numbers of its values of one field."""


Column = list[tuple[str, ...]]
"""The values of one field, for each record."""

PIECE = 1 << 15
"""So many keys are counted in one go: no other thread of the program runs meanwhile."""

SPREAD = 1 << 32
"""Two numbers of values make one key: the first times this, and the second."""


class Met(NamedTuple):
    """Pairs of records, each as one number: the lower place in the list times its length, and
    the higher place. Those that met by one value alone stand apart from those that needed two.
    """

    alone: set[int]
    together: set[int]


class Blocks:
    """Finds the pairs of records that meet."""

    def __init__(
        self, records: Sequence[Record], fields: Sequence[Field], tell: Callable[[], None]
    ) -> None:
        self._records = records
        self._tell = tell
        self._words: list[Parts] = []
        self._with_any: list[Parts] = []
        self._with_name: list[Parts] = []
        self._alone: list[Parts] = []
        for place, field in enumerate(fields):
            self._add(place, field)

    def pairs(self) -> Met:
        """Return all pairs that meet."""
        alone: set[int] = set()
        together: set[int] = set()
        for parts in self._alone:
            self._meet(alone, list(chain.from_iterable(parts)), list(map(len, parts)))
        for parts in self._words:
            both = [list(combinations(values, 2)) for values in parts]
            keys = [one * SPREAD + other for values in both for one, other in values]
            self._meet(together, keys, list(map(len, both)))
            for others in (*self._with_name, *self._with_any):
                self._cross(together, parts, others)
        for parts, others in combinations(self._with_any, 2):
            self._cross(together, parts, others)
        return Met(alone, together - alone)

    def let_go(self) -> None:
        """Forget all values, piece by piece."""
        for columns in (self._words, self._with_any, self._with_name, self._alone):
            let_go(*columns)

    def _add(self, place: int, field: Field) -> None:
        self._tell()
        column = [record.values[place] for record in self._records]
        if field.kind is Kind.NAME:
            self._words.append(_sounds_of(column))
            self._alone.append(_letters_of(column))
            return
        lists = {
            Meets.NEVER: None,
            Meets.WITH_NAME: self._with_name,
            Meets.WITH_ANY: self._with_any,
            Meets.ALONE: self._alone,
        }[field.meets]
        if lists is not None:
            lists.append(_numbers_of(column))

    def _cross(self, met: set[int], parts: Parts, others: Parts) -> None:
        both = list(zip(parts, others, strict=True))
        keys = [a * SPREAD + b for mine, theirs in both for a in mine for b in theirs]
        self._meet(met, keys, [len(mine) * len(theirs) for mine, theirs in both])

    def _meet(self, met: set[int], keys: list[int], held: list[int]) -> None:
        """Add the pairs of the records that have a key in common.

        `keys` are those of the first record, then those of the second, and so on; `held` tells
        how many each has.
        """
        self._tell()
        borne: Counter[int] = Counter()
        for start in range(0, len(keys), PIECE):
            borne.update(keys[start : start + PIECE])
        places = chain.from_iterable(map(repeat, count(), held))
        blocks: dict[int, list[int]] = {}
        for key, place in zip(keys, places, strict=True):
            if 1 < borne[key] <= BLOCK:
                blocks.setdefault(key, []).append(place)
        size = len(self._records)
        for block in blocks.values():
            if len(block) == 2:
                met.add(block[0] * size + block[1])
            else:
                met.update([low * size + high for low, high in combinations(block, 2)])
        let_go(keys, held)


class _Numbers(dict[str, int]):
    """Gives each value a number when it is first asked for."""

    def __missing__(self, value: str) -> int:
        number = self[value] = len(self)
        return number


class _Sounds(dict[str, int]):
    """Gives each word the number of its sound: words that sound alike have the same."""

    def __init__(self) -> None:
        super().__init__()
        self._numbers = _Numbers()

    def __missing__(self, word: str) -> int:
        number = self[word] = self._numbers[sound_key(word)]
        return number


def _numbers_of(column: Column) -> Parts:
    numbers: dict[str, int] = {}
    number = numbers.setdefault
    return [[number(value, len(numbers)) for value in held] if held else [] for held in column]


def _sounds_of(column: Column) -> Parts:
    """Return the sounds of the words of each name, in rising order."""
    sounds = _Sounds()
    return [sorted({sounds[word] for name in held for word in name.split(" ")}) for held in column]


def _letters_of(column: Column) -> Parts:
    """Return a key that is equal for all orders of the words and all places of the spaces."""
    numbers: dict[str, int] = {}
    number = numbers.setdefault
    return [
        sorted({number("".join(sorted(name.replace(" ", ""))), len(numbers)) for name in held})
        for held in column
    ]
