"""Tests of posts in words."""

import pytest

from lmdesk.domain.post_parts import parts_of
from lmdesk.domain.post_phrases import Post, is_post, placed, read_post
from lmdesk.domain.post_words import INSTITUTION, POSITION, UNIT


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
        (
            "Head, Ministry of Farms, Forests and Fish",
            Post("Head", None, "Ministry of Farms, Forests and Fish"),
        ),
        (
            "Planning Section, Pond Institute, Ministry of Ponds",
            Post(None, "Planning Section, Pond Institute", "Ministry of Ponds"),
        ),
        ("Directeur de l'Institut des étangs", Post("Directeur", None, "Institut des étangs")),
        ("Head of HR, Pond Bank", Post("Head of HR", None, "Pond Bank")),
        ("the weather", Post(rest=("weather",))),
    ],
)
def test_a_post_comes_apart(text: str, post: Post) -> None:
    assert read_post(parts_of(text)) == post


def test_a_line_is_a_post_only_as_a_whole() -> None:
    assert is_post("Deputy Head, Canal Unit")
    assert not is_post("Deputy Head, we met yesterday")
    assert not is_post("PDC")


def test_of_several_bodies_the_last_is_the_institution_and_in_chinese_the_first() -> None:
    assert placed([(POSITION, "Clerk"), (INSTITUTION, "Pond Centre"), (INSTITUTION, "Fish Bank")])[
        :3
    ] == ("Clerk", "Pond Centre", "Fish Bank")
    assert placed([(INSTITUTION, "渔业部"), (INSTITUTION, "池塘中心"), (POSITION, "主任")])[:3] == (
        "主任",
        "池塘中心",
        "渔业部",
    )


def test_a_unit_stands_for_the_institution_only_where_it_is_asked_for() -> None:
    phrases = [(UNIT, "Boat Section"), (UNIT, "Canal Office")]

    assert placed(phrases) == Post(None, "Boat Section, Canal Office")
    assert placed(phrases, fill=True) == Post(None, "Boat Section", "Canal Office")
    assert placed([], fill=True) == Post()
