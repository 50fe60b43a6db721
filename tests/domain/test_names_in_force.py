"""Tests of what an institution is called at a date."""

from collections import Counter
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lmdesk.domain.institutions import InstitutionNameRecord
from lmdesk.domain.names_in_force import (
    CALLED,
    first_day,
    last_day,
    name_at,
    names_in_force,
    rival_of,
)

DATES = st.sampled_from(
    (None, "1998", "1998-05", "1998-05-03", "2004", "2004-02-29", "2018-12", "2018", "2019-01-01")
)
DAYS = st.sampled_from(
    ("1900", "1997-12-31", "1998", "1998-05-03", "2004-02", "2018-12-31", "2019", "2030-06-01")
)


def record(
    number: int,
    kind: str,
    name: str,
    since: str | None = None,
    until: str | None = None,
    *,
    language: str | None = None,
    main: bool = False,
) -> InstitutionNameRecord:
    return InstitutionNameRecord(number, kind, language, name, since, until, main)


NAMES = st.lists(
    st.builds(
        record,
        st.just(0),
        st.sampled_from(("official", "joint", "former", "acronym", "native", "variant")),
        st.sampled_from(("Lotus Office", "River Office", "Delta Office")),
        DATES,
        DATES,
        language=st.sampled_from((None, "en", "zh")),
        main=st.booleans(),
    ),
    max_size=7,
).map(lambda names: [name._replace(id=number) for number, name in enumerate(names, 1)])

RENAMED = (
    record(3, "official", "Ministry of Water and Rivers", "2018-03-17", main=True),
    record(1, "former", "Ministry of Rivers", None, "2018-03-17"),
    record(2, "acronym", "MoR", None, "2018"),
    record(4, "acronym", "MoWR", "2018"),
    record(5, "variant", "Rivers"),
)


def called(names: Sequence[InstitutionNameRecord], at: str | None) -> str | None:
    found = name_at(names, at)
    return found.name if found is not None else None


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        ("1950", "Ministry of Rivers"),
        ("2018", "Ministry of Rivers"),
        ("2018-03-16", "Ministry of Rivers"),
        ("2018-03-17", "Ministry of Water and Rivers"),
        ("2040-01-01", "Ministry of Water and Rivers"),
        (None, "Ministry of Water and Rivers"),
    ],
)
def test_renamed_body_is_called_by_the_name_of_that_day(at: str | None, expected: str) -> None:
    assert called(RENAMED, at) == expected


def test_names_in_force_have_one_acronym_and_all_variants() -> None:
    assert [name.name for name in names_in_force(RENAMED, "2017-06")] == [
        "Ministry of Rivers",
        "MoR",
        "Rivers",
    ]
    assert [name.name for name in names_in_force(RENAMED, "2018-05")] == [
        "Ministry of Water and Rivers",
        "MoWR",
        "Rivers",
    ]


def test_main_name_without_a_beginning_begins_where_the_former_one_ends() -> None:
    names = (
        record(1, "official", "Lotus Office", main=True),
        record(2, "former", "River Office", None, "1999"),
        record(3, "former", "Delta Office"),
    )

    assert [called(names, at) for at in ("1998", "1999", "1999-06", "2000")] == [
        "River Office",
        "Lotus Office",
        "Lotus Office",
        "Lotus Office",
    ]


def test_gap_between_names_shows_the_main_one() -> None:
    names = (
        record(1, "official", "Lotus Office", "2010", main=True),
        record(2, "former", "River Office", "1990", "1999"),
    )

    assert called(names, "2005") == "Lotus Office"
    assert names_in_force(names, "2005") == ()


def test_name_in_the_language_of_the_main_one_is_preferred() -> None:
    names = (
        record(1, "official", "Lotus Office", "2010", language="en", main=True),
        record(2, "official", "荷花办公室", language="zh"),
        record(3, "former", "River Office", None, "2010", language="en"),
    )

    assert called(names, "2005") == "River Office"


def test_body_without_names_is_called_nothing() -> None:
    assert called((), None) is None
    assert called((), "2020") is None


@pytest.mark.parametrize(
    ("one", "other", "are_rivals"),
    [
        ((None, None), (None, None), True),
        ((None, "2018"), ("2018", None), False),
        ((None, "2018"), ("2018-05-03", None), False),
        ((None, "2018-05"), ("2018-04-30", None), True),
        (("2000", "2010"), ("2005", "2007"), True),
        (("2000", "2004"), ("2005", None), False),
        ((None, "1999"), (None, None), False),
        ((None, "1999"), (None, "2005"), True),
        (("2000", None), ("2001", None), True),
    ],
)
def test_official_names_are_rivals_while_they_hold_together(
    one: tuple[str | None, str | None], other: tuple[str | None, str | None], *, are_rivals: bool
) -> None:
    first = record(1, "official", "Lotus Office", *one)
    second = record(2, "joint", "River Office / Delta Office", *other)

    assert rival_of([first], second) == (first if are_rivals else None)
    assert rival_of([second], first) == (second if are_rivals else None)


def test_other_languages_kinds_and_the_name_itself_are_no_rivals() -> None:
    official = record(1, "official", "Lotus Office")

    assert rival_of([official], official._replace(name="Lotus Bureau")) is None
    assert rival_of([official], record(2, "official", "荷花办公室", language="zh")) is None
    assert rival_of([official], record(3, "variant", "Lotus Bureau")) is None
    assert rival_of([record(4, "former", "Lotus")], official) is None


def test_first_and_last_days_of_what_is_known() -> None:
    assert [first_day(date) for date in ("2018", "2018-05", "2018-05-03")] == [
        "2018-01-01",
        "2018-05-01",
        "2018-05-03",
    ]
    assert [last_day(date) for date in ("2018", "2018-05", "2018-05-03")] == [
        "2018-12-31",
        "2018-05-31",
        "2018-05-03",
    ]


@given(NAMES, DAYS)
def test_one_name_of_a_kind_and_language_holds_at_any_date(
    names: list[InstitutionNameRecord], at: str
) -> None:
    there = names_in_force(names, at)

    counted = Counter(
        (name.kind if name.kind not in CALLED else "called", name.language)
        for name in there
        if name.kind != "variant"
    )
    assert set(counted.values()) <= {1}
    assert set(there) <= set(names)


@given(NAMES, DAYS)
def test_body_with_names_is_always_called_something_known(
    names: list[InstitutionNameRecord], at: str
) -> None:
    found = name_at(names, at)

    assert (found in names) if names else (found is None)


@given(NAMES)
def test_rivals_are_mutual(names: list[InstitutionNameRecord]) -> None:
    for one in names:
        for other in names:
            assert (rival_of([one], other) is None) == (rival_of([other], one) is None)
