"""Workbooks for a focal point: they go out, are edited offline, and come back."""

from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from focal_books import (
    HEADING_ROW,
    bring_back,
    column_of,
    edited,
    people_sheet,
    row_of,
    saved_again,
    send,
)
from import_builders import bring_in, someone, steps_of, write_list
from lmdesk.domain.import_plan import FieldChange
from lmdesk.errors import LmdeskError
from lmdesk.services import contacts, history, import_desk, people, person_posts, review
from lmdesk.services.apply_import import Accept
from lmdesk.services.contacts import ContactOwner
from lmdesk.services.import_target import ImportTarget
from lmdesk.services.readers import Readers
from lmdesk.services.review_queue import compared
from lmdesk.services.side_by_side import SideMark, SideRow
from lmdesk.store.desk import Desk
from lmdesk.store.tables import Participation, Person

EVENT = "DELTA"


@pytest.fixture
def office(desk: Desk, readers: Readers, tmp_path: Path) -> Desk:
    """Return a desk with three people at an event."""
    path = write_list(
        tmp_path / "first.csv",
        someone(Category="Speaker", Phone="+855 23 123 456"),
        someone(
            **{"Family name": "Vong", "Given name": "Khamla", "E-mail": "khamla@example.org"},
            Title="Mr.",
            Country="Laos",
            Institution="Mekong Institute of Rivers",
            Mobile="",
            Position="Analyst",
            Department="",
        ),
        someone(
            **{"Family name": "", "Given name": "Nilar Win", "E-mail": "nilar@example.org"},
            Country="Myanmar",
            Institution="Delta University",
            Mobile="+95 9 250 123 456",
        ),
    )
    bring_in(desk, path, readers, ImportTarget(EVENT))
    return desk


def names(desk: Desk) -> list[str]:
    query = "SELECT printed FROM person_name WHERE is_primary ORDER BY person_id"
    return [name for (name,) in desk.sql(query)]


def id_of(desk: Desk, name: str) -> int:
    query = "SELECT person_id FROM person_name WHERE printed = ? AND is_primary"
    return int(desk.sql(query, (name,))[0][0])


def post(desk: Desk, name: str) -> tuple[object, ...]:
    line = desk.sql(
        "SELECT position, unit, institution, country FROM person_line WHERE person_id = ?",
        (id_of(desk, name),),
    )
    return tuple(line[0])


def numbers(desk: Desk, name: str) -> list[tuple[object, ...]]:
    query = (
        "SELECT kind, normalised, status FROM contact_point WHERE person_id = ? ORDER BY kind, id"
    )
    return [tuple(row) for row in desk.sql(query, (id_of(desk, name),))]


@pytest.fixture
def book(office: Desk, tmp_path: Path) -> Path:
    return send(office, tmp_path / "out.xlsx", event=EVENT)


def first_name(desk: Desk) -> str:
    return names(desk)[0]


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


def test_workbook_that_comes_back_as_it_went_writes_nothing(
    office: Desk, book: Path, readers: Readers
) -> None:
    before = steps_of(office)

    assert bring_back(office, book, readers).counts == {"same": 3}
    assert bring_back(office, saved_again(book), readers).counts == {"same": 3}
    assert steps_of(office) == before


def test_what_only_they_changed_is_taken_over_and_undone(
    office: Desk, book: Path, readers: Readers
) -> None:
    name = first_name(office)
    post_before, numbers_before = post(office, name), numbers(office, name)
    edited(book, name, Position="Adviser", Mobile="+855 91 234 999", Category="Moderator")

    done = bring_back(office, book, readers)

    assert done.counts == {"same": 2, "update": 1}
    assert post(office, name) == ("Adviser", *post_before[1:])
    assert ("mobile", "+85591234999", "ok") in numbers(office, name)
    assert len(numbers(office, name)) == len(numbers_before)
    assert office.sql("SELECT category FROM participation WHERE id = 1") == [("Moderator",)]
    again = bring_back(office, book, readers)
    assert (again.counts, again.result.change.step) == ({"same": 3}, None)
    history.undo(office)
    assert (post(office, name), numbers(office, name)) == (post_before, numbers_before)


def test_correction_of_letter_case_alone_arrives(
    office: Desk, book: Path, readers: Readers
) -> None:
    name = first_name(office)
    edited(book, name, Position="DIRECTOR", Department="planning unit")

    bring_back(office, book, readers)

    assert post(office, name)[:2] == ("DIRECTOR", "planning unit")


def test_what_only_we_changed_stays(office: Desk, book: Path, readers: Readers) -> None:
    name = first_name(office)
    person_posts.add_post(
        office, id_of(office, name), {"position": "Minister", "institution": "Palace"}, readers
    )
    ours = post(office, name)

    done = bring_back(office, book, readers)

    assert (done.counts, done.result.change.step) == ({"same": 3}, None)
    assert post(office, name) == ours


