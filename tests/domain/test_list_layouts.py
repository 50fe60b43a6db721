"""Lists of five kinds of layout, read from end to end, and tables that hold no people."""

import pytest

from invented_layouts import FIVE, FRENCH_EMBASSY, THAI_MINISTRIES, Layout, laid_out
from list_readers import Readers, bundled_readers, read_sheet
from lmdesk.domain.people import PersonDraft
from lmdesk.domain.sheet import CellValue, Sheet

HEADINGS: list[CellValue] = ["No.", "Name", "Post", "Organisation", "E-mail"]


@pytest.fixture(scope="module")
def readers() -> Readers:
    return bundled_readers()


def people(readers: Readers, sheet: Sheet) -> dict[int, tuple[str | None, ...]]:
    """Name, institution, country, role and category of each person by row."""
    found: dict[int, tuple[str | None, ...]] = {}
    for row in read_sheet(readers, sheet)[1]:
        draft = row.draft
        if isinstance(draft, PersonDraft) and draft.name.printed:
            told = (draft.institution, draft.country, draft.role, draft.category)
            found[row.row] = (draft.name.printed, *told)
    return found


def reasons(readers: Readers, sheet: Sheet) -> dict[int, str]:
    rows = read_sheet(readers, sheet)[1]
    return {row.row: row.skipped_because for row in rows if row.skipped_because}


@pytest.mark.parametrize("layout", FIVE, ids=[each.sheet.name for each in FIVE])
def test_people_of_a_layout_are_read_with_what_stands_around_them(
    readers: Readers, layout: Layout
) -> None:
    mapping, rows = read_sheet(readers, layout.sheet)

    found = {
        row.row: (
            row.draft.name.printed,
            row.draft.institution,
            row.draft.country,
            row.draft.role,
            row.draft.category,
            row.draft.position,
            row.draft.unit,
        )
        for row in rows
        if isinstance(row.draft, PersonDraft) and row.draft.name.printed
    }
    assert mapping.header_rows == layout.header_rows
    assert found == {expected.row: tuple(expected)[1:] for expected in layout.people}


def test_every_other_row_says_why_it_is_no_person(readers: Readers) -> None:
    assert reasons(readers, THAI_MINISTRIES.sheet) == {
        4: "group_row",
        7: "total_row",
        8: "group_row",
        10: "total_row",
        11: "blank_row",
        12: "signature_row",
    }


def test_group_of_a_row_names_all_headings_above_it(readers: Readers) -> None:
    _, rows = read_sheet(readers, FRENCH_EMBASSY.sheet)

    assert [(row.row, row.group) for row in rows if row.draft is not None] == [
        (5, "DÉLÉGATION DU LAOS / Chef de délégation"),
        (7, "DÉLÉGATION DU LAOS / Membres"),
        (10, "DÉLÉGATION DU CAMBODGE / Cheffe de délégation"),
        (12, "OBSERVATEURS"),
    ]


def test_headings_repeated_for_each_country_and_names_under_a_signature(readers: Readers) -> None:
    sheet = laid_out(
        "Form",
        [
            ["LIST OF PARTICIPANTS"],
            ["KINGDOM OF CAMBODIA (1)"],
            HEADINGS,
            [1, "SOK Dara", "Director", "Ministry of Sand", "d@example.org"],
            [],
            ["LAO PDR (1)"],
            HEADINGS,
            [1, "Khamla VONGSA", "Director", "Ministry of Stone", "k@example.org"],
            ["International organisations"],
            HEADINGS,
            [1, "Jane SMITH", "Adviser", "Fund of Deltas", "j@example.org"],
            ["Prepared by:"],
            [None, "SOMSAK Vong"],
            [None, "Secretary"],
        ],
    )

    assert people(readers, sheet) == {
        4: ("SOK Dara", "Ministry of Sand", "KH", None, None),
        8: ("Khamla VONGSA", "Ministry of Stone", "LA", None, None),
        11: ("Jane SMITH", "Fund of Deltas", None, None, "International organisation"),
    }
    assert reasons(readers, sheet) == {
        5: "blank_row",
        6: "group_row",
        7: "repeated_header",
        9: "group_row",
        10: "repeated_header",
        12: "signature_row",
        13: "signature_row",
        14: "signature_row",
    }


@pytest.mark.parametrize(
    ("name", "above", "country"),
    [
        ("Lao PDR", [], "LA"),
        ("Delegation China (7)", [], "CN"),
        ("VN", [], "VN"),
        ("ประเทศไทย", [], "TH"),
        ("AM", [], None),
        ("Sheet1", [], None),
        ("Bangkok", [], None),
        ("Sheet1", [["Country:", "Myanmar"]], "MM"),
        ("Sheet1", [["Delegation of the Lao PDR"]], "LA"),
        ("Sheet1", [["Meeting in Bangkok, Thailand, 3 May"]], None),
        ("Int'l Org.", [], None),
    ],
)
def test_country_of_a_whole_sheet(
    readers: Readers, name: str, above: list[list[CellValue]], country: str | None
) -> None:
    person: list[CellValue] = [1, "Ana DIAZ", "Clerk", "Office of Mud", "a@example.org"]

    found = people(readers, laid_out(name, [*above, HEADINGS, person]))

    assert [told[2] for told in found.values()] == [country]


