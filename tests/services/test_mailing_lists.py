"""Tests of mailing lists: making them, who is on them, and the address chosen for each."""

from collections.abc import Callable
from pathlib import Path

import pytest

from desk_builders import MADE, add_email, add_person, add_post
from lmdesk.domain.mailing import ListSummary, MemberRow
from lmdesk.domain.mailing_findings import Finding
from lmdesk.errors import LmdeskError
from lmdesk.services.export_list import Wanted, export
from lmdesk.services.mailing_lists import (
    add_list,
    add_members,
    addresses_of_member,
    check_list,
    choose_address,
    edit_list,
    free_list_name,
    mailing_lists,
    member_ids,
    member_rows,
    remove_list,
    remove_members,
)
from lmdesk.store.desk import Desk
from lmdesk.store.tables import Affiliation, ContactPoint, Person, PersonName


def new_list(desk: Desk, name: str = "Climate") -> int:
    """Make a list and return its id."""
    [list_id] = add_list(desk, name).touched["mailing_list"]
    return list_id


def people(desk: Desk, *names: str) -> list[int]:
    """Add people, each with an address made of the name."""
    with desk.step("person_edited", name="several") as step:
        ids = []
        for name in names:
            person = add_person(step, name)
            add_email(step, person, f"{name.lower()}@example.org")
            ids.append(person)
    return ids


def code_of(refusal: pytest.ExceptionInfo[LmdeskError]) -> str:
    """Return the code of what was refused."""
    return refusal.value.code


def test_lists_are_told_by_name_with_their_live_members(desk: Desk) -> None:
    anna, bela = people(desk, "Anna", "Bela")
    with desk.step("person_edited", name="Bela") as step:
        step.update(Person, bela, deleted_at=MADE)
    workshop = new_list(desk, "workshop guests")
    add_list(desk, "  Climate\n contacts ", " Four times  a year ")
    climate = mailing_lists(desk)[0].list_id
    add_members(desk, climate, [anna, bela])

    assert mailing_lists(desk) == [
        ListSummary(climate, "Climate contacts", "Four times a year", 1),
        ListSummary(workshop, "workshop guests", None, 0),
    ]


def test_the_newsletter_of_the_sample_office_is_there(sample_desk: Desk) -> None:
    [newsletter] = mailing_lists(sample_desk)

    assert newsletter == ListSummary(
        newsletter.list_id, "Newsletter", "News of the centre, four times a year", 63
    )
    assert len(check_list(sample_desk, newsletter.list_id).members) == 63


@pytest.mark.parametrize(
    ("name", "code"),
    [("", "list_name_missing"), (" \n", "list_name_missing"), ("CLIMATE", "list_name_taken")],
)
def test_a_name_that_no_list_can_have_is_refused(desk: Desk, name: str, code: str) -> None:
    climate, other = new_list(desk), new_list(desk, "Other")

    with pytest.raises(LmdeskError) as added:
        add_list(desk, name)
    with pytest.raises(LmdeskError) as edited:
        edit_list(desk, other, {"name": name})

    assert (code_of(added), code_of(edited)) == (code, code)
    assert [(each.list_id, each.name) for each in mailing_lists(desk)] == [
        *((climate, "Climate"), (other, "Other")),
    ]


def test_a_new_list_is_proposed_a_name_that_is_free(desk: Desk) -> None:
    names = []
    for _ in range(3):
        names.append(free_list_name(desk, "New list"))
        new_list(desk, names[-1].upper())

    assert names == ["New list", "New list 2", "New list 3"]


def test_a_list_can_change_the_capitals_of_its_own_name(desk: Desk) -> None:
    climate = new_list(desk)

    change = edit_list(desk, climate, {"name": "CLIMATE", "purpose": "Letters"})
    same = edit_list(desk, climate, {"name": "CLIMATE"})
    edit_list(desk, climate, {"purpose": ""})

    assert change.touched == {"mailing_list": frozenset([climate])}
    assert same.step is None
    assert mailing_lists(desk) == [ListSummary(climate, "CLIMATE", None, 0)]


def test_a_removed_list_comes_back_with_its_members_and_their_addresses(desk: Desk) -> None:
    [anna] = people(desk, "Anna")
    climate = new_list(desk)
    add_members(desk, climate, [anna])
    choose_address(desk, climate, anna, "anna.private@example.org")

    remove_list(desk, climate)
    gone = mailing_lists(desk)
    desk.undo()

    assert gone == []
    assert mailing_lists(desk) == [ListSummary(climate, "Climate", None, 1)]
    assert check_list(desk, climate).addresses == ("anna.private@example.org",)


