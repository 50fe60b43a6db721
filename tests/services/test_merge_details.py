"""Postal addresses and pictures of people who become one, and go back with the merge."""

import pytest

from lmdesk.services import merge
from lmdesk.services.person_photos import person_photo, set_photo
from lmdesk.services.postal_addresses import (
    ContactOwner,
    add_address,
    addresses,
    assign_address,
    remove_address,
)
from lmdesk.services.readers import Readers
from lmdesk.store.check import check_desk
from lmdesk.store.desk import Desk
from merge_builders import Office, doubled_office
from picture_builders import jpeg_head

OWN = jpeg_head(30, 40)
OTHERS = jpeg_head(50, 60)


@pytest.fixture
def doubled(desk: Desk, readers: Readers) -> Office:
    """An office where MIAO Hong stands twice."""
    return doubled_office(desk, readers)


def printed(desk: Desk, person_id: int) -> list[tuple[str, str | None]]:
    held = addresses(desk, ContactOwner("person", person_id))
    return [(each.printed, each.label) for each in held]


def test_addresses_come_along_but_once_and_go_back(
    desk: Desk, doubled: Office, readers: Readers
) -> None:
    keep, absorb, *_ = doubled.people
    both, other = "1 River Street\nPhnom Penh", "2 Quay\nPhnom Penh"
    add_address(desk, ContactOwner("person", keep), both, readers, label="home")
    add_address(desk, ContactOwner("person", absorb), both, readers, label="office")
    add_address(desk, ContactOwner("person", absorb), other, readers)
    before = desk.dump()

    merge.merge_people(desk, keep, absorb)

    assert printed(desk, keep) == [(both, "home"), (both, "office"), (other, None)]
    assert printed(desk, absorb) == []
    merge.take_merge_back(desk, absorb)
    assert desk.dump() == before


def test_address_of_a_post_comes_along_with_it_and_goes_back(
    desk: Desk, doubled: Office, readers: Readers
) -> None:
    keep, absorb, *_ = doubled.people
    add_address(desk, ContactOwner("person", absorb), "2 Quay\nPhnom Penh", readers)
    [held] = addresses(desk, ContactOwner("person", absorb))
    ((post,),) = desk.sql("SELECT id FROM affiliation WHERE person_id = ?", (absorb,))
    assign_address(desk, held.id, post)
    before = desk.dump()

    merge.merge_people(desk, keep, absorb)

    assert printed(desk, keep) == [("2 Quay\nPhnom Penh", None)]
    merge.take_merge_back(desk, absorb)
    assert desk.dump() == before


def test_address_added_later_stays_with_the_kept_person(
    desk: Desk, doubled: Office, readers: Readers
) -> None:
    keep, absorb, *_ = doubled.people
    add_address(desk, ContactOwner("person", absorb), "2 Quay", readers)
    add_address(desk, ContactOwner("person", absorb), "3 Quay", readers)
    merge.merge_people(desk, keep, absorb)
    add_address(desk, ContactOwner("person", keep), "4 Quay", readers)
    remove_address(desk, addresses(desk, ContactOwner("person", keep))[0].id)

    merge.take_merge_back(desk, absorb)

    assert printed(desk, keep) == [("4 Quay", None)]
    assert printed(desk, absorb) == [("3 Quay", None)]
    assert check_desk(desk).is_sound


def test_photo_comes_along_where_the_kept_person_has_none(desk: Desk, doubled: Office) -> None:
    keep, absorb, *_ = doubled.people
    set_photo(desk, absorb, OTHERS)
    before = desk.dump()

    told = merge.compare_people(desk, keep, absorb).children
    merge.merge_people(desk, keep, absorb)

    assert [(child.text, child.comes) for child in told if child.group == "photo"] == [
        ("Miao Hong", True)
    ]
    assert (person_photo(desk, keep), person_photo(desk, absorb)) == (OTHERS, None)
    merge.take_merge_back(desk, absorb)
    assert desk.dump() == before


@pytest.mark.parametrize("first", [0, 1])
def test_kept_person_shows_their_own_photo_whichever_is_newer(
    desk: Desk, doubled: Office, first: int
) -> None:
    keep, absorb, *_ = doubled.people
    pictures = [(keep, OWN), (absorb, OTHERS)]
    for person_id, picture in (pictures[first], pictures[1 - first]):
        set_photo(desk, person_id, picture)
    before = desk.dump()

    merge.merge_people(desk, keep, absorb)

    assert person_photo(desk, keep) == OWN
    merge.take_merge_back(desk, absorb)
    assert desk.dump() == before
    assert person_photo(desk, absorb) == OTHERS


def test_photo_taken_later_stays_when_the_merge_is_taken_back(desk: Desk, doubled: Office) -> None:
    keep, absorb, *_ = doubled.people
    set_photo(desk, absorb, OTHERS)
    merge.merge_people(desk, keep, absorb)
    set_photo(desk, keep, OWN)

    merge.take_merge_back(desk, absorb)

    assert person_photo(desk, keep) == OWN
    assert check_desk(desk).is_sound
