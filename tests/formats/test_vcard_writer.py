"""Tests of writing contact cards in both versions."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lmdesk.domain.address_printing import AddressParts
from lmdesk.domain.contact_cards import CardContact, CardName, PersonCard
from lmdesk.formats.escape import vcard_param, vcard_text
from lmdesk.formats.vcard_lines import cut_cards
from lmdesk.formats.vcard_property import plain_text, read_property
from lmdesk.formats.vcard_writer import card_lines, folded, write_cards

UID = "0123456789abcdef0123456789abcdef"
TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1)


def person(**facts: Any) -> PersonCard:
    name = facts.pop("name", CardName("Liu Jing", "Latn", "Jing", "Liu"))
    return PersonCard(1, UID, name, **facts)


def body_of(card: PersonCard, version: str = "3.0") -> list[str]:
    """Return the lines of a card without those that every card has."""
    lines = card_lines(card, version, lambda code: {"LA": "Lao PDR"}[code])
    assert lines[:3] == ["BEGIN:VCARD", f"VERSION:{version}", "PRODID:-//lmdesk//EN"]
    assert lines[-1] == "END:VCARD"
    assert "UID:urn:uuid:01234567-89ab-cdef-0123-456789abcdef" in lines
    return [line for line in lines[3:-1] if not line.startswith("UID:")]


WHOLE = person(
    titles="H.E. Mr.",
    native_name=CardName("ວັນນາ ສີ", "Laoo"),
    gender="m",
    position="Head, Planning",
    unit="Unit; 2",
    institution="River Office",
    country="LA",
    contacts=(
        CardContact("email", "a@example.org", "A@example.org", is_preferred=True),
        CardContact("email", "b@example.org", "b@example.org"),
        CardContact("mobile", "+8562023120145", "020 23120145", is_preferred=True),
        CardContact("phone", "+85621212257", "+856 21 212 257", "12"),
        CardContact("fax", "12", "12"),
        CardContact("url", "https://example.org", "https://example.org"),
        CardContact("im", "vanna", "vanna", service="line"),
    ),
    changed_at="2026-03-01T08:09:10.123Z",
)


def test_version_3_has_one_name_and_types_in_capitals() -> None:
    assert body_of(WHOLE) == [
        "N:Liu;Jing;;H.E. Mr.;",
        "FN:Liu Jing",
        "X-NATIVE-NAME:ວັນນາ ສີ",
        "ORG:River Office;Unit\\; 2",
        "TITLE:Head\\, Planning",
        "X-GENDER:M",
        "EMAIL;TYPE=INTERNET,PREF:a@example.org",
        "EMAIL;TYPE=INTERNET:b@example.org",
        "TEL;TYPE=CELL,PREF:+8562023120145",
        "TEL;TYPE=WORK,VOICE:+85621212257 ext. 12",
        "TEL;TYPE=WORK,FAX:12",
        "URL:https://example.org",
        "IMPP:line:vanna",
        "X-REPRESENTS-COUNTRY:Lao PDR",
        "REV:20260301T080910Z",
    ]


def test_version_4_gives_the_own_script_as_an_alternative() -> None:
    assert body_of(WHOLE, "4.0")[:13] == [
        "KIND:individual",
        'N;ALTID=1;SORT-AS="Liu,Jing":Liu;Jing;;H.E. Mr.;',
        "N;ALTID=1;LANGUAGE=lo:;ວັນນາ ສີ;;;",
        "FN;ALTID=1:Liu Jing",
        "FN;ALTID=1;LANGUAGE=lo:ວັນນາ ສີ",
        "ORG:River Office;Unit\\; 2",
        "TITLE:Head\\, Planning",
        "GENDER:M",
        "EMAIL;PREF=1:a@example.org",
        "EMAIL:b@example.org",
        "TEL;TYPE=cell;PREF=1;VALUE=uri:tel:+8562023120145",
        'TEL;TYPE="work,voice";VALUE=uri:tel:+85621212257;ext=12',
        'TEL;TYPE="work,fax":12',
    ]


@pytest.mark.parametrize(
    ("name", "line"),
    [
        (CardName("Htet Naing", "Latn", "Htet Naing"), "N:;Htet Naing;;;"),
        (CardName("John Gray III", "Latn", "John", "Gray"), "N:Gray;John;;;III"),
        (CardName("Gray John Jr.", "Latn", "John", "Gray"), "N:Gray;John;;;Jr."),
        (CardName("王小明", "Hans", "小明", "王"), "N:王;小明;;;"),
    ],
)
def test_names_are_written_in_their_parts(name: CardName, line: str) -> None:
    assert body_of(person(name=name))[0] == line


def test_what_a_card_brought_is_written_back_with_its_labels() -> None:
    kept = (
        "item1.TEL:+856 21 212 257\nitem1.X-ABLabel:Direct line\nitem2.TEL:+856 21 999 999\n"
        "item2.X-ABLabel:Old\nEMAIL;TYPE=HOME;TYPE=pref:a@example.org\nTEL;TYPE=PAGER:5\n"
        "N:Liu;Jing;;;PhD\nBDAY:1980-01-01\nADR;TYPE=HOME:;;1 Road;;;;\nKIND:individual\n"
        "PHOTO;ENCODING=b;TYPE=PNG:AAAA\nX-Own;TYPE=pref,x:1"
    )
    contacts = WHOLE.contacts[:1] + WHOLE.contacts[3:4]
    card = person(contacts=contacts, kept=(kept, "BDAY:1999-09-09\nNICKNAME:Jing"))

    assert body_of(card) == [
        "N:Liu;Jing;;;PhD",
        "FN:Liu Jing",
        "EMAIL;TYPE=HOME,PREF:a@example.org",
        "item1.TEL:+85621212257 ext. 12",
        "X-REPRESENTS-COUNTRY:",
        "item1.X-ABLabel:Direct line",
        "TEL;TYPE=PAGER:5",
        "BDAY:1980-01-01",
        "ADR;TYPE=HOME:;;1 Road;;;;",
        "PHOTO;ENCODING=b;TYPE=PNG:AAAA",
        "X-Own;TYPE=pref,x:1",
        "NICKNAME:Jing",
    ]
    assert body_of(card, "4.0")[-4:] == [
        "ADR;TYPE=HOME:;;1 Road;;;;",
        "PHOTO:data:image/png;base64,AAAA",
        "X-Own;TYPE=x;PREF=1:1",
        "NICKNAME:Jing",
    ]


def test_what_version_4_wrote_is_put_as_version_3_wants_it() -> None:
    kept = "PHOTO;MEDIATYPE=image/png:data:image/png;base64,AAAA\nLANG;PREF=1:my\nURL:https://e.org"
    card = person(contacts=(CardContact("url", "https://e.org", "https://e.org"),), kept=(kept,))

    assert body_of(card)[2:] == [
        *("PHOTO;ENCODING=b;TYPE=PNG:AAAA", "LANG;TYPE=pref:my", "URL:https://e.org"),
    ]


def test_a_number_that_is_of_another_kind_now_loses_its_types() -> None:
    card = person(
        contacts=(CardContact("mobile", "+66812340101", "+66812340101"),),
        kept=("TEL;TYPE=WORK:+66 81 234 0101",),
    )

    assert body_of(card)[-1] == "TEL;TYPE=CELL:+66812340101"


def test_uids_of_another_form_are_written_as_they_are() -> None:
    card = person()._replace(uid="abc")

    assert "UID:urn:uuid:abc" in card_lines(card, "3.0", str)


@given(TEXTS)
def test_lines_are_cut_after_75_octets_and_never_inside_a_character(text: str) -> None:
    data = folded(f"NOTE:{text}")

    pieces = data.removesuffix(b"\r\n").split(b"\r\n")
    assert all(len(piece) <= 75 for piece in pieces)
    assert (
        "".join(piece.decode()[1 if at else 0 :] for at, piece in enumerate(pieces))
        == f"NOTE:{text}"
    )


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"], include_characters="\n;,\\")))
def test_an_escaped_text_comes_back_equal(text: str) -> None:
    assert plain_text(vcard_text(text), is_old=False) == text
    assert "\n" not in vcard_text(text)


@given(TEXTS)
def test_an_escaped_parameter_comes_back_equal(text: str) -> None:
    data = folded(f"X-A;P={vcard_param(text)}:v")
    [line] = cut_cards(b"BEGIN:VCARD\r\n" + data + b"END:VCARD").cards[0].lines

    assert read_property(line, "4.0", "utf-8").param("P") == (
        (text,) if vcard_param(text).startswith('"') else (text.strip(),)
    )


def test_a_file_has_cards_with_line_ends_of_the_net(tmp_path: Path) -> None:
    path = tmp_path / "a.vcf"

    count = write_cards(path, [person(), person()], "4.0", str)

    assert count == 2
    assert path.read_bytes().count(b"END:VCARD\r\n") == 2
    assert path.read_bytes().count(b"\n") == path.read_bytes().count(b"\r\n")


def test_address_is_written_in_its_parts_unless_the_card_brought_it() -> None:
    address = AddressParts("12, Fa Ngum Road", "Sisattanak", "Vientiane", "01160", "LA")
    line = "ADR:;;12\\, Fa Ngum Road\\, Sisattanak;Vientiane;;01160;Lao PDR"

    assert line in body_of(person(addresses=(address,)))
    assert line in body_of(person(addresses=(address,)), "4.0")
    assert "ADR:;;;;;;" in body_of(person(addresses=(AddressParts(),)))


@pytest.mark.parametrize(
    ("version", "line"),
    [("3.0", "PHOTO;ENCODING=b;TYPE=JPEG:QUJD"), ("4.0", "PHOTO:data:image/jpeg;base64,QUJD")],
)
def test_photo_of_the_desk_takes_the_place_of_one_that_a_card_brought(
    version: str, line: str
) -> None:
    card = person(photo="QUJD", kept=("PHOTO;ENCODING=b;TYPE=PNG:AAAA",))

    assert [each for each in body_of(card, version) if each.startswith("PHOTO")] == [line]
