"""What the frame of the window shows of a desk: next undo and redo, and how many rows wait."""

from lmdesk.domain.change import Change
from lmdesk.store.review_rows import waiting_count
from lmdesk.store.standing import StandingStep, next_redo, next_undo, wrote_more_than

__all__ = [
    "StandingStep",
    "is_large_import",
    "next_redo",
    "next_undo",
    "waiting_count",
    "wrote_more_than",
]

LARGE = 100
"""An import of so many people is followed by a search for duplicates over the whole desk."""


def is_large_import(change: Change) -> bool:
    """Tell whether a step wrote so many people by a list that duplicates are looked for."""
    return change.label == "list_imported" and len(change.touched.get("person", ())) >= LARGE
