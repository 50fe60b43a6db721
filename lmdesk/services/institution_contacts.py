"""A contact block understood: what it says that is not yet among the contacts."""

from collections.abc import Sequence

from lmdesk.domain.change import Change
from lmdesk.domain.contact_block import read_block
from lmdesk.domain.typed_contacts import TypedContact, contacts_of_block
from lmdesk.errors import LmdeskError
from lmdesk.services.contacts import ContactOwner, contact_group, insert_contacts
from lmdesk.services.institution_names import live_name
from lmdesk.services.readers import Readers
from lmdesk.store.contact_owners import contacts_of, owner_facts
from lmdesk.store.desk import Desk
from lmdesk.store.institution_record import institution_record


def proposed_contacts(
    desk: Desk, institution_id: int, readers: Readers
) -> tuple[TypedContact, ...]:
    """Return the contacts that the contact block of an institution says and the desk lacks.

    Nothing is written. Raises LmdeskError institution_gone.
    """
    owner = ContactOwner("institution", institution_id)
    record, facts = institution_record(desk, institution_id), owner_facts(desk, owner)
    if record is None or facts is None:
        raise LmdeskError("institution_gone")
    block = read_block(
        record.contact_block or "",
        readers.countries,
        readers.phones,
        readers.emails,
        country=facts.country,
    )
    known = {(contact_group(c.kind), c.normalised or c.raw) for c in record.contacts}
    return tuple(
        contact
        for contact in contacts_of_block(block)
        if (contact_group(contact.kind), contact.mark) not in known
    )


def add_proposed(desk: Desk, institution_id: int, proposed: Sequence[TypedContact]) -> Change:
    """Add contacts that were proposed, in one step; those that are there by now are left out.

    Raises LmdeskError institution_gone.
    """
    name = live_name(desk, institution_id)
    owner = ContactOwner("institution", institution_id)
    with desk.step("institution_contacts_added", name=name) as step:
        insert_contacts(step, owner, contacts_of(desk, owner), tuple(proposed))
    return step.change
