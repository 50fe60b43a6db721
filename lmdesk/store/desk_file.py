"""Making, opening and reading out the file of a desk."""

import json
import os
import sqlite3
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

from peewee import SqliteDatabase

from lmdesk.domain.problem import Problem
from lmdesk.errors import LmdeskError
from lmdesk.store import connection as opener
from lmdesk.store import opening
from lmdesk.store.backup import backup_file
from lmdesk.store.faults import translated
from lmdesk.store.lock import DeskLock, holder_of, locked_by
from lmdesk.store.migrations import migrate
from lmdesk.store.place import Place, place_of


@dataclass(frozen=True, slots=True)
class Opened:
    """An opened desk file. `lock` is None when it is open for reading only."""

    database: SqliteDatabase
    lock: DeskLock | None
    warnings: tuple[Problem, ...]


def create(path: Path, *, since: str) -> Opened:
    """Make a new desk file and open it for writing. Raises LmdeskError."""
    if path.exists() or path.is_symlink():
        raise LmdeskError("desk_exists", path=str(path))
    if not path.parent.is_dir():
        raise LmdeskError("folder_missing", path=str(path), folder=str(path.parent))
    with translated(path):
        lock = DeskLock(path, since)
        try:
            _make(path)
            return Opened(_open_writer(path), lock, _warnings(path))
        except BaseException:
            lock.release()
            raise


def open_file(path: Path, *, read_only: bool, since: str, thorough: bool) -> Opened:
    """Open a desk file after all checks. Raises LmdeskError; a refused file stays as it was."""
    opening.check_file(path)
    holder = holder_of(path)
    if holder is None:
        with translated(path):
            opening.check_header(path)
    elif not read_only:
        raise locked_by(path, holder)
    with translated(path):
        if read_only or not opening.is_writable(path):
            return _open_for_reading(path, beside_writer=holder is not None, thorough=thorough)
        return _open_for_writing(path, since=since, thorough=thorough)


def identity(path: Path) -> tuple[int, int] | None:
    """Return what tells this file from another one that was put in its place, None if gone."""
    try:
        found = path.stat()
    except OSError:
        return None
    return (found.st_dev, found.st_ino)


def dump_table(connection: sqlite3.Connection, name: str) -> str:
    """Return the rows of a table as lines of JSON in a fixed order."""
    rows = sorted(
        json.dumps(row, ensure_ascii=False)
        for row in connection.execute(f"SELECT rowid, * FROM {name}")
    )
    return "".join(f"{name} {row}\n" for row in rows)


def _open_for_writing(path: Path, *, since: str, thorough: bool) -> Opened:
    lock = DeskLock(path, since)
    try:
        # A journal that was left behind is part of the desk: SQLite has to finish it first, and
        # for that it must be allowed to write.
        if opening.has_journal(path):
            opener.open_writer(path).close()
        pending = opening.check_content(
            path, frozen=not opening.has_journal(path), thorough=thorough
        )
        if pending:
            _bring_up(path)
        return Opened(_open_writer(path), lock, _warnings(path))
    except BaseException:
        lock.release()
        raise


def _open_for_reading(path: Path, *, beside_writer: bool, thorough: bool) -> Opened:
    unfinished = opening.has_journal(path)
    folder_writable = os.access(path.parent, os.W_OK)
    if unfinished and not beside_writer and not folder_writable:
        raise LmdeskError("desk_unfinished", path=str(path))
    alone = not beside_writer and not unfinished
    if opening.check_content(path, frozen=alone, thorough=thorough and not beside_writer):
        raise LmdeskError("desk_needs_update", path=str(path))
    # Where no file can be made beside the desk, and nobody writes it, SQLite is told so.
    frozen = alone and not folder_writable and opening.is_in_wal_mode(path)
    warnings = (*_warnings(path), Problem("desk_open_for_reading"))
    return Opened(opener.open_reader(path, frozen=frozen), None, warnings)


def _bring_up(path: Path) -> None:
    backup_file(path)
    database = opener.open_writer(path)
    try:
        migrate(database)
    finally:
        database.close()


def _make(path: Path) -> None:
    """Build the file under another name first: a desk is there whole or not at all."""
    unfinished = path.with_name(f"{path.name}.{uuid4().hex[:8]}.new")
    try:
        database = opener.open_writer(unfinished, new=True)
        try:
            migrate(database)
        finally:
            database.close()
        if path.exists():
            raise LmdeskError("desk_exists", path=str(path))
        unfinished.rename(path)
    finally:
        unfinished.unlink(missing_ok=True)


def _open_writer(path: Path) -> SqliteDatabase:
    database = opener.open_writer(path)
    try:
        opener.choose_journal(opener.raw(database), path)
    except BaseException:
        database.close()
        raise
    return database


def _warnings(path: Path) -> tuple[Problem, ...]:
    match place_of(path):
        case Place.NETWORK:
            return (Problem("desk_on_network", params={"path": str(path)}),)
        case Place.SYNCED:
            return (Problem("desk_in_synced_folder", params={"path": str(path)}),)
        case _:
            return ()
