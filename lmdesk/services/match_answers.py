"""What a decision about a row says of the people it may mean, and how that is remembered."""

from collections.abc import Iterable

from lmdesk.store.step import Step
from lmdesk.store.tables import MatchDecision

MEANS_SOMEBODY = frozenset({"person", "same"})
"""Kinds of decisions that name a person of the desk."""


def answers(kind: str, person_id: int | None, candidates: Iterable[int]) -> list[tuple[int, str]]:
    """Return what a decision says of each person: same or different.

    `candidates` are the people whom the row was taken for; a new person is none of them.
    """
    if kind in MEANS_SOMEBODY and person_id is not None:
        return [(person_id, "same")]
    if kind == "new":
        return [(candidate, "different") for candidate in candidates]
    return []


def remember(step: Step, fingerprint: str, said: Iterable[tuple[int, str]], now: str) -> None:
    """Write down the answers about rows with this fingerprint, for when the list comes again."""
    for person_id, verdict in said:
        step.insert(
            MatchDecision,
            kind="person",
            left_key=fingerprint,
            person=person_id,
            verdict=verdict,
            decided_at=now,
        )
