"""A country to offer for people without one: that of all others of the same institution."""

from collections import defaultdict
from collections.abc import Sequence

from lmdesk.domain.institution_names import institution_key
from lmdesk.domain.people import PersonDraft
from lmdesk.domain.problem import Problem, Severity
from lmdesk.domain.read_row import ReadRow

_CERTAIN = frozenset(("cell", "group", "sheet"))


def with_offered_countries(rows: Sequence[ReadRow]) -> list[ReadRow]:
    """Return the rows of a list that is divided by countries, with countries to be confirmed.

    Observers and the secretariat stand under no country; where their institution sends people
    under one country only, that one is offered (origin "inferred"), and never stored by itself.
    """
    seen: defaultdict[str, set[str]] = defaultdict(set)
    for row in rows:
        draft = row.draft
        if isinstance(draft, PersonDraft) and draft.country and draft.country_from in _CERTAIN:
            seen[institution_key(draft.institution or "")].add(draft.country)
    seen.pop("", None)
    if not seen:
        return list(rows)
    return [_offered(row, seen) for row in rows]


def _offered(row: ReadRow, seen: dict[str, set[str]]) -> ReadRow:
    draft = row.draft
    if not isinstance(draft, PersonDraft) or draft.country or draft.country_from:
        return row
    codes = seen.get(institution_key(draft.institution or ""), set())
    if len(codes) != 1:
        return row
    [code] = codes
    told = Problem("country_of_colleagues", "country", Severity.INFO, {"country": code})
    offered = draft._replace(country=code, country_from="inferred")
    return row._replace(draft=offered, problems=(*row.problems, told))
