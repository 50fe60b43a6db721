"""The columns that a list can have, and picking those that are wanted."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from lmdesk.domain.fields import field
from lmdesk.domain.sheet import CellValue
from lmdesk.errors import LmdeskError
from lmdesk.formats.xlsx_writer import OutColumn


class ColumnOffer(NamedTuple):
    """A column that a list can have; `is_on` says whether it has it when nobody chooses."""

    key: str
    heading: str
    is_on: bool


@dataclass(frozen=True, slots=True)
class ListColumn:
    """A column of a list of ours: its key, how it is written, and whether it is usual."""

    key: str
    out: OutColumn
    is_on: bool = True


@dataclass(frozen=True, slots=True)
class Picked:
    """The columns that were chosen of all those of a list: their places and how to write them."""

    places: tuple[int, ...]
    columns: tuple[OutColumn, ...]

    def row(self, values: Sequence[CellValue]) -> tuple[CellValue, ...]:
        """Return those of the values of a whole row that were chosen."""
        return tuple([values[place] for place in self.places])


def of_field(key: str, *, is_on: bool = True) -> ListColumn:
    """Return a column with the heading and the width of a field of the register."""
    known = field(key)
    return ListColumn(key, OutColumn(known.label, known.width, as_text=known.as_text), is_on)


def offers(columns: Iterable[ListColumn]) -> tuple[ColumnOffer, ...]:
    """Return what can be chosen of these columns."""
    return tuple(ColumnOffer(each.key, each.out.heading, each.is_on) for each in columns)


def wanted_keys(columns: Sequence[ColumnOffer], wanted: Sequence[str] | None) -> tuple[str, ...]:
    """Return the keys of the columns that a list gets, each once.

    A column is named by its key or its heading, in any letters; None asks for the usual ones.
    Raises LmdeskError column_unknown, columns_missing.
    """
    if wanted is None:
        return tuple(each.key for each in columns if each.is_on)
    by_name = {each.heading.casefold(): each.key for each in columns}
    by_name |= {each.key.casefold(): each.key for each in columns}
    keys = []
    for name in wanted:
        key = by_name.get(name.strip().casefold())
        if key is None:
            there = ", ".join(each.key for each in columns)
            raise LmdeskError("column_unknown", column=name.strip() or "?", columns=there)
        keys.append(key)
    if not keys:
        raise LmdeskError("columns_missing")
    return tuple(dict.fromkeys(keys))


def pick(
    columns: Sequence[ListColumn], wanted: Sequence[str] | None, *, first: OutColumn | None = None
) -> Picked:
    """Return which columns a list gets. `first` is a column that stands before them in any case.

    The whole rows then begin with a value for `first`. Raises LmdeskError as `wanted_keys`.
    """
    chosen = wanted_keys(offers(columns), wanted)
    places = {each.key: place for place, each in enumerate(columns)}
    before = () if first is None else (first,)
    return Picked(
        (*range(len(before)), *(places[key] + len(before) for key in chosen)),
        (*before, *(columns[places[key]].out for key in chosen)),
    )
