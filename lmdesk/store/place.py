"""Where a desk file lies: on a local disk, on a network share or in a synced folder."""

import sys
from enum import StrEnum
from pathlib import Path, PurePath

MOUNTS = Path("/proc/mounts")

NETWORK_FILE_SYSTEMS = frozenset(
    {"9p", "afs", "ceph", "cifs", "davfs", "glusterfs", "lustre", "ncpfs", "nfs", "nfs4"}
    | {"smb", "smb2", "smb3", "smbfs", "vboxsf", "webdavfs", "afpfs", "fuse.sshfs"}
    | {
        "fuse.rclone",
        "fuse.davfs",
        "fuse.davfs2",
        "fuse.gvfsd-fuse",
        "fuse.s3fs",
        "fuse.vmhgfs-fuse",
    }
    | {"fuse.glusterfs", "fuse.cifs", "fuse.smbnetfs", "fuse.google-drive-ocamlfuse"}
)

SYNCED_FOLDERS = (
    "onedrive",
    "dropbox",
    "google drive",
    "googledrive",
    "my drive",
    "icloud",
    "mobile documents",
    "nextcloud",
    "owncloud",
    "seafile",
    "megasync",
    "pcloud",
)
"""Beginnings of folder names, lower case: companies add their own, as in "OneDrive - Ministry"."""


class Place(StrEnum):
    """What kind of place a file lies in."""

    LOCAL = "local"
    NETWORK = "network"
    SYNCED = "synced"


def place_of(path: Path) -> Place:
    """Tell where a file lies, as far as the system and the names of its folders show."""
    full = path.resolve()
    mounts = MOUNTS.read_text(encoding="utf-8", errors="replace") if MOUNTS.exists() else ""
    return place_from(full, mounts, remote_drive=_is_remote_drive(full))


def place_from(path: PurePath, mounts: str, *, remote_drive: bool = False) -> Place:
    """Tell where an absolute path lies. `mounts` is the text of /proc/mounts, or empty."""
    if remote_drive or str(path).startswith(("\\\\", "//")):
        return Place.NETWORK
    if _file_system(path, mounts) in NETWORK_FILE_SYSTEMS:
        return Place.NETWORK
    for folder in path.parts[:-1]:
        if folder.lower().startswith(SYNCED_FOLDERS):
            return Place.SYNCED
    return Place.LOCAL


def _file_system(path: PurePath, mounts: str) -> str:
    best, found = -1, ""
    for line in mounts.splitlines():
        words = line.split(" ")
        if len(words) < 3:
            continue
        point = PurePath(_plain(words[1]))
        depth = len(point.parts)
        # Of two mounts on one folder the later one is seen.
        if depth >= best and path.is_relative_to(point):
            best, found = depth, words[2]
    return found


def _plain(point: str) -> str:
    for written, meant in (("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")):
        point = point.replace(written, meant)
    return point


def _is_remote_drive(path: Path) -> bool:
    if sys.platform != "win32":
        return False
    import ctypes

    remote = 4  # DRIVE_REMOTE of GetDriveTypeW
    return bool(ctypes.windll.kernel32.GetDriveTypeW(path.anchor) == remote)
