from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lmdesk.domain.cells import cell_text, is_blank, is_telling, read_cell, says_nothing
from lmdesk.domain.problem import Problem, Severity
from lmdesk.domain.sheet import CellValue


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        (" as it came ", " as it came "),
        (12, "12"),
        (12.0, "12"),
        (-3.0, "-3"),
        (1234.5, "1234.5"),
        (0.1 + 0.2, "0.3"),
        (8613123450101.0, "8613123450101"),
        (1e20, "1e+20"),
        (True, "TRUE"),
        (False, "FALSE"),
        (date(2026, 3, 1), "2026-03-01"),
        (datetime(2026, 3, 1), "2026-03-01"),
        (datetime(2026, 3, 1, 9, 30), "2026-03-01 09:30"),
        (datetime(2026, 3, 1, 9, 30, 5), "2026-03-01 09:30:05"),
        (time(9, 5), "09:05"),
        (timedelta(hours=30, minutes=5), "30:05"),
        (timedelta(seconds=61), "0:01:01"),
        (timedelta(minutes=-90), "-1:30"),
    ],
)
def test_typed_cell_is_text_without_traces_of_its_type(value: CellValue, text: str) -> None:
    assert cell_text(value) == text


def test_blank_is_nothing_to_see() -> None:
    assert [is_blank(value) for value in (None, "", " \u3000\n", 0, "0", False)] == [
        *(True, True, True),
        *(False, False, False),
    ]


@pytest.mark.parametrize(
    ("value", "field", "text", "codes"),
    [
        ("  Director ", "position", "Director", []),
        ("\u00a0Vilay\u00a0", "given", "Vilay", []),
        ("Ho\u0302\u0300", "surname", "Hồ", []),
        ("Head\nof Office", "position", "Head\nof Office", ["line_break_in_cell"]),
        ("a\x07b", "position", "ab", ["control_characters"]),
        ("#N/A", "institution", "", ["error_value"]),
        ("#REF!", "email", "", ["error_value"]),
        ("Err:502", "name", "", ["error_value"]),
        ("n/a", "country", "", ["placeholder_value"]),
        ("TBC", "name", "", ["placeholder_value"]),
        ("-", "surname", "", ["placeholder_value"]),
        ("N/D", "unit", "", ["placeholder_value"]),
        ("NA", "position", "", ["placeholder_value"]),
        ("NA", "country", "NA", []),
        ("NA", "surname", "NA", []),
        ("None", "surname", "None", []),
        ("Nan", "given", "Nan", []),
        ("None", "position", "", ["placeholder_value"]),
        ("无", "unit", "", ["placeholder_value"]),
        ("không có", "email", "", ["placeholder_value"]),
        ("??", "country", "??", []),
        ("??", "unit", "", ["placeholder_value"]),
        ("-", "remarks", "-", []),
        (7.0, "number", "7", []),
        ("", "name", "", []),
    ],
)
def test_cell_is_read_for_its_field(
    value: CellValue, field: str, text: str, codes: list[str]
) -> None:
    read, problems = read_cell(value, field)

    assert (read, [problem.code for problem in problems]) == (text, codes)
    assert {problem.field for problem in problems} <= {field}


def test_error_value_is_an_error_and_shows_what_stood_there() -> None:
    assert read_cell("#N/A", "country") == (
        "",
        (Problem("error_value", "country", Severity.ERROR, {"text": "#N/A"}),),
    )


@given(st.text(max_size=40), st.sampled_from(["name", "position", "country", "other"]))
def test_reading_a_clean_cell_again_changes_nothing(text: str, field: str) -> None:
    once, _ = read_cell(text, field)

    assert read_cell(once, field)[0] == once


@given(st.text(st.characters(codec="ascii"), max_size=30).map(str.strip))
def test_quick_look_never_lets_a_word_for_nothing_through(text: str) -> None:
    if is_telling(text):
        assert read_cell(text, "email") == (text, ())
    assert not (is_telling(text) and says_nothing(text, "position"))
