"""A paper: what is printed, laid out once and handed to whichever renderer is wanted."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PaperColumn:
    """A column of a paper; `width` in characters. `as_text` is for numbers that are no amounts."""

    heading: str
    width: int = 20
    as_text: bool = False
    wrap: bool = False


@dataclass(frozen=True, slots=True)
class PaperGroup:
    """Rows under one sub-heading, such as a country. `heading` is None for a plain list."""

    heading: str | None
    rows: Sequence[Sequence[str]]


@dataclass(frozen=True, slots=True)
class Paper:
    """A list fit to send: title lines, columns, groups of rows and notes beneath.

    `group_column` says what the sub-headings are; None for a paper without any.
    """

    name: str
    titles: Sequence[str]
    columns: Sequence[PaperColumn]
    groups: Sequence[PaperGroup]
    group_column: str | None = "Group"
    notes: Sequence[str] = ()

    @property
    def row_count(self) -> int:
        """Return how many rows all groups have together."""
        return sum(len(group.rows) for group in self.groups)

    def flat_rows(self) -> Iterator[Sequence[str]]:
        """Yield every row with its group's heading in front, for targets without sub-headings."""
        for group in self.groups:
            for row in group.rows:
                yield row if self.group_column is None else (group.heading or "", *row)
