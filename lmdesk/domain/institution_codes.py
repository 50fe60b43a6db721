"""Codes in a list of institutions: which row a parent means, and codes that cannot be right."""

from collections.abc import Sequence

from lmdesk.domain.institution_names import institution_key
from lmdesk.domain.mapping import SheetMapping
from lmdesk.domain.people import InstitutionDraft
from lmdesk.domain.problem import Problem, Severity
from lmdesk.domain.read_row import ReadRow

_LEAST_SHARE = 0.5


class _Codes:
    """The codes of a list: the first row with each, and what each row names as its parent."""

    def __init__(self, rows: Sequence[ReadRow], code_at: int) -> None:
        self.code_of: dict[int, str] = {}
        self.row_of: dict[str, ReadRow] = {}
        for row in rows:
            code = _key(row.raw[code_at])
            if code and isinstance(row.draft, InstitutionDraft):
                self.code_of[row.row] = code
                self.row_of.setdefault(code, row)

    def parent_code(self, row: ReadRow) -> str:
        return _key(row.draft.parent or "") if isinstance(row.draft, InstitutionDraft) else ""

    def in_circle(self, row: ReadRow) -> bool:
        """Tell whether the parents of a row lead back to it."""
        seen: set[str] = set()
        code = self.parent_code(row)
        while code in self.row_of and code not in seen:
            if code == self.code_of.get(row.row):
                return True
            seen.add(code)
            code = self.parent_code(self.row_of[code])
        return False


def with_codes(rows: Sequence[ReadRow], mapping: SheetMapping) -> list[ReadRow]:
    """Return rows of institutions with their parents by name where the list gives codes.

    A list does so where at least half of its parents are codes of rows. A parent that is the
    row's own body, closes a circle or is in no row is left out; the last two are told, and so is
    a code that stands twice.
    """
    at = {column.field: place for place, column in reversed(list(enumerate(mapping.columns)))}
    code_at = at.get("ref", at.get("number"))
    if code_at is None or "parent" not in at:
        return list(rows)
    codes = _Codes(rows, code_at)
    parents = [parent for row in rows if (parent := codes.parent_code(row))]
    if not parents or sum(p in codes.row_of for p in parents) < len(parents) * _LEAST_SHARE:
        return list(rows)
    names = {institution_key(r.draft.name) for r in rows if isinstance(r.draft, InstitutionDraft)}
    return [_resolved(row, codes, names) for row in rows]


def _resolved(row: ReadRow, codes: _Codes, names: set[str]) -> ReadRow:
    draft = row.draft
    if not isinstance(draft, InstitutionDraft):
        return row
    told = []
    parent = draft.parent
    code = codes.code_of.get(row.row)
    first = codes.row_of[code] if code else row
    if first.row != row.row:
        params = {"code": code, "row": first.row}
        told.append(Problem("code_used_before", "ref", Severity.WARN, params))
    if parent:
        above = codes.row_of.get(_key(parent))
        if above is None and institution_key(parent) not in names:
            unknown = {"parent": parent}
            told.append(Problem("parent_unknown", "parent", Severity.ERROR, unknown))
            parent = None
        elif above is not None and codes.in_circle(row):
            circle = {"row": above.row}
            told.append(Problem("parent_circle", "parent", Severity.ERROR, circle))
            parent = None
        elif above is not None and isinstance(above.draft, InstitutionDraft):
            same = institution_key(above.draft.name) == institution_key(draft.name)
            parent = None if same else above.draft.name
    return row._replace(draft=draft._replace(parent=parent), problems=(*row.problems, *told))


def _key(text: str) -> str:
    return " ".join(text.split()).casefold()
