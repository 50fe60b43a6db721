"""The desk that a command works on."""

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from signal import SIG_IGN, SIGINT, signal
from threading import current_thread, main_thread

from lmdesk.errors import LmdeskError
from lmdesk.services import desks
from lmdesk.services import history as steps
from lmdesk.services.desks import Desk

Options = argparse.Namespace

Shown = object
"""What --json prints; None where the command has printed by itself."""


@contextmanager
def opened(options: Options, *, read_only: bool = False) -> Iterator[Desk]:
    """Open the desk of a command and close it; `options.written` tells whether a step was written.

    Whoever stops the command is told the truth of it, also in the moment after the step.
    """
    if options.desk is None:
        raise LmdeskError("desk_not_named")
    desk = desks.open_desk(Path(options.desk), read_only=read_only)
    before = steps.list_steps(desk, limit=1)
    try:
        yield desk
    finally:
        with _undisturbed():
            try:
                if not read_only:
                    options.written |= steps.list_steps(desk, limit=1) != before
            finally:
                desk.close()


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Take no notice of Ctrl-C for the moment that the block takes."""
    if current_thread() is not main_thread():
        yield
        return
    former = signal(SIGINT, SIG_IGN)
    try:
        yield
    finally:
        signal(SIGINT, former)
