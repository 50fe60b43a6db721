"""Tests of deciding the rows that wait."""

from pathlib import Path

import pytest

from import_builders import bring_in, someone, steps_of, write_list
from list_files import sample
from lmdesk.domain.problem import Problem, Severity
from lmdesk.errors import LmdeskError
from lmdesk.services.draft_json import (
    dump_candidates,
    dump_draft,
    dump_problems,
    load_candidates,
    load_draft,
    load_problems,
)
from lmdesk.services.import_list import open_list, plan_import
from lmdesk.services.import_target import ImportTarget
from lmdesk.services.readers import Readers
from lmdesk.services.review import Decision, WaitingRow, decide, waiting_rows
from lmdesk.store.desk import Desk


@pytest.fixture
def waiting(desk: Desk, readers: Readers) -> list[WaitingRow]:
    """Import the two sample lists, the second into an event; return the rows that wait."""
    bring_in(desk, sample("01"), readers)
    bring_in(desk, sample("02"), readers, ImportTarget("RTD", "PS1"))
    return waiting_rows(desk)


def people(desk: Desk) -> int:
    return int(desk.sql("SELECT count(*) FROM person")[0][0])


def test_the_rows_that_wait_name_whom_they_may_mean(waiting: list[WaitingRow]) -> None:
    assert [
        (row.row, row.draft.name.printed, [candidate.name for candidate in row.candidates])
        for row in waiting
    ] == [
        (36, "Bouavanh Souannaleuth", ["Bouavanh Souvannaleuth"]),
        (52, "Min Tut Myint", ["Min Htut Myint"]),
        (62, "Nguyễn Thị Thu Hương", ["Nguyễn Thị Thu Hương"]),
    ]


def test_the_same_person_gets_what_the_row_brings_and_a_place_on_the_event(
    desk: Desk, readers: Readers, waiting: list[WaitingRow]
) -> None:
    row = waiting[1]
    person = row.candidates[0].person_id
    before = people(desk)

    change = decide(desk, row.id, Decision("person", person), readers)

    assert change.step is not None
    assert people(desk) == before
    assert desk.sql(
        "SELECT normalised FROM contact_point WHERE person_id = ? AND kind = 'email' ORDER BY id",
        (person,),
    )[-1] == ("mintutmyint@mail.example.com",)
    assert desk.sql("SELECT printed_name FROM participation WHERE person_id = ?", (person,)) == [
        ("Min Tut Myint",)
    ]
    assert [each.row for each in waiting_rows(desk)] == [36, 62]


def test_a_new_person_is_added_and_put_on_the_event(
    desk: Desk, readers: Readers, waiting: list[WaitingRow]
) -> None:
    before = people(desk)

    decide(desk, waiting[2].id, Decision("new"), readers)

    assert people(desk) == before + 1
    assert desk.sql("SELECT verdict, person_id FROM match_decision") == [("different", 13)]
    assert desk.sql(
        "SELECT decision, person_id FROM import_row WHERE id = ?", (waiting[2].id,)
    ) == [("new", before + 1)]


def test_a_row_left_out_changes_nothing_else(
    desk: Desk, readers: Readers, waiting: list[WaitingRow]
) -> None:
    before = people(desk)

    decide(desk, waiting[0].id, Decision("skip"), readers)

    assert people(desk) == before
    assert [row.row for row in waiting_rows(desk)] == [52, 62]


def test_decisions_are_remembered_when_the_list_comes_again(
    desk: Desk, readers: Readers, waiting: list[WaitingRow]
) -> None:
    answers = (
        Decision("person", waiting[0].candidates[0].person_id),
        Decision("skip"),
        Decision("new"),
    )
    for row, answer in zip(waiting, answers, strict=True):
        decide(desk, row.id, answer, readers)
    dump, steps = desk.dump(), steps_of(desk)

    again = bring_in(desk, sample("02"), readers, ImportTarget("RTD", "PS1"))

    assert again.counts == {"same": 62, "skipped": 1}
    assert waiting_rows(desk) == []
    assert (desk.dump(), steps_of(desk)) == (dump, steps)


def test_a_decision_can_be_undone(desk: Desk, readers: Readers, waiting: list[WaitingRow]) -> None:
    before = desk.dump()
    decide(desk, waiting[0].id, Decision("new"), readers)

    desk.undo()

    assert desk.dump() == before
    assert len(waiting_rows(desk)) == 3


@pytest.mark.parametrize(
    ("row", "decision", "code"),
    [
        (999_999, Decision("new"), "row_not_waiting"),
        (None, Decision("person", 999_999), "person_not_found"),
        (None, Decision("person", None), "person_not_found"),
    ],
)
def test_a_decision_about_nothing_is_refused(
    desk: Desk,
    readers: Readers,
    waiting: list[WaitingRow],
    row: int | None,
    decision: Decision,
    code: str,
) -> None:
    before = desk.dump()

    with pytest.raises(LmdeskError) as refusal:
        decide(desk, row or waiting[0].id, decision, readers)

    assert refusal.value.code == code
    assert desk.dump() == before


def test_a_list_without_an_event_is_decided_without_one(
    desk: Desk, readers: Readers, tmp_path: Path
) -> None:
    bring_in(desk, write_list(tmp_path / "one.csv", someone()), readers)
    typo = someone(**{"Family name": "Cheaa"})
    bring_in(desk, write_list(tmp_path / "two.csv", typo), readers)
    row = waiting_rows(desk)[0]

    decide(desk, row.id, Decision("person", 1), readers)

    assert desk.sql("SELECT count(*) FROM participation") == [(0,)]
    assert row.as_object()["name"] == "Cheaa Sophea"


@pytest.mark.parametrize("name", ["01", "05", "07", "20"])
def test_a_draft_comes_back_from_its_json_as_it_was(
    desk: Desk, readers: Readers, name: str
) -> None:
    for row in plan_import(desk, open_list(sample(name)), readers).sheets[0].rows:
        assert row.draft is not None
        kept = row.draft._replace(name=row.draft.name._replace(problems=()))  # type: ignore[union-attr, arg-type]  # people only
        assert load_draft(dump_draft(kept)) == kept  # type: ignore[arg-type]  # people only


def test_problems_and_candidates_come_back_from_their_json(desk: Desk, readers: Readers) -> None:
    bring_in(desk, sample("01"), readers)
    rows = plan_import(desk, open_list(sample("02")), readers).sheets[0].rows
    problem = Problem("phone_tail", "phone", Severity.WARN, {"text": "8221"})

    assert load_problems(dump_problems((problem,))) == (problem,)
    assert (dump_problems(()), load_problems(None)) == (None, ())
    assert (dump_candidates(()), load_candidates(None)) == (None, ())
    assert [load_candidates(dump_candidates(row.candidates)) for row in rows] == [
        row.candidates for row in rows
    ]
