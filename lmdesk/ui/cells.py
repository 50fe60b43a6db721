"""What a cell of the one table can hold, and the columns it has."""

from collections.abc import Callable
from typing import Any, NamedTuple


class NameCell(NamedTuple):
    """A name as printed: the titles before it are muted, the surname in it is semi-bold.

    `mark` is the name of an icon behind it, such as "copy" for a possible duplicate.
    """

    titles: str | None
    text: str
    surname: str | None = None
    mark: str | None = None

    def __str__(self) -> str:
        return f"{self.titles} {self.text}" if self.titles else self.text


class ChipCell(NamedTuple):
    """A word with a meaning; `tone` as in `ui.tokens`."""

    text: str
    tone: str = "plain"

    def __str__(self) -> str:
        return self.text


class MarkedCell(NamedTuple):
    """A text with a chip behind it, such as a post and "changed since"."""

    text: str
    chip: ChipCell | None = None

    def __str__(self) -> str:
        return self.text


class GroupRow(NamedTuple):
    """A heading between rows. `code` is a country, `warning` what is missing in the group."""

    text: str
    detail: str = ""
    code: str = ""
    warning: str = ""
    collapsed: bool = False


class TableColumn(NamedTuple):
    """A column of the table.

    `width` counts average letters. `kind` is text, muted, name, code, chip, status, number,
    date or marked. `value` takes the cell out of a row; without it the attribute `key` is taken.
    `choices` are codes with words when the cell can be changed in its row. A column that
    `gives_way` is left out while the table is too narrow for all.
    """

    key: str
    heading: str
    width: int = 18
    kind: str = "text"
    shown: bool = True
    sortable: bool = True
    value: Callable[[Any], Any] | None = None
    choices: tuple[tuple[str, str], ...] = ()
    gives_way: bool = False

    def cell(self, row: object) -> Any:
        """Return what this column shows of a row."""
        return self.value(row) if self.value is not None else getattr(row, self.key)
