"""The contact block of the published report, and others like it."""

import csv

import pytest

from lmdesk.domain.contact_block import (
    ContactBlock,
    MessengerAccount,
    print_block,
    read_accounts,
    read_block,
)
from lmdesk.domain.contacts import ContactKind, EmailReading, PhoneReading
from lmdesk.domain.countries import CountryTable
from lmdesk.domain.emails import EmailReader
from lmdesk.domain.phones import PhoneReader
from lmdesk.domain.postal_address import PostalAddress, read_address
from lmdesk.paths import bundled

with bundled("db", "vocab", "countries.csv").open(encoding="utf-8", newline="") as rows:
    COUNTRIES = CountryTable(csv.DictReader(rows))
PHONES = PhoneReader()
EMAILS = EmailReader()

PUBLISHED = (
    "Lancang-Mekong Environmental Cooperation Center Foreign Environmental Cooperation Center\n"
    "Address: No. 5 Houyingfang Hutong,\n"
    "Xicheng District, Beijing 100035, P.R. China\n"
    "Tel: +86-010-82268277/8221 Fax: +86-010-82200579\n"
    "Email: tang.huaqing@fecomee.org.cn li.xia@fecomee.org.cn "
    "Web: http://www.mepfeco.org.cn WeChat ID: lancang-mekongec\n"
)


def read(text: str, country: str | None = None) -> ContactBlock:
    return read_block(text, COUNTRIES, PHONES, EMAILS, country=country)


def test_published_block_is_understood_in_full() -> None:
    block = read(PUBLISHED)

    assert block.names == (
        "Lancang-Mekong Environmental Cooperation Center",
        "Foreign Environmental Cooperation Center",
    )
    assert block.address == PostalAddress(
        lines=("No. 5 Houyingfang Hutong", "Xicheng District, Beijing 100035, P.R. China"),
        street="No. 5 Houyingfang Hutong",
        district="Xicheng District",
        city="Beijing",
        postcode="100035",
        country="CN",
        country_printed="P.R. China",
    )
    assert block.phones == (
        PhoneReading("+86-010-82268277", "+861082268277", None, ContactKind.PHONE, True),
        PhoneReading("+86-010-82268277/8221", "+861082268221", None, ContactKind.PHONE, False),
        PhoneReading("+86-010-82200579", "+861082200579", None, ContactKind.FAX, True),
    )
    assert block.emails == (
        EmailReading("tang.huaqing@fecomee.org.cn", "tang.huaqing@fecomee.org.cn"),
        EmailReading("li.xia@fecomee.org.cn", "li.xia@fecomee.org.cn"),
    )
    assert block.urls == ("http://www.mepfeco.org.cn",)
    assert block.accounts == (
        MessengerAccount("WeChat ID: lancang-mekongec", "wechat", "lancang-mekongec"),
    )
    assert [problem.code for problem in block.problems] == [
        "phone_trunk_zero",
        "phone_tail",
        "phone_trunk_zero",
    ]
    assert block.heading is None


@pytest.mark.parametrize("heading", ["Contact U", "Contact Us:", "Contact", "联系我们"])
def test_heading_is_no_name_even_when_it_is_damaged(heading: str) -> None:
    block = read(f"{heading}\n\n{PUBLISHED}")

    assert block.heading == heading
    assert block.names == read(PUBLISHED).names
    assert block.phones == read(PUBLISHED).phones


@pytest.mark.parametrize(
    "text", [PUBLISHED, "Contact U\r\n\r\n" + PUBLISHED, "", "?\n\n ", "Tel: x"]
)
def test_block_is_printed_back_unchanged(text: str) -> None:
    assert print_block(read(text)) == text


