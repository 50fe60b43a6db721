"""Measures one piece of work in a process of its own: CPU, wall time and memory."""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from typing import Any, NamedTuple

MEGABYTE = 1024


class Usage(NamedTuple):
    """What a run took: CPU seconds with all children, wall seconds, peak resident megabytes."""

    cpu: float
    wall: float
    memory: float
    answer: Any = None


def run(
    subject: str,
    *words: object,
    module: str = "benchmarks.subjects",
    environment: Mapping[str, str] | None = None,
) -> Usage:
    """Run a function of `benchmarks.subjects` in a process of its own and measure all of it.

    What the function returns comes back in `answer`. Raises RuntimeError when it fails.
    """
    command = [sys.executable, "-m", module, subject, *map(str, words)]
    with tempfile.TemporaryFile() as answer:
        started = time.perf_counter()
        process = subprocess.Popen(command, stdout=answer, env=environment)
        _, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            raise RuntimeError(f"{subject} failed")
        answer.seek(0)
        text = answer.read().decode()
    return Usage(
        used.ru_utime + used.ru_stime,
        wall,
        used.ru_maxrss / MEGABYTE,
        json.loads(text) if text.strip() else None,
    )


def best(subject: str, *words: object, times: int = 1) -> Usage:
    """Return the run with the least CPU of several."""
    return min((run(subject, *words) for _ in range(times)), key=lambda usage: usage.cpu)
