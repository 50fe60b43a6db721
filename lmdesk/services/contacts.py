"""Ways to reach a person or an institution: added, mended and taken away by hand."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from lmdesk.domain.change import Change
from lmdesk.domain.contacts import ContactKind, ContactRecord, contact_group
from lmdesk.domain.problem import Problem
from lmdesk.domain.text import clean, one_line
from lmdesk.domain.typed_contacts import ContactReaders, TypedContact, read_contact
from lmdesk.errors import LmdeskError
from lmdesk.store.contact_owners import (
    ContactOwner,
    OwnerFacts,
    contacts_of,
    lists_with_contact,
    owner_facts,
    owner_of,
)
from lmdesk.store.desk import Desk
from lmdesk.store.step import Step
from lmdesk.store.tables import ContactPoint

__all__ = [
    "STATUSES",
    "ContactOwner",
    "ContactsWritten",
    "add_contact",
    "contact_group",
    "edit_contact",
    "insert_contacts",
    "remove_contact",
]

STATUSES = ("ok", "unsure", "invalid", "bounced", "wrong", "old")
"""What may be said of a contact: the last three are said by a person, the others read."""


@dataclass(frozen=True, slots=True)
class ContactsWritten:
    """What was written, the contacts it concerns, and what is to be said about the text."""

    change: Change
    ids: tuple[int, ...]
    problems: tuple[Problem, ...] = ()


def add_contact(
    desk: Desk,
    owner: ContactOwner,
    text: str,
    readers: ContactReaders,
    *,
    kind: ContactKind | None = None,
    label: str | None = None,
) -> ContactsWritten:
    """Add what a text says: an address, a number, a link or an account, or several of them.

    Without `kind` the text tells it. A bad one is kept and marked. What the owner has already is
    not added again. The first address and number of a person become the preferred ones. Raises
    LmdeskError person_gone, institution_gone.
    """
    facts = _facts(desk, owner)
    found, problems = read_contact(clean(text)[0], readers, kind=kind, country=facts.country)
    shown = one_line(text)
    with desk.step("contact_added", contact=shown, name=facts.name) as step:
        ids = insert_contacts(step, owner, contacts_of(desk, owner), found, label=_blank(label))
    return ContactsWritten(step.change, ids, problems)


def insert_contacts(
    step: Step,
    owner: ContactOwner,
    known: tuple[ContactRecord, ...],
    found: tuple[TypedContact, ...],
    *,
    label: str | None = None,
) -> tuple[int, ...]:
    """Write within a step those contacts that are not `known`; return the ids of all of them."""
    ids_by_mark = {(contact_group(c.kind), c.normalised or c.raw): c.id for c in known}
    taken = {contact_group(contact.kind) for contact in known if contact.is_preferred}
    ids = []
    for contact in found:
        group = contact_group(contact.kind)
        known_id = ids_by_mark.get((group, contact.mark))
        if known_id is None:
            prefers = owner.kind == "person" and group in {"email", "number"}
            is_preferred = prefers and group not in taken and contact.status == "ok"
            if is_preferred:
                taken.add(group)
            known_id = step.insert(
                ContactPoint,
                label=label,
                is_preferred=is_preferred,
                **{owner.kind: owner.id},
                **contact._asdict(),
            )
            ids_by_mark[group, contact.mark] = known_id
        ids.append(known_id)
    return tuple(dict.fromkeys(ids))


def edit_contact(
    desk: Desk, contact_id: int, fields: Mapping[str, Any], readers: ContactReaders
) -> ContactsWritten:
    """Change some fields of a contact; one that stays the same writes nothing.

    `fields`: `text` is read anew as it was typed, and what it says beyond one contact is added;
    `kind`, `service`, `label`; `status` is one of STATUSES; `is_shared`; `is_preferred` takes
    that mark from the owner's other addresses or numbers. A blank text changes nothing. Raises
    LmdeskError record_gone, person_gone, institution_gone.
    """
    owner = owner_of(desk, contact_id)
    if owner is None:
        raise LmdeskError("record_gone", table="contact", id=contact_id)
    facts = _facts(desk, owner)
    known = contacts_of(desk, owner)
    contact = next(each for each in known if each.id == contact_id)
    values, more, problems = _values(contact, fields, facts, readers)
    with desk.step("contact_edited", contact=_shown(contact), name=facts.name) as step:
        if values.get("is_preferred"):
            for other in known:
                if other.is_preferred and contact_group(other.kind) == contact_group(contact.kind):
                    step.update(ContactPoint, other.id, is_preferred=other.id == contact_id)
        if values:
            step.update(ContactPoint, contact_id, **values)
        added = insert_contacts(step, owner, known, more)
    return ContactsWritten(step.change, (contact_id, *added), problems)


def remove_contact(desk: Desk, contact_id: int) -> Change:
    """Take a contact away. Raises LmdeskError record_gone, contact_on_list."""
    owner = owner_of(desk, contact_id)
    if owner is None:
        raise LmdeskError("record_gone", table="contact", id=contact_id)
    contact = next(each for each in contacts_of(desk, owner) if each.id == contact_id)
    lists = lists_with_contact(desk, contact_id)
    if lists:
        raise LmdeskError("contact_on_list", contact=_shown(contact), lists=", ".join(lists))
    facts = _facts(desk, owner)
    with desk.step("contact_removed", contact=_shown(contact), name=facts.name) as step:
        step.delete(ContactPoint, contact_id)
    return step.change


def _values(
    contact: ContactRecord, fields: Mapping[str, Any], facts: OwnerFacts, readers: ContactReaders
) -> tuple[dict[str, Any], tuple[TypedContact, ...], tuple[Problem, ...]]:
    """Return the columns that change, further contacts that the text names, and remarks."""
    values: dict[str, Any] = {
        key: bool(fields[key]) for key in ("is_shared", "is_preferred") if key in fields
    }
    values |= {key: _blank(fields[key]) for key in ("service", "label") if key in fields}
    kind = ContactKind(fields.get("kind") or contact.kind)
    text = one_line(clean(str(fields.get("text") or contact.raw))[0]) or contact.raw
    more: tuple[TypedContact, ...] = ()
    problems: tuple[Problem, ...] = ()
    if text != contact.raw or kind != contact.kind:
        service = values.pop("service", contact.service)
        found, problems = read_contact(
            text, readers, kind=kind, service=service, country=facts.country
        )
        read = found[0]._asdict()
        values, more = {**read, **values}, found[1:]
    if "status" in fields:
        if fields["status"] not in STATUSES:
            raise ValueError(f"no status of a contact: {fields['status']}")
        values["status"] = fields["status"]
    return values, more, problems


def _facts(desk: Desk, owner: ContactOwner) -> OwnerFacts:
    facts = owner_facts(desk, owner)
    if facts is None:
        raise LmdeskError("person_gone" if owner.kind == "person" else "institution_gone")
    return facts


def _shown(contact: ContactRecord) -> str:
    return contact.normalised or contact.raw


def _blank(text: str | None) -> str | None:
    return one_line(clean(text or "")[0]) or None
