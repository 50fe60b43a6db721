"""Printing names and addressing people."""

import pytest

from lmdesk.domain.name_printing import print_name, proposed_case, salutation
from lmdesk.domain.names import NameOrder

GIVEN_FIRST, SURNAME_FIRST, WHOLE = (
    NameOrder.GIVEN_FIRST,
    NameOrder.SURNAME_FIRST,
    NameOrder.WHOLE,
)


def test_names_are_printed_in_their_order() -> None:
    assert print_name("Hong", "Miao", SURNAME_FIRST) == "Miao Hong"
    assert print_name("Kevin", "May", GIVEN_FIRST, surname_caps=True) == "Kevin MAY"
    assert print_name("San Win", None, WHOLE, surname_caps=True) == "San Win"
    assert print_name("晓东", "彭", SURNAME_FIRST) == "彭晓东"
    assert print_name("Robert", "Whitfield", GIVEN_FIRST, generation="Jr.") == (
        "Robert Whitfield Jr."
    )
    assert print_name(None, None, WHOLE) == ""


@pytest.mark.parametrize(
    ("titles", "given", "surname", "order", "country", "said"),
    [
        (("Mr.",), "Vanhone", "Phonnasane", GIVEN_FIRST, "LA", "Mr. Vanhone"),
        (("Ms.",), "Suda", "Suwannarat", GIVEN_FIRST, "TH", "Ms. Suda"),
        (("Ms.",), "สุดา", "สุวรรณรัตน์", GIVEN_FIRST, None, "Ms. สุดา"),
        (("Dr.",), "San Win", None, WHOLE, "MM", "Dr. San Win"),
        (("Mr.",), "Yaxiang", "CHEN", SURNAME_FIRST, "CN", "Mr. Chen"),
        (("Mr.",), "晓东", "彭", SURNAME_FIRST, "CN", "Mr. 彭晓东"),
        (("Ms.",), "Thị Thu Hương", "Nguyễn", SURNAME_FIRST, "VN", "Ms. Hương"),
        (("Ms.",), "Thu HƯƠNG", "NGUYỄN", SURNAME_FIRST, None, "Ms. Hương"),
        (("Mr.",), "Dara", "Heng", SURNAME_FIRST, "KH", "Mr. Heng Dara"),
        (("H.E.", "Mr."), "Vilay", "Chan", GIVEN_FIRST, "LA", "H.E. Mr. Vilay Chan"),
        (("Prof.", "Dr."), "Lihua", "Lin", GIVEN_FIRST, "CN", "Prof. Dr. Lin"),
        (("Dr.", "Mr."), "John", "McGinley", GIVEN_FIRST, None, "Dr. McGinley"),
        ((), "John", "McGinley", GIVEN_FIRST, None, "John McGinley"),
    ],
)
def test_people_are_addressed_by_their_custom(
    titles: tuple[str, ...],
    given: str,
    surname: str | None,
    order: NameOrder,
    country: str | None,
    said: str,
) -> None:
    assert salutation(titles, given, surname, order, country) == said


@pytest.mark.parametrize(
    ("printed", "proposed"),
    [
        ("MIAO", "Miao"),
        ("ĐẶNG", "Đặng"),
        ("O'LEARY", "O'Leary"),
        ("SMITH-JONES", "Smith-Jones"),
        ("NA LAMPAO", "Na Lampao"),
        ("MAO", "Mao"),
        ("MCGINLEY", "MCGINLEY"),
        ("MACALLISTER", "MACALLISTER"),
        ("VAN DIJK", "VAN DIJK"),
        ("D??NG", "D??NG"),
        ("McGinley", "McGinley"),
        ("İSTAN", "İSTAN"),
        ("彭", "彭"),
        ("", ""),
    ],
)
def test_case_is_only_proposed_where_it_can_be_known(printed: str, proposed: str) -> None:
    assert proposed_case(printed) == proposed
