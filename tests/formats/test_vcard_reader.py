"""Tests of reading files of contact cards as lists."""

from pathlib import Path

import pytest

from card_builders import card, cells, read_cards, said, write_cards_file
from list_files import DATA, read_here, sample
from lmdesk.domain.problem import Problem, Severity
from lmdesk.errors import LmdeskError
from lmdesk.formats.limits import Limits


def test_cards_of_all_versions_are_rows_called_by_their_line() -> None:
    found = read_here(sample("17"))

    people, bodies = found.sheets
    assert (found.container, found.encoding, found.problems) == ("vcf", "utf-8", ())
    assert (people.name, bodies.name) == ("cards", "institutions")
    assert people.layout is not None
    assert bodies.layout is not None
    assert people.layout.numbers == (1, 16, 29, 41, 57, 67, 74, 88, 102, 116, 133, 138, 144, 154)
    assert bodies.layout.numbers == (125,)
    assert said(people) == {
        133: ["card_name_undivided"],
        138: ["card_damaged", "card_line_unreadable"],
    }
    assert (people.number_at(2), people.position_of(29)) == (29, 2)


def test_everything_a_card_says_has_its_cell() -> None:
    [people, _] = read_here(DATA / "cards_apple.vcf").sheets

    found = cells(people)

    kept = found.pop("Other properties").split("\n")
    assert found == {
        "Title": "Dr.",
        "Family name": "Keomany",
        "Given name": "Bounthavy",
        "Name": "Dr. Bounthavy Keomany",
        "Position": "Deputy Head",
        "Department": "Hydrology Section",
        "Institution": "Mekong Wetlands Agency",
        "Country": "Laos",
        "Mobile": "+856 20 2312 0161",
        "Phone": "+856 21 212 261",
        "Fax": "+856 21 212 262",
        "E-mail": "bounthavy@wetlands.example.org",
        "E-mail 2": "b.keomany@example.org",
        "Address": "Souphanouvong Avenue, Ban Sikhay, House 4",
        "City": "Vientiane",
        "Postcode": "01000",
        "Note": "Prefers e-mail, not phone\nSpeaks French",
        "Pictures": found["Pictures"],
    }
    assert found["Pictures"].startswith("PHOTO;ENCODING=b;TYPE=PNG:iVBORw0KGgo")
    assert "item2.X-ABLabel:Direct line" in kept
    assert "BDAY:1975-03-02" in kept
    assert not any(line.startswith(("N:", "FN:", "ORG:", "TITLE:", "PRODID:")) for line in kept)


def test_cards_of_bodies_groups_and_damaged_ones_are_told_apart() -> None:
    apple, bodies = read_here(DATA / "cards_apple.vcf").sheets
    [kde] = read_here(DATA / "cards_kde.vcf").sheets
    [nokia] = read_here(DATA / "cards_nokia.vcf").sheets

    assert said(apple) == {}
    assert cells(bodies)["Institution"] == "Riverside Conference Hotel"
    assert said(bodies) == {36: ["card_of_institution"]}
    assert said(kde) == {24: ["card_of_others"], 30: ["card_line_unreadable"]}
    assert said(nokia) == {21: ["card_damaged"]}
    assert cells(nokia, 3)["Other properties"] == (
        "BEGIN:VCARD\nVERSION:2.1\nN:Cut;Off\nTEL;CELL:+85591234"
    )


def test_names_of_old_phones_are_read_in_the_charset_of_each_line() -> None:
    [nokia] = read_here(DATA / "cards_nokia.vcf").sheets
    [outlook] = read_here(DATA / "cards_outlook.vcf").sheets

    names = [cells(nokia, at) for at in range(3)]
    assert [each.get("Family name") for each in names] == ["ສີສຸກ", None, "陈"]
    assert [each.get("Given name") or each["Name"] for each in names] == [
        *("ຄຳພອນ", "Aung Kyaw Moe", "丽华"),
    ]
    assert cells(outlook, 1)["Family name"] == "Müller"
    assert cells(outlook)["Address"] == "Floor 2, Example House, 5 River Road"
    assert cells(outlook)["Note"] == (
        "Met at the fair;\ncalls back on Monday, after ten. This note is longer than one line."
    )


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("N:Liu;Jing", "FN:刘静"), ("Liu", "Jing", None, "刘静")),
        (("N:刘;静", "FN:Liu Jing"), (None, None, "Liu Jing", "刘静")),
        (("N:刘;静", "FN:刘静"), ("刘", "静", "刘静", None)),
        (("N:Pham Van Ba;;;;", "FN:Pham Van Ba"), (None, None, "Pham Van Ba", None)),
        (("N:;Su Su;;;", "FN:Su Su"), (None, "Su Su", "Su Su", None)),
        (("FN:Daw Su Su",), (None, None, "Daw Su Su", None)),
        (("N:Chan;Dara", "X-NATIVE-NAME:ចាន់ ដារា"), ("Chan", "Dara", None, "ចាន់ ដារា")),
        (("FN:a@example.org", "EMAIL:a@example.org"), (None, None, None, None)),
        (
            ("N:Lê;An", "FN:Lê An", "ORG:Viện Nước"),
            ("Lê", "An", "Lê An", None),
        ),
        (
            ("N:Lê;Ánh Đào", "FN:Lê Ánh Đào", "ORG:Viện Nước"),
            ("Lê", "Ánh Đào", "Lê Ánh Đào", "Lê Ánh Đào"),
        ),
    ],
)
def test_names_in_two_scripts_and_undivided_ones(
    tmp_path: Path, lines: tuple[str, ...], expected: tuple[str | None, ...]
) -> None:
    [sheet] = read_cards(tmp_path, card(*lines)).sheets

    found = cells(sheet)
    keys = ("Family name", "Given name", "Name", "Name in native script")
    assert tuple(found.get(key) for key in keys) == expected


