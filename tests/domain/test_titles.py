"""Titles: reading a column of them, and taking them off a name."""

import pytest

from lmdesk.domain.titles import TitleSplit, TitleTable
from name_builders import title_table, vocabulary

TITLES = title_table()


@pytest.mark.parametrize(
    ("cell", "titles"),
    [
        ("Mr.", ("Mr.",)),
        ("MR", ("Mr.",)),
        ("PGS. TS.", ("Assoc. Prof.", "Dr.")),
        ("PGS.TS", ("Assoc. Prof.", "Dr.")),
        ("GS. TS.", ("Prof.", "Dr.")),
        ("TSKH.", ("Dr. Sc.",)),
        ("ศ.ดร.", ("Prof.", "Dr.")),
        ("ผศ. ดร.", ("Asst. Prof.", "Dr.")),
        ("ว่าที่ ร.ต.", ("Acting Sub Lt.",)),
        ("ว่าที่ร.ต.", ("Acting Sub Lt.",)),
        ("พล.ต.อ.", ("Pol. Gen.",)),
        ("พ.อ.", ("Col.",)),
        ("M.", ("Mr.",)),
        ("Mme", ("Ms.",)),
        ("Pr", ("Prof.",)),
        ("S.E. M.", ("H.E.", "Mr.")),
        ("HE", ("H.E.",)),
        ("H. E. Mr.", ("H.E.", "Mr.")),
        ("นางสาว", ("Ms.",)),
        ("นาง", ("Mrs.",)),
        ("ທ່ານ ນາງ", ("Ms.",)),
        ("ឯកឧត្តម", ("H.E.",)),
        ("Ko", ("Ko",)),
        ("မ", ("Ma",)),
        ("教授/博士", ("Prof.", "Dr.")),
        ("Dr., Prof.", ("Prof.", "Dr.")),
        ("Mr. Dr. Dr.", ("Dr.", "Mr.")),
        ("Dr.-Ing.", ("Dr.-Ing.",)),
        ("Lt. Col.", ("Lt. Col.",)),
        ("-", ()),
        ("n/a", ()),
        ("", ()),
    ],
)
def test_cell_of_titles_is_read_in_stack_order(cell: str, titles: tuple[str, ...]) -> None:
    assert TITLES.read_titles(cell) == (titles, "")


@pytest.mark.parametrize(
    ("cell", "reading"),
    [
        ("Tuan", ((), "Tuan")),
        ("Senior Dr", (("Dr.",), "Senior")),
        ("Mr./Ms.", ((), "Mr./Ms.")),
        ("/;", ((), "/;")),
    ],
)
def test_what_is_not_a_known_title_is_given_back(
    cell: str, reading: tuple[tuple[str, ...], str]
) -> None:
    assert TITLES.read_titles(cell) == reading


@pytest.mark.parametrize(
    ("text", "split"),
    [
        ("Mr. Kosal", (("Mr.",), "Mr.", "Kosal")),
        ("Mr.Somchai Jaidee", (("Mr.",), "Mr.", "Somchai Jaidee")),
        ("Mr:Somchai Jaidee", (("Mr.",), "Mr", "Somchai Jaidee")),
        ("Prof.Dr.Somchai", (("Prof.", "Dr."), "Prof.Dr.", "Somchai")),
        ("dr San Win", (("Dr.",), "dr", "San Win")),
        ("PGS.TS. Lê A", (("Assoc. Prof.", "Dr."), "PGS.TS.", "Lê A")),
        ("H.E. Dr. Heng Dara", (("H.E.", "Dr."), "H.E. Dr.", "Heng Dara")),
        ("HE Mr. Heng Dara", (("H.E.", "Mr."), "HE Mr.", "Heng Dara")),
        ("S.E. M. LONG Kosal", (("H.E.", "Mr."), "S.E. M.", "LONG Kosal")),
        ("M. LONG Kosal", (("Mr.",), "M.", "LONG Kosal")),
        ("Her Excellency Vilay", (("H.E.",), "Her Excellency", "Vilay")),
        ("Lt. Col. Dara SOK", (("Lt. Col.",), "Lt. Col.", "Dara SOK")),
        ("Lt. Dara SOK", (("Lt.",), "Lt.", "Dara SOK")),
        ("Samdech Techo HUN Sen", (("Samdech",), "Samdech Techo", "HUN Sen")),
        ("Neak Oknha Sok", (("Neak Oknha",), "Neak Oknha", "Sok")),
        ("นายสมชาย ใจดี", (("Mr.",), "นาย", "สมชาย ใจดี")),
        ("นางสาวิตรี ใจดี", (("Mrs.",), "นาง", "สาวิตรี ใจดี")),
        ("ดร สมชาย", (("Dr.",), "ดร", "สมชาย")),
        ("លោកស្រី ហេង", (("Mrs.",), "លោកស្រី", "ហេង")),
        ("王晓东先生", (("Mr.",), "先生", "王晓东")),
        ("李博士教授", (("Prof.", "Dr."), "博士教授", "李")),
    ],
)
def test_titles_are_taken_off_a_name(
    text: str, split: tuple[tuple[str, ...], str | None, str]
) -> None:
    assert TITLES.split_leading_titles(text) == TitleSplit(*split)


