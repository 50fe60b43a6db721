"""Tests of one step in full: what it added, changed and removed, with names."""

from pathlib import Path

import pytest

from desk_builders import (
    MADE,
    add_crowd,
    add_email,
    add_institution,
    add_name,
    add_person,
    add_post,
)
from import_builders import bring_in, someone, write_list
from lmdesk.domain.history_lines import ChangedRow, FieldLine, Kind, RowName, RowsOfTable
from lmdesk.errors import LmdeskError
from lmdesk.services import history
from lmdesk.services.history_details import NAMED, step_details
from lmdesk.services.import_target import ImportTarget
from lmdesk.services.readers import Readers
from lmdesk.store.desk import Desk, Step
from lmdesk.store.tables import (
    Affiliation,
    ContactPoint,
    Event,
    EventOrganiser,
    Institution,
    InstitutionRelation,
    ListMember,
    MailingList,
    Participation,
    Person,
    PersonName,
    PersonTag,
    Session,
    SessionRole,
    SessionTopic,
    Tag,
    Vocabulary,
)
from lmdesk.store.uids import new_uid

HONG = RowName("MIAO Hong", "", "person", 1)


@pytest.fixture
def office(desk: Desk) -> Desk:
    """Return a desk with a person (1) who has a post (1) at an institution (1), and another."""
    with desk.step("person_added", name="MIAO Hong") as step:
        add_post(step, add_person(step), add_institution(step))
        add_email(step, 1)
        add_institution(step, "Sen Bank")
    return desk


def last(desk: Desk) -> int:
    return desk.steps(limit=1)[0].id


def told(rows: tuple[RowsOfTable, ...]) -> dict[str, list[tuple[str, str]]]:
    return {each.table: [(row.name.name, row.name.text) for row in each.first] for each in rows}


def change(desk: Desk, row: int = 1, **values: object) -> None:
    with desk.step("person_edited", name="MIAO Hong") as step:
        step.update(Affiliation, row, **values)


def test_a_changed_post_is_told_before_and_after(office: Desk) -> None:
    change(office, position="Minister", institution=2, is_primary=False, end_date="2026-05-01")

    details = step_details(office, last(office))

    assert (details.added, details.removed, details.more) == ((), (), None)
    assert details.changed == (
        ChangedRow(
            "affiliation",
            1,
            RowName("MIAO Hong", "Minister, Sen Bank", "person", 1),
            (
                FieldLine(
                    *("institution_id", "column.institution_id", "Ministry of Water"),
                    *("Sen Bank", Kind.TEXT, True),
                ),
                FieldLine(
                    *("position", "column.position", "Director", "Minister", Kind.TEXT, True)
                ),
                FieldLine("end_date", "column.end_date", None, "2026-05-01", Kind.MOMENT, True),
                FieldLine("is_primary", "column.is_primary", "yes", "no", Kind.CLAIM, False),
            ),
        ),
    )


def test_what_a_person_does_not_read_is_left_out(office: Desk) -> None:
    with office.step("person_edited", name="MIAO Hong") as step:
        step.update(ContactPoint, 1, raw="x@example.org", normalised=None, status="invalid")
        step.update(PersonName, 1, search_key="other")

    details = step_details(office, last(office))

    assert [(row.table, [field.column for field in row.fields]) for row in details.changed] == [
        ("contact_point", ["raw", "normalised", "status"])
    ]
    assert [field.kind for field in details.changed[0].fields] == [
        Kind.TEXT,
        Kind.TEXT,
        Kind.CODE,
    ]


def test_a_column_that_means_something_of_its_own_has_its_own_word(office: Desk) -> None:
    change(office, country="KH")

    [field] = step_details(office, last(office)).changed[0].fields

    assert (field.code, field.kind) == ("column.affiliation.country", Kind.COUNTRY)


def test_two_changes_of_one_value_are_told_as_one(office: Desk) -> None:
    with office.step("person_edited", name="MIAO Hong") as step:
        step.update(Affiliation, 1, position="Minister")
        step.update(Affiliation, 1, position="President", unit_text="Cabinet")

    [row] = step_details(office, last(office)).changed

    assert [(field.column, field.before, field.after) for field in row.fields] == [
        ("unit_text", None, "Cabinet"),
        ("position", "Director", "President"),
    ]


