"""Triggers that write down every change of a record, and refuse changes outside a step.

They are TEMP triggers: they belong to one connection of lmdesk, not to the file, so that no other
program runs them and no migration has to know them.
"""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from lmdesk.store.shapes import Shape
from lmdesk.store.tables.base import Column

OUTSIDE = 0
"""In place of a step's id: no step is under way, records cannot be written."""

GUARD_MESSAGE = "lmdesk: a record was written outside a step"

# One row says which step is under way. It lies in the connection's own memory and takes part in
# the transaction: a rollback takes it back too.
STATE = (
    "CREATE TEMP TABLE now_step (step INTEGER NOT NULL)",
    f"INSERT INTO now_step VALUES ({OUTSIDE})",
)

GUARD = f"SELECT RAISE(ABORT, '{GUARD_MESSAGE}') FROM temp.now_step WHERE step = {OUTSIDE};"


def install(connection: sqlite3.Connection, shapes: Iterable[Shape]) -> None:
    """Put the triggers of these tables on a connection."""
    for statement in STATE:
        connection.execute(statement)
    for shape in shapes:
        for statement in (_on_insert(shape), _on_update(shape), _on_delete(shape)):
            connection.execute(statement)


def set_step(connection: sqlite3.Connection, step: int) -> None:
    """Tell the triggers which step is under way."""
    connection.execute("UPDATE temp.now_step SET step = ?", (step,))


@contextmanager
def inserts_unwatched(connection: sqlite3.Connection, shape: Shape) -> Iterator[None]:
    """Let inserts into a table pass without an item each, for bulk inserts within a step.

    A trigger that only looks whether it has something to do costs two thirds of a plain insert.
    """
    connection.execute(f"DROP TRIGGER IF EXISTS temp.{shape.name}_inserted")
    try:
        yield
    finally:
        connection.execute(_on_insert(shape))


def image(shape: Shape, row: str) -> str:
    """Return SQL that makes a JSON object of a whole row; `row` is OLD, NEW or an alias."""
    pairs = ", ".join(f"'{c.name}', {_exact(c, f'{row}.{c.name}')}" for c in shape.columns)
    return f"json_object({pairs})"


def _exact(column: Column, value: str) -> str:
    # SQLite writes a real number into JSON with 15 digits; 17 are needed to read the same back.
    if column.is_text:
        return value
    return f"CASE typeof({value}) WHEN 'real' THEN json(printf('%!.17g', {value})) ELSE {value} END"


def _on_insert(shape: Shape) -> str:
    return f"""
        CREATE TEMP TRIGGER IF NOT EXISTS {shape.name}_inserted AFTER INSERT ON main.{shape.name}
        BEGIN
          {GUARD}
          INSERT INTO change_item (change_set_id, table_name, target_id, action)
          SELECT step, '{shape.name}', NEW.id, 'insert' FROM temp.now_step;
        END"""


def _on_update(shape: Shape) -> str:
    columns = [column for column in shape.columns if column.name != "id"]
    changed = " OR ".join(f"OLD.{c.name} IS NOT NEW.{c.name}" for c in shape.columns)
    return f"""
        CREATE TEMP TRIGGER {shape.name}_updated AFTER UPDATE ON main.{shape.name}
        WHEN {changed}
        BEGIN
          {GUARD}
          SELECT RAISE(ABORT, 'lmdesk: an id was changed') WHERE OLD.id <> NEW.id;
          INSERT INTO change_item (change_set_id, table_name, target_id, action, before, after,
            of_person, of_institution)
          SELECT step, '{shape.name}', NEW.id, 'update',
            {_differences(columns, "OLD")}, {_differences(columns, "NEW")},
            {_left(shape, "person_id")}, {_left(shape, "institution_id")}
          FROM temp.now_step;
        END"""


def _differences(columns: list[Column], row: str) -> str:
    parts = " || ".join(
        f"CASE WHEN OLD.{c.name} IS NOT NEW.{c.name}"
        f" THEN ',\"{c.name}\":' || json_quote({_exact(c, f'{row}.{c.name}')}) ELSE '' END"
        for c in columns
    )
    return f"'{{' || substr({parts}, 2) || '}}'"


def _lost(shape: Shape, owner: str) -> str:
    """Return SQL for whose part a row was that goes."""
    return f"OLD.{owner}" if owner in shape.column_of else "NULL"


def _left(shape: Shape, owner: str) -> str:
    """Return SQL for whose part a row was, where an update gives it to another."""
    if owner not in shape.column_of:
        return "NULL"
    return f"CASE WHEN OLD.{owner} IS NOT NEW.{owner} THEN OLD.{owner} END"


def _on_delete(shape: Shape) -> str:
    return f"""
        CREATE TEMP TRIGGER {shape.name}_deleted AFTER DELETE ON main.{shape.name}
        BEGIN
          {GUARD}
          INSERT INTO change_item (change_set_id, table_name, target_id, action, before,
            of_person, of_institution)
          SELECT step, '{shape.name}', OLD.id, 'delete', {image(shape, "OLD")},
            {_lost(shape, "person_id")}, {_lost(shape, "institution_id")}
          FROM temp.now_step;
        END"""
