"""Further rows of headings in the middle of a list, in other words than the first ones."""

from collections.abc import Mapping, Sequence

from lmdesk.domain.headings import HeadingTable
from lmdesk.domain.problem import Problem, Severity
from lmdesk.domain.read_row import ReadRow, skipped
from lmdesk.domain.row_kinds import REPEATED_HEADER
from lmdesk.domain.sheet import Row

_LEAST = 3


def other_headings(
    rows: Sequence[Row], start: int, headings: HeadingTable, fields: Mapping[int, str]
) -> tuple[tuple[int, bool], ...]:
    """Return the rows of headings under the first ones: number, and whether the columns fit.

    `fields` are what the columns mean by the first headings; `start` is the place of the first
    row looked at. All texts of such a row are known headings, at least three.
    """
    found = []
    for at in range(start, len(rows)):
        read = _read(rows[at], headings)
        if read is not None:
            told = {index: field for index, field in read.items() if field != "other"}
            fits = all(fields.get(index) == field for index, field in told.items())
            found.append((at + 1, fits))
    return tuple(found)


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
