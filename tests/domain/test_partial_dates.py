import pytest
from hypothesis import given
from hypothesis import strategies as st

from lmdesk.domain.partial_dates import PartialDate, read_partial_date

TYPED = {
    "1998": ("1998", "year"),
    " 1998 ": ("1998", "year"),
    "1998年": ("1998", "year"),
    "2541": ("1998", "year"),
    "๑๙๙๘": ("1998", "year"),
    "1998-05": ("1998-05", "month"),
    "1998-5": ("1998-05", "month"),
    "05/1998": ("1998-05", "month"),
    "May 1998": ("1998-05", "month"),
    "November of 2017": ("2017-11", "month"),
    "1998年5月": ("1998-05", "month"),
    "พ.ค. 2541": ("1998-05", "month"),
    "1998-05-03": ("1998-05-03", "day"),
    "3 May 1998": ("1998-05-03", "day"),
    "May 3, 1998": ("1998-05-03", "day"),
    "1998年5月3日": ("1998-05-03", "day"),
    "13/5/1998": ("1998-05-13", "day"),
}


@pytest.mark.parametrize("text", TYPED)
def test_date_is_read_as_far_as_it_is_known(text: str) -> None:
    assert read_partial_date(text) == PartialDate(*TYPED[text])


@pytest.mark.parametrize(
    "text", ["", " ", "soon", "1998-13", "3/5/1998", "1 May", "199", "1998-02-30"]
)
def test_what_says_no_date_is_not_guessed(text: str) -> None:
    assert read_partial_date(text) is None


@given(st.dates())
def test_iso_dates_come_out_as_they_went_in(day: object) -> None:
    iso = str(day)
    if 2450 <= int(iso[:4]) <= 2650:
        return
    for length, precision in ((4, "year"), (7, "month"), (10, "day")):
        assert read_partial_date(iso[:length]) == PartialDate(iso[:length], precision)


@given(st.text())
def test_any_text_is_read_without_failing(text: str) -> None:
    found = read_partial_date(text)

    assert found is None or read_partial_date(found.iso) == found
