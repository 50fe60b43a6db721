"""Pairs of people who may be one, kept ready, and pairs that somebody told apart."""

import json
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import Any

from lmdesk.domain.duplicate_pairs import Pair, Reason
from lmdesk.store.desk import Desk, Step
from lmdesk.store.tables import MatchDecision
from lmdesk.store.tables.duplicates import DuplicatePair

PAIR = "pair"
"""The kind of a decision about two people of the desk; its key names the one of lower id."""

LIVE_PAIRS = """
SELECT d.a, d.b, d.score, d.why FROM duplicate_pair AS d
JOIN person AS x ON x.id = d.a AND x.deleted_at IS NULL AND x.merged_into_id IS NULL
JOIN person AS y ON y.id = d.b AND y.deleted_at IS NULL AND y.merged_into_id IS NULL
ORDER BY d.score DESC, d.a, d.b
"""

TOLD_APART = """
SELECT substr(left_key, 8), person_id FROM match_decision WHERE kind = 'pair'
UNION
SELECT r.person_id, m.person_id FROM match_decision AS m
JOIN import_row AS r ON r.fingerprint = m.left_key AND r.decision = 'new'
WHERE m.kind = 'person' AND m.verdict = 'different' AND r.person_id IS NOT NULL
UNION
SELECT s.person_id, m.person_id FROM match_decision AS m
JOIN match_decision AS s ON s.left_key = m.left_key AND s.kind = 'person' AND s.verdict = 'same'
WHERE m.kind = 'person' AND m.verdict = 'different'
"""
"""Told apart by hand, or in Review: the row was somebody new, and not who was shown beside it."""

MERGED = "SELECT id, merged_into_id FROM person WHERE merged_into_id IS NOT NULL"


def told_apart(desk: Desk) -> frozenset[tuple[int, int]]:
    """Return the pairs that are not one person, lower id first; for merged people who was kept."""
    kept = dict(desk.sql(MERGED))
    found = set()
    for one, other in desk.sql(TOLD_APART):
        a, b = sorted((_followed(kept, int(one)), _followed(kept, int(other))))
        if a != b:
            found.add((a, b))
    return frozenset(found)


def people_apart(desk: Desk) -> Mapping[int, frozenset[int]]:
    """Return for each person those from whom they were told apart."""
    found: dict[int, frozenset[int]] = {}
    for a, b in told_apart(desk):
        found[a] = found.get(a, frozenset()) | {b}
        found[b] = found.get(b, frozenset()) | {a}
    return found


def write_apart(step: Step, a: int, b: int, now: str) -> None:
    """Write down that two people are not the same."""
    low, high = sorted((a, b))
    key = f"person:{low}"
    step.insert(
        MatchDecision, kind=PAIR, left_key=key, person=high, verdict="different", decided_at=now
    )


def keep_pairs(desk: Desk, step: Step, pairs: Iterable[Pair]) -> None:
    """Put these pairs in the place of those kept before."""
    step.run(DuplicatePair.delete())
    desk.sql_many(
        f"INSERT INTO {DuplicatePair.sql_name()} (a, b, score, why) VALUES (?, ?, ?, ?)",
        ((pair.a, pair.b, pair.score, _json(pair.why)) for pair in pairs),
    )


def waiting_pairs(desk: Desk) -> tuple[Pair, ...]:
    """Return the pairs kept whose people are live and not told apart, the likeliest first."""
    return tuple(Pair(a, b, score, _reasons(why)) for a, b, score, why in _waiting(desk))


def people_in_pairs(desk: Desk) -> frozenset[int]:
    """Return the people who have a possible duplicate."""
    return frozenset(chain.from_iterable((a, b) for a, b, _, _ in _waiting(desk)))


def _waiting(desk: Desk) -> Iterator[tuple[Any, ...]]:
    # Merges change the ids of a decision: only `told_apart` knows whom it is about today.
    apart = told_apart(desk)
    return (row for row in desk.sql(LIVE_PAIRS) if row[:2] not in apart)


def _json(why: Iterable[Reason]) -> str:
    return json.dumps([[each.code, dict(each.params)] for each in why], ensure_ascii=False)


def _reasons(text: str) -> tuple[Reason, ...]:
    return tuple(Reason(code, params) for code, params in json.loads(text))


def _followed(kept: Mapping[int, int], person_id: int) -> int:
    """Return who was kept where people were merged, however often."""
    while person_id in kept:
        person_id = kept[person_id]
    return person_id
