"""Tests of what a workbook marks about rows."""

from dataclasses import replace

import pytest

from list_readers import Readers, bundled_readers, sheet_of
from lmdesk.domain.mapping import guess_mapping
from lmdesk.domain.row_marks import sheet_remarks
from lmdesk.domain.row_reading import read_list
from lmdesk.domain.sheet_mends import NO_MENDS, SheetMends

SHEET = replace(
    sheet_of(
        ["Full name", "Given", "Family", "E-mail"],
        [None, "Luc", "MOREAU", None],
        [None, "Ana", "DIAZ", "a@example.org"],
        [None, "Jane", "SMITH", "j@example.org"],
        ["Total", None, None, 3],
    ),
    hidden_rows=frozenset({2, 3, 5, 40}),
    filtered_rows=frozenset({3}),
    hidden_columns=frozenset({3}),
    blank_formulas=frozenset({(2, 0), (2, 3), (9, 30)}),
)


@pytest.fixture(scope="module")
def readers() -> Readers:
    return bundled_readers()


def told(readers: Readers, mends: SheetMends) -> list[tuple[object, ...]]:
    mapping = guess_mapping(SHEET, readers.headings)
    return [
        (row.row, row.skipped_because, [(p.code, p.field, p.severity.value) for p in row.problems])
        for row in read_list(SHEET, mapping, readers, mends=mends)
    ]


def said(readers: Readers, mends: SheetMends) -> list[str]:
    return [p.code for p in sheet_remarks(SHEET, guess_mapping(SHEET, readers.headings), mends)]


def test_hidden_and_filtered_rows_and_missing_values_are_told(readers: Readers) -> None:
    formulas = [("formula_no_value", "name", "info"), ("formula_no_value", "email", "warn")]
    total = [("total_row", None, "error")]

    assert told(readers, NO_MENDS) == [
        (2, None, [*formulas, ("hidden_row", None, "warn")]),
        (3, None, [("filtered_row", None, "warn")]),
        (4, None, []),
        (5, "total_row", total),
    ]
    assert said(readers, NO_MENDS) == ["rows_hidden", "columns_hidden"]


def test_answer_about_hidden_rows_ends_the_question(readers: Readers) -> None:
    left, taken = NO_MENDS.with_hidden(taken=False), NO_MENDS.with_hidden(taken=True)

    assert [(row, why) for row, why, _ in told(readers, left)] == [
        (2, "hidden_left_out"),
        (3, "hidden_left_out"),
        (4, None),
        (5, "total_row"),
    ]
    assert [codes for row, _, codes in told(readers, taken) if row in {3, 4}] == [[], []]
    assert said(readers, left) == said(readers, taken) == ["columns_hidden"]