@pytest.mark.parametrize(
    "text",
    [
        *("", "Dr.", "HE Haoran", "Eng Sophea", "Hon Li", "M. Smith", "M. N. Shah"),
        *("Ma Lihua", "MA Lihua Thida", "Ko Young", "Maung Maung Soe", "U. Meyer", "Don Smith"),
        *("H. E. Smith", "Gen Tanaka", "Nang Kham", "Sao Mon", "Sai Aung", "Khun Sok", "Ong Tan"),
        *("นายิกา ใจดี", "นาย", "先生", "နန်း ခမ်း", "Иван", "มาลี ใจดี", "U", "U U", "HE"),
    ],
)
def test_a_part_of_the_name_is_not_taken_for_a_title(text: str) -> None:
    assert TITLES.split_leading_titles(text) == TitleSplit((), None, text)


@pytest.mark.parametrize(
    ("text", "country", "split"),
    [
        ("U Kyaw Tun", None, (("U",), "U", "Kyaw Tun", True)),
        ("Daw Khin X", None, (("Daw",), "Daw", "Khin X", True)),
        ("Ko Than Moe", None, (("Ko",), "Ko", "Than Moe", True)),
        ("Ma Unheard", "MM", (("Ma",), "Ma", "Unheard", True)),
        ("Dr. Daw Khin Yi", "TH", (("Dr.", "Daw"), "Dr. Daw", "Khin Yi", True)),
        ("DAW KHIN YI", "MM", (("Daw",), "DAW", "KHIN YI", True)),
        ("ဒေါ်အိစု", None, (("Daw",), "ဒေါ်", "အိစု", True)),
        ("မ သီတာ", None, (("Ma",), "မ", "သီတာ", True)),
        ("မင်းထက်", None, ((), None, "မင်းထက်", False)),
        ("U Meyer", "DE", ((), None, "U Meyer", False)),
    ],
)
def test_burmese_honorific_needs_the_country_or_burmese_words(
    text: str, country: str | None, split: tuple[tuple[str, ...], str | None, str, bool]
) -> None:
    assert TITLES.split_leading_titles(text, country) == TitleSplit(*split)


def test_titles_after_a_comma_are_read_all_or_not_at_all() -> None:
    assert TITLES.split_trailing_titles("Mr.") == TitleSplit(("Mr.",), "Mr.", "")
    assert TITLES.split_trailing_titles("Prof. Dr.") == TitleSplit(
        ("Prof.", "Dr."), "Prof. Dr.", ""
    )
    for name in ("Ma", "Dr. Kosal", "Don", "Lihua", "M."):
        assert TITLES.split_trailing_titles(name) == TitleSplit((), None, name)


def test_unknown_titles_stand_before_mr_in_a_stack() -> None:
    assert TITLES.in_order(("Mr.", "Tuan", "H.E.", "Mr.")) == ("H.E.", "Tuan", "Mr.")


def test_an_office_can_add_a_title_with_its_form_alone() -> None:
    table = TitleTable([*vocabulary("titles"), {"form": "Tuan"}, {"form": "  "}])
    assert table.split_leading_titles("Tuan Haji Ahmad").titles == ("Tuan",)
    assert TitleTable([]).split_leading_titles("Mr. X") == TitleSplit((), None, "Mr. X")


def test_memory_of_cells_is_bounded() -> None:
    table = title_table()
    for number in range(20_050):
        table.read_titles(f"Dr. {number}")
    assert len(table._cells) < 20_010
    assert len(table._tokens) < 20_010


def test_every_bundled_title_reads_as_its_canonical_form() -> None:
    wrong = [
        row["form"]
        for row in vocabulary("titles")
        if TITLES.read_titles(row["form"]) != ((row["canonical"],), "")
    ]
    assert wrong == []
