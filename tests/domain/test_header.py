from datetime import date

import pytest

from list_readers import sheet_of
from lmdesk.domain.header import Header, find_header, has_rows_below
from lmdesk.domain.headings import HeadingTable
from lmdesk.domain.sheet import CellValue, MergedRange, Sheet
from name_builders import vocabulary


@pytest.fixture(scope="module")
def headings() -> HeadingTable:
    return HeadingTable(vocabulary("headings"))


def test_header_is_found_under_titles_and_blank_rows(headings: HeadingTable) -> None:
    sheet = sheet_of(
        ["List of participants"],
        [None, None],
        ["Regional dialogue, 12 May 2026"],
        ["No.", "Name", "Organisation"],
        [1, "HAN Yulong", "Lan River Cooperation Center"],
    )

    assert find_header(sheet, headings) == Header((4,), (("No.",), ("Name",), ("Organisation",)))


def test_rows_of_data_are_no_headings_though_their_words_are_known(
    headings: HeadingTable,
) -> None:
    sheet = sheet_of(
        ["Name", "Position", "Organisation", "E-mail"],
        ["Anan Kaeosai", "Head of Office", "Country Office", "anan@example.org"],
        ["Malee Boonyarit", "Contact Person", "Ministry of Names", "malee@example.org"],
    )

    assert find_header(sheet, headings) == Header(
        (1,), (("Name",), ("Position",), ("Organisation",), ("E-mail",))
    )


def test_two_rows_with_merged_groups_are_stacked(headings: HeadingTable) -> None:
    sheet = Sheet(
        "Form",
        [
            ["Nomination form", None, None, None, None],
            ["No.", "Name", None, "Contact", None],
            [None, "Family name", "Given name", "E-mail", "Mobile"],
            [1, "Miao", "Hong", "hong@example.org", None],
        ],
        (
            MergedRange(0, 0, 0, 4),
            MergedRange(1, 0, 2, 0),
            MergedRange(1, 1, 1, 2),
            MergedRange(1, 3, 1, 4),
        ),
    )

    assert find_header(sheet, headings) == Header(
        (2, 3),
        (
            *(("No.",), ("Name", "Family name"), ("Name", "Given name")),
            *(("Contact", "E-mail"), ("Contact", "Mobile")),
        ),
    )


def test_groups_without_merged_cells_reach_over_the_columns_below(
    headings: HeadingTable,
) -> None:
    sheet = sheet_of(
        ["Name", None, "Contact", None],
        ["Surname", "First name", "E-mail", "Phone"],
        ["Miao", "Hong", "hong@example.org", "+86 10 1234 0201"],
    )

    assert find_header(sheet, headings) == Header(
        (1, 2),
        (
            *(("Name", "Surname"), ("Name", "First name")),
            *(("Contact", "E-mail"), ("Contact", "Phone")),
        ),
    )


def test_group_row_above_joins_though_its_words_say_nothing(headings: HeadingTable) -> None:
    sheet = Sheet(
        "Rooms",
        [
            ["Somebody", None, "Where they sleep", None],
            ["Ref", "Name", "Check-in", "Check-out"],
            ["LM-001", "Peng Xiaodong", date(2026, 5, 17), date(2026, 5, 19)],
        ],
        (MergedRange(0, 0, 0, 1), MergedRange(0, 2, 0, 3)),
    )

    found = find_header(sheet, headings)

    assert found is not None
    assert (found.rows, found.stacks[3]) == ((1, 2), ("Where they sleep", "Check-out"))


def test_page_title_beside_a_note_does_not_join_the_header(headings: HeadingTable) -> None:
    sheet = sheet_of(
        ["Nomination of participants", None, "Reply by May"],
        ["Name", "Position", "Institution"],
        ["Miao Hong", "Director", "Institute"],
    )

    found = find_header(sheet, headings)

    assert found is not None
    assert found.rows == (2,)


def test_long_text_above_is_no_group(headings: HeadingTable) -> None:
    sheet = sheet_of(
        ["x" * 70, None, "Name"],
        ["Name", "Position", "Institution"],
        ["Miao Hong", "Chair", "I"],
    )

    found = find_header(sheet, headings)

    assert found is not None
    assert found.rows == (2,)


def test_block_that_describes_the_list_is_not_taken_for_its_header(
    headings: HeadingTable,
) -> None:
    sheet = sheet_of(
        ["Meeting ID", "Organisation", "Start Time", "User Email", "Participants"],
        ["000 0000", "LRCC", "today", "host@example.org", "27"],
        [],
        ["Name", "Email", "Organisation"],
        ["Miao Hong", "hong@example.org", "Institute"],
    )

    found = find_header(sheet, headings)

    assert found is not None
    assert found.rows == (4,)


@pytest.mark.parametrize(
    "rows",
    [
        [],
        [[]],
        [["Abbreviations"], ["LRCC = Lan River Cooperation Center"]],
        [["n/a = not applicable"]],
        [[1, 2, 3], [4, 5, 6]],
        [["HAN Yulong", "han@example.org"], ["SOK Dara", "sok@example.org"]],
        [["Name", "Colour", "Shape", "Weight", "Length", "Taste", "Sound"]],
    ],
)
def test_sheet_without_headings_has_no_header(
    headings: HeadingTable, rows: list[list[object]]
) -> None:
    assert find_header(Sheet("S", rows), headings) is None  # type: ignore[arg-type]  # any rows


def test_single_column_of_names_is_a_list(headings: HeadingTable) -> None:
    assert find_header(sheet_of(["Name"], ["Miao Hong"]), headings) == Header((1,), (("Name",),))


def test_header_deep_below_is_not_looked_for(headings: HeadingTable) -> None:
    titles: list[list[CellValue]] = [[f"text {n}"] for n in range(40)]
    sheet = sheet_of(*titles, ["Name", "Country", "E-mail"])

    assert find_header(sheet, headings) is None


def test_blank_cells_are_no_rows(headings: HeadingTable) -> None:
    header = Header((1,), (("Name",), ("Country",)))

    assert not has_rows_below(sheet_of(["Name", "Country"], [None, " "], []), header)
    assert has_rows_below(sheet_of(["Name", "Country"], [None, "LA"]), header)
