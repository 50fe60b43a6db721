"""Tests of what is said of rows that a workbook hides."""

from pathlib import Path

import pytest

from list_files import sample
from lmdesk.domain.import_plan import Verdict
from lmdesk.errors import LmdeskError
from lmdesk.services.import_desk import open_draft, plan_again, sheets_read, with_sheet
from lmdesk.services.import_hidden import HiddenRows, hidden_rows, with_hidden_rows
from lmdesk.services.import_lines import counts
from lmdesk.services.readers import Readers
from lmdesk.store.desk import Desk


def test_hidden_rows_are_asked_about_until_somebody_says_so(desk: Desk, readers: Readers) -> None:
    draft = open_draft(desk, sample("13"), readers)
    before = counts(draft)[Verdict.SKIPPED]
    assert hidden_rows(draft, None) is HiddenRows.ASKED

    left = plan_again(desk, with_hidden_rows(draft, None, taken=False), readers)
    taken = plan_again(desk, with_hidden_rows(left, "Sheet1", taken=True), readers)

    assert hidden_rows(left, "Sheet1") is HiddenRows.LEFT_OUT
    assert counts(left)[Verdict.SKIPPED] > before
    assert hidden_rows(taken, None) is HiddenRows.TAKEN
    assert counts(taken)[Verdict.SKIPPED] == before


def test_nothing_is_asked_where_nothing_is_hidden(desk: Desk, readers: Readers) -> None:
    draft = open_draft(desk, sample("03"), readers)

    assert hidden_rows(draft, None) is None
    assert with_hidden_rows(draft, None, taken=True) == draft
    assert hidden_rows(open_draft(desk, sample("13"), readers), "another") is None


def test_sheets_are_left_out_and_read_again(desk: Desk, readers: Readers) -> None:
    draft = open_draft(desk, sample("09"), readers)
    every = sheets_read(draft)
    some = plan_again(desk, with_sheet(draft, "CHN", read=False), readers)

    assert sheets_read(some) == tuple(name for name in every if name != "CHN")
    assert [sheet.sheet for sheet in some.plan.sheets] == list(sheets_read(some))
    assert with_sheet(some, "CHN", read=True).sheets == ()
    assert sheets_read(with_sheet(some, "CHN", read=True)) == every


def test_one_sheet_is_always_read(desk: Desk, readers: Readers, tmp_path: Path) -> None:
    draft = open_draft(desk, sample("03"), readers)
    alone = with_sheet(draft, "Notes", read=False)

    with pytest.raises(LmdeskError) as refused:
        with_sheet(alone, "Nomination", read=False)

    assert refused.value.code == "last_sheet_left_out"
