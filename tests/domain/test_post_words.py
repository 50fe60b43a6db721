"""Tests of the words of posts, units and institutions."""

import pytest

from lmdesk.domain.post_words import (
    INSTITUTION,
    POSITION,
    UNIT,
    head_kind,
    is_post_word,
    kind_of,
    speaks_of_post,
)


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
        ("Executive Board", INSTITUTION),
        ("Board Member", POSITION),
        ("Asst. Director of Ponds", POSITION),
        ("Assoc. Prof. Dr. Lecturer", POSITION),
        ("Pond Commission Office", INSTITUTION),
        ("Pond Commission Secretariat", INSTITUTION),
        ("Prime Minister's Office", UNIT),
        ("Pond Programme Coordination Centre", INSTITUTION),
        ("Friends of the Pond Foundation", INSTITUTION),
        ("friends of the pond foundation", None),
        ("Pond Women's Union Northshore", INSTITUTION),
        ("Fish Division II", UNIT),
        ("Heron Team Northshore", UNIT),
        ("thanks to people of the Ministry", None),
        ("We met. The Director came", None),
        ("Office of the Fish Bank", UNIT),
        ("Đại sứ quán", INSTITUTION),
        ("Đại sứ", POSITION),
        ("Phòng Kế hoạch", UNIT),
        ("Lê Trưởng", None),
        ("นักวิชาการประมง", POSITION),
        ("สำนักงานประมง", INSTITUTION),
        ("กองแผนงาน", UNIT),
        ("ກົມປະມົງ", UNIT),
        ("ກະຊວງປະມົງ", INSTITUTION),
        ("អគ្គនាយក", POSITION),
        ("អគ្គនាយកដ្ឋានជលផល", UNIT),
        ("ငါးလုပ်ငန်းဦးစီးဌာန", UNIT),
        ("ဒုတိယညွှန်ကြားရေးမှူး", POSITION),
        ("渔业局", INSTITUTION),
        ("部", None),
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


def test_the_noun_of_a_phrase_is_not_looked_for_behind_of() -> None:
    assert kind_of("Policy of the Pond Bank") == INSTITUTION
    assert head_kind("Policy of the Pond Bank") is None


def test_a_text_may_speak_of_a_post_anywhere() -> None:
    assert speaks_of_post("SOK Dara Director")
    assert speaks_of_post("SOK Dara-Director")
    assert not speaks_of_post("SOK Dara-Vanna")
