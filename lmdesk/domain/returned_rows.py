"""A row of a workbook of ours that came back: whose it is, and which cells were edited."""

from typing import NamedTuple


class CellEdit(NamedTuple):
    """A cell that came back with another text than it went out with; both as cells."""

    field: str
    base: str
    theirs: str


class Returned(NamedTuple):
    """What makes a row one that came back: the person it went out for and the edited cells.

    `event` is the code of the event that the workbook was made for. `is_copy` says that another
    row has the same person, with other edits: then every edit is a question.
    """

    person_id: int
    event: str | None = None
    edits: tuple[CellEdit, ...] = ()
    is_copy: bool = False

    def mark(self) -> str:
        """Return a text that is equal for rows with the same edits for the same person."""
        parts = (str(self.person_id), *(part for edit in self.edits for part in edit))
        return "\x1e".join(parts)
