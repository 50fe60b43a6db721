"""The list of participants as it is sent: by country, heads of delegation first."""

from collections.abc import Sequence

from lmdesk.domain.countries import CountryTable
from lmdesk.domain.paper import Paper, PaperColumn, PaperGroup
from lmdesk.domain.participation import EventFacts, Participant
from lmdesk.wording import note

COLUMNS = (
    PaperColumn("No.", 6, wrap=True),
    PaperColumn("Name", 34, wrap=True),
    PaperColumn("Position", 34, wrap=True),
    PaperColumn("Institution", 56, wrap=True),
)
NOT_PRINTED = frozenset({"declined", "replaced", "cancelled"})
CAPACITIES = ("head", "deputy_head", "delegate", "alternate", "adviser", "expert")
"""The order within a delegation; other capacities follow."""


def participants_paper(
    facts: EventFacts, people: Sequence[Participant], countries: CountryTable
) -> Paper:
    """Return the paper: everybody who has not declined, as printed when they were listed.

    Countries stand in the order of their English names, those without a country at the end.
    Within a country the head of the delegation is first, then come institutions and names.
    """
    groups: dict[str, list[Participant]] = {}
    for someone in people:
        if someone.status not in NOT_PRINTED:
            groups.setdefault(_group_of(someone, countries), []).append(someone)
    others = note("without_country")
    order = sorted(groups, key=lambda name: (name == others, name.casefold()))
    number = 0
    printed = []
    for name in order:
        rows = []
        for someone in sorted(groups[name], key=_place):
            number += 1
            rows.append((str(number), *_row(someone)))
        printed.append(PaperGroup(name, rows))
    return Paper(
        name=note("list_of_participants"),
        titles=_titles(facts),
        columns=COLUMNS,
        groups=printed,
        group_column=note("country"),
    )


def _group_of(someone: Participant, countries: CountryTable) -> str:
    if someone.country is None:
        return note("without_country")
    return countries.name(someone.country)


def _place(someone: Participant) -> tuple[int, str, str]:
    capacity = someone.capacity or ""
    rank = CAPACITIES.index(capacity) if capacity in CAPACITIES else len(CAPACITIES)
    leads = 0 if rank < CAPACITIES.index("delegate") else 1
    return (rank if leads == 0 else len(CAPACITIES), _folded(someone.institution), someone.sort_key)


def _folded(text: str | None) -> str:
    return (text or "\uffff").casefold()


def _row(someone: Participant) -> tuple[str, str, str]:
    name = " ".join(part for part in (someone.title, someone.name) if part)
    if someone.capacity == "head":
        name = f"{name} ({note('head_of_delegation')})"
    institution = ", ".join(part for part in (someone.unit, someone.institution) if part)
    return name, someone.position or "", institution


def _titles(facts: EventFacts) -> tuple[str, ...]:
    dates = " – ".join(dict.fromkeys(day[:10] for day in (facts.starts, facts.ends) if day))
    place = facts.place or (note("online") if facts.mode == "online" else "")
    when = ", ".join(part for part in (dates, place) if part)
    lines = (facts.title, facts.session_title, when, note("list_of_participants"))
    return tuple(line for line in lines if line)
