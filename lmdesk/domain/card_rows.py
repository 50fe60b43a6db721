"""Rows of a sheet whose layout is fixed, as cards are: called by their line, none odd by looks."""

from collections.abc import Sequence

from lmdesk.domain.names import NameOrder
from lmdesk.domain.people import PersonDraft
from lmdesk.domain.problem import Problem
from lmdesk.domain.read_row import ReadRow
from lmdesk.domain.row_kinds import CARD_DAMAGED, CARD_OF_OTHERS, LEFT_OUT
from lmdesk.domain.sheet import FixedLayout
from lmdesk.domain.sheet_mends import SheetMends

NAME_UNDIVIDED = "card_name_undivided"

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
        called.append(_undivided(row._replace(row=number, problems=problems), said))
    return called


def _undivided(row: ReadRow, said: Sequence[Problem]) -> ReadRow:
    """Return a row whose name stays whole where the card does not divide it and nothing else does.

    In a list the other names tell what is usual; cards come from many hands.
    """
    draft = row.draft
    if not isinstance(draft, PersonDraft) or draft.name.evidence or not draft.name.surname:
        return row
    if not any(each.code == NAME_UNDIVIDED for each in said):
        return row
    name = draft.name
    whole = name._replace(given=name.printed, surname=None, middle=None, order=NameOrder.WHOLE)
    return row._replace(draft=draft._replace(name=whole))


def _is_read(problem: Problem) -> bool:
    return problem.field != "other"
