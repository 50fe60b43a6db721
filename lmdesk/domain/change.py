"""What a mutating service hands back: which step it was and what it touched."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Change:
    """One finished step. `step` is the id of its undo entry, or None when nothing was written.

    `touched` maps table names to the ids of the rows written, so that a page reloads only
    when it shows one of them. A range keeps a bulk insert small.
    """

    step: int | None
    label: str = ""
    touched: Mapping[str, frozenset[int] | range] = field(
        default_factory=lambda: MappingProxyType({})
    )


@dataclass(frozen=True, slots=True)
class Conflict:
    """A value that a revert left as it is, because a later step had changed it.

    `row_id` is the row in `table`; `fields` are the column names that stayed; `at` and `by`
    say when and by whom the later step was made, `step` which one it was.
    """

    table: str
    row_id: int
    fields: tuple[str, ...]
    step: int
    label: str
    at: str
    by: str
