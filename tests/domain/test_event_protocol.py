"""Tests of the order in which the people of an event are listed."""

from typing import Any

import pytest

from lmdesk.domain.countries import CountryTable
from lmdesk.domain.event_protocol import GROUPINGS, ORDERS, Listed, grouped
from lmdesk.domain.participation import ParticipantGroup
from lmdesk.formats.vocab import read_rows
from lmdesk.paths import bundled


@pytest.fixture(scope="module")
def countries() -> CountryTable:
    return CountryTable(read_rows(bundled("db", "vocab", "countries.csv")))


def listed(number: int, country: str | None = "KH", **facts: Any) -> Listed:
    usual = Listed(
        id=number,
        delegation=None,
        country=country,
        institution=None,
        category=None,
        capacity=None,
        status="confirmed",
        rank=0,
        speaking=0,
        sort_key=f"n{number:03}",
        is_named=True,
    )
    return usual._replace(**facts)


def groups(
    people: list[Listed], countries: CountryTable, by: str = "delegation", order: str = "protocol"
) -> list[tuple[str | None, list[int]]]:
    found = grouped(people, countries, by=by, order=order)
    return [(group.name, list(group.ids)) for group in found]


def test_the_six_come_first_and_who_has_no_country_last(countries: CountryTable) -> None:
    codes = ("VN", "TH", "MM", "LA", "CN", "KH", "JP", "AU", None)
    people = [listed(number, code) for number, code in enumerate(codes)]
    people.append(listed(9, "TH", delegation="United Nations Fund"))

    assert groups(people, countries) == [
        ("Cambodia", [5]),
        ("China", [4]),
        ("Lao PDR", [3]),
        ("Myanmar", [2]),
        ("Thailand", [1]),
        ("Viet Nam", [0]),
        ("Australia", [7]),
        ("Japan", [6]),
        ("United Nations Fund", [9]),
        (None, [8]),
    ]


def test_a_delegation_that_names_a_country_is_the_countrys(countries: CountryTable) -> None:
    people = [
        listed(1, "LA"),
        listed(2, None, delegation="Laos"),
        listed(3, "LA", delegation="老挝"),
    ]

    assert groups(people, countries) == [("Lao PDR", [1, 2, 3])]
    assert groups(people, countries, by="country") == [("Lao PDR", [1, 3]), (None, [2])]


def test_an_unknown_code_is_listed_under_itself(countries: CountryTable) -> None:
    assert groups([listed(1, "ZZ")], countries) == [("ZZ", [1])]


def test_heads_come_first_then_ranks_then_names(countries: CountryTable) -> None:
    people = [
        listed(1, sort_key="b"),
        listed(2, sort_key="a"),
        listed(3, sort_key="z", rank=2),
        listed(4, sort_key="y", rank=1),
        listed(5, sort_key="x", capacity="deputy_head"),
        listed(6, sort_key="w", capacity="head"),
        listed(7, sort_key="", is_named=False),
    ]

    assert groups(people, countries) == [("Cambodia", [6, 5, 4, 3, 2, 1, 7])]


def test_people_are_grouped_by_words_whatever_their_letter_case(countries: CountryTable) -> None:
    people = [
        listed(1, institution="River Bank", category="Press"),
        listed(2, institution="RIVER BANK"),
        listed(3, institution="Academy"),
        listed(4),
    ]

    assert groups(people, countries, by="institution") == [
        ("Academy", [3]),
        ("River Bank", [1, 2]),
        (None, [4]),
    ]
    assert groups(people, countries, by="category") == [("Press", [1]), (None, [2, 3, 4])]


def test_statuses_stand_in_their_own_order(countries: CountryTable) -> None:
    people = [
        listed(number, status=status)
        for number, status in enumerate(("declined", "confirmed", "lost", "invited"))
    ]

    assert groups(people, countries, by="status") == [
        ("invited", [3]),
        ("confirmed", [1]),
        ("declined", [0]),
        ("lost", [2]),
    ]


def test_without_groups_all_stand_in_one_row(countries: CountryTable) -> None:
    people = [
        listed(1, "VN", institution="B", speaking=2, sort_key="a"),
        listed(2, "KH", institution="A", speaking=0, sort_key="b"),
        listed(3, "LA", institution=None, speaking=1, sort_key="c"),
    ]

    assert groups(people, countries, by="none", order="name") == [(None, [1, 2, 3])]
    assert groups(people, countries, by="none", order="speaking") == [(None, [3, 1, 2])]
    assert groups(people, countries, by="none", order="institution") == [(None, [2, 1, 3])]
    assert groups([], countries) == []


def test_a_group_counts_who_comes_and_what_is_missing(countries: CountryTable) -> None:
    people = [
        listed(1, "KH", capacity="head"),
        listed(2, "CN", capacity="head", status="declined"),
        listed(3, "CN", capacity="delegate", status="attended"),
        listed(4, "CN", status="invited", is_named=False),
        listed(5, "TH", capacity="observer"),
        listed(6, None, status="invited"),
    ]

    found = grouped(people, countries, by="delegation", order="protocol")

    assert [group[3:] for group in found] == [
        (found[0].ids, 1, 1, 0, False),
        (found[1].ids, 1, 2, 1, True),
        (found[2].ids, 1, 1, 0, False),
        (found[3].ids, 0, 1, 0, False),
    ]
    assert [group.key for group in found] == ["0 KH", "0 CN", "0 TH", "3 "]


def test_nobody_asks_for_heads_where_none_is_named(countries: CountryTable) -> None:
    people = [listed(1, "KH"), listed(2, "CN", capacity="delegate")]

    found = grouped(people, countries, by="country", order="name")

    assert [group.head_missing for group in found] == [False, False]


@pytest.mark.parametrize("by", GROUPINGS)
@pytest.mark.parametrize("order", ORDERS)
def test_everybody_stands_in_one_group_and_once(
    countries: CountryTable, by: str, order: str
) -> None:
    people = [listed(number, code) for number, code in enumerate(("KH", None, "FR", "KH"))]

    found: tuple[ParticipantGroup, ...] = grouped(people, countries, by=by, order=order)

    assert sorted(number for group in found for number in group.ids) == [0, 1, 2, 3]
