"""Cells with e-mail addresses: valid ones in one form, the others kept and told."""

import email_validator
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lmdesk.domain.contacts import EmailReading
from lmdesk.domain.emails import EmailReader, is_shared
from lmdesk.domain.problem import Severity
from lmdesk.wording import sentence

READER = EmailReader()


def addresses(cell: str, *, mixed: bool = False) -> list[str | None]:
    return [reading.address for reading in READER.read(cell, mixed=mixed)[0]]


def codes(cell: str, *, mixed: bool = False) -> list[str]:
    _, problems = READER.read(cell, mixed=mixed)
    assert all(sentence(problem.code, problem.params) for problem in problems)
    return [problem.code for problem in problems]


def test_plain_address_comes_out_in_small_letters() -> None:
    assert READER.read("Hoa.Le@VRCO.EXAMPLE") == (
        (EmailReading("Hoa.Le@VRCO.EXAMPLE", "hoa.le@vrco.example"),),
        (),
    )


@pytest.mark.parametrize("cell", ["", " ", "-", "n/a", "无"])
def test_cell_without_an_address_says_nothing(cell: str) -> None:
    assert READER.read(cell) == ((), ())


@pytest.mark.parametrize(
    "cell",
    [
        "a@example.org; b@example.org",
        "a@example.org, b@example.org",
        "a@example.org / b@example.org",
        "a@example.org/b@example.org",
        "a@example.org b@example.org",
        "a@example.org\nb@example.org",
        "a@example.org；b@example.org;",
        "E-mail: a@example.org b@example.org",
        "mailto:a@example.org;mailto:b@example.org",
        "a@example.org; b@example.org; A@example.org",
        "<a@example.org> <b@example.org>",
    ],
)
def test_cell_of_two_addresses_gives_both_once(cell: str) -> None:
    assert addresses(cell) == ["a@example.org", "b@example.org"]
    assert codes(cell) == []


@pytest.mark.parametrize(
    ("cell", "name"),
    [
        ("Ann Lee <ann@example.org>", "Ann Lee"),
        ('"LEE, Ann" <ann@example.org>', "LEE, Ann"),
        ("LEE, Ann <ann@example.org>", "LEE, Ann"),
        ("<ann@example.org>", None),
    ],
)
def test_name_in_front_of_an_address_is_kept(cell: str, name: str | None) -> None:
    assert READER.read(cell) == ((EmailReading(cell, "ann@example.org", name),), ())


@pytest.mark.parametrize(
    ("cell", "code", "severity"),
    [
        ("ann [at] example.org", "email_obfuscated", Severity.WARN),
        ("ann(at)example[dot]org", "email_obfuscated", Severity.WARN),
        ("ann at example.org", "email_obfuscated", Severity.WARN),
        ("ann＠example．org", "email_fullwidth", Severity.INFO),
        ("ann@example.org.", "email_trailing_dot", Severity.INFO),
    ],
)
def test_odd_spelling_is_read_and_told(cell: str, code: str, severity: Severity) -> None:
    _, problems = READER.read(cell)

    assert addresses(cell) == ["ann@example.org"]
    assert [(problem.code, problem.severity) for problem in problems] == [(code, severity)]


@pytest.mark.parametrize(
    "cell",
    [
        "gaoboya@ lanriver.example",
        "n.a.@",
        "luo@",
        "quynh@localhost..example",
        "ann@@example.org",
        "binh cdfi.example",
        "ann@example",
        "ann@host.local",
        "ann@-example.org",
        "ann@ab--cd.org",
        "to follow",
        '="ann@example.org"',
    ],
)
def test_text_that_is_no_address_is_kept_and_told_as_an_error(cell: str) -> None:
    readings, (problem,) = READER.read(cell)

    assert readings == (EmailReading(cell, None),)
    assert (problem.code, problem.severity) == ("email_invalid", Severity.ERROR)


