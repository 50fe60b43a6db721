"""Tests of the start: the command line, and the process that reads lists."""

import io
import subprocess
import sys
from pathlib import Path

from list_files import frames_in, sample
from lmdesk.formats.limits import Limits
from lmdesk.formats.reader_client import READER_OPTION
from lmdesk.formats.reader_process import request_bytes


def test_the_program_is_also_the_process_that_reads_lists() -> None:
    request = request_bytes(sample("27"), None, None, Limits())

    answer = subprocess.run(
        [sys.executable, "-m", "lmdesk", READER_OPTION],
        input=request,
        capture_output=True,
        check=True,
    )

    kinds = [frame[0] for frame in frames_in(io.BytesIO(answer.stdout))]
    assert kinds == ["ready", "sheet", "rows", "sheet_end", "end"]


def test_the_command_makes_a_desk(tmp_path: Path) -> None:
    path = tmp_path / "office.lmdesk"

    made = subprocess.run(
        [sys.executable, "-m", "lmdesk", "new", str(path)],
        capture_output=True,
        text=True,
        check=True,
    )

    assert made.stdout == f"{path}: 0 people, 0 institutions, 0 events.\n"
    assert path.exists()
