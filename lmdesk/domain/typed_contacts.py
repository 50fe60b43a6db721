"""What a person types into a contact field: one or several ways to reach somebody."""

import re
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple, Protocol

from lmdesk.domain.contact_block import ContactBlock, read_accounts
from lmdesk.domain.contacts import ContactKind, EmailReading, PhoneReading
from lmdesk.domain.problem import Problem, Severity
from lmdesk.domain.text import one_line

if TYPE_CHECKING:
    from lmdesk.domain.emails import EmailReader
    from lmdesk.domain.phones import PhoneReader

NUMBERS = frozenset({ContactKind.PHONE, ContactKind.MOBILE, ContactKind.FAX})

_URL = re.compile(
    r"(?:https?://)?(?:[^\W_](?:[\w-]*[^\W_])?\.)+[^\W\d_]{2,}(?::\d+)?(?:[/?#]\S*)?", re.IGNORECASE
)

_LINK_START = re.compile(r"https?://|www\.", re.IGNORECASE)


class TypedContact(NamedTuple):
    """One contact as the desk keeps it: what was written, and what was understood of it.

    `normalised` is a number as E.164, an address in small letters, a link or the name of an
    account; None when the text could not be read. `status` is ok, unsure or invalid.
    """

    kind: str
    service: str | None
    raw: str
    normalised: str | None
    extension: str | None
    is_shared: bool
    status: str

    @property
    def mark(self) -> str:
        """Return the text by which two contacts of one owner are the same."""
        return self.normalised or self.raw


class ContactReaders(Protocol):
    """The readers that contacts need; `lmdesk.services.readers.Readers` has them."""

    @property
    def phones(self) -> "PhoneReader":
        """Return the reader of phone numbers."""
        ...

    @property
    def emails(self) -> "EmailReader":
        """Return the reader of addresses."""
        ...


def read_contact(
    text: str,
    readers: ContactReaders,
    *,
    kind: ContactKind | None = None,
    service: str | None = None,
    country: str | None = None,
) -> tuple[tuple[TypedContact, ...], tuple[Problem, ...]]:
    """Read what was typed; text that is no contact of its kind is kept and marked, never lost.

    Without `kind` the text tells it: an @ an address, a messenger's name an account, a web
    address a link, all else a number; addresses and numbers may stand together. `country`
    (ISO 3166-1) reads national numbers. Several addresses or numbers come out as several
    contacts; nothing comes out of an empty text.
    """
    text = one_line(text)
    if not text:
        return (), ()
    if kind is None and "@" in text:
        together = _addresses_and_numbers(text, readers, country)
        if together is not None:
            return together
    kind = kind or guessed_kind(text)
    if kind is ContactKind.EMAIL:
        addresses, problems = readers.emails.read(text)
        found = tuple(map(typed_email, addresses))
    elif kind is ContactKind.URL:
        found, problems = _read_link(text)
    elif kind is ContactKind.IM:
        found, problems = _read_accounts(text, service), ()
    else:
        numbers, problems = readers.phones.read(text, country=country, kind=kind)
        found = tuple(map(typed_phone, numbers))
    return found or (_unread(text, kind),), problems


def guessed_kind(text: str) -> ContactKind:
    """Return the kind of contact that a text looks like."""
    if read_accounts(text):
        return ContactKind.IM
    if _LINK_START.match(text):
        return ContactKind.URL
    if "@" in text:
        return ContactKind.EMAIL
    return ContactKind.URL if _URL.fullmatch(text) else ContactKind.PHONE


def contacts_of_block(block: ContactBlock) -> tuple[TypedContact, ...]:
    """Return what a contact block says, as contacts in the order of their kinds."""
    return (
        *map(typed_phone, block.phones),
        *map(typed_email, block.emails),
        *(contact for url in block.urls for contact in _read_link(url)[0]),
        *(
            TypedContact("im", account.service, account.raw, account.name, None, False, "ok")
            for account in block.accounts
        ),
    )


def typed_email(email: EmailReading) -> TypedContact:
    """Return an address that was read as a contact; one that is not valid is marked."""
    status = "ok" if email.address else "invalid"
    return TypedContact("email", None, email.raw, email.address, None, email.shared, status)


def typed_phone(phone: PhoneReading) -> TypedContact:
    """Return a number that was read as a contact; a mere proposal is marked unsure."""
    status = "invalid" if phone.e164 is None else "ok" if phone.sure else "unsure"
    kind = phone.kind.value
    return TypedContact(kind, None, phone.raw, phone.e164, phone.extension, False, status)


def _addresses_and_numbers(
    text: str, readers: ContactReaders, country: str | None
) -> tuple[tuple[TypedContact, ...], tuple[Problem, ...]] | None:
    """Read a text that holds both, as a signature does; None where it does not."""
    numbers, problems = readers.phones.read(text, country=country, mixed=True)
    addresses, remarks = readers.emails.read(text, mixed=True)
    if not numbers or not addresses:
        return None
    found = (*map(typed_email, addresses), *map(typed_phone, numbers))
    return found, (*remarks, *problems)


def _read_link(text: str) -> tuple[tuple[TypedContact, ...], tuple[Problem, ...]]:
    if _URL.fullmatch(text):
        has_scheme = text.lower().startswith("http")
        link = text if has_scheme else f"https://{text}"
        return (TypedContact("url", None, text, link, None, False, "ok"),), ()
    told = Problem("url_invalid", "url", Severity.WARN, MappingProxyType({"text": text}))
    return (_unread(text, ContactKind.URL),), (told,)


def _read_accounts(text: str, service: str | None) -> tuple[TypedContact, ...]:
    named = read_accounts(text)
    if not named:
        return (TypedContact("im", service, text, text, None, False, "ok"),)
    return tuple(
        TypedContact("im", account.service, account.raw, account.name, None, False, "ok")
        for account in named
    )


def _unread(text: str, kind: ContactKind) -> TypedContact:
    return TypedContact(kind.value, None, text, None, None, False, "invalid")
