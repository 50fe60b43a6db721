"""Rows of a workbook that came back: moved, added, copied, deleted, or not ours at all."""

from pathlib import Path

from openpyxl import Workbook, load_workbook

from focal_books import (
    bring_back,
    column_of,
    copy_row,
    edited,
    first_name,
    id_of,
    names,
    people_sheet,
    row_of,
    saved_again,
)
from lmdesk.services import people
from lmdesk.services.readers import Readers
from lmdesk.store.desk import Desk
from lmdesk.store.tables import Participation, Person


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

    # The program that took the column away hides the next one in its place.
    codes = [problem.code for problem in done.plan.problems]
    assert codes == ["returned_without_ids", "columns_hidden"]
    assert done.counts == {"same": 3}


def test_hidden_part_shown_by_another_program_is_no_list(
    office: Desk, book: Path, readers: Readers
) -> None:
    for state in ("hidden", "visible"):
        there = load_workbook(book)
        there["lmdesk"].sheet_state = state
        there.save(book)

        done = bring_back(office, book, readers)

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
