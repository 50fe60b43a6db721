"""Tests of cells that are pasted."""

from pathlib import Path

import pytest

from lmdesk.domain.problem import Problem, Severity
from lmdesk.domain.sheet_mends import NO_MENDS
from lmdesk.errors import LmdeskError
from lmdesk.services.import_desk import apply_draft, mended, open_draft, paste_draft, plan_again
from lmdesk.services.import_lines import lines, row_ids
from lmdesk.services.import_sheets import SheetColumn, SheetKind, SheetView
from lmdesk.services.import_text import LETTER as LETTER_CONTAINER
from lmdesk.services.import_text import PASTED, PASTED_TEXT, list_or_letter, pasted_list
from lmdesk.services.readers import Readers
from lmdesk.store.desk import Desk
from pasted_lists import counted, people


def rows_of(text: str) -> list[tuple[object, ...]]:
    [sheet] = pasted_list(text).sheets
    return [tuple(row) for row in sheet.rows]


def test_cells_of_excel_become_a_list_of_one_sheet() -> None:
    text = 'Name\tPost\r\nSOK Dara\t"Head of\nUnit ""A"""\r\n'
    listing = pasted_list(text)

    assert (listing.name, listing.container, listing.delimiter) == (PASTED, "text", "\t")
    assert [sheet.name for sheet in listing.sheets] == [PASTED]
    assert rows_of(text) == [("Name", "Post"), ("SOK Dara", 'Head of\nUnit "A"')]
    assert len(listing.sha256) == 64


def test_commas_in_cells_between_tabs_are_text() -> None:
    assert rows_of("Name\tPost\nSOK Dara, Dr.\tHead, Unit 1\nA, B, C\tX, Y") == [
        ("Name", "Post"),
        ("SOK Dara, Dr.", "Head, Unit 1"),
        ("A, B, C", "X, Y"),
    ]


def test_text_without_tabs_is_cut_as_a_csv_file() -> None:
    assert rows_of("Name;Post\nSOK Dara;Director\n") == [("Name", "Post"), ("SOK Dara", "Director")]


def test_blank_lines_around_are_no_rows_and_a_quote_never_closed_is_told() -> None:
    listing = pasted_list('\r\nName\tPost\nSOK "Dara\t"Head\n\n')

    assert len(listing.sheets[0].rows) == 2
    assert listing.problems == (Problem("quote_not_closed", None, Severity.WARN, {"row": 2}),)


@pytest.mark.parametrize("text", ["", "\n\r\n", " \t \n\t", "\x00"])
def test_nothing_pasted_is_refused(text: str) -> None:
    with pytest.raises(LmdeskError) as refusal:
        pasted_list(text)

    assert refusal.value.code == "pasted_nothing"


LETTER = (
    "Ministry of Ponds of Thailand\n\nWe nominate the following:\n"
    "1. Mr. Som EXAMPLA, Director, Department of Canals\n   som@ponds.example, +66 2 123 0284\n"
    "2. Ms. Ta SAMPLEA, Engineer\n\nPlease contact Ms. Nok EXAMPLE, +66 2 123 0285.\n"
)


def test_a_pasted_letter_is_planned_line_by_line(desk: Desk, readers: Readers) -> None:
    draft = paste_draft(desk, LETTER, readers)
    view = SheetView(draft, PASTED_TEXT)

    assert (draft.name, draft.listing.container, draft.listing.delimiter) == (
        PASTED_TEXT,
        LETTER_CONTAINER,
        None,
    )
    assert counted(draft) == {"new": 2, "skipped": 6}
    assert view.row(4).cells == ("1. Mr. Som EXAMPLA, Director, Department of Canals",)
    assert [view.kind(number) for number in (1, 4, 5)] == [
        SheetKind.SKIPPED,
        SheetKind.DATA,
        SheetKind.SKIPPED,
    ]
    assert view.columns == (SheetColumn(0, ""),)


def test_people_of_a_letter_come_first_then_those_named_otherwise(
    desk: Desk, readers: Readers
) -> None:
    draft = paste_draft(desk, LETTER, readers)
    shown = lines(draft, row_ids(draft))

    assert [line.key.row for line in shown[:3]] == [4, 6, 8]
    assert shown[2].why == Problem(
        "letter_contact", None, Severity.INFO, {"name": "Ms. Nok EXAMPLE"}
    )


def test_a_letter_is_applied_once_and_a_second_time_brings_nothing(
    desk: Desk, readers: Readers
) -> None:
    apply_draft(desk, paste_draft(desk, LETTER, readers), readers)
    again = apply_draft(desk, paste_draft(desk, LETTER, readers), readers)

    assert people(desk) == ["Som EXAMPLA", "Ta SAMPLEA"]
    assert again.change.step is None


def test_lines_of_a_letter_can_be_left_out_or_told_to_be_headings(
    desk: Desk, readers: Readers
) -> None:
    draft = paste_draft(desk, LETTER, readers)
    without = mended(draft, PASTED_TEXT, NO_MENDS.with_left_out([4]))
    as_list = mended(draft, PASTED_TEXT, NO_MENDS.with_header([1]))

    assert counted(plan_again(desk, without, readers)) == {"new": 1, "skipped": 7}
    assert plan_again(desk, as_list, readers).plan.sheets[0].header_rows in ((1,), ())


def test_a_file_with_a_letter_is_read_as_one(desk: Desk, readers: Readers, tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_text(LETTER, encoding="utf-8")
    draft = open_draft(desk, path, readers)

    assert (draft.name, draft.listing.container) == ("letter.txt", LETTER_CONTAINER)
    assert draft.listing.encoding == "utf-8"
    assert counted(draft) == {"new": 2, "skipped": 6}


def test_a_list_stays_a_list_and_a_text_about_nobody_is_no_letter(readers: Readers) -> None:
    for text in (
        "Name,Position\nMr. Som EXAMPLA,Director\n",
        "It rains on the pond, and on the river.\nNobody came, nobody went.\n",
        "Name\tPosition\nMr. Som EXAMPLA\tDirector\n",
    ):
        listing = pasted_list(text)
        assert list_or_letter(listing, readers) is listing


def test_a_long_text_is_no_letter(readers: Readers) -> None:
    listing = pasted_list("Mr. Som EXAMPLA, Director, came and went.\n" * 6000)

    assert listing.lines == ()
    assert list_or_letter(listing, readers) is listing
