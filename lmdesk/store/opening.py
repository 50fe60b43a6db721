"""What is checked before a file is opened as a desk; a refused file stays as it was."""

import os
import stat
from pathlib import Path

from peewee import SqliteDatabase

from lmdesk.errors import LmdeskError
from lmdesk.store import connection as opener
from lmdesk.store.faults import refusal, translated
from lmdesk.store.migrations import (
    applied_names,
    expected_schema,
    migration_names,
    one_line,
    schema_statements,
)

MAGIC = b"SQLite format 3\0"
HEADER_BYTES = 100
READ_VERSION_AT = 19
WAL_VERSION = 2
USER_VERSION_AT = 60
APPLICATION_ID_AT = 68


def check_file(path: Path) -> None:
    """Refuse what is no readable file. Raises LmdeskError; reads nothing yet."""
    try:
        mode = path.stat().st_mode
    except (FileNotFoundError, NotADirectoryError):
        raise LmdeskError("desk_missing", path=str(path)) from None
    except OSError:
        raise LmdeskError("desk_unreadable", path=str(path)) from None
    if stat.S_ISDIR(mode):
        raise LmdeskError("desk_is_folder", path=str(path))
    # A pipe or a device would keep us waiting for bytes that never come.
    if not stat.S_ISREG(mode):
        raise LmdeskError("desk_foreign", path=str(path))
    if not os.access(path, os.R_OK):
        raise LmdeskError("desk_unreadable", path=str(path))


def check_header(path: Path) -> None:
    """Refuse an empty, foreign or newer file by its first bytes. Raises LmdeskError.

    Never called while the file is open in SQLite: closing any handle of a file drops the locks
    that this process has on it.
    """
    with path.open("rb") as file:
        header = file.read(HEADER_BYTES)
    if not header:
        raise LmdeskError("desk_empty", path=str(path))
    application = int.from_bytes(header[APPLICATION_ID_AT : APPLICATION_ID_AT + 4], "big")
    if not header.startswith(MAGIC) or application != opener.APPLICATION_ID:
        raise LmdeskError("desk_foreign", path=str(path))
    version = int.from_bytes(header[USER_VERSION_AT : USER_VERSION_AT + 4], "big")
    if version > len(migration_names()):
        raise LmdeskError("desk_newer", path=str(path))


def check_content(path: Path, *, frozen: bool, thorough: bool) -> bool:
    """Refuse a damaged, altered or newer desk. Return whether its schema must be brought up.

    `frozen` as in `connection.uri_of`. `thorough` reads every page of the file. Raises LmdeskError.
    """
    with translated(path):
        database = opener.open_reader(path, frozen=frozen)
        try:
            return _check_schema(path, database, thorough=thorough)
        finally:
            database.close()


def has_journal(path: Path) -> bool:
    """Tell whether the last writer left work beside the file that SQLite has to finish."""
    beside = (path.with_name(path.name + end) for end in ("-wal", "-journal"))
    return any(file.exists() and file.stat().st_size > 0 for file in beside)


def is_in_wal_mode(path: Path) -> bool:
    """Tell whether SQLite will want files beside this one even to read it.

    As `check_header`, never called while the file is open in SQLite.
    """
    with path.open("rb") as file:
        return file.read(HEADER_BYTES)[READ_VERSION_AT] == WAL_VERSION


def is_writable(path: Path) -> bool:
    """Tell whether the file and its folder can be written: a journal needs both."""
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def _check_schema(path: Path, database: SqliteDatabase, *, thorough: bool) -> bool:
    connection = opener.raw(database)
    if connection.execute("PRAGMA application_id").fetchone()[0] != opener.APPLICATION_ID:
        raise LmdeskError("desk_foreign", path=str(path))
    applied, known = applied_names(connection), migration_names()
    if applied != known[: len(applied)]:
        raise LmdeskError("desk_newer", path=str(path))
    found = {one_line(statement) for statement in schema_statements(connection)}
    expected = expected_schema(applied)
    if found != expected:
        strange = sorted(found - expected) or sorted(expected - found)
        raise LmdeskError("desk_altered", path=str(path), what=strange[0][:80])
    if thorough:
        faults = connection.execute("PRAGMA quick_check(1)").fetchall()
        if faults != [("ok",)]:
            raise refusal("desk_damaged", path)
    return applied != known
