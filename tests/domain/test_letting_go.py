"""Long lists are let go piece by piece, and nothing of them stays."""

import pytest

from lmdesk.domain.letting_go import PIECE, let_go, let_go_if_stopped
from lmdesk.domain.progress import Cancelled


def test_lists_and_dictionaries_are_empty_afterwards() -> None:
    rows = list(range(2 * PIECE + 7))
    keys = dict.fromkeys(range(PIECE + 3))

    let_go(rows, keys, [])

    assert (rows, keys) == ([], {})


def stop_after(held: list[int]) -> None:
    with let_go_if_stopped(held):
        held.extend(range(PIECE + 1))
        raise Cancelled


def test_list_under_way_is_kept_when_all_goes_well_and_let_go_when_stopped() -> None:
    kept: list[int] = []
    stopped: list[int] = []

    with let_go_if_stopped(kept):
        kept.extend(range(PIECE + 1))
    with pytest.raises(Cancelled):
        stop_after(stopped)

    assert (len(kept), stopped) == (PIECE + 1, [])
