"""Tests of posts in words."""

import pytest

from lmdesk.domain.post_parts import parts_of
from lmdesk.domain.post_phrases import Post, is_post, read_post
from lmdesk.domain.post_words import INSTITUTION, POSITION, UNIT, is_post_word, kind_of


@pytest.mark.parametrize(
    ("phrase", "kind"),
    [
        ("Deputy Director-General", POSITION),
        ("Vice Chief of Office", POSITION),
        ("Director General", POSITION),
        ("Chargée de mission", POSITION),
        ("Project Management Office", UNIT),
        ("Direction des partenariats", UNIT),
        ("Office of Canals", UNIT),
        ("Ministry of Ponds", INSTITUTION),
        ("Research and Training Centre", INSTITUTION),
        ("Blue Heron Company Limited", INSTITUTION),
        ("Vụ trưởng", POSITION),
        ("Vụ Hợp tác quốc tế", UNIT),
        ("Bộ Thủy sản", INSTITUTION),
        ("项目官员", POSITION),
        ("项目管理处", UNIT),
        ("示例河流研究院", INSTITUTION),
        ("ผู้อำนวยการ", POSITION),
        ("กรมน้ำตัวอย่าง", INSTITUTION),
        ("ຫົວໜ້າພະແນກ", POSITION),
        ("នាយកដ្ឋានបឹង", UNIT),
        ("same department", None),
        ("two weeks later", None),
        ("", None),
        ("...", None),
        ("director@example.org", None),
    ],
)
def test_a_phrase_is_what_its_noun_says(phrase: str, kind: str | None) -> None:
    assert kind_of(phrase) == kind


def test_single_words_of_posts_are_known_in_any_case() -> None:
    assert [is_post_word(word) for word in ("MANAGER,", "Universités", "Sokha")] == [
        True,
        False,
        False,
    ]


@pytest.mark.parametrize(
    ("text", "post"),
    [
        (
            "Secretary of State of the Ministry of Ponds",
            Post("Secretary of State", None, "Ministry of Ponds"),
        ),
        (
            "Director of Lakes and Ponds Department of Institute of Water",
            Post("Director", "Lakes and Ponds Department", "Institute of Water"),
        ),
        (
            "Economist at the Nordic Pond Fund",
            Post("Economist", None, "Nordic Pond Fund"),
        ),
        (
            "Chief of Office, Department of Canals",
            Post("Chief of Office", "Department of Canals", None),
        ),
        ("Researcher of PONDC", Post("Researcher", None, "PONDC")),
        (
            "Manager, Sales, Heron Co., Ltd.",
            Post("Manager", None, "Heron Co., Ltd", ("Sales",)),
        ),
        ("Adviser, PDC", Post("Adviser", None, "PDC")),
        ("Director, Lecturer", Post("Director, Lecturer")),
        ("Water Agency, Ministry of Ponds", Post(None, "Water Agency", "Ministry of Ponds")),
        ("Bộ Thủy sản, Ministry of Fish", Post(None, None, "Ministry of Fish")),
        ("项目官员 | Project Officer", Post("Project Officer")),
        ("the weather", Post(rest=("weather",))),
    ],
)
def test_a_post_comes_apart(text: str, post: Post) -> None:
    assert read_post(parts_of(text)) == post


def test_a_line_is_a_post_only_as_a_whole() -> None:
    assert is_post("Deputy Head, Canal Unit")
    assert not is_post("Deputy Head, we met yesterday")
    assert not is_post("PDC")
