"""Cells that a focal point edited: what is taken over, what stays, and what is asked."""

from pathlib import Path
from typing import Literal

import pytest
from openpyxl import load_workbook

from focal_books import (
    EVENT,
    bring_back,
    column_of,
    edited,
    first_name,
    id_of,
    names,
    numbers,
    people_sheet,
    post,
    row_of,
    saved_again,
    send,
)
from import_builders import steps_of
from lmdesk.domain.import_plan import FieldChange
from lmdesk.services import contacts, history, import_desk, person_posts, review
from lmdesk.services.apply_import import Accept
from lmdesk.services.contacts import ContactOwner
from lmdesk.services.import_target import ImportTarget
from lmdesk.services.readers import Readers
from lmdesk.services.review_queue import compared
from lmdesk.services.side_by_side import SideMark, SideRow
from lmdesk.store.desk import Desk

Kind = Literal["person", "same"]


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
    office: Desk, book: Path, readers: Readers, kind: Kind, position: str
) -> None:
    name = conflict(office, book, readers)
    bring_back(office, book, readers)
    (waiting,) = review.waiting_rows(office)

    decision = review.Decision(kind, id_of(office, name))
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
    office: Desk, book: Path, readers: Readers, kind: Kind, position: str
) -> None:
    name = conflict(office, book, readers)
    draft = import_desk.open_draft(office, book, readers)
    assert draft.target == ImportTarget(EVENT)
    key = next(k for k, row in draft.plan.sheets[0].keyed_rows() if row.verdict == "unsure")

    decision = review.Decision(kind, id_of(office, name))
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


def test_edits_of_every_kind_arrive_where_their_values_lie(
    office: Desk, book: Path, readers: Readers
) -> None:
    name = first_name(office)
    edited(
        book,
        name,
        Title="H.E. Dr.",
        Name_in_native_script="ជា សុភា",
        Institution="Palace of Rivers",
        Country="Thailand",
        Email="new@example.org; second@example.org",
        Phone="+66 2 123 4567",
        Delegation="Cambodia",
    )

    done = bring_back(office, book, readers)

    assert done.counts == {"same": 2, "update": 1}
    assert post(office, name) == ("Director", "Planning", "Palace of Rivers", "TH")
    assert [(kind, text) for kind, text, _ in numbers(office, name)] == [
        *(("email", "new@example.org"), ("email", "second@example.org")),
        *(("mobile", "+85591234101"), ("phone", "+6621234567")),
    ]
    line = office.sql("SELECT titles, native_name FROM person_line WHERE person_id = 1")
    assert line == [("H.E. Dr.", "ជា សុភា")]
    assert office.sql("SELECT delegation FROM participation WHERE id = 1") == [("Cambodia",)]
    assert bring_back(office, book, readers).result.change.step is None


def test_native_name_is_corrected_and_goes_when_that_is_decided(
    office: Desk, readers: Readers, tmp_path: Path
) -> None:
    name = first_name(office)
    for text in ("ជា សុភា", "ជា សុផា"):
        path = send(office, tmp_path / "out.xlsx", event=EVENT)
        bring_back(office, edited(path, name, Name_in_native_script=text), readers)
        line = office.sql("SELECT native_name FROM person_line WHERE person_id = 1")
        assert line == [(text,)]

    path = edited(send(office, path, event=EVENT), name, Name_in_native_script=None)
    bring_back(office, path, readers)
    (waiting,) = review.waiting_rows(office)
    review.decide(office, waiting.id, review.Decision("person", 1), readers)

    assert office.sql("SELECT native_name FROM person_line WHERE person_id = 1") == [(None,)]


def test_post_that_is_emptied_whole_is_closed_and_a_blank_one_filled(
    office: Desk, readers: Readers, tmp_path: Path
) -> None:
    name = first_name(office)
    blank = {"Position": None, "Department": None, "Institution": None, "Country": None}
    path = edited(send(office, tmp_path / "out.xlsx", event=EVENT), name, **blank)
    bring_back(office, path, readers)
    (waiting,) = review.waiting_rows(office)
    review.decide(office, waiting.id, review.Decision("person", 1), readers)
    assert post(office, name) == (None, None, None, None)

    for cells in ({"Position": "Envoy"}, {"Department": "Water"}):
        path = edited(send(office, path, event=EVENT), name, **cells)
        bring_back(office, path, readers)
    assert post(office, name) == ("Envoy", "Water", None, None)
    held = "SELECT count(*) FROM affiliation WHERE person_id = 1 AND end_date IS NULL"
    assert office.sql(held) == [(1,)]


def test_dash_in_a_contact_cell_is_told_and_takes_nothing_away(
    office: Desk, book: Path, readers: Readers
) -> None:
    name = first_name(office)
    held = numbers(office, name)
    edited(book, name, Mobile="-", Email="n/a")

    done = bring_back(office, book, readers)

    assert (done.counts, done.result.change.step) == ({"same": 3}, None)
    assert numbers(office, name) == held
