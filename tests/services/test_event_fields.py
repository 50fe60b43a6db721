"""Tests of how fields of events are read from what is typed."""

import pytest

from lmdesk.errors import LmdeskError
from lmdesk.services.event_fields import choice, free_code, whole_number


def test_numbers_are_written_with_digits() -> None:
    assert [whole_number(value) for value in (None, " ", "3", 4, " ๕ ")] == [None, None, 3, 4, 5]
    with pytest.raises(LmdeskError) as told:
        whole_number("-1")
    assert told.value.params == {"text": "-1"}


def test_a_code_is_one_of_those_that_are_offered() -> None:
    assert [choice(value, ("a", "b")) for value in ("a", "", None)] == ["a", None, None]
    with pytest.raises(ValueError, match="c is none of a, b"):
        choice("c", ("a", "b"))


def test_a_code_is_taken_whatever_its_letter_case() -> None:
    assert free_code(" ps1 ", ("PS2",), "session_code_missing") == "ps1"
    with pytest.raises(LmdeskError) as told:
        free_code("ps1", ("PS1",), "session_code_missing")
    assert (told.value.code, told.value.params) == ("code_taken", {"wanted": "ps1", "other": "PS1"})
