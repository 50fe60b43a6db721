"""Where a value stood in the list that brought it: file, sheet, row and cell."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from lmdesk.domain.text import fold


class CellPlace(NamedTuple):
    """A place in a list that came in. `row` counts from 1 as in the sheet.

    `cell` is as a spreadsheet names it ("C7") and `heading` that of its column; both are empty
    where the value stands in no single cell of the row.
    """

    file: str
    sheet: str
    row: int
    cell: str = ""
    heading: str = ""


class KeptRow(NamedTuple):
    """A row of a list as it was kept: its cells, and (index, heading, field) of its columns."""

    file: str
    sheet: str
    row: int
    cells: Sequence[str]
    columns: Sequence[Sequence[object]]


MEANT: Mapping[tuple[str, str], frozenset[str]] = MappingProxyType(
    {
        ("person_name", "printed"): frozenset({"name", "surname", "given", "native_name"}),
        ("person_name", "titles"): frozenset({"title", "name"}),
        ("person_name", "surname"): frozenset({"surname", "name"}),
        ("person_name", "given"): frozenset({"given", "name"}),
        ("person", "gender"): frozenset({"gender", "title"}),
        ("person", "nationality"): frozenset({"nationality", "country"}),
        ("affiliation", "position"): frozenset({"position"}),
        ("affiliation", "unit_text"): frozenset({"unit"}),
        ("affiliation", "institution_id"): frozenset({"institution"}),
        ("affiliation", "country"): frozenset({"country"}),
        ("institution_name", "name"): frozenset({"institution", "acronym", "name", "parent"}),
        ("institution", "type"): frozenset({"institution_type"}),
        ("institution", "country"): frozenset({"country"}),
        ("contact_point", "raw"): frozenset(
            {"email", "phone", "mobile", "fax", "contact", "im", "url"}
        ),
    }
)
"""What columns of a list (keys of fields) a column of the desk is filled from."""


def cell_name(index: int, row: int) -> str:
    """Return how a spreadsheet names a cell; the first column has the index 0: "A1", "AA3"."""
    letters = ""
    number = index + 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return f"{letters}{row}"


def place_in(
    rows: Sequence[KeptRow], table: str, column: str, texts: Sequence[str]
) -> CellPlace | None:
    """Return where a value of a column stands in the rows that told of its record.

    `texts` are how the value may have been written; without any, the first filled cell of a
    column that means this one is it. A cell of such a column counts before another, one that
    holds exactly a text before one that holds it among others. Without any such cell it is the
    first row as a whole; None where there is no row.
    """
    meant = MEANT.get((table, column), frozenset())
    wanted = [folded for text in texts if (folded := fold(text))]
    best: tuple[int, CellPlace] | None = None
    for row in rows:
        found = _best_cell(row, meant, wanted)
        if found is not None and (best is None or found[0] > best[0]):
            best = found
    if best is not None:
        return best[1]
    return next((CellPlace(row.file, row.sheet, row.row) for row in rows), None)


def _best_cell(
    row: KeptRow, meant: frozenset[str], wanted: Sequence[str]
) -> tuple[int, CellPlace] | None:
    columns = {int(str(index)): (str(head), str(field)) for index, head, field in row.columns}
    best: tuple[int, CellPlace] | None = None
    for index, cell in enumerate(row.cells):
        folded = fold(cell)
        heading, field = columns.get(index, ("", ""))
        if not folded or not (any(map(folded.__contains__, wanted)) if wanted else field in meant):
            continue
        weight = 2 * (field in meant) + (folded in wanted)
        if best is None or weight > best[0]:
            place = CellPlace(row.file, row.sheet, row.row, cell_name(index, row.row), heading)
            best = (weight, place)
    return best
