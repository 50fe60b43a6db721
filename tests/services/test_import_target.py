"""Tests of putting the people of a list on an event and on one of its sessions."""

from pathlib import Path
from typing import Any

import pytest

from import_builders import bring_in, someone, write_list
from lmdesk.domain.people import PersonDraft
from lmdesk.services.import_target import Attendance, ImportTarget, TakingPart
from lmdesk.services.readers import Readers
from lmdesk.store.desk import Desk
from lmdesk.store.tables import Event, Participation, Session
from lmdesk.store.targets import event_id_of, participations_of, session_id_of, session_members
from quick_imports import Office

EVENT = ImportTarget("RTD")
SESSION = ImportTarget("RTD", "PS1")
DARA = {"Family name": "Heng", "Given name": "Dara", "E-mail": "d@example.org", "Mobile": ""}
NOW = "2026-03-01T00:00:00Z"


@pytest.fixture
def office(desk: Desk, readers: Readers, tmp_path: Path) -> Office:
    return Office(desk, readers, tmp_path)


def taking_part(desk: Desk) -> list[tuple[Any, ...]]:
    """Return who takes part: person, category, capacity, delegation, position as printed."""
    return desk.sql(
        "SELECT person_id, category, capacity, delegation, printed_position FROM participation"
        " ORDER BY id"
    )


def roles(desk: Desk) -> list[tuple[Any, ...]]:
    """Return the roles in sessions: code of the session, person, role, rank."""
    return desk.sql(
        "SELECT s.code, p.person_id, r.role, r.rank FROM session_role AS r"
        " JOIN session AS s ON s.id = r.session_id"
        " JOIN participation AS p ON p.id = r.participation_id ORDER BY r.id"
    )


def test_an_event_without_session_gets_people_without_roles(office: Office) -> None:
    office.bring(someone(Category="Delegate"), target=EVENT)

    assert taking_part(office.desk) == [(1, "Delegate", "delegate", None, "Director")]
    assert roles(office.desk) == []
    assert office.desk.sql("SELECT event_id, session_id FROM import_batch") == [(1, None)]


def test_an_event_and_a_session_that_are_there_are_used(office: Office) -> None:
    with office.desk.step("person_edited", name="event") as step:
        other = step.insert(Event, uid="e1", code="OTHER", title="Other", created_at=NOW)
        step.insert(Session, uid="s1", event=other, code="PS1", kind="plenary", title="Other")
        event = step.insert(Event, uid="e2", code="RTD", title="Round Table", created_at=NOW)
        step.insert(Session, uid="s2", event=event, code="PS1", kind="plenary", title="Opening")

    office.bring(someone(), target=SESSION)

    assert office.desk.sql("SELECT title FROM event") == [("Other",), ("Round Table",)]
    assert office.desk.sql("SELECT event_id, title FROM session") == [(1, "Other"), (2, "Opening")]
    assert office.desk.sql("SELECT event_id, session_id FROM import_batch") == [(2, 2)]
    assert office.desk.sql("SELECT event_id FROM participation") == [(2,)]
    assert office.desk.sql("SELECT session_id FROM session_role") == [(2,)]


@pytest.mark.parametrize(
    ("cells", "capacity", "role"),
    [
        ({}, None, "participant"),
        ({"Role": "Chair"}, None, "chair"),
        ({"Role": "  keynote SPEAKER "}, None, "keynote"),
        ({"Role": "Head of delegation"}, "head", "participant"),
        ({"Category": "Observer"}, "observer", "participant"),
        ({"Category": "Speaker"}, None, "speaker"),
        ({"Role": "Moderator", "Category": "Expert"}, "expert", "moderator"),
        ({"Role": "HoD", "Category": "Panellist"}, "head", "panellist"),
        ({"Role": "Adviser", "Category": "Observer"}, "adviser", "participant"),
        ({"Role": "juggler", "Category": "circus"}, None, "participant"),
        ({"Role": "主持人"}, None, "moderator"),
        ({"Role": "Chef de délégation"}, "head", "participant"),
    ],
)
def test_what_a_list_calls_people_is_read_as_role_and_capacity(
    office: Office, cells: dict[str, str], capacity: str | None, role: str
) -> None:
    office.bring({**someone(), **cells}, target=SESSION)

    assert taking_part(office.desk) == [(1, cells.get("Category"), capacity, None, "Director")]
    assert roles(office.desk) == [("PS1", 1, role, 1)]


def test_codes_in_small_letters_are_the_same_event_and_session(office: Office) -> None:
    office.bring(someone(), target=SESSION)
    office.bring(someone(Position="Minister"), target=ImportTarget("rtd", "ps1"))

    assert office.desk.sql("SELECT code FROM event") == [("RTD",)]
    assert office.desk.sql("SELECT code FROM session") == [("PS1",)]
    assert office.desk.sql("SELECT count(*) FROM participation") == [(1,)]


def test_rows_about_one_person_take_one_place(office: Office) -> None:
    brought = office.bring(
        someone(Role="Chair", Mobile=""), someone(Role="Speaker"), someone(**DARA), target=SESSION
    )

    assert brought.counts == {"new": 2, "update": 1}
    assert [row[0] for row in taking_part(office.desk)] == [1, 2]
    assert roles(office.desk) == [("PS1", 1, "chair", 1), ("PS1", 2, "participant", 2)]


def test_people_of_several_lists_are_ranked_one_after_another(office: Office) -> None:
    office.bring(someone(), target=SESSION)
    office.bring(someone(**DARA), someone(), target=SESSION)

    assert roles(office.desk) == [("PS1", 1, "participant", 1), ("PS1", 2, "participant", 2)]


