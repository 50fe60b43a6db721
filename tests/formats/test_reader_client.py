"""The reading process: what a hostile file does to it must not reach the desk."""

import io
import json
import os
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from list_files import changed_zip, messages_of, read_here, sample, zip_of
from lmdesk.domain.progress import Cancelled
from lmdesk.domain.sheet import ListFile
from lmdesk.errors import LmdeskError
from lmdesk.formats import reader_client, reader_process
from lmdesk.formats.limits import Limits
from lmdesk.formats.list_file import read_list_file
from lmdesk.wording import ERRORS, sentence

SHEET = "xl/worksheets/sheet1.xml"
ENTITIES = (
    b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">'
    + b"".join(
        b'<!ENTITY %c "%s">' % (letter, b"&%c;" % (letter - 1) * 10)
        for letter in range(ord("b"), ord("k"))
    )
    + b'<!ENTITY z SYSTEM "file:///etc/passwd">]>'
)


def judged(path: Path, reader: Callable[..., ListFile] = read_list_file, **options: Any) -> str:
    """Return "read" or the code of a refusal that has its sentence; all else is an error."""
    try:
        reader(path, **options)
    except LmdeskError as error:
        return error.code if sentence(error.code, error.params) else ""
    return "read"


def with_stray_cell(path: Path, place: str) -> Path:
    book = openpyxl.Workbook()
    book.active["A1"] = "Name"
    book.active[place] = "x"
    book.save(path)
    return path


def test_cell_in_the_last_corner_ends_the_process_and_not_the_desk(tmp_path: Path) -> None:
    started = time.monotonic()

    assert judged(with_stray_cell(tmp_path / "a.xlsx", "XFD1048576")) == "file_too_large"
    assert time.monotonic() - started < 5


def test_cell_in_the_last_row_is_read(tmp_path: Path) -> None:
    rows = read_list_file(with_stray_cell(tmp_path / "a.xlsx", "B1048576")).sheets[0].rows

    assert len(rows) == 1_048_576
    assert [list(rows[0]), list(rows[-1])] == [["Name", ""], ["", "x"]]


def test_cell_in_the_last_column_is_read(tmp_path: Path) -> None:
    rows = read_list_file(with_stray_cell(tmp_path / "a.xlsx", "XFD3")).sheets[0].rows

    assert [len(row) for row in rows] == [1, 0, 16_384]


@pytest.mark.parametrize("part", [SHEET, "xl/workbook.xml", "xl/sharedStrings.xml"])
def test_entities_are_not_expanded(tmp_path: Path, part: str) -> None:
    def infected(data: bytes) -> bytes:
        data = data[data.find(b"?>") + 2 :] if data.startswith(b"<?xml") else data
        return ENTITIES + data.replace(b"<t>", b"<t>&j;&z;", 1).replace(b"<v>", b"<v>&j;", 1)

    path = changed_zip(sample("01"), tmp_path / "a.xlsx", {part: infected})
    started = time.monotonic()

    assert judged(path) == "file_defines_entities"
    assert time.monotonic() - started < 5


def test_bomb_whose_directory_lies_is_stopped_by_the_memory_limit(tmp_path: Path) -> None:
    path = zip_of(
        tmp_path / "a.xlsx", {"xl/workbook.xml": b"x", SHEET: b"<worksheet>" + b" " * (80 << 20)}
    )
    data = bytearray(path.read_bytes())
    place = data.rfind(b"PK\x01\x02")
    data[place + 24 : place + 28] = (1000).to_bytes(4, "little")
    path.write_bytes(data)

    assert judged(path) in {"file_damaged", "file_too_large"}


def test_list_too_large_for_the_memory_limit_is_refused() -> None:
    assert judged(sample("19"), limits=Limits(memory_bytes=30 << 20)) in {
        "file_too_large",
        "file_damaged",
    }


def test_text_too_large_for_the_memory_limit_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"Name,Post\n" + b"Ann,Director\n" * 3_000_000)

    assert judged(path, limits=Limits(memory_bytes=100 << 20)) == "file_too_large"


def test_cancel_ends_the_process_at_once(tmp_path: Path) -> None:
    calls: list[tuple[int, int]] = []

    def cancel(done: int, total: int, note: str = "") -> None:
        calls.append((done, total))
        if len(calls) > 2:
            raise Cancelled

    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    started = time.monotonic()
    with pytest.raises(Cancelled):
        read_list_file(sample("19"), progress=cancel)

    assert time.monotonic() - started < 1
    assert len(calls) == 3
    assert resource.getrusage(resource.RUSAGE_CHILDREN) != children  # it was waited for


def test_progress_counts_rows_up_to_all_of_them() -> None:
    calls: list[tuple[int, int, str]] = []

    read_list_file(
        sample("19"), progress=lambda done, total, note="": calls.append((done, total, note))
    )

    assert calls[0] == (0, 1, "")
    assert calls[-1] == (5001, 5001, "Database")
    assert [done for done, _, _ in calls] == sorted(done for done, _, _ in calls)
    assert all(done <= total for done, total, _ in calls)


