"""What the frame of the window shows of a desk: next undo and redo, and how many rows wait."""

from lmdesk.store.review_rows import waiting_count
from lmdesk.store.standing import StandingStep, next_redo, next_undo, wrote_more_than

__all__ = ["StandingStep", "next_redo", "next_undo", "waiting_count", "wrote_more_than"]
