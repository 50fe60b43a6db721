"""Tests of codes and parents in a list of institutions."""

import pytest

from list_readers import Readers, bundled_readers, read_sheet, sheet_of
from lmdesk.domain.people import InstitutionDraft
from lmdesk.domain.sheet import CellValue, Sheet

HEADINGS: list[CellValue] = ["Code", "Parent", "Name", "Acronym", "Type"]


@pytest.fixture(scope="module")
def readers() -> Readers:
    return bundled_readers()


def parents(readers: Readers, sheet: Sheet) -> list[tuple[int, str | None, list[str]]]:
    return [
        (row.row, row.draft.parent, [problem.code for problem in row.problems])
        for row in read_sheet(readers, sheet)[1]
        if isinstance(row.draft, InstitutionDraft)
    ]


def test_codes_of_parents_become_names_and_what_cannot_be_is_told(readers: Readers) -> None:
    sheet = sheet_of(
        HEADINGS,
        ["M1", None, "Ministry of Sand", "MOS", "ministry"],
        ["M1-1", "m1", "Department of Dunes", None, "unit"],
        ["M2", "M9", "Office of Mud", None, "unit"],
        ["A", "B", "Hub of Deltas", None, "institute"],
        ["B", "A", "Hub of Rivers", None, "institute"],
        ["M1", None, "Ministry of Stone", None, "ministry"],
        ["M3", "M1", "Ministry of Sand", None, "ministry"],
    )

    assert parents(readers, sheet) == [
        (2, None, []),
        (3, "Ministry of Sand", []),
        (4, None, ["parent_unknown"]),
        (5, None, ["parent_circle"]),
        (6, None, ["parent_circle"]),
        (7, None, ["code_used_before"]),
        (8, None, []),
    ]


def test_parents_by_name_stay_as_they_are(readers: Readers) -> None:
    sheet = sheet_of(
        HEADINGS,
        ["M1", None, "Ministry of Sand", "MOS", "ministry"],
        ["M2", None, "Ministry of Stone", "MOST", "ministry"],
        ["M3", "Ministry of Sand", "Department of Dunes", None, "unit"],
    )

    assert parents(readers, sheet) == [
        (2, None, []),
        (3, None, []),
        (4, "Ministry of Sand", []),
    ]
