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
        row = row._replace(row=number, problems=problems)  # noqa: PLW2901 -- the same row
        row = _with_uid(_undivided(row, said), layout.uids.get(number))  # noqa: PLW2901 -- the same
        called.append(_as_written(row) if number in layout.exact else row)
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


def _with_uid(row: ReadRow, uid: str | None) -> ReadRow:
    if uid is None or not isinstance(row.draft, PersonDraft):
        return row
    return row._replace(draft=row.draft._replace(uid=uid))


def _as_written(row: ReadRow) -> ReadRow:
    """Return a row of a desk's own card without what was inferred beside what it says.

    A country that the name of the institution tells, and the proposal for a national number,
    were open when the card was written, or had been refused.
    """
    draft = row.draft
    if not isinstance(draft, PersonDraft):
        return row
    if draft.country_from != "cell":
        draft = draft._replace(country=None, country_from=None)
    phones = tuple(
        phone if phone.raw.lstrip().startswith("+") else phone._replace(e164=None, sure=False)
        for phone in draft.phones
    )
    return row._replace(draft=draft._replace(phones=phones))


def _is_read(problem: Problem) -> bool:
    return problem.field != "other"
