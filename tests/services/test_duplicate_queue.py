"""Tests of the queue of possible duplicates: which pairs wait, and what is shown of them."""

import pytest

from lmdesk.domain.change import Change
from lmdesk.errors import LmdeskError
from lmdesk.services import duplicate_queue, history, people
from lmdesk.services.duplicates import Pair, Reason, duplicates_waiting, find_duplicates
from lmdesk.services.merge import merge_people
from lmdesk.services.readers import Readers
from lmdesk.services.standing import LARGE, is_large_import
from lmdesk.store.desk import Desk
from people_twice import ALONE, TWICE, add_people


@pytest.fixture
def ids(desk: Desk, readers: Readers) -> list[int]:
    """Return the ids of three people who are on the desk twice, and of two who are not."""
    return add_people(desk, readers, (*TWICE, *ALONE))


@pytest.fixture
def pairs(desk: Desk, ids: list[int]) -> tuple[Pair, ...]:
    """Return what a search finds of them."""
    return find_duplicates(desk)


def between(pairs: tuple[Pair, ...]) -> set[tuple[int, int]]:
    return {(pair.a, pair.b) for pair in pairs}


def test_what_was_found_is_kept_and_is_no_step(
    desk: Desk, ids: list[int], pairs: tuple[Pair, ...]
) -> None:
    before = desk.sql("SELECT count(*) FROM change_set")

    duplicate_queue.keep(desk, pairs)
    assert duplicates_waiting(desk) == pairs
    duplicate_queue.keep(desk, pairs[:1])
    assert duplicates_waiting(desk) == pairs[:1]
    assert desk.sql("SELECT count(*) FROM change_set") == before


def test_what_speaks_against_is_told_apart() -> None:
    assert [
        duplicate_queue.speaks_against(Reason(code))
        for code in ("same_email", "other_email", "surname_fits", "surname_does_not_fit")
    ] == [False, True, False, True]


def test_only_two_who_are_there_can_be_compared(desk: Desk, ids: list[int]) -> None:
    pair = duplicate_queue.chosen_pair(ids[6], ids[7])
    assert duplicate_queue.is_live(desk, pair)

    people.to_bin(desk, [ids[7]])
    assert not duplicate_queue.is_live(desk, pair)
    history.undo(desk)
    merge_people(desk, ids[6], ids[7])
    assert not duplicate_queue.is_live(desk, pair)


def test_lines_tell_both_and_the_chance(desk: Desk, ids: list[int]) -> None:
    pair = duplicate_queue.chosen_pair(ids[3], ids[2])

    [line, gone] = duplicate_queue.lines(desk, [pair, Pair(ids[0], 999, 0.99, ())])

    assert line is not None
    assert (line.one.name, line.other.name, line.likely) == ("TAN Jianhua", "Jianhua Tan", None)
    assert gone is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", {(0, 1), (2, 3), (4, 5)}),
        ("phomma souk", {(0, 1)}),
        ("谭建华", {(2, 3)}),
        ("ayeyar", {(4, 5)}),
        ("phomma kyaw", set()),
    ],
)
def test_pairs_are_found_by_words_of_one_of_the_two(
    desk: Desk,
    ids: list[int],
    pairs: tuple[Pair, ...],
    text: str,
    expected: set[tuple[int, int]],
) -> None:
    found = duplicate_queue.having_words(desk, pairs, text)

    assert between(found) == {(ids[a], ids[b]) for a, b in expected}


def test_who_is_known_better_stays(desk: Desk, ids: list[int], readers: Readers) -> None:
    assert duplicate_queue.proposed(desk, Pair(ids[0], ids[1], 1.0, ())) == (ids[0], ids[1])
    # The first entry has a native name, the second none.
    assert duplicate_queue.proposed(desk, Pair(ids[2], ids[3], 1.0, ())) == (ids[2], ids[3])
    assert duplicate_queue.proposed(desk, Pair(ids[1], ids[2], 1.0, ())) == (ids[2], ids[1])
    people.to_bin(desk, [ids[4]])
    assert duplicate_queue.proposed(desk, Pair(ids[4], ids[5], 1.0, ())) == (ids[5], ids[4])


def test_a_pair_opens_with_what_both_have(desk: Desk, ids: list[int]) -> None:
    opened = duplicate_queue.open_pair(desk, ids[2], ids[3])

    assert (opened.keep.person.name, opened.absorb.person.name) == ("TAN Jianhua", "Jianhua Tan")
    assert (opened.view.keep, opened.view.absorb) == (ids[2], ids[3])
    assert "tan.jianhua@example.org" in {child.text for child in opened.of_keep}


def test_a_pair_with_somebody_who_has_gone_does_not_open(desk: Desk, ids: list[int]) -> None:
    people.to_bin(desk, [ids[3]])

    with pytest.raises(LmdeskError) as refusal:
        duplicate_queue.open_pair(desk, ids[2], ids[3])

    assert (refusal.value.code, refusal.value.params) == ("person_not_found", {"person": ids[3]})


def test_only_a_large_import_is_followed_by_a_search() -> None:
    many = {"person": range(1, LARGE + 1)}

    assert is_large_import(Change(1, "list_imported", many))
    assert not is_large_import(Change(1, "list_imported", {"person": range(1, LARGE)}))
    assert not is_large_import(Change(1, "list_imported", {"event": frozenset({1})}))
    assert not is_large_import(Change(1, "people_binned", many))