def test_what_both_changed_to_the_same_is_nothing(
    office: Desk, book: Path, readers: Readers
) -> None:
    name = first_name(office)
    owner = ContactOwner("person", id_of(office, name))
    contacts.add_contact(office, owner, "+855 12 888 777", readers)
    mobile = people_sheet(load_workbook(send(office, book.with_name("now.xlsx"), event=EVENT)))
    now = mobile.cell(row_of(mobile, name), column_of(mobile, "Mobile")).value
    edited(book, name, Mobile=str(now).replace(" ", "-"), Country="KINGDOM OF CAMBODIA")

    done = bring_back(office, book, readers)

    assert (done.counts, done.result.change.step) == ({"same": 3}, None)


def conflict(office: Desk, book: Path, readers: Readers) -> str:
    """Let both sides change a position, and they a department too; return the person's name."""
    name = first_name(office)
    post_id = office.sql(
        "SELECT id FROM affiliation WHERE person_id = ? AND end_date IS NULL",
        (id_of(office, name),),
    )[0][0]
    person_posts.edit_post(office, post_id, {"position": "Director General"}, readers)
    edited(book, name, Position="Deputy Director", Department="Rivers")
    return name


def test_conflict_is_shown_with_the_base_and_waits_in_review(
    office: Desk, book: Path, readers: Readers
) -> None:
    name = conflict(office, book, readers)

    done = bring_back(office, book, readers)

    assert done.counts == {"same": 2, "unsure": 1}
    assert post(office, name)[:2] == ("Director General", "Planning")
    row = next(row for row in done.plan.sheets[0].rows if row.verdict == "unsure")
    assert row.changes == (
        FieldChange("position", "Director General", "Deputy Director", "Director", asked=True),
        FieldChange("unit", "Planning", "Rivers", "Planning"),
    )
    assert [problem.code for problem in row.problems] == ["returned_conflict"]
    (waiting,) = review.waiting_rows(office)
    sides = {side.field: side for side in compared(office, waiting, id_of(office, name))}
    assert sides["position"] == SideRow(
        "position", "Director General", "Deputy Director", SideMark.CONFLICT, "Director"
    )
    assert sides["unit"].mark is SideMark.CHANGED
    assert sides["country"].mark is SideMark.SAME
    assert bring_back(office, book, readers).result.change.step is None


@pytest.mark.parametrize(
    ("kind", "position"), [("person", "Deputy Director"), ("same", "Director General")]
)
def test_conflict_decided_in_review_takes_or_keeps_and_takes_what_was_sure(
    office: Desk, book: Path, readers: Readers, kind: str, position: str
) -> None:
    name = conflict(office, book, readers)
    bring_back(office, book, readers)
    (waiting,) = review.waiting_rows(office)

    decision = review.Decision(kind, id_of(office, name))  # type: ignore[arg-type]
    review.decide(office, waiting.id, decision, readers)

    assert post(office, name)[:2] == (position, "Rivers")
    again = bring_back(office, book, readers)
    assert (again.counts, again.result.change.step) == ({"same": 3}, None)
    history.undo(office)
    assert post(office, name)[:2] == ("Director General", "Planning")


@pytest.mark.parametrize(
    ("kind", "position"), [("person", "Deputy Director"), ("same", "Director General")]
)
def test_conflict_decided_on_the_page_takes_or_keeps(
    office: Desk, book: Path, readers: Readers, kind: str, position: str
) -> None:
    name = conflict(office, book, readers)
    draft = import_desk.open_draft(office, book, readers)
    assert draft.target == ImportTarget(EVENT)
    key = next(k for k, row in draft.plan.sheets[0].keyed_rows() if row.verdict == "unsure")

    decision = review.Decision(kind, id_of(office, name))  # type: ignore[arg-type]
    draft = import_desk.decide(office, draft, [key], decision)
    import_desk.apply_draft(office, draft, readers)

    assert post(office, name)[:2] == (position, "Rivers")
    again = bring_back(office, book, readers)
    assert (again.counts, again.result.change.step) == ({"same": 3}, None)


def test_all_new_adds_nobody_twice(office: Desk, book: Path, readers: Readers) -> None:
    conflict(office, book, readers)

    bring_back(office, book, readers, accept=Accept.ALL_NEW)

    assert len(names(office)) == 3
    assert len(review.waiting_rows(office)) == 1


