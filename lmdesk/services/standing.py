"""What would be undone or redone next, for the menu that names it."""

from lmdesk.store.history import StepRecord
from lmdesk.store.standing import next_redo, next_undo

__all__ = ["StepRecord", "next_redo", "next_undo", "size_of"]


def size_of(step: StepRecord) -> int:
    """Return how many rows a step wrote: one with many takes a while to be taken back."""
    return sum(sum(actions.values()) for actions in step.counts.values())
