"""What is to be checked on a mailing list: which address is used, and what is wrong with it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple


class Weight(StrEnum):
    """How much a finding weighs."""

    MUST_FIX = "must_fix"
    """The person gets no mail as it is."""
    WORTH_A_LOOK = "worth_a_look"
    """The person gets mail, perhaps not as meant."""
    LEFT_OUT = "left_out"
    """The person gets no mail, and wants none."""


class Finding(StrEnum):
    """What is to be said of a member of a list. The first one that fits is told."""

    OPTED_OUT = "opted_out"
    NO_ADDRESS = "no_address"
    BOUNCED = "bounced"
    NOT_VALID = "not_valid"
    DOUBLED = "doubled"
    """Another member who gets mail has the same address; one mail is sent to it."""
    SHARED_BOX = "shared_box"
    POST_ENDED = "post_ended"
    """The address belongs to a post that is over, or every known post of the person is."""


WEIGHTS: Mapping[Finding, Weight] = MappingProxyType(
    {
        Finding.NO_ADDRESS: Weight.MUST_FIX,
        Finding.NOT_VALID: Weight.MUST_FIX,
        Finding.BOUNCED: Weight.MUST_FIX,
        Finding.DOUBLED: Weight.WORTH_A_LOOK,
        Finding.SHARED_BOX: Weight.WORTH_A_LOOK,
        Finding.POST_ENDED: Weight.WORTH_A_LOOK,
        Finding.OPTED_OUT: Weight.LEFT_OUT,
    }
)
"""The weight of each finding, in the order in which they are shown: the heaviest first."""


class Address(NamedTuple):
    """One e-mail address that is known of a person. `normalised` is None when it is not valid."""

    contact_id: int
    raw: str
    normalised: str | None
    status: str
    is_preferred: bool = False
    is_shared: bool = False
    post_ended: bool = False

    @property
    def text(self) -> str:
        """Return the address as it is used, or as it was written when it cannot be."""
        return self.normalised or self.raw

    @property
    def is_usable(self) -> bool:
        """Tell whether mail can be sent to it, as far as the desk knows."""
        return self.normalised is not None and self.status == "ok"


class Member(NamedTuple):
    """A person on a list. `has_left` says that posts are known and that all of them are over."""

    person_id: int
    addresses: Sequence[Address]
    chosen_id: int | None = None
    do_not_contact: bool = False
    has_left: bool = False
    country: str | None = None


class CheckedMember(NamedTuple):
    """A member with the one address that is used and what is to be said of it, if anything.

    `is_chosen` says that a person chose the address for this list.
    """

    person_id: int
    address: Address | None
    finding: Finding | None
    country: str | None = None
    is_chosen: bool = False

    @property
    def gets_mail(self) -> bool:
        """Tell whether mail goes to this member."""
        return self.finding is None or WEIGHTS[self.finding] is Weight.WORTH_A_LOOK


@dataclass(frozen=True, slots=True)
class CheckedList:
    """All members of a list in the order of their names, each with one address."""

    members: tuple[CheckedMember, ...]

    @property
    def counts(self) -> dict[Finding, int]:
        """Return how many members each finding concerns, the heaviest first, none left out."""
        found = [member.finding for member in self.members]
        return {finding: found.count(finding) for finding in WEIGHTS if finding in found}

    @property
    def ready(self) -> int:
        """Return how many members get mail."""
        return sum(member.gets_mail for member in self.members)

    @property
    def addresses(self) -> tuple[str, ...]:
        """Return the addresses that mail goes to, each once, in the order of the members."""
        texts = (m.address.text for m in self.members if m.address is not None and m.gets_mail)
        return tuple(dict.fromkeys(texts))


def used_address(addresses: Iterable[Address], chosen_id: int | None = None) -> Address | None:
    """Return the one address that is used for somebody; None when none is known.

    It is the chosen one, also when it bounced: to write elsewhere without asking may tell what
    was not meant for that place. Where none was chosen it is a usable one, rather of a post that
    still stands than of one that is over, the preferred one first.
    """
    known = list(addresses)
    for address in known:
        if address.contact_id == chosen_id:
            return address
    return min(known, key=_place, default=None)


def check(members: Iterable[Member]) -> CheckedList:
    """Return the list with the address and the finding of every member."""
    used = [(member, used_address(member.addresses, member.chosen_id)) for member in members]
    times: dict[str, int] = {}
    for member, address in used:
        if address is not None and address.is_usable and not member.do_not_contact:
            times[address.text] = times.get(address.text, 0) + 1
    return CheckedList(tuple(_checked(member, address, times) for member, address in used))


def _place(address: Address) -> tuple[bool, bool, bool, int]:
    return (
        not address.is_usable,
        address.post_ended,
        not address.is_preferred,
        address.contact_id,
    )


def _checked(member: Member, address: Address | None, times: Mapping[str, int]) -> CheckedMember:
    is_chosen = address is not None and address.contact_id == member.chosen_id
    finding = _finding(member, address, times)
    return CheckedMember(member.person_id, address, finding, member.country, is_chosen)


def _finding(member: Member, address: Address | None, times: Mapping[str, int]) -> Finding | None:
    if member.do_not_contact:
        return Finding.OPTED_OUT
    if address is None:
        return Finding.NO_ADDRESS
    if not address.is_usable:
        return Finding.BOUNCED if address.status == "bounced" else Finding.NOT_VALID
    if times[address.text] > 1:
        return Finding.DOUBLED
    if address.is_shared:
        return Finding.SHARED_BOX
    return Finding.POST_ENDED if address.post_ended or member.has_left else None
