"""People who may be one person: found over the whole desk, kept ready, and told apart."""

from lmdesk.domain.change import Change
from lmdesk.domain.duplicate_pairs import THRESHOLD, Pair, Reason
from lmdesk.domain.progress import Progress, quiet
from lmdesk.store.desk import Desk

__all__ = [
    "THRESHOLD",
    "Pair",
    "Reason",
    "duplicates_waiting",
    "find_duplicates",
    "people_in_pairs",
    "refresh_duplicates",
    "tell_apart",
]


def find_duplicates(
    desk: Desk, progress: Progress = quiet, min_score: float = THRESHOLD
) -> tuple[Pair, ...]:
    """Return the pairs of living people who may be one person, the likeliest first.

    Pairs told apart are left out. The same desk gives the same pairs always. Nothing is written.
    Raises Cancelled when `progress` does.
    """
    raise NotImplementedError


def refresh_duplicates(desk: Desk, progress: Progress = quiet) -> tuple[Pair, ...]:
    """Find the pairs and keep them ready for `duplicates_waiting`; no step of the history."""
    raise NotImplementedError


def duplicates_waiting(desk: Desk) -> tuple[Pair, ...]:
    """Return the pairs last kept, without those merged, deleted or told apart since."""
    raise NotImplementedError


def people_in_pairs(desk: Desk) -> frozenset[int]:
    """Return the people who are in a pair that waits: those with a possible duplicate."""
    raise NotImplementedError


def tell_apart(desk: Desk, a: int, b: int) -> Change:
    """Write down that two people are not the same, as one step; imports respect it.

    Raises LmdeskError person_missing, same_person_twice.
    """
    raise NotImplementedError
