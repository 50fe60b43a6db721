"""Tests of the institutions that an import meets: joint names, embassies, lists of bodies."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from import_builders import someone
from list_files import read_here, sample, truth
from lmdesk.domain.import_plan import PlannedRow, Verdict
from lmdesk.errors import LmdeskError
from lmdesk.services.import_list import plan_import
from lmdesk.services.institution_book import InstitutionBook
from lmdesk.services.readers import Readers
from lmdesk.store.current import institution_ids
from lmdesk.store.desk import Desk
from lmdesk.store.known_institutions import known_institutions
from lmdesk.store.merged_institutions import successors
from lmdesk.store.tables import Institution
from quick_imports import Office, brought

DARA = {"Family name": "Heng", "Given name": "Dara", "E-mail": "d@example.org", "Mobile": ""}
BODY = ("Institution", "Acronym", "Native name", "Country", "Type", "E-mail", "Phone", "Remarks")
WATER = {"Institution": "Ministry of Water", "Country": "Cambodia"}


@pytest.fixture
def office(desk: Desk, readers: Readers, tmp_path: Path) -> Office:
    return Office(desk, readers, tmp_path)


@pytest.fixture
def book(desk: Desk, readers: Readers) -> Iterator[InstitutionBook]:
    """Return the book of an empty desk, within a step."""
    with desk.step("person_edited", name="institutions") as step:
        yield InstitutionBook(step, {}, readers.countries, "2026-03-01T00:00:00Z")


def bodies(desk: Desk) -> list[tuple[Any, ...]]:
    """Return all institutions: id, type, country, host, note."""
    return desk.sql("SELECT id, type, country, host_country, note FROM institution ORDER BY id")


@pytest.mark.parametrize(
    "other",
    [
        "the ministry of water",
        "Ministry of Water (MW)",
        " Ministry  of\nWater ",
        "MINISTRY OF WATER.",
    ],
)
def test_names_that_mean_one_body_have_one_id(book: InstitutionBook, other: str) -> None:
    assert book.id_of("Ministry of Water") == book.id_of(other) == book.id_of(other)


def test_every_part_of_a_joint_name_and_their_other_order_mean_the_body(
    desk: Desk, book: InstitutionBook
) -> None:
    joint = book.id_of("Lan River Centre / Lan River School")

    assert book.id_of("lan river school") == joint
    assert book.id_of("Lan River Center") == joint
    assert book.id_of("Lan River School / Lan River Centre") == joint
    assert desk.sql("SELECT kind, name, is_primary FROM institution_name ORDER BY id") == [
        ("joint", "Lan River Centre / Lan River School", 1),
        ("variant", "Lan River Centre", 0),
        ("variant", "Lan River School", 0),
    ]


def test_a_joint_name_with_another_part_is_another_body(book: InstitutionBook) -> None:
    first = book.id_of("Ministry of Water / Weather Unit")
    second = book.id_of("Ministry of Water / Rivers Unit")

    assert first != second
    assert book.id_of("Ministry of Water") == first
    assert book.id_of("Rivers Unit") == second


def test_two_known_bodies_under_one_joint_name_are_a_third(book: InstitutionBook) -> None:
    ids = [book.id_of(name) for name in ("Lan Centre", "Lan School", "Lan Centre / Lan School")]

    assert len(set(ids)) == 3


def test_names_without_letters_are_not_one_body(book: InstitutionBook) -> None:
    assert book.id_of("???") != book.id_of("***")
    assert book.id_of("???") == book.id_of("???")


def test_an_unknown_name_is_found_only_once_it_was_added(book: InstitutionBook) -> None:
    assert book.find("River Bank") is None
    added = book.id_of("River Bank")
    assert book.find("The River Bank") == added


@pytest.mark.parametrize(
    ("name", "country", "host"),
    [
        ("Embassy of the Kingdom of Thailand in Viet Nam", "TH", "VN"),
        ("Embassy of China", "CN", None),
        ("National University of Laos", "LA", None),
        ("River Bank", None, None),
    ],
)
def test_a_body_is_where_its_name_says(
    desk: Desk, book: InstitutionBook, name: str, country: str | None, host: str | None
) -> None:
    book.id_of(name)

    assert bodies(desk) == [(1, None, country, host, None)]


def test_a_row_that_is_no_institution_is_left_alone(desk: Desk, book: InstitutionBook) -> None:
    book.take(PlannedRow(2, Verdict.NEW), "Sheet1")

    assert bodies(desk) == []


def test_the_list_of_institutions_is_known_when_it_comes_again(office: Office) -> None:
    facts = truth(sample("16"))
    first = brought(office.desk, sample("16"), office.readers)
    dump = office.desk.dump()

    again = brought(office.desk, sample("16"), office.readers)

    rows = {row.row for row in first.plan.sheets[0].rows if row.draft is not None}
    assert rows == {each["row"] for each in facts["institutions"]}
    assert sum(first.counts.values()) == len(first.plan.sheets[0].rows)
    assert len(bodies(office.desk)) == first.counts["new"]
    assert set(again.counts) <= {"same", "unsure", "skipped", "error"}
    assert again.result.change.step is None
    assert office.desk.dump() == dump


def test_what_a_list_says_of_a_new_institution_is_kept(office: Office) -> None:
    row = {
        **{**WATER, "Acronym": "MOW", "Native name": "ក្រសួងទឹក", "Type": "ministry"},
        **{"E-mail": "info@mow.example", "Phone": "+855 23 756 201", "Remarks": "new building"},
    }
    office.bring(row, headings=BODY)

    assert bodies(office.desk) == [(1, "ministry", "KH", None, "new building")]
    assert office.names_of_bodies() == [
        *((1, "official", "Ministry of Water"), (1, "acronym", "MOW"), (1, "native", "ក្រសួងទឹក")),
    ]
    assert office.contacts() == [
        ("email", "info@mow.example", "info@mow.example", 0, "ok"),
        ("phone", "+855 23 756 201", "+85523756201", 0, "ok"),
    ]


def test_a_later_list_adds_what_was_blank_and_nothing_else(office: Office) -> None:
    office.bring({**WATER, "Country": "", "Phone": "+855 23 756 201"}, headings=BODY)
    more = {
        **{**WATER, "Acronym": "MOW", "Native name": "ក្រសួងទឹក", "Type": "ministry"},
        **{"E-mail": "info@mow.example", "Phone": "023 756 201"},
    }

    later = office.bring(more, headings=BODY)
    same = office.bring({**WATER, "Institution": "MOW"}, headings=BODY)

    assert (later.counts, same.counts) == ({"update": 1}, {"same": 1})
    assert same.result.change.step is None
    assert bodies(office.desk) == [(1, "ministry", "KH", None, None)]
    assert [name[1] for name in office.names_of_bodies()] == ["official", "acronym", "native"]
    assert [contact[2] for contact in office.contacts()] == ["+85523756201", "info@mow.example"]


def test_rows_about_a_body_of_the_same_list_add_to_that_body(office: Office) -> None:
    headings = ("Institution", "Parent institution", "Country", "Phone")
    row = {"Institution": "Planning Department", "Country": "Laos"}
    brought = office.bring(
        {**row, "Parent institution": "Ministry of Water"},
        {**row, "Parent institution": "Ministry of Roads"},
        {**row, "Parent institution": "Ministry of Roads", "Phone": "+856 21 756 201"},
        headings=headings,
    )

    assert brought.counts == {"new": 2, "update": 1}
    assert office.desk.sql("SELECT institution_id FROM contact_point") == [(2,)]


def test_new_department_stands_below_the_ministry_that_its_list_names(office: Office) -> None:
    headings = ("Institution", "Parent institution", "Country")
    rows = [
        {"Institution": "Ministry of Water", "Country": "Laos"},
        {"Institution": "Planning Department", "Parent institution": "the ministry of water"},
        {"Institution": "Roads Department", "Parent institution": "Ministry of Roads"},
        {"Institution": "River Unit", "Parent institution": "River Unit"},
    ]
    blank = dict.fromkeys(headings, "")
    office.bring(*({**blank, **row} for row in rows), headings=headings)
    office.bring(*({**blank, **row} for row in rows), headings=headings)

    assert office.desk.sql("SELECT institution_id, other_id, kind FROM institution_relation") == [
        (2, 1, "department_of")
    ]
    assert len(bodies(office.desk)) == 4


def test_people_have_their_posts_at_the_bodies_that_another_sheet_describes(
    office: Office,
) -> None:
    people = ("Name", "Position", "Institution", "E-mail")
    path = office.book(
        ("People", people, [("Sophea Chea", "Director", "MOW", "s@example.org")]),
        ("Bodies", BODY[:4], [("Ministry of Water", "MOW", "", "Cambodia")]),
        (
            "More",
            ("Institution", "Country", "Phone"),
            [("Ministry of Water", "", "+855 23 756 201")],
        ),
    )

    first = brought(office.desk, path, office.readers)
    again = brought(office.desk, path, office.readers)

    assert first.counts == {"new": 2, "update": 1}
    matched = first.plan.sheets[2].rows[0].matched
    assert matched is not None
    assert (matched.row, matched.sheet) == (2, "Bodies")
    assert bodies(office.desk) == [(1, None, "KH", None, None)]
    assert office.posts() == [("Director", None, "Ministry of Water", 1, 1)]
    assert again.counts == {"same": 3}
    assert again.result.change.step is None


def test_somebody_on_two_sheets_is_one_person_with_what_both_say(office: Office) -> None:
    head = ("Name", "Institution", "Position", "E-mail")
    row = ("Sophea Chea", "Ministry of Water", "", "s@example.org")
    path = office.book(
        ("Day 1", head, [row, ("Dara Heng", "River Bank", "Chair", "d@example.org")]),
        ("Day 2", head, [("Chea Sophea", "", "Director", "s@example.org"), row]),
    )

    first = brought(office.desk, path, office.readers)
    again = brought(office.desk, path, office.readers)

    assert first.counts == {"new": 2, "update": 1, "same": 1}
    assert again.counts == {"same": 4}
    assert again.result.change.step is None
    assert office.posts() == [
        ("Director", None, "Ministry of Water", 1, 1),
        ("Chair", None, "River Bank", 1, 1),
    ]


def test_a_heading_is_told_for_each_sheet_that_has_it(office: Office) -> None:
    head = ("Name", "Bureau", "E-mail")
    brought = office.bring_book(
        ("A", head, [("Sophea Chea", "Planning", "s@example.org")]),
        ("B", head, [("Dara Heng", "Finance", "d@example.org")]),
        ("C", ("Name", "E-mail"), [("Lina Kim", "k@example.org")]),
        overrides={" BUREAU ": "unit"},
    )

    assert [post[1] for post in office.posts()] == ["Planning", "Finance"]
    assert [dict(sheet.told) for sheet in brought.plan.sheets] == [
        {" BUREAU ": "unit"},
        {" BUREAU ": "unit"},
        {},
    ]


def test_a_sheet_that_is_not_there_is_refused_with_those_that_are(office: Office) -> None:
    row = ("Sophea Chea", "s@example.org")
    path = office.book(("Day 1", ("Name", "E-mail"), [row]), ("Notes", ("a",), []))

    with pytest.raises(LmdeskError) as refusal:
        plan_import(office.desk, read_here(path), office.readers, sheets=["Day 2"])

    assert refusal.value.code == "sheet_not_found"
    assert refusal.value.params == {
        **{"file": path.name, "sheet": "Day 2", "there": "Day 1, Notes"},
    }


def test_a_file_without_any_sheet_is_refused(office: Office) -> None:
    from dataclasses import replace

    listing = replace(read_here(office.file(someone())), sheets=())

    with pytest.raises(LmdeskError) as refusal:
        plan_import(office.desk, listing, office.readers)

    assert refusal.value.code == "file_without_sheets"


def test_a_sheet_without_a_list_says_why_beside_one_that_has_one(office: Office) -> None:
    brought = office.bring_book(
        ("Notes", ("Only", "a", "word"), []),
        ("Bodies", BODY[:4], [("Ministry of Water", "MOW", "", "Cambodia")]),
    )

    assert [bool(sheet.reason) for sheet in brought.plan.sheets] == [True, False]
    assert [len(sheet.rows) for sheet in brought.plan.sheets] == [0, 1]


def test_names_of_a_merged_institution_mean_the_one_that_stands_for_it(office: Office) -> None:
    names = ("Ministry of Water", "Water Board", "Water Office", "Old Bureau")
    with office.desk.step("person_edited", name="institutions") as step:
        book = InstitutionBook(step, {}, office.readers.countries, "2026-03-01T00:00:00Z")
        ids = [book.id_of(name) for name in names]
        step.update(Institution, ids[2], merged_into=ids[1])
        step.update(Institution, ids[1], merged_into=ids[0])
        step.update(Institution, ids[3], deleted_at="2026-03-01")

    office.bring(someone(Institution="Water Office"), someone(Institution="Old Bureau", **DARA))
    office.bring({"Institution": "Water Board", "Phone": "+855 23 756 201"}, headings=BODY)

    assert successors(office.desk) == {ids[1]: ids[0], ids[2]: ids[0], ids[3]: None}
    assert office.desk.sql("SELECT person_id, institution_id FROM affiliation") == [
        (1, ids[0]),
        (2, max(ids) + 1),
    ]
    assert office.desk.sql(
        "SELECT institution_id FROM contact_point WHERE normalised = '+85523756201'"
    ) == [(ids[0],)]
    live = {each.institution_id: each.name for each in known_institutions(office.desk)}
    assert live == {ids[0]: "Ministry of Water", max(ids) + 1: "Old Bureau"}


def test_contacts_of_a_merged_institution_are_known_of_the_other(office: Office) -> None:
    office.bring(WATER, {"Institution": "Water Board", "Phone": "+855 23 756 201"}, headings=BODY)
    with office.desk.step("person_edited", name="merge") as step:
        step.update(Institution, 2, merged_into=1, deleted_at="2026-03-01")

    again = office.bring({**WATER, "Phone": "+855 23 756 201"}, headings=BODY)

    assert office.desk.sql("SELECT id FROM institution ORDER BY id") == [(1,), (2,)]
    assert again.counts == {"same": 1}


def test_institutions_merged_in_a_ring_stand_for_nobody(office: Office) -> None:
    office.bring(WATER, {**WATER, "Institution": "Water Board"}, headings=BODY)
    with office.desk.step("person_edited", name="merge") as step:
        step.update(Institution, 1, merged_into=2)
        step.update(Institution, 2, merged_into=1)

    assert successors(office.desk) == {1: None, 2: None}
    assert institution_ids(office.desk) == {}


def test_of_two_bodies_with_one_name_the_older_one_is_meant(office: Office) -> None:
    office.bring(WATER, {**WATER, "Country": "Laos"}, headings=BODY)

    assert len(bodies(office.desk)) == 2
    assert institution_ids(office.desk) == {"ministry of water": 1}


def test_contacts_and_names_of_a_deleted_institution_are_free_for_another(
    office: Office,
) -> None:
    row = {**WATER, "Phone": "+855 23 756 201"}
    office.bring(row, headings=BODY)
    with office.desk.step("person_edited", name="delete") as step:
        step.update(Institution, 1, deleted_at="2026-03-01")

    again = office.bring(row, headings=BODY)

    assert again.counts == {"new": 1}
    assert office.desk.sql("SELECT institution_id FROM contact_point ORDER BY id") == [(1,), (2,)]
