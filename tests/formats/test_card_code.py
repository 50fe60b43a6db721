"""Cards as QR codes: what they hold, what they do without, and that the dots are those of segno."""

from pathlib import Path
from typing import Any

import pytest
import segno

from card_builders import cells, write_cards_file
from list_files import read_here
from lmdesk.domain.contact_cards import CardContact, CardName, PersonCard
from lmdesk.errors import LmdeskError
from lmdesk.formats.card_code import LARGEST, card_text, code_of, coded_card


def person(**facts: Any) -> PersonCard:
    name = facts.pop("name", CardName("SOK Dara", "Latn", "Dara", "SOK"))
    return PersonCard(1, "0" * 32, name, **facts)


WHOLE = person(
    titles="H.E. Dr.",
    position="Head, Planning",
    unit="Desk; 2",
    institution="River Office",
    contacts=(
        CardContact("email", "dara@example.org", "dara@example.org", is_preferred=True),
        CardContact("email", "other@example.org", "other@example.org"),
        CardContact("phone", "+85523123456", "023 123456", "12"),
        CardContact("mobile", "+85512345678", "012 345678"),
    ),
)


def test_code_holds_name_post_one_number_and_one_address() -> None:
    coded = coded_card(WHOLE)

    assert coded.text.split("\r\n") == [
        "BEGIN:VCARD",
        "VERSION:3.0",
        "N:SOK;Dara;;H.E. Dr.;",
        "FN:SOK Dara",
        "ORG:River Office;Desk\\; 2",
        "TITLE:Head\\, Planning",
        "TEL;TYPE=CELL:+85512345678",
        "EMAIL;TYPE=INTERNET:dara@example.org",
        "END:VCARD",
        "",
    ]
    assert coded.left_out == ()


def test_person_of_whom_only_a_name_and_a_desk_phone_are_known_has_a_card_too() -> None:
    card = person(
        name=CardName("နီလာဝင်း", "Mymr"),
        unit="Lab",
        contacts=(CardContact("phone", "+9512345678", "01 2345678"),),
    )

    assert card_text(card).split("\r\n")[2:-2] == [
        "N:;နီလာဝင်း;;;",
        "FN:နီလာဝင်း",
        "ORG:;Lab",
        "TEL;TYPE=WORK,VOICE:+9512345678",
    ]


def test_dots_are_those_of_a_code_with_this_text() -> None:
    coded = coded_card(WHOLE)
    made = segno.make_qr(coded.text.encode(), error="m", boost_error=False)

    assert coded.matrix == tuple(tuple(bool(dot) for dot in row) for row in made.matrix)
    assert len(coded.matrix) == int(made.version) * 4 + 17
    # The three corners by which a camera finds a code.
    corner = [True] * 7
    assert list(coded.matrix[0][:7]) == list(coded.matrix[0][-7:]) == corner
    assert list(coded.matrix[-1][:7]) == corner


def test_what_a_code_says_is_read_back_by_our_own_reader(tmp_path: Path) -> None:
    coded = coded_card(WHOLE)

    read = read_here(write_cards_file(tmp_path / "a.vcf", coded.text.replace("\r\n", "\n")))

    found = cells(read.sheets[0])
    assert {key: found[key] for key in found if key in ("Family name", "Given name", "Title")}
    assert {"River Office", "Head, Planning", "dara@example.org"} <= set(found.values())


@pytest.mark.parametrize(
    ("unit", "institution", "position", "left_out"),
    [
        (500, 20, 20, ("unit",)),
        (20, 900, 20, ("unit", "institution")),
        (0, 900, 20, ("institution",)),
        (10, 10, 900, ("unit", "institution", "position")),
    ],
)
def test_what_does_not_fit_is_left_out_and_told(
    unit: int, institution: int, position: int, left_out: tuple[str, ...]
) -> None:
    card = WHOLE._replace(
        unit="ក" * unit or None, institution="x" * institution, position="y" * position
    )

    coded = coded_card(card)

    assert (coded.left_out, len(coded.matrix) <= LARGEST * 4 + 17) == (left_out, True)


def test_name_that_is_too_long_for_any_code_is_refused() -> None:
    card = person(name=CardName("ក" * 1000, "Khmr"))

    with pytest.raises(LmdeskError) as refused:
        coded_card(card)

    assert (refused.value.code, code_of("x" * 4000)) == ("card_code_too_large", None)
