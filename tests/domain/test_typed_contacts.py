from dataclasses import dataclass
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lmdesk.domain.contact_block import read_block
from lmdesk.domain.contacts import ContactKind
from lmdesk.domain.countries import CountryTable
from lmdesk.domain.emails import EmailReader
from lmdesk.domain.phones import PhoneReader
from lmdesk.domain.typed_contacts import TypedContact, contacts_of_block, read_contact
from lmdesk.formats.vocab import read_rows
from lmdesk.paths import bundled


@dataclass(frozen=True)
class TwoReaders:
    phones: PhoneReader
    emails: EmailReader


@pytest.fixture(scope="module")
def readers() -> TwoReaders:
    return TwoReaders(PhoneReader(), EmailReader())


def contact(kind: str, raw: str, normalised: str | None, **more: Any) -> TypedContact:
    status = "invalid" if normalised is None else "ok"
    plain = TypedContact(kind, None, raw, normalised, None, False, status)
    return plain._replace(**more)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Li.Xia@example.org", contact("email", "Li.Xia@example.org", "li.xia@example.org")),
        (
            "info@example.org",
            contact("email", "info@example.org", "info@example.org", is_shared=True),
        ),
        (
            "Li Xia <li.xia@example.org>",
            contact("email", "Li Xia <li.xia@example.org>", "li.xia@example.org"),
        ),
        ("010 8226 8277", contact("phone", "010 8226 8277", "+861082268277")),
        ("+856 20 5551 2345", contact("mobile", "+856 20 5551 2345", "+8562055512345")),
        ("Fax: 010 8226 8277", contact("fax", "010 8226 8277", "+861082268277")),
        ("www.example.org", contact("url", "www.example.org", "https://www.example.org")),
        ("example.org/en", contact("url", "example.org/en", "https://example.org/en")),
        ("http://example.org", contact("url", "http://example.org", "http://example.org")),
        ("WeChat ID: river-cn", contact("im", "WeChat ID: river-cn", "river-cn", service="wechat")),
    ],
)
def test_text_tells_the_kind_of_contact(
    readers: TwoReaders, text: str, expected: TypedContact
) -> None:
    found, _ = read_contact(text, readers, country="CN")

    assert found == (expected,)


@pytest.mark.parametrize(
    ("text", "kind", "code"),
    [
        ("tang.huaqing@", "email", "email_invalid"),
        ("ask the office", "phone", "phone_invalid"),
        ("www.", "url", "url_invalid"),
        ("http://example.org/a b", "url", "url_invalid"),
    ],
)
def test_bad_contact_is_kept_and_told(readers: TwoReaders, text: str, kind: str, code: str) -> None:
    found, problems = read_contact(text, readers)

    assert found == (contact(kind, text, None),)
    assert [problem.code for problem in problems] == [code]


def test_word_for_nothing_is_kept_all_the_same(readers: TwoReaders) -> None:
    assert read_contact("none", readers) == ((contact("phone", "none", None),), ())


def test_several_addresses_are_several_contacts(readers: TwoReaders) -> None:
    found, problems = read_contact("a@example.org; b@example.org", readers)

    assert [each.normalised for each in found] == ["a@example.org", "b@example.org"]
    assert problems == ()


def test_address_and_number_typed_together_are_both_kept(readers: TwoReaders) -> None:
    text = "Email 4411223@example.org, Tel: 010 8226 8277"

    found, _ = read_contact(text, readers, country="CN")

    assert [(each.kind, each.normalised) for each in found] == [
        ("email", "4411223@example.org"),
        ("phone", "+861082268277"),
    ]


def test_number_without_country_is_unsure_or_unknown(readers: TwoReaders) -> None:
    [found], _ = read_contact("010 8226 8277", readers)

    assert found.status in {"unsure", "invalid"}
    assert found.raw == "010 8226 8277"


def test_given_kind_wins_over_what_a_text_looks_like(readers: TwoReaders) -> None:
    typed, _ = read_contact("river.example.org", readers, kind=ContactKind.IM, service="line")
    number, _ = read_contact("+86 10 8226 8277", readers, kind=ContactKind.FAX)

    assert typed == (contact("im", "river.example.org", "river.example.org", service="line"),)
    assert number == (contact("fax", "+86 10 8226 8277", "+861082268277"),)


def test_empty_text_is_no_contact(readers: TwoReaders) -> None:
    assert read_contact(" \n ", readers) == ((), ())


def test_mark_is_what_was_understood_or_else_what_was_written() -> None:
    assert contact("email", "A@example.org", "a@example.org").mark == "a@example.org"
    assert contact("phone", "ask", None).mark == "ask"


def test_contact_block_becomes_contacts(readers: TwoReaders) -> None:
    block = read_block(
        "River Centre\nTel: +86-10-82268277 Fax: +86-10-82200579\n"
        "Email: info@example.org Web: http://www.example.org WeChat ID: river-cn",
        CountryTable(read_rows(bundled("db", "vocab", "countries.csv"))),
        readers.phones,
        readers.emails,
    )

    found = [(each.kind, each.normalised) for each in contacts_of_block(block)]

    assert found == [
        ("phone", "+861082268277"),
        ("fax", "+861082200579"),
        ("email", "info@example.org"),
        ("url", "http://www.example.org"),
        ("im", "river-cn"),
    ]


@given(st.text(max_size=40), st.sampled_from([None, *ContactKind]))
def test_nothing_typed_is_lost(text: str, kind: ContactKind | None) -> None:
    readers = TwoReaders(PhoneReader(), EmailReader())

    found, _ = read_contact(text, readers, kind=kind)

    assert bool(found) == bool(text.split())
    assert all(each.raw for each in found)
