"""Mailing lists: addressees with the one address chosen for each, and lines of lists."""

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


class ListSummary(NamedTuple):
    """A mailing list as one line shows it; `members` counts the live people on it.

    A smart list has a `query` (see `domain.smart_lists`) and nobody on it by name: who fits is
    found out when the list is read, so its `members` are not counted here.
    """

    list_id: int
    name: str
    purpose: str | None
    members: int
    query: str | None = None

    @property
    def is_smart(self) -> bool:
        """Tell whether a filter says who is on the list."""
        return self.query is not None


class ListName(NamedTuple):
    """What a mailing list is called; a smart list has a `query`."""

    list_id: int
    name: str
    purpose: str | None
    query: str | None


class MemberName(NamedTuple):
    """The name of somebody on a list: `name` as printed, `surname` where it is known."""

    titles: str | None
    name: str
    surname: str | None


class MemberRow(NamedTuple):
    """A member as one line of a list shows it.

    `address` is None where none is known; `is_usable` says whether mail can go to it. `finding`
    and `weight` are codes of `domain.mailing_findings`, None when there is nothing to say.
    """

    person_id: int
    titles: str | None
    name: str
    surname: str | None
    address: str | None
    is_usable: bool
    country: str | None
    finding: str | None
    weight: str | None
