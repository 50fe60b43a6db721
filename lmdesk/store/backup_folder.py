"""The folder of a desk's backups: what they are called, which is newest, which may go."""

import re
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

KEEP_RECENT = 10
KEEP_DAYS = 30

TIME_IN_NAME = "%Y-%m-%d %H-%M-%S"
BACKUP_NAME = re.compile(r" (\d{4}-\d\d-\d\d \d\d-\d\d-\d\d)(?: \((\d+)\))?$")


def folder_of_backups(desk: Path) -> Path:
    """Return where the backups of a desk file lie: beside it, in a folder named after it."""
    return desk.parent / f"{desk.stem} backups"


def new_backup_path(desk: Path, at: datetime) -> Path:
    """Return a name for a backup made now that no file has."""
    folder = folder_of_backups(desk)
    plain = f"{desk.stem} {at.strftime(TIME_IN_NAME)}"
    path = folder / f"{plain}{desk.suffix}"
    number = 2
    while path.exists():
        path = folder / f"{plain} ({number}){desk.suffix}"
        number += 1
    return path


def backups_of(desk: Path) -> list[Path]:
    """Return the backups of a desk file by the time in their names, newest first."""
    folder = folder_of_backups(desk)
    if not folder.is_dir():
        return []
    found = [
        path
        for path in folder.iterdir()
        if path.suffix == desk.suffix
        and path.stem.startswith(f"{desk.stem} ")
        and BACKUP_NAME.fullmatch(path.stem[len(desk.stem) :])
    ]
    return sorted(found, key=_age_key, reverse=True)


def newest_backup(desk: Path) -> Path | None:
    """Return the newest backup of a desk file, or None when there is none."""
    try:
        return next(iter(backups_of(desk)), None)
    except OSError:
        return None


def made_at(backup: Path) -> datetime:
    """Return the time in the name of a backup, which is that of the place where it was made."""
    return datetime.strptime(_time_of(backup), TIME_IN_NAME).astimezone()


def superfluous(newest_first: Sequence[Path]) -> list[Path]:
    """Return the backups that may go.

    The ten newest stay, the last one of each of the thirty newest days that have any, and the
    last one of every month. Days are counted among the backups, not from today, so that a wrong
    clock never makes them all old.
    """
    keep = set(newest_first[:KEEP_RECENT])
    days: set[str] = set()
    months: set[str] = set()
    for path in newest_first:
        day = _time_of(path)[:10]
        if day not in days and len(days) < KEEP_DAYS:
            days.add(day)
            keep.add(path)
        if day[:7] not in months:
            months.add(day[:7])
            keep.add(path)
    return [path for path in newest_first if path not in keep]


def _age_key(path: Path) -> tuple[str, int]:
    found = BACKUP_NAME.search(path.stem)
    return (_time_of(path), int(found[2] or 1) if found else 0)


def _time_of(path: Path) -> str:
    found = BACKUP_NAME.search(path.stem)
    return found[1] if found else ""
