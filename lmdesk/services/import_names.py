"""How the names of a draft's lists are read, and what a person tells about that."""

from typing import NamedTuple

from lmdesk.domain.import_plan import PlannedSheet
from lmdesk.domain.name_lists import NAME_ORDERS
from lmdesk.domain.name_remarks import name_remarks
from lmdesk.domain.problem import Problem
from lmdesk.services.import_desk import ImportDraft, mended, mends_of

CHOICES = NAME_ORDERS
"""What can be told; the words are "names_of_list.<choice>"."""


class NamesShown(NamedTuple):
    """What is said of the names of a sheet, and what was told of them ("list": nothing was).

    `can_tell` is False where given name and surname have columns of their own.
    """

    remarks: tuple[Problem, ...]
    told: str
    can_tell: bool


def names_shown(draft: ImportDraft, scope: str | None) -> NamesShown | None:
    """Return what is said of the names of a sheet, or of the first list of people of the draft.

    None where no name was read.
    """
    sheet = next(iter(_sheets(draft, scope)), None)
    if sheet is None:
        return None
    reading = sheet.name_reading
    told = reading.told or "list"
    return NamesShown(name_remarks(reading), told, reading.convention != "columns")


def with_names(draft: ImportDraft, scope: str | None, order: str) -> ImportDraft:
    """Return a draft whose names, on one sheet or on all, are written so; to be planned anew.

    Raises LmdeskError name_order_unknown.
    """
    for sheet in _sheets(draft, scope):
        draft = mended(draft, sheet.sheet, mends_of(draft, sheet.sheet).with_names(order))
    return draft


def _sheets(draft: ImportDraft, scope: str | None) -> list[PlannedSheet]:
    sheets = (sheet for sheet in draft.plan.sheets if sheet.name_reading.convention is not None)
    return [sheet for sheet in sheets if scope in (None, sheet.sheet)]