def test_what_is_done_to_a_list_that_is_gone_is_refused(desk: Desk) -> None:
    acts: tuple[Callable[[], object], ...] = (
        lambda: edit_list(desk, 7, {"name": "X"}),
        lambda: remove_list(desk, 7),
        lambda: add_members(desk, 7, [1]),
        lambda: remove_members(desk, 7, [1]),
        lambda: choose_address(desk, 7, 1, None),
    )
    for act in acts:
        with pytest.raises(LmdeskError) as refusal:
            act()
        assert code_of(refusal) == "mailing_list_gone"
    assert list(member_ids(desk, 7)) == []


def test_members_are_added_once_and_people_who_are_gone_are_not(desk: Desk) -> None:
    anna, bela, gone = people(desk, "Anna", "Bela", "Gone")
    with desk.step("person_edited", name="Gone") as step:
        step.update(Person, gone, deleted_at=MADE)
    climate = new_list(desk)

    add_members(desk, climate, [bela])
    change = add_members(desk, climate, [anna, bela, gone, anna, 99])
    again = add_members(desk, climate, [anna, bela])

    assert list(member_ids(desk, climate)) == [anna, bela]
    assert len(change.touched["list_member"]) == 1
    assert again.step is None
    assert desk.steps(limit=1)[0].params == {"count": 1, "list": "Climate"}


def test_members_are_removed_in_one_step_and_come_back_with_it(desk: Desk) -> None:
    anna, bela, cho = people(desk, "Anna", "Bela", "Cho")
    climate = new_list(desk)
    add_members(desk, climate, [anna, bela])

    remove_members(desk, climate, [bela, anna, cho])
    left = list(member_ids(desk, climate))
    nothing = remove_members(desk, climate, [cho])
    desk.undo()

    assert (left, nothing.step) == ([], None)
    assert list(member_ids(desk, climate)) == [anna, bela]


def test_a_member_shows_name_address_country_and_finding(desk: Desk) -> None:
    with desk.step("person_edited", name="x") as step:
        hong, none, bad = (add_person(step, name) for name in ("MIAO Hong", "San Win", "Tep"))
        add_email(step, hong)
        post = add_post(step, hong, None)
        step.update(Affiliation, post, country="CN")
        step.insert(ContactPoint, person=bad, kind="email", raw="a@@b", status="invalid")
    with desk.step("person_edited", name="x") as step:
        name_id = desk.value(PersonName.select(PersonName.id).where(PersonName.person == hong))
        step.update(PersonName, name_id, titles="Ms.", surname="MIAO")
    climate = new_list(desk)
    add_members(desk, climate, [hong, none, bad])

    assert member_rows(desk, climate, [bad, none, hong, 99]) == (
        MemberRow(bad, None, "Tep", None, "a@@b", False, None, "not_valid", "must_fix"),
        MemberRow(none, None, "San Win", None, None, False, None, "no_address", "must_fix"),
        MemberRow(hong, "Ms.", "MIAO Hong", "MIAO", "hong@example.org", True, "CN", None, None),
    )


def test_members_are_found_by_words_and_by_finding(desk: Desk) -> None:
    anna, bela, cho = people(desk, "Anna", "Bela", "Cho")
    people(desk, "Annabel")
    with desk.step("person_edited", name="x") as step:
        step.update(Person, bela, do_not_contact=True)
    climate = new_list(desk)
    add_members(desk, climate, [anna, bela, cho])
    checked = check_list(desk, climate)

    assert list(member_ids(desk, climate, "ann")) == [anna]
    assert list(member_ids(desk, climate, "  ", [Finding.OPTED_OUT])) == [bela]
    assert list(member_ids(desk, climate, "", [], checked=checked)) == []
    assert list(member_ids(desk, climate, "cho", list(Finding), checked=checked)) == []


def test_members_are_sorted_by_each_column_with_blanks_last(desk: Desk) -> None:
    anna, bela, cho, dao = people(desk, "Anna", "Bela", "Cho", "Dao")
    with desk.step("person_edited", name="x") as step:
        for person, country in ((anna, "VN"), (cho, "KH")):
            step.update(Affiliation, add_post(step, person, None), country=country)
        step.update(Person, anna, do_not_contact=True)
        contact = desk.value(ContactPoint.select(ContactPoint.id).where(ContactPoint.person == dao))
        step.delete(ContactPoint, contact)
    climate = new_list(desk)
    add_members(desk, climate, [anna, bela, cho, dao])

    def sorted_by(sort: str, *, descending: bool = False) -> list[int]:
        return list(member_ids(desk, climate, sort=sort, descending=descending))

    assert sorted_by("name") == [anna, bela, cho, dao]
    assert sorted_by("name", descending=True) == [dao, cho, bela, anna]
    assert sorted_by("address", descending=True) == [cho, bela, anna, dao]
    assert sorted_by("country") == [cho, anna, bela, dao]
    assert sorted_by("finding") == [dao, anna, bela, cho]
    assert sorted_by("finding", descending=True) == [anna, dao, bela, cho]


