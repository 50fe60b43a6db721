"""Rows of a sheet whose layout is fixed, as cards are: called by their line, none odd by looks."""

from collections.abc import Sequence

from lmdesk.domain.problem import Problem
from lmdesk.domain.read_row import ReadRow
from lmdesk.domain.row_kinds import CARD_DAMAGED, CARD_OF_OTHERS, LEFT_OUT
from lmdesk.domain.sheet import FixedLayout
from lmdesk.domain.sheet_mends import SheetMends

_NO_PEOPLE = frozenset((CARD_DAMAGED, CARD_OF_OTHERS))


def by_position(layout: FixedLayout, mends: SheetMends) -> SheetMends:
    """Return corrections under which every row is read as one of somebody, by position from 1."""
    everybody = frozenset(range(1, len(layout.numbers) + 1))
    return SheetMends(mends.header_rows, mends.fields, taken=everybody)


def called_by_number(
    layout: FixedLayout, read: Sequence[ReadRow], mends: SheetMends
) -> list[ReadRow]:
    """Return the rows under their own numbers, with what the format said of each.

    Rows that are damaged or stand for no person are skipped unless a person took them; what is
    said of columns that are only kept is left out: nobody reads those cell by cell.
    """
    called = []
    for row in read:
        number = layout.numbers[row.row - 1]
        said = layout.remarks.get(number, ())
        if number in mends.left_out:
            called.append(ReadRow(number, row.raw, None, LEFT_OUT, group=row.group))
            continue
        reason = next((each.code for each in said if each.code in _NO_PEOPLE), None)
        if reason is not None and number not in mends.taken:
            called.append(ReadRow(number, row.raw, None, reason, said))
            continue
        problems = (*said, *(each for each in row.problems if _is_read(each)))
        called.append(row._replace(row=number, problems=problems))
    return called


def _is_read(problem: Problem) -> bool:
    return problem.field != "other"
