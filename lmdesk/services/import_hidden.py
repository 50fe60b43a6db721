"""What a workbook hides: whether a person said that hidden rows belong to the list."""

from enum import StrEnum

from lmdesk.services.import_desk import ImportDraft, mended, mends_of


class HiddenRows(StrEnum):
    """What becomes of the hidden rows of a sheet."""

    ASKED = "asked"
    """They are read, and nobody has said yet whether that is right."""
    TAKEN = "taken"
    LEFT_OUT = "left_out"


def hidden_rows(draft: ImportDraft, scope: str | None) -> HiddenRows | None:
    """Return what becomes of the hidden rows of a sheet, or of all of them; None without any.

    Where sheets differ the one that still asks counts, then the one whose rows are left out.
    """
    told = {mends_of(draft, name).hidden_taken for name in _sheets(draft, scope)}
    for answer, meaning in (
        (None, HiddenRows.ASKED),
        (False, HiddenRows.LEFT_OUT),
        (True, HiddenRows.TAKEN),
    ):
        if answer in told:
            return meaning
    return None


def with_hidden_rows(draft: ImportDraft, scope: str | None, *, taken: bool) -> ImportDraft:
    """Return a draft whose hidden rows, of one sheet or of all, belong to the list or do not.

    It is to be planned anew.
    """
    for name in _sheets(draft, scope):
        draft = mended(draft, name, mends_of(draft, name).with_hidden(taken=taken))
    return draft


def _sheets(draft: ImportDraft, scope: str | None) -> list[str]:
    """Return the sheets with a list in which rows below the headings are hidden."""
    found = []
    for planned in draft.plan.sheets:
        sheet = draft.sheet(planned.sheet)
        first = max(planned.header_rows, default=0)
        if sheet is None or planned.reason is not None or scope not in (None, planned.sheet):
            continue
        if any(first < row <= len(sheet.rows) for row in sheet.hidden_rows):
            found.append(planned.sheet)
    return found
