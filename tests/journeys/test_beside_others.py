"""The program beside others: a second writer, Ctrl-C, and folders that may not be written."""

import json
import os
import platform
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from import_builders import someone, write_list
from list_files import sample
from lmdesk.store.check import check_desk
from lmdesk.store.desk import Desk
from lmdesk.store.lock import UNKNOWN, Holder, holder_of, locked_by, user_name

UNTOLD = Holder(UNKNOWN, UNKNOWN, 0, UNKNOWN)

HOLD = """
import sys
from pathlib import Path
from lmdesk.services.desks import open_desk
desk = open_desk(Path(sys.argv[1]))
sys.stdin.read()
desk.close()
"""

AS_NOBODY = """
import ctypes, os, sys
from lmdesk.cli import run
if os.geteuid() == 0:
    # Root without its capabilities keeps to the rights of files, and can still read the program.
    capset_of_all_to_none = (ctypes.c_uint32 * 2)(0x20080522, 0), (ctypes.c_uint32 * 6)()
    assert ctypes.CDLL(None).capset(*capset_of_all_to_none) == 0
sys.exit(run(sys.argv[1:]))
"""


def start(desk: Path, *words: object) -> "subprocess.Popen[str]":
    """Start the program on a desk, in a group of processes of its own."""
    return subprocess.Popen(
        [sys.executable, "-m", "lmdesk", "--desk", str(desk), *map(str, words)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        # A process that is stopped half way would leave a broken record of what it covered.
        env={name: value for name, value in os.environ.items() if "COV" not in name},
    )


def wait_at_most(process: "subprocess.Popen[str]", seconds: float) -> None:
    """Wait until a process has ended, or for so long."""
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        return


def wait_until_open(process: "subprocess.Popen[str]", desk: Path) -> None:
    """Wait until the process has opened the desk for writing and has said so."""
    while process.poll() is None and holder_of(desk) in {None, UNTOLD}:
        wait_at_most(process, 0.01)


def end(process: "subprocess.Popen[str]") -> tuple[int, str, str]:
    """Wait for the end; return the exit status, stdout and stderr."""
    out, err = process.communicate()
    return process.returncode, out, err


def facts(path: Path) -> tuple[int, int, int]:
    """Return the numbers of people, imports and steps of a closed and sound desk."""
    with Desk.open(path) as desk:
        assert check_desk(desk).problems == ()
        people, batches = desk.sql(
            "SELECT (SELECT count(*) FROM person), (SELECT count(*) FROM import_batch)"
        )[0]
        return people, batches, len(desk.steps())


@pytest.fixture
def desk_file(tmp_path: Path) -> Path:
    """Return the path of a closed, empty desk."""
    path = tmp_path / "office.lmdesk"
    Desk.create(path).close()
    return path


def test_a_second_program_is_told_who_writes_and_may_read(desk_file: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(desk_file)], stdin=subprocess.PIPE, text=True
    ) as first:
        wait_until_open(first, desk_file)
        holder = holder_of(desk_file)
        refused = end(start(desk_file, "import", sample("27")))
        planned = end(start(desk_file, "--json", "import", sample("27"), "--plan"))
        history = end(start(desk_file, "--json", "history"))
    after = end(start(desk_file, "import", sample("27")))

    assert holder is not None
    since = locked_by(desk_file, holder).params["since"]
    assert (holder.user, holder.host, holder.pid) == (user_name(), platform.node(), first.pid)
    assert refused == (
        1,
        "",
        f"lmdesk: {desk_file} is open for writing: {holder.user} on {holder.host} "
        f"since {since}. Ask them to close it, or open it for reading.\n",
    )
    assert (planned[0], json.loads(planned[1])["counts"]["new"]) == (0, 4)
    assert (history[0], json.loads(history[1])) == (0, [])
    assert (first.returncode, after[0]) == (0, 0)
    assert facts(desk_file) == (4, 1, 1)


