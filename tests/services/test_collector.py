"""Tests of letting the collector of garbage rest during a large piece of work."""

import gc

import pytest

from lmdesk.services.collector import NEW_OBJECTS, collector_at_rest, mind_again


def test_the_collector_rests_and_is_woken_again_even_after_a_failure() -> None:
    seen = []

    def fail() -> None:
        with collector_at_rest():
            seen.append(gc.isenabled())
            raise ValueError("broken")

    with pytest.raises(ValueError, match="broken"):
        fail()

    assert seen == [False]
    assert gc.isenabled()


def test_who_had_it_at_rest_before_finds_it_at_rest_after() -> None:
    with collector_at_rest():
        with collector_at_rest():
            pass
        assert not gc.isenabled()

    assert gc.isenabled()


@pytest.mark.parametrize(("made", "spared"), [(1000, False), (NEW_OBJECTS + 1000, True)])
def test_much_that_was_made_is_left_out_of_the_searches_until_it_is_let_go(
    made: int, spared: bool
) -> None:
    gc.collect()
    try:
        with collector_at_rest():
            held = [[number] for number in range(made)]
        assert (gc.get_freeze_count() > 0, len(held)) == (spared, made)
    finally:
        mind_again()
    assert gc.get_freeze_count() == 0
