"""Tests of what the history of two records tells of rows that went from one to the other."""

from lmdesk.services import history, institutions, people
from lmdesk.services.contacts import ContactOwner, add_contact
from lmdesk.services.history_details import step_details
from lmdesk.services.readers import Readers
from lmdesk.store.desk import Desk
from lmdesk.store.tables import (
    Affiliation,
    ContactPoint,
    Institution,
    InstitutionName,
    Person,
    PersonTag,
)


def two_people(desk: Desk, readers: Readers) -> None:
    """Add two people (1 and 2); the second has an address, a post and a tag."""
    people.add_person(desk, {"name": "MIAO Hong"}, readers)
    fields = {"name": "Miao H.", "position": "Director", "email": "hong@example.org"}
    people.add_person(desk, fields, readers)
    people.add_tag(desk, [2], "vip")


def merge(desk: Desk) -> int:
    """Give all parts of the second person to the first, as a merge does."""
    with desk.step("person_edited", kind="merge", name="Miao H.") as step:
        for table in (ContactPoint, Affiliation, PersonTag):
            step.update(table, 1, person=1)
        step.update(Person, 2, merged_into=1, deleted_at=desk.clock())
    assert step.change.step is not None
    return step.change.step


def told(lines: tuple[object, ...]) -> list[tuple[str, str, str | None, str | None]]:
    return [(line.action, line.what, line.before, line.after) for line in lines]  # type: ignore[attr-defined]  # history lines of both kinds


def test_who_was_kept_tells_what_came_from_the_other(desk: Desk, readers: Readers) -> None:
    two_people(desk, readers)
    step = merge(desk)

    found = people.person(desk, 1)

    assert found is not None
    lines = [line for line in found.history if line.step == step]
    assert sorted(told(tuple(lines))) == [
        ("moved", "affiliation", "Miao H.", "Director"),
        ("moved", "contact_point", "Miao H.", "hong@example.org"),
        ("moved", "person_tag", "Miao H.", "vip"),
    ]
    assert {line.kind for line in lines} == {"merge"}
    assert not any(line.can_restore for line in lines)


def test_who_was_merged_tells_what_went_and_where(desk: Desk, readers: Readers) -> None:
    two_people(desk, readers)
    step = merge(desk)

    found = people.person(desk, 2)

    assert found is not None
    lines = tuple(line for line in found.history if line.step == step)
    assert {
        ("passed", "affiliation", "Director", "MIAO Hong"),
        ("passed", "contact_point", "hong@example.org", "MIAO Hong"),
        ("passed", "person_tag", "vip", "MIAO Hong"),
        ("changed", "merged_into_id", None, "MIAO Hong"),
    } <= set(told(lines))


def test_the_step_tells_each_row_that_moved(desk: Desk, readers: Readers) -> None:
    two_people(desk, readers)

    details = step_details(desk, merge(desk))

    moved = {
        (row.table, line.before, line.after)
        for row in details.changed
        for line in row.fields
        if line.column == "person_id"
    }
    assert moved == {
        (table, "Miao H.", "MIAO Hong") for table in ("contact_point", "affiliation", "person_tag")
    }


def test_a_merge_that_was_undone_is_not_told(desk: Desk, readers: Readers) -> None:
    two_people(desk, readers)
    step = merge(desk)
    history.undo(desk)

    for person in (1, 2):
        found = people.person(desk, person)
        assert found is not None
        assert [line for line in found.history if line.step == step] == []


def test_institutions_tell_it_too(desk: Desk, readers: Readers) -> None:
    institutions.add_institution(desk, {"name": "Ministry of Water"}, readers)
    institutions.add_institution(desk, {"name": "Water Ministry"}, readers)
    add_contact(desk, ContactOwner("institution", 2), "water@example.org", readers)
    with desk.step("institution_edited", kind="merge", name="Water Ministry") as step:
        step.update(ContactPoint, 1, institution=1)
        step.update(InstitutionName, 2, institution=1, is_primary=False)
        step.update(Institution, 2, merged_into=1, deleted_at=desk.clock())

    kept = [line for line in institutions.history(desk, 1) if line.step == step.change.step]
    lost = [line for line in institutions.history(desk, 2) if line.step == step.change.step]

    assert [(line.action, line.what, line.after) for line in kept] == [
        ("moved", "institution_name", "Water Ministry"),
        ("moved", "contact_point", "water@example.org"),
    ]
    assert {(line.action, line.what) for line in lost} >= {
        ("passed", "institution_name"),
        ("passed", "contact_point"),
        ("changed", "merged_into_id"),
    }
