"""Tests of names of files: what every system can hold."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lmdesk.domain.file_names import file_stem


@pytest.mark.parametrize(
    ("text", "stem"),
    [
        ("RTD2026 Participants", "RTD2026 Participants"),
        (" News:  a/b\\c?\n", "News a b c"),
        ("..", "List"),
        ("", "List"),
        ("参会人员名单", "参会人员名单"),
        ("a" * 200, "a" * 120),
        ("ບັນຊີ" * 40, ("ບັນຊີ" * 40)[:80]),
    ],
)
def test_a_name_keeps_what_can_be_kept(text: str, stem: str) -> None:
    assert file_stem(text) == stem


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_a_name_never_leads_to_another_folder_and_is_never_too_long(text: str) -> None:
    stem = file_stem(text)

    assert stem
    assert not set('<>:"/\\|?*\0\n').intersection(stem)
    assert stem == stem.strip(" .")
    assert len(f"{stem}.xlsx".encode()) <= 255
