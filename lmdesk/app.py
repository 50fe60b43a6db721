"""The composition root: chooses the front door. The only module that may know everyone."""

import os
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
    from lmdesk.formats.reader_client import READER_OPTION

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
    from lmdesk.cli import run

    return run(words)


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
