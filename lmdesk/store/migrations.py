"""The schema of a desk: brought up to date by numbered scripts, and compared with the known one."""

import sqlite3
from pathlib import Path
from typing import Any

from peewee import SqliteDatabase

from lmdesk.paths import bundled
from lmdesk.store.connection import APPLICATION_ID, raw

HISTORY = "schema_migration"
"""Where peewee's runner writes down which scripts were applied."""

SHADOW_ENDS = ("_data", "_idx", "_content", "_docsize", "_config")
"""Ends of the names of the tables in which FTS5 keeps an index."""

HEADING = "-- The schema of a desk, generated from the migrations. Do not edit.\n\n"


def migration_names() -> tuple[str, ...]:
    """Return the names of the migrations that this program knows, in order."""
    return tuple(sorted(path.stem for path in _folder().glob("[0-9]*.py")))


def applied_names(connection: sqlite3.Connection) -> tuple[str, ...]:
    """Return the names of the migrations that a desk has seen, in order."""
    has_history = "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = ?"
    if not connection.execute(has_history, (HISTORY,)).fetchone()[0]:
        return ()
    rows = connection.execute(f"SELECT name FROM {HISTORY} ORDER BY name").fetchall()
    return tuple(str(row[0]) for row in rows)


def migrate(database: SqliteDatabase, upto: str | None = None) -> None:
    """Apply the pending migrations (up to the one named `upto`), all or none of them."""
    connection = raw(database)
    # Tables are rebuilt under their rows' feet; this setting cannot be changed in a transaction.
    connection.execute("PRAGMA foreign_keys = OFF")
    try:
        with database.atomic("EXCLUSIVE"):
            _runner(database).up(upto)
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.execute(f"PRAGMA user_version = {len(applied_names(connection))}")
    finally:
        connection.execute("PRAGMA foreign_keys = ON")


def schema_statements(connection: sqlite3.Connection) -> list[str]:
    """Return the SQL of what the schema holds, in the order in which it was made.

    Left out is what SQLite, its full text index and the runner make for themselves: another
    version of them may word it differently.
    """
    objects = connection.execute(
        "SELECT type, name, tbl_name, sql FROM sqlite_master WHERE sql IS NOT NULL"
        " AND name NOT LIKE 'sqlite!_%' ESCAPE '!' ORDER BY rowid"
    ).fetchall()
    shadows = {
        name + end
        for _, name, _, statement in objects
        if str(statement).upper().startswith("CREATE VIRTUAL TABLE")
        for end in SHADOW_ENDS
    }
    return [
        str(statement).strip()
        for kind, name, table, statement in objects
        if kind not in ("table", "index") or (name not in shadows and table != HISTORY)
    ]


def schema_text(connection: sqlite3.Connection) -> str:
    """Return the text of db/schema.sql for a desk."""
    return HEADING + "".join(f"{statement};\n\n" for statement in schema_statements(connection))


def expected_schema(applied: tuple[str, ...]) -> frozenset[str]:
    """Return the schema that these migrations give, as statements in one line each."""
    generated = _generated()
    if applied == migration_names() and generated.exists():
        text = generated.read_text(encoding="utf-8").removeprefix(HEADING)
        return frozenset(one_line(part) for part in text.split(";\n\n") if part)
    database = SqliteDatabase(":memory:", thread_safe=False)
    try:
        database.connect()
        if applied:
            migrate(database, applied[-1])
        return frozenset(one_line(part) for part in schema_statements(raw(database)))
    finally:
        database.close()


def one_line(statement: str) -> str:
    """Return a statement with each run of white space made one space."""
    return " ".join(statement.split())


def _runner(database: SqliteDatabase) -> Any:
    from playhouse.migrations import Runner

    return Runner(database, directory=str(_folder()), table_name=HISTORY)


def _generated() -> Path:
    return bundled("db", "schema.sql")


def _folder() -> Path:
    return bundled("db", "migrations")
