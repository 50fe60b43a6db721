"""The corpus of broken and hostile files: a right reading or one clear sentence, and on it goes."""

from pathlib import Path

import pytest

from hostile_corpus import FILES
from hostile_files import Hostile, judged
from list_files import sample
from lmdesk.formats.limits import Limits
from lmdesk.wording import ERRORS

MEBI = 1024 * 1024


@pytest.mark.parametrize("hostile", FILES, ids=lambda each: each.name[:40])
def test_hostile_file_is_read_right_or_refused_in_words(hostile: Hostile, tmp_path: Path) -> None:
    outcome, cells, told = judged(hostile.put(tmp_path))

    assert outcome in hostile.outcome.split("|")
    assert outcome == "read" or outcome in ERRORS
    if outcome == "read":
        assert not hostile.holds or hostile.holds in cells
        assert not hostile.told or hostile.told in told


def test_corpus_is_large_and_each_name_is_its_own() -> None:
    assert len(FILES) >= 100
    assert len({each.name for each in FILES}) == len(FILES)


def test_small_file_is_worth_little_time_and_memory() -> None:
    limits = Limits()

    assert limits.seconds_for(MEBI) < 5
    assert limits.seconds_for(MEBI + 1) < 10
    assert limits.memory_for(1) == limits.memory_for(12 * MEBI) == 300 * MEBI
    assert limits.memory_for(10**12) == limits.memory_bytes
    assert Limits(seconds=2).seconds_for(1) == Limits(seconds=2).seconds_for(10**9) == 2


def test_good_list_is_read_after_all_of_them() -> None:
    assert judged(sample("01"))[0] == "read"
