"""What SQLite and the system say about the desk file, turned into sentences once."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import peewee

from lmdesk.errors import LmdeskError
from lmdesk.store.backup_folder import newest_backup

FULL_ERRNO = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Raise LmdeskError in place of an error of SQLite or the system that a person can mend.

    `path` is the desk file that the sentence names. Broken constraints and wrong SQL are bugs
    and pass unchanged.
    """
    try:
        yield
    except (sqlite3.Error, peewee.PeeweeException, OSError) as error:
        code = code_of(error)
        if code is None:
            raise
        raise refusal(code, path) from error


def refusal(code: str, path: Path) -> LmdeskError:
    """Return the error to raise for a desk file; a damaged one names its newest backup."""
    if code == "desk_damaged":
        return LmdeskError(code, path=str(path), backup=str(newest_backup(path) or "there is none"))
    return LmdeskError(code, path=str(path))


def code_of(error: Exception) -> str | None:
    """Return the code of the sentence for this error, or None when it is a bug."""
    if isinstance(error, OSError):
        return _code_of_system(error)
    name = sqlite_name(error)
    if name.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB")):
        return "desk_damaged"
    if name.startswith("SQLITE_READONLY"):
        return "desk_read_only"
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return "desk_busy"
    if name.startswith("SQLITE_FULL"):
        return "disk_full"
    if name.startswith("SQLITE_IOERR"):
        return "disk_error"
    if name.startswith("SQLITE_CANTOPEN"):
        return "desk_unreadable"
    return None


def _code_of_system(error: OSError) -> str:
    if error.errno in FULL_ERRNO:
        return "disk_full"
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return "desk_read_only"
    return "disk_error"


def sqlite_name(error: Exception) -> str:
    """Return how SQLite calls an error, such as SQLITE_FULL; "" when it is none of SQLite."""
    # peewee raises an exception of its own and keeps the one of sqlite3 inside.
    inner: BaseException | None = error
    while inner is not None:
        name = getattr(inner, "sqlite_errorname", None)
        if name is not None:
            return str(name)
        inner = inner.__cause__ or inner.__context__
    return ""
