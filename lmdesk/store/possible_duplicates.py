"""The people who have a possible duplicate, as the last search for duplicates left them."""

from collections.abc import Collection

from lmdesk.store.desk import Desk

_WAITING = (
    "SELECT d.a, d.b FROM duplicate_pair AS d"
    " JOIN person_line AS x ON x.person_id = d.a JOIN person_line AS y ON y.person_id = d.b"
    " WHERE NOT EXISTS (SELECT 1 FROM match_decision AS m WHERE m.kind = 'pair'"
    " AND m.left_key = 'person:' || d.a AND m.person_id = d.b)"
)
"""Pairs of live people whom nobody told apart."""


def possible_duplicates(desk: Desk) -> Collection[int]:
    """Return the ids of the people who are in a pair that waits for a decision."""
    if not desk.sql("SELECT 1 FROM sqlite_master WHERE name = 'duplicate_pair'"):
        return ()
    return {each for pair in desk.sql(_WAITING) for each in pair}
