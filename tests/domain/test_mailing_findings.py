"""Tests of which address is used on a mailing list, and what is to be said of a member."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from lmdesk.domain.mailing_findings import (
    WEIGHTS,
    Address,
    CheckedMember,
    Finding,
    Member,
    Weight,
    check,
    used_address,
)

STATUSES = ("ok", "unsure", "invalid", "bounced", "wrong", "old")


def address(number: int = 1, status: str = "ok", **facts: Any) -> Address:
    """Return an address whose text is made of its number."""
    text = f"a{number}@example.org"
    return Address(number, text, None if status == "invalid" else text, status)._replace(**facts)


def findings(*members: Member) -> list[Finding | None]:
    """Return the finding of each member of a list."""
    return [member.finding for member in check(members).members]


def test_the_preferred_address_is_used_else_the_first() -> None:
    first, second = address(1), address(2)

    assert used_address([]) is None
    assert used_address([second, first]) == first
    assert used_address([first, second._replace(is_preferred=True)]).contact_id == 2  # type: ignore[union-attr]  # an address is there


def test_a_usable_address_goes_before_a_preferred_one_that_bounced() -> None:
    bounced = address(1, "bounced", is_preferred=True)

    assert used_address([bounced, address(2)]) == address(2)
    assert used_address([bounced]) == bounced


def test_an_address_of_a_post_that_is_over_comes_after_one_that_stands() -> None:
    former = address(1, is_preferred=True, post_ended=True)

    assert used_address([former, address(2)]) == address(2)
    assert used_address([former, address(2, "old")]) == former


def test_the_chosen_address_is_used_also_when_it_bounced() -> None:
    bounced = address(2, "bounced")

    assert used_address([address(1), bounced], chosen_id=2) == bounced


def test_a_choice_that_the_person_no_longer_has_falls_back_on_the_rule() -> None:
    assert used_address([address(1)], chosen_id=9) == address(1)


def test_each_thing_that_is_wrong_has_its_finding() -> None:
    box = address(7, is_shared=True)

    assert findings(
        Member(1, [address(1)]),
        Member(2, []),
        Member(3, [address(3, "bounced")]),
        Member(4, [address(4, "invalid")]),
        Member(5, [address(5, "old")]),
        Member(6, [address(6)], do_not_contact=True),
        Member(7, [box]),
        Member(8, [address(8, post_ended=True)]),
        Member(9, [address(9)], has_left=True),
    ) == [
        None,
        Finding.NO_ADDRESS,
        Finding.BOUNCED,
        Finding.NOT_VALID,
        Finding.NOT_VALID,
        Finding.OPTED_OUT,
        Finding.SHARED_BOX,
        Finding.POST_ENDED,
        Finding.POST_ENDED,
    ]


def test_two_with_one_address_are_both_told_whatever_else_is_true_of_them() -> None:
    box = address(1, is_shared=True)

    assert findings(Member(1, [box]), Member(2, [box], has_left=True)) == [Finding.DOUBLED] * 2


def test_who_gets_no_mail_doubles_nobody() -> None:
    same = address(1)

    assert findings(
        Member(1, [same]),
        Member(2, [same], do_not_contact=True),
        Member(3, [same._replace(status="bounced")]),
    ) == [None, Finding.OPTED_OUT, Finding.BOUNCED]


def test_a_list_tells_who_is_ready_and_the_addresses_once_each() -> None:
    checked = check(
        [
            Member(1, [address(1)], country="TH"),
            Member(2, [address(2)]),
            Member(3, [address(2)]),
            Member(4, []),
            Member(5, [address(5)], do_not_contact=True),
        ]
    )

    assert checked.members[0] == CheckedMember(1, address(1), None, "TH")
    assert checked.counts == {Finding.NO_ADDRESS: 1, Finding.DOUBLED: 2, Finding.OPTED_OUT: 1}
    assert checked.ready == 3
    assert checked.addresses == ("a1@example.org", "a2@example.org")


def test_every_finding_has_a_weight_and_the_heaviest_come_first() -> None:
    assert set(WEIGHTS) == set(Finding)
    assert list(WEIGHTS.values()) == [
        *[Weight.MUST_FIX] * 3,
        *[Weight.WORTH_A_LOOK] * 3,
        Weight.LEFT_OUT,
    ]


ADDRESSES = st.builds(
    address,
    st.integers(1, 4),
    st.sampled_from(STATUSES),
    is_preferred=st.booleans(),
    is_shared=st.booleans(),
    post_ended=st.booleans(),
)
MEMBERS = st.builds(
    Member,
    st.integers(1, 99),
    st.lists(ADDRESSES, max_size=3),
    st.none() | st.integers(1, 4),
    st.booleans(),
    st.booleans(),
)


@given(st.lists(MEMBERS))
def test_mail_goes_to_each_usable_address_once_and_to_nobody_who_wants_none(
    members: list[Member],
) -> None:
    checked = check(members)

    sent = [
        used
        for member in members
        if not member.do_not_contact
        if (used := used_address(member.addresses, member.chosen_id)) is not None
        if used.is_usable
    ]
    assert len(checked.addresses) == len(set(checked.addresses))
    assert set(checked.addresses) == {used.text for used in sent}
    assert checked.ready == len(sent)
    assert sum(checked.counts.values()) == sum(m.finding is not None for m in checked.members)
