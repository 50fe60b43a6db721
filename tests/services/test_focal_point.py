"""Workbooks for a focal point as they go out."""

from pathlib import Path

import pytest
from openpyxl import load_workbook

from focal_books import (
    EVENT,
    HEADING_ROW,
    bring_back,
    column_of,
    first_name,
    names,
    people_sheet,
    row_of,
    saved_again,
    send,
)
from lmdesk.errors import LmdeskError
from lmdesk.services import person_posts
from lmdesk.services.readers import Readers
from lmdesk.store.desk import Desk


def test_workbook_shows_people_and_hides_what_it_needs_when_it_comes_back(
    office: Desk, book: Path
) -> None:
    there = load_workbook(book)
    sheet = people_sheet(there)

    headings = [cell.value for cell in sheet[HEADING_ROW]]
    assert headings == [
        *("ID", "Title", "Name", "Name in native script", "Position", "Department"),
        *("Institution", "Country", "E-mail", "Mobile", "Phone", "Category", "Delegation"),
    ]
    assert sheet.column_dimensions["A"].hidden
    assert there["lmdesk"].sheet_state == "veryHidden"
    assert there["lmdesk"]["A1"].value == "lmdesk round trip 1"
    row = row_of(sheet, first_name(office))
    mobile = sheet.cell(row, column_of(sheet, "Mobile"))
    assert (mobile.value, mobile.number_format) == ("+855 91 234 101", "@")
    assert sheet["B2"].value.startswith("Please correct the cells")


def test_heading_is_locked_and_everything_below_is_free(book: Path) -> None:
    sheet = people_sheet(load_workbook(book))
    protection = sheet.protection

    assert protection.sheet
    assert protection.password is None
    allowed = (protection.sort, protection.insertRows, protection.deleteRows)
    assert allowed == (False, False, False)
    assert all(cell.protection.locked for cell in sheet[HEADING_ROW])
    assert not any(cell.protection.locked for cell in sheet[HEADING_ROW + 1])
    free = [sheet.column_dimensions[letter] for letter in "ABM"]
    assert [(c.protection.locked, c.number_format) for c in free] == [(False, "@")] * 3
    assert sheet.freeze_panes == "C4"
    assert (sheet.page_setup.orientation, sheet.page_setup.fitToHeight) == ("landscape", 0)
    assert sheet.print_title_rows == "$3:$3"


def test_drop_downs_show_their_arrow_and_allow_other_words(book: Path) -> None:
    there = load_workbook(book)
    sheet = people_sheet(there)
    lists = {str(each.sqref): each for each in sheet.data_validations.dataValidation}

    assert sorted(ref.split("4")[0] for ref in lists) == ["B", "H", "L"]
    assert {each.showDropDown for each in lists.values()} == {False}
    assert {each.errorStyle for each in lists.values()} == {"warning"}
    country = next(each for ref, each in lists.items() if ref.startswith("H"))
    cells = there["lmdesk"][country.formula1.split("!")[1].replace("$", "")]
    assert [row[0].value for row in cells][:3] == ["Cambodia", "China", "Lao PDR"]


def test_texts_like_formulas_stay_texts(office: Desk, readers: Readers, tmp_path: Path) -> None:
    post_id = office.sql("SELECT id FROM affiliation ORDER BY id")[0][0]
    person_posts.edit_post(office, post_id, {"position": "=1+1", "unit": "#N/A"}, readers)
    path = send(office, tmp_path / "out.xlsx", event=EVENT)

    sheet = people_sheet(load_workbook(path))
    row = row_of(sheet, first_name(office))
    cells = [sheet.cell(row, column_of(sheet, heading)) for heading in ("Position", "Department")]
    assert [(cell.value, cell.data_type) for cell in cells] == [("=1+1", "s"), ("#N/A", "s")]
    assert bring_back(office, saved_again(path), readers).result.change.step is None


def test_workbook_can_be_kept_to_a_country_or_to_chosen_people(
    office: Desk, tmp_path: Path, readers: Readers
) -> None:
    def sent(**wanted: object) -> list[str]:
        sheet = people_sheet(load_workbook(send(office, tmp_path / "some.xlsx", **wanted)))
        return [str(sheet.cell(row, 3).value) for row in range(4, sheet.max_row + 1)]

    assert sent(event=EVENT, country="LA") == [names(office)[1]]
    assert sent(event=EVENT, country="Myanmar") == [names(office)[2]]
    send(office, tmp_path / "some.xlsx", ids=(1,), columns=("position",))
    sheet = people_sheet(load_workbook(tmp_path / "some.xlsx"))
    rows = [[cell.value for cell in row][1:] for row in sheet.iter_rows(min_row=3)]
    assert rows == [["Name", "Position"], [names(office)[0], "Director"]]
    back = bring_back(office, tmp_path / "some.xlsx", readers)
    assert (back.counts, back.result.change.step) == ({"same": 1}, None)


@pytest.mark.parametrize(
    ("name", "wanted", "code"),
    [
        ("a.csv", {"event": EVENT}, "focal_point_is_xlsx"),
        ("a.xlsx", {}, "event_not_named"),
        ("a.xlsx", {"event": "NONE"}, "event_not_found"),
        ("a.xlsx", {"event": EVENT, "country": "Atlantis"}, "country_not_known"),
        ("a.xlsx", {"event": EVENT, "country": "VN"}, "nobody_to_send"),
        ("a.xlsx", {"event": EVENT, "delegation": "Press"}, "nobody_to_send"),
    ],
)
def test_workbook_that_cannot_be_made_is_refused(
    office: Desk, tmp_path: Path, name: str, wanted: dict[str, str], code: str
) -> None:
    with pytest.raises(LmdeskError) as refused:
        send(office, tmp_path / name, **wanted)

    assert refused.value.code == code
    assert not (tmp_path / name).exists()
