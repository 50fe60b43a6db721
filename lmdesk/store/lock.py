"""The lock file beside an open desk: only one person writes, and others are told who it is."""

import getpass
import json
import os
import platform
import sys
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import IO

from lmdesk.errors import LmdeskError

# Windows locks a region against reading too; one byte far behind the text leaves that readable.
LOCKED_BYTE = 1 << 30
UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has a desk open for writing, and since when (ISO text)."""

    user: str
    host: str
    pid: int
    since: str


def user_name() -> str:
    """Return the name of the person at the computer, as the system knows it."""
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return UNKNOWN


def lock_path(desk: Path) -> Path:
    """Return the path of the lock file of a desk."""
    return desk.with_name(f"{desk.name}.lock")


class DeskLock:
    """Held while a desk is open for writing.

    The system frees the lock when the process ends in whatever way, so a left-over file never
    keeps anybody out.
    """

    def __init__(self, desk: Path, since: str) -> None:
        """Take the lock. Raises LmdeskError desk_locked when another one has it."""
        self.path = lock_path(desk)
        self._file = _take(desk, self.path)
        content = {"user": user_name(), "host": platform.node(), "pid": os.getpid()}
        self._file.truncate(0)
        self._file.write(json.dumps({**content, "since": since}).encode())
        self._file.flush()

    def release(self) -> None:
        """Give the lock back and remove its file."""
        if sys.platform == "win32":
            self._file.close()
            with suppress(OSError):
                self.path.unlink()
        else:
            # Removed while still held, so that nobody else can have taken it meanwhile.
            with suppress(OSError):
                self.path.unlink()
            self._file.close()


def holder_of(desk: Path) -> Holder | None:
    """Return who has the desk open for writing, or None. Makes no file."""
    path = lock_path(desk)
    try:
        with path.open("rb") as file:
            if _try_lock(file):
                return None
    except FileNotFoundError:
        return None
    except OSError:
        return _read_holder(path) if path.exists() else None
    return _read_holder(path)


def locked_by(desk: Path, holder: Holder) -> LmdeskError:
    """Return the error that tells who has the desk open."""
    return LmdeskError(
        "desk_locked",
        path=str(desk),
        user=holder.user,
        host=holder.host,
        since=_local(holder.since),
    )


def _local(moment: str) -> str:
    """Return a moment in UTC as day and time of this place; what is none is kept as it stands."""
    try:
        at = datetime.fromisoformat(moment)
    except ValueError:
        return moment
    return at.astimezone().strftime("%d %B %Y, %H:%M").lstrip("0")


def _take(desk: Path, path: Path) -> IO[bytes]:
    while True:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
        file = os.fdopen(descriptor, "r+b")
        if not _try_lock(file):
            file.close()
            raise locked_by(desk, _read_holder(path))
        # Its last owner may have removed the file between our opening and our locking it.
        if path.exists() and os.path.samestat(os.fstat(descriptor), path.stat()):
            return file
        file.close()


def _read_holder(path: Path) -> Holder:
    try:
        told = json.loads(path.read_bytes())
        return Holder(str(told["user"]), str(told["host"]), int(told["pid"]), str(told["since"]))
    except (OSError, ValueError, KeyError, TypeError):
        return Holder(UNKNOWN, UNKNOWN, 0, UNKNOWN)


def _try_lock(file: IO[bytes]) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            file.seek(LOCKED_BYTE)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
            file.seek(0)
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    return True
