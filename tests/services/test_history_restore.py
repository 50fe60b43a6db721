"""Tests of setting one value back to what it was before a step."""

import tempfile
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desk_builders import add_email, add_institution, add_person, add_post, new_desk
from lmdesk.errors import LmdeskError
from lmdesk.services import history
from lmdesk.services.history_restore import restore_field
from lmdesk.store.check import check_desk
from lmdesk.store.desk import Desk
from lmdesk.store.tables import (
    Affiliation,
    ContactPoint,
    Institution,
    Person,
    PersonName,
    Table,
)


@pytest.fixture
def office(desk: Desk) -> Desk:
    """Return a desk with a person (1) who has a post (1) and an address (1)."""
    with desk.step("person_added", name="MIAO Hong") as step:
        add_post(step, add_person(step), add_institution(step))
        add_email(step, 1)
        add_institution(step, "Sen Bank")
    return desk


def change(desk: Desk, table: type[Table], **values: object) -> int:
    with desk.step("person_edited", name="MIAO Hong") as step:
        step.update(table, 1, **values)
    assert step.change.step is not None
    return step.change.step


def post(desk: Desk) -> Any:
    return desk.sql("SELECT position, unit_text, institution_id FROM affiliation")[0]


def refusal_of(desk: Desk, *asked: Any) -> tuple[str, dict[str, object]]:
    before = desk.dump()
    with pytest.raises(LmdeskError) as refused:
        restore_field(desk, *asked)
    assert desk.dump() == before
    return refused.value.code, dict(refused.value.params)


def test_one_value_goes_back_and_the_others_stay(office: Desk) -> None:
    step = change(office, Affiliation, position="Minister", unit_text="Cabinet")

    restored = restore_field(office, step, "affiliation", 1, "position")

    assert post(office) == ("Director", "Cabinet", 1)
    assert restored.touched == {"affiliation": frozenset([1])}
    newest = office.steps(limit=1)[0]
    assert history.name_of(newest) == "Earlier value of MIAO Hong: Position"
    history.undo(office)
    assert post(office) == ("Minister", "Cabinet", 1)


def test_a_value_goes_back_behind_later_changes(office: Desk) -> None:
    first = change(office, Affiliation, position="Minister")
    change(office, Affiliation, position="President")

    restore_field(office, first, "affiliation", 1, "position")

    assert post(office)[0] == "Director"


def test_a_mention_goes_back(office: Desk) -> None:
    step = change(office, Affiliation, institution=2)

    restore_field(office, step, "affiliation", 1, "institution_id")

    assert post(office)[2] == 1


def test_what_an_undo_changed_can_be_set_back(office: Desk) -> None:
    change(office, Affiliation, position="Minister")
    history.undo(office)

    restore_field(office, office.steps(limit=1)[0].id, "affiliation", 1, "position")

    assert post(office)[0] == "Minister"


def test_a_value_that_is_so_already_makes_no_step(office: Desk) -> None:
    step = change(office, Affiliation, position="Minister")
    change(office, Affiliation, position="Director")

    assert restore_field(office, step, "affiliation", 1, "position").step is None


def test_a_name_goes_back_with_the_keys_by_which_it_is_found(office: Desk) -> None:
    before = office.dump()
    change(office, PersonName, titles="Dr.", title_printed="Dr")
    step = change(office, PersonName, printed="Hong", search_key="hong", sort_key="hong")
    change(office, PersonName, surname="Hong", sound_key="h")

    restore_field(office, step, "person_name", 1, "printed")

    assert office.sql(
        "SELECT printed, surname, search_key, sort_key, sound_key, titles FROM person_name"
    ) == [("MIAO Hong", None, "miao hong", "miao hong", "m", "Dr.")]
    restore_field(office, 2, "person_name", 1, "titles")
    assert office.dump() == before
    assert check_desk(office).problems == ()


def test_an_address_goes_back_with_what_was_understood_of_it(office: Desk) -> None:
    step = change(office, ContactPoint, raw="hong@", normalised=None, status="invalid")

    restore_field(office, step, "contact_point", 1, "raw")

    assert office.sql("SELECT raw, normalised, status FROM contact_point") == [
        ("hong@example.org", "hong@example.org", "ok")
    ]


@pytest.mark.parametrize(
    ("column", "field"),
    [
        ("unit_text", "Unit"),
        ("is_primary", "Main"),
        ("person_id", "Person"),
        ("uid", "uid"),
    ],
)
def test_a_value_that_the_step_did_not_change_or_that_stands_not_alone_is_refused(
    office: Desk, column: str, field: str
) -> None:
    with office.step("person_edited", name="other") as step:
        add_person(step, "SOK Dara")
        step.update(Affiliation, 1, position="Minister", is_primary=False, person=2)
    number = step.change.step or 0

    assert refusal_of(office, number, "affiliation", 1, column) == (
        "value_not_in_step",
        {"step": number, "field": field},
    )


def test_a_row_that_the_step_did_not_touch_is_refused(office: Desk) -> None:
    step = change(office, Person, note="a")

    assert refusal_of(office, step, "affiliation", 1, "position")[0] == "value_not_in_step"
    assert refusal_of(office, 1, "person", 1, "note")[0] == "value_not_in_step"


def test_a_mention_of_what_is_no_more_is_refused(office: Desk) -> None:
    step = change(office, Affiliation, institution=2)
    with office.step("person_edited", name="gone") as deleting:
        deleting.delete(Institution, 1)

    assert refusal_of(office, step, "affiliation", 1, "institution_id") == (
        "record_gone",
        {"table": "institution", "id": 1},
    )


def test_a_row_that_is_gone_is_refused(office: Desk) -> None:
    step = change(office, ContactPoint, label="work")
    with office.step("person_edited", name="gone") as deleting:
        deleting.delete(ContactPoint, 1)

    assert refusal_of(office, step, "contact_point", 1, "label")[0] == "record_gone"


@settings(max_examples=25, deadline=None)
@given(
    notes=st.lists(st.sampled_from(["a", "b", "c", None]), min_size=1, max_size=5),
    order=st.randoms(use_true_random=False),
)
def test_the_value_before_any_step_comes_back(notes: list[str | None], order: Random) -> None:
    with tempfile.TemporaryDirectory() as folder, new_desk(Path(folder) / "d.lmdesk") as desk:
        with desk.step("person_added", name="MIAO Hong") as step:
            add_person(step)
        before: dict[int, str | None] = {}
        for note in notes:
            [(held,)] = desk.sql("SELECT note FROM person")
            with desk.step("person_edited", name="MIAO Hong") as step:
                step.update(Person, 1, note=note)
            if step.change.step is not None:
                before[step.change.step] = held
        for number in order.sample(sorted(before), len(before)):
            restore_field(desk, number, "person", 1, "note")
            assert desk.sql("SELECT note FROM person") == [(before[number],)]
