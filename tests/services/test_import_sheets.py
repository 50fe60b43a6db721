"""Tests of showing the cells of a sheet."""

from datetime import date

from list_files import sample
from lmdesk.services.import_desk import mended, mends_of, open_draft, paste_draft, plan_again
from lmdesk.services.import_sheets import (
    SheetColumn,
    SheetKind,
    SheetRow,
    SheetSummary,
    SheetView,
    summaries,
)
from lmdesk.services.import_text import PASTED
from lmdesk.services.readers import Readers
from lmdesk.store.desk import Desk
from pasted_lists import cells

TEXT = """Delegates\t\t
Name\tOrganisation\tColour
Cambodia\t\t
SOK Dara\tBank of Sand\tblue
\t\t
Total: 1\t\t

"""


def view(desk: Desk, readers: Readers, text: str = TEXT) -> SheetView:
    return SheetView(paste_draft(desk, text, readers), PASTED)


def test_each_row_says_what_it_is(desk: Desk, readers: Readers) -> None:
    shown = view(desk, readers)

    assert [(shown.row(n).number, shown.kind(n).value) for n in range(1, 7)] == [
        (1, "title"),
        (2, "heading"),
        (3, "group"),
        (4, "data"),
        (5, "skipped"),
        (6, "skipped"),
    ]
    assert shown.row_count == 6
    assert shown.row(4) == SheetRow(4, SheetKind.DATA, ("SOK Dara", "Bank of Sand", "blue"))
    assert shown.first_shown() == 1


def test_columns_have_headings_and_fields(desk: Desk, readers: Readers) -> None:
    assert view(desk, readers).columns == (
        SheetColumn(0, "Name", "name", True),
        SheetColumn(1, "Organisation", "institution", True),
        SheetColumn(2, "Colour", "other", False),
    )


def test_a_heading_between_the_rows_is_a_group(desk: Desk, readers: Readers) -> None:
    shown = SheetView(open_draft(desk, sample("03"), readers), "Nomination")

    assert [shown.kind(number).value for number in (1, 7, 8, 9, 10, 14)] == [
        *("title", "title", "heading", "heading", "data", "skipped"),
    ]
    assert shown.first_shown() == 6
    assert shown.row(10).cells[:4] == ("1", "China", "Mr.", "PENG")


def test_groups_and_typed_cells_are_shown_as_text(desk: Desk, readers: Readers) -> None:
    draft = open_draft(desk, sample("04"), readers)
    shown = SheetView(draft, draft.listing.sheets[0].name)
    kinds = {shown.kind(number) for number in range(1, shown.row_count + 1)}

    assert SheetKind.DATA in kinds
    assert all(isinstance(cell, str) for cell in shown.row(shown.row_count).cells)
    assert date(2026, 1, 1).isoformat() == "2026-01-01"


def test_the_rows_of_the_plan_are_found_from_the_sheet_and_back(
    desk: Desk, readers: Readers
) -> None:
    shown = view(desk, readers)

    assert [list(shown.planned(number)) for number in (2, 3, 4)] == [[], [0], [1]]


def test_a_sheet_without_a_list_shows_its_cells(desk: Desk, readers: Readers) -> None:
    shown = view(desk, readers, "just\ttext\nand\tmore\tof it\n")

    assert shown.columns == (SheetColumn(0, ""), SheetColumn(1, ""), SheetColumn(2, ""))
    assert shown.row(1) == SheetRow(1, SheetKind.TITLE, ("just", "text", ""))
    assert shown.first_shown() == 1


def test_a_row_left_out_by_hand_is_shown_as_such(desk: Desk, readers: Readers) -> None:
    draft = paste_draft(desk, TEXT, readers)
    told = mends_of(draft, PASTED).with_left_out([4])
    shown = SheetView(plan_again(desk, mended(draft, PASTED, told), readers), PASTED)

    assert shown.kind(4) is SheetKind.SKIPPED


def test_sheets_are_summed_up(desk: Desk, readers: Readers) -> None:
    assert summaries(open_draft(desk, sample("03"), readers)) == (
        SheetSummary("Nomination", "people", 22, 0, None, read=True),
        SheetSummary("Notes", "people", 0, 0, "no_list_found", read=True),
    )
    draft = paste_draft(desk, cells({"Name": "SOK Dara"}, headings=("Name", "E-mail")), readers)
    assert summaries(draft) == (SheetSummary(PASTED, "people", 1, 0, None, read=True),)
