"""Tests of the rules of Review: who may be meant, what is taken over, and what is remembered."""

from pathlib import Path
from typing import Any

import pytest

from desk_builders import MADE
from import_builders import bring_in, someone, write_list
from lmdesk.errors import LmdeskError
from lmdesk.services import history
from lmdesk.services.import_target import ImportTarget
from lmdesk.services.readers import Readers
from lmdesk.services.review import Decision, WaitingRow, decide, waiting_rows
from lmdesk.store.desk import Desk
from lmdesk.store.tables import Event, Person


@pytest.fixture
def row(desk: Desk, readers: Readers, tmp_path: Path) -> WaitingRow:
    """Import a person, then an unsure row for the session of an event; return the row."""
    bring_in(desk, write_list(tmp_path / "one.csv", someone()), readers)
    likely = someone(
        **{"Family name": "Cheaa", "E-mail": "new@example.org", "Position": "Minister"},
        **{"Category": "Head of delegation", "Role": "Moderator", "Title": "H.E."},
    )
    target = ImportTarget("E", "S")
    imported = bring_in(desk, write_list(tmp_path / "two.csv", likely), readers, target)
    assert imported.counts == {"unsure": 1}
    [waiting] = waiting_rows(desk)
    return waiting


def refusal_of(desk: Desk, row_id: int, decision: Decision, readers: Readers) -> str:
    """Return the code with which a decision is refused; check that nothing is changed."""
    before = desk.dump()
    with pytest.raises(LmdeskError) as refused:
        decide(desk, row_id, decision, readers)
    assert desk.dump() == before
    return refused.value.code


def test_a_row_is_decided_once(desk: Desk, readers: Readers, row: WaitingRow) -> None:
    decide(desk, row.id, Decision("skip"), readers)

    assert refusal_of(desk, row.id, Decision("new"), readers) == "row_not_waiting"


def test_a_decision_taken_back_can_be_taken_anew(
    desk: Desk, readers: Readers, row: WaitingRow
) -> None:
    decide(desk, row.id, Decision("new"), readers)
    taken = history.undo(desk)

    decide(desk, row.id, Decision("person", 1), readers)

    assert taken.what == "Undo: Decision on row 2 of two.csv"
    assert desk.sql("SELECT count(*) FROM person") == [(1,)]
    assert desk.sql("SELECT verdict, person_id FROM match_decision") == [("same", 1)]


def test_a_person_in_the_bin_cannot_be_meant(
    desk: Desk, readers: Readers, row: WaitingRow, tmp_path: Path
) -> None:
    other = someone(**{"Family name": "Sok", "Given name": "Dara", "E-mail": "d@example.org"})
    other["Mobile"] = ""
    bring_in(desk, write_list(tmp_path / "other.csv", other), readers)
    with desk.step("person_edited", name="gone") as step:
        step.update(Person, 1, deleted_at=MADE)

    assert refusal_of(desk, row.id, Decision("person", 1), readers) == "person_not_found"


def test_anybody_on_the_desk_may_be_meant_though_no_candidate(
    desk: Desk, readers: Readers, row: WaitingRow, tmp_path: Path
) -> None:
    other = someone(**{"Family name": "Sok", "Given name": "Dara", "E-mail": "d@example.org"})
    other["Mobile"] = ""
    bring_in(desk, write_list(tmp_path / "other.csv", other), readers)

    decide(desk, row.id, Decision("person", 2), readers)

    assert [candidate.person_id for candidate in row.candidates] == [1]
    assert desk.sql("SELECT person_id, verdict FROM match_decision") == [(2, "same")]
    assert desk.sql("SELECT person_id FROM participation") == [(2,)]


@pytest.mark.parametrize("decision", [Decision("new"), Decision("person", 1)])
def test_who_is_decided_takes_part_as_the_row_says(
    desk: Desk, readers: Readers, row: WaitingRow, decision: Decision
) -> None:
    decide(desk, row.id, decision, readers)

    assert desk.sql(
        "SELECT p.printed_name, p.printed_title, p.printed_position, p.category, p.capacity,"
        " r.role, e.code, s.code FROM participation AS p"
        " JOIN event AS e ON e.id = p.event_id"
        " JOIN session_role AS r ON r.participation_id = p.id"
        " JOIN session AS s ON s.id = r.session_id"
    ) == [
        (
            *("Cheaa Sophea", "H.E.", "Minister", "Head of delegation", "head"),
            *("moderator", "E", "S"),
        )
    ]


def test_the_person_meant_gets_the_new_address_and_the_new_post(
    desk: Desk, readers: Readers, row: WaitingRow
) -> None:
    decide(desk, row.id, Decision("person", 1), readers)

    assert desk.sql(
        "SELECT normalised FROM contact_point WHERE person_id = 1 AND kind = 'email' ORDER BY id"
    ) == [("chea.sophea@example.org",), ("new@example.org",)]
    assert desk.sql("SELECT position FROM person_line WHERE person_id = 1") == [("Minister",)]


def test_a_skipped_row_puts_nobody_on_the_event(
    desk: Desk, readers: Readers, row: WaitingRow
) -> None:
    decide(desk, row.id, Decision("skip"), readers)

    assert desk.sql("SELECT count(*) FROM participation") == [(0,)]
    assert desk.sql("SELECT count(*) FROM match_decision") == [(0,)]
    assert desk.sql("SELECT decision, person_id FROM import_row WHERE id = ?", (row.id,)) == [
        ("skip", None)
    ]


def test_an_event_deleted_meanwhile_does_not_come_back(
    desk: Desk, readers: Readers, row: WaitingRow
) -> None:
    with desk.step("person_edited", name="event") as step:
        step.update(Event, 1, deleted_at=MADE)

    decide(desk, row.id, Decision("new"), readers)

    assert desk.sql("SELECT count(*), max(deleted_at) FROM event") == [(1, MADE)]


def test_a_desk_open_for_reading_takes_no_decision(
    desk: Desk, readers: Readers, row: WaitingRow
) -> None:
    with Desk.open(desk.path, read_only=True) as reading:
        assert [each.id for each in waiting_rows(reading)] == [row.id]
        assert refusal_of(reading, row.id, Decision("new"), readers) == "desk_read_only"


def test_a_waiting_row_tells_json_whom_it_may_mean_and_why(row: WaitingRow) -> None:
    told: Any = row.as_object()

    assert {key: told[key] for key in ("id", "file", "sheet", "row", "name", "institution")} == {
        "id": row.id,
        "file": "two.csv",
        "sheet": "csv",
        "row": 2,
        "name": "Cheaa Sophea",
        "institution": "Ministry of Water",
    }
    [candidate] = told["candidates"]
    assert (candidate["person_id"], candidate["name"]) == (1, "Chea Sophea")
    assert isinstance(candidate["evidence"], list)
