"""The quick rules must never say anything else than the phone library."""

import random

import phonenumbers
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from phonenumbers.phonemetadata import PhoneMetadata

from lmdesk.domain.phone_numbers import NEIGHBOURS, PhoneJudge
from lmdesk.domain.phone_rules import PhoneRules, PhoneVerdict

OTHERS = ("JP", "KR", "FR", "DE", "SG", "IN", "ID", "MY", "PH", "CH", "HU", "BR", "TW", "MN")


def rules(region: str) -> PhoneRules:
    metadata = PhoneMetadata.metadata_for_region(region)
    assert metadata is not None
    return PhoneRules(metadata)


def by_library(text: str, region: str | None) -> tuple[str, bool] | None:
    try:
        number = phonenumbers.parse(text, region)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_valid_number(number):
        return None
    mobile = phonenumbers.number_type(number) == phonenumbers.PhoneNumberType.MOBILE
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164), mobile


def numbers_near(region: str, count: int) -> list[str]:
    """National numbers made from the library's examples by changing some digits."""
    chance = random.Random(region)
    kinds = phonenumbers.PhoneNumberType.values()
    examples = [phonenumbers.example_number_for_type(region, kind) for kind in kinds]
    known = [phonenumbers.national_significant_number(one) for one in examples if one]
    made = []
    for _ in range(count):
        digits = list(chance.choice(known))
        for _ in range(chance.randrange(4)):
            digits[chance.randrange(len(digits))] = str(chance.randrange(10))
        if chance.random() < 0.15:
            digits.insert(chance.randrange(len(digits)), str(chance.randrange(10)))
        if chance.random() < 0.15:
            digits.pop()
        made.append("".join(digits))
    return made


@pytest.mark.parametrize("region", [*NEIGHBOURS, *OTHERS])
def test_quick_verdict_is_the_verdict_of_the_library(region: str) -> None:
    quick = rules(region)
    accepted = 0
    for number in numbers_near(region, 400):
        for lead in ("", "0"):
            body = quick.code + lead + number
            international = quick.international(body)
            national = quick.national(lead + number)
            if international:
                assert (international.e164, international.mobile) == by_library("+" + body, None)
            if national:
                assert (national.e164, national.mobile) == by_library(lead + number, region)
            if not lead and by_library("+" + body, None):
                accepted += 1
    assert accepted > 40


@pytest.mark.parametrize("region", NEIGHBOURS)
def test_quick_rules_know_the_valid_numbers_of_the_neighbours(region: str) -> None:
    quick = rules(region)
    bodies = [quick.code + number for number in numbers_near(region, 600)]
    missed = [
        body
        for body in bodies
        if (by_library("+" + body, None) or ("", False))[0] == "+" + body
        and quick.international(body) is None
    ]

    assert missed == []


@settings(max_examples=300, deadline=None)
@given(st.text("0123456789", min_size=5, max_size=14), st.sampled_from(NEIGHBOURS))
def test_any_digits_get_the_verdict_of_the_library(digits: str, region: str) -> None:
    verdict = PhoneJudge().quick_national(digits, region)

    if verdict:
        assert (verdict.e164, verdict.mobile) == by_library(digits, region)


@pytest.mark.parametrize(
    ("region", "digits", "verdict"),
    [
        ("CN", "13123450101", PhoneVerdict("+8613123450101", True)),
        ("CN", "01012340201", PhoneVerdict("+861012340201", False)),
        ("CN", "1012340201", PhoneVerdict("+861012340201", False, "phone_lost_zero")),
        ("VN", "912345160", PhoneVerdict("+84912345160", True, "phone_lost_zero")),
        ("SG", "61234567", PhoneVerdict("+6561234567", False)),
        ("TH", "0912", None),
        ("TH", "12", None),
    ],
)
def test_national_number_without_its_zero_is_told(
    region: str, digits: str, verdict: PhoneVerdict | None
) -> None:
    assert rules(region).national(digits) == verdict


def test_zero_behind_the_country_code_is_dropped_and_told() -> None:
    assert rules("CN").international("8601012340201") == PhoneVerdict(
        "+861012340201", False, "phone_trunk_zero"
    )
    assert rules("CN").international("860999") is None


def test_country_whose_zero_is_more_than_a_trunk_prefix_is_left_to_the_library() -> None:
    assert rules("JP").international("81312345678") == PhoneVerdict("+81312345678", False)
    assert rules("JP").national("0312345678") is None
