"""Starts the reading process, listens to it, and ends it when time or patience runs out."""

import os
import queue
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any, BinaryIO, Protocol

from lmdesk.formats.frames import load_frame, read_frame
from lmdesk.formats.limits import Limits
from lmdesk.formats.reader_option import READER_OPTION
from lmdesk.formats.refusal import Refused

_TICK = 0.1
_MEMORY_SIGNS = (b"memory allocation of", b"MemoryError", b"bad_alloc")
_KILLED = -9
_OUT_OF_TIME = -24
"""SIGXCPU: the process has computed for as long as the file is worth."""
_GRACE = 1.0
_START = 5.0
"""Seconds that a slow computer may take to start the process."""


class Tick(Protocol):
    """Called several times a second while the process works; may raise to end it."""

    def __call__(self) -> None:
        """Look whether to go on."""


def reader_command() -> list[str]:
    """Return the command that starts the reading process, also in a frozen program."""
    if getattr(sys, "frozen", False):
        return [sys.executable, READER_OPTION]
    # -P: a file named like a module, lying in the current folder, must not be run.
    return [sys.executable, "-P", "-m", "lmdesk.formats.reader_process"]


def messages(
    request: bytes, limits: Limits, tick: Tick, size: int = 0
) -> Iterator[tuple[Any, ...]]:
    """Start the process, send it the request and yield its messages up to "end".

    `size` is that of the file in bytes: a small file is worth less time than a large one.

    Raises Refused: what an "error" message says, `file_too_slow` when the time is over,
    `file_too_large` or `file_damaged` when the process has died. The process never outlives the
    walk over its messages.
    """
    with tempfile.TemporaryFile() as complaints:
        process = _started(complaints)
        frames: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
        listener = threading.Thread(target=_collect, args=(process.stdout, frames), daemon=True)
        listener.start()
        try:
            _ask(process, request)
            yield from _listen(frames, _most_seconds(limits, size), tick)
            _let_end(process)
        except _Ended as ended:
            _let_end(process)
            if process.returncode == _OUT_OF_TIME:
                raise Refused("file_too_slow", seconds=limits.seconds_for(size)) from None
            raise _verdict(process.returncode, complaints, ended.was_ready) from None
        finally:
            process.kill()
            listener.join()  # it ends with the process, whose end of the pipe is closed now
            with process:
                pass  # closes the pipes and fetches the exit status


class _Ended(Exception):  # noqa: N818 -- a way out of the loop, seen by nobody else
    """The process has stopped talking before its last message."""

    def __init__(self, was_ready: bool) -> None:
        super().__init__()
        self.was_ready = was_ready


def _started(complaints: BinaryIO) -> subprocess.Popen[bytes]:
    """Start the process so that it finds the same lmdesk, and shows no window on Windows."""
    environment = {**os.environ, "RUST_BACKTRACE": "0"}
    root = str(Path(__file__).resolve().parents[2])
    inherited = environment.get("PYTHONPATH")
    environment["PYTHONPATH"] = os.pathsep.join((root, inherited) if inherited else (root,))
    return subprocess.Popen(
        reader_command(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=complaints,
        env=environment,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


def _let_end(process: subprocess.Popen[bytes]) -> None:
    """Give a process that has said its last word a moment to end by itself."""
    with suppress(subprocess.TimeoutExpired):
        process.wait(_GRACE)


def _ask(process: subprocess.Popen[bytes], request: bytes) -> None:
    """Send the request; a process that cannot even start does not take it."""
    try:
        if process.stdin:
            with process.stdin as stdin:
                stdin.write(request)
    except BrokenPipeError:
        raise _Ended(was_ready=False) from None


def _listen(
    frames: "queue.SimpleQueue[bytes | None]", seconds: float, tick: Tick
) -> Iterator[tuple[Any, ...]]:
    """Yield messages; a thread waits for them, so that this one can look at the clock."""
    deadline = time.monotonic() + seconds
    was_ready = False
    while True:
        tick()
        if time.monotonic() > deadline:
            raise Refused("file_too_slow", seconds=round(seconds))
        try:
            data = frames.get(timeout=_TICK)
        except queue.Empty:
            continue
        if data is None:
            raise _Ended(was_ready)
        message = load_frame(data)
        was_ready = True
        if message[0] == "error":
            raise Refused(message[1], **message[2])
        yield message
        if message[0] == "end":
            return


def _most_seconds(limits: Limits, size: int) -> float:
    """Return how long to wait: where the process cannot bound its computing, less."""
    return limits.seconds_for(size) + _START if sys.platform == "win32" else limits.seconds


def _collect(stream: BinaryIO, frames: "queue.SimpleQueue[bytes | None]") -> None:
    """Move frames from the process into the queue; None is the end."""
    while (data := read_frame(stream)) is not None:
        frames.put(data)
    frames.put(None)


def _verdict(code: int | None, complaints: BinaryIO, was_ready: bool) -> Exception:
    """Say why the process died: of memory, of a broken file, or because it never ran."""
    complaints.seek(0)
    text = complaints.read()[-20_000:]
    if not was_ready:
        return RuntimeError(f"the reading process did not start: {text.decode(errors='replace')}")
    if code == _KILLED or any(sign in text for sign in _MEMORY_SIGNS):
        return Refused("file_too_large")
    return Refused("file_damaged")
