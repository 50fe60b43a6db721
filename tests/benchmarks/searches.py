"""Search as you type: lmdesk's index against LIKE over the same folded text, and the oracle."""

import random
import statistics
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

from benchmarks.desk_of_people import desk_of
from benchmarks.queries import query_classes
from lmdesk.store.desk import Desk
from lmdesk.store.search import search_people
from search_builders import expected_among

FIRST = 200
T = TypeVar("T")


def search(desk_path: Path, count: int, queries: int) -> dict[str, object]:
    """Return CPU milliseconds for queries of every class, for lmdesk and LIKE, and how many agree.

    Both give the first 200 people in name order and the exact count. `equal` counts the queries
    whose rows and count are those of a brute-force search; all of them should be.
    """
    desk = desk_of(desk_path, count)
    lines = desk.sql("SELECT person_id, sort_key, folded FROM person_line ORDER BY 2, 1")
    dice = random.Random(7)
    ours: list[float] = []
    like: list[float] = []
    equal = asked = 0
    per_class: dict[str, float] = {}
    for name, texts in query_classes(lines, queries, dice).items():
        times = []
        for text in texts:
            taken, page = _timed(partial(search_people, desk, text, limit=FIRST))
            times.append(taken)
            wanted = expected_among(lines, text)
            asked += 1
            found = [row.person_id for row in page.rows]
            equal += found == wanted[:FIRST] and page.total == len(wanted)
        ours += times
        per_class[name] = _percentile(times, 95)
        like += [_timed(partial(_like, desk, text))[0] for text in texts[:3]]
    desk.close()
    return {
        "p50": statistics.median(ours),
        "p95": _percentile(ours, 95),
        "like_p50": statistics.median(like),
        "like_p95": _percentile(like, 95),
        "asked": asked,
        "equal": equal,
        "classes": per_class,
    }


def _like(desk: Desk, text: str) -> object:
    pattern = f"%{text.casefold()}%"
    page = desk.sql(
        "SELECT person_id FROM person_line WHERE folded LIKE ? ORDER BY sort_key, person_id"
        " LIMIT 200",
        (pattern,),
    )
    total = desk.sql("SELECT count(*) FROM person_line WHERE folded LIKE ?", (pattern,))
    return page, total


def _timed(work: Callable[[], T]) -> tuple[float, T]:
    started = time.process_time()
    found = work()
    return 1000 * (time.process_time() - started), found


def _percentile(values: list[float], share: int) -> float:
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, len(ordered) * share // 100)]