def test_changes_of_what_the_step_itself_added_are_no_changes(office: Desk) -> None:
    with office.step("person_added", name="many") as step:
        alone = add_person(step, "SOK Dara")
        step.update(Person, alone, note="a")
        crowd = add_crowd(step, 3)
        step.update(Person, crowd[1], note="b")
        step.update(Person, 1, note="c")

    details = step_details(office, last(office))

    assert [(row.table, row.row_id) for row in details.changed] == [("person", 1)]
    assert (details.added[0].table, details.added[0].rows) == ("person", 4)


def test_added_rows_go_by_the_names_of_whom_they_belong_to(office: Desk) -> None:
    details = step_details(office, last(office))

    assert told(details.added) == {
        "person": [("MIAO Hong", "")],
        "institution": [("Ministry of Water", ""), ("Sen Bank", "")],
        "affiliation": [("MIAO Hong", "Director, Ministry of Water")],
        "contact_point": [("MIAO Hong", "hong@example.org")],
        "person_name": [("MIAO Hong", "")],
        "institution_name": [("Ministry of Water", ""), ("Sen Bank", "")],
    }
    assert details.added[0].first[0].name == HONG
    assert details.added[1].first[1].name == RowName("Sen Bank", "", "institution", 2)


def test_of_many_added_rows_the_first_are_named_and_all_are_counted(office: Desk) -> None:
    with office.step("list_imported", kind="import", file="f", people=120) as step:
        crowd = add_crowd(step, 120)

    people = step_details(office, last(office)).added[0]

    assert (people.table, people.rows) == ("person", 120)
    assert [row.row_id for row in people.first] == list(crowd[:NAMED])


def test_rows_that_were_added_in_several_runs_are_named_up_to_the_limit(office: Desk) -> None:
    with office.step("list_imported", kind="import", file="f", people=80) as step:
        first, second = add_crowd(step, 30), add_crowd(step, 50)

    people = step_details(office, last(office)).added[0]

    assert [row.row_id for row in people.first] == [*first, *second[:20]]


def test_removed_rows_have_names_though_nothing_of_them_is_left(office: Desk) -> None:
    made = last(office)
    history.undo(office)
    undone = last(office)
    history.redo(office)
    redone = last(office)
    history.undo(office)

    expected = told(step_details(office, made).added)

    assert expected["affiliation"] == [("MIAO Hong", "Director, Ministry of Water")]
    assert told(step_details(office, undone).removed) == expected
    assert step_details(office, undone).added == ()
    assert told(step_details(office, redone).added) == expected


def test_a_deleted_row_is_told_as_it_was(office: Desk) -> None:
    with office.step("person_edited", name="MIAO Hong") as step:
        step.delete(ContactPoint, 1)

    assert told(step_details(office, last(office)).removed) == {
        "contact_point": [("MIAO Hong", "hong@example.org")]
    }


def test_an_undo_tells_the_change_the_other_way_round(office: Desk) -> None:
    change(office, position="Minister")
    history.undo(office)

    [row] = step_details(office, last(office)).changed

    assert [(f.before, f.after) for f in row.fields] == [("Minister", "Director")]


def test_a_revert_tells_what_it_put_back_itself(office: Desk) -> None:
    change(office, position="Minister", unit_text="Cabinet")
    step = last(office)
    change(office, unit_text="Office")
    history.revert(office, step)

    [row] = step_details(office, last(office)).changed

    assert [(f.column, f.before, f.after) for f in row.fields] == [
        ("position", "Minister", "Director")
    ]


def test_many_changes_are_read_in_parts(office: Desk) -> None:
    with office.step("person_added", name="crowd") as step:
        crowd = add_crowd(step, 7)
    with office.step("person_edited", name="crowd") as step:
        for person in crowd:
            step.update(Person, person, note="a")
    number, read, after = last(office), [], 0
    while True:
        part = step_details(office, number, after=after, limit=3)
        read.append([row.row_id for row in part.changed])
        if part.more is None:
            break
        after = part.more

    assert read == [list(crowd[:3]), list(crowd[3:6]), list(crowd[6:])]


