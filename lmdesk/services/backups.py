"""The backups of a desk: which there are, whether one is due, and going back to one."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from lmdesk.domain.progress import Progress, quiet
from lmdesk.store.backup import BackupRecord, backup_desk, hash_path
from lmdesk.store.backup_folder import backups_of, folder_of_backups, made_at
from lmdesk.store.desk import Desk
from lmdesk.store.restore import check_backup, restore_desk
from lmdesk.store.step_times import first_and_last_step

__all__ = [
    "BackupFile",
    "backup",
    "backup_is_due",
    "backups",
    "check_backup",
    "folder_of_backups",
    "restore_backup",
    "restored_desk",
]

DUE_AFTER = timedelta(days=7)


class BackupFile(NamedTuple):
    """A backup in the desk's own folder. `at` is an ISO text in UTC, `size` in bytes.

    `verified` says that its SHA-256 was written beside it when it was made and compared; whether
    the file is still as it was then is seen when it is restored, or by `check_backup`.
    """

    path: Path
    at: str
    size: int
    verified: bool


def backup(desk: Desk, to: Path | None = None, *, progress: Progress = quiet) -> BackupRecord:
    """Make a verified copy, in the desk's own folder of backups where `to` is None."""
    return backup_desk(desk, to, progress=progress)


def backups(desk: Desk) -> tuple[BackupFile, ...]:
    """Return the backups in the desk's own folder, the newest first."""
    return tuple(
        BackupFile(path, _utc(path), path.stat().st_size, hash_path(path).exists())
        for path in backups_of(desk.path)
    )


def backup_is_due(desk: Desk) -> bool:
    """Tell whether work of more than a week is in no backup.

    A desk on which nothing was done since its newest backup needs no new one.
    """
    times = first_and_last_step(desk)
    if times is None:
        return False
    first, last = map(datetime.fromisoformat, times)
    since = next((made_at(path) for path in backups_of(desk.path)), None)
    if since is not None and last <= since:
        return False
    return datetime.fromisoformat(desk.clock()) - (since or first) > DUE_AFTER


def restore_backup(path: Path, backup_file: Path) -> Path | None:
    """Put a backup in the place of the desk at `path`, which must be closed.

    Return where the desk that was there is kept. What is refused is told at `restore_desk`.
    """
    return restore_desk(path, backup_file)


def restored_desk(path: Path, backup_file: Path) -> Desk:
    """Put a backup in the place of the desk at `path`, which must be closed, and open it."""
    restore_desk(path, backup_file)
    return Desk.open(path)


def _utc(path: Path) -> str:
    return made_at(path).astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
