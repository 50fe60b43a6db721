"""How long work tells how far it is, and how it is asked to stop."""

from collections.abc import Iterator, Sequence
from typing import Protocol, TypeVar

T = TypeVar("T")

TOLD_EVERY = 500
"""After so many records it is told how far the work is."""


class Cancelled(Exception):  # noqa: N818 -- a wish of the person, not an error
    """Raised by a progress callback when the person has asked to stop."""


class Progress(Protocol):
    """Called by long work now and then; raises `Cancelled` when it should stop."""

    def __call__(self, done: int, total: int, note: str = "") -> None:
        """Tell that `done` of `total` units are finished; `note` says what is being done."""


def quiet(done: int, total: int, note: str = "") -> None:
    """Take no notice: the progress of work nobody watches."""


def told(records: Sequence[T], progress: Progress) -> Iterator[T]:
    """Pass records on, and tell now and then how many of them were done."""
    for done, each in enumerate(records):
        if done % TOLD_EVERY == 0:
            progress(done, len(records))
        yield each
