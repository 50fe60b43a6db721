"""Pasted rows known among those that were copied."""

import pytest

from lmdesk.domain.copied_people import CopiedPeople, PastedBlock, block_of, told_apart

COPIED = CopiedPeople(
    "desk",
    ("name", "position", "email"),
    ("Name", "Position", "E-mail"),
    (
        ("u1", ("SOK Dara", "Adviser", "dara@example.org")),
        ("u2", ("Nilar Win", "Lecturer", "")),
        ("u3", ("Nilar Win", "Clerk", "nilar@example.org")),
    ),
)


def known(*rows: tuple[str, ...]) -> dict[int, int]:
    block = block_of(COPIED, rows)
    assert block is not None
    return told_apart(COPIED, block)


HEADED = ("Name", "Position", "E-mail")


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ([HEADED, *(cells for _, cells in COPIED.rows)], {0: 0, 1: 1, 2: 2}),
        ([HEADED, *(cells for _, cells in COPIED.rows[::-1])], {0: 2, 1: 1, 2: 0}),
        ([("E-MAIL", "name"), ("x@example.org", "sok dara")], {0: 0}),
        ([HEADED, ("Nilar Win", "Minister", "")], {}),
        ([HEADED, ("Nilar Win", "Lecturer", ""), ("Nilar Win", "Lecturer", "")], {0: 1}),
        ([HEADED, ("A B", "C", ""), ("Nilar", "Lecturer", ""), ("D E", "Clerk", "z")], {1: 1}),
        ([("Position",), ("a",), ("b",), ("c",)], {0: 0, 1: 1, 2: 2}),
        ([("Position",), ("a",), ("b",)], {}),
        ([("Position",), ("Clerk",), ("b",)], {0: 2}),
        ([("SOK Dara", "Adviser", "dara@example.org"), ("New One", "", "")], {0: 0}),
        ([HEADED, ("SOK Dara",)], {0: 0}),
    ],
)
def test_rows_are_known_by_what_they_say_then_by_name_then_by_place(
    rows: list[tuple[str, ...]], found: dict[int, int]
) -> None:
    assert known(*rows) == found


def test_other_columns_come_along_under_their_headings() -> None:
    block = block_of(COPIED, [("Name", "Town", "", "Position"), ("SOK Dara", "Kep", "x", "y")])

    assert block == PastedBlock(
        {"name": 0, "position": 3}, ((1, "Town"),), (("SOK Dara", "Kep", "x", "y"),), True
    )


@pytest.mark.parametrize(
    "rows", [[], [("Firm", "Town"), ("A", "B")], [("a", "b", "c"), ("a", "b")], [("a",)]]
)
def test_other_cells_are_no_such_block(rows: list[tuple[str, ...]]) -> None:
    assert block_of(COPIED, rows) is None
