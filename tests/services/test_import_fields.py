"""Tests of what an import of the sample lists understands, writes and counts, field by field."""

import json
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

import pytest

from list_files import read_here, sample, truth
from lmdesk.services.import_list import plan_import
from lmdesk.services.import_target import ImportTarget
from lmdesk.services.plan_json import plan_object
from lmdesk.services.readers import Readers
from lmdesk.store.desk import Desk
from quick_imports import brought

LISTS = ("01", "02", "05", "06", "07", "11", "19", "20", "27")
FIELDS = ("title", "given", "surname", "native_name", "position", "unit", "institution", "country")
PEOPLE = frozenset({"new", "same", "update", "unsure"})


def fold(text: str | None) -> str:
    """Return a text as the comparison with the truth sees it: letters and digits alone."""
    folded = unicodedata.normalize("NFKD", (text or "").casefold())
    return re.sub(r"[\W_]+", "", "".join(c for c in folded if not unicodedata.combining(c)))


def wanted_emails(person: dict[str, Any]) -> set[str]:
    emails: Iterable[str | None] = person.get("emails", [person.get("email")])
    return {email.casefold() for email in emails if email}


def wanted_phones(person: dict[str, Any]) -> set[str]:
    phones = person.get("phones", [{"e164": person.get("phone_e164")}])
    return {phone["e164"] for phone in phones if phone["e164"]}


def right_fields(person: dict[str, Any], wanted: dict[str, Any]) -> dict[str, bool]:
    """Tell for each field of a planned person whether a careful secretary reads it so."""
    return {
        **{field: fold(person[field]) == fold(wanted.get(field)) for field in FIELDS},
        "emails": {email.casefold() for email in person["emails"]} == wanted_emails(wanted),
        "phones": {p["e164"] for p in person["phones"] if p["e164"]} == wanted_phones(wanted),
    }


def planned_people(plan: dict[str, Any]) -> dict[int, list[dict[str, Any]]]:
    """Return the people of a plan with one list of people, by row."""
    found = defaultdict(list)
    for sheet in plan["sheets"]:
        for row in sheet["rows"]:
            if row["verdict"] in PEOPLE and row["person"]:
                found[row["row"]].append(row["person"])
    return found


@pytest.mark.parametrize("name", LISTS)
def test_a_sample_is_planned_as_a_careful_secretary_reads_it(
    desk: Desk, readers: Readers, name: str
) -> None:
    facts = truth(sample(name))

    # What the command line prints: it must come through JSON unharmed.
    plan = json.loads(json.dumps(plan_object(plan_import(desk, read_here(sample(name)), readers))))

    planned = planned_people(plan)
    right = []
    for wanted in facts["persons"]:
        same_row = planned[wanted["row"]]
        person = max(same_row, key=lambda each: sum(right_fields(each, wanted).values()))
        same_row.remove(person)
        right += [
            (wanted["row"], field, good) for field, good in right_fields(person, wanted).items()
        ]
    assert [people for people in planned.values() if people] == []
    assert len(right) == len(facts["persons"]) * 10
    assert sum(good for _, _, good in right) >= 0.98 * len(right), [r for r in right if not r[2]]
    assert [list(sheet["header_rows"]) for sheet in plan["sheets"]] == [
        sheet["header_rows"] for sheet in facts["sheets"]
    ]


@pytest.mark.parametrize("name", LISTS)
def test_as_many_rows_come_out_of_an_import_as_went_in(
    desk: Desk, readers: Readers, name: str
) -> None:
    plan, result = brought(desk, sample(name), readers, ImportTarget("RTD", "PS1"))

    rows = [row for sheet in plan.sheets for row in sheet.rows]
    counts = {verdict.value: count for verdict, count in plan.counts.items()}
    people = {
        (sheet.sheet, row.row): row
        for sheet in plan.sheets
        for row in sheet.rows
        if row.verdict.value in {"new", "same", "update"}
    }
    stored = desk.sql("SELECT sheet, row, verdict, person_id FROM import_row ORDER BY id")
    assert sum(counts.values()) == len(rows) == len(stored)
    assert [(row.row, row.verdict.value) for row in rows] == [each[1:3] for each in stored]
    assert {each[:2] for each in stored if each[3] is not None} == set(people)
    assert (result.added, result.updated) == (counts["new"], counts["update"])
    assert json.loads(desk.sql("SELECT counts FROM import_batch")[0][0]) == counts
    assert desk.sql("SELECT count(*) FROM person") == [(result.added,)]
    assert desk.sql("SELECT count(*) FROM participation") == [(result.added,)]
    assert desk.sql("SELECT count(*) FROM session_role") == [(result.added,)]
    assert desk.sql("SELECT count(*) FROM import_row WHERE draft IS NOT NULL") == [
        (result.waiting,)
    ]


def _held(person: dict[str, Any], field: str) -> str | None:
    """Return what the desk holds of a field: a main name in the own script is not held twice."""
    value: str | None = person[field]
    return None if field == "native_name" and value == person["name_printed"] else value


@pytest.mark.parametrize("name", ["01", "05", "06", "07", "27"])
def test_the_desk_holds_what_the_plan_has_understood(
    desk: Desk, readers: Readers, name: str
) -> None:
    plan, _ = brought(desk, sample(name), readers)

    stored = desk.sql(
        "SELECT r.row, l.titles, n.given, n.surname, o.printed, l.position, l.unit,"
        " l.institution, l.country FROM import_row AS r JOIN person_line AS l USING (person_id)"
        " LEFT JOIN person_name AS o ON o.person_id = r.person_id AND o.kind = 'native'"
        " JOIN person_name AS n ON n.person_id = r.person_id AND n.is_primary"
    )
    understood = {
        row["row"]: [_held(row["person"], field) for field in FIELDS]
        for row in json.loads(json.dumps(plan_object(plan)))["sheets"][0]["rows"]
        if row["verdict"] == "new"
    }
    assert {row: values for row, *values in stored} == understood
    assert len(understood) > 3


def test_the_changes_of_a_month_later_are_those_a_secretary_names(
    desk: Desk, readers: Readers
) -> None:
    brought(desk, sample("01"), readers)

    later = plan_import(desk, read_here(sample("02")), readers)

    planned = {
        row.row: sorted({change.field for change in row.changes})
        for row in later.sheets[0].rows
        if row.verdict.value == "update"
    }
    assert planned == {
        person["row"]: sorted(person["relation"]["changed"])
        for person in truth(sample("02"))["persons"]
        if person["relation"]["kind"] == "update"
    }


def test_nobody_is_deleted_because_a_later_list_leaves_him_out(
    desk: Desk, readers: Readers
) -> None:
    brought(desk, sample("01"), readers)
    absent = tuple(person["row_in_01"] for person in truth(sample("02"))["absent_here"])

    brought(desk, sample("02"), readers)

    assert len(absent) == 2
    assert desk.sql(
        "SELECT count(*) FROM import_row JOIN person ON person.id = person_id"
        " JOIN affiliation AS a USING (person_id)"
        " WHERE batch_id = 1 AND row IN (?, ?) AND deleted_at IS NULL AND end_date IS NULL",
        absent,
    ) == [(2,)]
