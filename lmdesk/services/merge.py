"""Merging two records of one person or one body, and taking a merge back at any later date."""

from lmdesk.domain.change import Change
from lmdesk.domain.merging import NO_CHOICES, Choices, MergeChild, MergeField, MergeView
from lmdesk.services.history import Taken
from lmdesk.store.desk import Desk

__all__ = [
    "Choices",
    "MergeChild",
    "MergeField",
    "MergeView",
    "compare_institutions",
    "compare_people",
    "merge_institutions",
    "merge_people",
    "take_institution_merge_back",
    "take_merge_back",
]


def compare_people(desk: Desk, keep: int, absorb: int) -> MergeView:
    """Return two people side by side, with what is proposed for each field and what comes along.

    Raises LmdeskError merge_with_itself, merge_gone (in the bin, or not there), merge_merged
    (one was merged into another already).
    """
    raise NotImplementedError


def merge_people(desk: Desk, keep: int, absorb: int, choices: Choices = NO_CHOICES) -> Change:
    """Make two records of a person one, in one step; `choices` as MergeField tells them.

    No row is deleted: what belongs to the absorbed record moves to the kept one, or stays with
    the absorbed one where the kept one has the same. Raises LmdeskError as `compare_people`.
    """
    raise NotImplementedError


def compare_institutions(desk: Desk, keep: int, absorb: int) -> MergeView:
    """Return two institutions side by side; raises LmdeskError as `merge_institutions`."""
    raise NotImplementedError


def merge_institutions(desk: Desk, keep: int, absorb: int, choices: Choices = NO_CHOICES) -> Change:
    """Make two records of a body one, in one step, as `merge_people` does.

    Raises LmdeskError as `compare_people`, also merge_related (one is said to be something of
    the other) and merge_circle (what is above one is below the other).
    """
    raise NotImplementedError


def take_merge_back(desk: Desk, absorbed: int) -> Taken:
    """Take back, at any later date, the merge that absorbed a person.

    Later edits stay where they were made and are told as `conflicts`. Raises LmdeskError
    not_merged.
    """
    raise NotImplementedError


def take_institution_merge_back(desk: Desk, absorbed: int) -> Taken:
    """Take back the merge that absorbed an institution, as `take_merge_back`."""
    raise NotImplementedError