def test_an_address_that_was_typed_is_kept_with_the_person_and_used(desk: Desk) -> None:
    [anna] = people(desk, "Anna")
    climate = new_list(desk)
    add_members(desk, climate, [anna])

    choose_address(desk, climate, anna, " Anna <Anna.B@Example.org> ")
    used = check_list(desk, climate).addresses
    [known, added] = addresses_of_member(desk, anna)
    change = choose_address(desk, climate, anna, "ANNA@example.org")
    choose_address(desk, climate, anna, added.contact_id)
    [chosen] = check_list(desk, climate).members

    assert used == ("anna.b@example.org",)
    assert (known.text, added.text) == ("anna@example.org", "anna.b@example.org")
    assert change.touched == {"list_member": frozenset([1])}
    assert [each.contact_id for each in addresses_of_member(desk, anna)] == [1, 2]
    assert (chosen.address, chosen.is_chosen) == (added, True)
    choose_address(desk, climate, anna, None)
    [by_rule] = check_list(desk, climate).members
    assert (by_rule.address, by_rule.is_chosen) == (known, False)


def test_the_first_usable_address_of_a_person_becomes_the_preferred_one(desk: Desk) -> None:
    with desk.step("person_edited", name="x") as step:
        anna = add_person(step, "Anna")
    climate = new_list(desk)
    add_members(desk, climate, [anna])

    choose_address(desk, climate, anna, "info@example.org")

    [address] = addresses_of_member(desk, anna)
    assert (address.is_preferred, address.is_shared, address.status) == (True, True, "ok")
    assert list(check_list(desk, climate).counts) == [Finding.SHARED_BOX]


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("", "address_missing"),
        ("anna@@example.org", "address_not_valid"),
        ("none", "address_not_valid"),
        ("a@example.org; b@example.org", "address_not_one"),
        (99, "address_gone"),
    ],
)
def test_an_address_that_mail_cannot_go_to_is_not_chosen(
    desk: Desk, address: int | str, code: str
) -> None:
    [anna] = people(desk, "Anna")
    climate = new_list(desk)
    add_members(desk, climate, [anna])

    with pytest.raises(LmdeskError) as refusal:
        choose_address(desk, climate, anna, address)

    assert code_of(refusal) == code
    assert [each.text for each in addresses_of_member(desk, anna)] == ["anna@example.org"]


def test_the_address_of_who_is_not_on_the_list_cannot_be_chosen(desk: Desk) -> None:
    [anna] = people(desk, "Anna")

    with pytest.raises(LmdeskError) as refusal:
        choose_address(desk, new_list(desk), anna, "a@example.org")

    assert code_of(refusal) == "member_gone"


def test_addresses_of_posts_count_and_those_of_former_posts_are_told(desk: Desk) -> None:
    with desk.step("person_edited", name="x") as step:
        now, before, left = (add_person(step, name) for name in ("Anna", "Bela", "Cho"))
        for person, ended in ((now, None), (before, "2025-01"), (left, "2025-01")):
            post = add_post(step, person, None)
            step.update(Affiliation, post, end_date=ended)
            text = f"post{person}@example.org"
            step.insert(
                ContactPoint, affiliation=post, kind="email", raw=text, normalised=text, status="ok"
            )
        add_post(step, before, None)
    climate = new_list(desk)
    add_members(desk, climate, [now, before, left])

    rows = member_rows(desk, climate, [now, before, left])
    assert [(row.address, row.finding) for row in rows] == [
        (f"post{now}@example.org", None),
        (f"post{before}@example.org", "post_ended"),
        (f"post{left}@example.org", "post_ended"),
    ]


def test_the_file_is_written_to_the_same_addresses_as_the_page_shows(
    desk: Desk, tmp_path: Path
) -> None:
    anna, bela, cho = people(desk, "Anna", "Bela", "Cho")
    climate = new_list(desk)
    add_members(desk, climate, [anna, bela, cho])
    choose_address(desk, climate, bela, "anna@example.org")
    choose_address(desk, climate, cho, "cho2@example.org")
    with desk.step("person_edited", name="x") as step:
        chosen = addresses_of_member(desk, cho)[-1]
        step.update(ContactPoint, chosen.contact_id, status="bounced")

    path = tmp_path / "climate.csv"
    export(desk, "mailing-list", path, Wanted(mailing_list="Climate"))

    written = [line.split(",")[-1] for line in path.read_text("utf-8-sig").splitlines()[1:]]
    assert tuple(written) == check_list(desk, climate).addresses == ("anna@example.org",)
