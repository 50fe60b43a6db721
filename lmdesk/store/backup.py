"""Backups: whole copies of a desk, made while it is open and verified before they count."""

import hashlib
import os
import sqlite3
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from lmdesk.domain.progress import Progress, quiet
from lmdesk.errors import LmdeskError
from lmdesk.store import connection as opener
from lmdesk.store.backup_folder import backups_of, new_backup_path, superfluous
from lmdesk.store.faults import refusal, translated

if TYPE_CHECKING:
    from lmdesk.store.desk import Desk

PAGES_AT_A_TIME = 1024
BYTES_AT_A_TIME = 1 << 20


@dataclass(frozen=True, slots=True)
class BackupRecord:
    """A finished backup: where it lies, when it was made (ISO text), its bytes and their hash."""

    path: Path
    at: str
    size: int
    sha256: str


def backup_desk(
    desk: "Desk", to: Path | None = None, *, progress: Progress = quiet
) -> BackupRecord:
    """Write a verified copy of an open desk, with its SHA-256 in a file beside it.

    Without `to` the copy goes to the folder of backups, and old backups there are thinned out.
    An older file `to` stays until the new one is whole. Raises LmdeskError backup_onto_itself,
    backup_is_folder, folder_missing, disk_full, disk_error; Cancelled leaves nothing behind.
    """
    if to is not None and to.exists() and to.samefile(desk.path):
        raise LmdeskError("backup_onto_itself", path=str(desk.path))
    at = desk.clock()
    if to is not None:
        return back_up(desk.connection, to, at, progress)
    record = back_up(desk.connection, _own_place(desk.path, at), at, progress)
    thin_out(desk.path, record.path)
    return record


def backup_file(path: Path, *, progress: Progress = quiet) -> BackupRecord:
    """Write a verified copy of a desk file that is not open, as before a migration."""
    at = datetime.now(UTC).isoformat(timespec="seconds")
    with translated(path):
        database = opener.open_reader(path)
        try:
            return back_up(opener.raw(database), _own_place(path, at), at, progress)
        finally:
            database.close()


def back_up(
    source: sqlite3.Connection, target: Path, at: str, progress: Progress = quiet
) -> BackupRecord:
    """Copy a database page by page to `target`, verify the copy, and only then give it its name."""
    if target.is_dir():
        raise LmdeskError("backup_is_folder", path=str(target))
    if not target.parent.is_dir():
        raise LmdeskError("folder_missing", path=str(target), folder=str(target.parent))
    unfinished = target.with_name(f"{target.name}.{uuid4().hex[:8]}.new")
    with translated(target):
        try:
            _copy(source, unfinished, progress)
            _verify(source, unfinished, target)
            digest = hash_of(unfinished)
            make_durable(unfinished)
            unfinished.replace(target)
            _write_hash(target, digest)
            make_durable(target.parent)
            return BackupRecord(target, at, target.stat().st_size, digest)
        finally:
            for end in ("", "-journal", "-wal", "-shm"):
                unfinished.with_name(unfinished.name + end).unlink(missing_ok=True)


def thin_out(desk: Path, newest: Path) -> None:
    """Delete the backups of a desk that are no longer needed, never the one just made."""
    for path in superfluous(backups_of(desk)):
        if path != newest:
            path.unlink(missing_ok=True)
            hash_path(path).unlink(missing_ok=True)


def hash_path(backup: Path) -> Path:
    """Return the path of the file that holds the SHA-256 of a backup."""
    return backup.with_name(f"{backup.name}.sha256")


def hash_of(path: Path) -> str:
    """Return the SHA-256 of a file as hexadecimal digits."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(BYTES_AT_A_TIME):
            digest.update(block)
    return digest.hexdigest()


def make_durable(path: Path) -> None:
    """Wait until a file, or the names in a folder, are on the disk."""
    if path.is_dir() and os.name == "nt":
        return  # Windows cannot open a folder; its file system keeps names by itself.
    descriptor = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _own_place(desk: Path, at: str) -> Path:
    with translated(desk):
        path = new_backup_path(desk, datetime.fromisoformat(at).astimezone())
        path.parent.mkdir(exist_ok=True)
    return path


def _copy(source: sqlite3.Connection, target: Path, progress: Progress) -> None:
    def tell(_status: int, remaining: int, total: int) -> None:
        progress(total - remaining, total, "backup")

    copy = sqlite3.connect(target)
    try:
        source.backup(copy, pages=PAGES_AT_A_TIME, progress=tell)
        # A copy of a desk in WAL mode would make two more files as soon as somebody looks at it.
        copy.execute("PRAGMA journal_mode = DELETE").fetchone()
    finally:
        copy.close()


def _verify(source: sqlite3.Connection, copy_path: Path, target: Path) -> None:
    database = opener.open_reader(copy_path, frozen=True)
    copy = opener.raw(database)
    try:
        sound = copy.execute("PRAGMA quick_check(1)").fetchall() == [("ok",)]
        if not sound or _facts(copy) != _facts(source):
            raise refusal("desk_damaged", target)
    finally:
        database.close()


def _facts(connection: sqlite3.Connection) -> list[tuple[str, int]]:
    """Return marks of the file and the row counts of its tables."""
    facts = [
        (name, int(connection.execute(f"PRAGMA {name}").fetchone()[0]))
        for name in ("application_id", "user_version")
    ]
    tables = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'"
        " ORDER BY name"
    ).fetchall()
    for (name,) in tables:
        count = connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]
        facts.append((str(name), int(count)))
    return facts


def _write_hash(target: Path, digest: str) -> None:
    path = hash_path(target)
    path.write_text(f"{digest}  {target.name}\n", encoding="utf-8", errors="surrogateescape")
    make_durable(path)
