"""Merging two records of one person or one body, and taking a merge back at any later date."""

from collections.abc import Sequence
from typing import NamedTuple

from lmdesk.domain.change import Change
from lmdesk.domain.merging import NO_CHOICES, Choices, MergeChild, MergeField, MergeView
from lmdesk.errors import LmdeskError
from lmdesk.services import merge_institutions as bodies
from lmdesk.services import merge_people as persons
from lmdesk.services.history import Taken, revert
from lmdesk.store.desk import Desk
from lmdesk.store.merge_rows import merge_step_of, merged_ids, record_rows
from lmdesk.store.row_images import names_of_institutions, names_of_people

__all__ = [
    "Choices",
    "MergeChild",
    "MergeField",
    "MergeView",
    "Merged",
    "absorbed_by",
    "compare_institutions",
    "compare_people",
    "merge_institutions",
    "merge_people",
    "merged_into",
    "must_be_fields",
    "take_institution_merge_back",
    "take_merge_back",
]


class Merged(NamedTuple):
    """A merged record, what it was called, and the record that stands for it now.

    `step` is the merge; its revert takes it back.
    """

    id: int
    name: str
    other: int
    other_name: str
    step: int | None


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


def must_be_fields(view: MergeView, choices: Choices) -> None:
    """Raise LmdeskError merge_choice_unknown for a choice of a field that is not there."""
    options = {field.key: field.options for field in view.fields}
    for key, choice in choices.items():
        if choice not in options.get(key, ()):
            raise LmdeskError("merge_choice_unknown", field=key, choice=choice)


def merged_into(desk: Desk, noun: str, record_id: int) -> Merged | None:
    """Return what a person or institution was called and which one stands for it since a merge.

    None where it was not merged. Over several merges it is the record that was kept last.
    """
    chain = [record_id]
    while True:
        row = record_rows(desk, noun, chain[-1:]).get(chain[-1])
        if row is None or row["merged_into_id"] in (None, *chain):
            break
        chain.append(row["merged_into_id"])
    if len(chain) == 1:
        return None
    named = _names(desk, noun, [record_id, chain[-1]])
    step = merge_step_of(desk, noun, record_id)
    return Merged(record_id, named[record_id], chain[-1], named[chain[-1]], step)


def absorbed_by(desk: Desk, noun: str, record_id: int) -> tuple[Merged, ...]:
    """Return the records that were merged into a person or institution itself, oldest first."""
    ids = merged_ids(desk, noun, record_id)
    named = _names(desk, noun, [*ids, record_id]) if ids else {}
    return tuple(
        Merged(each, named[each], record_id, named[record_id], merge_step_of(desk, noun, each))
        for each in ids
    )


def _names(desk: Desk, noun: str, ids: Sequence[int]) -> dict[int, str]:
    names = names_of_people if noun == "person" else names_of_institutions
    return {**dict.fromkeys(ids, ""), **names(desk, ids)}


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
