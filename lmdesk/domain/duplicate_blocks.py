"""Which records are compared at all: those that share enough to meet in a small block."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations

from lmdesk.domain.duplicate_fields import Field, Kind, Meets, Record
from lmdesk.domain.name_keys import sound_key

BLOCK = 20
"""A block of more records than this is dropped: what so many share says nothing. True pairs
meet in other blocks, because each pair of fields makes blocks of its own."""

Block = int | list[int]
"""The places of the records in a block. Nearly always it is one."""

Parts = list[list[int]]
"""For each record the numbers of its values of one field."""


class Blocks:
    """Finds the pairs of records that meet, as places in the list, the lower one first."""

    def __init__(
        self, records: Sequence[Record], fields: Sequence[Field], tell: Callable[[], None]
    ) -> None:
        self._records = records
        self._tell = tell
        self._numbers: dict[str, int] = {}
        self._sounds: dict[str, str] = {}
        self._words: list[Parts] = []
        self._whole: list[Parts] = []
        self._with_any: list[Parts] = []
        self._with_name: list[Parts] = []
        self._alone: list[Parts] = []
        for place, field in enumerate(fields):
            self._add(place, field)

    def pairs(self) -> set[int]:
        """Return the pairs, each as one number: `lower * count of records + higher`."""
        met: set[int] = set()
        for parts in (*self._alone, *self._whole):
            self._meet(met, ([(value,) for value in values] for values in parts))
        for parts in self._words:
            self._meet(met, (combinations(sorted(values), 2) for values in parts))
            for others in (*self._with_name, *self._with_any):
                self._meet(met, _crossed(parts, others))
        for parts, others in combinations(self._with_any, 2):
            self._meet(met, _crossed(parts, others))
        return met

    def _add(self, place: int, field: Field) -> None:
        if field.kind is Kind.NAME:
            self._words.append([self._sounds_of(r.values[place]) for r in self._records])
            self._whole.append([self._letters_of(r.values[place]) for r in self._records])
            return
        lists = {
            Meets.NEVER: (),
            Meets.WITH_NAME: (self._with_name,),
            Meets.WITH_ANY: (self._with_any,),
            Meets.ALONE: (self._alone, self._with_name),
        }[field.meets]
        if lists:
            parts = self._numbers_of([record.values[place] for record in self._records])
            for each in lists:
                each.append(parts)

    def _numbers_of(self, column: list[tuple[str, ...]]) -> Parts:
        """Return a number for each value, the same for the same value."""
        numbers: dict[str, int] = {}
        give = numbers.setdefault
        return [[give(value, len(numbers)) for value in held] if held else [] for held in column]

    def _sounds_of(self, names: tuple[str, ...]) -> list[int]:
        return list({self._number(self._sound(word)) for n in names for word in n.split(" ")})

    def _letters_of(self, names: tuple[str, ...]) -> list[int]:
        """Return a key that is equal for all orders of the words and all places of the spaces."""
        return list({self._number("".join(sorted(name.replace(" ", "")))) for name in names})

    def _sound(self, word: str) -> str:
        sound = self._sounds.get(word)
        if sound is None:
            sound = self._sounds[word] = sound_key(word)
        return sound

    def _number(self, value: str) -> int:
        return self._numbers.setdefault(value, len(self._numbers))

    def _meet(self, met: set[int], keys: Iterable[Iterable[tuple[int, ...]]]) -> None:
        blocks: dict[tuple[int, ...], Block] = {}
        for place, held in enumerate(keys):
            for key in held:
                block = blocks.setdefault(key, place)
                if isinstance(block, list):
                    if len(block) <= BLOCK and block[-1] != place:
                        block.append(place)
                elif block != place:
                    blocks[key] = [block, place]
        self._tell()
        count = len(self._records)
        for block in blocks.values():
            if isinstance(block, list) and len(block) <= BLOCK:
                met.update([low * count + high for low, high in combinations(block, 2)])


def _crossed(parts: Parts, others: Parts) -> Iterator[list[tuple[int, ...]]]:
    for mine, theirs in zip(parts, others, strict=True):
        yield [(one, other) for one in mine for other in theirs] if mine and theirs else []
