import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from desk_builders import add_crowd, add_person, new_desk, open_desk
from lmdesk.domain.problem import Problem
from lmdesk.errors import LmdeskError
from lmdesk.store.backup import backup_desk
from lmdesk.store.opening import is_in_wal_mode
from lmdesk.store.tables import Person


def small_desk(path: Path) -> None:
    with new_desk(path) as desk, desk.step("people") as step:
        add_crowd(step, 200)


def altered(statement: str) -> Callable[[Path], None]:
    def make(path: Path) -> None:
        small_desk(path)
        connection = sqlite3.connect(path)
        connection.executescript(statement)
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.close()

    return make


def foreign(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE person (id INTEGER)")
    connection.close()


def truncated(path: Path) -> None:
    small_desk(path)
    os.truncate(path, path.stat().st_size // 2)


def with_zeroed_pages(path: Path) -> None:
    small_desk(path)
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(bytes(8 * 4096))


def with_changed_bytes(path: Path) -> None:
    small_desk(path)
    content = bytearray(path.read_bytes())
    for place in range(4096 * 2, len(content), 4096):
        content[place : place + 12] = b"\xff" * 12
    path.write_bytes(content)


def with_one_bad_page(path: Path) -> None:
    small_desk(path)
    content = bytearray(path.read_bytes())
    page = content.index(b"p77@example.org") // 4096 * 4096
    content[page : page + 12] = bytes(12)
    path.write_bytes(content)


def empty(path: Path) -> None:
    path.touch()


def letter(path: Path) -> None:
    path.write_text("Dear colleagues,")


REFUSED: dict[str, tuple[Callable[[Path], None], str]] = {
    "empty": (empty, "desk_empty"),
    "text": (letter, "desk_foreign"),
    "other database": (foreign, "desk_foreign"),
    "other application": (altered("PRAGMA application_id = 7"), "desk_foreign"),
    "newer version": (altered("PRAGMA user_version = 999"), "desk_newer"),
    "newer migration": (
        altered("INSERT INTO schema_migration (name, applied) VALUES ('9999_next', '')"),
        "desk_newer",
    ),
    "trigger": (
        altered("CREATE TRIGGER t AFTER INSERT ON tag BEGIN DELETE FROM person; END"),
        "desk_altered",
    ),
    "view": (altered("CREATE VIEW v AS SELECT * FROM person"), "desk_altered"),
    "table": (altered("CREATE TABLE more (id INTEGER)"), "desk_altered"),
    "column": (altered("ALTER TABLE tag ADD COLUMN more TEXT"), "desk_altered"),
    "missing table": (altered("DROP TABLE list_member"), "desk_altered"),
    "truncated": (truncated, "desk_damaged"),
    "zeroed": (with_zeroed_pages, "desk_damaged"),
    "one bad page": (with_one_bad_page, "desk_damaged"),
    "changed bytes": (with_changed_bytes, "desk_damaged"),
}


@pytest.mark.parametrize("read_only", [False, True], ids=["writing", "reading"])
@pytest.mark.parametrize("case", REFUSED)
def test_refused_file_stays_as_it_was(desk_path: Path, case: str, *, read_only: bool) -> None:
    make, code = REFUSED[case]
    make(desk_path)
    content = desk_path.read_bytes()

    with pytest.raises(LmdeskError) as caught:
        open_desk(desk_path, read_only=read_only)

    assert caught.value.code == code
    assert desk_path.read_bytes() == content
    assert list(desk_path.parent.iterdir()) == [desk_path]


def test_missing_file_is_never_made(desk_path: Path) -> None:
    dangling = desk_path.with_name("link.lmdesk")
    dangling.symlink_to(desk_path)
    for path in (desk_path, dangling, dangling / "below", desk_path.parent / ("x" * 300)):
        with pytest.raises(LmdeskError) as caught:
            open_desk(path)
        assert caught.value.code in ("desk_missing", "desk_unreadable")

    assert list(desk_path.parent.iterdir()) == [dangling]


def test_folder_and_pipe_are_refused_at_once(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.lmdesk"
    os.mkfifo(pipe)
    for path, code in ((tmp_path, "desk_is_folder"), (pipe, "desk_foreign")):
        with pytest.raises(LmdeskError) as caught:
            open_desk(path)
        assert caught.value.code == code
    with pytest.raises(LmdeskError) as caught:
        open_desk(Path("/dev/null"))
    assert caught.value.code == "desk_foreign"


def test_damaged_desk_names_its_newest_backup(desk_path: Path) -> None:
    with new_desk(desk_path) as desk:
        with desk.step("people") as step:
            add_crowd(step, 200)
        backup = backup_desk(desk)
    os.truncate(desk_path, 16384)

    with pytest.raises(LmdeskError) as caught:
        open_desk(desk_path)

    assert caught.value.params == {"path": str(desk_path), "backup": str(backup.path)}


def test_damage_met_while_working_is_told(desk_path: Path) -> None:
    small_desk(desk_path)
    with_changed_bytes_from = desk_path.stat().st_size // 2 // 4096 * 4096
    with open_desk(desk_path) as desk:
        with desk_path.open("r+b") as file:
            file.seek(with_changed_bytes_from)
            file.write(b"\xff" * (desk_path.stat().st_size - with_changed_bytes_from))
        with pytest.raises(LmdeskError) as caught:
            desk.dump()

    assert (caught.value.code, caught.value.params["backup"]) == ("desk_damaged", "there is none")


def test_read_only_desk_refuses_steps(desk_path: Path) -> None:
    small_desk(desk_path)
    content = desk_path.read_bytes()
    with open_desk(desk_path, read_only=True) as desk:
        assert desk.read_only
        assert desk.warnings == (Problem("desk_open_for_reading"),)
        assert desk.sql("SELECT count(*) FROM person") == [(200,)]
        for act in (desk.undo, lambda: desk.revert(1)):
            with pytest.raises(LmdeskError) as caught:
                act()
            assert caught.value.code == "desk_read_only"
        with pytest.raises(LmdeskError) as caught, desk.step("x"):
            pass
        assert caught.value.code == "desk_read_only"
        with pytest.raises(LmdeskError) as caught:
            desk.sql("DELETE FROM meta")
        assert caught.value.code == "desk_read_only"

    assert desk_path.read_bytes() == content
    assert list(desk_path.parent.iterdir()) == [desk_path]


def test_desk_is_read_beside_its_writer(desk_path: Path) -> None:
    small_desk(desk_path)
    with open_desk(desk_path) as writer:
        with writer.step("one more") as step:
            person = add_person(step)
        with open_desk(desk_path, read_only=True) as reader:
            assert reader.sql("SELECT max(id) FROM person") == [(person,)]
            with writer.step("note") as step:
                step.update(Person, person, note="x")
            assert reader.sql("SELECT note FROM person WHERE id = ?", (person,)) == [("x",)]
        with writer.step("two more") as step:
            add_person(step)


def test_desk_altered_under_its_writer_is_refused_for_reading(desk_path: Path) -> None:
    small_desk(desk_path)
    with open_desk(desk_path) as writer:
        writer.sql("PRAGMA application_id = 7")
        with pytest.raises(LmdeskError) as caught:
            open_desk(desk_path, read_only=True)

    assert caught.value.code == "desk_foreign"


def test_work_left_in_the_journal_is_finished(desk_path: Path) -> None:
    small_desk(desk_path)
    crashed = desk_path.with_name("crashed.lmdesk")
    with open_desk(desk_path) as desk:
        with desk.step("one more") as step:
            person = add_person(step)
        for end in ("", "-wal"):
            beside = crashed.with_name(crashed.name + end)
            beside.write_bytes(desk_path.with_name(desk_path.name + end).read_bytes())

    with open_desk(crashed, read_only=True) as desk:
        assert desk.sql("SELECT max(id) FROM person") == [(person,)]
    with open_desk(crashed) as desk:
        assert desk.sql("SELECT max(id) FROM person") == [(person,)]


AS_NOBODY = """
import ctypes, os
from pathlib import Path
from lmdesk.errors import LmdeskError
from lmdesk.store.desk import Desk
if os.geteuid() == 0:
    # Root without its capabilities keeps to the rights of files, and can still read the program.
    capset_of_all_to_none = (ctypes.c_uint32 * 2)(0x20080522, 0), (ctypes.c_uint32 * 6)()
    assert ctypes.CDLL(None).capset(*capset_of_all_to_none) == 0
try:
    with Desk.open(Path({path!r}), derived=()) as desk:
        rows = desk.sql("SELECT count(*) FROM person")[0][0]
        print(desk.read_only, rows, [problem.code for problem in desk.warnings])
except LmdeskError as error:
    print(error.code)
"""


def as_nobody(path: Path, folder_mode: int, file_mode: int) -> str:
    """Open a desk in a process that the rights of files bind, with these rights."""
    path.chmod(file_mode)
    path.parent.chmod(folder_mode)
    try:
        done = subprocess.run(
            [sys.executable, "-c", AS_NOBODY.format(path=str(path))],
            capture_output=True,
            text=True,
            check=True,
        )
    finally:
        path.parent.chmod(0o755)
        path.chmod(0o644)
    return done.stdout.strip()


@pytest.mark.parametrize(
    ("folder_mode", "file_mode"), [(0o555, 0o666), (0o777, 0o444), (0o555, 0o444)]
)
def test_what_may_not_be_written_is_opened_for_reading(
    desk_path: Path, folder_mode: int, file_mode: int
) -> None:
    small_desk(desk_path)

    told = as_nobody(desk_path, folder_mode, file_mode)

    assert told == "True 200 ['desk_open_for_reading']"
    assert list(desk_path.parent.iterdir()) == [desk_path]


def test_desk_left_in_wal_mode_is_read_where_nothing_can_be_written(desk_path: Path) -> None:
    small_desk(desk_path)
    assert not is_in_wal_mode(desk_path)
    connection = sqlite3.connect(desk_path)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.close()
    assert is_in_wal_mode(desk_path)

    assert as_nobody(desk_path, 0o555, 0o444) == "True 200 ['desk_open_for_reading']"
    assert list(desk_path.parent.iterdir()) == [desk_path]


def test_what_may_not_be_read_is_refused(desk_path: Path) -> None:
    small_desk(desk_path)

    assert as_nobody(desk_path, 0o755, 0o000) == "desk_unreadable"


def test_unfinished_desk_in_a_folder_that_may_not_be_written_is_refused(desk_path: Path) -> None:
    small_desk(desk_path)
    desk_path.with_name(desk_path.name + "-wal").write_bytes(b"left over")

    assert as_nobody(desk_path, 0o555, 0o444) == "desk_unfinished"
