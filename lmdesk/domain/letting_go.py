"""Letting go of long lists piece by piece.

Python frees all that a list holds in one go, in which no other thread of the program runs: a list
of 100,000 rows would stop the window for a fifth of a second.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

PIECE = 500
"""So many rows are freed at once, which takes less than a millisecond or two."""


def let_go(*held: list[Any] | dict[Any, Any]) -> None:
    """Empty lists and dictionaries that nobody needs any more; others get their turn meanwhile."""
    for each in held:
        if isinstance(each, list):
            while each:
                del each[-PIECE:]
        else:
            while each:
                each.popitem()


@contextmanager
def let_go_if_stopped(held: list[Any]) -> Iterator[None]:
    """Let go of a list that is being made when that is cancelled or fails."""
    try:
        yield
    except BaseException:
        let_go(held)
        raise
