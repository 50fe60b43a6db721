from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

import pytest

from lmdesk.store.place import Place, place_from, place_of

MOUNTS = """\
/dev/sda1 / ext4 rw,relatime 0 0
server:/office /mnt/office nfs4 rw,vers=4.2 0 0
//server/share /mnt/shared\\040lists cifs rw 0 0
dara@server: /home/dara/remote fuse.sshfs rw 0 0
/dev/sdb1 /mnt/office/local ext4 rw 0 0
/dev/sda2 /over ext4 rw 0 0
server:/over /over nfs rw 0 0
broken
"""


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ("/home/dara/office.lmdesk", Place.LOCAL),
        ("/mnt/office/office.lmdesk", Place.NETWORK),
        ("/mnt/officers/office.lmdesk", Place.LOCAL),
        ("/mnt/shared lists/2026/office.lmdesk", Place.NETWORK),
        ("/home/dara/remote/office.lmdesk", Place.NETWORK),
        ("/mnt/office/local/office.lmdesk", Place.LOCAL),
        ("/over/office.lmdesk", Place.NETWORK),
        ("/home/dara/Dropbox/office.lmdesk", Place.SYNCED),
        ("/home/dara/Dropbox (Ministry)/a/office.lmdesk", Place.SYNCED),
        ("/home/dara/Google Drive/office.lmdesk", Place.SYNCED),
        ("/Users/dara/Library/Mobile Documents/office.lmdesk", Place.SYNCED),
        ("/home/dara/iCloudDrive/office.lmdesk", Place.SYNCED),
        ("/home/dara/Nextcloud/office.lmdesk", Place.SYNCED),
        ("/home/dara/dropbox.lmdesk", Place.LOCAL),
    ],
)
def test_place_of_a_file_on_linux(path: str, place: Place) -> None:
    assert place_from(PurePosixPath(path), MOUNTS) is place


@pytest.mark.parametrize(
    ("path", "remote_drive", "place"),
    [
        ("C:\\Users\\Dara\\office.lmdesk", False, Place.LOCAL),
        ("C:\\Users\\Dara\\OneDrive - Ministry\\office.lmdesk", False, Place.SYNCED),
        ("\\\\server\\share\\office.lmdesk", False, Place.NETWORK),
        ("Z:\\office.lmdesk", True, Place.NETWORK),
    ],
)
def test_place_of_a_file_on_windows(path: str, remote_drive: bool, place: Place) -> None:
    found: PurePath = PureWindowsPath(path)

    assert place_from(found, "", remote_drive=remote_drive) is place


def test_place_of_a_real_file_is_local(tmp_path: Path) -> None:
    assert place_of(tmp_path / "office.lmdesk") is Place.LOCAL
