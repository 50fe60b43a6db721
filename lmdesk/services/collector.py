"""The garbage collector of Python, which rests while a whole list is held in memory."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


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
            gc.enable()
