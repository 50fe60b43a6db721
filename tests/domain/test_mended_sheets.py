"""Tests of reading a sheet as a person mended it: other headings, other fields, other rows."""

import pytest

from list_readers import Readers, bundled_readers, sheet_of
from lmdesk.domain.mapping import SheetMapping, guess_mapping
from lmdesk.domain.people import PersonDraft
from lmdesk.domain.row_reading import read_list
from lmdesk.domain.sheet import CellValue, Sheet
from lmdesk.domain.sheet_mends import NO_MENDS, SheetMends

SHEET = sheet_of(
    ["Delegates of the meeting"],
    ["Who", "From", "Reach"],
    ["HAN Yulong", "Bank of Sand", "han@example.org"],
    ["Total: 1"],
)

NAMED: list[CellValue] = ["Name", "Organisation", "E-mail"]


@pytest.fixture(scope="module")
def readers() -> Readers:
    return bundled_readers()


def mapped(readers: Readers, sheet: Sheet, mends: SheetMends) -> SheetMapping:
    return guess_mapping(sheet, readers.headings, is_country=readers.is_country, mends=mends)


def read(readers: Readers, sheet: Sheet, mends: SheetMends) -> list[tuple[int, str | None, str]]:
    rows = read_list(sheet, mapped(readers, sheet, mends), readers, mends=mends)
    return [
        (
            row.row,
            row.skipped_because,
            row.draft.name.printed if isinstance(row.draft, PersonDraft) else "",
        )
        for row in rows
    ]


def test_headings_that_nobody_knows_can_be_told_with_their_fields(readers: Readers) -> None:
    told = SheetMends((2,)).with_field(0, "name").with_field(1, "institution")
    found = mapped(readers, SHEET, told)

    assert [(c.heading, c.field, c.sure) for c in found.columns] == [
        ("Who", "name", True),
        ("From", "institution", True),
        ("Reach", "email", False),
    ]
    assert (found.header_rows, found.reason, found.kind) == ((2,), None, "people")
    assert read(readers, SHEET, told) == [(3, None, "HAN Yulong"), (4, "total_row", "")]


def test_headings_over_several_rows_are_joined(readers: Readers) -> None:
    sheet = sheet_of(
        ["Participant", "", "Contact"],
        ["Family name", "Given name", "E-mail"],
        ["HAN", "Yulong", "han@example.org"],
    )
    found = mapped(readers, sheet, SheetMends((1, 2)))

    assert [(c.heading, c.field) for c in found.columns] == [
        ("Participant / Family name", "surname"),
        ("Participant / Given name", "given"),
        ("Contact / E-mail", "email"),
    ]


def test_a_list_without_headings_is_read_by_its_cells_and_by_what_is_told(
    readers: Readers,
) -> None:
    sheet = sheet_of(
        ["HAN Yulong", "China", "han@example.org"], ["SOK Dara", "Cambodia", "sok@example.org"]
    )
    unknown = mapped(readers, sheet, SheetMends(()))
    told = SheetMends(()).with_field(0, "name")

    assert (unknown.reason, [c.field for c in unknown.columns]) == (
        "no_list_found",
        ["other", "country", "email"],
    )
    assert read(readers, sheet, SheetMends(())) == []
    assert read(readers, sheet, told) == [(1, None, "HAN Yulong"), (2, None, "SOK Dara")]


@pytest.mark.parametrize("rows", [(99,), (0,), (-1,)])
def test_headings_outside_the_sheet_are_none(readers: Readers, rows: tuple[int, ...]) -> None:
    found = mapped(readers, sheet_of(NAMED, ["HAN Yulong", "Bank", ""]), SheetMends(rows))

    assert found.header_rows == ()


def test_a_column_told_wins_over_its_heading_and_keeps_its_field_for_itself(
    readers: Readers,
) -> None:
    sheet = sheet_of(["Name", "Name", "Email"], ["HAN", "Yulong", "han@example.org"])
    told = NO_MENDS.with_field(0, "surname").with_field(1, "given")

    assert [c.field for c in mapped(readers, sheet, told).columns] == ["surname", "given", "email"]


def test_a_column_left_out_is_kept_with_the_row_only(readers: Readers) -> None:
    sheet = sheet_of(NAMED, ["HAN Yulong", "Bank of Sand", "han@example.org"])
    told = NO_MENDS.with_field(2, "other")
    [row] = read_list(sheet, mapped(readers, sheet, told), readers, mends=told)

    assert isinstance(row.draft, PersonDraft)
    assert (row.draft.emails, row.draft.other) == ((), {"E-mail": "han@example.org"})


def test_rows_left_out_are_told_as_such(readers: Readers) -> None:
    sheet = sheet_of(NAMED, ["HAN Yulong", "Bank", ""], ["SOK Dara", "Bank", ""])

    assert read(readers, sheet, NO_MENDS.with_left_out([2])) == [
        (2, "left_out", ""),
        (3, None, "SOK Dara"),
    ]


def test_a_row_that_looks_like_none_can_be_a_person(readers: Readers) -> None:
    sheet = sheet_of(NAMED, ["Sum Total", "", ""], ["SOK Dara", "Bank", ""])

    assert read(readers, sheet, NO_MENDS)[0] == (2, "total_row", "")
    assert read(readers, sheet, NO_MENDS.with_taken([2]))[0] == (2, None, "Sum Total")


def test_a_row_of_institutions_can_be_taken_too(readers: Readers) -> None:
    sheet = sheet_of(["Organisation", "E-mail"], ["Note", ""], ["Bank of Sand", "b@example.org"])
    told = NO_MENDS.with_taken([2])
    before = read_list(sheet, mapped(readers, sheet, NO_MENDS), readers)
    after = read_list(sheet, mapped(readers, sheet, told), readers, mends=told)

    assert [row.skipped_because for row in before] == ["note_row", None]
    assert [row.draft.name for row in after if row.draft] == ["Note", "Bank of Sand"]
