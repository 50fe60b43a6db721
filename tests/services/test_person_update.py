"""Tests of what a row changes about a person whom the desk knows."""

from pathlib import Path
from typing import Any

import pytest

from import_builders import someone
from lmdesk.domain.contacts import ContactKind, EmailReading, PhoneReading
from lmdesk.domain.import_plan import FieldChange
from lmdesk.domain.people import PersonDraft
from lmdesk.services.contact_rows import contact_values
from lmdesk.services.institution_book import InstitutionBook
from lmdesk.services.person_update import update_person
from lmdesk.services.readers import Readers
from lmdesk.services.review import Decision, decide, waiting_rows
from lmdesk.store.current import CurrentState, Post, chunks, current_states, institution_ids
from lmdesk.store.desk import Desk
from lmdesk.store.tables import Affiliation
from quick_imports import Office

TODAY = "2026-03-01"


@pytest.fixture
def office(desk: Desk, readers: Readers, tmp_path: Path) -> Office:
    """Return an office that knows Sophea Chea, Director at the Ministry of Water."""
    made = Office(desk, readers, tmp_path)
    made.bring(someone())
    return made


def update(office: Office, draft: PersonDraft, *fields: str) -> None:
    """Carry out changes of these fields on the one person of the office."""
    desk = office.desk
    changes = [FieldChange(field, None, "") for field in fields]
    with desk.step("person_edited", name="Chea") as step:
        book = InstitutionBook(step, institution_ids(desk), office.readers.countries, TODAY)
        update_person(step, current_states(desk, [1])[1], draft, changes, book, TODAY)


def draft_of(office: Office, **values: Any) -> PersonDraft:
    """Return a draft about Sophea Chea that says nothing but these values."""
    name = office.readers.names.read_whole("Chea Sophea", country="KH")
    return PersonDraft(name=name, **values)


@pytest.mark.parametrize(
    ("field", "value", "post"),
    [
        ("position", "Minister", ("Minister", "Planning", "Ministry of Water")),
        ("unit", "Finance", ("Director", "Finance", "Ministry of Water")),
        ("country", "TH", ("Director", "Planning", "Ministry of Water")),
        ("institution", "River Bank", ("Director", None, "River Bank")),
    ],
)
def test_each_part_of_a_post_that_changes_closes_it(
    office: Office, field: str, value: str, post: tuple[str | None, ...]
) -> None:
    update(office, draft_of(office, **{field: value}), field)

    assert office.posts() == [
        ("Director", "Planning", "Ministry of Water", 0, 0),
        (*post, 1, 1),
    ]
    country = value if field == "country" else "KH"
    assert office.desk.sql("SELECT start_date, end_date, country FROM affiliation") == [
        (None, TODAY, "KH"),
        (TODAY, None, country),
    ]


def test_another_spelling_beside_something_new_does_not_close_the_post(
    office: Office,
) -> None:
    bare = {"Family name": "Heng", "Given name": "Dara", "E-mail": "d@example.org", "Mobile": ""}
    office.bring(someone(Department="", Country="", **bare))

    later = office.bring(someone(Position="DIRECTOR", Department="Finance", **bare))

    assert later.counts == {"update": 1}
    assert office.posts()[1:] == [("Director", "Finance", "Ministry of Water", 1, 1)]


def test_a_contradiction_within_a_list_waits_and_its_answer_is_written(office: Office) -> None:
    brought = office.bring(
        someone(Position="Minister"), someone(Position="Adviser", Mobile="+855 91 234 102")
    )
    before = office.posts()
    (waiting,) = waiting_rows(office.desk)

    decide(office.desk, waiting.id, Decision("person", 1), office.readers)

    assert brought.counts == {"update": 1, "unsure": 1}
    assert [(post[0], *post[3:]) for post in before] == [("Director", 0, 0), ("Minister", 1, 1)]
    assert [(post[0], *post[3:]) for post in office.posts()] == [
        *(("Director", 0, 0), ("Minister", 0, 0), ("Adviser", 1, 1)),
    ]
    assert [contact[2:4] for contact in office.contacts()][1:] == [
        *(("+85591234101", 0), ("+85591234102", 1)),
    ]


