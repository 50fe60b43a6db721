"""Addressees: people on a mailing list with the one address chosen for each."""

from typing import NamedTuple


class Addressee(NamedTuple):
    """Somebody to write to. `email` is None where no usable address is known."""

    person_id: int
    titles: str | None
    surname: str | None
    given: str | None
    name: str
    name_order: str
    address_as: str | None
    position: str | None
    institution: str | None
    country: str | None
    email: str | None
    is_shared: bool
    do_not_contact: bool
