"""The one way a file is written: beside the old one, and in its place only when it is whole."""

import errno
import os
import secrets
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from lmdesk.errors import LmdeskError

_PART = ".lmdesk-part"
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_STALE_SECONDS = 3600.0


@contextmanager
def write_file(path: Path) -> Iterator[BinaryIO]:
    """Open `path` for writing; the old file stays until the block has ended without an error.

    The bytes go to a hidden file in the same folder, which is synced to the disk and then takes
    the place of `path` in one step. Whatever goes wrong, or if the person cancels, the hidden
    file is removed and the old file is as it was. Raises LmdeskError `cannot_write_file`,
    `disk_full` or `file_in_use`.
    """
    target = Path(os.path.realpath(path))
    _refuse_target(path, target)
    part = target.with_name(f".{secrets.token_hex(8)}{_PART}")
    try:
        stream = part.open("xb")
    except OSError as error:
        raise _refusal(path, error) from error
    try:
        with stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        _keep_mode(target, part)
        _put_in_place(path, part, target)
    except OSError as error:
        raise _refusal(path, error) from error
    finally:
        part.unlink(missing_ok=True)
    _sync_folder(target.parent)
    _remove_stale_parts(target.parent)


def _refuse_target(path: Path, target: Path) -> None:
    """Raise when `target` cannot or must not be replaced."""
    if not target.parent.is_dir():
        raise LmdeskError("cannot_write_file", path=str(path), reason="there is no such folder")
    if target.exists() and not target.is_file():
        raise LmdeskError("cannot_write_file", path=str(path), reason="it is not a file")
    if target.exists() and not os.access(target, os.W_OK):
        raise LmdeskError("cannot_write_file", path=str(path), reason="it is read-only")
    # Excel and LibreOffice leave these beside a workbook they have open. Under Linux nothing
    # else would stop us from replacing it under their hands.
    owners = (f"~${target.name}", f".~lock.{target.name}#")
    if any(target.with_name(owner).exists() for owner in owners):
        raise LmdeskError("file_in_use", path=str(path))


def _put_in_place(path: Path, part: Path, target: Path) -> None:
    """Move the finished file over the old one."""
    try:
        os.replace(part, target)
    except PermissionError as error:
        # Windows answers so while another program holds the old file open.
        raise LmdeskError("file_in_use", path=str(path)) from error


def _refusal(path: Path, error: OSError) -> LmdeskError:
    """Return the refusal that tells a person what the system said."""
    if error.errno in _FULL:
        return LmdeskError("disk_full", path=str(path))
    reason = (error.strerror or "the system refused").lower()
    return LmdeskError("cannot_write_file", path=str(path), reason=reason)


def _keep_mode(target: Path, part: Path) -> None:
    """Give the new file the access rights of the one it replaces."""
    with suppress(OSError):
        part.chmod(target.stat().st_mode & 0o777)


def _sync_folder(folder: Path) -> None:
    """Make the new name last through a power cut; Windows does not open folders and needs not."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _remove_stale_parts(folder: Path) -> None:
    """Remove what a killed program left behind: it may hold personal data."""
    with suppress(OSError):
        for part in folder.glob(f".*{_PART}"):
            if time.time() - part.stat().st_mtime > _STALE_SECONDS:
                part.unlink(missing_ok=True)
