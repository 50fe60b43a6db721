"""The garbage collector of Python, which rests while a whole list is held in memory."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

NEW_OBJECTS = 20_000
"""So many new objects make a search for cycles take longer than anybody should wait."""


@contextmanager
def collector_at_rest() -> Iterator[None]:
    """Keep the collector from searching for cycles; afterwards it goes on as before.

    A list becomes millions of tuples and texts that live until the end and never form cycles.
    The more of them there are, the longer each search takes, and it finds nothing: it would cost
    a fifth of an import.
    """
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            # Each search from now on would walk through all of it and stop the window for a quarter
            # of a second. `mind_again` takes this back once the list is let go.
            if gc.get_count()[0] > NEW_OBJECTS:
                gc.freeze()
            gc.enable()


def mind_again() -> None:
    """Let the collector look at everything again."""
    gc.unfreeze()
