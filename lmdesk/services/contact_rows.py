"""Contacts as they are written to the desk."""

from typing import NamedTuple

from lmdesk.domain.contacts import ContactKind, EmailReading, PhoneReading
from lmdesk.domain.people import PersonDraft

# A member of an enumeration, and its value, are looked up by a call each time.
_EMAIL = ContactKind.EMAIL.value
_FAX = ContactKind.FAX


class ContactValues(NamedTuple):
    """The columns of `ContactPoint` that come from reading a cell."""

    kind: str
    raw: str
    normalised: str | None
    extension: str | None
    is_preferred: int
    is_shared: int
    status: str


def email_values(email: EmailReading, *, is_preferred: bool) -> ContactValues:
    """Return what is written for an address; an invalid one is kept as it came, marked."""
    status = "ok" if email.address else "invalid"
    return ContactValues(
        _EMAIL,
        email.raw,
        email.address,
        None,
        int(is_preferred),
        int(email.shared),
        status,
    )


def phone_values(phone: PhoneReading, *, is_preferred: bool) -> ContactValues:
    """Return what is written for a number; a proposal nobody has confirmed is marked unsure."""
    status = "invalid" if phone.e164 is None else "ok" if phone.sure else "unsure"
    return ContactValues(
        phone.kind.value, phone.raw, phone.e164, phone.extension, int(is_preferred), 0, status
    )


def contact_values(draft: PersonDraft) -> list[ContactValues]:
    """Return the contacts of a draft; the first usable address and number are preferred."""
    rows = []
    preferred = True
    for email in draft.emails:
        rows.append(email_values(email, is_preferred=preferred and email.address is not None))
        preferred = preferred and email.address is None
    preferred = True
    for phone in draft.phones:
        usable = phone.sure and phone.kind is not _FAX
        rows.append(phone_values(phone, is_preferred=preferred and usable))
        preferred = preferred and not usable
    return rows
