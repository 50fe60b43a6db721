"""Where searched words stand in a text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lmdesk.domain.found_parts import found_parts
from lmdesk.domain.text import fold_words


@pytest.mark.parametrize(
    ("text", "typed", "parts"),
    [
        ("MIAO Hong", "hong", ["Hong"]),
        ("MIAO Hong", "ho mi", ["MI", "Ho"]),
        ("Nguyễn Thị Hồng", "nguyen hong", ["Nguyễn", "Hồng"]),
        ("Đặng An", "dang", ["Đặng"]),
        ("中国水利部", "水利", ["水利"]),
        ("Souvanhnavong", "vanh", ["vanh"]),
        ("Anan Chanan", "an", ["An"]),
        ("Khamla", "la", []),
        ("MIAO Hong", "x", []),
        ("", "x", []),
        ("MIAO Hong", "", []),
    ],
)
def test_searched_words_are_found_as_search_finds_them(
    text: str, typed: str, parts: list[str]
) -> None:
    assert [text[start:end] for start, end in found_parts(text, fold_words(typed))] == parts


@given(text=st.text(max_size=12), typed=st.text(max_size=4))
def test_parts_lie_in_the_text_and_do_not_meet(text: str, typed: str) -> None:
    parts = found_parts(text, fold_words(typed))
    ends = [0, *(place for part in parts for place in part)]

    assert ends == sorted(ends)
    assert ends[-1] <= len(text)
    assert all(start < end for start, end in parts)
