"""Ways to reach somebody: what was written, and what was understood of it."""

from enum import StrEnum
from typing import NamedTuple


class ContactKind(StrEnum):
    """Kind of a contact point (vCard: TEL, EMAIL, URL, IMPP)."""

    PHONE = "phone"
    MOBILE = "mobile"
    FAX = "fax"
    EMAIL = "email"
    URL = "url"
    IM = "im"


class PhoneReading(NamedTuple):
    """One number read from a cell.

    `raw` is the piece of the cell that holds it; `e164` is None when the number cannot be
    known; `sure` is False when a person should look at the proposal first.
    """

    raw: str
    e164: str | None
    extension: str | None
    kind: ContactKind
    sure: bool


class EmailReading(NamedTuple):
    """One address read from a cell. `address` is None when it is no valid address.

    `display_name` is the name in `Name <address>`; `shared` marks a box of an office
    (info@, secretariat@ and the like), which never identifies one person.
    """

    raw: str
    address: str | None
    display_name: str | None = None
    shared: bool = False


class ContactRecord(NamedTuple):
    """A contact point of the desk. `affiliation_id` is set when it belongs to one post only."""

    id: int
    kind: str
    service: str | None
    raw: str
    normalised: str | None
    extension: str | None
    label: str | None
    is_preferred: bool
    is_shared: bool
    status: str
    affiliation_id: int | None = None


def contact_group(kind: str) -> str:
    """Return what a contact competes with for being preferred: addresses, or numbers."""
    return "number" if kind in {"phone", "mobile", "fax"} else kind
