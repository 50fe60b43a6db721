"""The list of participants as it is sent: by country, heads of delegation first."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from lmdesk.domain.countries import CountryTable
from lmdesk.domain.paper import Paper, PaperColumn, PaperGroup
from lmdesk.domain.participation import EventFacts, Participant
from lmdesk.services.export_columns import ColumnOffer
from lmdesk.wording import note

USUAL = ("number", "name", "position", "institution")
"""The columns that the list has when nobody chooses."""

COLUMNS: Mapping[str, PaperColumn] = MappingProxyType(
    {
        "number": PaperColumn("No.", 6, wrap=True),
        "title": PaperColumn("Title", 10, wrap=True),
        "name": PaperColumn("Name", 34, wrap=True),
        "position": PaperColumn("Position", 34, wrap=True),
        "unit": PaperColumn("Department", 34, wrap=True),
        "institution": PaperColumn("Institution", 56, wrap=True),
        "country": PaperColumn("Country", 16, wrap=True),
        "delegation": PaperColumn("Delegation", 20, wrap=True),
        "category": PaperColumn("Category", 18, wrap=True),
        "email": PaperColumn("E-mail", 30, wrap=True),
        "phone": PaperColumn("Phone", 20, as_text=True, wrap=True),
    }
)
"""All columns that the list can have, by key."""

PAPER_OFFERS = tuple(
    ColumnOffer(key, column.heading, key in USUAL) for key, column in COLUMNS.items()
)
"""What can be chosen."""

ARRANGEMENTS = ("country", "host_first", "institution", "name")
"""How the list can be arranged; by name it has no sub-headings."""

NOT_PRINTED = frozenset({"declined", "replaced", "cancelled"})
CAPACITIES = ("head", "deputy_head", "delegate", "alternate", "adviser", "expert")
"""The order within a delegation; other capacities follow."""


def participants_paper(
    facts: EventFacts,
    people: Sequence[Participant],
    countries: CountryTable,
    *,
    columns: Sequence[str] = USUAL,
    order: str = "country",
    host: str | None = None,
) -> Paper:
    """Return the paper: everybody who has not declined, as printed when they were listed.

    Countries stand in the order of their English names, those without a country at the end; with
    the order "host_first" the country `host` (ISO 3166-1) is the first. Within a country the head
    of the delegation is first, then come institutions and names. Titles stand before the names
    unless they have a column of their own, departments before institutions likewise.
    """
    there = [someone for someone in people if someone.status not in NOT_PRINTED]
    number = 0
    printed = []
    for heading, group in _groups(there, countries, order, host):
        rows = []
        for someone in group:
            number += 1
            cells = _cells(number, someone, countries, columns)
            rows.append(tuple(cells[key] for key in columns))
        printed.append(PaperGroup(heading, rows))
    return Paper(
        name=note("list_of_participants"),
        titles=_titles(facts),
        columns=[COLUMNS[key] for key in columns],
        groups=printed,
        group_column=_group_column(order),
    )


def _groups(
    people: Sequence[Participant], countries: CountryTable, order: str, host: str | None
) -> list[tuple[str | None, list[Participant]]]:
    """Return the sub-headings in their order, each with those under it in theirs."""
    if order == "name":
        by_name = sorted(people, key=lambda someone: someone.sort_key)
        return [(None, by_name)] if by_name else []
    groups: dict[str | None, list[Participant]] = {}
    for someone in people:
        if order == "institution":
            heading = someone.institution
        else:
            heading = countries.name(someone.country) if someone.country else None
        groups.setdefault(heading, []).append(someone)
    first = countries.name(host) if order == "host_first" and host else None
    headings = sorted(
        groups, key=lambda name: (name is None, name != first, (name or "").casefold())
    )
    others = note("without_institution" if order == "institution" else "without_country")
    return [(name or others, sorted(groups[name], key=_place)) for name in headings]


def _group_column(order: str) -> str | None:
    if order == "name":
        return None
    return note("institution" if order == "institution" else "country")


def _place(someone: Participant) -> tuple[int, str, str]:
    capacity = someone.capacity or ""
    rank = CAPACITIES.index(capacity) if capacity in CAPACITIES else len(CAPACITIES)
    leads = 0 if rank < CAPACITIES.index("delegate") else 1
    return (rank if leads == 0 else len(CAPACITIES), _folded(someone.institution), someone.sort_key)


def _folded(text: str | None) -> str:
    return (text or "\uffff").casefold()


def _cells(
    number: int, someone: Participant, countries: CountryTable, columns: Sequence[str]
) -> Mapping[str, str]:
    title = None if "title" in columns else someone.title
    unit = None if "unit" in columns else someone.unit
    return {
        "number": str(number),
        "title": someone.title or "",
        "name": _name(title, someone),
        "position": someone.position or "",
        "unit": someone.unit or "",
        "institution": ", ".join(part for part in (unit, someone.institution) if part),
        "country": countries.name(someone.country) if someone.country else "",
        "delegation": someone.delegation or "",
        "category": someone.category or "",
        "email": someone.email or "",
        "phone": someone.phone or "",
    }


def _name(title: str | None, someone: Participant) -> str:
    name = " ".join(part for part in (title, someone.name) if part)
    if someone.capacity == "head":
        return f"{name} ({note('head_of_delegation')})"
    return name


def _titles(facts: EventFacts) -> tuple[str, ...]:
    dates = " – ".join(dict.fromkeys(day[:10] for day in (facts.starts, facts.ends) if day))
    place = facts.place or (note("online") if facts.mode == "online" else "")
    when = ", ".join(part for part in (dates, place) if part)
    lines = (facts.title, facts.session_title, when, note("list_of_participants"))
    return tuple(line for line in lines if line)
