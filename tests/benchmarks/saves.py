"""One interactive save: lmdesk's step with its history against a bare durable commit."""

import sqlite3
import statistics
import time
from pathlib import Path


def save_with_lmdesk(desk_path: Path, times: int) -> float:
    """Return the median seconds of changing one post, history and search index included."""
    from lmdesk.services.desks import new_sample_desk
    from lmdesk.store.tables import Affiliation

    desk = new_sample_desk(desk_path)
    posts = [row[0] for row in desk.rows(Affiliation.select(Affiliation.id))]
    taken = []
    for number in range(times):
        started = time.perf_counter()
        with desk.step("person_edited", name="x") as step:
            step.update(Affiliation, posts[number % len(posts)], position=f"Post {number}")
        taken.append(time.perf_counter() - started)
    desk.close()
    return statistics.median(taken)


def save_bare(path: Path, times: int) -> float:
    """Return the median seconds of a bare update in WAL mode with synchronous FULL."""
    database = sqlite3.connect(path, isolation_level=None)
    database.executescript(
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;"
        "CREATE TABLE post (id INTEGER PRIMARY KEY, position TEXT);"
    )
    database.executemany("INSERT INTO post VALUES (?, ?)", ((n, "x") for n in range(300)))
    taken = []
    for number in range(times):
        started = time.perf_counter()
        database.execute("BEGIN IMMEDIATE")
        database.execute(
            "UPDATE post SET position = ? WHERE id = ?", (f"Post {number}", number % 300)
        )
        database.execute("COMMIT")
        taken.append(time.perf_counter() - started)
    database.close()
    return statistics.median(taken)
