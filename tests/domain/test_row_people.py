"""Tests of rows that hold more than one plain name."""

import pytest

from list_readers import Readers, bundled_readers, read_sheet, sheet_of
from lmdesk.domain.people import PersonDraft
from lmdesk.domain.problem import Severity
from lmdesk.domain.row_reading import ReadRow, read_list
from lmdesk.domain.sheet import CellValue


@pytest.fixture(scope="module")
def readers() -> Readers:
    return bundled_readers()


def rows_of(readers: Readers, *rows: list[CellValue]) -> list[ReadRow]:
    return read_sheet(readers, sheet_of(*rows))[1]


def draft_of(row: ReadRow) -> PersonDraft:
    assert isinstance(row.draft, PersonDraft)
    return row.draft


def said(row: ReadRow) -> tuple[str | None, ...]:
    draft = draft_of(row)
    return (draft.name.printed, draft.position, draft.institution, draft.country, draft.role)


def codes(row: ReadRow) -> list[tuple[str, Severity]]:
    return [(problem.code, problem.severity) for problem in row.problems]


def test_spouse_and_interpreter_have_entries_linked_to_the_delegate(readers: Readers) -> None:
    rows = rows_of(
        readers,
        ["Name", "Post", "Organisation", "Country", "Mobile", "Spouse", "Interpreter"],
        [
            *("Mr. SOK Dara", "Director", "Rice Bank", "Cambodia", "+855 91 234 105"),
            *("Mrs. CHAN Sophea", "Ms. IM Mony (EN-KM)"),
        ],
        ["Ms. KEO Vanna", "Officer", "Rice Bank", "Cambodia", None, "yes", "none"],
        ["Mr. HENG Vibol", "Officer", "Rice Bank", "Cambodia", None, "no", None],
    )

    assert [(row.row, *said(row), draft_of(row).linked_to) for row in rows] == [
        (2, "SOK Dara", "Director", "Rice Bank", "KH", None, None),
        (2, "CHAN Sophea", None, None, None, "spouse", 1),
        (2, "IM Mony", None, None, None, "interpreter", 1),
        (3, "KEO Vanna", "Officer", "Rice Bank", "KH", None, None),
        (4, "HENG Vibol", "Officer", "Rice Bank", "KH", None, None),
    ]
    assert [len(draft_of(row).phones) for row in rows] == [1, 0, 0, 0, 0]
    assert len({row.raw for row in rows[:3]}) == 1
    assert codes(rows[3]) == [
        ("placeholder_value", Severity.INFO),
        ("companion_unnamed", Severity.INFO),
    ]
    assert codes(rows[4]) == []


def test_contact_of_an_interpreter_is_read_in_the_country_of_the_delegate(
    readers: Readers,
) -> None:
    rows = rows_of(
        readers,
        ["Name", "Country", "Interpreter", "Interpreter's phone", "Interpreter's e-mail"],
        ["Mr. SOK Dara", "Cambodia", None, None, None],
        ["U Aung Min", "Myanmar", "Khin Su", "09 212 3141", "khin@example.org"],
    )

    interpreter = draft_of(rows[2])
    assert [(phone.e164, phone.sure) for phone in interpreter.phones] == [("+9592123141", False)]
    assert [email.address for email in interpreter.emails] == ["khin@example.org"]
    assert ("phone_country_unsure", Severity.WARN) in codes(rows[2])


def test_companion_column_that_names_no_spouse_is_somebody_else(readers: Readers) -> None:
    rows = rows_of(
        readers, ["Name", "Country", "Accompanying person"], ["Mr. SOK Dara", "Cambodia", "IM Mony"]
    )

    assert [draft_of(row).role for row in rows] == [None, "accompanying person"]


