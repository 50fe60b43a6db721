"""Dates in lists: no silent swap of day and month, no silent change of era."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lmdesk.domain.dates import DateReading, column_date_order, is_date, read_date
from lmdesk.domain.problem import Severity
from lmdesk.domain.sheet import CellValue
from lmdesk.wording import sentence


@pytest.mark.parametrize(
    ("value", "order", "iso"),
    [
        (date(2026, 5, 13), None, "2026-05-13"),
        (datetime(2026, 5, 13, 9, 30), None, "2026-05-13"),
        ("2026-05-13", None, "2026-05-13"),
        ("2026/5/13 10:00", None, "2026-05-13"),
        ("2026-05-13T10:00:00Z", "dmy", "2026-05-13"),
        (20260513, None, "2026-05-13"),
        ("13/05/2026", None, "2026-05-13"),
        ("05/13/2026", None, "2026-05-13"),
        ("5/5/2026", None, "2026-05-05"),
        ("03/04/2026", "dmy", "2026-04-03"),
        ("03/04/2026", "mdy", "2026-03-04"),
        ("13. 5. 2026", "ymd", "2026-05-13"),
        ("13 May 2026", None, "2026-05-13"),
        ("Wednesday, 13th of May, 2026", None, "2026-05-13"),
        ("13-May-2026 09:15", None, "2026-05-13"),
        ("May 13, 2026", None, "2026-05-13"),
        ("1er mars 2026", None, "2026-03-01"),
        ("15 août 2026", None, "2026-08-15"),
        ("2026年5月13日", None, "2026-05-13"),
        ("ngày 13 tháng 5 năm 2026", None, "2026-05-13"),
        ("٠٣/٠٤/٢٠٢٦", "dmy", "2026-04-03"),
    ],
)
def test_date_is_read_without_a_question(value: CellValue, order: str | None, iso: str) -> None:
    assert read_date(value, order=order) == DateReading(iso)


@pytest.mark.parametrize("value", [None, "", "  "])
def test_empty_cell_is_no_date(value: CellValue) -> None:
    assert read_date(value) is None


@pytest.mark.parametrize(
    ("value", "iso"),
    [
        ("01/03/2569", "2026-03-01"),
        ("๐๑/๐๓/๒๕๖๙", "2026-03-01"),
        ("7 ธ.ค. 2563", "2020-12-07"),
        ("10 มกราคม พ.ศ. 2564", "2021-01-10"),
        (date(2569, 5, 14), "2026-05-14"),
    ],
)
def test_year_of_the_buddhist_era_is_converted_visibly(value: CellValue, iso: str) -> None:
    reading = read_date(value, order="dmy", field="arrival")

    assert reading is not None
    assert reading.iso == iso
    assert [(p.code, p.field, p.severity) for p in reading.problems] == [
        ("date_buddhist", "arrival", Severity.INFO)
    ]


@pytest.mark.parametrize("value", [44693, 44693.75, "44693"])
def test_serial_number_counts_from_the_start_of_the_workbook(value: CellValue) -> None:
    early, late = read_date(value), read_date(value, date_1904=True)

    assert early is not None
    assert late is not None
    assert (early.iso, late.iso) == ("2022-05-12", "2026-05-13")
    assert [problem.code for problem in late.problems] == ["date_serial"]


@pytest.mark.parametrize(
    ("value", "order", "code"),
    [
        ("03/04/2026", None, "date_ambiguous"),
        ("03/04/2026", "ymd", "date_ambiguous"),
        ("17/5", "dmy", "date_without_year"),
        ("17 May", None, "date_without_year"),
        ("ngày 7 tháng 5", None, "date_without_year"),
        ("31/02/2026", "dmy", "date_invalid"),
        ("13/13/2026", "dmy", "date_invalid"),
        ("to follow", None, "date_invalid"),
        ("1234567", None, "date_invalid"),
        (99, None, "date_invalid"),
        (True, None, "date_invalid"),
    ],
)
def test_doubtful_date_is_asked_about(value: CellValue, order: str | None, code: str) -> None:
    reading = read_date(value, order=order)

    assert reading is not None
    assert reading.iso is None
    assert [problem.code for problem in reading.problems] == [code]
    assert sentence(code, reading.problems[0].params)


@pytest.mark.parametrize(
    ("value", "order", "iso"),
    [
        ("07/03/26", "dmy", "2026-03-07"),
        ("26/03/07", "ymd", "2026-03-07"),
        ("7/3/85", "dmy", "1985-03-07"),
    ],
)
def test_year_of_two_digits_is_completed_visibly(value: str, order: str, iso: str) -> None:
    reading = read_date(value, order=order)

    assert reading is not None
    assert reading.iso == iso
    assert [problem.code for problem in reading.problems] == ["date_short_year"]


@pytest.mark.parametrize(
    ("values", "order"),
    [
        (["01/02/2026", "16/08/2026"], "dmy"),
        (["01/02/2026", "08/16/2026"], "mdy"),
        (["16/08/2026", "08/16/2026"], None),
        (["01/02/2026", None, 5, "to follow"], None),
        (["2026-01-02", "2026-03-04"], "ymd"),
        (["01/03/2569"], "dmy"),
        (["2026-01-02", "16/08/2026"], "dmy"),
        ([], None),
    ],
)
def test_order_is_decided_over_the_column(values: list[CellValue], order: str | None) -> None:
    assert column_date_order(values) == order


@given(st.dates(date(1950, 1, 1), date(2099, 12, 31)), st.sampled_from(["dmy", "mdy"]))
def test_date_printed_in_an_order_is_read_back_in_it(day: date, order: str) -> None:
    text = day.strftime("%d/%m/%Y" if order == "dmy" else "%m/%d/%Y")

    assert read_date(text, order=order) == DateReading(day.isoformat())
    assert read_date(text, order=column_date_order([text])) in (
        DateReading(day.isoformat()),
        read_date(text),
    )


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (date(2026, 5, 12), True),
        ("12/05/2026", True),
        ("13 ก.พ. 2565", True),
        ("05/14/2026", True),
        ("44693", False),
        (44693, False),
        ("A-12", False),
        ("late", False),
        ("", False),
        (None, False),
    ],
)
def test_cell_is_a_date_by_itself(value: CellValue, expected: bool) -> None:
    assert is_date(value) is expected
