"""What is proposed for each field of two records that become one, and what a choice gives."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any

from lmdesk.domain.merging import ABSORB, BOTH, KEEP, Choices, MergeField
from lmdesk.domain.text import fold

PARAGRAPHS = frozenset({"note", "biography", "boilerplate", "contact_block"})
"""Texts of which both can stand, one below the other."""

NEVER_BOTH_UNASKED = frozenset({"contact_block"})
"""What is printed as it is: two blocks are printed only where somebody wants both."""

SAFER = frozenset({"do_not_contact"})
"""Claims that hold when one of the two records makes them."""

TOGETHER: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {"founded": ("founded", "founded_precision")}
)
"""Columns that are one field."""

NOT_CHOSEN = frozenset(
    {"id", "uid", "deleted_at", "merged_into_id", "created_at", "founded_precision"}
)


def merge_field(key: str, label: str, keep: str | None, absorb: str | None) -> MergeField:
    """Return a field with what is proposed for it."""
    options = (KEEP, ABSORB, BOTH) if key in PARAGRAPHS else (KEEP, ABSORB)
    proposed, why = _proposed(key, keep, absorb)
    return MergeField(key, label, keep, absorb, proposed, why, options)


def _proposed(key: str, keep: str | None, absorb: str | None) -> tuple[str, str]:
    if keep == absorb:
        return KEEP, "merge.equal"
    if absorb is None:
        return KEEP, "merge.only_kept"
    if keep is None:
        return ABSORB, "merge.only_absorbed"
    if key in SAFER:
        return (KEEP if keep == "yes" else ABSORB), "merge.safer"
    if key in PARAGRAPHS and key not in NEVER_BOTH_UNASKED:
        return BOTH, "merge.both"
    if key in ("name", "post") and len(absorb) > len(keep) and fold(keep) in fold(absorb):
        return ABSORB, "merge.says_more"
    return KEEP, "merge.kept_first"


def choice_of(field: MergeField, choices: Choices) -> str:
    """Return what is chosen for a field, or proposed. Raises ValueError for no such option."""
    chosen = choices.get(field.key, field.proposed)
    if chosen not in field.options:
        raise ValueError(f"no choice for {field.key}: {chosen}")
    return chosen


def joined(keep: str | None, absorb: str | None) -> str | None:
    """Return two texts one below the other; one that holds the other stands for both."""
    if not keep or not absorb:
        return keep or absorb
    if fold(absorb) in fold(keep):
        return keep
    if fold(keep) in fold(absorb):
        return absorb
    return f"{keep}\n{absorb}"


def chosen_values(
    columns: Sequence[str],
    keep: Mapping[str, Any],
    absorb: Mapping[str, Any],
    fields: Mapping[str, str],
) -> dict[str, Any]:
    """Return the columns of the kept record that a choice changes; `fields`: key -> choice."""
    values: dict[str, Any] = {}
    for key in columns:
        chosen = fields.get(key, KEEP)
        if chosen == BOTH:
            values[key] = joined(keep[key], absorb[key])
        elif chosen == ABSORB:
            values |= {column: absorb[column] for column in TOGETHER.get(key, (key,))}
    return {column: value for column, value in values.items() if value != keep[column]}
