"""Tests of letting the collector of garbage rest during a large piece of work."""

import gc

import pytest

from lmdesk.services.collector import MANY, collector_at_rest, mind_again, spare_collector


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


def test_many_rows_are_left_out_of_the_searches_until_they_are_let_go() -> None:
    try:
        spare_collector(MANY)
        assert gc.get_freeze_count() == 0
        spare_collector(MANY + 1)
        assert gc.get_freeze_count() > 0
    finally:
        mind_again()
    assert gc.get_freeze_count() == 0
