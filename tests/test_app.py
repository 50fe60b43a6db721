"""Tests of the start: the command line, and the process that reads lists."""

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from list_files import frames_in, sample
from lmdesk.app import has_display, is_for_the_window
from lmdesk.formats.limits import Limits
from lmdesk.formats.reader_option import READER_OPTION
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
    assert kinds == ["ready", "sheet", "lines", "rows", "sheet_end", "end"]


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


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ([], True),
        (["office.lmdesk"], True),
        (["--desk", "office.lmdesk"], True),
        (["find"], False),
        (["--desk", "office.lmdesk", "history"], False),
        (["--json", "history"], False),
    ],
)
def test_without_a_command_the_window_is_meant(words: list[str], expected: bool) -> None:
    assert is_for_the_window(words) is expected


def test_a_screen_is_told_by_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    without = has_display()
    monkeypatch.setenv("DISPLAY", ":1")

    assert (without, has_display()) == (False, True)


@pytest.mark.parametrize("system", ["win32", "darwin"])
def test_other_systems_always_have_a_screen(monkeypatch: pytest.MonkeyPatch, system: str) -> None:
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.setattr(sys, "platform", system)

    assert has_display()


@pytest.mark.skipif(
    sys.platform in ("win32", "darwin"),
    reason="a window would open and stay: these systems always have a screen",
)
def test_without_a_screen_the_commands_are_named(desk_path: Path) -> None:
    blind = {
        name: value
        for name, value in os.environ.items()
        if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    }

    answer = subprocess.run(
        [sys.executable, "-m", "lmdesk"], capture_output=True, text=True, check=False, env=blind
    )

    assert (answer.returncode, answer.stdout) == (2, "")
    assert answer.stderr.startswith("usage: lmdesk")
