"""Tests of finding people, institutions and events by their words."""

import pytest

from desk_builders import add_person
from lmdesk.services.finding import Found, Hit, find
from lmdesk.services.mailing_lists import add_list, add_smart_list
from lmdesk.services.people import PeopleQuery
from lmdesk.store.desk import Desk
from lmdesk.store.tables import ContactPoint


def names(found: Found, kind: str) -> list[str]:
    return [hit.name for hit in found.hits if hit.kind == kind]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("san win", ["San Win"]),
        ("phonnasane vanhone", ["Vanhone Phonnasane"]),
        ("欧阳静", []),
        ("吕志强", ["Lü Zhiqiang"]),
        ("志强 吕", ["Lü Zhiqiang"]),
        ("textile kehua", ["HU Kehua"]),
        ("mcgin", ["John McGinley"]),
    ],
)
def test_people_are_found_by_words_of_any_script(
    sample_desk: Desk, text: str, people: list[str]
) -> None:
    assert names(find(sample_desk, text), "person") == people


def test_an_unmarked_vietnamese_name_finds_the_marked_one(sample_desk: Desk) -> None:
    found = names(find(sample_desk, "do phuong thao"), "person")

    assert found == ["Đỗ Phương Thảo"]


def test_institutions_are_found_by_acronym_and_former_name(sample_desk: Desk) -> None:
    centre = "Foreign Economic Cooperation Center / Lancang-Mekong Environmental Cooperation Center"

    assert names(find(sample_desk, "FECC"), "institution") == [centre]
    assert names(find(sample_desk, "foreign environmental"), "institution") == [centre]


def test_an_event_is_found_by_its_other_title_and_code(sample_desk: Desk) -> None:
    variant = find(sample_desk, "infrastructure for lancang-mekong")
    code = find(sample_desk, "rtd2020")

    assert [hit for hit in variant.hits if hit.kind == "event"] == [
        Hit(
            "event",
            1,
            "Roundtable Dialogue on Lancang-Mekong Cooperation Green Economic Development Belt: "
            "Biodiversity and Sustainable Infrastructure",
            "RTD2020",
        )
    ]
    assert names(code, "event") == names(variant, "event")


def test_lists_are_found_by_name_and_purpose(sample_desk: Desk) -> None:
    add_smart_list(sample_desk, "Lao colleagues", PeopleQuery(country=frozenset({"LA"})))
    add_list(sample_desk, "Green letter", "for colleagues everywhere")

    assert [hit for hit in find(sample_desk, "colleag").hits if "list" in hit.kind] == [
        Hit("mailing_list", 3, "Green letter", "for colleagues everywhere"),
        Hit("smart_list", 2, "Lao colleagues", ""),
    ]


def test_no_more_come_than_are_asked_for_but_all_are_counted(sample_desk: Desk) -> None:
    some, everything = find(sample_desk, "ministry", first=3), find(sample_desk, "ministry")

    assert some.total == everything.total
    assert names(some, "person") == names(everything, "person")[:3]


@pytest.mark.parametrize("text", ["268 277", "268277", "010-82268", "68-27 7"])
def test_part_of_a_phone_number_is_found_however_it_is_spaced(desk: Desk, text: str) -> None:
    with desk.step("list_imported") as step:
        person = add_person(step, "MIAO Hong")
        number = {"raw": "+86-010-82268277/8221", "normalised": "+861082268277", "status": "ok"}
        step.insert(ContactPoint, person=person, kind="phone", **number)
        add_person(step, "Room 268 and Room 277")

    assert names(find(desk, text), "person") == ["MIAO Hong"]


def test_nothing_but_punctuation_finds_nothing(sample_desk: Desk) -> None:
    assert find(sample_desk, "!!!") == Found((), 0)


def test_the_count_is_that_of_all_hits(sample_desk: Desk) -> None:
    found = find(sample_desk, "ministry")

    assert found.total == len(found.hits)
    assert found.total > 50
