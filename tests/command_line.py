"""A command line for tests: it runs a command on one desk and checks how that ends."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from lmdesk.cli import run


class CommandLine:
    """The command line of one desk, in this process."""

    def __init__(self, desk: Path, capture: pytest.CaptureFixture[str]) -> None:
        self.desk = desk
        self._capture = capture

    def __call__(self, *words: object, status: int = 0) -> str:
        """Run a command and return what it printed: its list, or why it was refused."""
        self._capture.readouterr()
        ended = run(["--desk", str(self.desk), *map(str, words)])
        out, err = self._capture.readouterr()
        assert (ended, "Traceback" in err) == (status, False), err
        return out if status == 0 else err

    def json(self, *words: object) -> Any:
        """Run a command with --json and return what it printed as an object."""
        return json.loads(self("--json", *words))


def program(
    *words: str, stdout: int | Any = subprocess.PIPE, **environment: str
) -> subprocess.CompletedProcess[bytes]:
    """Run the whole program in a process of its own, its output buffered as usual."""
    usual = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    return subprocess.run(
        [sys.executable, "-m", "lmdesk", *words],
        stdout=stdout,
        stderr=subprocess.PIPE,
        env={**usual, **environment},
        check=False,
    )


class Terminal:
    """Stands in for a terminal."""

    def __init__(self) -> None:
        self.written = ""

    def isatty(self) -> bool:
        return True

    def write(self, text: str) -> None:
        self.written += text

    def flush(self) -> None:
        pass