def test_a_reader_beside_an_import_sees_none_of_it_and_then_all(desk_file: Path) -> None:
    process = start(desk_file, "import", sample("19"))
    wait_until_open(process, desk_file)
    seen = []
    while process.poll() is None:
        with Desk.open(desk_file, read_only=True) as desk:
            # One statement: between two of them the import may end.
            seen += desk.sql(
                "SELECT (SELECT count(*) FROM change_set), (SELECT count(*) > 4000 FROM person)"
            )
    status, _, err = end(process)

    assert (status, err) == (0, "")
    assert seen == sorted(seen)
    assert set(seen) <= {(0, 0), (1, 1)}
    assert seen[0] == (0, 0)


def test_of_programs_started_at_once_each_writes_all_or_is_refused(
    desk_file: Path, tmp_path: Path
) -> None:
    lists = [
        write_list(
            tmp_path / f"{number}.csv",
            someone(**{"Family name": f"Sok{number}", "E-mail": f"s{number}@example.org"})
            | {"Mobile": ""},
        )
        for number in range(6)
    ]

    ended = [end(process) for process in [start(desk_file, "import", path) for path in lists]]

    written = [status for status, _, _ in ended].count(0)
    refusals = [err for status, _, err in ended if status]
    assert {status for status, _, _ in ended} <= {0, 1}
    assert written >= 1
    assert all(err.startswith("lmdesk: ") and err.count("\n") == 1 for err in refusals)
    assert facts(desk_file) == (written, written, written)


@pytest.mark.parametrize("later", [0.0, 0.15, 0.4, 0.8])
def test_an_import_stopped_by_the_keyboard_is_whole_or_has_not_been(
    desk_file: Path, later: float
) -> None:
    process = start(desk_file, "import", sample("19"), "--event", "E")
    wait_until_open(process, desk_file)
    wait_at_most(process, later)

    if process.poll() is None:
        os.killpg(process.pid, signal.SIGINT)
    status, _, err = end(process)

    stopped = "lmdesk: Stopped. What was under way was not written.\n"
    late = "lmdesk: Stopped. What was done before is written; see it with: lmdesk history.\n"
    assert (status, err) in {(0, ""), (1, stopped), (1, late)}
    assert (facts(desk_file)[0] == 0) == (err == stopped)
    assert list(desk_file.parent.iterdir()) == [desk_file]


@pytest.mark.parametrize(
    ("folder_mode", "file_mode"), [(0o555, 0o644), (0o755, 0o444), (0o555, 0o444)]
)
def test_where_nothing_may_be_written_a_desk_is_read_and_an_import_refused(
    tmp_path: Path, folder_mode: int, file_mode: int
) -> None:
    folder = tmp_path / "shared"
    folder.mkdir()
    desk = folder / "office.lmdesk"
    Desk.create(desk).close()
    before = desk.read_bytes()
    desk.chmod(file_mode)
    folder.chmod(folder_mode)

    def bound(*words: object) -> tuple[int, str, str]:
        command = [sys.executable, "-c", AS_NOBODY, "--desk", str(desk), *map(str, words)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        return done.returncode, done.stdout, done.stderr

    try:
        planned = bound("--json", "import", sample("27"), "--plan")
        checked = bound("check")
        refused = bound("import", sample("27"))
        undone = bound("undo")
    finally:
        folder.chmod(0o755)
        desk.chmod(0o644)

    assert (planned[0], json.loads(planned[1])["counts"]["new"]) == (0, 4)
    assert checked == (0, "The desk is sound.\n", "")
    for status, out, err in (refused, undone):
        assert (status, out, err.count("\n")) == (1, "", 1)
        assert err.startswith("lmdesk: ")
        assert "Traceback" not in err
    assert str(desk) in refused[2]
    assert desk.read_bytes() == before
    assert list(folder.iterdir()) == [desk]