def test_emptied_cells_are_asked_and_cleared_only_then(
    office: Desk, book: Path, readers: Readers
) -> None:
    name = first_name(office)
    held = numbers(office, name)
    edited(book, name, Mobile=None, Department=None)

    done = bring_back(office, book, readers)

    assert done.counts == {"same": 2, "unsure": 1}
    assert (post(office, name)[1], numbers(office, name)) == ("Planning", held)
    (waiting,) = review.waiting_rows(office)
    sides = {side.field: side.mark for side in compared(office, waiting, id_of(office, name))}
    assert sides["unit"] is SideMark.CLEARED
    review.decide(office, waiting.id, review.Decision("person", id_of(office, name)), readers)
    assert post(office, name)[1] is None
    assert ("mobile", "+85591234101", "old") in numbers(office, name)
    assert bring_back(office, book, readers).result.change.step is None


def test_corrected_name_is_a_proposal(office: Desk, book: Path, readers: Readers) -> None:
    name = first_name(office)
    edited(book, name, Name="Sophea CHEAH")

    done = bring_back(office, book, readers)

    assert done.counts == {"same": 2, "unsure": 1}
    row = next(row for row in done.plan.sheets[0].rows if row.verdict == "unsure")
    assert row.changes == (FieldChange("name", name, "Sophea CHEAH", name, asked=True),)
    assert names(office)[0] == name
    (waiting,) = review.waiting_rows(office)
    review.decide(office, waiting.id, review.Decision("person", id_of(office, name)), readers)
    assert names(office) == ["Sophea CHEAH", *names(office)[1:]]
    assert bring_back(office, book, readers).result.change.step is None


def test_emptied_name_and_unknown_words_are_told_and_change_nothing(
    office: Desk, book: Path, readers: Readers
) -> None:
    edited(book, first_name(office), Name=None, Country="Atlantis", Title="Grand Vizier")

    done = bring_back(office, book, readers)

    row = next(row for row in done.plan.sheets[0].rows if row.problems)
    codes = [problem.code for problem in row.problems]
    assert codes.count("returned_not_understood") == 2
    assert "returned_name_blank" in codes
    assert done.result.change.step is None


def test_sorted_and_moved_rows_mean_the_same_people(
    office: Desk, book: Path, readers: Readers
) -> None:
    def turn(book: Workbook) -> None:
        sheet = people_sheet(book)
        rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=4)]
        for number, values in enumerate(reversed(rows), 4):
            for column, value in enumerate(values, 1):
                sheet.cell(number, column).value = value
        sheet.column_dimensions["A"].hidden = False

    done = bring_back(office, saved_again(book, turn), readers)

    assert (done.counts, done.result.change.step) == ({"same": 3}, None)


def test_deleted_row_is_told_and_deletes_nobody(office: Desk, book: Path, readers: Readers) -> None:
    name = first_name(office)
    saved_again(book, lambda b: people_sheet(b).delete_rows(row_of(people_sheet(b), name)))

    done = bring_back(office, book, readers)

    assert (done.counts, done.result.change.step) == ({"same": 2}, None)
    (told,) = done.plan.problems
    assert (told.code, dict(told.params)) == ("returned_rows_missing", {"count": 1, "names": name})
    assert len(names(office)) == 3


def test_emptied_row_is_left_out_and_told(office: Desk, book: Path, readers: Readers) -> None:
    def empty(book: Workbook) -> None:
        sheet = people_sheet(book)
        for column in range(2, sheet.max_column + 1):
            sheet.cell(4, column).value = None

    done = bring_back(office, saved_again(book, empty), readers)

    assert (done.counts, done.result.change.step) == ({"same": 2, "skipped": 1}, None)
    reasons = [row.skipped_because for row in done.plan.sheets[0].rows if row.skipped_because]
    assert reasons == ["returned_row_emptied"]


def test_added_row_is_a_new_person_at_the_event(office: Desk, book: Path, readers: Readers) -> None:
    def add(book: Workbook) -> None:
        sheet = people_sheet(book)
        row = sheet.max_row + 1
        for heading, text in (("Name", "Tran Van Duc"), ("E-mail", "duc@example.org")):
            sheet.cell(row, column_of(sheet, heading)).value = text

    done = bring_back(office, saved_again(book, add), readers)

    assert done.counts == {"same": 3, "new": 1}
    assert names(office)[3:] == ["Tran Van Duc"]
    assert len(office.sql("SELECT id FROM participation")) == 4
    assert bring_back(office, book, readers).result.change.step is None


def copy_row(path: Path, **cells: str) -> Path:
    """Copy the first row to the end, with its id, and edit the copy."""

    def copy(book: Workbook) -> None:
        sheet = people_sheet(book)
        end = sheet.max_row + 1
        for column in range(1, sheet.max_column + 1):
            heading = str(sheet.cell(3, column).value).replace("-", "")
            value = cells.get(heading, sheet.cell(4, column).value)
            sheet.cell(end, column).value = value or None

    return saved_again(path, copy)