def test_signature_in_two_languages_is_understood() -> None:
    block = read(
        "澜江合作中心/澜江培训中心\n"
        "Lan River Cooperation Center / Lan River Training Center\n"
        "地址：北京市西城区示例胡同5号 100035\n"
        "电话/Tel: +86-010-1234-0327\n"
        "微信号：lanriver\n"
        "邮箱/E-mail: office@lanriver.example\n"
    )

    assert block.names == (
        "澜江合作中心/澜江培训中心",
        "Lan River Cooperation Center",
        "Lan River Training Center",
    )
    assert block.address == PostalAddress(
        ("北京市西城区示例胡同5号 100035",), "示例胡同5号", "西城区", "北京市", "100035", "CN", None
    )
    assert [phone.e164 for phone in block.phones] == ["+861012340327"]
    assert [(mail.address, mail.shared) for mail in block.emails] == [
        ("office@lanriver.example", True)
    ]
    assert block.accounts == (MessengerAccount("微信号：lanriver", "wechat", "lanriver"),)


def test_address_line_without_label_reads_the_national_numbers() -> None:
    block = read(
        "Asst. Prof. Somchai Example\n"
        "123 Example Road, Khon Kaen 40000, Thailand\n"
        "T. +66 2 123 0284 ext. 44 | M. 081 234 0172 | F. +66 2 123 0284\n"
        "somchai@cku.example | www.cku.example"
    )

    assert block.names == ("Asst. Prof. Somchai Example",)
    assert block.address is not None
    assert (block.address.city, block.address.postcode) == ("Khon Kaen", "40000")
    assert [(phone.e164, phone.extension, phone.kind.value) for phone in block.phones] == [
        ("+6621230284", "44", "phone"),
        ("+66812340172", None, "mobile"),
        ("+6621230284", None, "fax"),
    ]
    assert block.urls == ("www.cku.example",)
    assert block.problems == ()


def test_numbers_without_labels_are_found() -> None:
    block = read("Somphone Example\n021 212 213\nsom@example.org", "LA")

    assert block.names[0] == "Somphone Example"
    assert [phone.e164 for phone in block.phones] == ["+85621212213"]
    assert [mail.address for mail in block.emails] == ["som@example.org"]


def test_accounts_of_messengers_are_read_from_a_cell() -> None:
    accounts = read_accounts("WhatsApp +86 131 2345 0160; Skype: live:margaret; LINE ID: som_1")

    assert [account[1:] for account in accounts] == [
        ("whatsapp", "+8613123450160"),
        ("skype", "live:margaret"),
        ("line", "som_1"),
    ]
    assert read_accounts("Zalo: ") == (MessengerAccount("Zalo:", "zalo", ""),)
    assert read_accounts("nothing") == ()


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Hanoi, Viet Nam", ("", None, "Hanoi", None, "VN")),
        (
            "12 Example St., Vientiane Capital 01000, Lao PDR",
            ("12 Example St.", None, "Vientiane Capital", "01000", "LA"),
        ),
        (
            "House 3, Sangkat Wat Phnom, Khan Daun Penh, Phnom Penh 120211, Cambodia",
            ("House 3, Sangkat Wat Phnom", "Khan Daun Penh", "Phnom Penh", "120211", "KH"),
        ),
        ("5 Example Road, 10200 Bangkok", ("5 Example Road", None, "Bangkok", "10200", None)),
        ("5 Example Road, Bangkok, 10200", ("5 Example Road", None, "Bangkok", "10200", None)),
        ("1 Road, Bahan Township", ("1 Road", "Bahan Township", None, None, None)),
        ("1 Road, Bahan Township 11201", ("1 Road", "Bahan Township", None, "11201", None)),
        ("Somewhere", ("Somewhere", None, None, None, None)),
    ],
)
def test_address_is_taken_apart(text: str, parts: tuple[str | None, ...]) -> None:
    address = read_address(text, COUNTRIES)

    assert address is not None
    assert address[1:6] == parts


def test_empty_text_is_no_address() -> None:
    assert read_address(" \n, ", COUNTRIES) is None