@pytest.mark.parametrize(
    ("line", "heading", "text"),
    [
        ("TEL;TYPE=iPhone:+66 81 234 0101", "Mobile", "+66 81 234 0101"),
        ("TEL;VALUE=uri:tel:+6621230281;ext=4", "Phone", "+6621230281;ext=4"),
        ("TEL;TYPE=work,fax:1", "Fax", "1"),
        ("IMPP:whatsapp:+9592123137", "Mobile", "whatsapp:+9592123137"),
        ("EMAIL:mailto:a@example.org", "E-mail", "a@example.org"),
        ("ROLE:Chemist", "Position", "Chemist"),
        ("GENDER:F", "Gender", "F"),
        ("X-WAB-GENDER:2", "Gender", "M"),
        ("X-REPRESENTS-COUNTRY:Thailand", "Country", "Thailand"),
        ("URL:https\\://www.example.org", "Web", "https://www.example.org"),
    ],
)
def test_properties_stand_under_their_heading(
    tmp_path: Path, line: str, heading: str, text: str
) -> None:
    [sheet] = read_cards(tmp_path, card("N:A;B", line)).sheets

    assert cells(sheet)[heading] == text


@pytest.mark.parametrize("line", ["TEL;TYPE=PAGER:1", "EMAIL;TYPE=X400:c=us", "GENDER:U"])
def test_what_is_no_way_to_reach_a_person_has_no_cell(tmp_path: Path, line: str) -> None:
    [sheet] = read_cards(tmp_path, card("N:A;B", line)).sheets

    assert set(cells(sheet)) <= {"Family name", "Given name", "Other properties"}


def test_the_address_of_work_comes_before_that_of_home(tmp_path: Path) -> None:
    home, work = "ADR;TYPE=HOME:;;;;;;Thailand", "ADR;TYPE=WORK:;;;;;;Laos"

    [sheet] = read_cards(tmp_path, card("N:A;B", home, work)).sheets

    assert cells(sheet)["Country"] == "Laos"


def test_many_numbers_share_the_last_column_and_long_texts_go_on_in_the_next(
    tmp_path: Path,
) -> None:
    numbers = [f"TEL:+66 2 123 02{at:02}" for at in range(10)]
    note = "X-LONG:" + "y" * 70_000

    [sheet] = read_cards(tmp_path, card("N:A;B", *numbers, note)).sheets

    found = cells(sheet)
    assert found["Phone 7"] == "+66 2 123 0206"
    assert found["Phone 8"] == "+66 2 123 0207\n+66 2 123 0208\n+66 2 123 0209"
    kept = [text for heading, text in found.items() if heading.startswith("Other properties")]
    assert [len(text) for text in kept[:2]] == [32_000, 32_000]
    assert "".join(kept).endswith(note)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig"])
def test_marked_encodings_are_read(tmp_path: Path, encoding: str) -> None:
    [sheet] = read_cards(tmp_path, card("N:Đào;Ánh"), encoding=encoding).sheets

    assert cells(sheet) == {"Family name": "Đào", "Given name": "Ánh"}


def test_an_encoding_that_nothing_names_is_recognised_and_told(tmp_path: Path) -> None:
    people = [card(f"N:{name};สมชาย", "ORG:กระทรวงทรัพยากรน้ำ") for name in ("ใจดี", "สุขใจ", "วงศ์ดี")]

    found = read_cards(tmp_path, *people, encoding="cp874")

    assert found.encoding == "cp874"
    assert [each.code for each in found.problems] == ["encoding_guessed"]
    assert cells(found.sheets[0])["Family name"] == "ใจดี"


def test_a_told_encoding_counts_and_must_fit(tmp_path: Path) -> None:
    path = write_cards_file(tmp_path / "a.vcf", card("N:Müller;A"), encoding="cp1252")

    assert cells(read_here(path, encoding="cp1252").sheets[0])["Family name"] == "Müller"
    with pytest.raises(LmdeskError) as caught:
        read_here(path, encoding="utf-8")
    assert caught.value.code == "encoding_wrong"


def test_characters_that_are_lost_and_lines_between_cards_are_told(tmp_path: Path) -> None:
    path = tmp_path / "a.vcf"
    path.write_bytes(
        b"BEGIN:VCARD\nN;CHARSET=UTF-8:\xc3\x28;B\nEND:VCARD\nwhat is this\nBEGIN:VCARD\nEND:VCARD"
    )

    found = read_here(path)

    [sheet] = found.sheets
    assert said(sheet) == {1: ["card_characters_lost"], 5: ["card_damaged"]}
    assert found.problems[-1] == Problem(
        "cards_text_between", None, Severity.WARN, {"count": 1, "line": 4}
    )


def test_a_wrong_ending_of_the_name_is_told(tmp_path: Path) -> None:
    path = write_cards_file(tmp_path / "a.csv", card("N:A;B"))

    assert [each.code for each in read_here(path).problems] == ["wrong_extension"]


def test_too_many_cards_are_refused(tmp_path: Path) -> None:
    path = write_cards_file(tmp_path / "a.vcf", card("N:A;B") * 4)

    with pytest.raises(LmdeskError) as caught:
        read_here(path, limits=Limits(rows=3))
    assert caught.value.code == "too_many_rows"
