import pytest

from institution_builders import Bodies, some_bodies
from lmdesk.errors import LmdeskError
from lmdesk.services.contacts import ContactOwner, add_contact
from lmdesk.services.institution_contacts import add_proposed, proposed_contacts
from lmdesk.services.institutions import edit
from lmdesk.services.readers import Readers
from lmdesk.store.contact_owners import contacts_of
from lmdesk.store.desk import Desk

BLOCK = "Lotus Bank\nTel: 023 880 123  Fax: +855 23 880 124\nEmail: info@example.org\n"


@pytest.fixture
def bodies(desk: Desk) -> Bodies:
    return some_bodies(desk)


def test_block_proposes_what_is_not_known_and_stays_as_it_is(
    desk: Desk, bodies: Bodies, readers: Readers
) -> None:
    edit(desk, bodies.bank, {"contact_block": BLOCK}, readers)
    add_contact(desk, ContactOwner("institution", bodies.bank), "info@example.org", readers)
    before = desk.dump()

    proposed = proposed_contacts(desk, bodies.bank, readers)

    assert [(c.kind, c.normalised) for c in proposed] == [
        ("phone", "+85523880123"),
        ("fax", "+85523880124"),
    ]
    assert desk.dump() == before


def test_proposed_contacts_are_added_in_one_step_and_once(
    desk: Desk, bodies: Bodies, readers: Readers
) -> None:
    edit(desk, bodies.bank, {"contact_block": BLOCK}, readers)
    proposed = proposed_contacts(desk, bodies.bank, readers)
    before = desk.dump()

    change = add_proposed(desk, bodies.bank, proposed)
    again = add_proposed(desk, bodies.bank, proposed)

    found = contacts_of(desk, ContactOwner("institution", bodies.bank))
    assert [(c.kind, c.normalised) for c in found] == [
        ("phone", "+85523880123"),
        ("fax", "+85523880124"),
        ("email", "info@example.org"),
    ]
    assert (change.touched, again.step) == ({"contact_point": frozenset(c.id for c in found)}, None)
    assert proposed_contacts(desk, bodies.bank, readers) == ()
    desk.undo()
    assert desk.dump() == before


def test_institution_without_block_proposes_nothing(
    desk: Desk, bodies: Bodies, readers: Readers
) -> None:
    assert proposed_contacts(desk, bodies.ministry, readers) == ()


def test_sample_block_is_known_already(sample_desk: Desk, readers: Readers) -> None:
    [(centre,)] = sample_desk.sql("SELECT id FROM institution WHERE contact_block IS NOT NULL")

    assert proposed_contacts(sample_desk, centre, readers) == ()


def test_institution_in_the_bin_is_refused(desk: Desk, bodies: Bodies, readers: Readers) -> None:
    for act in (
        lambda: proposed_contacts(desk, bodies.embassy, readers),
        lambda: add_proposed(desk, bodies.embassy, ()),
    ):
        with pytest.raises(LmdeskError) as caught:
            act()
        assert caught.value.code == "institution_gone"
