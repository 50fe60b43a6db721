"""Further rows of headings in the middle of a list, in other words than the first ones."""

from collections.abc import Mapping, Sequence

from lmdesk.domain.headings import HeadingTable, heading_key
from lmdesk.domain.problem import Problem, Severity
from lmdesk.domain.read_row import ReadRow, skipped
from lmdesk.domain.row_kinds import REPEATED_HEADER
from lmdesk.domain.sheet import Row

_LEAST = 3


def other_headings(
    rows: Sequence[Row],
    start: int,
    headings: HeadingTable,
    first: Mapping[int, tuple[str, str]],
) -> tuple[tuple[int, bool], ...]:
    """Return the rows of headings under the first ones: number, and whether the columns fit.

    `first` gives the first heading of each column and what it means; `start` is the place of the
    first row looked at. All texts of such a row are known headings, at least three.
    """
    found = []
    for at in range(start, len(rows)):
        read = _read(rows[at], headings)
        if read is not None:
            fits = all(
                field == "other" or _fits(str(rows[at][index]), field, *first.get(index, ("", "")))
                for index, field in read.items()
            )
            found.append((at + 1, fits))
    return tuple(found)


def _fits(text: str, field: str, heading: str, meaning: str) -> bool:
    """Tell whether a heading says the same as the first one of its column."""
    keys = {heading_key(part) for part in (heading, *heading.split(" / "))}
    return field == meaning or heading_key(text) in keys


def _read(row: Row, headings: HeadingTable) -> dict[int, str] | None:
    read = {}
    for index, value in enumerate(row):
        if value is None or value == "":
            continue
        field = headings.field_of(value) if isinstance(value, str) else None
        if field is None:
            return None
        read[index] = field
    return read if len(set(read.values()) - {"other"}) >= _LEAST else None


def under_other_headings(
    rows: Sequence[ReadRow], others: Sequence[tuple[int, bool]]
) -> list[ReadRow]:
    """Return the rows with further headings skipped; those below ones that do not fit are unsure.

    Nobody can tell from the first headings what stands in which of their columns.
    """
    fits = dict(others)
    told = Problem("headings_changed", None, Severity.ERROR)
    found = []
    good = True
    for row in rows:
        if row.row in fits:
            good = fits[row.row]
            if row.skipped_because is None:
                found.append(skipped(row.row, row.raw, REPEATED_HEADER, row.group))
                continue
        elif not good and row.skipped_because is None:
            found.append(row._replace(problems=(told, *row.problems)))
            continue
        found.append(row)
    return found
