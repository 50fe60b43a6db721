"""The import of 5,000 rows is ended by force at many points: all or nothing, every time."""

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

from list_files import sample
from lmdesk.store.check import check_desk
from lmdesk.store.desk import Desk

POINTS = 50
PEOPLE = "SELECT count(*) FROM person"


def command(desk: Path) -> list[str]:
    """Return the words that import the large sample."""
    words = ["--desk", str(desk), "import", str(sample("19")), "--event", "E"]
    return [sys.executable, "-m", "lmdesk", *words]


def people_after(desk_path: Path) -> int:
    """Open a desk as the next start would, check it, and count its people."""
    with Desk.open(desk_path) as desk:
        assert check_desk(desk).problems == ()
        people = int(desk.sql(PEOPLE)[0][0])
        steps = len(desk.steps())
        batches = desk.sql("SELECT count(*) FROM import_batch")[0][0]
        rows = desk.sql("SELECT count(*) FROM import_row")[0][0]
    assert (steps, batches, rows) in {(0, 0, 0), (1, 1, 5002)}
    assert (people == 0) == (steps == 0)
    return people


def test_an_import_killed_at_fifty_points_is_whole_or_has_not_been(tmp_path: Path) -> None:
    empty = tmp_path / "empty.lmdesk"
    Desk.create(empty).close()
    whole = tmp_path / "whole.lmdesk"
    shutil.copyfile(empty, whole)
    started = time.perf_counter()
    subprocess.run(command(whole), check=True, capture_output=True)
    duration = time.perf_counter() - started
    expected = people_after(whole)

    found = []
    for point in range(1, POINTS + 1):
        desk = tmp_path / f"{point}.lmdesk"
        shutil.copyfile(empty, desk)
        moment = duration * point / POINTS
        process = subprocess.Popen(
            command(desk),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        try:
            process.wait(moment)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
        found.append(people_after(desk))

    assert found[0] == 0
    assert set(found) <= {0, expected}
