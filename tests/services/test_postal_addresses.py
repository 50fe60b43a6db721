"""Postal addresses of people and institutions, typed by hand."""

import pytest

from desk_builders import add_institution
from import_builders import steps_of
from lmdesk.errors import LmdeskError
from lmdesk.services.people import add_person, person, to_bin
from lmdesk.services.person_posts import add_post, remove_post
from lmdesk.services.postal_addresses import (
    AddressRecord,
    ContactOwner,
    add_address,
    addresses,
    assign_address,
    edit_address,
    remove_address,
    usual_print,
)
from lmdesk.services.readers import Readers
from lmdesk.store.desk import Desk

LINES = "12 Fa Ngum Road\nSisattanak District, Vientiane 01160\nLao PDR"


@pytest.fixture
def hong(desk: Desk, readers: Readers) -> ContactOwner:
    fields = {"name": "MIAO Hong", "position": "Clerk", "institution": "Ministry of Water"}
    return ContactOwner("person", add_person(desk, fields, readers)[0])


def only(desk: Desk, owner: ContactOwner) -> AddressRecord:
    [record] = addresses(desk, owner)
    return record


def test_address_is_kept_as_it_is_printed_and_its_parts_are_read(
    desk: Desk, readers: Readers, hong: ContactOwner
) -> None:
    change = add_address(desk, hong, f" {LINES.replace(chr(10), chr(13) + chr(10))} \n", readers)

    record = only(desk, hong)
    assert record[1:] == (
        *(None, LINES, "12 Fa Ngum Road", "Sisattanak District", "Vientiane", "01160", "LA"),
        None,
    )
    assert (change.label, change.touched) == (
        "address_added",
        {"postal_address": frozenset({record.id})},
    )


def test_part_that_changes_prints_the_address_the_way_of_its_country(
    desk: Desk, readers: Readers, hong: ContactOwner
) -> None:
    add_address(desk, hong, LINES, readers, label=" home ")
    record = only(desk, hong)
    assert usual_print(record, readers) == (
        "12 Fa Ngum Road\nSisattanak District\n01160 Vientiane\nLao PDR"
    )
    edit_address(desk, record.id, {"country": "Thailand", "postcode": ""}, readers)
    edit_address(desk, record.id, {"label": "office"}, readers)

    assert only(desk, hong)[1:] == (
        *("office", "12 Fa Ngum Road\nSisattanak District, Vientiane\nThailand"),
        *("12 Fa Ngum Road", "Sisattanak District", "Vientiane", None, "TH", None),
    )


def test_lines_typed_anew_are_read_anew(desk: Desk, readers: Readers, hong: ContactOwner) -> None:
    add_address(desk, hong, LINES, readers)
    edit_address(desk, only(desk, hong).id, {"printed": "5 Lane\nBeijing 100038, China"}, readers)

    assert only(desk, hong).parts == ("5 Lane", None, "Beijing", "100038", "CN")
    desk.undo()
    assert only(desk, hong).printed == LINES


def test_what_stays_the_same_writes_nothing(
    desk: Desk, readers: Readers, hong: ContactOwner
) -> None:
    add_address(desk, hong, LINES, readers)
    steps, record = steps_of(desk), only(desk, hong)
    add_address(desk, hong, f"{LINES}\n", readers)
    edit_address(desk, record.id, {"printed": LINES, "city": "Vientiane ", "label": ""}, readers)
    edit_address(desk, record.id, {}, readers)

    assert (steps_of(desk), only(desk, hong)) == (steps, record)


def test_address_belongs_to_a_post_and_goes_with_it(
    desk: Desk, readers: Readers, hong: ContactOwner
) -> None:
    add_address(desk, hong, LINES, readers)
    found = person(desk, hong.id)
    assert found is not None
    post = found.record.posts[0].id
    assign_address(desk, only(desk, hong).id, post)
    assert only(desk, hong).affiliation_id == post
    edit_address(desk, only(desk, hong).id, {"city": "Vientiane Capital"}, readers)
    assign_address(desk, only(desk, hong).id, None)
    assert only(desk, hong).affiliation_id is None
    assign_address(desk, only(desk, hong).id, post)
    remove_post(desk, post)

    assert addresses(desk, hong) == ()
    desk.undo()
    assert only(desk, hong).city == "Vientiane Capital"


def test_address_of_an_institution(desk: Desk, readers: Readers) -> None:
    with desk.step("institution_added", name="x") as step:
        owner = ContactOwner("institution", add_institution(step))
    add_address(desk, owner, LINES, readers)
    record = only(desk, owner)
    with pytest.raises(LmdeskError) as refused:
        assign_address(desk, record.id, 1)
    assert refused.value.code in ("record_gone", "post_not_theirs")
    remove_address(desk, record.id)

    assert addresses(desk, owner) == ()


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"printed": " \n"}, "address_needed"),
        ({"country": "Atlantis"}, "country_not_known"),
        ({"street": "x" * 2001}, "too_long_for_field"),
        (
            {"street": "", "district": "", "city": "", "postcode": "", "country": ""},
            "address_needed",
        ),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_lost(
    desk: Desk, readers: Readers, hong: ContactOwner, fields: dict[str, str], code: str
) -> None:
    add_address(desk, hong, LINES, readers)
    with pytest.raises(LmdeskError) as refused:
        edit_address(desk, only(desk, hong).id, fields, readers)

    assert (refused.value.code, only(desk, hong).printed) == (code, LINES)


def test_nobody_and_nothing_are_refused(desk: Desk, readers: Readers, hong: ContactOwner) -> None:
    other = add_person(desk, {"name": "San Win", "position": "Head"}, readers)[0]
    add_post(desk, other, {"position": "Chair"}, readers)
    found = person(desk, other)
    assert found is not None
    add_address(desk, hong, LINES, readers)
    address = only(desk, hong).id
    refusals = []
    for act in (
        lambda: add_address(desk, hong, " ", readers),
        lambda: add_address(desk, ContactOwner("person", 99), LINES, readers),
        lambda: add_address(desk, ContactOwner("institution", 99), LINES, readers),
        lambda: edit_address(desk, 99, {"city": "x"}, readers),
        lambda: assign_address(desk, address, found.record.posts[0].id),
        lambda: (to_bin(desk, [hong.id]), remove_address(desk, address)),
    ):
        with pytest.raises(LmdeskError) as refused:
            act()
        refusals.append(refused.value.code)

    assert refusals == [
        *("address_needed", "person_gone", "institution_gone", "record_gone"),
        *("post_not_theirs", "person_gone"),
    ]
    with pytest.raises(ValueError, match="zip"):
        edit_address(desk, address, {"zip": "1"}, readers)
