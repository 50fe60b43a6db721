"""Tests of cutting cells and lines, and of dividing a phrase from the body it names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lmdesk.domain.post_parts import ACRONYM, divided, parts_of
from lmdesk.domain.post_words import INSTITUTION, POSITION, UNIT


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Director, Pond Bank", ["Director", "Pond Bank"]),
        ("Director\tPond Bank", ["Director", "Pond Bank"]),
        ("Director   Pond Bank", ["Director", "Pond Bank"]),
        ("Director \u2013 Pond Bank.", ["Director", "Pond Bank."]),
        ("Director; Pond Institute.", ["Director", "Pond Institute"]),
        ("Clerk / Pond Bank", ["Clerk", "Pond Bank"]),
        (
            "Clerk, Boat Unit, Pond Centre / Fish Centre",
            ["Clerk", "Boat Unit", "Pond Centre / Fish Centre"],
        ),
        ("Pond Bank / Fish Bank / Boat Bank", ["Pond Bank / Fish Bank / Boat Bank"]),
        (
            "Boat Unit / Pond Bank, Clerk / Fish Bank",
            ["Boat Unit", "Pond Bank", "Clerk", "Fish Bank"],
        ),
        ("Heron Works Co., Ltd., Clerk", ["Heron Works Co., Ltd.", "Clerk"]),
        ("Heron Works, GmbH", ["Heron Works, GmbH"]),
        ("Ministry of Fish, Boats and Ponds", ["Ministry of Fish, Boats and Ponds"]),
        ("Clerk, Boats and Ponds", ["Clerk", "Boats and Ponds"]),
        ("Pond Bank (PBK)", ["Pond Bank"]),
        ("Clerk (Pond Bank)", ["Clerk", "Pond Bank"]),
        ("Clerk (part time)", ["Clerk (part time)"]),
        ("渔业部 池塘司 处长", ["渔业部", "池塘司", "处长"]),
        ("ผู้อำนวยการ กองแผนงาน กรมประมง", ["ผู้อำนวยการ", "กองแผนงาน", "กรมประมง"]),
        ("นายสมชาย ใจดี", ["นายสมชาย ใจดี"]),
        ("...", []),
        ("", []),
    ],
)
def test_a_cell_is_cut_at_its_signs(text: str, parts: list[str]) -> None:
    assert parts_of(text) == parts


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        ("Clerk of the Pond Bank", [(POSITION, "Clerk"), (INSTITUTION, "Pond Bank")]),
        (
            "Clerk of Boat Unit of Pond Bank",
            [(POSITION, "Clerk"), (UNIT, "Boat Unit"), (INSTITUTION, "Pond Bank")],
        ),
        (
            "Head of Policy of the Pond Bank",
            [(POSITION, "Head of Policy"), (INSTITUTION, "Pond Bank")],
        ),
        ("Clerk at PBK", [(POSITION, "Clerk"), (INSTITUTION, "PBK")]),
        ("Head of HR", [(POSITION, "Head of HR")]),
        ("Head of Unit", [(POSITION, "Head of Unit")]),
        ("Clerk of our ministry office", [(POSITION, "Clerk of our ministry office")]),
        ("Clerk with a boat office", [(POSITION, "Clerk with a boat office")]),
        ("clerk of the pond bank", [(POSITION, "clerk"), (INSTITUTION, "pond bank")]),
        (
            "Secretary of State of the Pond Ministry",
            [(POSITION, "Secretary of State"), (INSTITUTION, "Pond Ministry")],
        ),
        ("Secretariat of the Pond Board", [(UNIT, "Secretariat of the Pond Board")]),
        (
            "Fish Faculty of Pond University",
            [(UNIT, "Fish Faculty"), ("institution", "Pond University")],
        ),
        ("Bank of the Pond Ministry", [(INSTITUTION, "Bank of the Pond Ministry")]),
        ("the weather", [(None, "the weather")]),
    ],
)
def test_a_phrase_is_divided_from_the_body_it_names(
    text: str, phrases: list[tuple[str | None, str]]
) -> None:
    assert divided(text) == phrases


@pytest.mark.parametrize("text", ["PBK", "R2V", "MoPF", "P&F"])
def test_an_acronym_has_two_capitals(text: str) -> None:
    assert ACRONYM.fullmatch(text)
    assert not ACRONYM.fullmatch(text.capitalize())


WORDS = st.sampled_from(
    [
        "Clerk",
        "of",
        "the",
        "Pond",
        "Bank",
        "Unit",
        ",",
        ";",
        "/",
        "-",
        "(",
        ")",
        "PBK",
        "and",
        "Ministry",
        "渔业部",
        "处长",
        "Co.",
        "Ltd.",
        "\t",
    ]
)


@given(st.lists(WORDS, max_size=12).map(" ".join))
def test_cutting_loses_no_word_but_an_acronym_in_brackets(text: str) -> None:
    words = {word.strip(".") for word in text.split()} - set(",;/-()") - {"PBK", "and", ""}

    kept = " ".join(parts_of(text))

    assert all(word in kept for word in words)
