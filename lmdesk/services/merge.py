"""Merging two records of one person or one body, and taking a merge back at any later date."""

from lmdesk.domain.change import Change
from lmdesk.domain.merging import NO_CHOICES, Choices, MergeChild, MergeField, MergeView
from lmdesk.errors import LmdeskError
from lmdesk.services import merge_institutions as bodies
from lmdesk.services import merge_people as persons
from lmdesk.services.history import Taken, revert
from lmdesk.store.desk import Desk
from lmdesk.store.merge_rows import merge_step_of, record_rows

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

    Raises LmdeskError merge_with_itself, record_gone, merge_in_bin, merge_merged (one of them was
    merged into another already).
    """
    return persons.compare(desk, keep, absorb)


def merge_people(desk: Desk, keep: int, absorb: int, choices: Choices = NO_CHOICES) -> Change:
    """Make two records of a person one, in one step; `choices` as MergeField tells them.

    No row is deleted: what belongs to the absorbed record moves to the kept one, or stays with
    the absorbed one where the kept one says the same. The absorbed row stays, and its id and uid
    mean the kept one from then on. Raises LmdeskError as `compare_people`, also
    merge_choice_unknown.
    """
    return persons.merge(desk, keep, absorb, choices)


def compare_institutions(desk: Desk, keep: int, absorb: int) -> MergeView:
    """Return two institutions side by side; raises LmdeskError as `merge_institutions`."""
    return bodies.compare(desk, keep, absorb)


def merge_institutions(desk: Desk, keep: int, absorb: int, choices: Choices = NO_CHOICES) -> Change:
    """Make two records of a body one, in one step, as `merge_people` does.

    Raises LmdeskError as `merge_people`, also merge_related (one is said to be something of the
    other) and merge_circle (one stands below the other in the tree).
    """
    return bodies.merge(desk, keep, absorb, choices)


def take_merge_back(desk: Desk, absorbed: int) -> Taken:
    """Take back, at any later date, the merge that absorbed a person.

    Both have then what they had, and what was added later stays where it was added. Later edits
    stay and are told as `conflicts`. Raises LmdeskError not_merged.
    """
    return _take_back(desk, "person", absorbed)


def take_institution_merge_back(desk: Desk, absorbed: int) -> Taken:
    """Take back the merge that absorbed an institution, as `take_merge_back`."""
    return _take_back(desk, "institution", absorbed)


def _take_back(desk: Desk, noun: str, absorbed: int) -> Taken:
    row = record_rows(desk, noun, [absorbed]).get(absorbed)
    if row is None:
        raise LmdeskError("record_gone", table=noun, id=absorbed)
    step = merge_step_of(desk, noun, absorbed) if row["merged_into_id"] is not None else None
    if step is None:
        raise LmdeskError("not_merged")
    return revert(desk, step)
