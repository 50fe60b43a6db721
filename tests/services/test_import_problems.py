"""Tests of saving the rows that need a look."""

from pathlib import Path

import pytest
from openpyxl import load_workbook

from import_builders import someone
from list_files import sample
from lmdesk.domain.progress import Cancelled
from lmdesk.errors import LmdeskError
from lmdesk.services.export_wanted import Written
from lmdesk.services.import_desk import decide, open_draft
from lmdesk.services.import_problems import problem_count, save_problem_rows
from lmdesk.services.readers import Readers
from lmdesk.services.review import Decision
from lmdesk.store.desk import Desk
from pasted_lists import at, imported, pasted

TYPO = someone(**{"Family name": "Cheaa", "Phone": "12"})
NAMELESS = {"Position": "Driver", "Institution": "Ox Cart"}


def rows_of(path: Path) -> list[list[object]]:
    sheet = load_workbook(path).worksheets[0]
    return [[cell.value for cell in row] for row in sheet.iter_rows()]


def test_rows_that_need_a_look_leave_with_their_reasons(
    desk: Desk, readers: Readers, tmp_path: Path
) -> None:
    imported(desk, readers, someone())
    draft = pasted(desk, readers, someone(), TYPO, {"Family name": "Total: 3"}, NAMELESS)
    path = tmp_path / "look.xlsx"

    assert problem_count(draft) == 2
    assert save_problem_rows(draft, path) == Written(2)
    head, first, second = rows_of(path)
    assert head[:3] + head[-3:] == [
        *("Title", "Family name", "Given name", "Row", "Verdict", "Reasons"),
    ]
    assert first[:3] + first[-3:] == [
        *("Ms.", "Cheaa", "Sophea", 3, "Unsure"),
        "12 is no valid phone number. Ask for the number; the text is kept.\n"
        "Perhaps Chea Sophea, whose name is written in another way.\n"
        "It may mean: Chea Sophea.",
    ]
    assert second[-3:] == [5, "Error", "The row has no name. Ask for it."]


def test_a_decided_row_needs_no_look_any_more(desk: Desk, readers: Readers, tmp_path: Path) -> None:
    imported(desk, readers, someone())
    draft = pasted(desk, readers, someone(**{"Family name": "Cheaa"}))
    decided = decide(desk, draft, [at(2)], Decision("skip"))

    assert (problem_count(draft), problem_count(decided)) == (1, 0)
    assert save_problem_rows(decided, tmp_path / "none.xlsx") == Written(0)
    assert rows_of(tmp_path / "none.xlsx") == [["Row"]]


def test_the_mended_workbook_is_a_list_again(desk: Desk, readers: Readers, tmp_path: Path) -> None:
    path = tmp_path / "look.xlsx"
    save_problem_rows(pasted(desk, readers, someone(Phone="12"), someone()), path)
    draft = open_draft(desk, path, readers)
    before = pasted(desk, readers, someone())

    columns = [column.field for column in draft.plan.sheets[0].columns]
    assert columns[:-3] == [column.field for column in before.plan.sheets[0].columns]
    assert set(columns[-3:]) <= {"number", "other", "remarks"}
    assert draft.row(0).draft is not None


def test_only_a_workbook_is_written(desk: Desk, readers: Readers, tmp_path: Path) -> None:
    with pytest.raises(LmdeskError) as refusal:
        save_problem_rows(pasted(desk, readers, NAMELESS), tmp_path / "look.csv")

    assert (refusal.value.code, refusal.value.params) == (
        "problems_need_workbook",
        {"path": "look.csv"},
    )


def test_saving_can_be_stopped(desk: Desk, readers: Readers, tmp_path: Path) -> None:
    draft = open_draft(desk, sample("03"), readers)

    def stop(done: int, total: int, note: str = "") -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        save_problem_rows(draft, tmp_path / "look.xlsx", progress=stop)
    assert list(tmp_path.glob("look*")) == []
