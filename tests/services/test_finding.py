"""Tests of finding people, institutions and events by their words."""

import pytest

from lmdesk.services.finding import Found, Hit, find
from lmdesk.store.desk import Desk


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


def test_nothing_but_punctuation_finds_nothing(sample_desk: Desk) -> None:
    assert find(sample_desk, "!!!") == Found((), 0)


def test_the_count_is_that_of_all_hits(sample_desk: Desk) -> None:
    found = find(sample_desk, "ministry")

    assert found.total == len(found.hits)
    assert found.total > 50