def test_a_value_that_mentions_what_is_gone_is_told_by_its_former_name(office: Desk) -> None:
    with office.step("person_edited", name="bank") as step:
        step.update(Affiliation, 1, institution=2)
    changed = last(office)
    change(office, institution=1)
    with office.step("person_edited", name="bank") as step:
        step.delete(Institution, 2)

    [row] = step_details(office, changed).changed

    assert [(f.before, f.after) for f in row.fields] == [("Ministry of Water", "Sen Bank")]
    assert row.name == RowName("MIAO Hong", "Director, Ministry of Water", "person", 1)


def test_a_step_that_is_not_there_is_refused(office: Desk) -> None:
    with pytest.raises(LmdeskError) as refused:
        step_details(office, 99)

    assert (refused.value.code, refused.value.params) == ("step_missing", {"step": 99})


def test_rows_of_every_kind_have_names(office: Desk, readers: Readers, tmp_path: Path) -> None:
    path = write_list(tmp_path / "list.csv", someone(**{"Family name": "Sok"}))
    bring_in(office, path, readers, ImportTarget("RTD", "PS1"))
    imported = told(step_details(office, last(office)).added)
    with office.step("person_edited", name="all") as step:
        _add_one_of_each(step)
    more = told(step_details(office, last(office)).added)

    name = imported["person"][0][0]
    assert imported["participation"] == [(name, "RTD")]
    assert imported["session"] == [("RTD", "PS1")]
    assert imported["session_role"] == [(name, "PS1")]
    assert imported["import_row"] == [("list.csv", "csv, 2")]
    assert imported["import_batch"] == [("list.csv", "")]
    assert more == {
        "participation": [("Sen Bank", "RTD")],
        "event_organiser": [("RTD", "The Bank")],
        "institution_relation": [("Sen Bank", "Ministry of Water")],
        "person_tag": [("MIAO Hong", "speaker")],
        "tag": [("speaker", "")],
        "mailing_list": [("Donors", "")],
        "list_member": [("MIAO Hong", "Donors")],
        "session_topic": [("RTD", "Floods")],
        "vocabulary": [("Okhna", "")],
    }


def _add_one_of_each(step: Step) -> None:
    step.insert(EventOrganiser, event=1, institution=2, name_as_printed="The Bank", role="host")
    step.insert(InstitutionRelation, institution=2, other=1, kind="department_of")
    step.insert(Participation, uid=new_uid(), event=1, institution=2, status="invited")
    step.insert(PersonTag, person=1, tag=step.insert(Tag, name="speaker"))
    donors = step.insert(MailingList, uid=new_uid(), name="Donors", kind="static", created_at=MADE)
    step.insert(ListMember, mailing_list=donors, person=1)
    step.insert(SessionTopic, session=1, topic="Floods")
    step.insert(Vocabulary, domain="title", code="Okhna", label="Okhna")


def test_a_seat_without_a_role_and_an_event_in_the_bin_keep_their_names(office: Desk) -> None:
    with office.step("person_edited", name="event") as step:
        event = step.insert(Event, uid=new_uid(), code="E", title="Forum", created_at=MADE)
        session = step.insert(Session, uid=new_uid(), event=event, code="S", kind="side")
        part = step.insert(Participation, uid=new_uid(), event=event, person=1, status="invited")
        role = step.insert(SessionRole, session=session, participation=part, role="speaker")
    with office.step("person_edited", name="event") as step:
        step.update(Event, event, deleted_at=MADE)
        step.update(SessionRole, role, role="chair")

    rows = step_details(office, last(office)).changed

    assert [(row.table, row.name) for row in rows] == [
        ("event", RowName("Forum", "", "event", event)),
        ("session_role", RowName("MIAO Hong", "S", "person", 1)),
    ]
    assert [field.kind for row in rows for field in row.fields] == [Kind.MOMENT, Kind.CODE]


def test_the_main_name_is_the_one_that_is_told(office: Desk) -> None:
    with office.step("person_edited", name="names") as step:
        add_name(step, 1, "Hong Miao")
        step.update(Person, 1, note="a")

    details = step_details(office, last(office))

    assert details.changed[0].name == HONG
    assert told(details.added) == {"person_name": [("MIAO Hong", "Hong Miao")]}
