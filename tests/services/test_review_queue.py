"""Tests of the queue of Review: what the list shows, a row opened, and one answer for several."""

from pathlib import Path

import pytest

from desk_builders import MADE
from import_builders import bring_in, someone, steps_of, write_list
from list_files import sample
from lmdesk.domain.side_by_side import SideMark
from lmdesk.errors import LmdeskError
from lmdesk.services import history, review_queue
from lmdesk.services.import_target import ImportTarget
from lmdesk.services.readers import Readers
from lmdesk.services.review import Decision, decide, decide_many, waiting_row
from lmdesk.store.desk import Desk
from lmdesk.store.tables import Person
from lmdesk.wording import WORDS

SOK = someone(
    **{"Family name": "Sok", "Given name": "Dara", "E-mail": "d@example.org", "Mobile": ""},
)
OF_BOUAVANH = (
    *("similar_name", "same_native_name", "same_email", "same_phone", "same_institution"),
    "same_position",
)
OF_MIN = (
    *("similar_name", "same_office_phone", "same_institution", "same_position"),
    "other_email",
)
TYPO = someone(**{"Family name": "Cheaa", "E-mail": "new@example.org"})


@pytest.fixture
def samples(desk: Desk, readers: Readers) -> Desk:
    """Return a desk with the two sample lists, of which three rows wait."""
    bring_in(desk, sample("01"), readers)
    bring_in(desk, sample("02"), readers, ImportTarget("RTD", "PS1"))
    return desk


@pytest.fixture
def few(desk: Desk, readers: Readers, tmp_path: Path) -> Desk:
    """Return a desk with two people, and a row that waits for an event."""
    bring_in(desk, write_list(tmp_path / "one.csv", someone(), SOK), readers, ImportTarget("E"))
    unsure = {**TYPO, "Category": "Observer"}
    bring_in(desk, write_list(tmp_path / "two.csv", unsure), readers, ImportTarget("E", "S"))
    return desk


def test_the_list_tells_who_waits_from_where_and_why(samples: Desk) -> None:
    ids = review_queue.ids(samples)

    lines = review_queue.lines(samples, ids)

    assert [tuple(line)[1:10] for line in lines] == [
        (
            *("Ms.", "Bouavanh Souannaleuth", "Souannaleuth", "Lao River Commission Office"),
            *("02_one_month_later.xlsx", "Participants", 36),
            OF_BOUAVANH,
            True,
        ),
        (
            *("Ko", "Min Tut Myint", None, "Ayeyar Institute of Environment"),
            *("02_one_month_later.xlsx", "Participants", 52),
            OF_MIN,
            False,
        ),
        (
            *("Ms.", "Nguyễn Thị Thu Hương", "Nguyễn", "Sen Hong Commercial Joint Stock Bank"),
            *("02_one_month_later.xlsx", "Participants", 62),
            ("same_name", "same_institution", "other_email", "other_phone"),
            False,
        ),
    ]
    assert [line.id for line in lines] == list(ids)
    assert review_queue.count_waiting(samples) == 3


def test_the_lines_come_in_the_order_that_is_asked_for(samples: Desk) -> None:
    first, second, _ = review_queue.ids(samples)

    assert [line.row for line in review_queue.lines(samples, [second, first])] == [52, 36]
    assert review_queue.lines(samples, []) == ()


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("", [36, 52, 62]),
        ("nguyen thu", [62]),
        ("BOUAV", [36]),
        ("ayeyar", [52]),
        ("ບົວວັນ", [36]),
        ("one_month", [36, 52, 62]),
        ("nobody", []),
    ],
)
def test_rows_are_found_by_name_institution_and_file(
    samples: Desk, text: str, rows: list[int]
) -> None:
    found = review_queue.lines(samples, review_queue.ids(samples, text))

    assert [line.row for line in found] == rows


def test_a_row_without_a_candidate_says_its_problems(
    desk: Desk, readers: Readers, tmp_path: Path
) -> None:
    two = {"Name": "HAN Yu / SOK Dara", "Institution": "Ministry of Water", "Country": "China"}
    bring_in(desk, write_list(tmp_path / "b.csv", two, headings=list(two)), readers)

    line, other = review_queue.lines(desk, review_queue.ids(desk))

    assert (line.name, other.name) == ("HAN Yu", "SOK Dara")
    assert (line.evidence, line.likely) == ((), None)
    assert [problem.code for problem in line.problems] == ["name_two_people"]
    assert review_queue.open_row(desk, line.id).candidates == ()


def test_an_open_row_tells_of_whom_it_may_mean(few: Desk) -> None:
    [row_id] = review_queue.ids(few)

    opened = review_queue.open_row(few, row_id)

    [shown] = opened.candidates
    assert opened.row == waiting_row(few, row_id)
    assert (opened.row.event, opened.row.session) == ("E", "S")
    assert (shown.person.name, shown.person.institution) == ("Chea Sophea", "Ministry of Water")
    assert (shown.events, shown.file, shown.row) == (1, "one.csv", 2)
    assert shown.likely is True
    assert shown.speaks_for == (
        *("similar_name", "same_phone", "same_institution", "same_position"),
    )
    assert shown.speaks_against == ("other_email",)


