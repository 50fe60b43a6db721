"""The people who have a possible duplicate, as the last search for duplicates left them."""

from collections.abc import Collection

from lmdesk.store.desk import Desk
from lmdesk.store.duplicate_pairs import people_in_pairs


def possible_duplicates(desk: Desk) -> Collection[int]:
    """Return the ids of the people who are in a pair that waits for a decision."""
    if not desk.sql("SELECT 1 FROM sqlite_master WHERE name = 'duplicate_pair'"):
        return ()
    return people_in_pairs(desk)
