"""The one place that opens SQLite on a desk file, with the settings of a desk."""

import sqlite3
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any
from urllib.parse import quote

from peewee import SqliteDatabase

from lmdesk.store.place import Place, place_of

APPLICATION_ID = 0x4C4D646B
"""Stands in the header of every desk file: "LMdk"."""

WAIT_MILLISECONDS = 5000
CACHE_KIBIBYTES = 65536
READER_CACHE_KIBIBYTES = 2048
SORTING_THREADS = 2
JOURNAL_BYTES = 64 * 1024 * 1024

SETTINGS = (
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA recursive_triggers = ON",
    "PRAGMA temp_store = MEMORY",
    f"PRAGMA busy_timeout = {WAIT_MILLISECONDS}",
    f"PRAGMA cache_size = -{CACHE_KIBIBYTES}",
)

READER_SETTINGS = (
    "PRAGMA query_only = ON",
    # A list of a million people is sorted in passing files, which are gone with the answer, so
    # that it takes little memory. A short one is sorted before anything reaches the disk.
    "PRAGMA temp_store = FILE",
    f"PRAGMA threads = {SORTING_THREADS}",
    # Several readers lie beside the writer; a larger cache of each wins nothing that the system
    # does not keep. SQLite sorts in pieces of this size: small ones fit the cache of the processor.
    f"PRAGMA cache_size = -{READER_CACHE_KIBIBYTES}",
)

WRITER_SETTINGS = (
    "PRAGMA synchronous = FULL",
    "PRAGMA secure_delete = ON",
    f"PRAGMA journal_size_limit = {JOURNAL_BYTES}",
    "PRAGMA foreign_keys = ON",
)


def uri_of(path: Path, mode: str, *, frozen: bool = False) -> str:
    """Return the SQLite URI of a file. `mode` is ro, rw or rwc.

    `frozen` promises that nobody writes the file meanwhile: SQLite then takes no lock and makes
    no file beside it.
    """
    name = quote(str(path.absolute()).replace("\\", "/"), errors="surrogateescape")
    prefix = "file:" if name.startswith("/") else "file:/"
    return f"{prefix}{name}?mode={mode}{'&immutable=1' if frozen else ''}"


def open_reader(path: Path, *, frozen: bool = False) -> SqliteDatabase:
    """Open a desk file for reading only."""
    uri = uri_of(path, "ro", frozen=frozen)
    return _database(uri, (*SETTINGS, *READER_SETTINGS))


def open_writer(path: Path, *, new: bool = False) -> SqliteDatabase:
    """Open a desk file for writing, with the journal that suits its place."""
    return _database(uri_of(path, "rwc" if new else "rw"), (*SETTINGS, *WRITER_SETTINGS))


def choose_journal(connection: sqlite3.Connection, path: Path) -> str:
    """Set the journal mode that is safe where the file lies; return it in lower case."""
    if place_of(path) is Place.LOCAL:
        return _set_journal(connection, "WAL")
    # A desk that was copied from a local disk still is in WAL mode, whose shared memory does not
    # hold between two computers. With an exclusive lock SQLite leaves that mode without it.
    connection.execute("PRAGMA locking_mode = EXCLUSIVE")
    mode = _set_journal(connection, "DELETE")
    connection.execute("PRAGMA locking_mode = NORMAL")
    connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    return mode


def raw(database: SqliteDatabase) -> sqlite3.Connection:
    """Return the sqlite3 connection under a peewee database."""
    typed: Any = database
    connection = typed.connection()
    assert isinstance(connection, sqlite3.Connection)
    return connection


def close_writer(database: SqliteDatabase) -> None:
    """Close a connection so that one plain file remains, which may be copied and read anywhere."""
    connection = raw(database)
    connection.execute("PRAGMA busy_timeout = 0").fetchall()
    # What cannot be moved out of the journal now, for a full disk or another reader, is safe in
    # it and is moved when the desk is opened next. A file that was damaged is told then, too.
    with suppress(sqlite3.DatabaseError):
        _set_journal(connection, "DELETE")
    database.close()


def _set_journal(connection: sqlite3.Connection, mode: str) -> str:
    return str(connection.execute(f"PRAGMA journal_mode = {mode}").fetchone()[0])


def _database(uri: str, settings: Iterable[str]) -> SqliteDatabase:
    # One connection, handed from thread to thread by whoever owns the desk: peewee must neither
    # open a second one, which would lack the journal's triggers, nor forbid the hand-over.
    database = SqliteDatabase(
        uri, uri=True, thread_safe=False, autoconnect=False, check_same_thread=False
    )
    database.connect()
    try:
        for setting in settings:
            raw(database).execute(setting)
    except BaseException:
        database.close()
        raise
    return database
