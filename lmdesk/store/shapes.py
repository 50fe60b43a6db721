"""The tables of a desk as plain SQL names, worked out once for each open desk."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from lmdesk.store.tables import Table
from lmdesk.store.tables.base import Column


@dataclass(frozen=True, slots=True)
class Shape:
    """One table: its SQL name, its columns, and the column meant by each field or column name.

    `unique` lists the columns, or groups of them, whose values no two rows share.
    """

    name: str
    columns: tuple[Column, ...]
    column_of: Mapping[str, str]
    unique: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Reference:
    """A column of `child` that mentions a row of `parent`; `owned` when it is a part of it."""

    child: str
    column: str
    parent: str
    owned: bool


class Shapes:
    """The shapes of some tables, by table and by SQL name."""

    def __init__(self, tables: Iterable[type[Table]]) -> None:
        self.by_table: dict[type[Table], Shape] = {table: shape_of(table) for table in tables}
        self.by_name: dict[str, Shape] = {shape.name: shape for shape in self.by_table.values()}
        self.references: tuple[Reference, ...] = tuple(
            Reference(shape.name, column.name, column.refers_to, column.owned)
            for shape in self.by_table.values()
            for column in shape.columns
            if column.refers_to is not None
        )


def shape_of(table: type[Table]) -> Shape:
    """Return the shape of a table."""
    columns = table.sql_columns()
    column_of = {column.field: column.name for column in columns}
    column_of |= {column.name: column.name for column in columns}
    return Shape(table.sql_name(), columns, MappingProxyType(column_of), table.sql_unique())
