"""What the frame of the window shows of a desk: next undo and redo, and how many rows wait."""

from lmdesk.store.history import StepRecord
from lmdesk.store.review_rows import waiting_count
from lmdesk.store.standing import next_redo, next_undo

__all__ = ["StepRecord", "next_redo", "next_undo", "size_of", "waiting_count"]


def size_of(step: StepRecord) -> int:
    """Return how many rows a step wrote: one with many takes a while to be taken back."""
    return sum(sum(actions.values()) for actions in step.counts.values())
