"""Sample lists read from end to end and compared with what a careful secretary reads."""

import re
import unicodedata
from typing import Any

import pytest

from list_files import read_here, sample, truth
from list_readers import Readers, bundled_readers, read_sheet
from lmdesk.domain.people import PersonDraft
from lmdesk.domain.problem import Severity
from lmdesk.domain.row_reading import ReadRow

FIELDS = ("title", "given", "surname", "native_name", "position", "unit", "institution", "country")
ONE_HEADER_ROW = ("01", "02", "04", "05", "06", "07", "11", "13", "19", "20", "27")


@pytest.fixture(scope="module")
def readers() -> Readers:
    return bundled_readers()


def plain(text: str | None) -> str:
    folded = unicodedata.normalize("NFKD", (text or "").casefold())
    return re.sub(r"[\W_]+", "", "".join(c for c in folded if not unicodedata.combining(c)))


def read_fields(draft: PersonDraft) -> dict[str, Any]:
    name = draft.name
    return {
        "title": " ".join(name.titles),
        "given": name.given,
        "surname": name.surname,
        **{field: getattr(draft, field) for field in FIELDS[3:]},
        "emails": {email.address for email in draft.emails if email.address},
        "phones": {phone.e164 for phone in draft.phones if phone.e164},
    }


def wanted_contacts(person: dict[str, Any]) -> tuple[set[str], set[str]]:
    emails = person.get("emails", [person.get("email")])
    phones = person.get("phones", [{"e164": person.get("phone_e164")}])
    return {e.lower() for e in emails if e}, {p["e164"] for p in phones if p["e164"]}


def people(rows: list[ReadRow]) -> dict[int, list[PersonDraft]]:
    found: dict[int, list[PersonDraft]] = {}
    for row in rows:
        if isinstance(row.draft, PersonDraft):
            found.setdefault(row.row, []).append(row.draft)
    return found


def differences(want: dict[str, Any], draft: PersonDraft) -> list[tuple[object, ...]]:
    got = read_fields(draft)
    emails, phones = wanted_contacts(want)
    wrong: list[tuple[object, ...]] = [
        (want["row"], field, got[field], want.get(field))
        for field in FIELDS
        if plain(got[field]) != plain(want.get(field))
    ]
    pairs = (("emails", emails), ("phones", phones))
    return wrong + [(want["row"], f, got[f], value) for f, value in pairs if got[f] != value]


@pytest.mark.parametrize("name", ONE_HEADER_ROW)
def test_sample_is_read_as_a_careful_secretary_reads_it(readers: Readers, name: str) -> None:
    path = sample(name)
    facts = truth(path)
    sheet = read_here(path).sheets[0]

    mapping, rows = read_sheet(readers, sheet)

    found = people(rows)
    wanted: dict[int, list[dict[str, Any]]] = {}
    for person in facts["persons"]:
        wanted.setdefault(person["row"], []).append(person)
    wrong = [
        difference
        for row, persons in wanted.items()
        for person, draft in zip(persons, found.get(row, []), strict=True)
        for difference in differences(person, draft)
    ]
    assert list(mapping.header_rows) == facts["sheets"][0]["header_rows"]
    assert {row: len(drafts) for row, drafts in found.items()} == {
        row: len(persons) for row, persons in wanted.items()
    }
    assert len(wrong) <= len(facts["persons"]) * (len(FIELDS) + 2) * 0.01, wrong


def test_bad_rows_of_the_large_list_are_told_as_errors(readers: Readers) -> None:
    path = sample("19")
    facts = truth(path)

    _, rows = read_sheet(readers, read_here(path).sheets[0])

    told = {
        (row.row, problem.code)
        for row in rows
        for problem in row.problems
        if problem.severity is Severity.ERROR
    }
    wanted = {(p["row"], p["code"]) for p in facts["problems"]}
    assert told == wanted


def test_headings_without_rows_and_an_empty_sheet_say_so(readers: Readers) -> None:
    listed = read_here(sample("24"))

    assert [read_sheet(readers, sheet)[0].reason for sheet in listed.sheets] == [
        *("no_rows", "sheet_empty"),
    ]
    assert [read_sheet(readers, sheet)[1] for sheet in listed.sheets] == [[], []]