def test_all_evidence_has_its_words(samples: Desk) -> None:
    told = {
        code
        for line in review_queue.lines(samples, review_queue.ids(samples))
        for code in line.evidence
    }

    assert [code for code in told if f"evidence.{code}" not in WORDS] == []


def test_the_comparison_knows_the_event_of_the_list(few: Desk) -> None:
    [row_id] = review_queue.ids(few)
    row = waiting_row(few, row_id)

    known = {side.field: side for side in review_queue.compared(few, row, 1)}
    unknown = {side.field: side for side in review_queue.compared(few, row, None)}

    assert known["category"].mark is SideMark.NEW
    assert known["email"].known == "chea.sophea@example.org"
    assert {side.mark for side in unknown.values()} == {SideMark.NEW}


def test_a_decision_takes_over_how_the_person_takes_part(few: Desk, readers: Readers) -> None:
    [row_id] = review_queue.ids(few)

    decide(few, row_id, Decision("person", 1), readers)

    assert few.sql("SELECT category FROM participation WHERE person_id = 1") == [("Observer",)]


def test_a_candidate_of_the_same_list_is_the_person_whom_that_row_became(
    desk: Desk, readers: Readers, tmp_path: Path
) -> None:
    bring_in(desk, write_list(tmp_path / "list.csv", SOK, someone(), TYPO), readers)
    [row_id] = review_queue.ids(desk)

    row = waiting_row(desk, row_id)
    decide(desk, row_id, Decision("new"), readers)

    assert [(each.person_id, each.row) for each in row.candidates] == [(2, 3)]
    assert desk.sql("SELECT person_id, verdict FROM match_decision") == [(2, "different")]


def test_a_candidate_who_was_merged_is_the_one_who_was_kept(few: Desk) -> None:
    [row_id] = review_queue.ids(few)
    with few.step("person_edited", name="merge") as step:
        step.update(Person, 1, merged_into=2)

    [shown] = review_queue.open_row(few, row_id).candidates

    assert (shown.candidate.person_id, shown.person.name) == (2, "Sok Dara")


def test_a_candidate_who_was_deleted_is_no_longer_offered(few: Desk) -> None:
    [row_id] = review_queue.ids(few)
    with few.step("person_edited", name="gone") as step:
        step.update(Person, 1, deleted_at=MADE)

    assert review_queue.open_row(few, row_id).candidates == ()
    assert [line.id for line in review_queue.lines(few, [row_id])] == [row_id]


def test_a_row_that_was_decided_cannot_be_opened(few: Desk, readers: Readers) -> None:
    [row_id] = review_queue.ids(few)
    decide(few, row_id, Decision("skip"), readers)

    with pytest.raises(LmdeskError) as refused:
        review_queue.open_row(few, row_id)

    assert refused.value.code == "row_not_waiting"
    assert (list(review_queue.ids(few)), review_queue.count_waiting(few)) == ([], 0)


def test_one_answer_for_several_rows_is_one_step(samples: Desk, readers: Readers) -> None:
    before, steps = samples.dump(), steps_of(samples)
    people = int(samples.sql("SELECT count(*) FROM person")[0][0])
    ids = list(review_queue.ids(samples))

    change = decide_many(samples, [*ids[:2], ids[0]], Decision("new"), readers)

    assert change.step is not None
    assert steps_of(samples) == steps + 1
    assert samples.sql("SELECT count(*) FROM person") == [(people + 2,)]
    assert list(review_queue.ids(samples)) == ids[2:]
    assert history.undo(samples).what == "Undo: Decision on 2 waiting rows"
    assert samples.dump() == before


def test_several_rows_may_mean_one_person(few: Desk, readers: Readers, tmp_path: Path) -> None:
    other = someone(**{"Family name": "Cheea", "E-mail": "third@example.org"})
    bring_in(few, write_list(tmp_path / "three.csv", other), readers)
    ids = review_queue.ids(few)

    decide_many(few, ids, Decision("person", 1), readers)

    assert len(ids) == 2
    assert few.sql(
        "SELECT normalised FROM contact_point WHERE person_id = 1 AND kind = 'email' ORDER BY id"
    ) == [("chea.sophea@example.org",), ("new@example.org",), ("third@example.org",)]
    assert few.sql("SELECT count(*) FROM participation WHERE person_id = 1") == [(1,)]


@pytest.mark.parametrize(
    ("more", "decision", "code"),
    [
        ([999], Decision("skip"), "row_not_waiting"),
        ([], Decision("person", 999), "person_not_found"),
    ],
)
def test_one_answer_that_cannot_be_for_all_is_for_none(
    samples: Desk, readers: Readers, more: list[int], decision: Decision, code: str
) -> None:
    before = samples.dump()

    with pytest.raises(LmdeskError) as refused:
        decide_many(samples, [*review_queue.ids(samples), *more], decision, readers)

    assert refused.value.code == code
    assert samples.dump() == before
