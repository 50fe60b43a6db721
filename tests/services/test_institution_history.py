import pytest

from institution_builders import Bodies, some_bodies
from lmdesk.domain.record_history import HistoryLine
from lmdesk.services import institutions
from lmdesk.services.contacts import ContactOwner, add_contact, remove_contact
from lmdesk.services.institution_names import add_name, remove_name, rename
from lmdesk.services.institution_relations import set_parent
from lmdesk.services.readers import Readers
from lmdesk.store.desk import Desk
from lmdesk.store.tables import Institution

Told = list[tuple[str, str, str | None, str | None]]


@pytest.fixture
def bodies(desk: Desk) -> Bodies:
    return some_bodies(desk)


def told(desk: Desk, institution_id: int) -> Told:
    lines = institutions.history(desk, institution_id)
    return [(line.what, line.action, line.before, line.after) for line in lines]


def test_what_came_with_the_institution_is_one_line(desk: Desk, bodies: Bodies) -> None:
    assert told(desk, bodies.bank) == [("institution", "added", None, None)]


def test_line_names_step_time_person_and_what_can_be_restored(
    desk: Desk, bodies: Bodies, readers: Readers
) -> None:
    change = institutions.edit(desk, bodies.bank, {"type": "business"}, readers)

    line, _ = institutions.history(desk, bodies.bank)

    assert change.step is not None
    at = desk.steps(limit=1)[0].at
    assert line == HistoryLine(
        change.step,
        *(at, "Dara", "edit", "type", "changed", "enterprise", "business"),
        *("institution", bodies.bank, True),
    )


def test_value_that_is_there_again_is_not_offered_for_restoring(
    desk: Desk, bodies: Bodies, readers: Readers
) -> None:
    for kind in ("business", "enterprise"):
        institutions.edit(desk, bodies.bank, {"type": kind}, readers)

    lines = institutions.history(desk, bodies.bank)

    assert [(line.before, line.can_restore) for line in lines if line.what == "type"] == [
        ("business", True),
        ("enterprise", False),
    ]


def test_parts_that_came_and_went_are_told(desk: Desk, bodies: Bodies, readers: Readers) -> None:
    bank = bodies.bank
    name_id, _ = add_name(desk, bank, "acronym", "LB")
    remove_name(desk, name_id)
    [contact] = add_contact(desk, ContactOwner("institution", bank), "a@example.org", readers).ids
    remove_contact(desk, contact)
    set_parent(desk, bank, bodies.ministry)
    set_parent(desk, bank, None)

    assert told(desk, bank) == [
        ("institution_relation", "removed", "Ministry of Water", None),
        ("institution_relation", "added", None, "Ministry of Water"),
        ("contact_point", "removed", "a@example.org", None),
        ("contact_point", "added", None, "a@example.org"),
        ("institution_name", "removed", "LB", None),
        ("institution_name", "added", None, "LB"),
        ("institution", "added", None, None),
    ]


def test_rename_is_told_by_the_names_and_their_dates(desk: Desk, bodies: Bodies) -> None:
    rename(desk, bodies.bank, "Lotus Finance", "2018")

    assert told(desk, bodies.bank) == [
        ("institution_name", "added", None, "Lotus Finance"),
        ("kind", "changed", "official", "former"),
        ("valid_to", "changed", None, "2018"),
        ("institution", "added", None, None),
    ]


def test_undone_step_is_not_told_but_a_reverted_one_is(
    desk: Desk, bodies: Bodies, readers: Readers
) -> None:
    institutions.edit(desk, bodies.bank, {"note": "undone"}, readers)
    desk.undo()
    change = institutions.edit(desk, bodies.bank, {"note": "kept"}, readers)
    assert change.step is not None
    institutions.edit(desk, bodies.bank, {"region": "Mekong"}, readers)
    desk.revert(change.step)

    assert told(desk, bodies.bank) == [
        ("note", "changed", "kept", None),
        ("region", "changed", None, "Mekong"),
        ("note", "changed", None, "kept"),
        ("institution", "added", None, None),
    ]


def test_bin_and_merge_are_told_with_the_other_name(desk: Desk, bodies: Bodies) -> None:
    institutions.to_bin(desk, [bodies.bank])
    with desk.step("institution_edited", name="x") as step:
        step.update(Institution, bodies.bank, merged_into=bodies.ministry)

    lines = institutions.history(desk, bodies.bank)

    assert [(line.what, line.after is None, line.can_restore) for line in lines[:2]] == [
        ("merged_into_id", False, False),
        ("deleted_at", False, False),
    ]
    assert lines[0].after == "Ministry of Water"


def test_bulk_insert_is_told_for_each_institution(desk: Desk) -> None:
    with desk.step("list_imported", file="x", people=0) as step:
        ids = step.reserve_ids(Institution, 3)
        step.bulk_insert(
            Institution, ("id", "uid", "created_at"), ((each, f"u{each}", "x") for each in ids)
        )

    for each in ids:
        assert told(desk, each) == [("institution", "added", None, None)]
