import errno
import sqlite3
from pathlib import Path

import peewee
import pytest

from desk_builders import new_desk
from lmdesk.errors import LmdeskError
from lmdesk.store.faults import code_of, translated


def sqlite_error(name: str) -> sqlite3.Error:
    error = sqlite3.OperationalError("as SQLite says it")
    error.sqlite_errorname = name
    return error


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (sqlite_error("SQLITE_FULL"), "disk_full"),
        (sqlite_error("SQLITE_IOERR_WRITE"), "disk_error"),
        (sqlite_error("SQLITE_READONLY_DBMOVED"), "desk_read_only"),
        (sqlite_error("SQLITE_BUSY"), "desk_busy"),
        (sqlite_error("SQLITE_LOCKED"), "desk_busy"),
        (sqlite_error("SQLITE_CORRUPT_VTAB"), "desk_damaged"),
        (sqlite_error("SQLITE_NOTADB"), "desk_damaged"),
        (sqlite_error("SQLITE_CANTOPEN"), "desk_unreadable"),
        (sqlite_error("SQLITE_CONSTRAINT_CHECK"), None),
        (sqlite3.ProgrammingError("closed"), None),
        (OSError(errno.ENOSPC, "full"), "disk_full"),
        (PermissionError(errno.EACCES, "no"), "desk_read_only"),
        (OSError(errno.EIO, "broken"), "disk_error"),
    ],
)
def test_error_becomes_a_code(error: Exception, code: str | None) -> None:
    assert code_of(error) == code


def test_error_inside_an_error_of_peewee_is_found(tmp_path: Path) -> None:
    def fail() -> None:
        with translated(tmp_path / "office.lmdesk"):
            raise peewee.OperationalError("outer") from sqlite_error("SQLITE_FULL")

    with pytest.raises(LmdeskError) as caught:
        fail()

    assert caught.value.code == "disk_full"
    assert caught.value.params == {"path": str(tmp_path / "office.lmdesk")}


def test_wrong_sql_is_a_bug(desk_path: Path) -> None:
    with (
        new_desk(desk_path) as desk,
        pytest.raises(sqlite3.OperationalError, match="no such table"),
    ):
        desk.sql("SELECT * FROM no_such")


def test_file_held_by_another_program_is_told(desk_path: Path) -> None:
    with new_desk(desk_path) as desk:
        desk.sql("PRAGMA busy_timeout = 10")
        other = sqlite3.connect(desk_path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        try:
            with pytest.raises(LmdeskError) as caught, desk.step("x"):
                pass
        finally:
            other.close()

    assert caught.value.code == "desk_busy"
