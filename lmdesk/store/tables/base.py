"""What every table of a desk shares: how ids, texts, owners and mentions are declared."""

from typing import Any, NamedTuple

from peewee import SQL, AutoField, BooleanField, ForeignKeyField, IntegerField, Model, TextField


class Column(NamedTuple):
    """One column as SQL knows it. `refers_to` is the table that a mention or owner lies in."""

    field: str
    name: str
    is_text: bool
    null: bool
    refers_to: str | None
    owned: bool


class Table(Model):
    """Base of all tables: fields and nothing else.

    Tables are bound to no database; every query is run on the desk it is meant for.
    """

    class Meta:
        legacy_table_names = False

    @classmethod
    def sql_name(cls) -> str:
        """Return the name of the table in SQL."""
        return str(cls._meta.table_name)

    @classmethod
    def sql_columns(cls) -> tuple[Column, ...]:
        """Return the columns in the order of the fields, the id first."""
        columns = []
        for field in cls._meta.sorted_fields:
            mention = isinstance(field, ForeignKeyField)
            columns.append(
                Column(
                    field=field.name,
                    name=field.column_name,
                    is_text=isinstance(field, TextField),
                    null=field.null,
                    refers_to=field.rel_model.sql_name() if mention else None,
                    owned=mention and field.on_delete == "CASCADE",
                )
            )
        return tuple(columns)

    @classmethod
    def sql_unique(cls) -> tuple[tuple[str, ...], ...]:
        """Return the columns, or groups of columns, whose values no two rows share."""
        alone = [(field.column_name,) for field in cls._meta.sorted_fields if field.unique]
        together = [
            tuple(cls._meta.fields[name].column_name for name in names)
            for names, unique in cls._meta.indexes
            if unique
        ]
        return (*alone, *together)


def row_id() -> Any:
    """Declare a row's id. It is never given twice, so that old ids stay true after an undo."""
    return AutoField(constraints=[SQL("AUTOINCREMENT")])


def serial_id() -> Any:
    """Declare the id of a row that is never deleted: cheaper, and never given twice either."""
    return AutoField()


def owner(table: type[Table], *, null: bool = False) -> Any:
    """Declare whose part this row is: it goes and stays together with its owner."""
    declare: Any = ForeignKeyField
    return declare(table, null=null, on_delete="CASCADE", backref="+")


def reference(table: Any, *, null: bool = True) -> Any:
    """Declare a mention of another row, which cannot be deleted while it is mentioned.

    `table` is a table, or "self" for one of the same table.
    """
    declare: Any = ForeignKeyField
    return declare(table, null=null, on_delete="RESTRICT", backref="+")


def text(*, index: bool = False, unique: bool = False) -> Any:
    """Declare a text that may be unknown (None)."""
    return TextField(null=True, index=index, unique=unique)


def words(*, index: bool = False, unique: bool = False) -> Any:
    """Declare a text that every row has."""
    return TextField(null=False, index=index, unique=unique)


def number(*, null: bool = False, default: int | None = 0) -> Any:
    """Declare a whole number."""
    declare: Any = IntegerField
    return declare(null=null, default=default, constraints=_sql_default(default))


def claim(*, default: bool = False) -> Any:
    """Declare a yes or no."""
    return BooleanField(default=default, constraints=_sql_default(int(default)))


def _sql_default(value: int | None) -> list[Any] | None:
    return None if value is None else [SQL(f"DEFAULT {int(value)}")]
