"""Tests of what was printed of somebody beside what is known today."""

import pytest

from lmdesk.domain.event_snapshot import (
    PersonToday,
    PostToday,
    Printed,
    PrintedValue,
    compared,
    post_differs,
    post_meant,
    printed_anew,
    surname_in_print,
)
from lmdesk.domain.institution_names import institution_key

WATER = frozenset({institution_key("Ministry of Water"), institution_key("MoW")})
BANK = frozenset({institution_key("River Bank")})
PRINTED = Printed("HENG Dara", "Mr.", "Director", "Planning", "Ministry of Water", "KH", "t0")
POST = PostToday("Director", "Planning", "Ministry of Water", WATER, "KH")
TODAY = PersonToday("HENG Dara", "Mr.", "Heng", None, (POST,))
NOW = "t1"


def differing(printed: Printed, today: PersonToday) -> list[str]:
    return [value.field for value in compared(printed, today) if value.differs]


def test_each_field_stands_beside_its_value_of_today() -> None:
    today = TODAY._replace(posts=(POST._replace(position="Minister"),))

    assert compared(PRINTED, today) == (
        PrintedValue("title", "Mr.", "Mr.", False),
        PrintedValue("name", "HENG Dara", "HENG Dara", False),
        PrintedValue("position", "Director", "Minister", True),
        PrintedValue("unit", "Planning", "Planning", False),
        PrintedValue("institution", "Ministry of Water", "Ministry of Water", False),
        PrintedValue("country", "KH", "KH", False),
    )


@pytest.mark.parametrize(
    "printed",
    [
        {"name": "Dara Heng"},
        {"position": "DIRECTOR"},
        {"unit": "planning."},
        {"institution": "MoW"},
        {"institution": "The Ministry of Water"},
        {"position": None, "unit": None, "institution": None, "country": None},
        {"title": None, "name": None},
    ],
)
def test_spelling_and_blanks_make_no_difference(printed: dict[str, str | None]) -> None:
    assert differing(PRINTED._replace(**printed), TODAY) == []


@pytest.mark.parametrize(
    ("today", "fields"),
    [
        (TODAY._replace(name="HENG Pisey"), ["name"]),
        (TODAY._replace(title="H.E."), ["title"]),
        (TODAY._replace(posts=()), ["position", "unit", "institution", "country"]),
        (TODAY._replace(posts=(POST._replace(unit=None, country="LA"),)), ["unit", "country"]),
        (
            TODAY._replace(posts=(POST._replace(institution="River Bank", names=BANK),)),
            ["institution"],
        ),
    ],
)
def test_what_is_another_today_differs(today: PersonToday, fields: list[str]) -> None:
    assert differing(PRINTED, today) == fields


def test_a_new_name_or_title_is_no_new_post() -> None:
    assert not post_differs(compared(PRINTED, TODAY._replace(name="X Y", title="H.E.")))
    assert post_differs(compared(PRINTED, TODAY._replace(posts=())))


def test_of_several_posts_the_printed_one_is_meant() -> None:
    bank = PostToday("Adviser", None, "River Bank", BANK, "KH")
    both = TODAY._replace(posts=(bank, POST))

    assert post_meant(PRINTED, both) == POST
    assert post_meant(PRINTED._replace(institution="River Bank"), both) == bank
    assert post_meant(PRINTED._replace(institution=None), both) == POST
    assert post_meant(PRINTED._replace(institution="Elsewhere"), both) == bank
    assert post_meant(PRINTED, TODAY._replace(posts=())) == PostToday()


def test_print_is_taken_anew_only_where_something_is_new() -> None:
    assert printed_anew(PRINTED, TODAY, NOW) is PRINTED
    assert printed_anew(PRINTED._replace(institution="MoW"), TODAY, NOW).institution == "MoW"
    assert printed_anew(PRINTED, TODAY._replace(title="H.E. Mr."), NOW) == PRINTED._replace(
        title="H.E. Mr.", at=NOW
    )


def test_a_blank_of_today_erases_nothing_within_one_institution() -> None:
    post = PostToday("Minister", None, "Ministry of Water", WATER, None)

    assert printed_anew(PRINTED, TODAY._replace(posts=(post,)), NOW) == PRINTED._replace(
        position="Minister", at=NOW
    )
    assert printed_anew(PRINTED, TODAY._replace(posts=(), title=None), NOW) is PRINTED


def test_whoever_moved_is_printed_without_the_former_department() -> None:
    post = PostToday(None, None, "River Bank", BANK, None)

    assert printed_anew(PRINTED, TODAY._replace(posts=(post,)), NOW) == Printed(
        "HENG Dara", "Mr.", None, None, "River Bank", "KH", NOW
    )


def test_what_was_blank_in_print_is_filled_in() -> None:
    blank = Printed("HENG Dara", None, None, None, None, None, "t0")

    assert printed_anew(blank, TODAY, NOW) == PRINTED._replace(at=NOW)


@pytest.mark.parametrize(
    ("printed", "surname", "found"),
    [
        ("HENG Dara", "Heng", "HENG"),
        ("Kevin MAY", "May", "MAY"),
        ("Maarten DE VRIES", "de Vries", "DE VRIES"),
        ("Nguyễn Thị Hà", "NGUYEN", "Nguyễn"),
        ("彭晓东", "彭", "彭"),
        ("Hengsin Dara", "Heng", None),
        ("San Win", None, None),
        (None, "Heng", None),
    ],
)
def test_the_surname_is_found_as_it_is_printed(
    printed: str | None, surname: str | None, found: str | None
) -> None:
    assert surname_in_print(printed, surname) == found