def test_a_second_session_of_the_event_uses_the_same_place(office: Office) -> None:
    office.bring(someone(), target=SESSION)
    office.bring(someone(), someone(**DARA), target=ImportTarget("RTD", "PS2"))

    assert [row[0] for row in taking_part(office.desk)] == [1, 2]
    assert roles(office.desk) == [
        ("PS1", 1, "participant", 1),
        ("PS2", 1, "participant", 1),
        ("PS2", 2, "participant", 2),
    ]


def test_a_session_keeps_the_order_of_the_list_and_of_its_sheets(office: Office) -> None:
    head = ("Name", "Institution", "E-mail")
    sophea = ("Sophea Chea", "Ministry of Water", "chea.sophea@example.org")
    dara = ("Dara Heng", "River Bank", "d@example.org")
    lina = ("Lina Kim", "River Bank", "k@example.org")
    office.bring(someone())

    office.bring_book(("A", head, [dara, sophea]), ("B", head, [lina, dara]), target=SESSION)

    names = "SELECT printed_name FROM session_role AS r JOIN participation AS p"
    assert office.desk.sql(f"{names} ON p.id = participation_id ORDER BY r.rank") == [
        *(("Dara Heng",), ("Sophea Chea",), ("Lina Kim",)),
    ]


def test_somebody_changed_by_the_list_is_printed_at_the_event_as_the_list_says(
    office: Office,
) -> None:
    office.bring(someone())
    office.bring(someone(Position="Minister", Remarks="vegetarian"), target=EVENT)

    assert office.desk.sql(
        "SELECT printed_title, printed_name, printed_position, printed_country, status, note"
        " FROM participation"
    ) == [("Ms.", "Chea Sophea", "Minister", "KH", "nominated", "vegetarian")]


def test_what_was_printed_stays_whatever_comes_later(office: Office) -> None:
    office.bring(someone(Category="Observer"), target=EVENT)
    printed = "SELECT printed_position, printed_unit, printed_institution FROM participation"
    before = office.desk.sql(printed)

    office.bring(someone(Position="Minister"))
    office.bring(someone(Position="Chair", Institution="River Bank"), target=SESSION)

    assert office.desk.sql(printed) == before == [("Director", "Planning", "Ministry of Water")]


def test_a_changed_category_and_delegation_are_taken_over(office: Office) -> None:
    headings = ("Family name", "Given name", "E-mail", "Category", "Delegation")
    row = {"Family name": "Chea", "Given name": "Sophea", "E-mail": "c@example.org"}
    first = {**row, "Category": "Observer", "Delegation": "Cambodia"}
    second = {**row, "Category": "Delegate", "Delegation": "Lao PDR"}
    blank = {**row, "Category": "", "Delegation": ""}
    office.bring(first, headings=headings, target=EVENT)

    changed = office.bring(second, headings=headings, target=EVENT)
    nothing = office.bring(blank, headings=headings, target=EVENT)

    assert (changed.counts, nothing.counts) == ({"update": 1}, {"same": 1})
    assert nothing.result.change.step is None
    assert taking_part(office.desk)[0][1:4] == ("Delegate", "observer", "Lao PDR")


def test_a_category_is_no_change_without_the_event(office: Office) -> None:
    office.bring(someone(Category="Observer"), target=EVENT)

    other = office.bring(someone(Category="Delegate"))

    assert other.counts == {"same": 1}
    assert other.result.change.step is None


def test_attendance_says_who_is_missing_and_puts_each_once(
    office: Office, readers: Readers
) -> None:
    desk = office.desk
    office.bring(someone(), someone(**DARA))
    draft = PersonDraft(name=readers.names.read_whole("Chea Sophea"))
    people = [TakingPart(1, draft), TakingPart(1, draft)]
    nowhere = Attendance(desk, SESSION, readers.roles)
    assert (nowhere.event_id, nowhere.session_id) == (None, None)
    assert nowhere.lacks(1)

    with desk.step("person_edited", name="event") as step:
        Attendance(desk, EVENT, readers.roles).write(step, people, NOW)
    on_event = [Attendance(desk, target, readers.roles) for target in (EVENT, SESSION)]
    lacking = [(each.lacks(1), each.lacks(2)) for each in on_event]
    with desk.step("person_edited", name="event") as step:
        on_event[1].write(step, people, NOW)

    assert lacking == [(False, True), (True, True)]
    assert not Attendance(desk, SESSION, readers.roles).lacks(1)
    assert len(taking_part(desk)) == len(roles(desk)) == 1


def test_what_is_known_of_a_target_is_looked_up_by_its_codes(office: Office) -> None:
    desk = office.desk
    office.bring(someone(), target=SESSION)
    with desk.step("person_edited", name="place") as step:
        step.insert(Participation, uid="free", event=1, status="nominated")

    event = event_id_of(desk, "RTD")
    assert event == 1
    assert event_id_of(desk, "rtd 2") is None
    assert (session_id_of(desk, 1, "PS1"), session_id_of(desk, 1, "PS2")) == (1, None)
    assert participations_of(desk, 1) == {1: 1}
    assert participations_of(desk, 2) == {}
    assert session_members(desk, 1) == {1}


def test_a_category_of_a_second_row_counts_for_somebody_new_on_the_event(
    desk: Desk, readers: Readers, tmp_path: Path
) -> None:
    bring_in(desk, write_list(tmp_path / "known.csv", someone()), readers)
    rows = (someone(), someone(Category="Delegate"))
    path = write_list(tmp_path / "two.csv", *rows)

    bring_in(desk, path, readers, ImportTarget("E"))
    again = bring_in(desk, path, readers, ImportTarget("E"))

    assert desk.sql("SELECT category FROM participation") == [("Delegate",)]
    assert again.result.change.step is None
