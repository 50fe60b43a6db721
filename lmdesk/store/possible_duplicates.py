"""The people who have a possible duplicate, as the last search for duplicates left them."""

from collections.abc import Collection

from lmdesk.store.desk import Desk


def possible_duplicates(desk: Desk) -> Collection[int]:
    """Return the ids of the people who are in a pair that waits for a decision."""
    return ()
