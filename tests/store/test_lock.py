import json
import os
import platform
import signal
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest

from desk_builders import add_person, new_desk, open_desk
from lmdesk.errors import LmdeskError
from lmdesk.store.lock import (
    UNKNOWN,
    DeskLock,
    Holder,
    holder_of,
    lock_path,
    locked_by,
    user_name,
)

HOLD = """
import sys
from pathlib import Path
from lmdesk.store.desk import Desk
desk = Desk.open(Path(sys.argv[1]), derived=())
print("open", flush=True)
sys.stdin.read()
"""


def holding(path: Path) -> "subprocess.Popen[str]":
    """Start a process that holds a desk open until it is killed."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "open\n"
    return process


def local(moment: str) -> str:
    return datetime.fromisoformat(moment).astimezone().strftime("%d %B %Y, %H:%M").lstrip("0")


def test_a_moment_that_is_none_is_told_as_it_stands(desk_path: Path) -> None:
    refusal = locked_by(desk_path, Holder("Dara", "desk-1", 7, "some time ago"))

    assert refusal.params["since"] == "some time ago"


def test_second_opener_is_told_who_has_the_desk(desk_path: Path) -> None:
    with new_desk(desk_path):
        told = json.loads(lock_path(desk_path).read_text())
        with pytest.raises(LmdeskError) as caught:
            open_desk(desk_path)

        assert caught.value.code == "desk_locked"
        assert caught.value.params == {
            "path": str(desk_path),
            "user": user_name(),
            "host": platform.node(),
            "since": local("2026-03-01T00:00:00Z"),
        }
        assert told["pid"] == os.getpid()
    assert not lock_path(desk_path).exists()
    open_desk(desk_path).close()


def test_lock_of_a_killed_process_clears_itself(desk_path: Path) -> None:
    new_desk(desk_path).close()
    with holding(desk_path) as process:
        with pytest.raises(LmdeskError):
            open_desk(desk_path)
        with open_desk(desk_path, read_only=True) as reader:
            assert reader.sql("SELECT count(*) FROM person") == [(0,)]
        holder = holder_of(desk_path)
        assert holder is not None
        assert holder.pid == process.pid
        process.send_signal(signal.SIGKILL)
        process.wait()

    assert lock_path(desk_path).exists()
    assert holder_of(desk_path) is None
    with open_desk(desk_path) as desk, desk.step("people") as step:
        add_person(step)
    assert list(desk_path.parent.iterdir()) == [desk_path]


def test_lock_is_taken_by_one_of_many(desk_path: Path) -> None:
    first = DeskLock(desk_path, "now")
    for _ in range(20):
        with pytest.raises(LmdeskError):
            DeskLock(desk_path, "now")
    first.release()

    DeskLock(desk_path, "now").release()
    assert list(desk_path.parent.iterdir()) == []


def test_left_over_or_strange_lock_file_keeps_nobody_out(desk_path: Path) -> None:
    lock_path(desk_path).write_text("{}")

    assert holder_of(desk_path) is None
    lock = DeskLock(desk_path, "now")
    lock_path(desk_path).write_text("no JSON")
    assert holder_of(desk_path) == Holder(UNKNOWN, UNKNOWN, 0, UNKNOWN)
    lock.release()
    assert holder_of(desk_path) is None


def test_lock_file_removed_by_hand_is_no_obstacle(desk_path: Path) -> None:
    lock = DeskLock(desk_path, "now")
    lock_path(desk_path).unlink()

    lock.release()
    assert list(desk_path.parent.iterdir()) == []


def test_person_without_a_name_is_unknown(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LOGNAME", "USER", "LNAME", "USERNAME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("os.getuid", lambda: 4_000_000)

    assert user_name() == UNKNOWN
