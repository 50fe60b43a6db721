"""Tests of bringing back what a step removed."""

from pathlib import Path
from typing import Any

import pytest

from import_builders import bring_in, someone, write_list
from lmdesk.errors import LmdeskError
from lmdesk.services import history, institutions, people
from lmdesk.services.contacts import ContactOwner, add_contact, edit_contact, remove_contact
from lmdesk.services.history_return import restore_row
from lmdesk.services.person_names import add_name, remove_name
from lmdesk.services.person_posts import add_post, remove_post
from lmdesk.services.readers import Readers
from lmdesk.store.check import check_desk
from lmdesk.store.desk import Desk
from lmdesk.store.tables import (
    Affiliation,
    ContactPoint,
    Institution,
    InstitutionName,
    Person,
    Tag,
)


@pytest.fixture
def listed(desk: Desk, readers: Readers, tmp_path: Path) -> Desk:
    """Return a desk with one person (1) who has a post, an address and a number."""
    bring_in(desk, write_list(tmp_path / "spring.csv", someone()), readers)
    return desk


def refusal_of(desk: Desk, *asked: Any) -> tuple[str, dict[str, object]]:
    before = desk.dump()
    with pytest.raises(LmdeskError) as refused:
        restore_row(desk, *asked)
    assert desk.dump() == before
    return refused.value.code, dict(refused.value.params)


def contact_row(desk: Desk, kind: str) -> int:
    [(row_id,)] = desk.sql("SELECT id FROM contact_point WHERE kind = ?", (kind,))
    return int(row_id)


def test_a_contact_removed_long_ago_comes_back_whole(listed: Desk, readers: Readers) -> None:
    mail = contact_row(listed, "email")
    before = listed.dump()
    gone = remove_contact(listed, mail).step
    without = listed.dump()
    people.edit(listed, 1, {"note": "later"}, readers)
    history.undo(listed)

    change = restore_row(listed, gone or 0, "contact_point", mail)

    assert listed.dump() == before
    assert change.touched == {"contact_point": frozenset([mail])}
    assert history.name_of(listed.steps(limit=1)[0]) == (
        "Contact of Chea Sophea back again: chea.sophea@example.org"
    )
    history.undo(listed)
    assert listed.dump() == without
    assert check_desk(listed).problems == ()


def test_a_mark_that_another_contact_has_by_now_stays_there(listed: Desk, readers: Readers) -> None:
    mail = contact_row(listed, "email")
    gone = remove_contact(listed, mail).step
    [new] = add_contact(listed, ContactOwner("person", 1), "new@example.org", readers).ids
    edit_contact(listed, new, {"is_preferred": True}, readers)

    restore_row(listed, gone or 0, "contact_point", mail)

    marks = dict(listed.sql("SELECT id, is_preferred FROM contact_point WHERE kind = 'email'"))
    assert marks == {new: 1, mail: 0}


def test_a_post_comes_back_with_the_numbers_that_went_with_it(
    listed: Desk, readers: Readers
) -> None:
    with listed.step("contact_added", contact="x", name="y") as step:
        number = step.insert(ContactPoint, affiliation=1, kind="phone", raw="023", status="ok")
    before = listed.dump()
    with listed.step("post_removed", name="y") as step:
        step.delete(Affiliation, 1)
    assert listed.sql("SELECT 1 FROM contact_point WHERE id = ?", (number,)) == []

    restore_row(listed, step.change.step or 0, "affiliation", 1)

    assert listed.dump() == before


def test_a_name_comes_back(listed: Desk, readers: Readers) -> None:
    add_name(listed, 1, {"printed": "Pheap"}, readers)
    before = listed.dump()
    gone = remove_name(listed, 2).step

    restore_row(listed, gone or 0, "person_name", 2)

    assert listed.dump() == before


def test_a_tag_comes_back_unless_it_was_put_on_again(listed: Desk) -> None:
    people.add_tag(listed, [1], "vip")
    gone = people.remove_tag(listed, [1], "vip").step
    restore_row(listed, gone or 0, "person_tag", 1)
    assert refusal_of(listed, gone, "person_tag", 1)[0] == "row_not_removed"

    again = people.remove_tag(listed, [1], "vip").step
    people.add_tag(listed, [1], "vip")
    assert refusal_of(listed, again, "person_tag", 1)[0] == "already_there"


def test_what_belongs_to_nothing_any_more_is_refused_with_its_name(
    listed: Desk, readers: Readers
) -> None:
    add_post(listed, 1, {"position": "Adviser", "institution": "Bureau of Rain"}, readers)
    [(post, body)] = listed.sql(
        "SELECT id, institution_id FROM affiliation WHERE position = 'Adviser'"
    )
    gone = remove_post(listed, post).step
    institutions.to_bin(listed, [body])

    assert refusal_of(listed, gone, "affiliation", post) == (
        "return_needs_bin",
        {"what": "Post", "needed": "Bureau of Rain"},
    )

    with listed.step("institution_edited", name="Bureau of Rain") as step:
        step.delete(Institution, body)
    assert listed.sql("SELECT 1 FROM institution_name WHERE institution_id = ?", (body,)) == []
    assert refusal_of(listed, gone, "affiliation", post) == (
        "return_needs",
        {"what": "Post", "needed": "Bureau of Rain"},
    )


def test_a_tag_that_is_gone_itself_is_named(listed: Desk) -> None:
    people.add_tag(listed, [1], "vip")
    gone = people.remove_tag(listed, [1], "vip").step
    with listed.step("person_edited", name="x") as step:
        step.delete(Tag, 1)

    assert refusal_of(listed, gone, "person_tag", 1) == (
        "return_needs",
        {"what": "Tag", "needed": "vip"},
    )


@pytest.mark.parametrize("asked", [(1, "contact_point", 1), (99, "person", 1), (1, "secret", 1)])
def test_what_a_step_did_not_remove_is_refused(listed: Desk, asked: tuple[Any, ...]) -> None:
    assert refusal_of(listed, *asked)[0] == "row_not_removed"


def test_the_name_of_an_institution_comes_back_beside_the_new_main_one(listed: Desk) -> None:
    with listed.step("institution_edited", name="x") as step:
        other = step.insert(
            InstitutionName, institution=1, kind="variant", name="Water", match_key="water"
        )
    with listed.step("institution_edited", name="x") as step:
        step.delete(InstitutionName, 1)
        step.update(InstitutionName, other, is_primary=True)

    restore_row(listed, step.change.step or 0, "institution_name", 1)

    assert listed.sql("SELECT id, is_primary FROM institution_name ORDER BY id") == [
        (1, 0),
        (other, 1),
    ]
    assert check_desk(listed).problems == ()


def test_what_belonged_to_a_merged_record_comes_back_to_the_one_it_became(
    listed: Desk, readers: Readers
) -> None:
    people.add_person(listed, {"name": "CHEA Sophea", "institution": "Water Ministry"}, readers)
    mail = contact_row(listed, "email")
    gone = remove_contact(listed, mail).step
    post = remove_post(listed, 1).step
    with listed.step("person_edited", kind="merge", name="x") as step:
        step.update(Person, 1, merged_into=2, deleted_at=listed.clock())
        step.update(Institution, 1, merged_into=2, deleted_at=listed.clock())

    restore_row(listed, gone or 0, "contact_point", mail)
    restore_row(listed, post or 0, "affiliation", 1)

    assert listed.sql("SELECT person_id FROM contact_point WHERE id = ?", (mail,)) == [(2,)]
    assert listed.sql("SELECT person_id, institution_id FROM affiliation WHERE id = 1") == [(2, 2)]
    assert check_desk(listed).problems == ()