def test_process_that_takes_too_long_is_ended() -> None:
    with pytest.raises(LmdeskError) as caught:
        read_list_file(sample("19"), limits=Limits(seconds=0))

    assert sentence(caught.value.code, caught.value.params) == (
        f"Reading {sample('19')} took longer than 0 seconds and was stopped. "
        "Copy the list alone into a new workbook and import that."
    )


def test_process_that_lingers_after_its_last_word_is_ended(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(reader_client, "_GRACE", 0.05)
    end = "('end', 'csv', '', 'utf-8', ',', False, [])"
    replaced(monkeypatch, f"write_frame(out, {end}); import time; time.sleep(60)")
    started = time.monotonic()

    assert judged(sample("01")) == "read"
    assert time.monotonic() - started < 5


def replaced(monkeypatch: pytest.MonkeyPatch, program: str) -> None:
    """Let another program play the reading process."""
    start = (
        "import sys, os; from lmdesk.formats.frames import write_frame\n"
        "out = os.fdopen(1, 'wb', closefd=False)\n"
    )
    monkeypatch.setattr(
        reader_client, "reader_command", lambda: [sys.executable, "-c", start + program]
    )


@pytest.mark.parametrize(
    ("ending", "code"),
    [
        ("os.abort()", "file_damaged"),
        ("os._exit(3)", "file_damaged"),
        ("os.kill(os.getpid(), 9)", "file_too_large"),
        ("sys.exit('memory allocation of 5 bytes failed')", "file_too_large"),
        ("raise MemoryError", "file_too_large"),
    ],
)
def test_process_that_dies_is_a_refusal(
    monkeypatch: pytest.MonkeyPatch, ending: str, code: str
) -> None:
    replaced(monkeypatch, f"write_frame(out, ('ready',)); {ending}")

    assert judged(sample("01")) == code


@pytest.mark.parametrize(
    "program", ["sys.exit('no such module')", "sys.stdin.close(); os._exit(1)"]
)
def test_process_that_never_starts_is_a_bug_and_not_a_damaged_file(
    monkeypatch: pytest.MonkeyPatch, program: str
) -> None:
    replaced(monkeypatch, program)

    with pytest.raises(RuntimeError, match="the reading process did not start"):
        read_list_file(sample("01"))


def test_process_that_does_not_take_its_request_never_started(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    replaced(monkeypatch, "")
    path = tmp_path / "a.csv"
    path.write_bytes(b"Name")

    with pytest.raises(RuntimeError, match="did not start"):
        read_list_file(path, password="x" * 500_000)


def test_frozen_program_calls_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    assert reader_client.reader_command()[1:] == ["-P", "-m", "lmdesk.formats.reader_process"]

    monkeypatch.setattr(sys, "frozen", True, raising=False)

    assert reader_client.reader_command() == [sys.executable, "--read-list"]


def test_python_path_of_the_person_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(sys.path))

    assert judged(sample("01")) == "read"


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (MemoryError(), "file_too_large"),
        (OSError(5, "Input/output error"), "file_unreadable"),
        (ValueError(), "file_damaged"),
        (BaseException("as a panic in Rust comes"), "file_damaged"),
    ],
)
def test_whatever_goes_wrong_in_the_process_becomes_a_message(
    monkeypatch: pytest.MonkeyPatch, error: BaseException, code: str
) -> None:
    def fail(*_: object) -> None:
        raise error

    monkeypatch.setattr(reader_process, "sniff", fail)

    assert [message[:2] for message in messages_of(sample("01"))] == [("ready",), ("error", code)]


def test_system_without_a_memory_limit_reads_as_well(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "resource", None)

    reader_process._bound(Limits(memory_bytes=1), "none.csv")

    assert judged(sample("01"), read_here) == "read"


def test_nobody_listening_is_no_error() -> None:
    class Closed(io.BytesIO):
        def flush(self) -> None:
            if self.tell() > 40:
                raise BrokenPipeError

    request = json.loads(reader_process.request_bytes(sample("01"), None, None, Limits()))

    reader_process.answer(request, Closed())


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=400))
def test_random_bytes_are_read_or_refused(data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "a.csv")
        path.write_bytes(data)
        assert judged(path, read_here) in {"read", *ERRORS}


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.sampled_from(["01", "04", "11", "13", "22"]),
    st.lists(st.tuples(st.floats(0, 0.9999), st.integers(1, 255)), min_size=1, max_size=30),
    st.floats(0.3, 1),
)
def test_broken_workbooks_are_read_or_refused(
    name: str, flips: list[tuple[float, int]], kept: float
) -> None:
    data = bytearray(sample(name).read_bytes())
    for place, mask in flips:
        data[int(place * len(data))] ^= mask
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "a.xlsx")
        path.write_bytes(data[: int(len(data) * (kept if kept < 0.6 else 1))])

        code = judged(path, limits=Limits(seconds=20), password="Mekong-2026")

    assert code != "file_too_slow"
