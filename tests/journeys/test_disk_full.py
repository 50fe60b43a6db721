"""The disk takes no more while a list comes in or goes out: a sentence, and all as it was."""

import functools
import os
import resource
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from list_files import sample
from lmdesk.store.check import check_desk
from lmdesk.store.desk import Desk


def limited(command: list[str], room: int) -> subprocess.CompletedProcess[bytes]:
    """Run a command that may write no file larger than `room` bytes, as if the disk were full.

    It is not measured for coverage, which would have to write a file of its own.
    """
    plain = {key: value for key, value in os.environ.items() if not key.startswith("COVERAGE")}
    return subprocess.run(
        command,
        env=plain,
        capture_output=True,
        check=False,
        preexec_fn=functools.partial(resource.setrlimit, resource.RLIMIT_FSIZE, (room, room)),
    )


@pytest.mark.parametrize("more", [0, 1 << 16, 1 << 20, 1 << 22])
def test_a_disk_that_takes_no_more_of_an_import_is_told_and_changes_nothing(
    tmp_path: Path, more: int
) -> None:
    desk_path = tmp_path / "office.lmdesk"
    with Desk.create(desk_path) as desk:
        before = desk.dump()
    words = ["--desk", str(desk_path), "import", str(sample("19")), "--event", "E"]

    room = desk_path.stat().st_size + more
    ended = limited([sys.executable, "-m", "lmdesk", *words], room)

    told = ended.stderr.decode()
    assert (ended.returncode, told.count("\n")) == (1, 1), told
    # SQLite has one word for a full disk and another for a file that may not grow.
    assert told == (
        f"lmdesk: The disk does not answer for {desk_path}. Is it plugged in, with room on it? "
        "Nothing was written.\n"
    )
    with Desk.open(desk_path) as desk:
        assert check_desk(desk).problems == ()
        assert (desk.dump(), desk.steps()) == (before, [])
    assert list(tmp_path.iterdir()) == [desk_path]


def test_a_disk_that_fills_up_during_an_export_leaves_the_old_file(tmp_path: Path) -> None:
    desk_path = tmp_path / "office.lmdesk"
    Desk.create(desk_path).close()
    words = [sys.executable, "-m", "lmdesk", "--desk", str(desk_path)]
    subprocess.run([*words, "import", str(sample("01"))], check=True, capture_output=True)
    old = tmp_path / "people.csv"
    shutil.copyfile(sample("26"), old)

    ended = limited([*words, "export", "people", "--to", str(old)], 1000)

    assert ended.returncode == 1
    assert ended.stderr.decode() == (
        f"lmdesk: The disk is full: {old} was not written. The old file, if any, is unchanged.\n"
    )
    assert old.read_bytes() == sample("26").read_bytes()
