"""Builders for tests of matching: drafts, rows, and the people that a plan would make."""

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from lmdesk.domain.contacts import ContactKind, EmailReading, PhoneReading
from lmdesk.domain.differences import post_spoken_of
from lmdesk.domain.import_plan import PlannedRow, Verdict
from lmdesk.domain.known_people import KnownPeople, KnownPerson, joined, person_of_draft
from lmdesk.domain.matching import Decisions, match_keys
from lmdesk.domain.names import NameReading
from lmdesk.domain.people import InstitutionDraft, PersonDraft
from lmdesk.domain.planning import plan_rows
from lmdesk.domain.problem import Problem, Severity
from lmdesk.domain.text import script_of

DATA = Path(__file__).parent / "data"


class Row(NamedTuple):
    """A row as it was read."""

    row: int
    draft: PersonDraft | InstitutionDraft | None = None
    problems: tuple[Problem, ...] = ()
    skipped_because: str | None = None
    raw: tuple[str, ...] = ()
    group: str | None = None


def email(address: str, *, shared: bool = False) -> EmailReading:
    """Return the reading of a valid address."""
    return EmailReading(address, address, None, shared)


def mobile(number: str, *, sure: bool = True) -> PhoneReading:
    """Return the reading of a mobile number."""
    return PhoneReading(number, number, None, ContactKind.MOBILE, sure)


def office(number: str) -> PhoneReading:
    """Return the reading of an office number."""
    return PhoneReading(number, number, None, ContactKind.PHONE, True)


def draft(
    name: str = "",
    *,
    titles: str = "",
    emails: Iterable[str] = (),
    shared: Iterable[str] = (),
    mobiles: Iterable[str] = (),
    offices: Iterable[str] = (),
    given: str | None = None,
    surname: str | None = None,
    **values: Any,
) -> PersonDraft:
    """Return the draft of a person; `titles` are words with spaces between them."""
    reading = NameReading(
        name, name, given, surname, titles=tuple(titles.split()), script=script_of(name)
    )
    return PersonDraft(
        reading,
        emails=(*map(email, emails), *(email(box, shared=True) for box in shared)),
        phones=(*map(mobile, mobiles), *map(office, offices)),
        **values,
    )


def rows(*drafts: PersonDraft) -> list[Row]:
    """Return rows with these drafts, from row 2 on."""
    return [Row(number, each) for number, each in enumerate(drafts, 2)]


def person(person_id: int, of: PersonDraft, **values: Any) -> KnownPerson:
    """Return a person of the desk who was made of a draft."""
    made = person_of_draft(of, match_keys(of))
    return made._replace(person_id=person_id, in_event=False)._replace(**values)


def made_of(planned: Sequence[PlannedRow]) -> KnownPeople:
    """Return the people who are on an empty desk after this plan, with ids from 1 on."""
    people: dict[int, KnownPerson] = {}
    for row in planned:
        if not isinstance(row.draft, PersonDraft):
            continue
        if row.verdict is Verdict.NEW:
            people[row.row] = person(len(people) + 1, row.draft)
        elif row.verdict is Verdict.UPDATE and row.matched and row.matched.row is not None:
            known = people[row.matched.row]
            said = person_of_draft(row.draft, match_keys(row.draft))
            after = joined(known, said, post_spoken_of(said, known))
            people[row.matched.row] = after._replace(in_event=False)
    return KnownPeople(list(people.values()))


def plan(
    *drafts: PersonDraft,
    known: Sequence[KnownPerson] = (),
    decisions: Decisions | None = None,
    pending: Iterable[str] = (),
    for_event: bool = False,
) -> list[PlannedRow]:
    """Plan rows with these drafts against these people."""
    people = KnownPeople(known, for_event)
    return plan_rows(rows(*drafts), people, decisions or Decisions(), frozenset(pending))


def verdicts(planned: Iterable[PlannedRow]) -> list[str]:
    """Return the verdicts of a plan."""
    return [row.verdict.value for row in planned]


def truth(name: str) -> list[dict[str, Any]]:
    """Return the people of a sample list, as a careful secretary would read them."""
    facts = json.loads((DATA / "truth" / f"{name}.json").read_text(encoding="utf-8"))
    if "persons_table" in facts:
        table = facts["persons_table"]
        facts["persons"] = [dict(zip(table["fields"], row, strict=True)) for row in table["rows"]]
    stops: dict[int, tuple[Problem, ...]] = {}
    for each in facts["problems"]:
        problem = Problem(each["code"], each["field"], Severity(each["severity"]))
        stops[each["row"]] = (*stops.get(each["row"], ()), problem)
    return [{**each, "problems": stops.get(each["row"], ())} for each in facts["persons"]]


def row_of_truth(facts: dict[str, Any]) -> Row:
    """Return the row that reading would give for a person of a sample list."""
    if "email" in facts:
        addresses = [facts["email"]] if facts["email"] else []
        phones = [mobile(facts["phone_e164"])] if facts["phone_e164"] else []
    else:
        addresses = facts["emails"]
        phones = [
            PhoneReading(p["raw"], p["e164"], p["extension"], ContactKind(p["kind"]), p["sure"])
            for p in facts["phones"]
        ]
    of = draft(
        facts["name_printed"] or "",
        titles=facts["title"] or "",
        native_name=facts.get("native_name"),
        position=facts["position"],
        unit=facts["unit"],
        institution=facts["institution"],
        country=facts["country"],
        country_from="cell",
        category=facts["category"],
    )
    boxes = ("info@", "office@", "secretariat@")
    emails = tuple(email(each.lower(), shared=each.startswith(boxes)) for each in addresses)
    of = of._replace(emails=emails, phones=tuple(phones))
    return Row(facts["row"], of, facts["problems"])
