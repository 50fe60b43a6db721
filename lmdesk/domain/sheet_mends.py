"""What a person told about the layout of one sheet, where the guess was wrong."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Self

from lmdesk.domain.fields import FIELD_KEYS
from lmdesk.domain.name_lists import NAME_ORDERS
from lmdesk.errors import LmdeskError

NO_FIELDS: Mapping[int, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class SheetMends:
    """Corrections of how a sheet is read.

    `header_rows` count from 1; None leaves them to be found, none at all says that the list has
    no headings. `fields` give the field of a column by its index from 0; "other" leaves the
    column out of what is understood, its cells stay with their rows. `left_out` are rows that are
    no people, `taken` rows that are people although they do not look like it. `hidden_taken`
    tells whether rows that the workbook hides belong to the list; None: nobody said so yet.
    `name_order` says how names are written (one of NAME_ORDERS); None leaves that to the list.
    """

    header_rows: tuple[int, ...] | None = None
    fields: Mapping[int, str] = field(default_factory=lambda: NO_FIELDS)
    left_out: frozenset[int] = frozenset()
    taken: frozenset[int] = frozenset()
    hidden_taken: bool | None = None
    name_order: str | None = None

    def with_header(self, rows: Iterable[int] | None) -> Self:
        """Say which rows hold the headings; they are taken as one block from first to last.

        What was told for columns is dropped: it was told under other headings.
        """
        told = None if rows is None else _block(rows)
        return replace(self, header_rows=told, fields=NO_FIELDS)

    def with_field(self, index: int, field_key: str) -> Self:
        """Say what a column means. Raises LmdeskError map_field_unknown."""
        if field_key not in FIELD_KEYS:
            raise LmdeskError("map_field_unknown", field=field_key, heading=index + 1)
        return replace(self, fields=MappingProxyType({**self.fields, index: field_key}))

    def with_names(self, order: str) -> Self:
        """Say how names are written. Raises LmdeskError name_order_unknown."""
        if order not in NAME_ORDERS:
            raise LmdeskError("name_order_unknown", order=order)
        return replace(self, name_order=order)

    def with_left_out(self, rows: Iterable[int]) -> Self:
        """Say that these rows are no people."""
        rows = frozenset(rows)
        return replace(self, left_out=self.left_out | rows, taken=self.taken - rows)

    def with_taken(self, rows: Iterable[int]) -> Self:
        """Say that these rows are people."""
        rows = frozenset(rows)
        return replace(self, left_out=self.left_out - rows, taken=self.taken | rows)

    def with_hidden(self, *, taken: bool | None) -> Self:
        """Say whether hidden rows belong to the list; None asks again."""
        return replace(self, hidden_taken=taken)


NO_MENDS = SheetMends()


def _block(rows: Iterable[int]) -> tuple[int, ...]:
    told = sorted(rows)
    return tuple(range(told[0], told[-1] + 1)) if told else ()