def test_a_value_of_the_row_that_is_no_change_is_not_written_with_one_that_is(
    office: Office,
) -> None:
    update(office, draft_of(office, position="Adviser", unit="Finance"), "unit")

    assert office.posts() == [
        ("Director", "Planning", "Ministry of Water", 0, 0),
        ("Director", "Finance", "Ministry of Water", 1, 1),
    ]


def test_an_offered_country_does_not_replace_the_known_one(office: Office) -> None:
    draft = draft_of(office, position="Minister", country="TH", country_from="inferred")

    update(office, draft, "position")

    assert office.desk.sql("SELECT position, country FROM affiliation ORDER BY id") == [
        ("Director", "KH"),
        ("Minister", "KH"),
    ]


def test_a_second_post_gains_what_was_blank(office: Office) -> None:
    with office.desk.step("person_edited", name="Chea") as step:
        book = InstitutionBook(step, {}, office.readers.countries, TODAY)
        bank = book.id_of("River Bank")
        step.insert(Affiliation, person=1, institution=bank, is_primary=False)

    brought = office.bring(someone(Institution="river bank", Position="Chair", Department=""))

    assert brought.counts == {"update": 1}
    assert office.posts() == [
        ("Director", "Planning", "Ministry of Water", 1, 1),
        ("Chair", None, "River Bank", 1, 0),
    ]


def test_a_name_printed_at_an_event_makes_no_new_body(office: Office) -> None:
    draft = draft_of(office, institution="Ministry of Water and Weather", unit="Finance")

    update(office, draft, "unit")

    assert [post[1:3] for post in office.posts()] == [
        ("Planning", "Ministry of Water"),
        ("Finance", "Ministry of Water"),
    ]
    assert office.names_of_bodies() == [(1, "official", "Ministry of Water")]


def test_a_person_without_post_gets_the_whole_post(office: Office) -> None:
    with office.desk.step("person_edited", name="Chea") as step:
        step.delete(Affiliation, 1)
    draft = draft_of(office, position="Chair", institution="River Bank", country="TH")

    update(office, draft, "position", "institution", "country")

    assert office.posts() == [("Chair", None, "River Bank", 1, 1)]


def test_two_rows_of_one_list_leave_one_preferred_number(office: Office) -> None:
    brought = office.bring(someone(Mobile="+855 91 234 102"), someone(Mobile="+855 91 234 103"))

    assert brought.counts == {"update": 2}
    assert [contact[2:4] for contact in office.contacts()] == [
        ("chea.sophea@example.org", 1),
        ("+85591234101", 0),
        ("+85591234102", 0),
        ("+85591234103", 1),
    ]


def test_a_new_office_number_beside_the_known_mobile_is_not_preferred(office: Office) -> None:
    office.bring(someone(Phone="+855 23 756 201"))

    assert [contact[1:4] for contact in office.contacts()] == [
        ("chea.sophea@example.org", "chea.sophea@example.org", 1),
        ("+855 91 234 101", "+85591234101", 1),
        ("+855 23 756 201", "+85523756201", 0),
    ]


def test_a_number_and_an_address_written_in_another_way_are_not_added_again(
    office: Office,
) -> None:
    row = someone(Position="Minister", Mobile="091-234-101", **{"E-mail": ""})

    office.bring({**row, "E-mail": "Chea.Sophea@EXAMPLE.org"})

    assert len(office.contacts()) == 2


def test_what_is_no_address_or_number_is_kept_once_and_never_preferred(office: Office) -> None:
    for position in ("Minister", "Chair"):
        row = someone(Position=position, Phone="ext. follows", **{"E-mail": "sophea@@example"})
        office.bring(row)

    assert [contact for contact in office.contacts() if contact[4] == "invalid"] == [
        ("email", "sophea@@example", None, 0, "invalid"),
        ("phone", "ext. follows", None, 0, "invalid"),
    ]
    assert len(office.contacts()) == 4


def test_a_lower_title_does_not_replace_a_higher_one(office: Office) -> None:
    office.bring(someone(Title="H.E. Dr."))

    lower = office.bring(someone(Title="Ms."))

    assert lower.counts == {"same": 1}
    assert office.desk.sql("SELECT titles FROM person_name") == [("H.E. Dr.",)]


