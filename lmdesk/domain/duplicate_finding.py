"""Finding the pairs of records that may be one: meet in small blocks, weigh, tell why."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from math import inf, log2

from lmdesk.domain.duplicate_blocks import Blocks, Met
from lmdesk.domain.duplicate_fields import Field, Record
from lmdesk.domain.duplicate_pairs import THRESHOLD, Pair
from lmdesk.domain.duplicate_reasons import reasons
from lmdesk.domain.duplicate_scoring import Scorer
from lmdesk.domain.duplicate_words import no_surnames
from lmdesk.domain.progress import Progress, quiet
from lmdesk.domain.text import fold_words

OFTEN = 4096
"""After so many comparisons the progress is told."""


def find_pairs(
    records: Iterable[Record],
    fields: Sequence[Field],
    *,
    is_surname: Callable[[str], bool] = no_surnames,
    min_score: float = THRESHOLD,
    progress: Progress = quiet,
) -> tuple[Pair, ...]:
    """Return the pairs of records that may be one, the likeliest first.

    The order of the records does not matter. Raises Cancelled when `progress` does.
    """
    ordered = sorted(records, key=lambda record: record.id)
    pairs = _meeting(ordered, fields, progress)
    scorer = Scorer(ordered, fields, is_surname, bits_of(min_score))
    try:
        met = _worth_weighing(scorer, pairs, len(ordered), progress)
        found = list(_weighed(ordered, scorer, met, min_score, progress))
    finally:
        scorer.let_go()
    progress(len(met), len(met), "comparing")
    return tuple(sorted(found, key=lambda pair: (-pair.score, pair.a, pair.b)))


def _meeting(ordered: Sequence[Record], fields: Sequence[Field], progress: Progress) -> Met:
    def tell() -> None:
        progress(0, len(ordered), "meeting")

    tell()
    blocks = Blocks(ordered, fields, tell)
    try:
        return blocks.pairs()
    finally:
        blocks.let_go()


def _worth_weighing(scorer: Scorer, pairs: Met, count: int, progress: Progress) -> list[int]:
    """Return the pairs that the names do not part at once, in the order of the records."""
    likely = list(pairs.alone)
    for done, both in enumerate(pairs.together):
        if not done % OFTEN:
            progress(0, count, "comparing")
        if not scorer.are_parted(*divmod(both, count)):
            likely.append(both)
    return sorted(likely)


def _weighed(
    ordered: Sequence[Record],
    scorer: Scorer,
    met: Sequence[int],
    min_score: float,
    progress: Progress,
) -> Iterator[Pair]:
    count = len(ordered)
    for done, both in enumerate(met):
        if not done % OFTEN:
            progress(done, len(met), "comparing")
        one, other = divmod(both, count)
        weighed = scorer.weigh(one, other)
        if weighed is not None:
            score = score_of(weighed.bits)
            if score >= min_score:
                why = reasons(weighed, swapped=_is_swapped(ordered[one], ordered[other]))
                yield Pair(ordered[one].id, ordered[other].id, score, why)


def score_of(bits: float) -> float:
    """Return the chance, from 0 to 1, that so many bits stand for; to six places."""
    return round(1 / (1 + 2 ** -max(min(bits, 60.0), -60.0)), 6)


def bits_of(score: float) -> float:
    """Return the bits from which on a score can be reached; `score_of` decides in the end."""
    if score <= 0:
        return -inf
    return log2(score / (1 - score)) - 0.001 if score < 1 else 19.0


def _is_swapped(one: Record, other: Record) -> bool:
    words, others = fold_words(one.printed), fold_words(other.printed)
    return words != others and sorted(words) == sorted(others)
