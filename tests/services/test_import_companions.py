"""Tests of lists whose rows hold several people: written once, decided one by one."""

from pathlib import Path
from typing import Any

import pytest

from import_builders import steps_of
from list_files import read_here
from lmdesk.services.import_list import plan_import
from lmdesk.services.import_target import ImportTarget
from lmdesk.services.plan_json import plan_object
from lmdesk.services.readers import Readers
from lmdesk.services.review import Decision, decide, waiting_rows
from lmdesk.store.desk import Desk
from quick_imports import Office

HEADINGS = ("Name", "Position", "Institution", "Country", "E-mail", "Spouse", "Interpreter")
TARGET = ImportTarget("RTD", "PS1")


@pytest.fixture
def office(desk: Desk, readers: Readers, tmp_path: Path) -> Office:
    return Office(desk, readers, tmp_path)


def delegate(**cells: str) -> dict[str, str]:
    row = {
        "Name": "Mr. SOK Dara",
        "Position": "Director",
        "Institution": "Rice Bank",
        "Country": "Cambodia",
        "E-mail": "dara@example.org",
    }
    return {**row, **{key.replace("_", " "): value for key, value in cells.items()}}


COUPLE = delegate(Spouse="Mrs. CHAN Sophea", Interpreter="IM Mony")
PAIR = delegate(
    Name="Mr. KEO An and Ms. HENG Ly", Position="Officer", **{"E-mail": "two@example.org"}
)


def test_companions_are_people_of_their_own_row_and_take_part(office: Office) -> None:
    office.bring(COUPLE, headings=HEADINGS, target=TARGET)

    assert office.desk.sql(
        "SELECT r.row, r.slot, n.printed FROM import_row r "
        "JOIN person_name n ON n.person_id = r.person_id ORDER BY r.row, r.slot"
    ) == [(2, 1, "SOK Dara"), (2, 2, "CHAN Sophea"), (2, 3, "IM Mony")]
    assert office.desk.sql("SELECT printed_name, capacity FROM participation ORDER BY id") == [
        ("SOK Dara", None),
        ("CHAN Sophea", "spouse"),
        ("IM Mony", None),
    ]
    assert office.desk.sql("SELECT role FROM session_role WHERE role = 'interpreter'") == [
        ("interpreter",)
    ]


def test_rows_with_several_people_come_again_without_a_step(office: Office) -> None:
    office.bring(COUPLE, PAIR, headings=HEADINGS)
    steps, people = steps_of(office.desk), office.desk.sql("SELECT count(*) FROM person")

    office.bring(COUPLE, PAIR, headings=HEADINGS)

    assert steps_of(office.desk) == steps
    assert office.desk.sql("SELECT count(*) FROM person") == people


def test_two_people_of_a_cell_wait_and_are_decided_one_by_one(
    office: Office, readers: Readers
) -> None:
    office.bring(PAIR, headings=HEADINGS)
    first, second = waiting_rows(office.desk)

    assert [(row.row, row.slot, row.draft.name.printed) for row in (first, second)] == [
        (2, 1, "KEO An"),
        (2, 2, "HENG Ly"),
    ]
    assert second.as_object()["slot"] == 2

    decide(office.desk, first.id, Decision("new"), readers)
    decide(office.desk, second.id, Decision("skip"), readers)
    steps = steps_of(office.desk)

    assert office.desk.sql("SELECT printed FROM person_name") == [("KEO An",)]
    assert office.desk.sql("SELECT normalised, is_shared FROM contact_point") == [
        ("two@example.org", 1)
    ]
    office.bring(PAIR, headings=HEADINGS)
    assert steps_of(office.desk) == steps


def test_plan_tells_slots_and_links(desk: Desk, readers: Readers, office: Office) -> None:
    path = office.file(COUPLE, headings=HEADINGS)
    plan: Any = plan_object(plan_import(desk, read_here(path), readers))

    rows = [
        (row["row"], row["slot"], row["person"]["linked_to_slot"])
        for row in plan["sheets"][0]["rows"]
    ]
    assert rows == [(2, 1, None), (2, 2, 1), (2, 3, 1)]
