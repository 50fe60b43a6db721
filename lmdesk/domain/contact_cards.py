"""People and institutions as contact cards give them away: what a phone or mail program takes."""

from typing import NamedTuple

from lmdesk.domain.address_printing import AddressParts


class CardName(NamedTuple):
    """A name on a card. `printed` is as shown; without a `given` and `surname` it stands whole."""

    printed: str
    script: str
    given: str | None = None
    surname: str | None = None


class CardContact(NamedTuple):
    """A number or address: `value` is E.164 or the address, else as `raw` writes it.

    `kind` is a word of `ContactKind`.
    """

    kind: str
    value: str
    raw: str
    extension: str | None = None
    service: str | None = None
    is_preferred: bool = False


class PersonCard(NamedTuple):
    """All that a card of a person says. `country` is a code, `changed_at` ISO 8601 text in UTC.

    `kept` are texts of cards that came in for the person, the latest first, with what the desk
    has no place for. `photo` is a JPEG file in base64.
    """

    person_id: int
    uid: str
    name: CardName
    titles: str | None = None
    native_name: CardName | None = None
    gender: str | None = None
    position: str | None = None
    unit: str | None = None
    institution: str | None = None
    country: str | None = None
    contacts: tuple[CardContact, ...] = ()
    changed_at: str | None = None
    kept: tuple[str, ...] = ()
    addresses: tuple[AddressParts, ...] = ()
    photo: str | None = None


class InstitutionCard(NamedTuple):
    """All that a card of an institution says; see `PersonCard`.

    `native_script` is that of the native name (ISO 15924). `country` is the one represented,
    `host_country` where it is located, both as codes.
    """

    institution_id: int
    uid: str
    name: str
    native_name: str | None = None
    native_script: str | None = None
    acronyms: tuple[str, ...] = ()
    type: str | None = None
    country: str | None = None
    host_country: str | None = None
    contacts: tuple[CardContact, ...] = ()
    addresses: tuple[AddressParts, ...] = ()
