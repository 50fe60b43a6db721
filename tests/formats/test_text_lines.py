"""Tests of how many lines a text takes in a cell."""

import pytest

from lmdesk.formats.text_lines import lines_of


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", 1),
        ("short", 1),
        ("a" * 20, 1),
        ("a" * 21, 2),
        ("two\nlines", 2),
        ("汉" * 10, 1),
        ("汉" * 11, 2),
        ("e\u0301" * 20, 1),
    ],
)
def test_lines_follow_the_letters_shown(text: str, lines: int) -> None:
    assert lines_of(text, 20) == lines
