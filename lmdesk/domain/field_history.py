"""The history of one value: what it was, when it changed, by whom, and where it came from."""

from dataclasses import dataclass
from typing import NamedTuple

from lmdesk.domain.cell_places import CellPlace
from lmdesk.domain.history_lines import FieldLine, RowName


class FieldPlace(NamedTuple):
    """Which value is meant: a column of a row of a table, by their SQL names."""

    table: str
    row_id: int
    column: str


class FieldChange(NamedTuple):
    """One step that set a value.

    `line` has the value before and after; before is None for the step that added the row
    (`is_first`). `name` is what the step is called, `place` where the value after stood in a
    list, None when no list told it.
    """

    step: int
    at: str
    by: str
    kind: str
    name: str
    is_first: bool
    line: FieldLine
    place: CellPlace | None


@dataclass(frozen=True, slots=True)
class FieldHistory:
    """All that is known of one value. `now` is the present one; `changes` has the newest first."""

    place: FieldPlace
    name: RowName
    now: FieldLine
    changes: tuple[FieldChange, ...]

    @property
    def source(self) -> FieldChange | None:
        """Return the change that the present value comes from."""
        return next(iter(self.changes), None)
