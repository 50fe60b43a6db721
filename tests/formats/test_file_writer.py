"""The one way a file is written: whole or not at all."""

import errno
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from lmdesk.domain.progress import Cancelled
from lmdesk.errors import LmdeskError
from lmdesk.formats.file_writer import write_file
from lmdesk.wording import sentence


def refused(path: Path) -> LmdeskError:
    with pytest.raises(LmdeskError) as caught, write_file(path) as stream:
        stream.write(b"new")
    return caught.value


def test_new_file_appears_with_what_was_written(tmp_path: Path) -> None:
    with write_file(tmp_path / "list.csv") as stream:
        stream.write(b"new")
        assert not (tmp_path / "list.csv").exists()

    assert (tmp_path / "list.csv").read_bytes() == b"new"
    assert [path.name for path in tmp_path.iterdir()] == ["list.csv"]


def test_old_file_is_replaced_and_keeps_its_access_rights(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(b"old and longer")
    path.chmod(0o600)

    with write_file(path) as stream:
        stream.write(b"new")

    assert path.read_bytes() == b"new"
    assert path.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("error", [ValueError("x"), Cancelled(), KeyboardInterrupt()])
def test_old_file_stays_when_the_work_fails(tmp_path: Path, error: BaseException) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(b"old")

    def fail() -> None:
        with write_file(path) as stream:
            stream.write(b"half")
            raise error

    with pytest.raises(type(error)):
        fail()

    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_link_stays_and_its_target_is_replaced(tmp_path: Path) -> None:
    target, link = tmp_path / "target.csv", tmp_path / "link.csv"
    target.write_bytes(b"old")
    link.symlink_to(target)

    with write_file(link) as stream:
        stream.write(b"new")

    assert link.is_symlink()
    assert target.read_bytes() == b"new"


def test_folder_that_does_not_exist_is_named(tmp_path: Path) -> None:
    error = refused(tmp_path / "gone" / "list.csv")

    assert error.code == "cannot_write_file"
    assert sentence(error.code, error.params) == (
        f"{tmp_path}/gone/list.csv cannot be written: there is no such folder. "
        "The old file, if any, is unchanged."
    )


def test_folder_is_not_replaced(tmp_path: Path) -> None:
    error = refused(tmp_path)

    assert (error.code, error.params["reason"]) == ("cannot_write_file", "it is not a file")


@pytest.mark.parametrize("owner", ["~$list.xlsx", ".~lock.list.xlsx#"])
def test_workbook_open_in_an_office_program_is_not_replaced(tmp_path: Path, owner: str) -> None:
    path = tmp_path / "list.xlsx"
    path.write_bytes(b"old")
    (tmp_path / owner).write_bytes(b"")

    error = refused(path)

    assert path.read_bytes() == b"old"
    assert sentence(error.code, error.params) == (
        f"{path} is open in another program. Close it there, or choose another name."
    )


def test_read_only_file_is_not_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(b"old")
    path.chmod(0o400)
    monkeypatch.setattr(os, "access", lambda path, mode: mode != os.W_OK)  # root may do anything

    error = refused(path)

    assert (error.code, error.params["reason"]) == ("cannot_write_file", "it is read-only")
    assert path.read_bytes() == b"old"


@pytest.mark.parametrize(
    ("function", "number", "code"),
    [
        ("open", errno.EACCES, "cannot_write_file"),
        ("open", errno.EROFS, "cannot_write_file"),
        ("open", errno.ENOSPC, "disk_full"),
        ("fsync", errno.ENOSPC, "disk_full"),
        ("fsync", errno.EDQUOT, "disk_full"),
        ("fsync", errno.EIO, "cannot_write_file"),
        ("replace", errno.EACCES, "file_in_use"),
        ("replace", errno.EIO, "cannot_write_file"),
    ],
)
def test_refusal_of_the_system_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, function: str, number: int, code: str
) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(b"old")

    def refuse(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(Path if function == "open" else os, function, refuse)
    error = refused(path)
    monkeypatch.undo()

    assert error.code == code
    assert str(path) in sentence(error.code, error.params)
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sets no limit to the size of files")
def test_full_disk_is_told_and_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_bytes(b"old")
    program = (
        "import resource, signal, sys\n"
        "from pathlib import Path\n"
        "from lmdesk.errors import LmdeskError\n"
        "from lmdesk.formats.csv_file import write_csv\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))\n"
        "rows = ([str(number) * 50] for number in range(10_000))\n"
        "try:\n"
        "    write_csv(Path(sys.argv[1]), ['a'], rows)\n"
        "except LmdeskError as error:\n"
        "    sys.exit(error.code)\n"
    )

    done = subprocess.run(
        [sys.executable, "-c", program, str(path)],
        capture_output=True,
        text=True,
        check=False,
        # the limit would also cut the data file of a coverage run
        env={name: value for name, value in os.environ.items() if "COV" not in name},
    )

    assert done.stderr == "disk_full\n"
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_parts_left_by_a_killed_program_are_removed_after_an_hour(tmp_path: Path) -> None:
    old, young = tmp_path / ".1.lmdesk-part", tmp_path / ".2.lmdesk-part"
    for part in (old, young):
        part.write_bytes(b"names")
    long_ago = time.time() - 4000
    os.utime(old, (long_ago, long_ago))

    with write_file(tmp_path / "list.csv") as stream:
        stream.write(b"new")

    assert sorted(path.name for path in tmp_path.iterdir()) == [".2.lmdesk-part", "list.csv"]


def test_folder_that_cannot_be_opened_is_no_failure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(errno.EACCES, "as on Windows")

    monkeypatch.setattr(os, "open", refuse)
    with write_file(tmp_path / "list.csv") as stream:
        stream.write(b"new")
    monkeypatch.undo()

    assert (tmp_path / "list.csv").read_bytes() == b"new"