def test_comma_at_the_end_is_asked_about_with_a_proposal() -> None:
    readings, (problem,) = READER.read("ann@example.org,")

    assert readings == (EmailReading("ann@example.org,", None),)
    assert problem.params["proposal"] == "ann@example.org"
    assert addresses("ann@example.org, thanks", mixed=True) == ["ann@example.org"]


def test_bad_address_among_good_ones_is_told_alone() -> None:
    cell = "a@example.org; b@@example.org"

    assert addresses(cell) == ["a@example.org", None]
    assert codes(cell) == ["email_invalid"]


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        ("T: +66 2 123 0233; E: nat@sre.example; office@sre.example", 2),
        ("电话：010 1234 0262 邮箱：du＠example.org 微信：wx_yulong", 1),
        ("ann@mail.example.org (personal: ann@example.com); 021 212 213 x15", 2),
        ("<ann@example.org>; WhatsApp +8613123450160; Skype: live:ann", 1),
        ("ann [at] example.org\n081.234.0140", 1),
        ("Fax: same as phone\nE-mail: ann@example.org.", 1),
        ("Tel: 021 212 213", 0),
    ],
)
def test_mixed_cell_gives_its_addresses_and_passes_over_the_rest(cell: str, found: int) -> None:
    read = addresses(cell, mixed=True)

    assert len(read) == found
    assert None not in read


def test_bad_address_in_a_mixed_cell_is_told() -> None:
    assert READER.read("ann@@example.org\n092123116", mixed=True)[0] == (
        EmailReading("ann@@example.org", None),
    )
    assert addresses("b@example.org ann@@example.org", mixed=True) == ["b@example.org", None]


def test_address_of_an_international_domain_is_valid() -> None:
    assert addresses("用户@例子.公司") == ["用户@例子.公司"]


@pytest.mark.parametrize(
    ("local_part", "shared"),
    [
        ("info", True),
        ("Office2", True),
        ("visa-section", True),
        ("registration", True),
        ("hr", True),
        ("info.nguyen", False),
        ("li.xia", False),
        ("2026", False),
    ],
)
def test_box_of_an_office_is_known_by_its_words(local_part: str, shared: bool) -> None:
    (reading,), _ = READER.read(f"{local_part}@example.org")

    assert is_shared(local_part) is shared
    assert reading.shared is shared


ASCII = st.text("aZ09.-_+@ '!x", max_size=24)
NEAR = st.builds(
    "{}@{}.{}".format, ASCII, ASCII, st.sampled_from(["org", "test", "local", "c", "1"])
)


@settings(max_examples=400, deadline=None)
@given(ASCII | NEAR)
def test_address_taken_as_plain_is_valid_for_the_library(text: str) -> None:
    readings, problems = READER.read(text)

    if len(readings) == 1 and readings[0].raw == text and readings[0].address and not problems:
        found = email_validator.validate_email(readings[0].address, check_deliverability=False)
        assert found.normalized == readings[0].address


@pytest.mark.parametrize("length", [63, 64, 65])
def test_length_of_parts_is_judged_as_the_library_does(length: int) -> None:
    for text in ("a" * length + "@example.org", "ann@" + "a" * length + ".org"):
        try:
            email_validator.validate_email(text, check_deliverability=False)
            valid = True
        except email_validator.EmailNotValidError:
            valid = False
        assert (addresses(text) == [text]) is valid


def test_address_with_a_space_in_it_is_asked_about_with_a_proposal() -> None:
    [reading], [problem] = EmailReader().read("ann @example.org")

    assert reading.address is None
    assert (problem.code, problem.params["proposal"]) == ("email_invalid", "ann@example.org")
    [problem] = EmailReader().read("ann lee @ office")[1]
    assert problem.params["proposal"] == "?"


def test_bracket_behind_an_address_is_no_part_of_it() -> None:
    assert addresses("ann@example.org(office)") == ["ann@example.org"]
