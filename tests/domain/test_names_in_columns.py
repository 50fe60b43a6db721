"""Reading names from separate columns."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lmdesk.domain.name_parts import NO_PART, NO_TITLE
from lmdesk.domain.names import NameOrder, NameReading
from lmdesk.domain.problem import Problem, Severity
from name_builders import name_reader

READER = name_reader()
GIVEN_FIRST, SURNAME_FIRST, WHOLE = (
    NameOrder.GIVEN_FIRST,
    NameOrder.SURNAME_FIRST,
    NameOrder.WHOLE,
)


def test_columns_give_the_parts_and_the_country_the_order() -> None:
    assert READER.read_parts(
        title="H.E. Ms.", given="Vilay", surname="CHANTHAVIXAY", country="LA"
    ) == NameReading(
        raw="H.E. Ms. Vilay CHANTHAVIXAY",
        printed="Vilay CHANTHAVIXAY",
        given="Vilay",
        surname="CHANTHAVIXAY",
        order=GIVEN_FIRST,
        titles=("H.E.", "Ms."),
        title_printed="H.E. Ms.",
        evidence=("columns", "country"),
    )


@pytest.mark.parametrize(
    ("given", "surname", "country", "printed", "order"),
    [
        ("Xiaodong", "Peng", "CN", "Peng Xiaodong", SURNAME_FIRST),
        ("Dara", "Heng", "KH", "Heng Dara", SURNAME_FIRST),
        ("Stefan", "VAN DEN BOSCH", "DE", "Stefan VAN DEN BOSCH", GIVEN_FIRST),
        ("思雨", "马", None, "马思雨", SURNAME_FIRST),
        ("思雨", "马", "DE", "马思雨", SURNAME_FIRST),
        ("สมชาย", "ใจดี", None, "สมชาย ใจดี", GIVEN_FIRST),
        ("តារា", "ហេង", None, "ហេង តារា", SURNAME_FIRST),
        ("Siyu", "Zheng", None, "Zheng Siyu", SURNAME_FIRST),
        ("Hương", "Dương", None, "Dương Hương", SURNAME_FIRST),
        ("Hương", "Smith", None, "Hương Smith", GIVEN_FIRST),
        ("Ruth", "Schneider", None, "Ruth Schneider", GIVEN_FIRST),
        ("Robert", "Whitfield Jr.", None, "Robert Whitfield Jr.", GIVEN_FIRST),
        ("Kosal Mr.", "Long", "KH", "Long Kosal Mr.", SURNAME_FIRST),
    ],
)
def test_order_of_columns_follows_script_country_and_known_surnames(
    given: str, surname: str, country: str | None, printed: str, order: NameOrder
) -> None:
    reading = READER.read_parts(given=given, surname=surname, country=country)
    assert (reading.printed, reading.order, reading.sure) == (printed, order, True)


def test_order_of_the_list_overrides_the_usual_one_but_not_the_script() -> None:
    latin = READER.read_parts(given="Bin", surname="Feng", country="CN", prefer=GIVEN_FIRST)
    assert latin.printed == "Bin Feng"
    han = READER.read_parts(given="思雨", surname="马", country="CN", prefer=GIVEN_FIRST)
    assert han.printed == "马思雨"
    usual = READER.read_parts(given="Bin", surname="Feng", country="CN", prefer=WHOLE)
    assert usual.printed == "Feng Bin"


@pytest.mark.parametrize(
    ("given", "middle", "country", "all_given", "said"),
    [
        ("Thị Thu Hương", "", "VN", "Thị Thu Hương", "Thị Thu"),
        ("Hương", "Thị Thu", "VN", "Thị Thu Hương", "Thị Thu"),
        ("Hương", "", "VN", "Hương", None),
        ("Thị Hương", "", None, "Thị Hương", "Thị"),
        ("John", "Fitzgerald", "US", "John Fitzgerald", "Fitzgerald"),
        ("Anna Maria", "", "DE", "Anna Maria", None),
    ],
)
def test_given_holds_all_given_names_and_middle_repeats_its_part(
    given: str, middle: str, country: str | None, all_given: str, said: str | None
) -> None:
    reading = READER.read_parts(given=given, middle=middle, surname="Nguyễn", country=country)
    assert (reading.given, reading.middle) == (all_given, said)


@pytest.mark.parametrize(
    ("title", "given", "country", "titles", "evidence"),
    [
        ("Ko", "Min Htut Myint", "MM", ("Ko",), ("honorific",)),
        ("U", "Min Htut Myint", None, ("U",), ("honorific",)),
        ("", "Daw Khin Mar", None, ("Daw",), ("honorific",)),
        ("Mr.", "Min Ye Kaung", "MM", ("Mr.",), ("columns", "country")),
        ("", "မင်း ထက်", None, (), ("columns", "country")),
    ],
)
def test_burmese_name_in_the_given_column_is_whole(
    title: str, given: str, country: str | None, titles: tuple[str, ...], evidence: tuple[str, ...]
) -> None:
    reading = READER.read_parts(title=title, given=given, country=country)
    assert (reading.titles, reading.evidence) == (titles, evidence)
    assert (reading.surname, reading.order, reading.sure) == (None, WHOLE, True)


def test_burmese_name_in_two_columns_is_kept_so_and_asked() -> None:
    reading = READER.read_parts(given="Kyaw", surname="Tun", country="MM")
    assert (reading.given, reading.surname, reading.sure) == ("Kyaw", "Tun", False)


def test_one_filled_column_stands_whole() -> None:
    single = READER.read_parts(given="Bambang", country="ID")
    assert (single.given, single.order, single.sure) == ("Bambang", WHOLE, True)
    several = READER.read_parts(given="Kosal Long", middle="X", country="KH")
    assert (several.given, several.sure) == ("Kosal Long X", False)
    surname = READER.read_parts(surname="CHEN", title="Mr.", country="CN")
    assert (surname.given, surname.surname, surname.raw) == ("CHEN", None, "Mr. CHEN")
    assert surname.sure is False


def test_whole_name_column_is_read_when_the_parts_are_blank() -> None:
    reading = READER.read_parts(title="Ms.", given=" ", name="MIAO Hong", country="CN")
    assert reading == READER.read_whole("MIAO Hong", title="Ms.", country="CN")
    assert READER.read_parts().printed == ""


def test_titles_nicknames_and_lost_letters_in_the_parts_are_found() -> None:
    reading = READER.read_parts(title="H.E.", given="Mr. ??c (Duc)", surname="NGUYEN, PhD")
    assert (reading.titles, reading.title_printed) == (("H.E.", "Mr."), "H.E. Mr.")
    assert (reading.given, reading.nickname, reading.surname) == ("??c", "Duc", "NGUYEN")
    assert reading.problems == (Problem("letters_lost", "name"),)


def test_unknown_title_is_kept_as_printed_and_told() -> None:
    reading = READER.read_parts(title="Tuan Dr.", given="Ahmad", surname="Ali")
    assert (reading.titles, reading.title_printed) == (("Dr.", "Tuan"), "Tuan Dr.")
    assert reading.problems == (
        Problem("title_unknown", "title", Severity.INFO, {"title": "Tuan"}),
    )
    assert READER.read_parts(title="-", given="A", surname="B").title_printed is None


def test_memory_of_cells_and_words_is_bounded() -> None:
    reader = name_reader()
    READER.read_parts(title="Mr.", given="Kosal", surname="Long")
    many = range(100_001)
    parts = reader._parts
    parts._parts.update(((str(n), False), NO_PART) for n in many)
    parts._title_cells.update((str(n), NO_TITLE) for n in many)
    reader._words._known.update((str(n), READER._words.read("Long")) for n in many)
    assert reader.read_parts(title="Mr.", given="Kosal", surname="Long").printed == "Kosal Long"
    assert (len(parts._parts), len(parts._title_cells)) == (2, 1)
    assert len(reader._words._known) == 2


@given(st.text(), st.text(), st.text(), st.sampled_from([None, "CN", "VN", "MM", "TH"]))
def test_any_cells_can_be_read(first: str, last: str, title: str, country: str | None) -> None:
    reading = READER.read_parts(title=title, given=first, surname=last, country=country)
    assert (reading.surname is None) == (reading.order is WHOLE)