def test_copied_row_that_says_the_same_counts_once(
    office: Desk, book: Path, readers: Readers
) -> None:
    done = bring_back(office, copy_row(book), readers)

    assert (done.counts, done.result.change.step) == ({"same": 4}, None)


def test_copied_row_that_differs_is_a_question(office: Desk, book: Path, readers: Readers) -> None:
    done = bring_back(office, copy_row(book, Position="Consul"), readers)

    assert done.counts == {"same": 3, "unsure": 1}
    row = done.plan.sheets[0].rows[-1]
    assert [problem.code for problem in row.problems] == ["returned_copied"]
    assert all(change.asked for change in row.changes)


def test_copied_row_with_another_name_is_an_added_person(
    office: Desk, book: Path, readers: Readers
) -> None:
    copied = copy_row(book, Name="Anong Suksawat", Email="anong@example.org", Mobile="", Phone="")

    done = bring_back(office, copied, readers)

    assert done.counts == {"same": 3, "new": 1}
    assert names(office)[3:] == ["Anong Suksawat"]


def test_person_deleted_here_stays_deleted_and_edits_are_asked(
    office: Desk, book: Path, readers: Readers
) -> None:
    name = first_name(office)
    people.to_bin(office, [id_of(office, name)])

    done = bring_back(office, book, readers)
    assert (done.counts, done.result.change.step) == ({"same": 2, "skipped": 1}, None)

    edited(book, name, Position="Adviser")
    done = bring_back(office, book, readers)
    assert done.counts == {"same": 2, "unsure": 1}
    row = next(row for row in done.plan.sheets[0].rows if row.verdict == "unsure")
    assert [problem.code for problem in row.problems] == ["returned_edited_gone"]


def test_person_taken_off_the_event_stays_off(office: Desk, book: Path, readers: Readers) -> None:
    with office.step("person_edited", name="x") as step:
        step.delete(Participation, 1)

    edited(book, first_name(office), Position="Adviser")
    done = bring_back(office, book, readers)

    assert done.counts == {"same": 2, "update": 1}
    assert len(office.sql("SELECT id FROM participation")) == 2


def test_changed_hidden_part_proves_nothing(office: Desk, book: Path, readers: Readers) -> None:
    def forge(book: Workbook) -> None:
        book["lmdesk"]["D4"].value = "Forged"

    done = bring_back(office, saved_again(book, forge), readers)

    assert [problem.code for problem in done.plan.problems] == ["returned_base_changed"]
    assert done.counts == {"same": 3}


def test_workbook_of_another_desk_is_told_and_read_like_any_list(
    book: Path, readers: Readers, tmp_path: Path
) -> None:
    with Desk.create(tmp_path / "other.lmdesk", by="Dara") as other:
        done = bring_back(other, book, readers)

        assert [problem.code for problem in done.plan.problems] == ["returned_from_elsewhere"]
        assert done.counts == {"new": 3}


def test_workbook_without_its_ids_is_told_and_read_like_any_list(
    office: Desk, book: Path, readers: Readers
) -> None:
    saved_again(book, lambda b: people_sheet(b).delete_cols(1))

    done = bring_back(office, book, readers)

    assert [problem.code for problem in done.plan.problems] == ["returned_without_ids"]
    assert done.counts == {"same": 3}


def test_hidden_part_shown_by_another_program_is_no_list(
    office: Desk, book: Path, readers: Readers
) -> None:
    for state in ("hidden", "visible"):
        path = saved_again(book, lambda b, s=state: setattr(b["lmdesk"], "sheet_state", s))  # type: ignore[misc]

        done = bring_back(office, path, readers)

        assert (done.counts, done.plan.problems) == ({"same": 3}, ())


def test_column_that_did_not_come_back_clears_nothing(
    office: Desk, book: Path, readers: Readers
) -> None:
    saved_again(book, lambda b: people_sheet(b).delete_cols(column_of(people_sheet(b), "Mobile")))

    done = bring_back(office, book, readers)

    assert (done.counts, done.result.change.step) == ({"same": 3}, None)


def test_merged_person_gets_the_edits_of_the_one_who_went_out(
    office: Desk, book: Path, readers: Readers
) -> None:
    name, other = names(office)[0], names(office)[1]
    with office.step("person_edited", name=name) as step:
        kept, now = id_of(office, other), office.clock()
        step.update(Person, id_of(office, name), merged_into=kept, deleted_at=now)

    edited(book, name, Position="Adviser")
    done = bring_back(office, book, readers)

    row = next(row for row in done.plan.sheets[0].rows if row.verdict == "unsure")
    assert row.candidates[0].person_id == id_of(office, other)


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
