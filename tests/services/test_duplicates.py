"""Tests of duplicates on a desk: found, kept ready, told apart, and respected by imports."""

from pathlib import Path

import pytest

from import_builders import bring_in, someone, steps_of, write_list
from lmdesk.domain.progress import Cancelled
from lmdesk.errors import LmdeskError
from lmdesk.services import history, review
from lmdesk.services.apply_import import Accept
from lmdesk.services.duplicates import (
    duplicates_waiting,
    find_duplicates,
    people_in_pairs,
    refresh_duplicates,
    tell_apart,
)
from lmdesk.services.readers import Readers
from lmdesk.services.review import Decision
from lmdesk.store.desk import Desk
from lmdesk.store.person_parts import names_of_people
from lmdesk.store.possible_duplicates import possible_duplicates
from lmdesk.store.tables import ContactPoint, MatchDecision, Person

TWIN = someone(
    **{"Family name": "Chea", "Given name": "Sopheap", "E-mail": "", "Mobile": ""},
    Title="",
)
OTHER = someone(
    **{"Family name": "Inthavong", "Given name": "Khamla", "E-mail": "khamla@example.org"},
    Institution="Mekong Institute of Rivers",
    Country="Laos",
    Mobile="+856 20 55 123 456",
)


@pytest.fixture
def twice(desk: Desk, readers: Readers, tmp_path: Path) -> Desk:
    """Return a desk with three people, of whom the first and third may be one."""
    rows = (someone(), OTHER, TWIN)
    bring_in(desk, write_list(tmp_path / "list.csv", *rows), readers, accept=Accept.ALL_NEW)
    with desk.step("person_edited", name="Chea Sopheap") as step:
        step.insert(
            ContactPoint,
            person=3,
            kind="mobile",
            raw="091 234 101",
            normalised="+85591234101",
            status="ok",
        )
    return desk


def ids(desk: Desk) -> list[tuple[int, int]]:
    return [(pair.a, pair.b) for pair in find_duplicates(desk)]


def refusal_of(desk: Desk, a: int, b: int) -> str:
    with pytest.raises(LmdeskError) as refused:
        tell_apart(desk, a, b)
    return refused.value.code


def test_two_records_of_one_person_are_found_with_the_reasons(twice: Desk) -> None:
    [pair] = find_duplicates(twice)

    assert (pair.a, pair.b) == (1, 3)
    assert [reason.code for reason in pair.why[:2]] == ["same_phone", "similar_name"]
    assert pair.score > 0.9


def test_search_writes_nothing(twice: Desk) -> None:
    before = (twice.dump(), steps_of(twice))

    find_duplicates(twice)

    assert (twice.dump(), steps_of(twice)) == before
    assert duplicates_waiting(twice) == ()


def test_keeping_pairs_ready_is_no_step_and_leaves_undo_and_redo_as_they_are(twice: Desk) -> None:
    before = (twice.dump(), steps_of(twice))

    pairs = refresh_duplicates(twice)

    assert (twice.dump(), steps_of(twice)) == before
    assert duplicates_waiting(twice) == pairs == find_duplicates(twice)
    assert people_in_pairs(twice) == {1, 3}


def test_pairs_kept_before_make_room_for_new_ones(twice: Desk) -> None:
    refresh_duplicates(twice)
    tell_apart(twice, 1, 3)

    assert refresh_duplicates(twice) == duplicates_waiting(twice) == ()
    assert people_in_pairs(twice) == frozenset()


def test_pair_told_apart_never_returns_until_that_is_taken_back(twice: Desk) -> None:
    pairs = refresh_duplicates(twice)

    change = tell_apart(twice, 3, 1)

    assert change.step is not None
    assert find_duplicates(twice) == duplicates_waiting(twice) == ()
    assert people_in_pairs(twice) == frozenset()
    history.undo(twice)
    assert find_duplicates(twice) == duplicates_waiting(twice) == pairs


def test_telling_apart_is_one_step_with_both_names(twice: Desk) -> None:
    tell_apart(twice, 1, 3)

    newest = history.list_steps(twice, limit=1)[0]
    names = names_of_people(twice, [1, 3])
    assert history.name_of(newest) == f"{names[1]} and {names[3]} told apart"
    assert tell_apart(twice, 3, 1).step is None


def test_person_in_the_bin_or_merged_is_in_no_pair(twice: Desk) -> None:
    refresh_duplicates(twice)
    with twice.step("person_binned", name="x") as step:
        step.update(Person, 3, deleted_at="2026-03-01T00:00:00Z")

    assert find_duplicates(twice) == duplicates_waiting(twice) == ()
    history.undo(twice)
    with twice.step("person_edited", name="x") as step:
        step.update(Person, 3, merged_into=1)
    assert find_duplicates(twice) == duplicates_waiting(twice) == ()


