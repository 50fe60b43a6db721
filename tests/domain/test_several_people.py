import pytest
from hypothesis import given
from hypothesis import strategies as st

from list_readers import bundled_readers
from lmdesk.domain.combined_cells import CombinedCells
from lmdesk.domain.several_people import COMPANION, SPOUSE, PeopleInCells

READERS = bundled_readers()


@pytest.fixture(scope="module")
def people() -> PeopleInCells:
    return PeopleInCells(CombinedCells(READERS.names.titles, READERS.countries))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Mr. SOK Dara", ["Mr. SOK Dara"]),
        ("Mr. SOK Dara and Mrs. CHAN Sophea", ["Mr. SOK Dara", "Mrs. CHAN Sophea"]),
        ("Mr. SOK Dara / Mr. KEO Vibol", ["Mr. SOK Dara", "Mr. KEO Vibol"]),
        (
            "Mr. SOK Dara\nMs. KEO Mony\nDr. IM Sary",
            ["Mr. SOK Dara", "Ms. KEO Mony", "Dr. IM Sary"],
        ),
        ("SOK Dara & KEO Vibol", ["SOK Dara", "KEO Vibol"]),
        ("陈静、刘洋", ["陈静", "刘洋"]),
        ("Ông Trần Văn An và Bà Lê Thị Hoa", ["Ông Trần Văn An", "Bà Lê Thị Hoa"]),
        ("Mr. SOK Dara, Ms. KEO Mony", ["Mr. SOK Dara", "Ms. KEO Mony"]),
        ("Mr. SOK Dara / Mr. Sok DARA", ["Mr. SOK Dara / Mr. Sok DARA"]),
        ("Mr. SOK Dara / លោក សុខ ដារា", ["Mr. SOK Dara / លោក សុខ ដារា"]),
        ("Mr. SOK Dara, Head of Rice and Fish", ["Mr. SOK Dara"]),
    ],
)
def test_people_of_a_cell(people: PeopleInCells, text: str, names: list[str]) -> None:
    assert [someone.cell.name for someone in people.read(text)] == names


def test_each_of_two_has_a_post_and_a_body(people: PeopleInCells) -> None:
    found = people.read(
        "Mr. SOK Dara, Director, Rice Bank; Ms. KEO Mony, Officer, Canal University"
    )

    assert [tuple(someone.cell)[:4] for someone in found] == [
        ("Mr. SOK Dara", "Director", "", "Rice Bank"),
        ("Ms. KEO Mony", "Officer", "", "Canal University"),
    ]


@pytest.mark.parametrize(
    ("text", "role", "name"),
    [
        ("M. Jean DUPONT accompagné de son épouse Mme Marie DUPONT", SPOUSE, "Mme Marie DUPONT"),
        ("Mr. Jo REED, accompanied by his wife, Mrs. Ann REED", SPOUSE, "Mrs. Ann REED"),
        ("Mr. Jo REED with spouse Ann REED", SPOUSE, "Ann REED"),
        ("Mr. Jo REED (spouse: Ann REED)", SPOUSE, "Ann REED"),
        ("Ông Trần Văn An cùng phu nhân Lê Thị Hoa", SPOUSE, "Lê Thị Hoa"),
        ("王伟 携夫人 李娜", SPOUSE, "李娜"),
        ("นายสมชาย ใจดี พร้อมภริยา นางมาลี ใจดี", SPOUSE, "นางมาลี ใจดี"),
        ("Mr. Jo REED (accompanied by Ms. Kim LOW)", COMPANION, "Ms. Kim LOW"),
    ],
)
def test_who_comes_along_is_told(people: PeopleInCells, text: str, role: str, name: str) -> None:
    first, second = people.read(text)

    assert (first.role, second.role, second.cell.name) == (None, role, name)


def test_companion_without_a_name_is_nobody(people: PeopleInCells) -> None:
    assert [someone.cell.name for someone in people.read("Mr. Jo REED and spouse")] == [
        "Mr. Jo REED"
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Mr. and Mrs. REED", [("Mr. REED", "Mrs.")]),
        ("M. et Mme Jean DUPONT", [("M. Jean DUPONT", "Mme")]),
        ("Ông và bà Trần Văn An", [("Ông Trần Văn An", "bà")]),
        ("Mr & Mrs Jo REED; Ms. Kim LOW", [("Mr Jo REED", "Mrs"), ("Ms. Kim LOW", "")]),
        ("Mr. Andrew MRSIC", [("Mr. Andrew MRSIC", "")]),
    ],
)
def test_a_couple_is_one_person_and_a_spouse_without_a_name(
    people: PeopleInCells, text: str, names: list[tuple[str, str]]
) -> None:
    assert [(someone.cell.name, someone.spouse) for someone in people.read(text)] == names


WORDS = st.sampled_from(
    [
        *(
            "Mr.",
            "Ms.",
            "Dr.",
            "U",
            "SOK",
            "Dara",
            "Ann",
            "Director",
            "of",
            "and",
            "Ministry",
            "Unit",
        ),
        *(",", ";", "/", "-", "\n", "(", ")", ":", "&", "with", "spouse", "Water", "PhD", "GDF"),
    ]
)


@given(st.lists(WORDS, min_size=1, max_size=14).map(" ".join))
def test_every_cell_with_letters_names_somebody_and_nothing_is_made_up(text: str) -> None:
    people = PeopleInCells(CombinedCells(READERS.names.titles, READERS.countries))

    for someone in people.read(text):
        for part in someone.cell:
            assert all(word.strip(",.;:()") in text for word in part.split())
