"""What a signature or contact block says of one person."""

import pytest

from letters import letter_words
from lmdesk.domain.pasted_details import PastedDetails, read_details

READERS = letter_words()


def read(text: str, name: str = "San Win", country: str | None = None) -> PastedDetails:
    return read_details(text, name, READERS, country)


def said(details: PastedDetails) -> tuple[str | None, ...]:
    person = details.person
    if person is None:
        return ()
    return (person.name.printed, person.native_name, person.position, person.institution)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "LI Na\n李娜\nCounsellor\nMinistry of Water",
            ("LI Na", "李娜", "Counsellor", "Ministry of Water"),
        ),
        (
            "李娜\nLI Na\nCounsellor\nMinistry of Water",
            ("LI Na", "李娜", "Counsellor", "Ministry of Water"),
        ),
        (
            "LI Na (Dr.)\nCounsellor\nMinistry of Water",
            ("LI Na", None, "Counsellor", "Ministry of Water"),
        ),
        (
            "LI Na (Lulu)\nCounsellor\nMinistry of Water",
            ("San Win", None, "Counsellor", "Ministry of Water"),
        ),
        ("Counsellor, Ministry of Water", ("San Win", None, "Counsellor", "Ministry of Water")),
        ("Kind regards,\n\nLI Na", ("LI Na", None, None, None)),
        ("tea and cake", ()),
        ("", ()),
    ],
)
def test_lines_are_name_and_post(text: str, found: tuple[str | None, ...]) -> None:
    assert said(read(text)) == found


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("LI Na\nTel: 010 6320 1234\nnone of it", None),
        ("LI Na\nBeijing\nChina", None),
        ("LI Na, China\nTel: 1", None),
        (
            "LI Na\nDirector\nMinistry of Water\n8th floor\n2 Baiguang Road\nVientiane\nLaos",
            "8th floor\n2 Baiguang Road\nVientiane\nLaos",
        ),
        (
            "Tel: 010 6320 1234\n8th floor\n2 Baiguang Road\nXicheng District\nChina",
            "8th floor\n2 Baiguang Road\nXicheng District\nChina",
        ),
        ("Tel: 1\nFax: 22\nChina", None),
        (
            "Address: No. 5 Hutong,\nXicheng District, Beijing 100035, P.R. China\nTel: 1",
            "No. 5 Hutong\nXicheng District, Beijing 100035, P.R. China",
        ),
    ],
)
def test_address_is_where_it_ends_in_a_country_or_has_its_label(
    text: str, address: str | None
) -> None:
    assert read(text, country="CN").address == address


def test_number_and_address_come_once_each() -> None:
    found = read("LI Na\nDirector\nTel: +86 10 6320 1234\nna@example.org\nE: na@example.org")

    assert [contact.mark for contact in found.contacts] == ["+861063201234", "na@example.org"]


def test_report_is_read_in_its_first_lines_only() -> None:
    assert said(read("tea\n" * 500 + "Dr. LI Na, Director, Ministry of Water")) == ()
