"""What still mentions records, to be known before they leave the bin or are forgotten in it."""

from collections.abc import Sequence

from lmdesk.store import mentions
from lmdesk.store.desk import Desk

Mentions = tuple[tuple[str, int], ...]
"""Codes of `wording` ("mention.events") with how many there are; those with none are left out."""


def mentions_of_people(desk: Desk, person_ids: Sequence[int]) -> Mentions:
    """Return on how many events, mailing lists and imports people are."""
    return _told(mentions.mentions_of_people(desk, person_ids))


def mentions_of_institutions(desk: Desk, institution_ids: Sequence[int]) -> Mentions:
    """Return how many people, events, participants and institutions mention some institutions."""
    return _told(mentions.mentions_of_institutions(desk, institution_ids))


def _told(counted: dict[str, int]) -> Mentions:
    return tuple((f"mention.{kind}", count) for kind, count in counted.items() if count)