def test_two_delegates_share_the_body_and_divide_posts_and_contacts(readers: Readers) -> None:
    rows = rows_of(
        readers,
        ["Name", "Post", "Organisation", "Country", "E-mail", "Phone"],
        [
            *("Mr. SOK Dara / Ms. IM Mony", "Director / Officer", "Rice Bank", "Cambodia"),
            *("dara@example.org; mony@example.org", "+855 91 234 105\n+855 91 234 106"),
        ],
        [
            *("Mr. KEO An and Ms. IM Ly", "Officer", "Rice Bank", "Cambodia"),
            *("one@example.org", "+855 91 234 107"),
        ],
    )

    assert [said(row) for row in rows] == [
        ("SOK Dara", "Director", "Rice Bank", "KH", None),
        ("IM Mony", "Officer", "Rice Bank", "KH", None),
        ("KEO An", "Officer", "Rice Bank", "KH", None),
        ("IM Ly", None, "Rice Bank", "KH", None),
    ]
    contacts = [
        (
            [(email.address, email.shared) for email in draft_of(row).emails],
            [(phone.e164, phone.sure) for phone in draft_of(row).phones],
        )
        for row in rows
    ]
    assert contacts == [
        ([("dara@example.org", False)], [("+85591234105", True)]),
        ([("mony@example.org", False)], [("+85591234106", True)]),
        ([("one@example.org", True)], [("+85591234107", False)]),
        ([], []),
    ]
    two = ("name_two_people", Severity.ERROR)
    assert [codes(row)[-3:] for row in rows[1:]] == [
        [two],
        [two, ("shared_email", Severity.WARN), ("shared_phone", Severity.WARN)],
        [two],
    ]


def test_combined_cells_fill_columns_that_the_list_has_not(readers: Readers) -> None:
    rows = rows_of(
        readers,
        ["Name, position, institution", "Contact"],
        ["Mr. SOK Dara, Director, Rice Bank, Cambodia", "091 234 105"],
        ["Coordinator Ms. IM Mony", "mony@example.org"],
        ["Dr. Jo REED, representative of Lake Institute", "jo@example.org"],
    )

    assert [said(row) for row in rows] == [
        ("SOK Dara", "Director", "Rice Bank", "KH", None),
        ("IM Mony", "Coordinator", None, None, None),
        ("Jo REED", "representative", "Lake Institute", None, None),
    ]
    assert codes(rows[1])[0] == ("institution_missing", Severity.WARN)
    assert codes(rows[2])[0] == ("capacity_not_post", Severity.INFO)


def test_columns_of_the_list_win_over_what_the_name_cell_says(readers: Readers) -> None:
    [row] = rows_of(
        readers,
        ["Name", "Post", "Organisation"],
        ["Mr. SOK Dara (Officer, Canal University)", "Director", "Rice Bank"],
    )

    assert said(row)[:3] == ("SOK Dara", "Director", "Rice Bank")


def test_post_with_its_body_is_divided_where_no_column_names_bodies(readers: Readers) -> None:
    rows = rows_of(
        readers,
        ["Name", "Position", "Country"],
        ["Mr. SOK Dara", "Director, Rice Bank", "Cambodia"],
        ["Ms. IM Mony", "Officer", "Cambodia"],
    )

    assert [said(row)[:3] for row in rows] == [
        ("SOK Dara", "Director", "Rice Bank"),
        ("IM Mony", "Officer", None),
    ]


def test_rows_that_are_no_people_stay_so_beside_spread_rows(readers: Readers) -> None:
    rows = rows_of(
        readers,
        ["No.", "Name", "Organisation", "Country"],
        [1, "Mr. SOK Dara and Ms. IM Mony", "Rice Bank", "Cambodia"],
        ["Total", 2, None, None],
    )

    assert [(row.row, row.skipped_because) for row in rows] == [
        (2, None),
        (2, None),
        (3, "total_row"),
    ]


def test_country_is_asked_where_the_others_have_one(readers: Readers) -> None:
    rows = rows_of(
        readers,
        ["Name", "Organisation", "Country"],
        ["Mr. SOK Dara", "Rice Bank", "Cambodia"],
        ["Ms. IM Mony", "Rice Bank", "Cambodia"],
        ["Dr. Jo REED", "Lake Facility", None],
    )

    assert [codes(row) for row in rows] == [[], [], [("country_missing", Severity.WARN)]]


