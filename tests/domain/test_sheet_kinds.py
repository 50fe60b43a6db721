"""Tests of telling attendance and logistics from lists of people."""

import pytest

from invented_layouts import laid_out
from list_readers import Readers, bundled_readers, read_sheet
from lmdesk.domain.row_marks import sheet_remarks
from lmdesk.domain.row_reading import read_list
from lmdesk.domain.sheet import CellValue
from lmdesk.domain.sheet_mends import NO_MENDS

ATTENDANCE: list[list[CellValue]] = [
    ["1. Summary"],
    ["Attended participants", "2"],
    [],
    ["Name", "First Join", "Last Leave", "In-Meeting Duration", "Email"],
    ["Li Wei", "5/3/26, 8:00 AM", "5/3/26, 9:00 AM", "1h", "l@example.org"],
    ["Room 2", "5/3/26, 8:00 AM", "5/3/26, 9:00 AM", "1h", None],
]


@pytest.fixture(scope="module")
def readers() -> Readers:
    return bundled_readers()


@pytest.mark.parametrize(
    ("rows", "kind"),
    [
        (ATTENDANCE, "attendance"),
        (
            [
                ["用户昵称", "首次入会时间", "最后退会时间", "累计时长"],
                ["王伟", "8:00", "9:00", "60"],
            ],
            "attendance",
        ),
        ([["Nom", "Heure de connexion", "Durée"], ["Luc Moreau", "8:00", "60"]], "attendance"),
        (
            [["序号", "姓名", "房型", "入住日期", "饮食"], [1, "王建国", "单间", "5-3", "清真"]],
            "logistics",
        ),
        ([["Name", "Flight", "Arrival", "Visa"], ["LI Wei", "ZZ1", "3 May", "no"]], "logistics"),
        (
            [
                ["Name", "Position", "Institution", "Country", "Diet", "Hotel", "Arrival"],
                ["LI Wei", "Clerk", "Institute of Mud", "China", "halal", "yes", "3 May"],
            ],
            "people",
        ),
        ([["Name", "Position", "Joined on"], ["LI Wei", "Clerk", "2019"]], "people"),
    ],
)
def test_kind_of_a_sheet(readers: Readers, rows: list[list[CellValue]], kind: str) -> None:
    assert read_sheet(readers, laid_out("Any", rows))[0].kind == kind


def test_connections_are_no_people_until_a_person_says_so(readers: Readers) -> None:
    sheet = laid_out("csv", ATTENDANCE)
    mapping, rows = read_sheet(readers, sheet)

    taken = read_list(sheet, mapping, readers, mends=NO_MENDS.with_taken([5]))

    assert [(row.row, row.draft, row.skipped_because) for row in rows] == [
        (5, None, "attendance_row"),
        (6, None, "attendance_row"),
    ]
    assert [(row.row, row.draft is None) for row in taken] == [(5, False), (6, True)]
    [said] = sheet_remarks(sheet, mapping, NO_MENDS)
    assert (said.code, said.params) == ("sheet_is_attendance", {"sheet": "csv"})
