"""What is left when the program is killed, or the disk is full, in the midst of a step."""

import resource
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from desk_builders import add_crowd, add_person, new_desk, open_desk
from lmdesk.store.check import check_desk

TESTS = Path(__file__).resolve().parents[1]

BULK = """
import os, signal, sys
from pathlib import Path
sys.path.insert(0, {tests!r})
from desk_builders import add_crowd, open_desk
from lmdesk.store.tables import Person, PersonName

class Dying:
    tables = frozenset()
    def refresh(self, desk, touched):
        if {point!r} == "refresh":
            os.kill(os.getpid(), signal.SIGKILL)

desk = open_desk(Path({path!r}))
desk.derived = (Dying(),)
done = 0
def rows(ids):
    for row in ids:
        if {point!r} == row - ids[0]:
            os.kill(os.getpid(), signal.SIGKILL)
        yield (row, f"u{{row}}" + "x" * 200, "now")
with desk.step("crowd") as step:
    people = step.reserve_ids(Person, 20000)
    step.bulk_insert(Person, ("id", "uid", "created_at"), rows(people))
    if {point!r} == "inserted":
        os.kill(os.getpid(), signal.SIGKILL)
if {point!r} == "committed":
    os.kill(os.getpid(), signal.SIGKILL)
if {point!r} == "undo":
    desk.undo()
    os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.parametrize(
    ("point", "people"),
    [(0, 1), (19_999, 1), ("inserted", 1), ("refresh", 1), ("committed", 20_001), ("undo", 1)],
)
def test_killed_step_is_there_whole_or_not_at_all(
    desk_path: Path, point: int | str, people: int
) -> None:
    with new_desk(desk_path) as desk, desk.step("people") as step:
        add_person(step)
    script = BULK.format(tests=str(TESTS), path=str(desk_path), point=point)

    done = subprocess.run([sys.executable, "-c", script], check=False, capture_output=True)

    assert done.returncode == -signal.SIGKILL, done.stderr
    with open_desk(desk_path) as desk:
        assert desk.sql("SELECT count(*) FROM person") == [(people,)]
        assert {p.code for p in check_desk(desk).problems} <= {"check_main_name"}
        while desk.steps(limit=1)[0].reversed_by is None and people > 1:
            desk.undo()
            people = 1
    assert [path.name for path in desk_path.parent.iterdir()] == [desk_path.name]


FULL = """
import signal, sys, resource
from pathlib import Path
sys.path.insert(0, {tests!r})
from desk_builders import add_crowd, open_desk
from lmdesk.errors import LmdeskError
from lmdesk.store.backup import backup_desk
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
path = Path({path!r})
desk = open_desk(path)
resource.setrlimit(resource.RLIMIT_FSIZE, ({limit}, resource.RLIM_INFINITY))
def work():
    with desk.step("crowd") as step:
        add_crowd(step, 20000)
def save():
    backup_desk(desk)
for act in (work, save):
    try:
        act()
        print("done")
    except LmdeskError as error:
        print(error.code)
print(desk.sql("SELECT count(*) FROM person")[0][0])
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
with desk.step("crowd") as step:
    add_crowd(step, 10)
desk.close()
"""


def test_full_disk_keeps_what_was_there_and_leaves_no_half_backup(desk_path: Path) -> None:
    with new_desk(desk_path) as desk, desk.step("people") as step:
        add_crowd(step, 100)
    limit = desk_path.stat().st_size // 4096 * 4096 - 4096
    script = FULL.format(tests=str(TESTS), path=str(desk_path), limit=limit)

    done = subprocess.run(
        [sys.executable, "-c", script], check=True, capture_output=True, text=True
    )

    assert done.stdout.split() == ["disk_error", "disk_error", "100"]
    assert list((desk_path.parent / "office backups").iterdir()) == []
    with open_desk(desk_path) as desk:
        assert desk.sql("SELECT count(*) FROM person") == [(110,)]
        assert check_desk(desk).problems == ()
    assert resource.getrlimit(resource.RLIMIT_FSIZE)[1] == resource.RLIM_INFINITY
