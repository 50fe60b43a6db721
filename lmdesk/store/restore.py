"""Putting a backup in the place of a desk, after the present desk was kept as a backup itself."""

import shutil
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

from lmdesk.errors import LmdeskError
from lmdesk.store import opening
from lmdesk.store.backup import backup_file, hash_of, hash_path, make_durable
from lmdesk.store.backup_folder import new_backup_path
from lmdesk.store.faults import translated
from lmdesk.store.lock import DeskLock


def restore_desk(path: Path, backup: Path) -> Path | None:
    """Make a backup the desk at `path`, which must not be open; all or nothing.

    Return where the desk that was there before is kept, or None when there was none. A damaged
    one is kept as it is. Raises LmdeskError: what opening refuses for the backup,
    backup_changed, backup_onto_itself, desk_locked, folder_missing, disk_full, disk_error.
    """
    check_backup(backup)
    if path.exists() and path.samefile(backup):
        raise LmdeskError("backup_onto_itself", path=str(path))
    if not path.parent.is_dir():
        raise LmdeskError("folder_missing", path=str(path), folder=str(path.parent))
    at = datetime.now(UTC)
    with translated(path):
        lock = DeskLock(path, at.isoformat(timespec="seconds"))
        unfinished = path.with_name(f"{path.name}.{uuid4().hex[:8]}.new")
        try:
            kept = _keep_present(path, at) if path.exists() else None
            shutil.copyfile(backup, unfinished)
            make_durable(unfinished)
            # What the old desk left in its journal must never be taken for the new one's.
            for end in ("-wal", "-shm", "-journal"):
                path.with_name(path.name + end).unlink(missing_ok=True)
            unfinished.replace(path)
            make_durable(path.parent)
            return kept
        finally:
            unfinished.unlink(missing_ok=True)
            lock.release()


def check_backup(backup: Path) -> None:
    """Refuse a file that is no sound desk, or differs from its SHA-256. Raises LmdeskError."""
    opening.check_file(backup)
    opening.check_header(backup)
    if opening.has_journal(backup):
        raise LmdeskError("desk_unfinished", path=str(backup))
    known = hash_path(backup)
    if known.exists():
        expected = known.read_text(encoding="utf-8", errors="replace").split(" ")[0]
        if hash_of(backup) != expected:
            raise LmdeskError("backup_changed", path=str(backup))
    opening.check_content(backup, frozen=True, thorough=True)


def _keep_present(path: Path, at: datetime) -> Path:
    try:
        opening.check_header(path)
        opening.check_content(path, frozen=False, thorough=True)
        return backup_file(path).path
    except LmdeskError:
        kept = new_backup_path(path, at.astimezone())
        kept = kept.with_name(f"{kept.stem} damaged{kept.suffix}")
        kept.parent.mkdir(exist_ok=True)
        for end in ("", "-wal", "-journal"):
            beside = path.with_name(path.name + end)
            if beside.exists():
                shutil.copyfile(beside, kept.with_name(kept.name + end))
        return kept
