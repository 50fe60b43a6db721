"""Comma-, semicolon-, tab- and bar-separated texts: one record, one row."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lmdesk.formats.delimited import find_delimiter, read_records


def rows_of(text: str) -> list[list[str]]:
    return list(read_records(text).rows)


@pytest.mark.parametrize(
    ("text", "delimiter"),
    [
        ("Name,Phone\nAnn,1\n", ","),
        ("Nom;Montant\nAnn;1,50\nBob;2,75\n", ";"),
        ("Name\tPost\nAnn, Dr.\tHead, Unit 1\nBob\tDirector\n", "\t"),
        ("Name|Post\nAnn|Head, Unit 1\n", "|"),
        ("Meeting report\n\nName,Joined,Left\nAnn,9:00,10:00\nBob,9:00,10:00\n", ","),
        ('a;"x,y,z"\nb;"1,2,3"\n', ";"),
        ("Only one column\nAnn\nBob\n", ","),
        ("", ","),
        ("\n\n", ","),
    ],
)
def test_delimiter_is_the_sign_that_cuts_rows_alike(text: str, delimiter: str) -> None:
    assert find_delimiter(text) == delimiter


@pytest.mark.parametrize("first", ["sep=;", "SEP=;", '"sep=;"'])
@pytest.mark.parametrize("end", ["\r\n", "\n", "\r"])
def test_sep_line_decides_and_counts_as_a_row(first: str, end: str) -> None:
    records = read_records(f"{first}{end}a,b;c{end}1;2{end}")

    assert list(records.rows) == [[first], ["a,b", "c"], ["1", "2"]]
    assert records.delimiter == ";"


def test_sep_line_may_name_the_tab() -> None:
    assert rows_of("sep=\t\na\tb\n") == [["sep="], ["a", "b"]]


def test_text_of_nothing_but_a_sep_line_has_that_row() -> None:
    assert rows_of("sep=,") == [["sep=,"]]


def test_quoted_line_break_starts_no_row_and_blank_lines_are_rows() -> None:
    assert rows_of('a,b\r\n\r\n"x\r\ny",z\r\n') == [["a", "b"], [], ["x\r\ny", "z"]]


@pytest.mark.parametrize("end", ["\r\n", "\n", "\r"])
def test_line_ends_of_every_system_end_a_row(end: str) -> None:
    assert rows_of(f"a,b{end}1,2{end}") == [["a", "b"], ["1", "2"]]


def test_unusual_separators_inside_a_cell_end_no_row() -> None:
    text = "a,b\nx\u2028y,z\x0bw\x00\x85\n"

    assert rows_of(text) == [["a", "b"], ["x\u2028y", "z\x0bw\x00\x85"]]


def test_apostrophe_before_a_formula_sign_is_taken_off_in_guarded_texts_only() -> None:
    text = "a,b\n'=1+1,'+855 23\nO'Leary,'x\n"

    guarded = list(read_records(text, guarded=True).rows)

    assert guarded == [["a", "b"], ["=1+1", "+855 23"], ["O'Leary", "'x"]]
    assert rows_of(text) == [["a", "b"], ["'=1+1", "'+855 23"], ["O'Leary", "'x"]]


def test_end_mark_of_old_systems_is_no_row() -> None:
    assert rows_of("a,b\n\x1a") == [["a", "b"]]


def test_huge_cell_is_read_whole() -> None:
    assert rows_of(f"a,{'x' * 300_000}\n")[0][1] == "x" * 300_000


def test_quotation_mark_never_closed_swallows_nobody() -> None:
    records = read_records('Name,Post\nAnn,"Head of Unit\nBob,Director\n"Cy",Driver\n')

    assert list(records.rows) == [
        ["Name", "Post"],
        ["Ann", '"Head of Unit'],
        ["Bob", "Director"],
        ["Cy", "Driver"],
    ]
    assert [dict(problem.params) for problem in records.problems] == [{"row": 2}]


def test_text_after_a_closing_quotation_mark_belongs_to_the_cell() -> None:
    records = read_records('a,b\n"Ann" ,"x"y\n')

    assert list(records.rows) == [["a", "b"], ["Ann ", "xy"]]
    assert records.problems == []


def test_unclosed_quotation_mark_is_reported_with_its_row() -> None:
    records = read_records('Name,Post\nAnn,"Head\nBob,Director\nCy,Driver\n')

    assert list(records.rows) == [
        ["Name", "Post"],
        ["Ann", '"Head'],
        ["Bob", "Director"],
        ["Cy", "Driver"],
    ]
    assert [(problem.code, dict(problem.params)) for problem in records.problems] == [
        ("quote_not_closed", {"row": 2})
    ]


def test_unclosed_quotation_mark_after_a_sep_line_keeps_row_numbers() -> None:
    records = read_records('sep=,\na,"b\nc,d\n')

    assert list(records.rows) == [["sep=,"], ["a", '"b'], ["c", "d"]]
    assert [dict(problem.params) for problem in records.problems] == [{"row": 2}]


def test_inch_mark_inside_a_cell_is_no_quotation() -> None:
    records = read_records('a,b\n5" pipe,"x\ny"\n')

    assert list(records.rows) == [["a", "b"], ['5" pipe', "x\ny"]]
    assert records.problems == []


def test_text_full_of_unclosed_quotation_marks_is_read_line_by_line() -> None:
    text = "".join(f'n{number},"x""y\n' for number in range(120))

    rows = rows_of(text)

    assert rows == [[f"n{number}", '"x""y'] for number in range(120)]


@given(
    st.lists(
        st.lists(st.text(st.sampled_from('ab ,;\n"\r\tຍ'), max_size=5), min_size=2, max_size=3),
        min_size=1,
        max_size=5,
    ),
    st.sampled_from(",;\t|"),
)
def test_every_well_formed_text_is_read_as_python_reads_it(
    rows: list[list[str]], delimiter: str
) -> None:
    written = io.StringIO(newline="")
    csv.writer(written, delimiter=delimiter).writerows(rows)

    records = read_records(f"sep={delimiter}\r\n{written.getvalue()}")

    assert list(records.rows)[1:] == rows
    assert records.problems == []


def test_a_delimiter_that_is_told_is_not_guessed() -> None:
    text = "sep=;\tPost\nAnn, Dr.; Prof.\tHead, Unit 1\n"
    records = read_records(text, delimiter="\t")

    assert records.delimiter == "\t"
    assert list(records.rows) == [["sep=;", "Post"], ["Ann, Dr.; Prof.", "Head, Unit 1"]]