def test_who_was_told_apart_stays_so_for_the_one_who_was_kept(twice: Desk) -> None:
    tell_apart(twice, 2, 3)
    with twice.step("person_edited", name="x") as step:
        step.update(Person, 2, merged_into=1)

    assert ids(twice) == []


@pytest.mark.parametrize(("left", "person"), [(1, 3), (3, 1)])
def test_pair_kept_ready_is_told_apart_whichever_way_round_a_merge_left_its_ids(
    twice: Desk, left: int, person: int
) -> None:
    refresh_duplicates(twice)
    with twice.step("people_told_apart", name="x", other="y") as step:
        step.insert(
            MatchDecision,
            kind="pair",
            left_key=f"person:{left}",
            person=person,
            verdict="different",
            decided_at="2026-03-01T00:00:00Z",
        )

    assert duplicates_waiting(twice) == ()
    assert people_in_pairs(twice) == possible_duplicates(twice) == frozenset()


def test_only_two_living_people_can_be_told_apart(twice: Desk) -> None:
    assert refusal_of(twice, 1, 1) == "same_person_twice"
    assert refusal_of(twice, 1, 99) == "person_gone"
    assert refusal_of(twice, 99, 1) == "person_gone"


def test_search_can_be_stopped_and_keeps_what_was_there(twice: Desk) -> None:
    def stop(done: int, total: int, note: str = "") -> None:
        if note == "comparing":
            raise Cancelled

    pairs = refresh_duplicates(twice)
    with pytest.raises(Cancelled):
        refresh_duplicates(twice, stop)
    assert duplicates_waiting(twice) == pairs


def test_lower_score_finds_more(twice: Desk) -> None:
    everything = find_duplicates(twice, min_score=0.0)

    assert find_duplicates(twice) == tuple(pair for pair in everything if pair.score >= 0.5)


def test_people_decided_to_be_different_in_review_are_told_apart(
    desk: Desk, readers: Readers, tmp_path: Path
) -> None:
    bring_in(desk, write_list(tmp_path / "one.csv", someone()), readers)
    like = someone(**{"Family name": "Cheaa", "E-mail": "new@example.org"})
    bring_in(desk, write_list(tmp_path / "two.csv", like), readers)
    [row] = review.waiting_rows(desk)
    review.decide(desk, row.id, Decision("new"), readers)

    assert find_duplicates(desk) == ()
    history.undo(desk)
    review.decide(desk, row.id, Decision("person", 1), readers)
    assert find_duplicates(desk) == ()


def test_two_alike_decided_in_review_to_be_two_are_told_apart(
    desk: Desk, readers: Readers, tmp_path: Path
) -> None:
    rows = (someone(Position="Clerk"), someone(Position="Driver"))
    bring_in(desk, write_list(tmp_path / "list.csv", *rows), readers)
    [row] = review.waiting_rows(desk)
    review.decide(desk, row.id, Decision("new"), readers)

    assert find_duplicates(desk) == ()


def test_import_does_not_offer_whom_somebody_told_apart(
    twice: Desk, readers: Readers, tmp_path: Path
) -> None:
    path = write_list(tmp_path / "again.csv", someone(Position="Minister"))
    tell_apart(twice, 1, 3)

    imported = bring_in(twice, path, readers)

    [row] = imported.plan.sheets[0].rows
    assert row.matched is not None
    assert row.matched.person_id == 1
    assert [candidate.person_id for candidate in row.candidates] == [1]


def test_names_in_two_scripts_and_shared_boxes_of_a_desk_are_read(
    desk: Desk, readers: Readers, tmp_path: Path
) -> None:
    rows = (
        someone(
            **{"Family name": "王", "Given name": "伟", "E-mail": "wei@example.org"}, Mobile=""
        ),
        someone(
            **{"Family name": "Wang", "Given name": "Wei", "E-mail": "info@example.org"},
            Title="",
            Mobile="",
            Phone="+86 10 6552 1234",
        ),
    )
    bring_in(desk, write_list(tmp_path / "list.csv", *rows), readers, accept=Accept.ALL_NEW)
    assert ids(desk) == []

    with desk.step("person_edited", name="x") as step:
        step.insert(
            ContactPoint,
            person=2,
            kind="email",
            raw="wei@example.org",
            normalised="wei@example.org",
            status="ok",
        )
    [pair] = find_duplicates(desk)
    assert "surname_fits" in [reason.code for reason in pair.why]


def test_sample_office_has_no_pair_that_is_not_one(sample_desk: Desk) -> None:
    assert find_duplicates(sample_desk) == ()