def test_embassy_in_the_sheet_of_another_country_stands_for_its_own(readers: Readers) -> None:
    sheet = laid_out(
        "Lao PDR",
        [HEADINGS, [1, "John SMITH", "Adviser", "Embassy of France in Laos", "j@example.org"]],
    )

    assert people(readers, sheet) == {
        2: ("John SMITH", "Embassy of France in Laos", "FR", None, None)
    }


def test_section_that_looks_like_the_one_before_ends_it(readers: Readers) -> None:
    sheet = laid_out(
        "List",
        [
            HEADINGS,
            ["CAMBODIA"],
            ["MINISTRY OF SAND"],
            [1, "SOK Dara", "Director", None, "d@example.org"],
            ["WORKING GROUP 2"],
            [2, "Ana DIAZ", "Clerk", "Office of Mud", "a@example.org"],
            ["DELTA FOUNDATION"],
            [3, "Luc MOREAU", "Clerk", None, "l@example.org"],
        ],
    )

    assert people(readers, sheet) == {
        4: ("SOK Dara", "MINISTRY OF SAND", "KH", None, None),
        6: ("Ana DIAZ", "Office of Mud", None, None, None),
        8: ("Luc MOREAU", "DELTA FOUNDATION", None, None, None),
    }


@pytest.mark.parametrize(
    ("rows", "reason"),
    [
        (
            [["Surname:"], ["Given name:"], ["Post:"], ["Institution:"], ["E-mail:"]],
            "no_list_found",
        ),
        (
            [["Item", "Unit", "Cost"], ["Hotel", "night", 3], ["Flight", "ticket", 2]],
            "no_list_found",
        ),
        ([["Rules"], ["1. Heads of delegation sit in the first row."]], "no_list_found"),
        ([["Country", "Persons"], ["China", 7], ["Laos", 3], ["Total", 10]], "no_list_found"),
    ],
)
def test_form_or_table_without_people_gives_a_reason(
    readers: Readers, rows: list[list[CellValue]], reason: str
) -> None:
    mapping, read = read_sheet(readers, laid_out("Any", rows))

    assert (mapping.reason, read) == (reason, [])


def test_unnamed_interpreter_is_no_heading(readers: Readers) -> None:
    sheet = laid_out("L", [HEADINGS, [1, "Ana DIAZ", "Clerk"], [2, "TBC", "Interpreter"]])

    assert reasons(readers, sheet) == {}


def test_merged_number_names_one_row_and_a_blank_row_under_a_merged_cell_stays_blank(
    readers: Readers,
) -> None:
    sheet = laid_out(
        "L",
        [
            ["Ref. no", "Country", "Name", "Post"],
            ["A-1", "Laos", "Khamla VONGSA", "Director"],
            [None, None, "Bounmy KEO", "Clerk"],
            [],
            [None, None, "Sub-total", 2],
            ["A-2", "China", "LI Wei", "Clerk"],
        ],
        [(1, 0, 2, 0), (1, 1, 4, 1)],
    )
    _, rows = read_sheet(readers, sheet)

    assert [
        (row.row, row.draft.country, row.draft.ref)
        if isinstance(row.draft, PersonDraft)
        else (row.row, row.skipped_because)
        for row in rows
    ] == [(2, "LA", "A-1"), (3, "LA", None), (4, "blank_row"), (5, "total_row"), (6, "CN", "A-2")]
    assert rows[1].raw == ("", "", "Bounmy KEO", "Clerk")


def test_headings_in_other_words_are_no_person_and_other_columns_are_not_guessed(
    readers: Readers,
) -> None:
    sheet = laid_out(
        "L",
        [
            HEADINGS,
            [1, "Ana DIAZ", "Clerk", "Office of Mud", "a@example.org"],
            ["Nr", "Full name", "Designation", "Agency", "Email address"],
            [2, "Luc MOREAU", "Clerk", "Office of Mud", "l@example.org"],
            ["No.", "Organisation", "Name", "E-mail", "Position"],
            [3, "Office of Sand", "Jane SMITH", "j@example.org", "Clerk"],
        ],
    )
    _, rows = read_sheet(readers, sheet)

    assert [(row.row, row.skipped_because, [p.code for p in row.problems][:1]) for row in rows] == [
        (2, None, []),
        (3, "repeated_header", ["repeated_header"]),
        (4, None, []),
        (5, "repeated_header", ["repeated_header"]),
        (6, None, ["headings_changed"]),
    ]


def test_country_of_colleagues_is_offered_to_those_under_no_country(readers: Readers) -> None:
    sheet = laid_out(
        "L",
        [
            HEADINGS,
            ["CHINA"],
            [1, "LI Wei", "Clerk", "Office of Mud", "l@example.org"],
            [2, "Ana DIAZ", "Clerk", "Fund of Deltas", "a@example.org"],
            ["LAO PDR"],
            [1, "Khamla VONGSA", "Clerk", "Fund of Deltas", "k@example.org"],
            ["SECRETARIAT"],
            [1, "WANG Fei", "Clerk", "Office of Mud", "w@example.org"],
            [2, "Luc MOREAU", "Clerk", "Fund of Deltas", "m@example.org"],
        ],
    )
    _, rows = read_sheet(readers, sheet)

    assert [
        (row.row, row.draft.country, row.draft.country_from, [p.code for p in row.problems])
        for row in rows
        if isinstance(row.draft, PersonDraft) and row.draft.category
    ] == [(8, "CN", "inferred", ["country_of_colleagues"]), (9, None, None, [])]