def test_other_columns_of_dates_are_kept_as_dates(readers: Readers) -> None:
    sheet = sheet_of(
        ["Name", "Country", "Flight on", "Badge", "Dinner"],
        ["Mr. SOK Dara", "Cambodia", "14/05/2569", "A1", "1"],
        ["Ms. IM Mony", "Cambodia", 44693, "A2", "44693"],
        ["Dr. Jo REED", "Cambodia", "13/05/2026 14:30", "A3", "x"],
        ["Dr. Al REED", "Cambodia", "12/05/2026", "A4", "y"],
        ["Dr. Bo REED", "Cambodia", "late", "A5", "z"],
    )
    mapping, _ = read_sheet(readers, sheet)
    heading = mapping.columns[2].heading

    for date_1904, day in ((True, "2026-05-13"), (False, "2022-05-12")):
        rows = read_list(sheet, mapping, readers, date_1904=date_1904)
        assert [draft_of(row).other[heading] for row in rows] == [
            *("2026-05-14", day, "13/05/2026 14:30", "2026-05-12", "late"),
        ]
    assert draft_of(rows[1]).other["Dinner"] == "44693"
    assert codes(rows[1]) == [("date_serial", Severity.WARN)]
    assert rows[1].raw[2] == "44693"


@pytest.mark.parametrize(
    "heading",
    [
        *("Position / Organisation", "Institution and position", "Post and affiliation"),
        *("Fonction et organisme", "Chức vụ, đơn vị", "职务/单位", "ตำแหน่ง/หน่วยงาน"),
    ],
)
def test_one_column_for_post_and_body_is_taken_apart_row_by_row(
    readers: Readers, heading: str
) -> None:
    rows = rows_of(
        readers,
        [heading, "Name", "E-mail"],
        ["Clerk, Boat Unit, Pond Centre / Fish Centre", "Mr. SOK Dara", "dara@example.org"],
        ["Engineer of the Rice Bank", "Ms. KEO Vanna", "vanna@example.org"],
        ["Officer,\nNorthshore Municipal Office", "Mr. IM Sary", "sary@example.org"],
        ["Rice Bank, Treasurer", "Ms. CHAN Mony", "mony@example.org"],
    )

    assert [(draft.position, draft.unit, draft.institution) for draft in map(draft_of, rows)] == [
        ("Clerk", "Boat Unit", "Pond Centre / Fish Centre"),
        ("Engineer", None, "Rice Bank"),
        ("Officer", None, "Northshore Municipal Office"),
        ("Treasurer", None, "Rice Bank"),
    ]


def test_a_column_of_bodies_gives_up_a_post_only_where_one_begins_the_cell(
    readers: Readers,
) -> None:
    rows = rows_of(
        readers,
        ["Name", "Affiliation", "E-mail"],
        ["Mr. SOK Dara", "Clerk, Pond Bank", "dara@example.org"],
        ["Ms. KEO Vanna", "Pond Bank, Boat Unit", "vanna@example.org"],
        ["Mr. IM Sary", "Clerk of the Pond Bank", "sary@example.org"],
    )

    assert [(draft.position, draft.institution) for draft in map(draft_of, rows)] == [
        ("Clerk", "Pond Bank"),
        (None, "Pond Bank, Boat Unit"),
        (None, "Clerk of the Pond Bank"),
    ]


def test_a_list_with_a_column_for_each_keeps_its_cells_as_they_are(readers: Readers) -> None:
    rows = rows_of(
        readers,
        ["Name", "Position", "Organisation"],
        ["Mr. SOK Dara", "Clerk, Pond Bank", "Fish Bank"],
    )

    assert said(rows[0])[1:3] == ("Clerk, Pond Bank", "Fish Bank")


def test_spouse_of_a_couple_without_a_name_is_told(readers: Readers) -> None:
    rows = rows_of(
        readers,
        ["Name", "Position", "Organisation", "Country"],
        ["Mr. and Mrs. Jo REED", "Clerk", "Pond Bank", "Laos"],
    )

    assert len(rows) == 1
    assert said(rows[0]) == ("Jo REED", "Clerk", "Pond Bank", "LA", None)
    (problem,) = (each for each in rows[0].problems if each.code == "companion_unnamed")
    assert dict(problem.params) == {"text": "Mrs.", "role": "spouse"}
