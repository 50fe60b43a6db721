"""Postal addresses of people and institutions: typed as they are printed, or part by part."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from lmdesk.domain.address_printing import (
    PARTS,
    AddressParts,
    AddressRecord,
    parts_of_address,
    print_address,
)
from lmdesk.domain.change import Change
from lmdesk.errors import LmdeskError
from lmdesk.services.typed_fields import country_code, line, paragraphs
from lmdesk.store.contact_owners import ContactOwner, owner_facts
from lmdesk.store.desk import Desk
from lmdesk.store.person_parts import post_of
from lmdesk.store.postal_addresses import (
    address_of,
    addresses_of_institution,
    addresses_of_person,
)
from lmdesk.store.step import Step
from lmdesk.store.tables import PostalAddress

if TYPE_CHECKING:
    from lmdesk.services.readers import Readers

__all__ = [
    "PARTS",
    "AddressRecord",
    "ContactOwner",
    "add_address",
    "addresses",
    "assign_address",
    "edit_address",
    "insert_address",
    "remove_address",
    "usual_print",
]


def addresses(desk: Desk, owner: ContactOwner) -> tuple[AddressRecord, ...]:
    """Return the addresses of a person, with those of their posts, or of an institution."""
    read = addresses_of_person if owner.kind == "person" else addresses_of_institution
    return read(desk, owner.id)


def add_address(
    desk: Desk, owner: ContactOwner, text: str, readers: "Readers", *, label: str | None = None
) -> Change:
    """Add an address as it is printed, in lines; its parts are read from it.

    One that the owner has already writes nothing. Raises LmdeskError address_needed, person_gone,
    institution_gone.
    """
    name = _name(desk, owner)
    printed = paragraphs(text)
    if printed is None:
        raise LmdeskError("address_needed")
    with desk.step("address_added", name=name) as step:
        insert_address(desk, step, owner, printed, readers, label=line(label))
    return step.change


def insert_address(
    desk: Desk,
    step: Step,
    owner: ContactOwner,
    printed: str,
    readers: "Readers",
    *,
    label: str | None = None,
) -> None:
    """Write an address within a step unless the owner has it already."""
    if any(known.printed == printed for known in addresses(desk, owner)):
        return
    parts = parts_of_address(printed, readers.countries)
    values = {owner.kind: owner.id, "label": label, "printed": printed, **parts._asdict()}
    step.insert(PostalAddress, **values)


def edit_address(
    desk: Desk, address_id: int, fields: Mapping[str, str], readers: "Readers"
) -> Change:
    """Change some texts of an address; what stays the same writes nothing.

    `fields`: `printed` sets all lines, and the parts are read anew; one of PARTS prints the
    address anew the way of its country; `label`. Raises LmdeskError address_needed where nothing
    would be left, country_not_known, record_gone.
    """
    if not {"printed", "label", *PARTS}.issuperset(fields):
        raise ValueError(f"no field of an address: {sorted(fields)}")
    owner, record = address_of(desk, address_id)
    values: dict[str, str | None] = {}
    if "label" in fields:
        values["label"] = line(fields["label"])
    if "printed" in fields and paragraphs(fields["printed"]) != record.printed:
        printed = paragraphs(fields["printed"]) or ""
        values |= {"printed": printed, **parts_of_address(printed, readers.countries)._asdict()}
    parts = _new_parts(record.parts, fields, readers)
    if parts != record.parts:
        values |= {"printed": print_address(parts, readers.countries), **parts._asdict()}
    if values.get("printed") == "":
        raise LmdeskError("address_needed")
    with desk.step("address_edited", name=_name(desk, owner)) as step:
        if values:
            step.update(PostalAddress, address_id, **values)
    return step.change


def assign_address(desk: Desk, address_id: int, post_id: int | None) -> Change:
    """Make an address that of a post of its person, or with None that of the person.

    Raises LmdeskError record_gone, post_not_theirs for a post of somebody else.
    """
    owner, _ = address_of(desk, address_id)
    if post_id is not None and (owner.kind, owner.id) != ("person", post_of(desk, post_id).person):
        raise LmdeskError("post_not_theirs")
    person_id = None if post_id is not None else owner.id
    with desk.step("address_edited", name=_name(desk, owner)) as step:
        step.update(PostalAddress, address_id, person=person_id, affiliation=post_id)
    return step.change


def remove_address(desk: Desk, address_id: int) -> Change:
    """Take an address away. Raises LmdeskError record_gone."""
    owner, _ = address_of(desk, address_id)
    with desk.step("address_removed", name=_name(desk, owner)) as step:
        step.delete(PostalAddress, address_id)
    return step.change


def usual_print(record: AddressRecord, readers: "Readers") -> str:
    """Return the lines of an address the way of its country."""
    return print_address(record.parts, readers.countries)


def _new_parts(known: AddressParts, fields: Mapping[str, str], readers: "Readers") -> AddressParts:
    values = {key: line(fields[key]) for key in PARTS if key in fields and key != "country"}
    if "country" in fields:
        values["country"] = country_code(fields["country"], readers.countries)
    return known._replace(**values)


def _name(desk: Desk, owner: ContactOwner) -> str:
    facts = owner_facts(desk, owner)
    if facts is None:
        raise LmdeskError("person_gone" if owner.kind == "person" else "institution_gone")
    return facts.name
