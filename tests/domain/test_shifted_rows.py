from lmdesk.domain.mapping import Column, SheetMapping
from lmdesk.domain.sheet import CellValue
from lmdesk.domain.shifted_rows import ShiftedRow, shifted_rows

FIELDS = ("number", "title", "name", "position", "country", "email", "phone", "category")
MAPPING = SheetMapping((1,), tuple(Column(i, f, f) for i, f in enumerate(FIELDS)))
GOOD: list[list[CellValue]] = [
    [
        n,
        title,
        f"HAN Yulong {n}",
        "Officer",
        "China",
        f"a{n}@example.org",
        "+86 10 1234 0201",
        "Staff",
    ]
    for n, title in enumerate(["Mr.", "Ms.", "Mr.", "Ms.", "Dr.", "Dr."] * 3, 1)
]


def test_cells_moved_to_the_left_are_put_right_where_they_fit() -> None:
    row: list[CellValue] = [
        *(19, "SOK Dara", "Officer", "China", "sok@example.org", "+855 91 234 270", "Staff", ""),
    ]

    assert shifted_rows([*GOOD, row], MAPPING) == {
        18: ShiftedRow(
            -1,
            (
                *(19, None, "SOK Dara", "Officer", "China", "sok@example.org"),
                *("+855 91 234 270", "Staff"),
            ),
        )
    }


def test_cells_moved_to_the_right_are_put_right_where_they_fit() -> None:
    row: list[CellValue] = [
        *(19, "Mr.", None, "SOK Dara", "Officer", "China", "sok@example.org"),
        *("+855 91 234 270", "Staff"),
    ]

    assert shifted_rows([*GOOD, row], MAPPING)[18] == ShiftedRow(
        1,
        (
            *(19, "Mr.", "SOK Dara", "Officer", "China", "sok@example.org"),
            *("+855 91 234 270", "Staff", None),
        ),
    )


def test_shift_that_cannot_be_undone_is_told_only() -> None:
    row: list[CellValue] = [
        *(19, "SOK Dara", "Officer", "China", "sok@example.org", "+855 91 234 270", "Staff", "x"),
    ]

    assert shifted_rows([*GOOD, row], MAPPING) == {18: ShiftedRow(-1, None)}


def test_rows_that_only_lack_an_address_have_not_moved() -> None:
    rows: list[list[CellValue]] = [
        *GOOD,
        [19, "Mr.", "SOK Dara", "Officer", "China", None, "+855 91 234 270", "Staff"],
        [20, "Mr.", "SOK Dara", "Officer", "China", "none", "+855 91 234 270", "Staff"],
        [21],
        [],
    ]

    assert shifted_rows(rows, MAPPING) == {}


def test_column_that_is_wrong_as_a_whole_is_no_shift() -> None:
    rows: list[list[CellValue]] = [[*row[:4], row[5], row[4], *row[6:]] for row in GOOD]

    assert shifted_rows(rows, MAPPING) == {}


def test_list_with_no_or_two_columns_of_addresses_is_left_alone() -> None:
    none = SheetMapping((1,), MAPPING.columns[:5])
    two = SheetMapping((1,), (*MAPPING.columns, Column(8, "e2", "email")))
    row: list[CellValue] = [1, "HAN", "a", "b", "c@example.org", "d"]

    assert (shifted_rows([row], none), shifted_rows([row], two)) == ({}, {})
