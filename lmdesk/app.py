"""The composition root: chooses the front door. The only module that may know everyone."""

import os
import signal
import sys
from collections.abc import Sequence
from importlib.util import find_spec
from io import TextIOWrapper
from pathlib import Path


def main() -> int:
    """Run the program with the words of the command line and return its exit status.

    Without a command the window is shown, on a desk that is named or without one. A frozen
    program is its own Python, and so it is also started as the process that reads lists.
    """
    from lmdesk.formats.reader_option import READER_OPTION

    words = sys.argv[1:]
    if words == [READER_OPTION]:
        from lmdesk.formats import reader_process

        return reader_process.main()
    if isinstance(sys.stdout, TextIOWrapper):
        # Pipes of Windows lack most letters of six scripts; a list must not end in a traceback.
        sys.stdout.reconfigure(errors="backslashreplace")
    if is_for_the_window(words) and has_display() and find_spec("PySide6") is not None:
        from lmdesk.ui.application import run_window

        return run_window(Path(words[-1]) if words else None)
    return _run_commands(words)


class _Stopped(KeyboardInterrupt):
    """Ctrl-C on the command line.

    A kind of its own: when a plain one passes through code that is made while a module loads, as
    that of dataclasses, Python ends the program by the signal, whatever status it returns.
    """


def _run_commands(words: Sequence[str]) -> int:
    """Run the command line; stopped by Ctrl-C it says so and returns 1, at any moment."""
    signal.signal(signal.SIGINT, _stop)
    try:
        from lmdesk.cli import run
    except KeyboardInterrupt:
        from lmdesk.wording import sentence

        sys.stderr.write(f"lmdesk: {sentence('stopped', {})}\n")
        return 1
    try:
        return run(words)
    finally:
        # All is done: what comes now must not turn the status into another one.
        signal.signal(signal.SIGINT, signal.SIG_IGN)


def _stop(number: int, frame: object) -> None:
    raise _Stopped


def has_display() -> bool:
    """Tell whether there is a screen to show a window on."""
    if sys.platform in ("win32", "darwin"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def is_for_the_window(words: Sequence[str]) -> bool:
    """Tell whether no command is given: nothing, a desk file, or --desk with its file."""
    if len(words) == 2:
        return words[0] == "--desk"
    return not words or (len(words) == 1 and words[0].endswith(".lmdesk"))