def test_a_person_without_a_main_name_keeps_no_title(office: Office) -> None:
    name = office.readers.names.read_whole("Dr. Chea Sophea", country="KH")
    with office.desk.step("person_edited", name="Chea") as step:
        book = InstitutionBook(step, {}, office.readers.countries, TODAY)
        nameless = CurrentState(1)
        change = FieldChange("title", None, "Dr.")
        update_person(step, nameless, PersonDraft(name=name), [change], book, TODAY)

    assert office.desk.sql("SELECT titles FROM person_name") == [("Ms.",)]


def test_a_second_native_name_is_not_added(office: Office) -> None:
    headings = ("Family name", "Given name", "Name in native script", "E-mail")
    row = {"Family name": "Chea", "Given name": "Sophea", "E-mail": "chea.sophea@example.org"}
    first = {**row, "Name in native script": "ជា សុភា"}
    office.bring(first, headings=headings)

    again = office.bring({**row, "Name in native script": "ជាសុភា"}, headings=headings)

    assert again.counts == {"same": 1}
    assert office.desk.sql("SELECT kind, printed, script FROM person_name ORDER BY id") == [
        ("official", "Chea Sophea", "Latn"),
        ("native", "ជា សុភា", "Khmr"),
    ]


def test_a_native_name_in_latin_letters_equal_to_the_name_is_held_once(
    desk: Desk, readers: Readers, tmp_path: Path
) -> None:
    office = Office(desk, readers, tmp_path)
    headings = ("Name", "Name in native script", "E-mail")
    office.bring(
        {"Name": "李 明", "Name in native script": "李 明", "E-mail": "l@example.org"},
        headings=headings,
    )

    assert desk.sql("SELECT count(*) FROM person_name") == [(1,)]


def test_the_first_usable_address_and_number_are_preferred(office: Office) -> None:
    draft = draft_of(
        office,
        emails=(
            EmailReading("bad@@", None),
            EmailReading("a@example.org", "a@example.org", None, True),
            EmailReading("b@example.org", "b@example.org"),
        ),
        phones=(
            PhoneReading("1", None, None, ContactKind.PHONE, False),
            PhoneReading("2", "+85523756202", None, ContactKind.FAX, True),
            PhoneReading("3", "+85523756203", "12", ContactKind.PHONE, False),
            PhoneReading("4", "+85523756204", "12", ContactKind.PHONE, True),
            PhoneReading("5", "+85591234105", None, ContactKind.MOBILE, True),
        ),
    )

    assert [
        (c.raw, c.extension, c.is_preferred, c.is_shared, c.status) for c in contact_values(draft)
    ] == [
        ("bad@@", None, 0, 0, "invalid"),
        ("a@example.org", None, 1, 1, "ok"),
        ("b@example.org", None, 0, 0, "ok"),
        ("1", None, 0, 0, "invalid"),
        ("2", None, 0, 0, "ok"),
        ("3", "12", 0, 0, "unsure"),
        ("4", "12", 1, 0, "ok"),
        ("5", None, 0, 0, "ok"),
    ]


def test_a_post_is_found_at_its_institution_or_is_the_main_one() -> None:
    at_water = Post(1, None, "Director", None)
    at_bank = Post(2, None, "Chair", None)
    state = CurrentState(1, posts={7: at_water, 8: at_bank})

    assert [state.post_at(each) for each in (1, 2, 3, None)] == [7, 8, 7, 7]
    assert CurrentState(1).post_at(1) is None


def test_preferred_contacts_are_taken_once_by_their_kind() -> None:
    state = CurrentState(1, preferred=[(1, True), (2, False), (3, False)])

    assert state.take_preferred(is_email=False) == [2, 3]
    assert state.take_preferred(is_email=False) == []
    assert state.preferred == [(1, True)]


def test_many_people_are_asked_for_in_several_queries(desk: Desk) -> None:
    assert [len(chunk) for chunk in chunks(range(1001))] == [500, 500, 1]
    assert set(current_states(desk, range(1, 1002))) == set(range(1, 1002))
